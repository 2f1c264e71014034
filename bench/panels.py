"""What a message asks of a panel: every start, who would come to each, and what it costs them; milliseconds.

Any two of the people, in 14 days, with 20 taken times each, as in `slots`; a third of them has holidays, caps
and buffers on both sides besides.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from bench.slots import DAY, HALF_AN_HOUR, NOW, Size, search_for
from scheduling.availability import Buffer, Person
from scheduling.burden import Burdens
from scheduling.public_holidays import with_holidays
from scheduling.slots import Search, possible, slots_in

PEOPLE = (1, 5, 20, 100)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    people: int
    slots: int
    starts: float
    teams: float
    burdens: float


async def measure() -> list[Asked]:
    return [asked(count) for count in PEOPLE]


def asked(count: int) -> Asked:
    plain = search_for(Size(people=count), NOW)
    people = tuple(with_rules(one, plain) if n % 3 == 1 else one for n, one in enumerate(plain.people))
    search = replace(plain, people=people)
    found, starts = timed(lambda: possible(search))
    slots, teams = timed(lambda: slots_in(search, found))
    _, costs = timed(lambda: dict(Burdens(search, found)))
    return Asked(count, len(slots), starts, teams, costs)


def with_rules(person: Person, search: Search) -> Person:
    hours = with_holidays(person.hours, "DE", "BE", search.horizon)
    buffer = Buffer(HALF_AN_HOUR / 2, HALF_AN_HOUR)
    return replace(person, hours=hours, buffer=buffer, max_per_day=3, max_per_week=10, ahead=DAY * 13)


def timed(work: Callable[[], T]) -> tuple[T, float]:
    begun = time.process_time()
    result = work()
    return result, (time.process_time() - begun) * 1000
