"""Some recruiters' calendars take a question and say nothing, or a byte now and then: nobody else notices.

The pace is the product's own. Three are silent and three drip: their candidates hear that times will come,
the others are booked meanwhile, the breaker opens, and no transaction waits for Google.
"""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from itertools import cycle
from uuid import UUID

from battery.houses import all_answered
from bot.calendars.pace import Pace
from scheduling.calendars.google_calls import WITHIN
from scheduling.calendars.port import Unavailable
from tests.servers.google_calendars import Calendar
from tests.servers.google_faults import Fault
from tests.shell.elsewhere import Elsewhere, elsewhere_on, ours
from tests.shell.stage import Chat, Stage, until, working

FAULTS = (Fault.STALL, Fault.DRIP)
RECRUITERS, STALLED = 23, 6
HEARD_WITHIN = 15.0
CUT_WITHIN = 10.5  # what the call may take, and a little for the machine
IDLE = """
    pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'
    AND clock_timestamp() - state_change > interval '1 second'
"""


async def test_those_that_stall_are_nobody_elses_trouble(stage: Stage) -> None:
    async with elsewhere_on(stage, Pace(), WITHIN) as elsewhere:
        elsewhere.google.drip = 1.0
        people = [await elsewhere.recruiter(f"person{number}") for number in range(RECRUITERS)]
        await elsewhere.see()
        chats = [await elsewhere.invited(person, f"Sam {n}") for n, (person, _) in enumerate(people)]
        for (_person, calendar), fault in zip(people[:STALLED], cycle(FAULTS)):
            elsewhere.google.faults.plan(fault, by=calendar.id, times=None)
        async with working(stage, reach=elsewhere.reach):
            idle: list[int] = []
            watching = asyncio.create_task(watch_for_idle(stage, idle))
            for chat in chats:
                await chat.write((await chat.offered())[-1].isoformat())
            await until(lambda: booked(stage), within=HEARD_WITHIN)
            await until(lambda: all_answered(stage), within=HEARD_WITHIN)
            await until(lambda: written(people[STALLED:]))
            watching.cancel()
            await asyncio.wait([watching])
            assert idle
            assert max(idle) == 0
        for chat in chats[:STALLED]:
            assert "I'll come back to you with times" in await elsewhere.last_said(chat)
            assert (await chat.interview())["status"] == "slot_pending"
        await opens_after_five(elsewhere, [calendar.id for _, calendar in people[:STALLED]])
        elsewhere.google.faults.clear()
        await stage.set_clock(await stage.now() + timedelta(minutes=3))
        await elsewhere.see()
        await elsewhere.keep_up()
        await take_what_is_offered(elsewhere, chats[:STALLED])
    await stage.set_clock(await stage.now() + timedelta(minutes=1))
    assert await stage.broken() == []


async def test_a_call_is_cut_off_as_a_whole_after_ten_seconds(stage: Stage) -> None:
    async with elsewhere_on(stage, Pace(), WITHIN) as elsewhere:
        elsewhere.google.drip = 1.0
        people = [await elsewhere.recruiter(fault.name.lower()) for fault in FAULTS]
        for (_person, calendar), fault in zip(people, FAULTS, strict=True):
            elsewhere.google.faults.plan(fault, by=calendar.id, times=None)
        began = time.monotonic()
        found = await asyncio.gather(*(asked(elsewhere, *each) for each in people))
        assert all(isinstance(each, Unavailable) for each in found)
        assert time.monotonic() - began < CUT_WITHIN


async def asked(elsewhere: Elsewhere, person: UUID, calendar: Calendar) -> object:
    return await elsewhere.reach.ask(person, lambda remote: remote.entry(calendar.id, "x" * 26))


async def booked(stage: Stage) -> bool:
    return await stage.count("interviews WHERE status = 'confirmed'") == RECRUITERS - STALLED


async def written(people: list[tuple[UUID, Calendar]]) -> bool:
    return all(len(ours(calendar)) == 1 for _, calendar in people)


async def watch_for_idle(stage: Stage, seen: list[int]) -> None:
    """How many transactions wait for something that is not the database, time and again."""
    while True:
        seen.append(await stage.pool.fetchval(f"SELECT count(*) FROM {IDLE}"))
        await asyncio.sleep(0.05)


async def opens_after_five(elsewhere: Elsewhere, stalled: list[str]) -> None:
    """However often it is their turn, no more than five are asked in a row and left without an answer."""
    quick = elsewhere.pace
    elsewhere.paced(call_within=timedelta(seconds=0.3))
    for _ in range(8):
        await elsewhere.see()
    for address in stalled:
        unanswered = [each for each in elsewhere.google.log if each.address == address and not each.intact]
        assert len(unanswered) <= quick.circuit_after
    before = len(elsewhere.google.log)
    await elsewhere.see()
    assert not [each for each in elsewhere.google.log[before:] if each.address in stalled]


async def take_what_is_offered(elsewhere: Elsewhere, chats: list[Chat]) -> None:
    for chat in chats:
        assert "Here I am with times" in await elsewhere.last_said(chat)
        assert "confirmed" in await elsewhere.say(chat, (await chat.offered())[-1].isoformat())
    await elsewhere.write()
