"""Phrases that mean one day: values that the grammar builds and that a `Calendar` turns into spans."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from scheduling.timex.calendar_days import (
    HORIZON,
    Calendar,
    Day,
    Span,
    first_day,
    monday_of,
    month_after,
    one_day,
    valid_date,
)


@dataclass(frozen=True, slots=True)
class FromToday:
    """Today, tomorrow, in ten days."""

    days: int

    def spans(self, calendar: Calendar) -> list[Span]:
        return [one_day(calendar.today + timedelta(days=self.days))]


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: the next one after today, or the one in the week `weeks` from this one."""

    index: int
    weeks: int | None = None

    def spans(self, calendar: Calendar) -> list[Span]:
        today = calendar.today
        if self.weeks is None:
            return [one_day(today + timedelta(days=(self.index - today.weekday() - 1) % 7 + 1))]
        found = monday_of(today) + timedelta(days=7 * self.weeks + self.index)
        if self.weeks == 0 and found < today:
            found += timedelta(days=7)
        return [one_day(found)]


@dataclass(frozen=True, slots=True)
class LatestWeekday:
    """ "This past Friday": the latest one before today."""

    index: int

    def spans(self, calendar: Calendar) -> list[Span]:
        back = (calendar.today.weekday() - self.index - 1) % 7 + 1
        return [one_day(calendar.today - timedelta(days=back))]


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A date with as much of it as was said; what is left out is the next such day from today on."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    def spans(self, calendar: Calendar) -> list[Span]:
        found = self._found(calendar.today)
        return [one_day(found)] if found else []

    def _found(self, today: date) -> date | None:
        if self.year is not None:
            return valid_date(self.year, self.month or today.month, self.day)
        candidates = (one for one in self._candidates(today) if one and one >= today)
        if self.weekday is None:
            return next(candidates, None)
        ahead = list(candidates)
        matching = [one for one in ahead if one.weekday() == self.weekday]
        return next(iter(matching or ahead), None)

    def _candidates(self, today: date) -> Iterator[date | None]:
        if self.month is not None:
            return (valid_date(today.year + ahead, self.month, self.day) for ahead in range(5))
        months = (month_after(today.year, today.month, ahead) for ahead in range(14))
        return (valid_date(year, month, self.day) for year, month in months)


@dataclass(frozen=True, slots=True)
class NumericDate:
    """5/6 or 5/6/26, where either number may be the month."""

    first: int
    second: int
    year: int | None = None
    weekday: int | None = None

    def spans(self, calendar: Calendar) -> list[Span]:
        readings = self.readings(calendar)
        return readings[0].spans(calendar) if readings else []

    def readings(self, calendar: Calendar) -> list[DayOfMonth]:
        """The possible readings, the likeliest first: usual order, then what is in the horizon."""
        month_first = DayOfMonth(self.second, self.first, self.year, self.weekday)
        day_first = DayOfMonth(self.first, self.second, self.year, self.weekday)
        usual = calendar.month_first
        guess = calendar.prefers_month_first if usual is None else usual
        both = [month_first, day_first] if guess else [day_first, month_first]
        possible = [one for one in both if one.spans(calendar)]
        if usual is not None:
            return possible[:1]
        return sorted(possible, key=lambda one: not _fits(one, calendar))


def _fits(day: DayOfMonth, calendar: Calendar) -> bool:
    start = first_day(day, calendar)
    near = start is not None and calendar.today <= start < calendar.today + HORIZON
    return near and start is not None and day.weekday in (None, start.weekday())


@dataclass(frozen=True, slots=True)
class Fixed:
    """A day that a rule of the calendar finds for a year: holidays."""

    in_year: Callable[[int], date]

    def spans(self, calendar: Calendar) -> list[Span]:
        today = calendar.today
        found = self.in_year(today.year)
        return [one_day(found if found >= today else self.in_year(today.year + 1))]


_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class SaidTwice:
    """ "Today, Wednesday": the day word where both agree, else the weekday; in the week that is so many weeks
    ahead, where it is: "in two weeks, Thursday"."""

    by_word: FromToday
    weekday: Weekday

    def spans(self, calendar: Calendar) -> list[Span]:
        meant = calendar.today + timedelta(days=self.by_word.days)
        agree = meant.weekday() == self.weekday.index
        if self.by_word.days >= _A_WEEK and self.by_word.days % _A_WEEK == 0:
            return [one_day(monday_of(meant) + timedelta(days=self.weekday.index))]
        return (self.by_word if agree else self.weekday).spans(calendar)


@dataclass(frozen=True, slots=True)
class LatestFixed:
    """ "Last Christmas": the latest such day before today."""

    in_year: Callable[[int], date]

    def spans(self, calendar: Calendar) -> list[Span]:
        found = self.in_year(calendar.today.year)
        return [one_day(found if found < calendar.today else self.in_year(calendar.today.year - 1))]


@dataclass(frozen=True, slots=True)
class WeekdayAfter:
    """The Monday after Easter: the first such day behind another."""

    index: int
    day: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        ends = [span.end for span in self.day.spans(calendar) if span.end]
        return [one_day(_ahead(ends[-1].date(), self.index))] if ends else []


@dataclass(frozen=True, slots=True)
class WeekdayBefore:
    """The Friday before Christmas: the last such day ahead of another."""

    index: int
    day: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        start = first_day(self.day, calendar)
        return [one_day(_ahead(start - timedelta(days=7), self.index))] if start else []


def _ahead(day: date, index: int) -> date:
    """The first day with that place in the week, from a day on."""
    return day + timedelta(days=(index - day.weekday()) % 7)


@dataclass(frozen=True, slots=True)
class Moved:
    """So many days or months before or after another day."""

    base: Day
    days: int = 0
    months: int = 0

    def spans(self, calendar: Calendar) -> list[Span]:
        return [moved for span in self.base.spans(calendar) if (moved := self._moved(span))]

    def _moved(self, span: Span) -> Span | None:
        if span.start is None or span.end is None:
            return None
        start = span.start + timedelta(days=self.days)
        year, month = month_after(start.year, start.month, self.months)
        if valid_date(year, month, 1) is None:
            return None
        shifted = start.replace(year=year, month=month, day=min(start.day, monthrange(year, month)[1]))
        return span._replace(start=shifted, end=shifted + (span.end - span.start))


@dataclass(frozen=True, slots=True)
class Anchored:
    """That day, the day after, the following Monday: counted from a day that was spoken of before.

    Where none was, "the following Monday" is the next one, and "the Monday after" (`after`) that after it.
    """

    days: int = 0
    weekday: int | None = None
    after: bool = False

    def spans(self, calendar: Calendar) -> list[Span]:
        base = calendar.anchor
        if self.weekday is not None and base is None and self.after:
            return Moved(Weekday(self.weekday), 7).spans(calendar)
        if self.weekday is not None:
            start = base or calendar.today
            return [one_day(start + timedelta(days=(self.weekday - start.weekday() - 1) % 7 + 1))]
        return [one_day(base + timedelta(days=self.days))] if base else []


THAT_DAY = Anchored()
