"""The PostgreSQL that Parley brings along, for the case that no DATABASE_URL is given.

It stands in the data folder, listens on a unix socket only, and stops with the process that uses it.
A second process on the same data folder shares the running server, and takes it over when the
first one ends: `dsn` stays good, only connections break. `db.embedded_keeper` says how.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

import asyncpg

from db.embedded_keeper import SUPERUSER, Durability, Keeper
from db.embedded_places import EmbeddedServerFailed, Places, find_places

__all__ = ["Durability", "EmbeddedServer", "EmbeddedServerFailed", "running"]

DATABASE = "parley"
ANSWER_WITHIN = 90.0  # seconds; recovering from a crash may take some
ASK_EVERY = 0.02  # seconds
NOT_YET = (OSError, asyncpg.OperatorInterventionError, asyncpg.PostgresConnectionError)


@contextlib.asynccontextmanager
async def running(
    data_folder: Path, durability: Durability = Durability.POWER_CUT
) -> AsyncIterator[EmbeddedServer]:
    """The server of this data folder, with an empty or kept database `parley`."""
    server = EmbeddedServer(await asyncio.to_thread(find_places, data_folder), durability)
    try:
        await server.start()
        yield server
    finally:
        await server.stop()


class EmbeddedServer:
    """One process's use of a cluster."""

    def __init__(self, places: Places, durability: Durability = Durability.POWER_CUT) -> None:
        self.places = places
        self._keeper = Keeper(places, durability)

    @property
    def dsn(self) -> str:
        """Good for asyncpg and for psql."""
        return self.dsn_of(DATABASE)

    def dsn_of(self, database: str) -> str:
        return f"postgresql://{SUPERUSER}@/{database}?host={quote(str(self.places.socket), safe='/')}"

    async def start(self) -> None:
        """Returns once the database can be used; raises EmbeddedServerFailed."""
        self._keeper.start()
        deadline = time.monotonic() + ANSWER_WITHIN
        while not await self._answers():
            if self._keeper.failure is not None:
                raise EmbeddedServerFailed(self._keeper.failure)
            if time.monotonic() > deadline:
                raise EmbeddedServerFailed(
                    f"another process holds {self.places.lock}, but its database does not answer"
                )
            await asyncio.sleep(ASK_EVERY)
        self._keeper.answered()

    async def stop(self) -> None:
        """Stops the server, unless another process runs it."""
        await asyncio.to_thread(self._keeper.stop)

    async def _answers(self) -> bool:
        try:
            connection = await asyncpg.connect(self.dsn_of("postgres"), timeout=5)
        except NOT_YET:
            return False
        try:
            await make_database(connection, DATABASE)
        finally:
            await connection.close()
        return True


async def make_database(connection: asyncpg.Connection[asyncpg.Record], name: str) -> None:
    known = await connection.fetchval("SELECT true FROM pg_database WHERE datname = $1", name)
    if not known:
        with contextlib.suppress(asyncpg.DuplicateDatabaseError, asyncpg.UniqueViolationError):
            await connection.execute(f'CREATE DATABASE "{name}"')
