"""What waits for a recruiter: conversations that only they can carry on, and what their inbox shows of them.

Every query takes whose interviews it may show; `sight` is None for an administrator, who sees everybody's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from db import sql
from db.pool import Pool
from scheduling.interval import Interval

SQL = sql.beside(__file__)
PAGE = 50


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """One conversation; `reason` is an escalation's, or one of the inbox's own. `answer_by` is when the
    candidate was told to expect an answer, `human` whether a person has the word, `latest` what the
    candidate wrote last, `owner` whose interview it is where it is not the reader's own.
    """

    id: UUID
    status: str
    scheduled_time: datetime | None
    candidate: str
    job: str
    round: int
    human: bool
    answer_by: datetime | None
    reason: str
    since: datetime
    latest: str | None
    owner: str | None


class JobChoice(NamedTuple):
    id: UUID
    title: str


@dataclass(frozen=True, slots=True)
class Sought:
    """What to show of all that waits; nothing given is everything."""

    words: str = ""
    reason: str | None = None
    job_id: UUID | None = None
    only_mine: bool = False


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """`found` counts what fits on any page, `everything` all that waits; `reasons` and `jobs` occur in it."""

    now: datetime
    everything: int
    found: int
    reasons: tuple[str, ...]
    jobs: tuple[JobChoice, ...]
    lines: tuple[WaitingLine, ...]


@dataclass(frozen=True, slots=True)
class LostCalendar:
    """`ended`: its owner has to let us in again."""

    person_id: UUID
    person: str
    since: datetime
    ended: bool


@dataclass(frozen=True, slots=True)
class Met:
    """An interview in the recruiter's day; `held` for a moment only."""

    interview_id: UUID
    candidate: str
    during: Interval
    held: bool


async def waiting(
    pool: Pool, sight: UUID | None, me: UUID | None, sought: Sought, page: int = 0
) -> WaitingPage:
    """What only a promise is running for comes first, the earliest at the top; then what waits longest."""
    (row,) = await pool.fetch(
        SQL["page"],
        sight,
        sought.reason,
        sought.job_id,
        sought.only_mine,
        _pattern(sought.words),
        PAGE,
        page * PAGE,
        me,
    )
    return WaitingPage(
        row["now"],
        row["all_waiting"],
        row["found"],
        tuple(row["reasons"]),
        tuple(JobChoice(*one) for one in row["jobs"]),
        tuple(WaitingLine(*one) for one in row["lines"]),
    )


async def lost_calendars(pool: Pool, recruiter: UUID) -> tuple[LostCalendar, ...]:
    """Their own first, then those of whom they stand in for."""
    return tuple(LostCalendar(**row) for row in await pool.fetch(SQL["lost_calendars"], recruiter))


async def booked(pool: Pool, recruiter: UUID, within: Interval) -> tuple[Met, ...]:
    rows = await pool.fetch(SQL["booked"], recruiter, within.start, within.end)
    return tuple(
        Met(row["interview_id"], row["candidate"], Interval(row["starts_at"], row["ends_at"]), row["held"])
        for row in rows
    )


def _pattern(words: str) -> str | None:
    """For ILIKE: the words anywhere, and none of its own signs."""
    escaped = words.strip().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    return f"%{escaped}%" if escaped else None
