"""When one person can be booked: working hours, what is taken already, buffers, notice and caps.

Each rule is stated here once, as the instants that it leaves open or closes. `bookable` puts them together
into windows; `scheduling.slots` asks the same rules which starts they leave.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from math import inf
from zoneinfo import ZoneInfo

from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet
from scheduling.zones import DAY, first_instant, local_date, local_day, whole_days

NONE = timedelta()
OFFICE_HOURS = WorkingHours.daily("09:00", "18:00")


@dataclass(frozen=True, slots=True)
class Buffer:
    """Time that stays free before and after an interview."""

    before: timedelta = NONE
    after: timedelta = NONE

    def __post_init__(self) -> None:
        if min(self.before, self.after) < NONE:
            raise ValueError("a buffer is not negative")

    @staticmethod
    def of(both: timedelta) -> Buffer:
        return Buffer(both, both)

    @property
    def between(self) -> timedelta:
        """What lies between two interviews: the first one's time after and the second one's before are the
        same time, spent once.
        """
        return max(self.before, self.after)


NO_BUFFER = Buffer()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose time is needed, and every rule about when they can be had.

    `busy` is any taken time. `booked` are interviews agreed already: taken too, and counted for the caps on
    the local day, and in the local week from Monday, in which they start. `buffer` stays free between a new
    interview and whatever is taken. `notice` is the least time from now to a new interview's start, `ahead`
    the longest to its end. In a pool, who has a `weight` of 2 gets twice as many interviews as others.
    """

    id: str
    zone: ZoneInfo
    hours: WorkingHours = OFFICE_HOURS
    busy: IntervalSet = IntervalSet()
    booked: tuple[Interval, ...] = ()
    buffer: Buffer = NO_BUFFER
    notice: timedelta = NONE
    ahead: timedelta | None = None
    max_per_day: int | None = None
    max_per_week: int | None = None
    weight: float = 1.0

    def __post_init__(self) -> None:
        if self.notice < NONE or (self.ahead is not None and self.ahead <= NONE):
            raise ValueError("notice is not negative, ahead is positive")
        if any(cap is not None and cap < 0 for cap in (self.max_per_day, self.max_per_week)):
            raise ValueError("max_per_day and max_per_week are not negative")
        if not 0 < self.weight < inf:
            raise ValueError("weight is positive")

    @property
    def load(self) -> float:
        """How much this person has been called upon, for taking turns."""
        return len(self.booked) / self.weight

    def without_exceptions(self) -> Person:
        return replace(self, hours=WorkingHours(self.hours.week))


def working(person: Person, within: Interval) -> IntervalSet:
    """The person's working time."""
    return _working(person.hours, person.zone, whole_days(within)).clipped(within)


def taken(person: Person) -> IntervalSet:
    """What the person's calendar is filled with."""
    return person.busy | IntervalSet.of(person.booked) if person.booked else person.busy


def earliest_start(person: Person, now: datetime) -> datetime:
    return now + person.notice


def latest_end(person: Person, now: datetime) -> datetime | None:
    return None if person.ahead is None else now + person.ahead


def closed_by_buffer(person: Person) -> Iterable[Interval]:
    """What is taken, with the time around it in which no other interview may lie."""
    before, after, between = person.buffer.before, person.buffer.after, person.buffer.between
    yield from (one.widened(after, before) for one in person.busy)
    yield from (one.widened(between, between) for one in person.booked)


def full_days(person: Person, within: Interval) -> tuple[Interval, ...]:
    """The local days on which no further interview may start."""
    days = (local_date(interview.start, person.zone) for interview in person.booked)
    return _full(days, person.max_per_day, within, lambda day: local_day(day, person.zone))


def full_weeks(person: Person, within: Interval) -> tuple[Interval, ...]:
    """The local weeks, from Monday, in which no further interview may start."""
    mondays = (_monday(local_date(interview.start, person.zone)) for interview in person.booked)
    return _full(mondays, person.max_per_week, within, lambda monday: _week(monday, person.zone))


def bookable(person: Person, within: Interval, now: datetime) -> IntervalSet:
    """The windows of `within` in which the person can be booked, all rules applied."""
    closed = [
        *closed_by_buffer(person),
        *full_days(person, within),
        *full_weeks(person, within),
    ]
    if within.start < (earliest := earliest_start(person, now)):
        closed.append(Interval(within.start, earliest))
    if (latest := latest_end(person, now)) is not None and latest < within.end:
        closed.append(Interval(max(latest, within.start), within.end))
    return working(person, within) - IntervalSet.of(closed)


# Colleagues share hours and zone, and every search of a day asks for the same days: worked out once for all.
@lru_cache(maxsize=512)
def _working(hours: WorkingHours, zone: ZoneInfo, within: Interval) -> IntervalSet:
    return hours.during(within, zone)


def _full(
    starts: Iterable[date], cap: int | None, within: Interval, stretch: Callable[[date], Interval]
) -> tuple[Interval, ...]:
    """The stretches that hold as many interviews as they may; everything, where none is allowed at all."""
    if not cap:
        return () if cap is None else (within,)
    return tuple(stretch(day) for day, count in sorted(Counter(starts).items()) if count >= cap)


def _monday(day: date) -> date:
    return day - DAY * day.weekday()


def _week(monday: date, zone: ZoneInfo) -> Interval:
    return Interval(first_instant(monday, zone), first_instant(monday + DAY * 7, zone))
