"""Negotiation sessions and the interviews they are about: the columns that other programs read, and the rest.

The rest is `parley.session_memory`, the whole session as JSON with a version. Every write is conditional
on the version, every step of an interview on the status it comes from: what was decided from an older
state raises SessionMoved, and the transaction is rolled back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

import asyncpg

from db import sql
from db.audit import By
from db.pool import Connection, Pool
from negotiation import codec
from negotiation.session import Session, State, Status

SQL = sql.beside(__file__)
FIRST_VERSION = 1

History = Sequence[dict[str, Any]]


class SessionMoved(Exception):
    """Somebody else changed the session or the interview after it was read."""


class LiveInterviewExists(Exception):
    """The application has a live interview; it never has two."""


class Trigger(Enum):
    """`automation_logs.trigger_source`."""

    AUTO = "auto"
    MANUAL = "manual"
    SCHEDULED = "scheduled"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log: what was done, with what was so before and after, and why."""

    action: str
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class NewInterview:
    """Just made, at `now`. `known_zone` is the candidate's own, if they ever gave one."""

    id: UUID
    now: datetime
    known_zone: str | None
    recruiters_zone: str | None


async def make_interview(connection: Connection, application_id: UUID) -> NewInterview | None:
    """A live interview for the application, None where there is none such; raises LiveInterviewExists."""
    try:
        row = await connection.fetchrow(SQL["make_interview"], application_id)
    except asyncpg.UniqueViolationError as fault:
        raise LiveInterviewExists(application_id) from fault
    return None if row is None else NewInterview(**row)


async def begin(connection: Connection, interview_id: UUID, session: Session, version: int) -> UUID:
    """The interview's next session, current from now on; `version` goes on counting from the one before."""
    session_id: UUID = await connection.fetchval(
        SQL["begin"], interview_id, session.round, session.state.value
    )
    offered, memory = starts_offered(session), codec.session_to_json(session)
    await connection.execute(SQL["remember"], session_id, interview_id, version, offered, memory)
    return session_id


async def save(
    connection: Connection, session_id: UUID, version: int, session: Session, history: History
) -> None:
    """Writes the session over its `version`, and adds to its history."""
    columns = (session.round, session.state.value, list(history))
    memory = codec.session_to_json(session)
    arguments = (session_id, version, starts_offered(session), memory, *columns)
    _unmoved(await connection.fetchval(SQL["save"], *arguments))


async def close(connection: Connection, session_id: UUID, version: int, history: History) -> None:
    """Ends the session as a resolved one, so that the next can begin."""
    _unmoved(await connection.fetchval(SQL["close"], session_id, version, list(history)))


async def step(connection: Connection, interview_id: UUID, before: Status, after: Status) -> None:
    _unmoved(await connection.fetchval(SQL["step"], interview_id, before.value, after.value))


async def set_times(connection: Connection, interview_id: UUID, session: Session) -> None:
    """The deadlines and the scheduled time, for those who read the interview's row."""
    await connection.execute(SQL["set_times"], interview_id, *times(session))


def times(session: Session) -> tuple[datetime, datetime | None, datetime | None]:
    """What the interview's row tells of the session: both deadlines, and the scheduled time."""
    scheduled = None if session.scheduled is None else session.scheduled.start
    return session.confirmation_deadline, session.slot_selection_deadline, scheduled


@dataclass(frozen=True, slots=True)
class Waiting:
    """An interview whose next step is ours, and which of the reasons for that are over."""

    interview_id: UUID
    calendar_back: bool
    bot_back: bool


async def waiting_for_us(pool: Pool) -> list[Waiting]:
    """Some of the interviews that can go on; asked again, it tells the next."""
    return [Waiting(**row) for row in await pool.fetch(SQL["waiting_for_us"])]


async def log(
    connection: Connection,
    job_id: UUID,
    trigger: Trigger,
    by: By,
    entries: Sequence[Entry],
) -> None:
    """Adds lines to the log, in the transaction of what they tell."""
    lines = [{"action": entry.action, "details": by.noted(entry.details)} for entry in entries]
    await connection.execute(SQL["log"], job_id, trigger.value, by.user_id, lines)


def starts_offered(session: Session) -> list[datetime]:
    """What is on the table, for those who offer times to somebody else; nothing once a time is booked."""
    if session.state is State.RESOLVED or not session.open:
        return []
    return [slot.start for slot in session.offered]


def _unmoved(found: object) -> None:
    if not found:
        raise SessionMoved
