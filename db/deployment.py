"""The deployment as a whole: whether messages may go out, whether the demo is there, what is waiting."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)


async def has_tables(connection: Connection) -> bool:
    """Whether anybody keeps anything in this database."""
    return bool(await connection.fetchval(SQL["has_tables"]))


async def go_live(pool: Pool) -> bool:
    """From now on messages go out; False where they did already."""
    return await pool.fetchval(SQL["go_live"]) is not None


async def live_since(pool: Pool) -> datetime | None:
    moment: datetime | None = await pool.fetchval(SQL["live_since"])
    return moment


async def demo_loaded(pool: Pool) -> bool:
    return await pool.fetchval(SQL["demo_loaded_at"]) is not None


async def note_demo_loaded(pool: Pool) -> None:
    await pool.execute(SQL["demo_loaded"])


@asynccontextmanager
async def loading_demo(pool: Pool) -> AsyncIterator[None]:
    """One process at a time, whatever becomes of it."""
    async with pool.acquire() as connection:
        await connection.execute(SQL["lock_demo"])
        try:
            yield
        finally:
            await connection.execute(SQL["unlock_demo"])


async def waiting(pool: Pool) -> Mapping[str, int]:
    """Rows of work that are due and that nobody holds, by kind."""
    return {row["kind"]: row["rows"] for row in await pool.fetch(SQL["waiting"])}


async def oldest_message(pool: Pool) -> float:
    """Seconds that the oldest message without an outcome has waited; 0 where there is none."""
    seconds: float | None = await pool.fetchval(SQL["oldest_message"])
    return seconds or 0.0
