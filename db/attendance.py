"""When people work, weeks ahead, written down for those of whom the database itself has to know it: a
recruiter with a deputy, and the deputy. Hours, days off and public holidays are the core's to work out.

Written anew whenever somebody's hours change, when a deputy is named, and every few hours.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from uuid import UUID

from db import sql
from db.pool import Connection, Pool, in_transaction
from db.time_of import TimeOf, hours_of
from scheduling.interval import Interval

SQL = sql.beside(__file__)
AHEAD = timedelta(days=30)


async def write_down(connection: Connection, person: UUID) -> None:
    """Nothing where nobody has to know."""
    row = await connection.fetchrow(SQL["whose"], person)
    if row is None:
        return
    time_of = TimeOf(*row["time_of"])
    within = Interval(row["now"], row["now"] + AHEAD)
    working = hours_of(time_of, within).during(within, time_of.zone)
    starts, ends = [each.start for each in working], [each.end for each in working]
    await connection.execute(SQL["forget"], person)
    await connection.execute(SQL["add"], person, starts, ends)


async def refresh(pool: Pool) -> None:
    """Everybody's, for a month from now on."""
    for row in await pool.fetch(SQL["everybody"]):
        person: UUID = row["person"]
        await in_transaction(pool, partial(write_down, person=person))
