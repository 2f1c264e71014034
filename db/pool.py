"""Connections for the service: its role, its limits, its JSON, and the one way to run a transaction.

The role and the limits are given when a connection is made, so that no reset brings the owner's rights
back. Whoever the caller of a request is, is set within each transaction, never here.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import asyncpg

from db import sql

if TYPE_CHECKING:
    from asyncpg.pool import PoolConnectionProxy

    Pool = asyncpg.Pool[asyncpg.Record]
    Connection = asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]
else:
    Pool = asyncpg.Pool
    Connection = asyncpg.Connection

SQL = sql.beside(__file__)
SERVICE_ROLE = "parley_service"
LIMITS = {
    "application_name": "parley",
    "timezone": "UTC",
    "statement_timeout": "15s",
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "30s",
    "plan_cache_mode": "force_generic_plan",  # planning anew costs a third of a message's time in PostgreSQL
}
LOST_RACES = (asyncpg.SerializationError, asyncpg.DeadlockDetectedError)
UNREACHABLE = (
    OSError,
    TimeoutError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # a connection that broke in the middle of a word
)
"""What is raised while the database is away, restarts, or will have no more of us."""
RETRIES = 5
FIRST_PAUSE = 0.005  # seconds; doubles with each retry
CLOSE_WITHIN = 5.0  # seconds

T = TypeVar("T")


class UnsafeDatabase(Exception):
    """A database that the service must not work on; `args` are sentences for the operator."""

    def __str__(self) -> str:
        return "; ".join(map(str, self.args))


@contextlib.asynccontextmanager
async def open_pool(dsn: str, *, role: str | None = SERVICE_ROLE, size: int = 10) -> AsyncIterator[Pool]:
    """A pool whose connections act as `role`; None leaves them the role of the DSN."""
    settings = LIMITS if role is None else LIMITS | {"role": role}
    pool = asyncpg.create_pool(
        dsn, min_size=1, max_size=size, server_settings=settings, init=learn_json, reset=nothing_to_reset
    )
    try:
        yield await opened(pool, role)
    finally:
        await close(pool)


async def in_transaction(pool: Pool, work: Callable[[Connection], Awaitable[T]]) -> T:
    """Runs `work` in a transaction, again from the start when it lost a race: it may run several times."""
    for retry in range(RETRIES):
        try:
            return await once(pool, work)
        except LOST_RACES:
            await asyncio.sleep(secrets.SystemRandom().uniform(0, FIRST_PAUSE * 2**retry))
    return await once(pool, work)


async def refuse_unsafe(pool: Pool) -> None:
    """Raises UnsafeDatabase unless commits are kept and row-level security binds the pool's role."""
    faults = await pool.fetch(SQL["unsafe"])
    if faults:
        raise UnsafeDatabase(*(row["fault"] for row in faults))


async def once(pool: Pool, work: Callable[[Connection], Awaitable[T]]) -> T:
    async with pool.acquire() as connection, connection.transaction():
        return await work(connection)


async def opened(pool: Pool, role: str | None) -> Pool:
    try:
        return await pool
    except asyncpg.InvalidParameterValueError as fault:
        raise UnsafeDatabase(f"the database has no role {role}: run `python -m bot migrate up`") from fault
    except asyncpg.InsufficientPrivilegeError as fault:
        raise UnsafeDatabase(f"the user of DATABASE_URL may not become {role}: grant it that role") from fault


async def close(pool: Pool) -> None:
    """Waits for running queries, but not for ever."""
    try:
        await asyncio.wait_for(pool.close(), CLOSE_WITHIN)
    except TimeoutError:
        pool.terminate()


async def nothing_to_reset(connection: Connection) -> None:
    """Nobody changes a connection's state beyond a transaction, and the pool itself ends one that was left
    open: a round trip to the server after each use would be for nothing.
    """


async def learn_json(connection: Connection) -> None:
    for name in ("json", "jsonb"):
        await connection.set_type_codec(
            name, encoder=write_json, decoder=json.loads, schema="pg_catalog", format="text"
        )


write_json = partial(json.dumps, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
