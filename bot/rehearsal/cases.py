"""Made-up cases: a recruiter's calendar, and a candidate whose time nobody else knows.

A case is made from its number alone, so that one that went wrong can be looked at again. What would be right
is worked out here from the hours and the hidden time, without the engine that is being tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from random import Random
from zoneinfo import ZoneInfo

from negotiation.session import Reason
from scheduling.availability import Person, working
from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet
from scheduling.slots import slots_of

DAY = timedelta(days=1)
HORIZON = timedelta(days=14)
LENGTH = timedelta(minutes=60)
AHEAD = 35  # days over which a candidate's time is laid out, well beyond the horizon
RECRUITERS = ("Europe/Berlin", "Europe/London", "America/New_York")
CANDIDATES = {
    "Europe/Berlin": ("Europe/Berlin", "Europe/Berlin", "Europe/Lisbon", "Europe/Athens", "Asia/Kolkata"),
    "Europe/London": ("Europe/London", "Europe/London", "Europe/Paris", "America/New_York"),
    "America/New_York": ("America/New_York", "America/New_York", "America/Los_Angeles", "Europe/London"),
}


ELSEWHERE = ("Europe/London", "America/New_York")


@dataclass(frozen=True, slots=True)
class Whose:
    """A real recruiter and the interviews of their job: how long they are, when they can be had now, and when
    they could be were nothing taken.
    """

    recruiter: Person
    length: timedelta
    bookable: tuple[Interval, ...]
    hours: IntervalSet


class Habit(Enum):
    """How a candidate's time is laid out, and so what they say of it."""

    SOME_DAYS = "some days"
    HOURS = "hours of any weekday"
    NOT_SOME_DAYS = "any day but some"
    ONE_STRETCH = "one stretch of one day"
    ONE_START = "one start only"
    EVENINGS = "evenings only"
    LATER = "weeks later only"


NEEDS_A_PERSON = {
    Habit.EVENINGS: frozenset({Reason.OUTSIDE_HOURS}),
    Habit.LATER: frozenset({Reason.OUTSIDE_HORIZON}),
}
NOTHING_FITS = frozenset({Reason.ROUND_LIMIT, Reason.NOTHING_FREE, Reason.OUTSIDE_HOURS})


@dataclass(frozen=True, slots=True)
class Hidden:
    """The candidate's time: from `begins` to `ends` o'clock, on `days` of the week (Monday is 0), on the one
    day `on`, or from that day on."""

    habit: Habit
    begins: int
    ends: int
    days: tuple[int, ...] = ()
    on: date | None = None

    @property
    def date(self) -> date:
        """Raises ValueError where the time is told by days of the week."""
        if self.on is None:
            raise ValueError(f"{self.habit.value}: has no one day")
        return self.on


@dataclass(frozen=True, slots=True)
class Case:
    """`free` are all instants of the hidden time; `bookable` every start the calendar has; `hours` when there
    could be one, taken or not.
    """

    number: int
    now: datetime
    recruiter: Person
    zone: ZoneInfo
    hidden: Hidden
    free: IntervalSet
    bookable: tuple[Interval, ...]
    hours: IntervalSet
    length: timedelta = LENGTH

    @property
    def fitting(self) -> tuple[Interval, ...]:
        """The interviews that would be right."""
        return self.free.holding(self.bookable)

    @property
    def right_reasons(self) -> frozenset[Reason]:
        """Why a person may be asked, where no interview would be right."""
        return NEEDS_A_PERSON.get(self.hidden.habit, NOTHING_FITS)


def case(number: int, now: datetime | None = None, whose: Whose | None = None) -> Case:
    """The case of that number; at a made-up moment of the year, and with a made-up recruiter, where none is
    given.
    """
    chance = Random(number)
    moment = now or datetime(2026, 1, 5, 6, tzinfo=UTC) + timedelta(minutes=chance.randrange(365 * 24 * 60))
    recruiter, length = (whose.recruiter, whose.length) if whose else (_recruiter(chance, moment), LENGTH)
    key = recruiter.zone.key
    zone = ZoneInfo(chance.choice(CANDIDATES.get(key, (key, key, *ELSEWHERE))))
    hidden = _hidden(chance, moment.astimezone(zone).date())
    within = Interval(moment, moment + HORIZON)
    whose = whose or Whose(
        recruiter,
        length,
        tuple(slot.during for slot in slots_of(recruiter, within, moment, length)),
        working(recruiter, within),
    )
    return Case(
        number,
        moment,
        recruiter,
        zone,
        hidden,
        _instants(hidden, moment, zone),
        whose.bookable,
        whose.hours,
        length,
    )


def _recruiter(chance: Random, now: datetime) -> Person:
    """Office hours, sometimes with lunch or a short Friday, and meetings on a third of them."""
    zone = ZoneInfo(chance.choice(RECRUITERS))
    hours = chance.choice(
        (
            WorkingHours.daily("09:00", "18:00"),
            WorkingHours.daily("09:00", "17:00"),
            WorkingHours.parsed({day: [["09:00", "12:00"], ["13:00", "18:00"]] for day in _WEEK}),
        )
    )
    within = Interval(now, now + HORIZON)
    wanted = chance.uniform(0.1, 0.6)
    halves = (
        Interval(start, min(start + timedelta(minutes=30 * chance.randint(1, 4)), shift.end))
        for shift in hours.during(within, zone)
        for start in _every_half_hour(shift)
        if chance.random() < wanted / 2
    )
    busy = IntervalSet.of(halves)
    return Person("recruiter", zone, hours, busy, notice=timedelta(hours=chance.choice((0, 4, 12))))


def _every_half_hour(shift: Interval) -> Sequence[datetime]:
    return [shift.start + timedelta(minutes=30) * n for n in range(int(shift.length / timedelta(minutes=30)))]


def _hidden(chance: Random, today: date) -> Hidden:
    habit = chance.choices(tuple(_HABITS), weights=[weight for weight, _ in _HABITS.values()])[0]
    return _HABITS[habit][1](chance, today)


def _some_days(chance: Random, _today: date) -> Hidden:
    days = tuple(sorted(chance.sample(range(5), chance.randint(1, 3))))
    begins, ends = chance.choice(((9, 12), (12, 18), (13, 17), (9, 18), (15, 18), (10, 13)))
    return Hidden(Habit.SOME_DAYS, begins, ends, days)


def _hours(chance: Random, _today: date) -> Hidden:
    begins, ends = chance.choice(((9, 12), (12, 18), (15, 24), (14, 24), (0, 12), (0, 11), (10, 24)))
    return Hidden(Habit.HOURS, begins, ends, tuple(range(5)))


def _not_some_days(chance: Random, _today: date) -> Hidden:
    off = chance.sample(range(5), chance.randint(1, 2))
    return Hidden(Habit.NOT_SOME_DAYS, 0, 24, tuple(day for day in range(7) if day not in off))


def _one_stretch(chance: Random, today: date) -> Hidden:
    begins = chance.randint(9, 15)
    return Hidden(Habit.ONE_STRETCH, begins, begins + chance.randint(2, 3), on=_weekday_ahead(chance, today))


def _one_start(chance: Random, today: date) -> Hidden:
    begins = chance.randint(9, 16)
    return Hidden(Habit.ONE_START, begins, begins + 1, on=_weekday_ahead(chance, today))


def _evenings(_chance: Random, _today: date) -> Hidden:
    return Hidden(Habit.EVENINGS, 19, 23, tuple(range(5)))


def _later(chance: Random, today: date) -> Hidden:
    return Hidden(Habit.LATER, 0, 24, tuple(range(7)), on=today + DAY * chance.randint(17, 24))


def _weekday_ahead(chance: Random, today: date) -> date:
    days = [today + DAY * n for n in range(1, 12)]
    return chance.choice([day for day in days if day.weekday() < 5])


def _instants(hidden: Hidden, now: datetime, zone: ZoneInfo) -> IntervalSet:
    today = now.astimezone(zone).date()
    return IntervalSet.of(
        Interval(_at(day, hidden.begins, zone), _at(day, hidden.ends, zone))
        for day in (today + DAY * n for n in range(AHEAD))
        if _is_on(hidden, day)
    )


def _is_on(hidden: Hidden, day: date) -> bool:
    if hidden.habit is Habit.LATER:
        return hidden.on is not None and day >= hidden.on
    return day == hidden.on if hidden.on is not None else day.weekday() in hidden.days


def _at(day: date, hour: int, zone: ZoneInfo) -> datetime:
    extra, clock = divmod(hour, 24)
    return datetime.combine(day + DAY * extra, time(clock), zone)


_WEEK = ("mon", "tue", "wed", "thu", "fri")
_HABITS = {
    Habit.SOME_DAYS: (28, _some_days),
    Habit.HOURS: (22, _hours),
    Habit.NOT_SOME_DAYS: (12, _not_some_days),
    Habit.ONE_STRETCH: (14, _one_stretch),
    Habit.ONE_START: (14, _one_start),
    Habit.EVENINGS: (5, _evenings),
    Habit.LATER: (5, _later),
}
