"""What left for the people of an interview, and what was told to whom in a stretch of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from db import sql
from db.pool import Pool

SQL = sql.beside(__file__)
MOST_TOLD = 200


@dataclass(frozen=True, slots=True)
class Sent:
    """A mail or a Telegram message, as the outbox has it."""

    transport: str
    recipient: str | None
    state: str
    created_at: datetime
    sent_at: datetime | None
    attempts: int
    failure: str | None
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entered:
    """An interview's entry in somebody's calendar, as it stands or stood there."""

    person: str
    calendar: str
    state: str
    starts_at: datetime
    updated_at: datetime
    failure: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """One message to a candidate, by Parley or by a person."""

    interview_id: UUID
    candidate: str
    job: str
    seq: int
    author: str
    text: str
    sent_at: datetime
    outcome: str | None
    channel: str
    open: bool


async def of_interview(pool: Pool, sight: UUID | None, interview_id: UUID) -> tuple[Sent, ...]:
    return tuple(Sent(**row) for row in await pool.fetch(SQL["of_interview"], sight, interview_id))


async def entries(pool: Pool, sight: UUID | None, interview_id: UUID) -> tuple[Entered, ...]:
    return tuple(Entered(**row) for row in await pool.fetch(SQL["entries"], sight, interview_id))


async def told(
    pool: Pool, sight: UUID | None, start: datetime, end: datetime, text: str | None
) -> tuple[tuple[Told, ...], bool]:
    """To all candidates from `start` to before `end`, in order; and whether there was more than is shown."""
    rows = await pool.fetch(SQL["told"], sight, start, end, text, MOST_TOLD + 1)
    return tuple(Told(**row) for row in rows[:MOST_TOLD]), len(rows) > MOST_TOLD
