"""Which days a phrase means: values that the grammar builds and that a `Calendar` turns into spans.

A span is in local wall time, half open, and may be open at one side ("from Tuesday on"). Nothing here
knows a language; what a word like "next" means stands in docs/reading-time.md.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import Enum
from typing import NamedTuple, Protocol

from scheduling.timex.mention import Grain

HORIZON = timedelta(days=60)
_DAY = timedelta(days=1)
_MIDNIGHT = time()


class Span(NamedTuple):
    """[start, end) in wall time; `None` is an open side."""

    start: datetime | None
    end: datetime | None
    grain: Grain


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is needed to date a phrase. `now` is wall time in the zone that counts.

    `month_first` is the order of numeric dates where it is known; `anchor` is the day that "that day"
    and "the day after" point to.
    """

    now: datetime
    zone: tzinfo = UTC
    month_first: bool | None = None
    prefers_month_first: bool = False
    anchor: date | None = None

    @property
    def today(self) -> date:
        return self.now.date()


class Slice(Enum):
    """A part of a longer stretch."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    END = "end"
    REST = "rest"


class Day(Protocol):
    def spans(self, calendar: Calendar) -> list[Span]:
        """The stretches meant, earliest first; none where no such day exists."""
        ...


def at_midnight(day: date) -> datetime:
    return datetime.combine(day, _MIDNIGHT)


def one_day(day: date) -> Span:
    start = at_midnight(day)
    return Span(start, start + _DAY, Grain.DAY)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def valid_date(year: int, month: int, day: int) -> date | None:
    if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def month_after(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def first_day(day: Day, calendar: Calendar) -> date | None:
    """The day on which the phrase starts, if it has a definite start."""
    spans = day.spans(calendar)
    return spans[0].start.date() if spans and spans[0].start else None


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
        candidates = [one for one in self._candidates(today) if one and one >= today]
        matching = [one for one in candidates if self.weekday in (None, one.weekday())]
        return next(iter(matching or candidates), None)

    def _candidates(self, today: date) -> list[date | None]:
        if self.month is not None:
            return [valid_date(today.year + ahead, self.month, self.day) for ahead in range(5)]
        months = [month_after(today.year, today.month, ahead) for ahead in range(14)]
        return [valid_date(year, month, self.day) for year, month in months]


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
        return [Span(datetime(self.year, 1, 1), datetime(self.year + 1, 1, 1), Grain.MONTH)]  # noqa: DTZ001


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
    assert span.start is not None and span.end is not None
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
    """The first Monday, the last day, of a month; `weekday` None counts days, a negative `nth` from the end."""

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


@dataclass(frozen=True, slots=True)
class Fixed:
    """A day that a rule of the calendar finds for a year: holidays."""

    in_year: Callable[[int], date]

    def spans(self, calendar: Calendar) -> list[Span]:
        today = calendar.today
        found = self.in_year(today.year)
        return [one_day(found if found >= today else self.in_year(today.year + 1))]


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
        shifted = start.replace(year=year, month=month, day=min(start.day, monthrange(year, month)[1]))
        return span._replace(start=shifted, end=shifted + (span.end - span.start))


@dataclass(frozen=True, slots=True)
class Anchored:
    """That day, the day after, the following Monday: counted from a day that was spoken of before."""

    days: int = 0
    weekday: int | None = None

    def spans(self, calendar: Calendar) -> list[Span]:
        base = calendar.anchor
        if self.weekday is not None:
            start = base or calendar.today
            return [one_day(start + timedelta(days=(self.weekday - start.weekday() - 1) % 7 + 1))]
        return [one_day(base + timedelta(days=self.days))] if base else []


@dataclass(frozen=True, slots=True)
class WeekAfter:
    """The week after the one that was spoken of."""

    def spans(self, calendar: Calendar) -> list[Span]:
        monday = at_midnight(monday_of(calendar.anchor or calendar.today)) + timedelta(days=7)
        return [Span(monday, monday + timedelta(days=7), Grain.WEEK)]


@dataclass(frozen=True, slots=True)
class NextOne:
    """The "or next" of "this week or next": told by the day phrase before it."""

    def spans(self, calendar: Calendar) -> list[Span]:
        return []

    @staticmethod
    def after(day: Day) -> Day | None:
        match day:
            case Week(weeks=weeks):
                return Week(weeks + 1)
            case Weekend(weeks=weeks):
                return Weekend(weeks + 1)
            case Weekday(index=index):
                return Weekday(index, 1)
            case Month(month=None, months=months):
                return Month(months=months + 1)
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one day to another, both included."""

    first: Day
    last: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        start = first_day(self.first, calendar)
        if start is None:
            return []
        later = replace(calendar, now=max(calendar.now, at_midnight(start)))
        ends = [span.end for span in self.last.spans(later) if span.end]
        return [Span(at_midnight(start), ends[-1], Grain.DAY)] if ends and ends[-1].date() > start else []


@dataclass(frozen=True, slots=True)
class Onwards:
    """From a day on, that day included or not."""

    day: Day
    included: bool = True

    def spans(self, calendar: Calendar) -> list[Span]:
        spans = self.day.spans(calendar)
        if not spans:
            return []
        start = spans[0].start if self.included else spans[-1].end
        return [Span(start, None, Grain.DAY)]


@dataclass(frozen=True, slots=True)
class UpTo:
    """Until a day, that day included or not."""

    day: Day
    included: bool = True

    def spans(self, calendar: Calendar) -> list[Span]:
        spans = self.day.spans(calendar)
        if not spans:
            return []
        return [Span(None, spans[-1].end if self.included else spans[0].start, Grain.DAY)]


@dataclass(frozen=True, slots=True)
class Every:
    """All such days of the week over the whole range."""

    weekdays: tuple[int, ...]

    def spans(self, calendar: Calendar) -> list[Span]:
        days = (calendar.today + timedelta(days=ahead) for ahead in range(HORIZON.days + 1))
        return [one_day(day) for day in days if day.weekday() in self.weekdays]


EVERY_DAY = Every(tuple(range(7)))


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
                start, end = today + _DAY, today + timedelta(days=self.count + 1)
        return [Span(at_midnight(start), at_midnight(end), self.unit)]


@dataclass(frozen=True, slots=True)
class NextWorkdays:
    """The next so many working days after today."""

    count: int

    def spans(self, calendar: Calendar) -> list[Span]:
        ahead = (calendar.today + timedelta(days=day) for day in range(1, 2 * self.count + 7))
        days = [day for day in ahead if day.weekday() < 5][: self.count]
        return (
            [Span(at_midnight(days[0]), at_midnight(days[-1]) + _DAY, Grain.DAY)]
            if 0 < self.count < 60
            else []
        )


@dataclass(frozen=True, slots=True)
class Within:
    """Those days of the one that lie in the other: Wednesday, in next week."""

    day: Day
    frame: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        return [span for frame in self.frame.spans(calendar) for span in self._inside(frame, calendar)]

    def _inside(self, frame: Span, calendar: Calendar) -> list[Span]:
        if frame.start is None or frame.end is None:
            return self.day.spans(calendar)
        if isinstance(self.day, Weekday):
            wanted: Day = Every((self.day.index,))
        else:
            wanted = self.day
        spans = wanted.spans(replace(calendar, now=frame.start))
        inside = [span for span in spans if span.start and frame.start <= span.start < frame.end]
        return _joined(inside)


def _joined(spans: list[Span]) -> list[Span]:
    """Days that follow one another as one stretch."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = joined[-1]._replace(end=span.end)
        else:
            joined.append(span)
    return joined
