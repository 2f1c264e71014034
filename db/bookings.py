"""Holds and bookings: two interviews never have one hour of a person, because PostgreSQL refuses it.

The exclusion constraint is the truth; a lock per person, taken in sorted order, only puts rivals in a
line, so that they wait for milliseconds instead of deadlocking. Under the locks `db.decisions` looks once
more at what everybody's rules and calendars say, since it may have changed after the facts were read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
class Stake:
    """One person's part in a booking; `buffer` stays free after it, for their next one."""

    person_id: UUID
    buffer: timedelta = timedelta()


async def lock(connection: Connection, people: Sequence[UUID]) -> None:
    """Until the end of the transaction nobody else books one of these people, who are in sorted order."""
    await connection.execute(SQL["lock"], people)


async def confirm(
    connection: Connection, interview_id: UUID, stakes: Sequence[Stake], slot: Interval
) -> None:
    """The slot becomes the interview's one booking of all these people, in place of an earlier one and of
    any hold; of all of them or, raising SlotTaken, of none.
    """
    await release(connection, interview_id, ("held", "confirmed"))
    await _insert(connection, SQL["confirm"], interview_id, stakes, slot)


async def hold(
    connection: Connection, interview_id: UUID, stakes: Sequence[Stake], slot: Interval, until: datetime
) -> None:
    """The slot is kept for the interview, in place of an earlier hold; a booking stays. All or none, too."""
    await release(connection, interview_id, ("held",))
    await _insert(connection, SQL["hold"], interview_id, stakes, slot, until)


async def release(connection: Connection, interview_id: UUID, states: Iterable[str]) -> None:
    await connection.execute(SQL["release"], interview_id, list(states))


async def _insert(
    connection: Connection,
    statement: str,
    interview_id: UUID,
    stakes: Sequence[Stake],
    slot: Interval,
    *more: datetime,
) -> None:
    people, buffers = [each.person_id for each in stakes], [each.buffer for each in stakes]
    try:
        await connection.execute(statement, interview_id, slot.start, slot.end, people, buffers, *more)
    except asyncpg.ExclusionViolationError as fault:
        raise SlotTaken(slot) from fault
