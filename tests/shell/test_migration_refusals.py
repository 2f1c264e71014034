"""What stands in the way of 001 is told before anything is touched, all of it at once, with what to do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from db import migrate
from db.migrate import MigrationFailed, Variant
from tests.portals.ground import BASE, LARGE, PORTALS, UP, apply, ask, psql, run_sql, schema


@dataclass(frozen=True)
class Obstacle:
    """What is done to a portal, and what 001 then says."""

    change: str
    sentence: str


OBSTACLES = {
    "no users": Obstacle("DROP TABLE users CASCADE", "there is no table users in schema public"),
    "users is a view": Obstacle(
        "ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT * FROM people",
        "there is no table users in schema public",
    ),
    "no such column": Obstacle(
        "ALTER TABLE jobs RENAME posted_by TO poster", "table jobs has no column posted_by"
    ),
    "numbers for ids": Obstacle(
        "DROP VIEW open_applications;"
        "ALTER TABLE applications DROP COLUMN id, ADD COLUMN id bigserial PRIMARY KEY",
        "column applications.id is of type bigint, not uuid",
    ),
    "an id that is not unique": Obstacle(
        "ALTER TABLE jobs DROP CONSTRAINT jobs_pkey CASCADE", "column jobs.id is not unique"
    ),
    "a column of another type": Obstacle(
        "ALTER TABLE applications ADD COLUMN summary jsonb",
        "column applications.summary is there already, but of type jsonb, not text: rename it",
    ),
    "a job_id of another type": Obstacle(
        "ALTER TABLE applications ADD COLUMN job_id text",
        "column applications.job_id is there already, but of type text, not uuid",
    ),
    "a job_id that leads nowhere": Obstacle(
        "ALTER TABLE applications ADD COLUMN job_id uuid; UPDATE applications SET job_id = id",
        "60 applications have a job_id that no job has",
    ),
    "a table of the same name": Obstacle(
        "CREATE TABLE interviews (id uuid PRIMARY KEY, notes text)",
        "interviews is there already, but is not Parley's (it has a column notes): rename it",
    ),
    "a view of the same name": Obstacle(
        "CREATE VIEW feature_flags AS SELECT 1 AS enabled",
        "feature_flags is there already, but is not Parley's (it is no table): rename it",
    ),
    "an index of the same name": Obstacle(
        "CREATE INDEX idx_interviews_status ON jobs (title)",
        "the name idx_interviews_status is taken by something else",
    ),
    "scores out of bounds": Obstacle(
        "ALTER TABLE applications ADD COLUMN fit_score double precision DEFAULT 400",
        "60 applications have a fit_score outside 0 to 100",
    ),
    "a status of its own": Obstacle(
        "ALTER TABLE applications ADD COLUMN shortlist_status character varying(20) DEFAULT 'maybe'",
        "60 applications have a shortlist_status that Parley does not know",
    ),
    "no opening": Obstacle(
        "ALTER TABLE jobs ADD COLUMN number_of_openings integer DEFAULT 0",
        "3 jobs have a number_of_openings below 1",
    ),
}
EARLY = {name: each for name, each in OBSTACLES.items() if name != "an index of the same name"}


@pytest.mark.parametrize("obstacle", OBSTACLES.values(), ids=list(OBSTACLES))
async def test_001_says_what_is_in_the_way_and_touches_nothing(
    empty_database: str, obstacle: Obstacle
) -> None:
    apply(empty_database, PORTALS["job_board"])
    await run_sql(empty_database, obstacle.change)
    before = schema(empty_database)
    refused = psql(empty_database, UP)
    assert refused.returncode == 3
    assert obstacle.sentence in refused.stderr
    assert schema(empty_database) == before


@pytest.mark.parametrize("obstacle", EARLY.values(), ids=list(EARLY))
async def test_the_small_steps_are_not_begun_either(empty_database: str, obstacle: Obstacle) -> None:
    apply(empty_database, PORTALS["job_board"])
    await run_sql(empty_database, obstacle.change)
    before = schema(empty_database)
    with pytest.raises(MigrationFailed) as refusal:
        await migrate.up(empty_database, variant=Variant.LARGE)
    assert obstacle.sentence in str(refusal.value)
    assert schema(empty_database) == before


async def test_all_that_is_in_the_way_is_told_at_once(empty_database: str) -> None:
    apply(empty_database, PORTALS["job_board"])
    changes = [
        each.change for name, each in OBSTACLES.items() if name.startswith(("a column", "a table", "no such"))
    ]
    await run_sql(empty_database, *changes)
    refused = psql(empty_database, UP)
    assert refused.stderr.count("\n - ") == len(changes) == 3


async def test_on_an_empty_database_it_says_where_a_portal_comes_from(empty_database: str) -> None:
    with pytest.raises(MigrationFailed, match="--with-base-schema"):
        await migrate.up(empty_database)


async def test_the_base_schema_refuses_a_database_that_has_only_some_of_it(empty_database: str) -> None:
    await run_sql(empty_database, "CREATE TABLE jobs (id uuid)")
    before = schema(empty_database)
    refused = psql(empty_database, BASE)
    assert "this database has jobs, but not all of users, jobs and applications" in refused.stderr
    with pytest.raises(MigrationFailed, match="there is no table applications"):
        await migrate.up(empty_database, base_schema=True)
    assert schema(empty_database) == before


async def test_the_base_schema_leaves_a_portal_alone(empty_database: str) -> None:
    apply(empty_database, PORTALS["with_job_id"])
    before = schema(empty_database)
    apply(empty_database, BASE)
    assert schema(empty_database) == before


@pytest.fixture
async def somebody(empty_database: str) -> AsyncIterator[str]:
    """A role that may log in, and nothing more."""
    role = f"somebody_{urlsplit(empty_database).path[1:]}"
    await run_sql(empty_database, f"CREATE ROLE {role} LOGIN")
    yield role
    await run_sql(empty_database, f"DROP OWNED BY {role}", f"DROP ROLE {role}")


def as_role(dsn: str, role: str) -> str:
    return dsn.replace("postgresql://postgres@", f"postgresql://{role}@")


@pytest.mark.parametrize("file", [UP, LARGE], ids=["up", "large"])
async def test_a_role_that_does_not_own_the_portal_is_told_who_does(
    empty_database: str, somebody: str, file: Path
) -> None:
    apply(empty_database, PORTALS["job_board"])
    await run_sql(empty_database, f"GRANT ALL ON ALL TABLES IN SCHEMA public TO {somebody}")
    before = schema(empty_database)
    refused = psql(as_role(empty_database, somebody), file)
    assert f"role {somebody} may not alter table users: connect as its owner postgres" in refused.stderr
    assert "may not create tables in schema public" in refused.stderr
    assert schema(empty_database) == before


async def test_an_owner_who_may_not_create_roles_is_told_what_an_administrator_has_to_run(
    empty_database: str, somebody: str
) -> None:
    await run_sql(empty_database, f"GRANT CREATE ON SCHEMA public TO {somebody}")
    owner = as_role(empty_database, somebody)
    apply(owner, PORTALS["with_job_id"])
    before = schema(empty_database)
    refused = psql(owner, UP)
    role_is_there = await ask(empty_database, "SELECT FROM pg_roles WHERE rolname = 'parley_service'")
    expected = "may not act as parley_service" if role_is_there else "may not create it"
    assert expected in refused.stderr
    assert f"GRANT parley_service TO {somebody}" in refused.stderr
    assert schema(empty_database) == before
    await run_sql(
        empty_database,
        *(() if role_is_there else ("CREATE ROLE parley_service NOLOGIN",)),
        f"GRANT parley_service TO {somebody}",
    )
    apply(owner, UP)


async def test_a_service_that_could_bypass_row_level_security_is_refused(empty_database: str) -> None:
    apply(empty_database, PORTALS["with_job_id"], UP)
    before = schema(empty_database)
    await run_sql(empty_database, "ALTER ROLE parley_service BYPASSRLS")
    try:
        refused = psql(empty_database, UP)
    finally:
        await run_sql(empty_database, "ALTER ROLE parley_service NOBYPASSRLS")
    assert "role parley_service is a superuser or bypasses row-level security" in refused.stderr
    assert schema(empty_database) == before


async def test_rows_that_the_owner_cannot_see_are_told(empty_database: str, somebody: str) -> None:
    await run_sql(
        empty_database, f"GRANT CREATE ON SCHEMA public TO {somebody}", f"ALTER ROLE {somebody} CREATEROLE"
    )
    owner = as_role(empty_database, somebody)
    apply(owner, PORTALS["with_job_id"])
    await run_sql(
        owner,
        "ALTER TABLE applications ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
    )
    before = schema(empty_database)
    refused = psql(owner, UP)
    assert "row-level security hides rows of table applications" in refused.stderr
    assert schema(empty_database) == before
