"""Writes down what taking back migrations would delete: every table of theirs, and what their columns on the
portal's own tables hold. One file a table, CSV or JSON Lines, all as of one moment.

The files hold personal data: only their owner may read them, and none is ever written over.
"""

from __future__ import annotations

import contextlib
import enum
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from db import sql
from db.migration_files import FOLDER, Migration, find
from db.migration_records import begun_above
from db.migration_turn import Connection, MigrationFailed, connected

SQL = sql.beside(__file__)


class Form(enum.Enum):
    CSV = "csv"
    JSON_LINES = "jsonl"


# JSON text holds no control characters, so that with these for its marks COPY writes each row as it is.
COPY_OPTIONS: dict[Form, dict[str, Any]] = {
    Form.CSV: {"header": True},
    Form.JSON_LINES: {"quote": "\x01", "delimiter": "\x02"},
}


@dataclass(frozen=True)
class Part:
    """What goes into one file."""

    name: str
    of_table: str
    query: str


@dataclass(frozen=True)
class Exported:
    path: Path
    rows: int


async def export(
    dsn: str, target: Path, form: Form = Form.CSV, to: int = 0, *, folder: Path = FOLDER
) -> tuple[Exported, ...]:
    """Into the folder `target`, made at need: what `down` to number `to` would delete."""
    async with (
        connected(dsn) as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        await connection.execute(SQL["no_time_limit"])
        parts = await doomed_parts(connection, await begun_above(to, connection, find(folder)))
        if parts:
            make_folder(target)
        return tuple([await write(connection, part, target, form) for part in parts])


async def doomed_parts(connection: Connection, doomed: tuple[Migration, ...]) -> list[Part]:
    created = [name for migration in doomed for name in migration.created_tables]
    numbers = [migration.number for migration in doomed]
    records = await connection.fetch(SQL["own_tables"], created)
    records += await connection.fetch(SQL["added_columns"], numbers, created)
    return [Part(**dict(record)) for record in records]


async def write(connection: Connection, part: Part, target: Path, form: Form) -> Exported:
    """A file bears its name only once it is whole."""
    path = target / f"{part.name}.{form.value}"
    partial = path.with_name(f"{path.name}.partial")
    query = part.query if form is Form.CSV else await connection.fetchval(SQL["as_json"], part.query)
    async with seeing_all(connection, part.of_table):
        with created(partial) as file:
            outcome = await connection.copy_from_query(query, output=file, format="csv", **COPY_OPTIONS[form])
    partial.rename(path)
    return Exported(path, int(outcome.split()[-1]))


@contextlib.asynccontextmanager
async def seeing_all(connection: Connection, table: str) -> AsyncIterator[None]:
    """Row-level security binds the tables' owner too, and would leave out rows without a word."""
    before = await connection.fetchval(SQL["role"])
    await connection.execute(SQL["act_as"], await connection.fetchval(SQL["role_that_sees"], table))
    yield
    await connection.execute(SQL["act_as"], before)


@contextlib.contextmanager
def created(path: Path) -> Iterator[BinaryIO]:
    try:
        path.touch(mode=0o600, exist_ok=False)
        with path.open("wb") as file:
            yield file
    except ConnectionError:
        raise
    except OSError as fault:
        raise MigrationFailed(f"cannot write {path}: {fault.strerror}") from fault


def make_folder(target: Path) -> None:
    try:
        target.mkdir(parents=True, mode=0o700, exist_ok=True)
        is_empty = not any(target.iterdir())
    except OSError as fault:
        raise MigrationFailed(f"cannot write into {target}: {fault.strerror}") from fault
    if not is_empty:
        raise MigrationFailed(f"{target} is not empty: export into a folder of its own")
