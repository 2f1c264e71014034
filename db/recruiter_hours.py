"""A recruiter's own hours as they change them in the console."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from db import attendance, sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
CHANGED = "hours_changed"
"""What the log calls a change of somebody's hours."""


async def now(pool: Pool) -> datetime:
    """By the database's clock."""
    moment: datetime = await pool.fetchval(SQL["now"])
    return moment


async def today(pool: Pool, zone: ZoneInfo) -> date:
    """The date in that zone."""
    return (await now(pool)).astimezone(zone).date()


async def take_day_off(connection: Connection, user_id: UUID, day: date) -> None:
    await connection.execute(SQL["take_day_off"], user_id, day.isoformat())
    await attendance.write_down(connection, user_id)
