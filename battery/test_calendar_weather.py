"""Google fails a third of the time, or does what it is asked and never says so.

Two processes, at the product's own pace, still make one entry for each interview.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from time import monotonic
from uuid import UUID

import pytest

from battery.houses import houses
from tests.core.sizes import FULL
from tests.servers.google import Logged
from tests.servers.google_calendars import Calendar
from tests.servers.google_faults import Fault
from tests.shell.elsewhere import Elsewhere, elsewhere_on, ours, start_of
from tests.shell.stage import Stage, until
from tests.shell.test_calendar_faults import PASSING, booked_on

RECRUITERS = 5
BOOKINGS = 2000 if FULL else 100
LOST = 1000 if FULL else 50
A_MINUTE = 60.0
MOST_A_MINUTE = 600
RETRY_AFTER = 60  # seconds
ON_ITS_WAY = 3.0  # seconds after such an answer in which a request may come that was under way by then
PATIENCE = timedelta(seconds=1)
WRITTEN = """
    interviews JOIN parley.calendar_entries ON interview_id = interviews.id
    WHERE state = 'written' AND calendar_sync_method = 'google'
"""
WEEK = {day: [["08:00", "20:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}


@pytest.fixture
async def elsewhere(stage: Stage) -> AsyncIterator[Elsewhere]:
    async with elsewhere_on(stage) as elsewhere:
        yield elsewhere
        await stage.set_clock(await stage.now() + timedelta(minutes=5))
        await stage.wake_all()
        assert await stage.broken() == []


async def test_a_third_of_all_answers_gone_wrong_makes_one_entry_for_each(
    elsewhere: Elsewhere, database: str
) -> None:
    calendars = await booked(elsewhere, BOOKINGS)
    elsewhere.google.faults.share = PASSING
    elsewhere.google.faults.wait = RETRY_AFTER
    clock = Clock(elsewhere.stage)
    await clock.begin()
    async with houses(elsewhere.stage, database, 2, elsewhere.google.url):
        await until(lambda: all_written(elsewhere, clock, BOOKINGS), within=300)
    await one_entry_each(elsewhere, calendars)
    assert impatient(elsewhere.google.log, clock.shown) == []


async def test_answers_that_got_lost_leave_no_second_entry_though_google_would_take_it(
    elsewhere: Elsewhere, database: str
) -> None:
    calendars = await booked(elsewhere, LOST)
    elsewhere.google.faults.plan(Fault.DROP_AFTER, on="insert", times=LOST)
    elsewhere.google.faults.plan(Fault.DUPLICATE, on="insert", times=None)
    clock = Clock(elsewhere.stage)
    async with houses(elsewhere.stage, database, 2, elsewhere.google.url):
        await until(lambda: all_written(elsewhere, clock, LOST), within=300)
    assert len([each for each in elsewhere.google.asked("insert") if not each.intact]) == LOST
    assert await elsewhere.sweep() == 0
    await one_entry_each(elsewhere, calendars)


async def booked(elsewhere: Elsewhere, count: int) -> dict[UUID, Calendar]:
    """So many interviews of five recruiters, of whose entries none is written yet; their calendars."""
    people = dict(
        [await elsewhere.recruiter(f"person{n}", hours=WEEK, zone="UTC") for n in range(RECRUITERS)]
    )
    await elsewhere.see()
    for person in people:
        await booked_on(elsewhere, person, count // RECRUITERS)
    return people


@dataclass
class Clock:
    """The database's clock, moved on; what it showed at any moment of a clock that only runs, in seconds."""

    stage: Stage
    leads: list[tuple[float, float]] = field(default_factory=list)

    async def begin(self) -> None:
        now = monotonic()
        self.leads.append((now, (await self.stage.now()).timestamp() - now))

    async def move(self, by: timedelta) -> None:
        at = monotonic()
        await self.stage.set_clock(await self.stage.now() + by)
        await self.begin()
        self.leads[-1] = (at, self.leads[-1][1])
        await self.stage.owner.execute("SELECT pg_notify('parley_work', 'entry')")

    def shown(self, at: float) -> float:
        return at + next(lead for since, lead in reversed(self.leads) if since <= at)


async def all_written(elsewhere: Elsewhere, clock: Clock, count: int) -> bool:
    """The clock goes on meanwhile where nobody has anything to do for a while."""
    wait = await next_try(elsewhere.stage)
    if wait is not None and wait > PATIENCE:
        await clock.move(wait)
    return await elsewhere.stage.count(WRITTEN) == count


async def next_try(stage: Stage) -> timedelta | None:
    """How far off by the database's clock, nothing for one that is under way; None where nothing is left."""
    wait: timedelta | None = await stage.owner.fetchval(
        "SELECT min(CASE WHEN token IS NULL THEN due_at - parley.now() ELSE interval '0' END)"
        " FROM parley.work WHERE kind = 'entry'"
    )
    return wait


async def one_entry_each(elsewhere: Elsewhere, calendars: dict[UUID, Calendar]) -> None:
    for person, calendar in calendars.items():
        rows = await elsewhere.stage.owner.fetch(
            "SELECT scheduled_time FROM interviews WHERE recruiter_id = $1 AND status = 'confirmed'", person
        )
        assert sorted(map(start_of, ours(calendar))) == sorted(row["scheduled_time"] for row in rows)
        assert max(Counter(each["id"] for each in ours(calendar)).values()) == 1


def impatient(log: list[Logged], shown: Callable[[float], float]) -> list[Logged]:
    """What was asked before Google allowed it. Nobody is asked more often than it allows either."""
    by_person = defaultdict(list)
    for each in log:
        by_person[each.address].append(each)
    assert sum(each.retry_after is not None for each in log) > RECRUITERS
    for asked in by_person.values():
        assert most_within([each.at for each in asked], A_MINUTE) <= MOST_A_MINUTE
    return [
        each
        for asked in by_person.values()
        for told in asked
        for each in asked
        if told.retry_after is not None and is_early(each, told, shown)
    ]


def is_early(asked: Logged, told: Logged, shown: Callable[[float], float]) -> bool:
    """Whether it was asked within the time in which nothing was to be asked."""
    over = shown(told.at) + (told.retry_after or 0)
    return asked.at > told.at + ON_ITS_WAY and shown(asked.at) < over


def most_within(moments: list[float], window: float) -> int:
    ordered = sorted(moments)
    return max(sum(1 for other in ordered if 0 <= other - first < window) for first in ordered)
