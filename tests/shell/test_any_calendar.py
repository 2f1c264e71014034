"""What the house asks of any calendar, its own or one elsewhere: the same tests for each kind.

Another adapter joins by a line in KINDS. What an adapter keeps to towards its provider is tested in
`test_remote_calendar.py`; the built-in calendar has no provider, so that this is all it has to keep to.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from db.people import replace_busy
from db.pool import in_transaction
from scheduling.interval import Interval
from tests.servers.google_calendars import Calendar
from tests.shell.elsewhere import Elsewhere, elsewhere_on
from tests.shell.stage import HOUR, Chat, Stage

DAYS = 14 * 24 * HOUR
Holds = Callable[[list[Interval]], Awaitable[None]]


@dataclass(frozen=True)
class Kept:
    """Ana, whose calendar it is; `holds` makes exactly these stretches stand there, by her hand."""

    elsewhere: Elsewhere
    ana: UUID
    holds: Holds

    async def known(self) -> None:
        """What was changed by hand has been heard of, and what is to be written is written."""
        await self.elsewhere.see()
        await self.elsewhere.write()

    async def invited(self, name: str = "Sam") -> Chat:
        return await self.elsewhere.invited(self.ana, name)

    async def now(self) -> datetime:
        return await self.elsewhere.stage.now()

    async def says(self, chat: Chat, text: str) -> str:
        said = await self.elsewhere.say(chat, text)
        await self.elsewhere.write()
        return said


async def built_in(elsewhere: Elsewhere) -> Kept:
    ana = await elsewhere.stage.recruiter()

    async def holds(stretches: list[Interval]) -> None:
        await in_transaction(
            elsewhere.stage.pool, lambda connection: replace_busy(connection, ana, stretches)
        )

    return Kept(elsewhere, ana, holds)


async def google(elsewhere: Elsewhere) -> Kept:
    ana, calendar = await elsewhere.recruiter()

    async def holds(stretches: list[Interval]) -> None:
        for entered in by_hand(calendar):
            calendar.delete(entered)
        for each in stretches:
            calendar.add(each.start, each.end)

    return Kept(elsewhere, ana, holds)


def by_hand(calendar: Calendar) -> list[str]:
    return [each["id"] for each in calendar.standing() if each["summary"] == "Dentist"]


KINDS: Mapping[str, Callable[[Elsewhere], Awaitable[Kept]]] = {"built-in": built_in, "google": google}


@pytest.fixture(params=KINDS)
async def kept(request: pytest.FixtureRequest, stage: Stage) -> AsyncIterator[Kept]:
    async with elsewhere_on(stage) as elsewhere:
        kept = await KINDS[request.param](elsewhere)
        await kept.known()
        yield kept
        await stage.set_clock(await stage.now() + HOUR)
        await stage.wake_all()
        assert await stage.broken() == []


async def test_what_stands_there_is_never_offered_and_what_is_taken_out_is(kept: Kept) -> None:
    now = await kept.now()
    free = Interval(now + 72 * HOUR, now + 84 * HOUR)
    around = [Interval(now, free.start), Interval(free.end, now + DAYS)]
    await kept.holds(around)
    await kept.known()
    offered = await (await kept.invited()).offered()
    assert offered
    assert all(free.start <= start and start + HOUR <= free.end for start in offered)
    await kept.holds([*around, free])
    await kept.known()
    assert await (await kept.invited("Kim")).offered() == []
    await kept.holds([])
    await kept.known()
    assert len(await (await kept.invited("Lee")).offered()) == 3


async def test_stretches_that_overlap_are_taken_once_and_freed_together(kept: Kept) -> None:
    chat = await kept.invited()
    start = (await chat.offered())[-1]
    half = timedelta(minutes=30)
    await kept.holds([Interval(start - half, start + half), Interval(start, start + HOUR)])
    await kept.known()
    assert "no longer free" in await kept.says(chat, start.isoformat())
    await kept.holds([])
    await kept.known()
    await kept.says(chat, named(start))
    await kept.says(chat, "yes")
    assert (await chat.interview())["scheduled_time"] == start


async def test_what_is_entered_just_before_the_yes_is_not_booked_over(kept: Kept) -> None:
    chat = await kept.invited()
    start = (await chat.offered())[-1]
    await kept.holds([Interval(start, start + HOUR)])
    assert "no longer free" in await kept.says(chat, start.isoformat())
    assert (await chat.interview())["status"] == "slot_pending"


async def test_a_booked_time_is_nobody_elses_until_it_is_moved_or_cancelled(kept: Kept) -> None:
    sam, kim = await kept.invited(), await kept.invited("Kim")
    first = (await sam.offered())[-1]
    assert "confirmed" in await kept.says(sam, first.isoformat())
    assert "not free" in await kept.says(kim, named(first))
    await kept.says(sam, "Could we reschedule?")
    second = (await sam.offered())[0]
    assert "rescheduled" in await kept.says(sam, second.isoformat())
    await kept.known()
    await kept.says(kim, named(first))
    await kept.says(kim, "yes")
    assert (await kim.interview())["scheduled_time"] == first
    await kept.says(sam, "Please cancel my interview")
    await kept.says(sam, "Yes, cancel it")
    await kept.known()
    lee = await kept.invited("Lee")
    await kept.says(lee, named(second))
    await kept.says(lee, "yes")
    assert (await lee.interview())["scheduled_time"] == second


async def test_ones_own_booking_is_no_obstacle_to_moving_by_half_an_hour(kept: Kept) -> None:
    chat = await kept.invited()
    start = (await chat.offered())[-1]
    await kept.says(chat, start.isoformat())
    await kept.known()
    await kept.says(chat, "Could we reschedule?")
    beside = start + timedelta(minutes=30)
    await kept.says(chat, named(beside))
    await kept.says(chat, "yes please")
    assert (await chat.interview())["scheduled_time"] == beside


def named(start: datetime) -> str:
    return f"{start:%A, %d %B} at {start:%H:%M} UTC"
