"""Phrases that mean a month, a quarter, a year, or a day found by counting in one."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduling.timex.calendar_days import (
    Calendar,
    Slice,
    Span,
    at_midnight,
    monday_of,
    month_after,
    one_day,
)
from scheduling.timex.mention import Grain


@dataclass(frozen=True, slots=True)
class Month:
    """A month by name or counted from this one, or a part of it."""

    month: int | None = None
    months: int = 0
    year: int | None = None
    part: Slice | None = None

    def spans(self, calendar: Calendar) -> list[Span]:
        year, month = self.named(calendar.today)
        start = at_midnight(date(year, month, 1))
        end = at_midnight(date(*month_after(year, month, 1), 1))
        return [_part_of(Span(start, end, Grain.MONTH), self.part, calendar)]

    def named(self, today: date) -> tuple[int, int]:
        if self.month is None:
            return month_after(today.year, today.month, self.months)
        if self.year is not None:
            return self.year, self.month
        return today.year + (self.month < today.month), self.month


@dataclass(frozen=True, slots=True)
class Year:
    year: int

    def spans(self, calendar: Calendar) -> list[Span]:
        return [Span(at_midnight(date(self.year, 1, 1)), at_midnight(date(self.year + 1, 1, 1)), Grain.MONTH)]


@dataclass(frozen=True, slots=True)
class YearFrom:
    """A year counted from this one, or a part of it."""

    years: int
    part: Slice | None = None

    def spans(self, calendar: Calendar) -> list[Span]:
        (whole,) = Year(calendar.today.year + self.years).spans(calendar)
        return [_part_of(whole, self.part, calendar)]


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter by number, of this year unless said otherwise."""

    nth: int
    year: int | None = None

    def spans(self, calendar: Calendar) -> list[Span]:
        year = self.year or calendar.today.year
        start = date(year, 3 * self.nth - 2, 1)
        end = date(*month_after(year, 3 * self.nth - 2, 3), 1)
        return [Span(at_midnight(start), at_midnight(end), Grain.MONTH)]


@dataclass(frozen=True, slots=True)
class QuarterFrom:
    """A quarter counted from this one."""

    quarters: int

    def spans(self, calendar: Calendar) -> list[Span]:
        year, month = month_after(calendar.today.year, calendar.today.month, 3 * self.quarters)
        return Quarter((month + 2) // 3, year).spans(calendar)


@dataclass(frozen=True, slots=True)
class Past:
    """The last three days, the past two weeks: up to today."""

    count: int
    unit: Grain

    def spans(self, calendar: Calendar) -> list[Span]:
        today = calendar.today
        match self.unit:
            case Grain.MONTH:
                year, month = month_after(today.year, today.month, -self.count)
                start = date(year, month, min(today.day, monthrange(year, month)[1]))
            case Grain.WEEK:
                start = today - timedelta(weeks=self.count)
            case _:
                start = today - timedelta(days=self.count)
        return [Span(at_midnight(start), at_midnight(today), self.unit)]


def _part_of(span: Span, part: Slice | None, calendar: Calendar) -> Span:
    if span.start is None or span.end is None:
        return span
    length = span.end - span.start
    match part:
        case None:
            return span
        case Slice.EARLY:
            return span._replace(end=span.start + length / 2)
        case Slice.MIDDLE:
            return span._replace(start=span.start + length / 3, end=span.end - length / 3)
        case Slice.LATE | Slice.END:
            return span._replace(start=_whole_day(span.start + length / 2))
        case Slice.REST:
            return span._replace(start=max(span.start, calendar.now))


def _whole_day(moment: datetime) -> datetime:
    return at_midnight(moment.date())


@dataclass(frozen=True, slots=True)
class NthIn:
    """The first Monday, the last day, of a month; `weekday` None counts days, a negative `nth` backwards."""

    nth: int
    weekday: int | None
    of: Month

    def spans(self, calendar: Calendar) -> list[Span]:
        year, month = self.of.named(calendar.today)
        found = self._in(year, month)
        if found and found < calendar.today and self.of.month is not None and self.of.year is None:
            found = self._in(year + 1, month)
        return [one_day(found)] if found else []

    def _in(self, year: int, month: int) -> date | None:
        days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
        matching = [day for day in days if self.weekday in (None, day.weekday())]
        index = self.nth - 1 if self.nth > 0 else self.nth
        return matching[index] if -len(matching) <= index < len(matching) else None


@dataclass(frozen=True, slots=True)
class NthWeekOf:
    """The first week of December."""

    nth: int
    of: Month

    def spans(self, calendar: Calendar) -> list[Span]:
        year, month = self.of.named(calendar.today)
        start = monday_of(date(year, month, 4 if self.nth > 0 else monthrange(year, month)[1]))
        monday = at_midnight(start) + timedelta(weeks=self.nth - 1 if self.nth > 0 else self.nth + 1)
        return [Span(monday, monday + timedelta(days=7), Grain.WEEK)]
