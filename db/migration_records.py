"""What has run on a database, as `parley_migrations` tells it, against the files that there are."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import asyncpg

from db import sql
from db.migration_files import Migration
from db.migration_turn import Connection, MigrationFailed

SQL = sql.beside(__file__)


class State(enum.Enum):
    APPLIED = "applied"
    BY_HAND = "applied by hand"  # with psql: nobody noted which text it was
    CHANGED = "applied, but its file has changed since"
    UNFINISHED = "started, not finished"
    PENDING = "not applied"
    UNKNOWN = "applied, but its file is not here"


SETTLED = frozenset({State.APPLIED, State.BY_HAND})
IMPASSES = {
    State.CHANGED: "{name}.up.sql has changed since it was applied: bring back the file as it was, "
    "and put the change into a migration of its own",
    State.UNKNOWN: "{name} has been applied, but is not in this checkout: use the newer checkout",
}


@dataclass(frozen=True)
class Standing:
    """One number, and how the database stands to it."""

    number: int
    name: str
    state: State
    applied_at: datetime | None = None


async def standings(connection: Connection, files: Iterable[Migration]) -> tuple[Standing, ...]:
    """Every migration that there is here or there, by number."""
    known = {migration.number: migration for migration in files}
    records = {record["number"]: record for record in await noted(connection)}
    return tuple(
        standing_of(number, known.get(number), records.get(number))
        for number in sorted(known.keys() | records.keys())
    )


async def begun_above(to: int, connection: Connection, files: Iterable[Migration]) -> tuple[Migration, ...]:
    """What has been applied above a number, in whole or in part."""
    known = {migration.number: migration for migration in files}
    current = await standings(connection, known.values())
    begun = [each for each in current if each.number > to and each.state is not State.PENDING]
    refuse_impasses(each for each in begun if each.state is State.UNKNOWN)
    return tuple(known[each.number] for each in begun)


async def note(connection: Connection, migration: Migration) -> None:
    """Whether or not the file has noted itself: it was this text."""
    await connection.execute(SQL["note"], migration.number, migration.name, migration.checksum)


async def forget(connection: Connection, migration: Migration) -> None:
    if await connection.fetchval(SQL["are_there_records"]):
        await connection.execute(SQL["forget"], migration.number)


def refuse_impasses(current: Iterable[Standing]) -> None:
    sentences = [IMPASSES[each.state].format(name=each.name) for each in current if each.state in IMPASSES]
    if sentences:
        raise MigrationFailed("\n".join(sentences))


async def noted(connection: Connection) -> list[asyncpg.Record]:
    if not await connection.fetchval(SQL["are_there_records"]):
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
