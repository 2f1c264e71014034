"""Brings a database's schema up, or down again, by the files in `migrations/`.

One runner works on a database at a time. What ran is noted in `parley_migrations`: the files note it
themselves, so that plain `psql -f` and this runner agree; the runner adds the file's checksum. A file that
finds a table busy gives up soon, so as not to hold up the portal, and is tried again.
"""

from __future__ import annotations

import asyncio
import contextlib
import enum
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import asyncpg

from db import sql
from db.migration_files import BASE_SCHEMA, FOLDER, Migration, find, statements

if TYPE_CHECKING:
    Connection = asyncpg.Connection[asyncpg.Record]
else:
    Connection = asyncpg.Connection

SQL = sql.beside(__file__)
BUSY = (asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError)
UNREACHABLE = (OSError, TimeoutError, asyncpg.InterfaceError)

Tell = Callable[[str], None]


class MigrationFailed(Exception):
    """The schema could not be brought where it should be; the text says what to do."""


class Variant(enum.Enum):
    PLAIN = "one transaction each"
    LARGE = "small steps that lock nothing for long, where a migration has them"


class State(enum.Enum):
    APPLIED = "applied"
    BY_HAND = "applied by hand"  # with psql: nobody noted which text it was
    CHANGED = "applied, but its file has changed since"
    UNFINISHED = "started, not finished"
    PENDING = "not applied"
    UNKNOWN = "applied, but its file is not here"


@dataclass(frozen=True)
class Patience:
    """How often a busy database is asked again, and after how many seconds."""

    attempts: int = 120
    pause: float = 2.0


@dataclass(frozen=True)
class Standing:
    """One number, and how the database stands to it."""

    number: int
    name: str
    state: State
    applied_at: datetime | None = None


def silent(_: str) -> None:
    """For callers that show no progress."""


PATIENT = Patience()
SETTLED = {State.APPLIED, State.BY_HAND}
IMPASSES = {
    State.CHANGED: "{name}.up.sql has changed since it was applied: bring back the file as it was, "
    "and put the change into a migration of its own",
    State.UNKNOWN: "migration {name} has been applied, but is not in this checkout: use the newer checkout",
}


async def up(
    dsn: str,
    *,
    base_schema: bool = False,
    variant: Variant = Variant.PLAIN,
    folder: Path = FOLDER,
    patience: Patience = PATIENT,
    tell: Tell = silent,
) -> tuple[Migration, ...]:
    """Applies what is missing, and says what it was. With `base_schema`, an empty database gets a portal."""
    async with turn(dsn, patience, tell) as connection:
        if base_schema and not await connection.fetch(SQL["base_tables"]):
            await connection.execute((folder / BASE_SCHEMA).read_text(encoding="utf-8"))
        missing = await missing_ones(connection, folder)
        for migration in missing:
            await patiently(partial(apply, connection, migration, variant), patience, tell)
            tell(f"{migration.name}: applied")
        return missing


async def down(
    dsn: str, to: int, *, folder: Path = FOLDER, patience: Patience = PATIENT, tell: Tell = silent
) -> tuple[Migration, ...]:
    """Takes back every migration above number `to`, the newest first. What their tables hold is deleted."""
    async with turn(dsn, patience, tell) as connection:
        doomed = await begun_above(to, connection, folder)
        for migration in doomed:
            await patiently(partial(take_back, connection, migration), patience, tell)
            tell(f"{migration.name}: taken back")
        return doomed


async def status(dsn: str, *, folder: Path = FOLDER) -> tuple[Standing, ...]:
    """Every migration that there is here or there, by number."""
    async with connected(dsn) as connection:
        return await standings(connection, folder)


@contextlib.asynccontextmanager
async def connected(dsn: str) -> AsyncIterator[Connection]:
    """A connection whose faults are told as MigrationFailed."""
    try:
        connection = await asyncpg.connect(dsn, statement_cache_size=0, timeout=30)
        try:
            yield connection
        finally:
            await connection.close()
    except asyncpg.PostgresError as fault:
        raise MigrationFailed(in_words(fault)) from fault
    except UNREACHABLE as fault:
        raise MigrationFailed(
            f"the database does not answer, run this again when it does: {fault}"
        ) from fault


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
    for _ in range(1, patience.attempts):
        try:
            return await work()
        except BUSY:
            tell("the tables are in use, trying again")
            await asyncio.sleep(patience.pause)
    return await work()


async def apply(connection: Connection, migration: Migration, variant: Variant) -> None:
    if variant is Variant.LARGE and migration.large is not None:
        for statement in statements(migration.large):
            await run(connection, statement)
    await run(connection, migration.up)
    await connection.execute(SQL["record"], migration.number, migration.name, migration.checksum)


async def take_back(connection: Connection, migration: Migration) -> None:
    await run(connection, migration.down)
    if await connection.fetchval(SQL["has_records"]):
        await connection.execute(SQL["forget"], migration.number)


async def run(connection: Connection, text: str) -> None:
    """Runs a file or a statement as psql would; a transaction that it began does not outlive its fault."""
    try:
        await connection.execute(text)
    except asyncpg.PostgresError:
        if not connection.is_closed():
            await connection.execute("ROLLBACK; RESET ALL")
        raise


async def missing_ones(connection: Connection, folder: Path) -> tuple[Migration, ...]:
    """What is still to be applied; notes the checksums of what was applied by hand."""
    known = {migration.number: migration for migration in find(folder)}
    current = await standings(connection, folder)
    refuse_impasses(current)
    for standing in current:
        if standing.state is State.BY_HAND:
            await connection.execute(
                SQL["record"], standing.number, standing.name, known[standing.number].checksum
            )
    return tuple(known[standing.number] for standing in current if standing.state not in SETTLED)


async def begun_above(to: int, connection: Connection, folder: Path) -> tuple[Migration, ...]:
    """What down takes back, the newest first."""
    known = {migration.number: migration for migration in find(folder)}
    begun = [
        standing
        for standing in await standings(connection, folder)
        if standing.number > to and standing.state is not State.PENDING
    ]
    refuse_impasses(standing for standing in begun if standing.state is State.UNKNOWN)
    return tuple(known[standing.number] for standing in reversed(begun))


def refuse_impasses(current: Iterable[Standing]) -> None:
    sentences = [IMPASSES[each.state].format(name=each.name) for each in current if each.state in IMPASSES]
    if sentences:
        raise MigrationFailed("\n".join(sentences))


async def standings(connection: Connection, folder: Path) -> tuple[Standing, ...]:
    known = {migration.number: migration for migration in find(folder)}
    records = {record["number"]: record for record in await noted(connection)}
    return tuple(
        standing_of(number, known.get(number), records.get(number))
        for number in sorted(known.keys() | records.keys())
    )


async def noted(connection: Connection) -> list[asyncpg.Record]:
    if not await connection.fetchval(SQL["has_records"]):
        return []
    return await connection.fetch(SQL["records"])


def standing_of(number: int, migration: Migration | None, record: asyncpg.Record | None) -> Standing:
    match migration, record:
        case Migration(), None:
            return Standing(number, migration.name, State.PENDING)
        case None, asyncpg.Record():
            return Standing(number, record["name"], State.UNKNOWN, record["applied_at"])
        case Migration(), asyncpg.Record():
            return Standing(number, migration.name, compared(migration, record), record["applied_at"])
        case _:
            raise AssertionError(f"migration {number} is neither here nor there")


def compared(migration: Migration, record: asyncpg.Record) -> State:
    if record["applied_at"] is None:
        return State.UNFINISHED
    if record["checksum"] is None:
        return State.BY_HAND
    return State.APPLIED if record["checksum"] == migration.checksum else State.CHANGED


def in_words(fault: asyncpg.PostgresError) -> str:
    return "\n".join(filter(None, (str(fault.args[0]), fault.as_dict().get("hint"))))
