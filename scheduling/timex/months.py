"""Phrases that mean a month, a quarter, a season, a year, or a part of one."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import assert_never

from scheduling.timex.calendar_days import (
    Calendar,
    Day,
    Slice,
    Span,
    Unit,
    at_midnight,
    first_day,
    month_after,
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
class LatestMonth:
    """ "Last October": the latest such month that has begun and is not this one."""

    month: int

    def spans(self, calendar: Calendar) -> list[Span]:
        year = calendar.today.year - (self.month >= calendar.today.month)
        return Month(self.month, year=year).spans(calendar)


@dataclass(frozen=True, slots=True)
class Year:
    year: int

    def spans(self, calendar: Calendar) -> list[Span]:
        return [_months(self.year, 1, 12)]


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
        return [_months(self.year or calendar.today.year, 3 * self.nth - 2, 3)]


@dataclass(frozen=True, slots=True)
class QuarterFrom:
    """A quarter counted from this one."""

    quarters: int

    def spans(self, calendar: Calendar) -> list[Span]:
        year, month = month_after(calendar.today.year, calendar.today.month, 3 * self.quarters)
        return Quarter((month + 2) // 3, year).spans(calendar)


class Turn(Enum):
    """Which of the seasons of one name."""

    THIS = "this"
    NEXT = "next"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Season:
    """Three months from the 21st of one on: those that are not over yet, the next to begin, or the last."""

    month: int
    turn: Turn = Turn.THIS

    def spans(self, calendar: Calendar) -> list[Span]:
        seasons = [_season(calendar.today.year + ahead, self.month) for ahead in (-2, -1, 0, 1)]
        match self.turn:
            case Turn.THIS:
                return [one for one in seasons if one.end and one.end > calendar.now][:1]
            case Turn.NEXT:
                return [one for one in seasons if one.start and one.start > calendar.now][:1]
            case Turn.LAST:
                return [one for one in seasons if one.end and one.end <= calendar.now][-1:]
            case _:
                assert_never(self.turn)


@dataclass(frozen=True, slots=True)
class SeasonOf:
    """The season that begins in a year."""

    month: int
    year: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        start = first_day(self.year, calendar)
        return [_season(start.year, self.month)] if start else []


def _season(year: int, month: int) -> Span:
    start, end = date(year, month, 21), date(*month_after(year, month, 3), 21)
    return Span(at_midnight(start), at_midnight(end), Grain.MONTH)


@dataclass(frozen=True, slots=True)
class Past:
    """The last three days, the past two weeks: up to today."""

    count: int
    unit: Unit

    def spans(self, calendar: Calendar) -> list[Span]:
        today = calendar.today
        months = _IN_MONTHS.get(self.unit, 0) * self.count
        year, month = month_after(today.year, today.month, -months)
        start = date(year, month, min(today.day, monthrange(year, month)[1])) if months else today
        days = self.count * {Unit.DAY: 1, Unit.WEEK: 7}.get(self.unit, 0)
        return [Span(at_midnight(start - timedelta(days=days)), at_midnight(today), Grain.DAY)]


_IN_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


@dataclass(frozen=True, slots=True)
class PartOf:
    """The beginning, the middle, the second half of a longer stretch."""

    frame: Day
    part: Slice

    def spans(self, calendar: Calendar) -> list[Span]:
        return [_part_of(span, self.part, calendar) for span in self.frame.spans(calendar)]


def _months(year: int, month: int, count: int) -> Span:
    start, end = date(year, month, 1), date(*month_after(year, month, count), 1)
    return Span(at_midnight(start), at_midnight(end), Grain.MONTH)


def _part_of(span: Span, part: Slice | None, calendar: Calendar) -> Span:
    if span.start is None or span.end is None or part is None:
        return span
    if part is Slice.REST or (part is Slice.LATER and span.start <= calendar.now < span.end):
        return span._replace(start=max(span.start, calendar.now))
    begins, ends = _SIXTHS[part]
    return span._replace(
        start=_point_in(span.start, span.end, begins), end=_point_in(span.start, span.end, ends)
    )


_SIXTHS = {
    Slice.EARLY: (0, 3),
    Slice.MIDDLE: (2, 4),
    Slice.LATE: (3, 6),
    Slice.LATER: (3, 6),
    Slice.END: (3, 6),
}


def _point_in(start: datetime, end: datetime, sixths: int) -> datetime:
    """The day so far into a stretch, the first of a month where the stretch has so many of them."""
    months = 12 * (end.year - start.year) + end.month - start.month
    if months > 1 and months * sixths % 6 == 0:
        return at_midnight(date(*month_after(start.year, start.month, months * sixths // 6), 1))
    return at_midnight((start + (end - start) * sixths / 6).date())
