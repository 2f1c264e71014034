"""Migration 001 on portals of several kinds: all is there afterwards, nothing of theirs has changed, and the
way back leads to where it began. The same files through psql, through the runner, and in small steps."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

import asyncpg
import pytest

from db import migrate
from db.migrate import Variant
from db.migration_files import statements
from tests.portals.ground import (
    DOWN,
    LARGE,
    PORTALS,
    UP,
    VERIFY,
    apply,
    ask,
    columns,
    failing,
    psql,
    rows,
    run_sql,
    schema,
)

Way = Callable[[str], Awaitable[None]]
INDEXES = {
    "applications": ("fit_score", "shortlist_status", "rank", "job_id"),
    "interviews": (
        *("status", "confirmation_deadline", "slot_deadline", "scheduled_time"),
        *("job", "candidate", "application"),
    ),
    "automation_logs": ("job", "action", "created", "trigger"),
    "feature_flags": ("name",),
    "negotiation": ("interview",),
    "calendar_tokens": ("user",),
}


async def by_psql(dsn: str) -> None:
    apply(dsn, UP)


async def by_psql_in_small_steps(dsn: str) -> None:
    apply(dsn, LARGE)


async def by_the_runner(dsn: str) -> None:
    await migrate.up(dsn)


async def by_the_runner_in_small_steps(dsn: str) -> None:
    await migrate.up(dsn, variant=Variant.LARGE)


async def by_one_text(dsn: str) -> None:
    """As a dashboard's editor sends it."""
    await run_sql(dsn, UP.read_text())


async def by_one_pipeline(dsn: str) -> None:
    """As the Supabase CLI sends it: the extended protocol, one Sync, a row of its own at the end."""
    steps = [*statements(UP.read_text()), "CREATE TABLE versions AS SELECT '001' AS version"]
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write("\\startpipeline\n")
        file.writelines(f"{step} \\bind \\sendpipeline\n" for step in steps)
        file.write("\\endpipeline\n")
        file.flush()
        apply(dsn, Path(file.name))
    await run_sql(dsn, "DROP TABLE versions")


WAYS: list[Way] = [
    by_psql,
    by_psql_in_small_steps,
    by_the_runner,
    by_the_runner_in_small_steps,
    by_one_text,
    by_one_pipeline,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("portal", PORTALS)
async def test_everything_is_there_and_nothing_of_the_portals_has_changed(
    empty_database: str, portal: str, way: Way
) -> None:
    apply(empty_database, PORTALS[portal])
    of_portal = await columns(empty_database)
    before = await rows(empty_database, of_portal)
    await way(empty_database)
    verified = psql(empty_database, VERIFY)
    assert failing(verified.stdout) == []
    assert verified.returncode == 0
    assert await rows(empty_database, of_portal) == before


@pytest.mark.parametrize("portal", PORTALS)
async def test_in_small_steps_it_comes_to_the_same(empty_database: str, portal: str) -> None:
    apply(empty_database, PORTALS[portal], LARGE)
    in_small_steps = schema(empty_database)
    apply(empty_database, DOWN, UP)
    assert schema(empty_database) == in_small_steps


@pytest.mark.parametrize("way", [UP, LARGE], ids=["up", "large"])
@pytest.mark.parametrize("portal", PORTALS)
async def test_down_takes_back_exactly_what_up_added(empty_database: str, portal: str, way: Path) -> None:
    apply(empty_database, PORTALS[portal])
    before = schema(empty_database)
    people = await rows(empty_database, await columns(empty_database))
    apply(empty_database, way, way, DOWN)
    assert schema(empty_database) == before
    assert await rows(empty_database, await columns(empty_database)) == people
    apply(empty_database, DOWN)  # where there is nothing, it does nothing
    assert schema(empty_database) == before


@pytest.mark.parametrize("portal", PORTALS)
async def test_running_it_again_changes_nothing(empty_database: str, portal: str) -> None:
    apply(empty_database, PORTALS[portal], UP)
    before = schema(empty_database)
    noted = await ask(empty_database, "SELECT undo FROM parley_migrations")
    await run_sql(
        empty_database, "UPDATE feature_flags SET enabled = false WHERE flag_name = 'auto_promotion'"
    )
    apply(empty_database, UP, LARGE)
    assert schema(empty_database) == before
    assert await ask(empty_database, "SELECT undo FROM parley_migrations") == noted
    assert await ask(empty_database, "SELECT flag_name FROM feature_flags WHERE NOT enabled") == [
        ("auto_promotion",)
    ]


@pytest.mark.parametrize("way", [UP, LARGE], ids=["up", "large"])
async def test_rows_that_were_there_get_defaults_and_their_employers_only_job(
    empty_database: str, way: Path
) -> None:
    apply(empty_database, PORTALS["job_board"], way)
    assert await ask(
        empty_database,
        "SELECT DISTINCT fit_score, rank, summary, shortlist_status, ai_processed FROM applications",
    ) == [(0.0, None, None, "pending", False)]
    assert await ask(
        empty_database,
        "SELECT DISTINCT number_of_openings, shortlisting_buffer, automation_enabled, applications_closed"
        " FROM jobs",
    ) == [(1, 1, True, False)]
    assert await ask(
        empty_database,
        "SELECT right(employer_id::text, 1), right(job_id::text, 1), count(*)"
        " FROM applications GROUP BY 1, 2 ORDER BY 1",
    ) == [("1", "1", 20), ("2", None, 20), ("3", None, 20)]
    assert "40 of 60 applications have no job_id" in psql(empty_database, VERIFY).stdout


async def test_the_portals_own_triggers_do_not_notice(empty_database: str) -> None:
    apply(empty_database, PORTALS["job_board"], UP)
    assert await ask(empty_database, "SELECT count(*) FROM history") == [(0,)]
    await run_sql(empty_database, "UPDATE applications SET status = 'seen' WHERE number = 1")
    assert await ask(empty_database, "SELECT count(*) FROM history") == [(1,)]


@pytest.mark.parametrize("portal", ["with_job_id", "with_bare_job_id"])
async def test_a_job_id_of_the_portals_own_stays_as_it_is(empty_database: str, portal: str) -> None:
    apply(empty_database, PORTALS[portal], UP)
    assert "10 of 20 applications have no job_id" in psql(empty_database, VERIFY).stdout
    apply(empty_database, DOWN)
    assert await ask(empty_database, "SELECT count(job_id) FROM applications") == [(10,)]


async def test_openings_of_the_portals_own_give_the_buffer(empty_database: str) -> None:
    apply(empty_database, PORTALS["with_bare_job_id"], UP)
    assert await ask(
        empty_database, "SELECT number_of_openings, shortlisting_buffer FROM jobs ORDER BY 1"
    ) == [(2, 2), (3, 3)]


@pytest.mark.parametrize(
    ("given", "buffer"),
    [
        ("DEFAULT, DEFAULT", 1),
        ("4, DEFAULT", 4),
        ("4, NULL", 4),
        ("4, 2", 2),
        ("DEFAULT, 7", 7),
    ],
)
async def test_a_new_jobs_buffer_is_its_openings_where_not_given(
    database: str, given: str, buffer: int
) -> None:
    employer = (
        "INSERT INTO users (name, email, role) VALUES ('E', 'e@people.example', 'Employer') RETURNING id"
    )
    query = f"""
        WITH employer AS ({employer})
        INSERT INTO jobs (title, description, posted_by, number_of_openings, shortlisting_buffer)
        VALUES ('Job', 'Work', (SELECT id FROM employer), {given}) RETURNING shortlisting_buffer
    """
    assert await ask(database, query) == [(buffer,)]


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ("UPDATE jobs SET number_of_openings = 0", "jobs_number_of_openings_check"),
        ("UPDATE jobs SET shortlisting_buffer = 0", "jobs_shortlisting_buffer_check"),
        ("UPDATE applications SET fit_score = 100.1", "applications_fit_score_check"),
        ("UPDATE applications SET fit_score = -1", "applications_fit_score_check"),
        ("UPDATE applications SET shortlist_status = 'maybe'", "applications_shortlist_status_check"),
        ("UPDATE applications SET job_id = gen_random_uuid()", "applications_job_id_fkey"),
    ],
)
async def test_what_is_out_of_bounds_is_refused(empty_database: str, change: str, constraint: str) -> None:
    apply(empty_database, PORTALS["job_board"], UP)
    with pytest.raises(asyncpg.IntegrityConstraintViolationError) as fault:
        await run_sql(empty_database, change)
    assert fault.value.constraint_name == constraint


async def test_there_are_these_eighteen_indexes(database: str) -> None:
    wanted = {f"idx_{table}_{name}" for table, names in INDEXES.items() for name in names}
    found = await ask(database, "SELECT indexname FROM pg_indexes WHERE schemaname = 'public'")
    assert len(wanted) == 18
    assert wanted <= {name for (name,) in found}


async def test_verify_prints_a_line_for_each_thing_and_a_count(database: str) -> None:
    lines = psql(database, VERIFY).stdout.splitlines()
    *things, count, without_job = lines
    assert all(re.match(r"PASS  \S", line) for line in things)
    assert count == f"{len(things)} of {len(things)} checks passed, 0 failed"
    assert without_job == "0 of 0 applications have no job_id"


async def test_verify_ends_with_a_status_where_nothing_is_there(empty_database: str) -> None:
    verified = psql(empty_database, VERIFY)
    assert verified.returncode != 0
    assert len(failing(verified.stdout)) > 200
