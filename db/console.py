"""What a recruiter's pages show. Every query takes whose interviews may be seen, and finds only those.

`sight` is None for an administrator, who sees everybody's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
PAGE = 50
OPEN = frozenset({"invitation_sent", "slot_pending", "confirmed"})


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """One interview in the list; `state` and `round` are None where nothing was ever negotiated. `waits`: it
    is a person's turn; `in_question`: it was found moved in the calendar.
    """

    id: UUID
    status: str
    scheduled_time: datetime | None
    candidate: str
    job: str
    state: str | None
    round: int | None
    reason: str | None
    deadline: datetime | None
    last_author: str | None
    last_at: datetime | None
    messages: int
    in_question: bool
    channel: str | None
    risk: float | None
    risk_level: str | None
    begun: bool | None
    application_id: UUID
    job_id: UUID
    recruiter_id: UUID
    recruiter: str
    waits: bool


@dataclass(frozen=True, slots=True)
class JobName:
    id: UUID
    title: str


class Sought(NamedTuple):
    """What a list is narrowed down to, in the order of the statement's parameters; None for all.

    `state` is a status, or one of `waiting` (for a person), `ahead` (booked) and `outcome` (begun, and nobody
    has said yet what became of it); `risk` is low, medium or high; booked from `start` to before `end`.
    """

    text: str | None = None
    state: str | None = None
    job: UUID | None = None
    channel: str | None = None
    risk: str | None = None
    start: datetime | None = None
    end: datetime | None = None


EVERYTHING = Sought()


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """One message; `author` is `stranger` for what came by mail from another address than the candidate's,
    `reading` how a candidate's was understood, `grounds` why times were offered.
    """

    seq: int
    author: str
    text: str
    sent_at: datetime
    outcome: str | None
    options: list[dict[str, Any]]
    reading: dict[str, Any] | None
    grounds: list[dict[str, Any]] | None


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the automation log; `by` is the person who did it, where one is named."""

    created_at: datetime
    action_type: str
    trigger_source: str
    by: str | None
    details: dict[str, Any]


async def interviews(
    pool: Pool, sight: UUID | None, sought: Sought = EVERYTHING, page: int = 0
) -> tuple[tuple[InterviewLine, ...], bool]:
    """A page of the interviews that are sought, and whether there are more after it: those that wait for a
    person first, then by last movement.
    """
    rows = await pool.fetch(SQL["interviews"], sight, None, PAGE + 1, page * PAGE, *sought)
    return tuple(InterviewLine(**row) for row in rows[:PAGE]), len(rows) > PAGE


async def jobs(pool: Pool, sight: UUID | None) -> tuple[JobName, ...]:
    """By title."""
    return tuple(JobName(**row) for row in await pool.fetch(SQL["jobs"], sight))


async def interview(pool: Pool, sight: UUID | None, interview_id: UUID) -> InterviewLine | None:
    row = await pool.fetchrow(SQL["interviews"], sight, interview_id, 1, 0, *EVERYTHING)
    return None if row is None else InterviewLine(**row)


async def transcript(pool: Pool, sight: UUID | None, interview_id: UUID) -> tuple[TranscriptLine, ...]:
    return tuple(TranscriptLine(**row) for row in await pool.fetch(SQL["transcript"], sight, interview_id))


async def steps(pool: Pool, sight: UUID | None, interview_id: UUID) -> tuple[Step, ...]:
    return tuple(Step(**row) for row in await pool.fetch(SQL["steps"], sight, interview_id))


async def zone(pool: Pool, recruiter: UUID) -> ZoneInfo:
    """The recruiter's zone, in which their pages tell times."""
    return ZoneInfo(await pool.fetchval(SQL["zone"], recruiter) or "UTC")


async def one_test_at_a_time(connection: Connection, recruiter: UUID) -> None:
    """Waits until no other transaction is making this recruiter's test."""
    await connection.execute(SQL["one_test_at_a_time"], recruiter)


async def test_application(connection: Connection, recruiter: UUID, title: str) -> UUID | None:
    """The recruiter's application to their own job of that title."""
    found: UUID | None = await connection.fetchval(SQL["test_application"], recruiter, title)
    return found
