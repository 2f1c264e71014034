"""Days, weeks and weekends found by counting in a longer stretch: the first Monday, the last week."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from scheduling.timex.calendar_days import (
    Calendar,
    Day,
    Span,
    at_midnight,
    monday_of,
    month_after,
    one_day,
)
from scheduling.timex.mention import Grain
from scheduling.timex.months import Month

WORKDAYS = (0, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class NthIn:
    """The nth of such days in a stretch, from its end where negative; `weekday` None counts all days."""

    nth: int
    weekday: int | None
    of: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        weekdays = None if self.weekday is None else (self.weekday,)
        return NthAmong(self.nth, weekdays, self.of).spans(calendar)


@dataclass(frozen=True, slots=True)
class NthAmong:
    """The nth of the days that fall on one of some weekdays: the first working day of a month."""

    nth: int
    weekdays: tuple[int, ...] | None
    of: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        found = self._found(calendar)
        if found and found < calendar.today and _is_by_name(self.of):
            ahead = at_midnight(date(calendar.today.year + 1, 1, 1))
            found = self._found(replace(calendar, now=ahead))
        return [one_day(found)] if found else []

    def _found(self, calendar: Calendar) -> date | None:
        matching = [
            day
            for span in self.of.spans(calendar)
            for day in _days_of(span)
            if self.weekdays is None or day.weekday() in self.weekdays
        ]
        index = self.nth - 1 if self.nth > 0 else self.nth
        return matching[index] if -len(matching) <= index < len(matching) else None


def _is_by_name(frame: Day) -> bool:
    """Whether next year's would be meant as well, when this one's day is over."""
    return isinstance(frame, Month) and frame.month is not None and frame.year is None


def _days_of(span: Span) -> list[date]:
    if span.start is None or span.end is None:
        return []
    return [span.start.date() + timedelta(days=ahead) for ahead in range((span.end - span.start).days)]


@dataclass(frozen=True, slots=True)
class EdgeOf:
    """The first two weeks of May, the last three days of next month: so much of a stretch."""

    days: int
    months: int
    of: Day
    last: bool

    def spans(self, calendar: Calendar) -> list[Span]:
        return [self._cut(span) for span in self.of.spans(calendar) if span.start and span.end]

    def _cut(self, span: Span) -> Span:
        if span.start is None or span.end is None:
            return span
        if self.last:
            return Span(max(span.start, self._moved(span.end, -1)), span.end, Grain.DAY)
        return Span(span.start, min(span.end, self._moved(span.start, 1)), Grain.DAY)

    def _moved(self, moment: datetime, way: int) -> datetime:
        """A stretch begins and ends with a month, where months are counted in it."""
        year, month = month_after(moment.year, moment.month, way * self.months)
        return moment.replace(year=year, month=month) + timedelta(days=way * self.days)


@dataclass(frozen=True, slots=True)
class NthWeekOf:
    """The first week of December: the first that has most of its days there."""

    nth: int
    of: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        return [
            Span(monday, monday + timedelta(days=7), Grain.WEEK)
            for span in self.of.spans(calendar)
            if span.start and span.end
            for monday in (self._monday(span.start, span.end),)
        ]

    def _monday(self, start: datetime, end: datetime) -> datetime:
        if self.nth > 0:
            return at_midnight(monday_of(start.date() + timedelta(days=3))) + timedelta(weeks=self.nth - 1)
        return at_midnight(monday_of(end.date() - timedelta(days=1))) + timedelta(weeks=self.nth + 1)


@dataclass(frozen=True, slots=True)
class NthWeekendOf:
    """The last weekend of July: by the Saturday."""

    nth: int
    of: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        saturdays = NthIn(self.nth, 5, self.of).spans(calendar)
        return [span._replace(end=span.end + timedelta(days=1)) for span in saturdays if span.end]
