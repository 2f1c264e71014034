"""When enough people of a need work at the same time, were nothing taken: a panel's hours, and its notice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import reduce
from operator import and_
from typing import assert_never

from scheduling.availability import working
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AllOf, AnyOf, IfFree, Part
from scheduling.slots import Search


def common_hours(search: Search) -> IntervalSet:
    """The instants of the horizon at which enough of the people work."""
    whole = IntervalSet((search.horizon,))
    hours = {person.id: working(person, search.horizon) for person in search.people}
    return reduce(
        and_, (_of_part(part, [hours[each] for each in part.people], whole) for part in search.need), whole
    )


def earliest(search: Search) -> datetime:
    """Before this moment too few of the people have had the notice that they want."""
    ready = {person.id: search.now + person.notice for person in search.people}
    parts = (_ready(part, [ready[each] for each in part.people], search.now) for part in search.need)
    return max((search.now, *parts))


def at_least(count: int, sets: Iterable[IntervalSet]) -> IntervalSet:
    """The instants that so many of the sets hold; `count` is 1 or more. O(n log n) in their stretches."""
    edges = sorted(_edges(sets))
    return IntervalSet.of(_enough(edges, count))


def _of_part(part: Part, hours: Sequence[IntervalSet], whole: IntervalSet) -> IntervalSet:
    match part:
        case AllOf():
            return reduce(and_, hours, whole)
        case AnyOf(count):
            return at_least(count, hours)
        case IfFree():
            return whole
        case _:
            assert_never(part)


def _ready(part: Part, ready: Sequence[datetime], now: datetime) -> datetime:
    match part:
        case AllOf():
            return max(ready)
        case AnyOf(count):
            return sorted(ready)[min(count, len(ready)) - 1]
        case IfFree():
            return now
        case _:
            assert_never(part)


def _edges(sets: Iterable[IntervalSet]) -> Iterator[tuple[datetime, int]]:
    for one in sets:
        for stretch in one:
            yield stretch.start, 1
            yield stretch.end, -1


def _enough(edges: Sequence[tuple[datetime, int]], count: int) -> Iterator[Interval]:
    present, since = 0, None
    for moment, change in edges:
        present += change
        if present == count and change > 0:
            since = moment
        elif present == count - 1 and change < 0 and since is not None and since < moment:
            yield Interval(since, moment)
