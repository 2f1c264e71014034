"""What became of the interviews of a stretch of time: a row for each, and how long answers took.

`sight` is whose interviews may be seen; None for everybody's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db import sql
from db.pool import Pool

SQL = sql.beside(__file__)
MOST = 20_000


@dataclass(frozen=True, slots=True)
class Course:
    """How an interview went. `rounds` are of its first negotiation; `person_at` is when a person first had to
    do with it, `reasons` why, each time that it was handed over.
    """

    candidate: str
    job: str
    status: str
    invited_at: datetime
    answered_at: datetime | None
    booked_at: datetime | None
    scheduled_time: datetime | None
    rounds: int | None
    person_at: datetime | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: the middle one of all, and the one that 95 of 100 stay below."""

    count: int
    middle: float | None
    most: float | None


async def courses(
    pool: Pool, sight: UUID | None, job: UUID | None, start: datetime, end: datetime
) -> tuple[Course, ...]:
    """Of the interviews to which somebody was invited in that time, the newest first; at most MOST."""
    rows = await pool.fetch(SQL["courses"], sight, job, start, end, MOST)
    return tuple(Course(**{**row, "reasons": tuple(row["reasons"] or ())}) for row in rows)


async def applied(pool: Pool, sight: UUID | None, job: UUID | None, start: datetime, end: datetime) -> int:
    count: int = await pool.fetchval(SQL["applied"], sight, job, start, end)
    return count


async def replies(pool: Pool, sight: UUID | None, job: UUID | None, start: datetime, end: datetime) -> Pace:
    """From a candidate's message to Parley's answer."""
    (row,) = await pool.fetch(SQL["replies"], sight, job, start, end)
    return Pace(**row)


async def hand_overs(
    pool: Pool, sight: UUID | None, job: UUID | None, start: datetime, end: datetime
) -> Pace:
    """From a hand-over to the person's first words."""
    (row,) = await pool.fetch(SQL["hand_overs"], sight, job, start, end)
    return Pace(**row)
