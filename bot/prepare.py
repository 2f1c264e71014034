"""The database that the service works on: the embedded one or the portal's, with its schema in place.

An embedded or empty database is ours to set up. One that holds a portal is changed by nobody but its
operator: where a migration is missing there, the service says so and does not start.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable

import asyncpg

from bot.settings import Settings
from db import deployment, embedded, migrate
from db.embedded_places import EmbeddedServerFailed
from db.migrate import MigrationFailed
from db.migration_records import State
from db.pool import open_pool

Tell = Callable[[str], None]

WRONG_SETTINGS = 2
BEHIND = {State.PENDING, State.UNFINISHED}  # a schema newer than this process is none of its business
WHAT_TO_DO = (
    "this database holds tables that are not Parley's, and Parley changes nothing there unasked. Look with "
    "`python -m bot migrate status`, apply with `python -m bot migrate up`, then start again; "
    "messages leave only after `python -m bot go-live`"
)


class NotReady(Exception):
    """The database cannot be worked on; the text is a sentence for the operator."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


@contextlib.asynccontextmanager
async def found_database(settings: Settings, tell: Tell) -> AsyncIterator[str]:
    """The DSN of the settings' database; the embedded one runs meanwhile."""
    if settings.database_url is not None:
        yield settings.database_url.reveal()
        return
    tell("starting the embedded database")
    try:
        async with embedded.running(settings.data_folder) as server:
            yield server.dsn
    except EmbeddedServerFailed as fault:
        raise NotReady(str(fault)) from fault


@contextlib.asynccontextmanager
async def prepared_database(settings: Settings, tell: Tell) -> AsyncIterator[str]:
    """The DSN of a database with all that the service needs. Raises NotReady."""
    async with found_database(settings, tell) as dsn:
        ours = settings.database_url is None or await is_empty(dsn)
        if ours:
            await set_up(dsn, tell)
        elif await missing(dsn):
            raise NotReady(WHAT_TO_DO, WRONG_SETTINGS)
        yield dsn


async def set_up(dsn: str, tell: Tell) -> None:
    """Schema and switches of a database without a portal: messages may leave it at once."""
    try:
        await migrate.up(dsn, base_schema=True, tell=tell)
    except MigrationFailed as fault:
        raise NotReady(str(fault)) from fault
    async with open_pool(dsn, size=1) as pool:
        await deployment.go_live(pool)


async def is_empty(dsn: str, given_as: str = "DATABASE_URL") -> bool:
    """Whether there is no table at all; raises NotReady where the database does not answer, with the name of
    the setting or option to look at.
    """
    try:
        connection = await asyncpg.connect(dsn, timeout=10)
    except (OSError, TimeoutError, ValueError, asyncpg.PostgresError, asyncpg.InterfaceError) as fault:
        raise NotReady(f"the database of {given_as} cannot be reached ({type(fault).__name__})") from None
    try:
        return not await deployment.has_tables(connection)
    finally:
        await connection.close()


async def missing(dsn: str) -> bool:
    """Whether a migration of this version has not run there."""
    return any(one.state in BEHIND for one in await migrate.status(dsn))
