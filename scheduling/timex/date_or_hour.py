"""A bare number behind a weekday: "jueves 12" is a date where such a day lies ahead, else an hour."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scheduling.timex.calendar_days import HORIZON, Calendar, Span, first_day
from scheduling.timex.clock import At, Clock
from scheduling.timex.entries import Entry
from scheduling.timex.single_days import DayOfMonth, Weekday

_MOST_DAYS, _LAST_HOUR = 31, 12


@dataclass(frozen=True, slots=True)
class WeekdayAndNumber:
    """A weekday (0 is Monday) and a day of the month; `clock` is the hour that the number may be as well."""

    index: int
    number: int
    clock: Clock | None = None

    @property
    def date(self) -> DayOfMonth:
        return DayOfMonth(self.number, weekday=self.index)

    def spans(self, calendar: Calendar) -> list[Span]:
        return self.date.spans(calendar)


def weekday_and_number(index: int, number: int, clock: Clock | None) -> WeekdayAndNumber | None:
    hour = clock if 1 <= number <= _LAST_HOUR else None
    return WeekdayAndNumber(index, number, hour) if 1 <= number <= _MOST_DAYS else None


def settled(entry: Entry, calendar: Calendar) -> Entry:
    """The entry with the date or the hour that its number is on this calendar."""
    day = entry.day
    if day is None or not isinstance(day.value, WeekdayAndNumber):
        return entry
    told = day.value
    if told.clock is None or entry.time is not None or _lies_ahead(told, calendar):
        return replace(entry, day=replace(day, value=told.date))
    hour = replace(day, kind="time", value=At(told.clock), bare=True)
    return replace(entry, day=replace(day, value=Weekday(told.index)), time=hour)


def _lies_ahead(told: WeekdayAndNumber, calendar: Calendar) -> bool:
    start = first_day(told, calendar)
    return start is not None and calendar.today <= start < calendar.today + HORIZON
