"""Holds and bookings: two interviews never have one hour of a person, because PostgreSQL refuses it.

The exclusion constraint is the truth; a lock per person, taken in sorted order, only puts rivals in a
line, so that they wait for milliseconds instead of deadlocking. Under the locks, what the recruiter's
rules and calendar say is looked at once more, since it may have changed after the facts were read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg

from db import sql
from db.pool import Connection
from scheduling.interval import Interval

SQL = sql.beside(__file__)


class SlotTaken(Exception):
    """The time was taken meanwhile; the transaction is to be rolled back."""

    def __init__(self, slot: Interval) -> None:
        super().__init__(slot)
        self.slot = slot


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who comes to an interview; `buffer` stays free after it in the recruiter's time."""

    interview_id: UUID
    recruiter_id: UUID
    candidate_id: UUID
    buffer: timedelta

    @property
    def people(self) -> tuple[UUID, ...]:
        return tuple(sorted({self.recruiter_id, self.candidate_id}))

    @property
    def buffers(self) -> tuple[timedelta, ...]:
        return tuple(self.buffer if person == self.recruiter_id else timedelta() for person in self.people)


async def lock(connection: Connection, attendance: Attendance) -> None:
    """Until the end of the transaction nobody else books one of these people."""
    await connection.execute(SQL["lock"], attendance.people)


async def refuse_if_changed(connection: Connection, attendance: Attendance, slot: Interval) -> None:
    """Raises SlotTaken where notice, busy times or the daily cap forbid the time by now."""
    arguments = (attendance.recruiter_id, slot.start, slot.end, attendance.interview_id)
    if await connection.fetchval(SQL["refused"], *arguments):
        raise SlotTaken(slot)


async def refuse_if_busy(connection: Connection, attendance: Attendance, slot: Interval) -> None:
    """Raises SlotTaken where the time is taken by now; enough for one that the recruiter opened."""
    if await connection.fetchval(SQL["busy"], attendance.recruiter_id, slot.start, slot.end):
        raise SlotTaken(slot)


async def confirm(connection: Connection, attendance: Attendance, slot: Interval) -> None:
    """The slot becomes the interview's one booking, in place of an earlier one and of any hold."""
    await release(connection, attendance.interview_id, ("held", "confirmed"))
    await _insert(connection, SQL["confirm"], attendance, slot)


async def hold(connection: Connection, attendance: Attendance, slot: Interval, until: datetime) -> None:
    """The slot is kept for the interview, in place of an earlier hold; a booking stays."""
    await release(connection, attendance.interview_id, ("held",))
    await _insert(connection, SQL["hold"], attendance, slot, until)


async def release(connection: Connection, interview_id: UUID, states: Iterable[str]) -> None:
    await connection.execute(SQL["release"], interview_id, list(states))


async def _insert(
    connection: Connection, statement: str, attendance: Attendance, slot: Interval, *more: datetime
) -> None:
    people, buffers = attendance.people, attendance.buffers
    try:
        await connection.execute(
            statement, attendance.interview_id, slot.start, slot.end, people, buffers, *more
        )
    except asyncpg.ExclusionViolationError as fault:
        raise SlotTaken(slot) from fault
