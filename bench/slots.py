"""How the search for slots grows with people, days and taken times; a ratio of 1 is linear.

Each figure is the median of three searches at different moments, so that nothing is found twice. Taken times
are spread evenly; people live in several zones and work at several hours; any two of them are needed.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from scheduling.availability import Person
from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AnyOf
from scheduling.slots import Search, find

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
DAY, HOUR, HALF_AN_HOUR = timedelta(days=1), timedelta(hours=1), timedelta(minutes=30)
ZONES = tuple(map(ZoneInfo, ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Europe/London")))
HOURS = (WorkingHours.daily("09:00", "18:00"), WorkingHours.daily("08:00", "16:30"))


@dataclass(frozen=True, slots=True)
class Size:
    people: int = 10
    days: int = 14
    taken_each: int = 20


SERIES = {
    "people": tuple(Size(people=count) for count in (1, 10, 100, 1_000, 10_000)),
    "days": tuple(Size(days=count) for count in (7, 14, 28, 56, 112)),
    "taken_each": tuple(Size(taken_each=count) for count in (10, 100, 1_000, 10_000)),
}


@dataclass(frozen=True, slots=True)
class Searched:
    """`growth`: times the size before; `ratio`: the growth in time over that in size, 1 where linear."""

    series: str
    size: Size
    slots: int
    milliseconds: float
    growth: float | None
    ratio: float | None


async def measure() -> list[Searched]:
    return [row for series in SERIES for row in rows_of(series)]


def rows_of(series: str) -> Iterator[Searched]:
    sizes = SERIES[series]
    found = [(size, *searched(size)) for size in sizes]
    first, slots, taken = found[0]
    yield Searched(series, first, slots, taken, None, None)
    for (before, _, shorter), (size, slots, longer) in pairwise(found):
        growth = getattr(size, series) / getattr(before, series)
        yield Searched(series, size, slots, longer, growth, longer / shorter / growth)


def searched(size: Size) -> tuple[int, float]:
    """How many slots there are, and the milliseconds that it took to find them."""
    searches = [search_for(size, NOW + DAY * later) for later in range(3)]
    taken = []
    for search in searches:
        begun = time.process_time()
        slots = len(find(search))
        taken.append((time.process_time() - begun) * 1000)
    return slots, statistics.median(taken)


def search_for(size: Size, now: datetime) -> Search:
    people = tuple(person(number, size, now) for number in range(size.people))
    need = AnyOf(min(2, size.people), tuple(one.id for one in people))
    return Search(now, Interval(now, now + DAY * size.days), HOUR, people, (need,))


def person(number: int, size: Size, now: datetime) -> Person:
    apart = DAY * size.days / size.taken_each
    starts = (now + apart * place + timedelta(minutes=number % 30) for place in range(size.taken_each))
    busy = IntervalSet.of(Interval(start, start + min(HALF_AN_HOUR, apart / 2)) for start in starts)
    return Person(str(number), ZONES[number % len(ZONES)], HOURS[number % len(HOURS)], busy)
