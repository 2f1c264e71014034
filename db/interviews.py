"""Interviews as others see them: one read of what is committed, so that no part is older than another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from db import sql
from db.pool import Connection, Pool
from scheduling.interval import Interval

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an interview stands. `reason` is set while a person has to answer; `offered` is on the table."""

    id: UUID
    status: str
    scheduled_time: datetime | None
    duration: timedelta
    state: str
    round: int
    reason: str | None
    offered: tuple[Interval, ...]
    calendar_sync_method: str
    no_show_risk: float
    confirmation_deadline: datetime


@dataclass(frozen=True, slots=True)
class ByItself:
    """An interview that automation invited to."""

    id: UUID
    status: str
    confirmation_deadline: datetime


@dataclass(frozen=True, slots=True)
class ChatFacts:
    """What the candidate's window shows beside the messages; times are told in `time_zone`.

    The language of the conversation is that of what was `written`, else of `locale`, else the job's.
    """

    job_title: str
    company: str | None
    recruiter_name: str
    time_zone: str
    duration_minutes: int
    written: str | None
    locale: str | None
    job_language: str | None
    status: str
    state: str

    @property
    def languages(self) -> tuple[str, ...]:
        """Those known of, the one that counts most first."""
        return tuple(filter(None, (self.written, self.locale, self.job_language)))


async def standing(connection: Pool | Connection, interview_id: UUID) -> Standing | None:
    row = await connection.fetchrow(SQL["interview"], interview_id)
    if row is None:
        return None
    length = timedelta(minutes=row["duration_minutes"])
    return Standing(
        id=row["id"],
        status=row["status"],
        scheduled_time=row["scheduled_time"],
        duration=length,
        state=row["state"],
        round=row["round"],
        reason=row["reason"] if row["state"] == "escalated" else None,
        offered=tuple(Interval(start, start + length) for start in row["offered"]),
        calendar_sync_method=row["calendar_sync_method"],
        no_show_risk=row["no_show_risk"],
        confirmation_deadline=row["confirmation_deadline"],
    )


async def invited_by_itself(connection: Pool | Connection, application_id: UUID) -> ByItself | None:
    """The application's interview that is not over, if nobody invited by hand."""
    row = await connection.fetchrow(SQL["invited_by_itself"], application_id)
    return None if row is None else ByItself(**row)


async def chat(connection: Pool | Connection, interview_id: UUID) -> ChatFacts | None:
    """None where nothing has been said yet."""
    row = await connection.fetchrow(SQL["chat"], interview_id)
    return None if row is None else ChatFacts(**dict(row))
