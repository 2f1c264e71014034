"""A recruiter's jobs as the console shows them, and who applied, with rank, score and interview.

`sight` is whose jobs may be seen; None for everybody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db import sql
from db.pool import Pool

SQL = sql.beside(__file__)
PAGE = 50


@dataclass(frozen=True, slots=True)
class JobLine:
    """A job at a glance. `buffer` is how many may wait, `waiting` how many do; `confirmed` have a booked
    interview; `proposed` says that a step of automation waits for a click.
    """

    id: UUID
    title: str
    recruiter_id: UUID
    recruiter: str
    closed: bool
    ranked: bool
    openings: int
    buffer: int
    applications: int
    shortlisted: int
    waiting: int
    confirmed: int
    proposed: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who applied, with their last interview, where there was one. `invitation_due`: when they are
    invited unasked.
    """

    id: UUID
    job_id: UUID
    name: str
    email: str
    score: float | None
    rank: int | None
    standing: str
    summary: str | None
    applied_at: datetime
    interview_id: UUID | None
    status: str | None
    scheduled_time: datetime | None
    begun: bool | None
    risk: float | None
    risk_level: str | None
    invitation_due: datetime | None

    @property
    def live(self) -> bool:
        """Whether their interview is not over."""
        return self.status in {"invitation_sent", "slot_pending", "confirmed"}


async def jobs(pool: Pool, sight: UUID | None, page: int = 0) -> tuple[tuple[JobLine, ...], bool]:
    rows = await pool.fetch(SQL["jobs"], sight, None, PAGE + 1, page * PAGE)
    return tuple(JobLine(**row) for row in rows[:PAGE]), len(rows) > PAGE


async def job(pool: Pool, sight: UUID | None, job_id: UUID) -> JobLine | None:
    row = await pool.fetchrow(SQL["jobs"], sight, job_id, 1, 0)
    return None if row is None else JobLine(**row)


async def candidates(
    pool: Pool, sight: UUID | None, job_id: UUID, page: int = 0
) -> tuple[tuple[Candidate, ...], bool]:
    """Those with a rank first, in its order, then by score."""
    rows = await pool.fetch(SQL["candidates"], sight, job_id, None, PAGE + 1, page * PAGE)
    return tuple(Candidate(**row) for row in rows[:PAGE]), len(rows) > PAGE


async def candidate(pool: Pool, sight: UUID | None, job_id: UUID, application_id: UUID) -> Candidate | None:
    row = await pool.fetchrow(SQL["candidates"], sight, job_id, application_id, 1, 0)
    return None if row is None else Candidate(**row)


async def names(pool: Pool, applications: Iterable[UUID]) -> Mapping[UUID, str]:
    """By application."""
    return {row["id"]: row["name"] for row in await pool.fetch(SQL["names"], list(applications))}
