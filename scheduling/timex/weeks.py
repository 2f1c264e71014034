"""Phrases that mean a week, a weekend, or a run of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduling.timex.calendar_days import (
    Calendar,
    Day,
    Slice,
    Span,
    Unit,
    at_midnight,
    first_day,
    monday_of,
    month_after,
    one_day,
)
from scheduling.timex.mention import Grain

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Week:
    """A calendar week counted from this one, or a part of it; at its end "later in the week" is the next."""

    weeks: int
    part: Slice | None = None

    def spans(self, calendar: Calendar) -> list[Span]:
        ends = self.part is Slice.LATER and not self.weeks and calendar.today.weekday() >= _SATURDAY
        monday = at_midnight(monday_of(calendar.today)) + timedelta(days=7 * (self.weeks + ends))
        return [_week_part(monday, self.part, calendar)]


_WEEK_PARTS: dict[Slice | None, tuple[timedelta, timedelta]] = {
    None: (timedelta(), timedelta(days=7)),
    Slice.EARLY: (timedelta(), timedelta(days=2, hours=12)),
    Slice.MIDDLE: (timedelta(days=1), timedelta(days=4)),
    Slice.LATE: (timedelta(days=2, hours=12), timedelta(days=5)),
    Slice.LATER: (timedelta(days=2, hours=12), timedelta(days=5)),
    Slice.END: (timedelta(days=3), timedelta(days=7)),
    Slice.REST: (timedelta(), timedelta(days=7)),
}


def _week_part(monday: datetime, part: Slice | None, calendar: Calendar) -> Span:
    start, end = (monday + offset for offset in _WEEK_PARTS[part])
    if part is Slice.REST and start < calendar.now < end:
        start = calendar.now
    if part is Slice.LATER and monday <= calendar.now < monday + timedelta(days=7):
        start, end = calendar.now, monday + timedelta(days=7)
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
class ThatWeek:
    """The week that was spoken of, where there is one."""

    def spans(self, calendar: Calendar) -> list[Span]:
        monday = calendar.week if calendar.anchor is None else monday_of(calendar.anchor)
        return [] if monday is None else [_week_part(at_midnight(monday), None, calendar)]


@dataclass(frozen=True, slots=True)
class WeekAfter:
    """The week after the one that was spoken of."""

    def spans(self, calendar: Calendar) -> list[Span]:
        monday = at_midnight(monday_of(calendar.anchor or calendar.week or calendar.today)) + timedelta(
            days=7
        )
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
    unit: Unit

    def spans(self, calendar: Calendar) -> list[Span]:
        return [
            Span(
                self._edge(calendar.today, 1), self._edge(calendar.today, self.count + 1), _GRAINS[self.unit]
            )
        ]

    def _edge(self, today: date, ahead: int) -> datetime:
        months = _MONTHS.get(self.unit)
        if months is None:
            first, length = (monday_of(today), 7) if self.unit is Unit.WEEK else (today, 1)
            return at_midnight(first + timedelta(days=length * ahead))
        begun = (today.month - 1) // months * months + 1
        return at_midnight(date(*month_after(today.year, begun, months * ahead), 1))


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
_GRAINS = {
    Unit.DAY: Grain.DAY,
    Unit.WEEK: Grain.WEEK,
    Unit.MONTH: Grain.MONTH,
    Unit.QUARTER: Grain.MONTH,
    Unit.YEAR: Grain.MONTH,
}


@dataclass(frozen=True, slots=True)
class WorkdayAfter:
    """So many working days after today."""

    count: int

    def spans(self, calendar: Calendar) -> list[Span]:
        return [
            one_day(day.end.date() - timedelta(days=1))
            for day in NextWorkdays(self.count).spans(calendar)
            if day.end
        ]


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
