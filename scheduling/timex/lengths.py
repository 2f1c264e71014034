"""How long something is by the calendar: three days, a fortnight, two years and a month.

Months and days are kept apart, since a month has no fixed number of days; minutes are left to the clock.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from scheduling.timex.calendar_days import Calendar, Day, Span, Unit, at_midnight, first_day
from scheduling.timex.mention import Grain
from scheduling.timex.single_days import Anchored, FromToday, Moved

_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
_LONGEST = 1200
_WEEK = 7  # days


@dataclass(frozen=True, slots=True)
class CalendarLength:
    days: int = 0
    months: int = 0

    def after(self, day: Day) -> Day:
        return _moved(day, self.days, self.months)

    def before(self, day: Day) -> Day:
        return _moved(day, -self.days, -self.months)

    @property
    def is_in_weeks(self) -> bool:
        return self.months == 0 and self.days % 7 == 0


def _moved(day: Day, ahead: int, months: int) -> Day:
    if isinstance(day, FromToday) and not months:
        return FromToday(day.days + ahead)
    return Moved(day, ahead, months)


def so_many(count: int, unit: Unit) -> CalendarLength | None:
    """None beyond a century, which nobody counts in days from now."""
    if not 0 < count <= _LONGEST:
        return None
    return CalendarLength(_DAYS.get(unit, 0) * count, _MONTHS.get(unit, 0) * count)


def and_a_half(count: int, unit: Unit) -> CalendarLength | None:
    """Half a year and half a month have a length in whole days or months; half a week has none."""
    halves = {Unit.YEAR: CalendarLength(months=6), Unit.MONTH: CalendarLength(days=15)}
    half = halves.get(unit)
    whole = so_many(count, unit) or CalendarLength()
    return half and CalendarLength(whole.days + half.days, whole.months + half.months)


def together(first: CalendarLength, second: CalendarLength) -> CalendarLength | None:
    """Two years and three weeks: the longer is said first."""
    if (second.months, second.days) >= (first.months, first.days):
        return None
    return CalendarLength(first.days + second.days, first.months + second.months)


@dataclass(frozen=True, slots=True)
class RunFrom:
    """From a day for so long: "two weeks starting Monday"."""

    first: Day
    length: CalendarLength

    def spans(self, calendar: Calendar) -> list[Span]:
        start = first_day(self.first, calendar)
        end = first_day(self.length.after(self.first), calendar)
        return [Span(at_midnight(start), at_midnight(end), Grain.DAY)] if start and end else []


@dataclass(frozen=True, slots=True)
class PutOff:
    """So long after the day that was spoken of, else after the week that was, else from now: "push it back
    two weeks". Where no day was spoken of, weeks are meant roughly: the seven days from there."""

    length: CalendarLength

    def spans(self, calendar: Calendar) -> list[Span]:
        if calendar.anchor is not None:
            return self.length.after(Anchored()).spans(calendar)
        based = replace(calendar, anchor=calendar.week or calendar.today)
        first = first_day(self.length.after(Anchored()), based)
        rough = self.length.months > 0 or self.length.days >= _WEEK
        length = timedelta(days=_WEEK if rough else 1)
        return [Span(at_midnight(first), at_midnight(first + length), Grain.DAY)] if first else []


@dataclass(frozen=True, slots=True)
class WithinLength:
    """From now for so long: "within two weeks"."""

    length: CalendarLength

    def spans(self, calendar: Calendar) -> list[Span]:
        end = first_day(self.length.after(FromToday(0)), calendar)
        return [Span(calendar.now, datetime.combine(end, calendar.now.time()), Grain.DAY)] if end else []
