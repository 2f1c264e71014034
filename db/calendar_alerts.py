"""Calendars that cannot be read: whose search for a time relies on one, and who has to be told of it.

The owner of a calendar is told once for each time that it is lost, whoever and however many wait.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from uuid import UUID

import asyncpg

from db import outbox, sql
from db.outbox import Posting, Transport
from db.outbox_contents import CalendarAlert, Trouble
from db.pool import Connection, Pool, in_transaction

SQL = sql.beside(__file__)


async def relying(pool: Pool) -> list[UUID]:
    """Some of the interviews for which nobody owes times yet; asked again, it tells the next."""
    await pool.execute(SQL["note_lost"])
    await pool.execute(SQL["note_built_in"])
    return [row["id"] for row in await pool.fetch(SQL["relying"])]


async def tell_owners(pool: Pool, after: timedelta) -> None:
    """At once where access has ended; of an outage `after` so long, and only where somebody waits."""
    for row in await pool.fetch(SQL["to_tell"], after):
        await in_transaction(pool, partial(_tell, row=row))


async def waiting(connection: Connection, person_id: UUID | None) -> tuple[str, ...]:
    """The names of those who wait for times of this person, at most fifty."""
    return tuple(row["name"] for row in await connection.fetch(SQL["waiting"], person_id))


async def _tell(connection: Connection, row: asyncpg.Record) -> None:
    person_id, trouble = row["person_id"], Trouble(row["kind"])
    posting = Posting(row["key"], Transport.EMAIL, None, person_id, CalendarAlert(trouble))
    if not await outbox.put_once(connection, posting):
        return
    await connection.execute(SQL["log"], person_id, trouble.value)
    if row["answers"] != person_id:
        alert = CalendarAlert(trouble, whose=person_id)
        key = f"{row['key']}:in_place"
        await outbox.put_once(connection, Posting(key, Transport.EMAIL, None, row["answers"], alert))
