"""What an upgrade would do to a database, and whether what runs on it now would bear it.

A migration is taken to suit processes of the version before where it only adds. What takes something away is
found by its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import asyncpg

from db import migrate, sql
from db.migration_files import FOLDER, find
from db.migration_records import SETTLED

SQL = sql.beside(__file__)
TAKES_AWAY = re.compile(
    r"\b(DROP\s+(TABLE|COLUMN|SCHEMA|TYPE)\b(?!\s+IF\s+EXISTS\s+pg_temp)|RENAME\s+(TO|COLUMN)\b"
    r"|ALTER\s+COLUMN\s+\w+\s+(TYPE|SET\s+NOT\s+NULL)\b)",
    re.IGNORECASE,
)
COMMENT = re.compile(r"--[^\n]*")


@dataclass(frozen=True, slots=True)
class Upgrade:
    """`pending` are this version's migrations that have not run there, `taking_away` those of them that old
    processes might stumble over, `newer` what has run there and is unknown here; `strangers` own tables that
    we may not alter.
    """

    server: int
    pending: tuple[str, ...]
    taking_away: tuple[str, ...]
    newer: tuple[str, ...]
    strangers: tuple[str, ...]
    processes: int
    longest_transaction: float
    unfinished: int
    parked: int


async def upgrade(dsn: str) -> Upgrade:
    standings = await migrate.status(dsn)
    files = {migration.number: migration for migration in find(FOLDER)}
    pending = [one for one in standings if one.state not in SETTLED]
    connection = await asyncpg.connect(dsn)
    try:
        (row,) = await connection.fetch(SQL["looks"])
        strangers = await connection.fetch(SQL["strangers"])
        waits = await waiting(connection)
    finally:
        await connection.close()
    return Upgrade(
        server=row["server"],
        pending=tuple(one.name for one in pending),
        taking_away=tuple(
            one.name for one in pending if one.number in files and takes_away(files[one.number].up)
        ),
        newer=tuple(one.name for one in standings if one.number not in files),
        strangers=tuple(one["owner"] for one in strangers),
        processes=row["processes"],
        longest_transaction=row["longest"],
        unfinished=waits[0],
        parked=waits[1],
    )


async def waiting(connection: asyncpg.Connection[asyncpg.Record]) -> tuple[int, int]:
    """Messages without an outcome, and what was parked; nothing where there are no tables of ours yet."""
    if not await connection.fetchval(SQL["has_tables"]):
        return 0, 0
    async with connection.transaction():
        await connection.execute("SET LOCAL ROLE parley_service")
        return (await connection.fetchval(SQL["unfinished"]), await connection.fetchval(SQL["parked"]))


def takes_away(text: str) -> bool:
    return TAKES_AWAY.search(COMMENT.sub("", text)) is not None
