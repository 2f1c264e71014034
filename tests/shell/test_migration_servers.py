"""001 and those after it on servers like Supabase's, of every version at hand: an owner who is no superuser,
roles of the web to whom new tables are open, people known by signed claims. Each sees just what is theirs."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import asyncpg
import pytest

from db import migrate
from db.migrate import Variant
from tests.portals.ground import (
    BASE,
    DOWN,
    HERE,
    LARGE,
    UP,
    VERIFY,
    apply,
    ask,
    failing,
    psql,
    run_sql,
    schema,
)
from tests.servers.postgres import Server, installations, running

# Of the owners one bypasses row-level security and one does not; the newest server is tried with both.
GROUNDS = [
    *((installations()[0], owner) for owner in ("portal_owner", "plain_owner")),
    *zip(installations()[1:], ("plain_owner", "portal_owner"), strict=False),
]
CLAIMS, SETTING = "request.jwt.claims", "parley.user_id"
TABLES = ("interviews", "negotiation_sessions", "automation_logs", "calendar_tokens", "feature_flags")
PEOPLE = {
    name: f"00000000-0000-4000-8000-00000000000{number}"
    for number, name in enumerate(("recruiter 1", "recruiter 2", "candidate 1", "candidate 2"), 1)
}


@dataclass(frozen=True)
class Ground:
    """A database with a portal on one server, and its owner's way in."""

    server: Server
    database: str
    owner: str

    @property
    def dsn(self) -> str:
        return self.server.dsn(self.database, self.owner)

    @property
    def superuser(self) -> str:
        return self.server.dsn(self.database)


@pytest.fixture(scope="module", params=GROUNDS, ids=lambda pair: f"postgresql {pair[0].version} {pair[1]}")
def origin(request: pytest.FixtureRequest) -> Iterator[Ground]:
    """A portal as it is before 001; all others are copies of it, or of what comes out of it."""
    installation, owner = request.param
    with running(installation) as server:
        apply(server.dsn("postgres"), HERE / "supabase_roles.sql")
        ground = Ground(server, "origin", owner)
        asyncio.run(run_sql(server.dsn("postgres"), f"CREATE DATABASE origin OWNER {owner}"))
        apply(ground.dsn, HERE / "supabase.sql")
        yield ground


@pytest.fixture(scope="module")
def peopled_origin(origin: Ground) -> Ground:
    """With 001, and rows of ours."""
    ground = asyncio.run(copied(origin, "peopled"))
    apply(ground.dsn, UP)
    apply(ground.superuser, HERE / "rows_of_ours.sql")
    return ground


@pytest.fixture(scope="module", params=["as it is", "with all granted"])
def guarded(peopled_origin: Ground, request: pytest.FixtureRequest) -> Ground:
    """Also where somebody opens all tables to everybody: then the policies alone have to hold."""
    ground = asyncio.run(copied(peopled_origin, f"guarded_{uuid.uuid4().hex}"))
    changes = [f"CREATE TABLE {table}_before AS SELECT * FROM {table}" for table in TABLES]
    if request.param == "with all granted":
        changes.append("GRANT ALL ON ALL TABLES IN SCHEMA public TO anon, authenticated, service_role")
    asyncio.run(run_sql(ground.superuser, *changes))
    return ground


@pytest.fixture
async def portal(origin: Ground) -> Ground:
    return await copied(origin, f"portal_{uuid.uuid4().hex}")


@pytest.fixture
async def peopled(peopled_origin: Ground) -> Ground:
    return await copied(peopled_origin, f"peopled_{uuid.uuid4().hex}")


async def copied(ground: Ground, name: str) -> Ground:
    maintenance = ground.server.dsn("postgres")
    await run_sql(maintenance, f"CREATE DATABASE {name} TEMPLATE {ground.database} OWNER {ground.owner}")
    return replace(ground, database=name)


@pytest.mark.parametrize("file", [UP, LARGE], ids=["up", "large"])
async def test_an_owner_who_is_no_superuser_goes_up_and_down(portal: Ground, file: Path) -> None:
    before = schema(portal.dsn)
    apply(portal.dsn, file, file)
    verified = psql(portal.dsn, VERIFY)
    assert failing(verified.stdout) == []
    assert verified.returncode == 0
    assert "0 of 2 applications have no job_id" in verified.stdout
    apply(portal.dsn, DOWN)
    assert schema(portal.dsn) == before


@pytest.mark.parametrize("variant", Variant)
async def test_all_migrations_go_up_and_down(portal: Ground, variant: Variant) -> None:
    before = schema(portal.dsn)
    await migrate.up(portal.dsn, variant=variant)
    assert (await migrate.verify(portal.dsn)).failed == ()
    await migrate.down(portal.dsn, 0)
    assert schema(portal.dsn) == before


async def test_the_services_role_comes_and_goes_with_001() -> None:
    """Where no other database of the server has Parley in it."""
    with running(installations()[0]) as server:
        dsn = server.dsn("postgres")
        roles = await ask(dsn, "SELECT rolname FROM pg_roles")
        apply(dsn, BASE, UP)
        assert ("parley_service",) in await ask(dsn, "SELECT rolname FROM pg_roles")
        apply(dsn, DOWN)
        assert await ask(dsn, "SELECT rolname FROM pg_roles") == roles


async def test_an_export_by_the_owner_has_all_rows(peopled: Ground, tmp_path: Path) -> None:
    """Though row-level security would hide them from an owner who does not bypass it."""
    files = {file.path.name: file.rows for file in await migrate.export(peopled.dsn, tmp_path / "export")}
    assert files == {
        "public.parley_migrations.csv": 1,
        "public.interviews.csv": 2,
        "public.automation_logs.csv": 3,
        "public.feature_flags.csv": 6,
        "public.negotiation_sessions.csv": 2,
        "public.calendar_tokens.csv": 2,
        "public.applications.added_columns.csv": 2,
        "public.jobs.added_columns.csv": 2,
    }


@dataclass(frozen=True)
class Caller:
    """Somebody at the database: the role they act as, and what says who they are."""

    role: str
    settings: tuple[tuple[str, str], ...] = ()


def with_claims(role: str, **claims: str) -> Caller:
    return Caller(role, ((CLAIMS, json.dumps(claims | {"role": role})),))


NOTHING: dict[str, int] = {}
OF_CANDIDATE = {"interviews": 1, "negotiation_sessions": 1}
OF_RECRUITER = OF_CANDIDATE | {"automation_logs": 1}
ALL = {
    "interviews": 2,
    "negotiation_sessions": 2,
    "automation_logs": 3,
    "calendar_tokens": 2,
    "feature_flags": 6,
}
CALLERS = {
    "candidate 1": (with_claims("authenticated", sub=PEOPLE["candidate 1"]), OF_CANDIDATE),
    "candidate 2": (with_claims("authenticated", sub=PEOPLE["candidate 2"]), OF_CANDIDATE),
    "recruiter 1": (with_claims("authenticated", sub=PEOPLE["recruiter 1"]), OF_RECRUITER),
    "recruiter 2": (with_claims("authenticated", sub=PEOPLE["recruiter 2"]), OF_RECRUITER),
    "candidate 1 by our setting": (
        Caller("authenticated", ((SETTING, PEOPLE["candidate 1"]),)),
        OF_CANDIDATE,
    ),
    "recruiter 1 by our setting": (
        Caller("authenticated", ((CLAIMS, ""), (SETTING, PEOPLE["recruiter 1"]))),
        OF_RECRUITER,
    ),
    "a stranger": (with_claims("authenticated", sub=str(uuid.UUID(int=7))), NOTHING),
    "an id that is none": (with_claims("authenticated", sub="auth0|17"), NOTHING),
    "claims without a subject": (with_claims("authenticated"), NOTHING),
    "claims that are no object": (Caller("authenticated", ((CLAIMS, "[1]"),)), NOTHING),
    "signed claims beside our setting": (
        Caller("authenticated", ((CLAIMS, '{"role": "anon"}'), (SETTING, PEOPLE["recruiter 1"]))),
        NOTHING,
    ),
    "one who calls themself the service": (
        Caller("authenticated", ((SETTING, "parley_service"), (CLAIMS, '{"role": "parley_service"}'))),
        NOTHING,
    ),
    "nobody signed in": (with_claims("anon"), NOTHING),
    "nobody at all": (Caller("anon"), NOTHING),
    "the service": (Caller("parley_service"), ALL),
    "the service with somebody's claims": (with_claims("parley_service", sub=PEOPLE["candidate 1"]), ALL),
}
OUTSIDERS = [name for name, (caller, _) in CALLERS.items() if caller.role != "parley_service"]
WRITES = {
    "insert": "INSERT INTO {table} SELECT * FROM {table}_before RETURNING id",
    "update": "UPDATE {table} SET id = id RETURNING id",
    "delete": "DELETE FROM {table} RETURNING id",
    "truncate": "TRUNCATE {table} CASCADE",
}


async def as_caller(ground: Ground, caller: Caller, statement: str) -> list[asyncpg.Record]:
    """In a transaction that leaves nothing behind, as a pooled connection of the portal's would."""
    connection = await asyncpg.connect(ground.superuser)
    attempt = connection.transaction()
    await attempt.start()
    try:
        await connection.execute(f"SET LOCAL ROLE {caller.role}")
        for name, value in caller.settings:
            await connection.execute("SELECT set_config($1, $2, true)", name, value)
        return await connection.fetch(statement)
    finally:
        await attempt.rollback()
        await connection.close()


async def seen_by(ground: Ground, caller: Caller) -> dict[str, int]:
    """How many rows of each table; where even looking is refused, none."""
    found = {}
    for table in TABLES:
        try:
            found[table] = len(await as_caller(ground, caller, f"SELECT * FROM {table}"))
        except asyncpg.InsufficientPrivilegeError:
            found[table] = 0
    return {table: count for table, count in found.items() if count}


async def test_everybody_sees_just_what_is_theirs(guarded: Ground) -> None:
    seen = {name: await seen_by(guarded, caller) for name, (caller, _) in CALLERS.items()}
    assert seen == {name: expected for name, (_, expected) in CALLERS.items()}


async def test_each_sees_their_own_and_not_anothers(guarded: Ground) -> None:
    async def ids(name: str, table: str) -> set[str]:
        rows = await as_caller(guarded, CALLERS[name][0], f"SELECT right(id::text, 1) AS last FROM {table}")
        return {row["last"] for row in rows}

    for table in ("interviews", "negotiation_sessions"):
        assert await ids("candidate 1", table) == await ids("recruiter 1", table) == {"1"}
        assert await ids("candidate 2", table) == await ids("recruiter 2", table) == {"2"}


@pytest.mark.parametrize("verb", ["insert", "update", "delete"])
async def test_nobody_but_the_service_writes(guarded: Ground, verb: str) -> None:
    written = []
    for name in OUTSIDERS:
        for table in TABLES:
            try:
                if await as_caller(guarded, CALLERS[name][0], WRITES[verb].format(table=table)):
                    written.append((name, table))
            except asyncpg.InsufficientPrivilegeError:
                pass
    assert written == []


async def test_the_web_may_not_empty_our_tables(peopled: Ground) -> None:
    """Row-level security does not bind TRUNCATE; the privilege has to be missing."""
    for role in ("anon", "authenticated", "service_role"):
        for table in TABLES:
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await as_caller(peopled, Caller(role), WRITES["truncate"].format(table=table))


async def test_the_portals_server_side_reads_outcomes_but_no_tokens(peopled: Ground) -> None:
    assert await seen_by(peopled, Caller("service_role")) == {
        table: count for table, count in ALL.items() if table != "calendar_tokens"
    }


@pytest.mark.parametrize("verb", ["update", "delete", "truncate"])
async def test_the_service_only_ever_adds_to_the_log(peopled: Ground, verb: str) -> None:
    service = Caller("parley_service")
    await as_caller(peopled, service, "INSERT INTO automation_logs (action_type) VALUES ('told')")
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await as_caller(peopled, service, WRITES[verb].format(table="automation_logs"))


async def test_the_owner_becomes_the_service_by_set_role_alone(peopled: Ground) -> None:
    (version,) = (await ask(peopled.dsn, "SELECT current_setting('server_version_num')::int"))[0]
    # Before 16 every member of a role has its rights without asking.
    is_bound = peopled.owner == "plain_owner" and int(str(version)) >= 160000
    assert await ask(peopled.dsn, "SELECT count(*) FROM interviews") == [(0 if is_bound else 2,)]
    connection = await asyncpg.connect(peopled.dsn, server_settings={"role": "parley_service"})
    assert await connection.fetchval("SELECT count(*) FROM interviews") == 2
    assert await connection.fetchval("SELECT count(*) FROM calendar_tokens") == 2
    await connection.close()


@pytest.mark.parametrize(
    ("deletion", "left"),
    [
        ("DELETE FROM jobs WHERE right(id::text, 1) = '1'", (1, 1, 2, 2)),
        ("DELETE FROM applications WHERE right(id::text, 1) = '1'", (1, 1, 3, 2)),
        ("DELETE FROM users WHERE right(id::text, 1) = '3'", (1, 1, 3, 2)),
        ("DELETE FROM users WHERE right(id::text, 1) = '1'", (1, 1, 2, 1)),
    ],
)
async def test_what_the_portal_deletes_takes_our_rows_along(
    peopled: Ground, deletion: str, left: tuple[int, ...]
) -> None:
    await run_sql(peopled.dsn, deletion)
    tables = ("interviews", "negotiation_sessions", "automation_logs", "calendar_tokens")
    counts = ", ".join(f"(SELECT count(*) FROM {table})" for table in tables)
    assert await ask(peopled.superuser, f"SELECT {counts}") == [left]


async def test_a_deleted_actor_leaves_the_log_behind(peopled: Ground) -> None:
    await run_sql(peopled.dsn, "DELETE FROM users WHERE right(id::text, 1) = '2'")
    assert await ask(
        peopled.superuser, "SELECT actor_id FROM automation_logs WHERE right(id::text, 1) = '1'"
    ) == [(None,)]


async def test_a_candidate_who_deletes_their_application_takes_the_interview_along(peopled: Ground) -> None:
    connection = await asyncpg.connect(peopled.superuser)
    async with connection.transaction():
        await connection.execute("SET LOCAL ROLE authenticated")
        await connection.execute(
            "SELECT set_config($1, $2, true)", CLAIMS, json.dumps({"sub": PEOPLE["candidate 1"]})
        )
        assert await connection.execute("DELETE FROM applications") == "DELETE 1"
    await connection.close()
    assert await ask(peopled.superuser, "SELECT right(candidate_id::text, 1) FROM interviews") == [("4",)]


@pytest.mark.parametrize("table", ["interviews", "negotiation_sessions", "calendar_tokens", "feature_flags"])
async def test_updated_at_is_kept(peopled: Ground, table: str) -> None:
    await run_sql(peopled.superuser, f"UPDATE {table} SET updated_at = 'epoch'")
    kept = await ask(peopled.superuser, f"SELECT bool_and(updated_at > '2000-01-01') FROM {table}")
    assert kept == [(True,)]
