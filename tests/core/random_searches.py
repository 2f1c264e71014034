"""Random questions about slots, most of them near a clock change, for properties and for the oracle."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from scheduling.availability import Buffer, Person
from scheduling.hours import Shift, Shifts, WorkingHours
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AllOf, AnyOf, IfFree, Need
from scheduling.slots import Search
from scheduling.timex.mention import Stretch
from tests.core.clock_changes import all_clock_changes, all_zones

MINUTE = timedelta(minutes=1)
QUARTER = 15


def minutes_of_interest(most: int) -> st.SearchStrategy[int]:
    """Mostly quarters of an hour, where edges meet, sometimes any minute."""
    quarters = st.integers(0, most // QUARTER).map(lambda n: n * QUARTER)
    return st.one_of(quarters, quarters, st.integers(0, most))


@st.composite
def stretches(draw: st.DrawFn, within: Interval) -> Interval:
    around = within.widened(timedelta(hours=2), timedelta(hours=2))
    start = around.start + MINUTE * draw(minutes_of_interest(around.length // MINUTE))
    return Interval(start, start + MINUTE * max(1, draw(minutes_of_interest(5 * 60))))


@st.composite
def shifts(draw: st.DrawFn) -> Shifts:
    edges = draw(st.lists(minutes_of_interest(24 * 60), min_size=0, max_size=6, unique=True))
    ordered = sorted(edges)
    return tuple(
        Shift(MINUTE * start, MINUTE * end) for start, end in zip(ordered[::2], ordered[1::2], strict=False)
    )


@st.composite
def working_hours(draw: st.DrawFn, within: Interval) -> WorkingHours:
    usual = draw(st.lists(shifts(), min_size=1, max_size=2))
    week = [draw(st.sampled_from([*usual, (Shift(timedelta(), MINUTE * 1440),)])) for _ in range(7)]
    mon, tue, wed, thu, fri, sat, sun = week
    days = st.sampled_from([within.start.date(), within.end.date()])
    exceptions = draw(st.dictionaries(days, shifts(), max_size=1))
    return WorkingHours((mon, tue, wed, thu, fri, sat, sun), exceptions)


@st.composite
def people(draw: st.DrawFn, name: str, zone: ZoneInfo, within: Interval) -> Person:
    return Person(
        id=name,
        zone=draw(st.one_of(st.just(zone), st.just(zone), st.sampled_from(all_zones()))),
        hours=draw(working_hours(within)),
        busy=IntervalSet.of(draw(st.lists(stretches(within), max_size=4))),
        booked=tuple(draw(st.lists(stretches(within), max_size=2))),
        buffer=Buffer(*(MINUTE * draw(st.sampled_from([0, 0, 5, 15, 30])) for _ in ("before", "after"))),
        notice=MINUTE * draw(st.sampled_from([0, 0, 60, 12 * 60])),
        ahead=draw(st.sampled_from([None, None, None, 6 * 60 * MINUTE, 20 * 60 * MINUTE])),
        max_per_day=draw(st.sampled_from([None, None, 0, 1, 2])),
        max_per_week=draw(st.sampled_from([None, None, 0, 1, 2])),
        weight=draw(st.sampled_from([1.0, 1.0, 0.5, 2.0])),
    )


@st.composite
def needs(draw: st.DrawFn, names: list[str]) -> Need:
    some = st.lists(st.sampled_from(names), min_size=1, max_size=len(names), unique=True).map(tuple)
    pools = st.builds(AnyOf, st.integers(1, len(names)), some)
    parts = st.one_of(st.builds(AllOf, some), pools, st.builds(IfFree, some))
    return tuple(draw(st.lists(parts, min_size=1, max_size=3)))


@st.composite
def searches(draw: st.DrawFn) -> Search:
    """A question over at most a day and a half, that of a clock change more often than not."""
    change = draw(st.sampled_from(all_clock_changes()))
    begins = change.instant - MINUTE * draw(minutes_of_interest(24 * 60))
    horizon = Interval(begins, begins + MINUTE * draw(st.integers(60, 36 * 60)))
    names = ["a", "b", "c", "d"][: draw(st.integers(1, 4))]
    wish = stretches(horizon).map(lambda one: Stretch(one.start, one.end))
    exact = stretches(horizon).map(lambda one: Stretch(one.start, None))
    return Search(
        now=begins - MINUTE * draw(st.sampled_from([-240, 0, 600])),
        horizon=horizon,
        length=MINUTE * draw(st.sampled_from([15, 30, 45, 60, 90])),
        people=tuple(draw(people(name, change.zone, horizon)) for name in names),
        need=draw(needs(names)),
        wishes=draw(st.one_of(st.none(), st.lists(st.one_of(wish, wish, exact), max_size=3).map(tuple))),
        step=MINUTE * draw(st.sampled_from([5, 15, 20, 30, 45, 60])),
    )
