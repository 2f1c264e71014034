"""The look before a time is held or booked: what do the calendars elsewhere say of it at this moment?

Whatever they say goes into the snapshot first, and the one transaction that writes the decision refuses the
time if it is busy by then: there is one judge. A booking is never made unseen: where a calendar does not
answer within seconds, nobody is offered its times until it does. A hold only asks a question, and may rely
on a snapshot that is a few minutes old.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from uuid import UUID

from bot.calendars.reach import Reach
from bot.calendars.reading import is_stale
from db import calendar_snapshots
from db.calendar_snapshots import Glimpse
from db.pool import Connection, Pool, in_transaction
from negotiation.commands import Book, Hold
from scheduling.calendars.port import FAILURES, Failure, Unavailable
from scheduling.interval import Interval, IntervalSet

Look = Callable[[Sequence[UUID], Interval, Hold | Book], Awaitable[bool]]
"""Whether the calendars elsewhere of these people could be asked about the stretch around a time that is
about to be kept. What they say is in the tables by then."""


class NeverLooked(Exception):
    """A time was about to be kept for somebody whose calendar stands elsewhere, without a look at it."""


def looking(reach: Reach) -> Look:
    async def look(people: Sequence[UUID], stretch: Interval, command: Hold | Book) -> bool:
        glimpses = await calendar_snapshots.to_look_at(reach.pool, people, stretch)
        seen = await asyncio.gather(*(glance(reach, one, stretch, command) for one in glimpses))
        return all(seen)

    return look


def blind(pool: Pool) -> Look:
    """For what never keeps a time: raises NeverLooked where it is about to all the same."""

    async def look(people: Sequence[UUID], stretch: Interval, command: Hold | Book) -> bool:
        if await calendar_snapshots.to_look_at(pool, people, stretch):
            raise NeverLooked
        return True

    return look


async def glance(reach: Reach, one: Glimpse, stretch: Interval, command: Hold | Book) -> bool:
    found = await busy_in(reach, one, stretch)
    if isinstance(found, FAILURES):
        return await unseen(reach, one, command)

    async def correct(connection: Connection) -> None:
        for calendar_id in one.calendar_ids:
            busy = found.get(calendar_id, IntervalSet()) - one.ours
            await calendar_snapshots.glanced(connection, one.person_id, calendar_id, busy, stretch)

    await in_transaction(reach.pool, correct)
    return True


async def busy_in(reach: Reach, one: Glimpse, stretch: Interval) -> Mapping[str, IntervalSet] | Failure:
    """A connection that broke is no reason to keep anybody waiting: it is asked once more, in as much time.
    Who lets the time of one look pass is not.
    """
    within, clock = reach.pace.glance_within, asyncio.get_running_loop().time
    began = clock()

    async def asked() -> Mapping[str, IntervalSet] | Failure:
        return await reach.ask(
            one.person_id, lambda calendar: calendar.free_busy(one.calendar_ids, stretch), within
        )

    found = await asked()
    in_time = clock() - began < within.total_seconds()
    again = in_time and isinstance(found, Unavailable) and found.retry_after is None
    return await asked() if again else found


async def unseen(reach: Reach, one: Glimpse, command: Hold | Book) -> bool:
    """Nobody knows. A hold may go on what was read just before; a booking waits for the answer."""
    if isinstance(command, Hold) and not is_stale(one.read_at, one.now, reach.pace.fresh):
        return True

    async def give_up(connection: Connection) -> None:
        await calendar_snapshots.unreadable(connection, one.person_id)
        await calendar_snapshots.ask_all_of(connection, one.person_id)

    await in_transaction(reach.pool, give_up)
    return False
