"""An attempt at 001 that stopped somewhere: run again, it comes to the same schema as one that did not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest

from db import migrate
from db.migrate import MigrationFailed, Variant
from db.migration_files import statements
from db.migration_records import State
from tests.portals.ground import DOWN, LARGE, PORTALS, UP, VERIFY, apply, ask, failing, psql, run_sql, schema

# 001 sent statement by statement, each of which then stands by itself.
UP_STEPS = [each for each in statements(UP.read_text()) if each.split()[-1] not in ("BEGIN", "COMMIT")]
LARGE_STEPS = statements(LARGE.read_text())

# What other attempts left behind, none of it marked as ours.
HALVES = {
    "columns without defaults": """
        ALTER TABLE jobs ADD COLUMN number_of_openings integer, ADD COLUMN applications_closed boolean;
        ALTER TABLE applications ADD COLUMN fit_score double precision, ADD COLUMN ai_processed boolean,
            ADD COLUMN shortlist_status character varying(20);
    """,
    "a buffer with a default": """
        ALTER TABLE jobs ADD COLUMN number_of_openings integer NOT NULL DEFAULT 1,
            ADD COLUMN shortlisting_buffer integer DEFAULT 1;
    """,
    "a buffer without": "ALTER TABLE jobs ADD COLUMN shortlisting_buffer integer",
    "tables without constraints": """
        CREATE TABLE interviews (id uuid, status character varying(20), job_id uuid);
        CREATE TABLE feature_flags (
            id uuid DEFAULT gen_random_uuid(), flag_name character varying(50), enabled boolean);
        INSERT INTO feature_flags (flag_name, enabled) VALUES ('negotiation_bot', false);
    """,
    "tables that refer to each other": """
        CREATE TABLE interviews (id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
            application_id uuid NOT NULL REFERENCES applications (id) ON DELETE CASCADE);
        CREATE TABLE negotiation_sessions (id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
            interview_id uuid NOT NULL REFERENCES interviews (id) ON DELETE CASCADE, round integer DEFAULT 1);
        CREATE INDEX idx_negotiation_interview ON negotiation_sessions (interview_id);
        ALTER TABLE interviews ENABLE ROW LEVEL SECURITY;
    """,
    "constraints not proved": """
        ALTER TABLE applications ADD COLUMN job_id uuid, ADD COLUMN fit_score double precision DEFAULT 0;
        ALTER TABLE applications
            ADD CONSTRAINT applications_job_id_fkey
                FOREIGN KEY (job_id) REFERENCES jobs (id) ON DELETE CASCADE NOT VALID,
            ADD CONSTRAINT applications_fit_score_check CHECK (fit_score >= 0 AND fit_score <= 100) NOT VALID;
    """,
    "a table of records alone": """
        CREATE TABLE parley_migrations (number integer PRIMARY KEY, name text NOT NULL, checksum text,
            applied_at timestamptz, undo text[] NOT NULL DEFAULT '{}');
    """,
}


@pytest.mark.parametrize("reached", range(1, len(UP_STEPS)))
async def test_001_stopped_after_any_statement_is_completed(empty_database: str, reached: int) -> None:
    apply(empty_database, PORTALS["with_bare_job_id"])
    await run_sql(empty_database, *UP_STEPS[:reached])
    apply(empty_database, UP)
    await expect_a_whole_001(empty_database)


@pytest.mark.parametrize("reached", range(1, len(LARGE_STEPS) + 1))
async def test_the_small_steps_stopped_after_any_of_them_are_completed(
    empty_database: str, reached: int
) -> None:
    apply(empty_database, PORTALS["job_board"])
    await run_sql(empty_database, *LARGE_STEPS[:reached])
    apply(empty_database, LARGE)
    await expect_a_whole_001(empty_database)


async def expect_a_whole_001(dsn: str) -> None:
    """The way back leads to the portal, and from there 001 comes to the same again."""
    assert failing(psql(dsn, VERIFY).stdout) == []
    completed, noted = schema(dsn), await what_is_undone(dsn)
    apply(dsn, DOWN, UP)
    assert schema(dsn) == completed
    assert await what_is_undone(dsn) == noted


async def what_is_undone(dsn: str) -> list[tuple[object, ...]]:
    return await ask(dsn, "SELECT unnest(undo) FROM parley_migrations WHERE number = 1 ORDER BY 1")


@pytest.mark.parametrize("file", [UP, LARGE], ids=["up", "large"])
@pytest.mark.parametrize("half", HALVES.values(), ids=list(HALVES))
async def test_what_another_attempt_left_is_completed(empty_database: str, half: str, file: Path) -> None:
    apply(empty_database, PORTALS["job_board"])
    await run_sql(empty_database, half)
    apply(empty_database, file)
    assert failing(psql(empty_database, VERIFY).stdout) == []
    assert await ask(
        empty_database, "SELECT DISTINCT fit_score, shortlist_status, ai_processed FROM applications"
    ) == [(0.0, "pending", False)]
    assert await ask(
        empty_database,
        "SELECT DISTINCT number_of_openings, shortlisting_buffer, applications_closed FROM jobs",
    ) == [(1, 1, False)]


async def test_a_flag_that_another_attempt_left_switched_off_stays_off(empty_database: str) -> None:
    apply(empty_database, PORTALS["job_board"])
    await run_sql(empty_database, HALVES["tables without constraints"])
    apply(empty_database, UP)
    off = await ask(empty_database, "SELECT flag_name FROM feature_flags WHERE NOT enabled")
    assert off == [("negotiation_bot",)]


async def test_an_index_whose_building_was_killed_is_built_anew(empty_database: str) -> None:
    apply(empty_database, PORTALS["job_board"])
    building = next(each for each in LARGE_STEPS if "CONCURRENTLY" in each)
    await run_sql(empty_database, *LARGE_STEPS[: LARGE_STEPS.index(building)])
    async with old_snapshot(empty_database):
        session = await asyncpg.connect(empty_database)
        killed = asyncio.create_task(session.execute(building))
        await until_waiting(empty_database, session.get_server_pid())
        await run_sql(empty_database, f"SELECT pg_terminate_backend({session.get_server_pid()})")
        with pytest.raises((asyncpg.AdminShutdownError, asyncpg.ConnectionDoesNotExistError)):
            await killed
    assert await ask(empty_database, "SELECT count(*) FROM pg_index WHERE NOT indisvalid") == [(1,)]
    apply(empty_database, LARGE)
    assert await ask(empty_database, "SELECT count(*) FROM pg_index WHERE NOT indisvalid") == [(0,)]
    await expect_a_whole_001(empty_database)


async def test_a_runner_whose_session_is_killed_says_so_and_can_be_run_again(empty_database: str) -> None:
    apply(empty_database, PORTALS["job_board"])
    async with old_snapshot(empty_database):
        running = asyncio.create_task(migrate.up(empty_database, variant=Variant.LARGE))
        pid = await until_waiting(empty_database)
        await run_sql(empty_database, f"SELECT pg_terminate_backend({pid})")
        with pytest.raises(MigrationFailed):
            await running
    assert (await migrate.status(empty_database))[0].state is State.UNFINISHED
    await migrate.up(empty_database, variant=Variant.LARGE)
    assert failing(psql(empty_database, VERIFY).stdout) == []


@asynccontextmanager
async def old_snapshot(dsn: str) -> AsyncIterator[None]:
    """A transaction that an index built concurrently has to wait for."""
    connection = await asyncpg.connect(dsn)
    try:
        async with connection.transaction(isolation="repeatable_read"):
            await connection.fetchval("SELECT count(*) FROM users")
            yield
    finally:
        await connection.close()


async def until_waiting(dsn: str, pid: int | None = None) -> int:
    """The session that builds an index and waits for an older transaction."""
    query = """
        SELECT pid FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event = 'virtualxid' AND pid = coalesce($1, pid)
    """
    for _ in range(1000):
        if waiting := await ask(dsn, query, pid):
            return int(str(waiting[0][0]))
        await asyncio.sleep(0.02)
    raise AssertionError("nobody waits for an older transaction")
