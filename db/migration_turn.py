"""A connection to migrate with: the only one at work on its database, patient with tables that are in use."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import asyncpg

from db import sql

if TYPE_CHECKING:
    Connection = asyncpg.Connection[asyncpg.Record]
else:
    Connection = asyncpg.Connection

SQL = sql.beside(__file__)
BUSY = (asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError)

Tell = Callable[[str], None]


class MigrationFailed(Exception):
    """The schema could not be brought where it should be; the text says what to do."""


@dataclass(frozen=True)
class Patience:
    """How often a busy database is asked, and how many seconds lie between."""

    attempts: int = 120
    pause: float = 2.0


PATIENT = Patience()


def silent(_: str) -> None:
    """For callers that show no progress."""


@contextlib.asynccontextmanager
async def connected(dsn: str) -> AsyncIterator[Connection]:
    """A connection whose faults are told as MigrationFailed."""
    connection = await connect(dsn)
    try:
        yield connection
    except asyncpg.PostgresError as fault:
        raise MigrationFailed(in_words(fault)) from fault
    except (ConnectionError, TimeoutError, asyncpg.InterfaceError) as fault:
        raise MigrationFailed(f"the connection was lost, run this again: {fault}") from fault
    finally:
        await connection.close()


async def connect(dsn: str) -> Connection:
    try:
        return await asyncpg.connect(dsn, statement_cache_size=0, timeout=30)
    except (OSError, TimeoutError, asyncpg.InterfaceError, asyncpg.PostgresError) as fault:
        raise MigrationFailed(f"the database cannot be reached: {fault}") from fault


@contextlib.asynccontextmanager
async def turn(dsn: str, patience: Patience, tell: Tell) -> AsyncIterator[Connection]:
    """A connection that is the only one to migrate this database; the turn ends with the connection.

    Asked for again and again: a session that waits for the lock itself would hold up CREATE INDEX
    CONCURRENTLY in the session that has it.
    """
    async with connected(dsn) as connection:
        for _ in range(patience.attempts):
            if await connection.fetchval(SQL["take_turn"]):
                yield connection
                return
            tell("another migration is at work on this database, waiting")
            await asyncio.sleep(patience.pause)
        raise MigrationFailed("another migration is still at work on this database: run this again later")


async def patiently(work: Callable[[], Awaitable[None]], patience: Patience, tell: Tell) -> None:
    """Does the work, again from its start when it found a table in use."""
    for _ in range(1, patience.attempts):
        try:
            return await work()
        except BUSY:
            tell("the tables are in use, trying again")
            await asyncio.sleep(patience.pause)
    return await work()


def in_words(fault: asyncpg.PostgresError) -> str:
    return "\n".join(filter(None, (str(fault.args[0]), fault.as_dict().get("hint"))))
