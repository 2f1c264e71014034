"""Tables as CSV files that a spreadsheet may open: a text that it would take for a formula is made harmless.

Tables of secrets are left out. The files hold personal data: only their owner may read them, and none is ever
written over.
"""

from __future__ import annotations

import asyncio
import csv
import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
SECRET = frozenset(
    {"calendar_tokens", "links", "sign_ins", "calendar_consents", "google_sign_ins", "webhook_nonces"}
)
PASSED_OVER = " \u00a0\u200b\ufeff"
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Written:
    table: str
    path: Path
    rows: int


async def export(pool: Pool, folder: Path) -> list[Written]:
    """Every table as of one moment; raises FileExistsError, and OSError for a folder that cannot be used."""
    async with (
        pool.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        await connection.execute(SQL["no_time_limit"])
        tables = await connection.fetch(SQL["tables"], list(SECRET))
        if tables:
            await asyncio.to_thread(folder.mkdir, mode=0o700, parents=True, exist_ok=True)
        return [
            Written(row["name"], path, await write(connection, row["query"], path))
            for row in tables
            for path in (folder / f"{row['name']}.csv",)
        ]


async def write(connection: Connection, query: str, path: Path) -> int:
    """As CSV into a new file; says how many rows."""
    rows = 0
    prepared = await connection.prepare(query)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(attribute.name for attribute in prepared.get_attributes())
        async for row in prepared.cursor(prefetch=ROWS_AT_ONCE):
            lines.writerow(map(cell, row))
            rows += 1
    return rows


def cell(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat()
        case bool() | int() | float():
            return str(value)
        case bytes():
            return value.hex()
        case dict() | list():
            return harmless(json.dumps(value, ensure_ascii=False, default=str))
        case _:
            return harmless(str(value))


def harmless(text: str) -> str:
    """With an apostrophe in front where a spreadsheet would calculate."""
    return f"'{text}" if text.lstrip(PASSED_OVER).startswith(FORMULAS) else text
