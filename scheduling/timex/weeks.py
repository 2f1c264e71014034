"""Phrases that mean a week, a weekend, or a run of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduling.timex.calendar_days import (
    Calendar,
    Day,
    Slice,
    Span,
    at_midnight,
    first_day,
    monday_of,
    month_after,
)
from scheduling.timex.mention import Grain


@dataclass(frozen=True, slots=True)
class Week:
    """A calendar week counted from this one, or a part of it."""

    weeks: int
    part: Slice | None = None

    def spans(self, calendar: Calendar) -> list[Span]:
        monday = at_midnight(monday_of(calendar.today)) + timedelta(days=7 * self.weeks)
        return [_week_part(monday, self.part, calendar)]


_WEEK_PARTS: dict[Slice | None, tuple[timedelta, timedelta]] = {
    None: (timedelta(), timedelta(days=7)),
    Slice.EARLY: (timedelta(), timedelta(days=2, hours=12)),
    Slice.MIDDLE: (timedelta(days=1), timedelta(days=4)),
    Slice.LATE: (timedelta(days=2, hours=12), timedelta(days=5)),
    Slice.END: (timedelta(days=3), timedelta(days=7)),
    Slice.REST: (timedelta(), timedelta(days=7)),
}


def _week_part(monday: datetime, part: Slice | None, calendar: Calendar) -> Span:
    start, end = (monday + offset for offset in _WEEK_PARTS[part])
    if part is Slice.REST and start < calendar.now < end:
        start = calendar.now
    return Span(start, end, Grain.WEEK)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The calendar week in which a day lies."""

    day: Day
    part: Slice | None = None

    def spans(self, calendar: Calendar) -> list[Span]:
        start = first_day(self.day, calendar)
        if start is None:
            return []
        return [_week_part(at_midnight(monday_of(start)), self.part, calendar)]


@dataclass(frozen=True, slots=True)
class WeekAfter:
    """The week after the one that was spoken of."""

    def spans(self, calendar: Calendar) -> list[Span]:
        monday = at_midnight(monday_of(calendar.anchor or calendar.today)) + timedelta(days=7)
        return [Span(monday, monday + timedelta(days=7), Grain.WEEK)]


@dataclass(frozen=True, slots=True)
class Weekend:
    """Saturday and Sunday of a week counted from this one."""

    weeks: int

    def spans(self, calendar: Calendar) -> list[Span]:
        saturday = monday_of(calendar.today) + timedelta(days=7 * self.weeks + 5)
        start = at_midnight(saturday)
        return [Span(start, start + timedelta(days=2), Grain.DAY)]


@dataclass(frozen=True, slots=True)
class WeekendOf:
    """The weekend around or beside a day."""

    day: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        start = first_day(self.day, calendar)
        if start is None:
            return []
        saturday = start + timedelta(days=_TO_WEEKEND[start.weekday()])
        return [Span(at_midnight(saturday), at_midnight(saturday) + timedelta(days=2), Grain.DAY)]


_TO_WEEKEND = (-2, -3, 3, 2, 1, 0, -1)


@dataclass(frozen=True, slots=True)
class Following:
    """The next two weeks, the 2 upcoming months: whole units after this one."""

    count: int
    unit: Grain

    def spans(self, calendar: Calendar) -> list[Span]:
        today = calendar.today
        match self.unit:
            case Grain.WEEK:
                start, end = (
                    monday_of(today) + timedelta(7),
                    monday_of(today) + timedelta(7 * (self.count + 1)),
                )
            case Grain.MONTH:
                start = date(*month_after(today.year, today.month, 1), 1)
                end = date(*month_after(today.year, today.month, self.count + 1), 1)
            case _:
                start, end = today + timedelta(days=1), today + timedelta(days=self.count + 1)
        return [Span(at_midnight(start), at_midnight(end), self.unit)]


@dataclass(frozen=True, slots=True)
class NextWorkdays:
    """The next so many working days after today."""

    count: int

    def spans(self, calendar: Calendar) -> list[Span]:
        ahead = (calendar.today + timedelta(days=day) for day in range(1, 2 * self.count + 7))
        days = [day for day in ahead if day.weekday() < 5][: self.count]
        return (
            [Span(at_midnight(days[0]), at_midnight(days[-1]) + timedelta(days=1), Grain.DAY)]
            if 0 < self.count < 60
            else []
        )
