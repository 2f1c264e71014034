"""What a recruiter's daily summary tells: whose morning it is, and what the day and the night before it hold.

Each recruiter's day is a tick: whoever notes it first tells of it, nobody tells of it again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Morning:
    """A recruiter whose day has begun and who has not been told of it. Past `noon` it is too late to."""

    recruiter_id: UUID
    day: date
    noon: datetime


@dataclass(frozen=True, slots=True)
class Meeting:
    starts_at: datetime
    candidate: str
    job: str
    risk: str | None


@dataclass(frozen=True, slots=True)
class Thin:
    """A job whose buffer is not full, or whose next step waits for a click."""

    job: str
    waiting: int
    buffer: int
    free: int
    proposed: bool


@dataclass(frozen=True, slots=True)
class Day:
    """`waiting` conversations need a person; counts are of the last 24 hours, `zone` is the recruiter's."""

    zone: str
    meetings: tuple[Meeting, ...]
    waiting: int
    expiring: int
    booked: int
    dropped_out: int
    promoted: int
    thin: tuple[Thin, ...]

    @property
    def empty(self) -> bool:
        counts = (self.waiting, self.expiring, self.booked, self.dropped_out, self.promoted)
        return not (self.meetings or self.thin or any(counts))


async def mornings(pool: Pool) -> list[Morning]:
    """From eight to noon on workdays, where automation is on: what was missed until noon is left out."""
    return [Morning(**row) for row in await pool.fetch(SQL["mornings"])]


async def claim_day(connection: Connection, morning: Morning) -> bool:
    """False where somebody has told of it, or is about to."""
    job = f"daily_summary:{morning.recruiter_id}"
    return await connection.fetchval(SQL["claim_day"], job, morning.day) is not None


async def forget_ticks(pool: Pool) -> None:
    """Ticks of last month will not come again."""
    await pool.execute(SQL["forget_ticks"])


async def day_of(connection: Pool | Connection, recruiter_id: UUID, day: date) -> Day | None:
    """The day as it stands now; None where there is no such recruiter."""
    row = await connection.fetchrow(SQL["day"], recruiter_id, day)
    if row is None:
        return None
    meetings = await connection.fetch(SQL["meetings"], recruiter_id, day)
    thin = await connection.fetch(SQL["thin"], recruiter_id)
    facts: dict[str, Any] = dict(row)
    return Day(
        **facts,
        meetings=tuple(Meeting(**one) for one in meetings),
        thin=tuple(Thin(**one) for one in thin),
    )
