"""Google fails a third of the time, or does what it is asked and never says so.

Two processes, at the product's own pace, still make one entry for each interview.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from datetime import timedelta
from itertools import pairwise
from uuid import UUID

import pytest

from battery.houses import houses
from tests.core.sizes import FULL
from tests.servers.google import Logged
from tests.servers.google_calendars import Calendar
from tests.servers.google_faults import ANSWERED, Fault
from tests.shell.elsewhere import Elsewhere, elsewhere_on, ours, start_of
from tests.shell.stage import Stage, until
from tests.shell.test_calendar_faults import PASSING, booked_on

RECRUITERS = 5
BOOKINGS = 2000 if FULL else 200
LOST = 1000 if FULL else 100
A_MINUTE = 60.0
READING = 10.0  # seconds that a reading may take, from its request on
MOST_A_MINUTE = 600
PATIENCE = timedelta(seconds=9)
"""Longer than an answer that asks for it makes an entry wait."""
WRITTEN = """
    interviews JOIN parley.calendar_entries ON interview_id = interviews.id
    WHERE state = 'written' AND calendar_sync_method = 'google'
"""
RETRY_AFTER = ANSWERED[Fault.TOO_MANY].retry_after
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
    async with houses(elsewhere.stage, database, 2, elsewhere.google.url):
        await until(lambda: all_written(elsewhere, BOOKINGS), within=300)
    await one_entry_each(elsewhere, calendars)
    patience_is_kept(elsewhere)


async def test_answers_that_got_lost_leave_no_second_entry_though_google_would_take_it(
    elsewhere: Elsewhere, database: str
) -> None:
    calendars = await booked(elsewhere, LOST)
    elsewhere.google.faults.plan(Fault.DROP_AFTER, on="insert", times=LOST)
    elsewhere.google.faults.plan(Fault.DUPLICATE, on="insert", times=None)
    async with houses(elsewhere.stage, database, 2, elsewhere.google.url):
        await until(lambda: all_written(elsewhere, LOST), within=300)
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


async def all_written(elsewhere: Elsewhere, count: int) -> bool:
    """The clock goes on meanwhile where nobody has anything to do for a while."""
    wait = await next_try(elsewhere.stage)
    if wait is not None and wait > PATIENCE:
        await elsewhere.stage.set_clock(await elsewhere.stage.now() + wait)
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


def patience_is_kept(elsewhere: Elsewhere) -> None:
    """Nobody is asked more often than Google allows, nor one entry again before Google allows it."""
    by_person, by_entry = defaultdict(list), defaultdict(list)
    for each in elsewhere.google.log:
        by_person[each.address].append(each.at)
        if each.operation == "get":
            by_entry[each.path].append(each)
    for moments in by_person.values():
        assert most_within(moments, A_MINUTE) <= MOST_A_MINUTE
    for tries in by_entry.values():
        for before, after in pairwise(tries):
            early = before.status == 429 and after.at - before.at < (RETRY_AFTER or 0)
            assert not early or heard_of(elsewhere.google.log, before, after)


def heard_of(log: list[Logged], before: Logged, after: Logged) -> bool:
    """Whether the calendar was read meanwhile: news of an entry bring the next look at it forward."""
    since = before.at - READING
    return any(
        each.operation == "list" and each.address == before.address and since < each.at < after.at
        for each in log
    )


def most_within(moments: list[float], window: float) -> int:
    ordered = sorted(moments)
    return max(sum(1 for other in ordered if 0 <= other - first < window) for first in ordered)
