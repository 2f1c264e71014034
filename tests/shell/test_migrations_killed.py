"""A migration whose session is killed, or that finds its tables in use, or rows from long ago.

001 has tests of its own; each of the others is killed here after some of its statements, or after every one
where PARLEY_TEST_SIZE is `full`, and run again.
"""

from __future__ import annotations

import asyncio

import asyncpg
import pytest

from db import migrate
from db.migration_files import FOLDER, Migration, find, statements
from tests.core.sizes import FULL
from tests.portals.ground import BASE, apply, ask, run_sql, schema
from tests.shell.stage import stage_on
from tests.shell.test_commands_moving import lived_in
from tests.shell.test_migration_locks import BUSY, SOON, held, work_as_portal

MIGRATIONS = find(FOLDER)
NEWEST = max(MIGRATIONS)
CUTS = 6


async def killed(dsn: str, *texts: str) -> None:
    """Runs them, and is killed before anything else is said."""
    connection = await asyncpg.connect(dsn)
    for text in texts:
        await connection.execute(text)
    await run_sql(dsn, f"SELECT pg_terminate_backend({connection.get_server_pid()})")
    connection.terminate()


def cuts(steps: tuple[str, ...]) -> list[int]:
    every = list(range(1, len(steps)))
    return every if FULL else every[:: max(1, len(every) // CUTS)]


async def killed_often(dsn: str, migration: Migration) -> None:
    large = () if migration.large is None else statements(migration.large)
    for reached in range(1, len(large) + 1):
        await killed(dsn, *large[:reached])
    steps = statements(migration.up)
    for reached in cuts(steps):
        await killed(dsn, *steps[:reached])


async def test_killed_after_any_statement_and_run_again_it_comes_to_the_same(empty_database: str) -> None:
    await run_sql(empty_database, BASE.read_text())
    await migrate.up(empty_database)
    whole = sorted(schema(empty_database).splitlines())
    await migrate.down(empty_database, 1)
    for migration in MIGRATIONS[1:]:
        await killed_often(empty_database, migration)
        apply(empty_database, migration.folder / f"{migration.name}.up.sql")
    assert sorted(schema(empty_database).splitlines()) == whole
    invalid = await ask(empty_database, "SELECT count(*) FROM pg_index WHERE NOT indisvalid")
    assert invalid == [(0,)]


@pytest.mark.parametrize("table", ["applications", "interviews"])
async def test_the_newest_gives_way_while_a_table_is_held_and_the_portal_goes_on(
    database: str, table: str
) -> None:
    async with stage_on(database) as stage:
        await stage.invited(await stage.job(await stage.recruiter()))
    await migrate.down(database, NEWEST.number - 1)
    told: asyncio.Queue[str] = asyncio.Queue()
    over = asyncio.Event()
    portal = asyncio.create_task(work_as_portal(database, over))
    async with held(database, table):
        migrating = asyncio.create_task(migrate.up(database, patience=SOON, tell=told.put_nowait))
        heard = asyncio.create_task(told.get())
        await asyncio.wait({migrating, heard}, return_when=asyncio.FIRST_COMPLETED)
        assert heard.result() in {BUSY, f"{NEWEST.name}: applied"}  # at once, where it wants nothing of it
    await migrating
    over.set()
    assert await portal > 0
    assert (await migrate.status(database))[-1].number == NEWEST.number


@pytest.mark.parametrize("number", [1, 6, 10, 14, 16, 19, NEWEST.number - 1])
async def test_from_an_earlier_version_with_rows_in_it_all_that_was_there_is_kept(
    database: str, number: int
) -> None:
    async with stage_on(database) as stage:
        await lived_in(stage)
    await migrate.down(database, number)
    kept = ("users", "jobs", "applications", "interviews")
    before = [await ask(database, f"SELECT id FROM {table} ORDER BY 1") for table in kept]
    await migrate.up(database)
    assert [await ask(database, f"SELECT id FROM {table} ORDER BY 1") for table in kept] == before
    if number < 16:
        return
    async with stage_on(database) as stage:
        assert await stage.broken() == []
