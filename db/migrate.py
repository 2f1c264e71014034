"""Brings a database's schema up, or down again, by the files in `migrations/`.

One runner works on a database at a time. What ran is noted in `parley_migrations`: the files note it
themselves, so that plain `psql -f` and this runner agree; the runner adds the file's checksum. A file that
finds a table in use gives up soon, so as not to hold up the portal, and is tried again.
"""

from __future__ import annotations

import enum
from functools import partial
from pathlib import Path

import asyncpg

from db import sql
from db.migration_export import export
from db.migration_files import BASE_SCHEMA, FOLDER, Migration, find, statements
from db.migration_records import (
    SETTLED,
    Standing,
    State,
    begun_above,
    forget,
    note,
    refuse_impasses,
    standings,
)
from db.migration_turn import (
    PATIENT,
    Connection,
    MigrationFailed,
    Patience,
    Tell,
    connected,
    patiently,
    silent,
    turn,
)
from db.migration_verdict import verify

__all__ = ["MigrationFailed", "Variant", "down", "export", "status", "up", "verify"]

SQL = sql.beside(__file__)


class Variant(enum.Enum):
    """How the slow parts are done, where a migration leaves a choice."""

    PLAIN = "in one transaction"
    LARGE = "beforehand, in small steps that lock nothing for long"


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
            await run(connection, (folder / BASE_SCHEMA).read_text(encoding="utf-8"))
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
        doomed = tuple(reversed(await begun_above(to, connection, find(folder))))
        for migration in doomed:
            await patiently(partial(take_back, connection, migration), patience, tell)
            tell(f"{migration.name}: taken back")
        return doomed


async def status(dsn: str, *, folder: Path = FOLDER) -> tuple[Standing, ...]:
    """Every migration that there is here or there, by number."""
    async with connected(dsn) as connection:
        return await standings(connection, find(folder))


async def apply(connection: Connection, migration: Migration, variant: Variant) -> None:
    if variant is Variant.LARGE and migration.large is not None:
        for statement in statements(migration.large):
            await run(connection, statement)
    await run(connection, migration.up)
    await note(connection, migration)


async def take_back(connection: Connection, migration: Migration) -> None:
    await run(connection, migration.down)
    await forget(connection, migration)


async def run(connection: Connection, text: str) -> None:
    """Runs a file or a statement as psql would; a transaction that it began does not outlive its fault."""
    try:
        await connection.execute(text)
    except asyncpg.PostgresError:
        if not connection.is_closed():
            await connection.execute("ROLLBACK; RESET ALL")
        raise


async def missing_ones(connection: Connection, folder: Path) -> tuple[Migration, ...]:
    """What is still to be applied. What was applied by hand is taken to be the text that there is now."""
    known = {migration.number: migration for migration in find(folder)}
    current = await standings(connection, known.values())
    refuse_impasses(current)
    for standing in current:
        if standing.state is State.BY_HAND:
            await note(connection, known[standing.number])
    return tuple(known[standing.number] for standing in current if standing.state not in SETTLED)
