"""001 on a database at work: it gives way at once, is tried again, and nobody waits long for it.

The portal's statements are given 1.5 seconds; one that were held up for longer would fail.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager

import asyncpg
import pytest

from db import migrate
from db.migrate import Variant
from db.migration_turn import Patience
from tests.portals.ground import (
    LARGE,
    PORTAL_TABLES,
    PORTALS,
    UP,
    VERIFY,
    apply,
    failing,
    psql,
    schema,
)

SOON = Patience(attempts=200, pause=0.1)
BUSY = "the tables are in use, trying again"
PATIENCE_OF_PORTAL = "1500"  # milliseconds


async def up(dsn: str, tell: Callable[[str], None]) -> None:
    await migrate.up(dsn, patience=SOON, tell=tell)


async def up_in_small_steps(dsn: str, tell: Callable[[str], None]) -> None:
    await migrate.up(dsn, variant=Variant.LARGE, patience=SOON, tell=tell)


async def down(dsn: str, tell: Callable[[str], None]) -> None:
    await migrate.down(dsn, 0, patience=SOON, tell=tell)


@asynccontextmanager
async def held(dsn: str, *tables: str) -> AsyncIterator[None]:
    """Somebody has changed a row in these tables and takes their time."""
    connection = await asyncpg.connect(dsn)
    try:
        async with connection.transaction():
            for table in tables:
                await connection.execute(
                    f"UPDATE {table} SET id = id WHERE id = (SELECT max(id::text)::uuid FROM {table})"
                )
            yield
    finally:
        await connection.close()


async def work_as_portal(dsn: str, until: asyncio.Event) -> int:
    """Reads and writes other rows of all three tables, again and again."""
    connection = await asyncpg.connect(dsn, server_settings={"statement_timeout": PATIENCE_OF_PORTAL})
    rounds = 0
    try:
        while not until.is_set():
            for table in PORTAL_TABLES:
                await connection.fetchval(f"SELECT count(*) FROM {table}")
                await connection.execute(
                    f"UPDATE {table} SET id = id WHERE id = (SELECT min(id::text)::uuid FROM {table})"
                )
            rounds += 1
            await asyncio.sleep(0)
    finally:
        await connection.close()
    return rounds


@pytest.mark.parametrize("table", PORTAL_TABLES)
@pytest.mark.parametrize("migration", [up, up_in_small_steps, down], ids=lambda each: each.__name__)
async def test_while_a_table_is_held_the_portal_goes_on_and_the_migration_is_tried_again(
    empty_database: str,
    migration: Callable[[str, Callable[[str], None]], Coroutine[None, None, None]],
    table: str,
) -> None:
    apply(empty_database, PORTALS["job_board"], *([UP] if migration is down else []))
    told: asyncio.Queue[str] = asyncio.Queue()
    over = asyncio.Event()
    portal = asyncio.create_task(work_as_portal(empty_database, over))
    async with held(empty_database, table):
        migrating = asyncio.create_task(migration(empty_database, told.put_nowait))
        async with asyncio.timeout(60):
            assert [await told.get() for _ in range(3)] == [BUSY] * 3
    await migrating
    over.set()
    assert await portal > 0
    verified = psql(empty_database, VERIFY)
    assert (failing(verified.stdout) == []) is (migration is not down)


@pytest.mark.parametrize("table", PORTAL_TABLES)
async def test_psql_is_told_that_the_tables_are_in_use(empty_database: str, table: str) -> None:
    apply(empty_database, PORTALS["job_board"])
    before = schema(empty_database)
    async with held(empty_database, table):
        refused = psql(empty_database, UP)
    assert refused.returncode == 3
    assert "nothing was changed: users, jobs or applications are in use" in refused.stderr
    assert schema(empty_database) == before


async def test_run_again_on_a_database_at_work_it_waits_for_nobody(empty_database: str) -> None:
    apply(empty_database, PORTALS["job_board"], UP)
    before = schema(empty_database)
    async with held(empty_database, *PORTAL_TABLES):
        apply(empty_database, UP, LARGE)
    assert schema(empty_database) == before


@pytest.mark.parametrize("variant", Variant)
async def test_of_several_runners_one_works_and_the_others_find_it_done(
    empty_database: str, variant: Variant
) -> None:
    apply(empty_database, PORTALS["job_board"])
    done = await asyncio.gather(
        *(migrate.up(empty_database, variant=variant, patience=SOON) for _ in range(3))
    )
    assert sorted(map(len, done))[:2] == [0, 0]
    assert failing(psql(empty_database, VERIFY).stdout) == []
