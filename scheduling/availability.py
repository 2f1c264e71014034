"""When one person can be booked: working hours, what is taken already, buffers, notice and daily cap.

Each rule is stated here once, as the instants that it leaves open or closes. `bookable` puts them together
into windows; `scheduling.slots` asks the same rules which starts they leave.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet
from scheduling.zones import local_date, local_day

NONE = timedelta()
OFFICE_HOURS = WorkingHours.daily("09:00", "18:00")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose time is needed, and every rule about when they can be had.

    `busy` is any taken time. `booked` are interviews agreed already: taken too, and counted for
    `max_per_day` on the local day they start. `buffer` stays free between a new interview and whatever is
    taken, on both sides. `notice` is the least time from now to a new interview's start.
    """

    id: str
    zone: ZoneInfo
    hours: WorkingHours = OFFICE_HOURS
    busy: IntervalSet = IntervalSet()
    booked: tuple[Interval, ...] = ()
    buffer: timedelta = NONE
    notice: timedelta = NONE
    max_per_day: int | None = None

    def __post_init__(self) -> None:
        if self.buffer < NONE or self.notice < NONE:
            raise ValueError("buffer and notice are not negative")
        if self.max_per_day is not None and self.max_per_day < 0:
            raise ValueError("max_per_day is not negative")


def working(person: Person, within: Interval) -> IntervalSet:
    """The person's working time."""
    return _working(person.hours, person.zone, within)


def taken(person: Person) -> IntervalSet:
    """What the person's calendar is filled with."""
    return person.busy | IntervalSet.of(person.booked) if person.booked else person.busy


def earliest_start(person: Person, now: datetime) -> datetime:
    return now + person.notice


def full_days(person: Person, within: Interval) -> tuple[Interval, ...]:
    """The local days on which no further interview may start."""
    match person.max_per_day:
        case None:
            return ()
        case 0:
            return (within,)
        case cap:
            starts = Counter(local_date(interview.start, person.zone) for interview in person.booked)
            return tuple(local_day(day, person.zone) for day, count in sorted(starts.items()) if count >= cap)


def bookable(person: Person, within: Interval, now: datetime) -> IntervalSet:
    """The windows of `within` in which the person can be booked, all rules applied."""
    closed = [
        *(one.widened(person.buffer) for one in taken(person)),
        *full_days(person, within),
    ]
    if within.start < (earliest := earliest_start(person, now)):
        closed.append(Interval(within.start, earliest))
    return working(person, within) - IntervalSet.of(closed)


# Colleagues share hours and zone, and a search asks for one horizon: worked out once for all of them.
@lru_cache(maxsize=512)
def _working(hours: WorkingHours, zone: ZoneInfo, within: Interval) -> IntervalSet:
    return hours.during(within, zone)
