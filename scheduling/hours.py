"""A person's working hours: for each weekday the stretches of wall time in which they can be booked.

Breaks are what lies between two stretches of a day. `exceptions` replace a date's weekday hours: other
hours, or none for a day off. Hours mean what the clock on the person's wall says, on the days of clock
changes too: 09:00 is 09:00 however long that night was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from scheduling.interval import Interval, IntervalSet
from scheduling.zones import DAY, OffsetRun, offset_runs

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_STRETCHES_A_DAY = 48
CLOCK = re.compile(r"(?=24:00|[01]?[0-9]:|2[0-3]:)([0-9]{1,2}):([0-5][0-9])")


class HoursFault(ValueError):
    """Working hours that mean nothing; the message begins with the place of the fault, like `mon[0][1]`."""


@dataclass(frozen=True, slots=True, order=True)
class Shift:
    """From `start` to `end` after local midnight by the wall clock; 24:00 is the end of the day."""

    start: timedelta
    end: timedelta

    def __post_init__(self) -> None:
        if not timedelta() <= self.start < self.end <= DAY:
            raise HoursFault("hours start before they end, within 00:00 to 24:00")


Shifts = tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Shifts by weekday (Monday first) and, for single dates, what holds instead."""

    week: tuple[Shifts, Shifts, Shifts, Shifts, Shifts, Shifts, Shifts]
    exceptions: Mapping[date, Shifts] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    @staticmethod
    def daily(start: str, end: str, weekdays: Sequence[str] = WEEKDAYS[:5]) -> WorkingHours:
        """The same hours on each of some weekdays, Monday to Friday if nothing else is said."""
        return WorkingHours.parsed({day: [[start, end]] for day in weekdays})

    @staticmethod
    def parsed(by_weekday: object, exceptions: object = None) -> WorkingHours:
        """From {"mon": [["09:00", "17:00"], ...], ...} and {"2027-01-06": [], ...}, as JSON has them.

        A weekday that is left out is free of work. Raises HoursFault naming the first field at fault.
        """
        days = _mapping(by_weekday)
        if unknown := sorted(set(days) - set(WEEKDAYS)):
            raise HoursFault(f"{unknown[0][:20]!r}: is none of {', '.join(WEEKDAYS)}")
        mon, tue, wed, thu, fri, sat, sun = (_shifts(days.get(day, []), day) for day in WEEKDAYS)
        return WorkingHours((mon, tue, wed, thu, fri, sat, sun), parsed_exceptions(exceptions or {}))

    def shifts_on(self, day: date) -> Shifts:
        return self.exceptions.get(day, self.week[day.weekday()])

    def without_exceptions(self) -> WorkingHours:
        return WorkingHours(self.week)

    def during(self, within: Interval, zone: ZoneInfo) -> IntervalSet:
        """The instants of `within` at which a clock in `zone` shows working time."""
        return IntervalSet.of(stretch for run in offset_runs(zone, within) for stretch in self._in_run(run))

    def _in_run(self, run: OffsetRun) -> list[Interval]:
        """Within one offset, wall clock and UTC march in step: shift the shifts, cut them to the run."""
        first = run.on_the_wall(run.during.start).date()
        last = run.on_the_wall(run.during.end).date()
        return [
            Interval(max(start, run.during.start), min(end, run.during.end))
            for n in range((last - first).days + 1)
            for midnight in [run.instant(datetime.combine(first + DAY * n, time()))]
            for shift in self.shifts_on(first + DAY * n)
            for start, end in [(midnight + shift.start, midnight + shift.end)]
            if start < run.during.end and run.during.start < end
        ]


ALWAYS = WorkingHours(((Shift(timedelta(), DAY),),) * 7)


def parsed_exceptions(given: object) -> Mapping[date, Shifts]:
    """From {"2027-01-06": [], "2027-01-07": [["13:00", "17:00"]]}. Raises HoursFault."""
    days = _mapping(given)
    return MappingProxyType({_date(day): _shifts(shifts, day[:20]) for day, shifts in days.items()})


def _mapping(given: object) -> Mapping[str, object]:
    if not isinstance(given, Mapping) or not all(isinstance(day, str) for day in given):
        raise HoursFault("must be an object whose keys are days")
    return given


def _shifts(given: object, name: str) -> Shifts:
    if not isinstance(given, list | tuple):
        raise HoursFault(f"{name}: must be a list of [from, to]")
    if len(given) > MOST_STRETCHES_A_DAY:
        raise HoursFault(f"{name}: more than {MOST_STRETCHES_A_DAY} stretches in a day")
    return tuple(sorted(_shift(pair, f"{name}[{at}]") for at, pair in enumerate(given)))


def _shift(pair: object, name: str) -> Shift:
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise HoursFault(f"{name}: must be [from, to]")
    start, end = (_time_of_day(clock, f"{name}[{at}]") for at, clock in enumerate(pair))
    try:
        return Shift(start, end)
    except HoursFault as fault:
        raise HoursFault(f"{name}: {fault}") from None


def _time_of_day(clock: object, name: str) -> timedelta:
    past_midnight = _read(clock) if isinstance(clock, str) else None
    if past_midnight is None:
        raise HoursFault(f"{name}: must be a time like 09:00, up to 24:00")
    return past_midnight


@lru_cache(maxsize=24 * 60)
def _read(clock: str) -> timedelta | None:
    match = CLOCK.fullmatch(clock)
    return timedelta(hours=int(match[1]), minutes=int(match[2])) if match else None


def _date(day: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise HoursFault(f"{day[:20]!r}: must be a date like 2027-01-06") from None
