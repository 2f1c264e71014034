"""Everything of one recruiter's jobs to another: who leaves, or is away for long.

A turn that is under way for one of the interviews meanwhile is decided again, because its session's version
has moved on. Booked interviews go along only where that is asked for: their times are the first one's.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from db import sql, stand_ins
from db.pool import Connection, Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Belongings:
    """How much there is to hand over; `booked` are still to come, `outcome` have begun and nobody has said
    yet what became of them, `panels` are others' jobs whose interviews need them, `stands_in` counts for whom
    they stand in or help out.
    """

    jobs: int
    undecided: int
    booked: int
    outcome: int
    panels: int
    stands_in: int

    @property
    def anything(self) -> bool:
        return any((self.jobs, self.undecided, self.booked, self.outcome, self.panels, self.stands_in))


async def belongings(pool: Pool | Connection, person: UUID) -> Belongings:
    (row,) = await pool.fetch(SQL["belongings"], person)
    return Belongings(**row)


async def hand_over(connection: Connection, person: UUID, to: UUID, *, booked: bool) -> list[UUID]:
    """Returns the booked interviews that went along: a time with the other is to be found for each."""
    moved = [row["id"] for row in await connection.fetch(SQL["interviews"], person, booked)]
    await connection.execute(SQL["renew_sessions"], moved)
    found = await connection.fetch(SQL["move_interviews"], moved, to)
    await connection.execute(SQL["spare_in_needs"], person, to)
    await connection.execute(SQL["move_in_needs"], person, to)
    await connection.execute(SQL["move_applications"], person, to)
    await connection.execute(SQL["move_jobs"], person, to)
    await stand_ins.hand_over(connection, person, to)
    return [row["id"] for row in found if row["ahead"]]
