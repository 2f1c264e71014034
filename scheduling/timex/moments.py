"""Moments that are neither a day nor a time of day alone: in two hours, from Tuesday 3 pm to Wednesday
noon, half an hour later than what was offered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from scheduling.timex.clock import Minutes, TimeOfDay
from scheduling.timex.days import Calendar, Day, Span, at_midnight, first_day
from scheduling.timex.mention import Grain


class Moment(Protocol):
    def spans(self, calendar: Calendar) -> list[Span]:
        """Like a day's, but an instant has `end` equal to `start`."""
        ...


@dataclass(frozen=True, slots=True)
class FromNow:
    """So much elapsed time from now."""

    delay: timedelta

    def spans(self, calendar: Calendar) -> list[Span]:
        moment = later(calendar, self.delay)
        return [Span(moment, moment, Grain.MINUTE)]


def later(calendar: Calendar, delay: timedelta) -> datetime:
    """Wall time after so much elapsed time, across a clock change too."""
    aware = calendar.now.replace(tzinfo=calendar.zone).astimezone(UTC) + delay
    return aware.astimezone(calendar.zone).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class WithinNext:
    """The stretch from now for so much time."""

    delay: timedelta

    def spans(self, calendar: Calendar) -> list[Span]:
        return [Span(calendar.now, later(calendar, self.delay), Grain.HOUR)]


@dataclass(frozen=True, slots=True)
class OnDayAt:
    """A time of day on a day."""

    day: Day
    time: TimeOfDay

    def spans(self, calendar: Calendar) -> list[Span]:
        date = first_day(self.day, calendar)
        if date is None:
            return []
        return [_placed(at_midnight(date), self.time.minutes())]


@dataclass(frozen=True, slots=True)
class NextAt:
    """A time of day on no day in particular: its next occurrence."""

    time: TimeOfDay

    def spans(self, calendar: Calendar) -> list[Span]:
        span = _placed(at_midnight(calendar.today), self.time.minutes())
        due = span.start or span.end
        if due is not None and due <= calendar.now:
            day = timedelta(days=1)
            return [Span(span.start and span.start + day, span.end and span.end + day, span.grain)]
        return [span]


def _placed(midnight: datetime, minutes: Minutes) -> Span:
    start = None if minutes.start is None else midnight + timedelta(minutes=minutes.start)
    end = None if minutes.end is None else midnight + timedelta(minutes=minutes.end)
    return Span(start, start if minutes.instant else end, Grain.MINUTE)


@dataclass(frozen=True, slots=True)
class FromTo:
    """From one moment to another; None leaves that side open."""

    first: Moment | None
    last: Moment | None

    def spans(self, calendar: Calendar) -> list[Span]:
        starts = self.first.spans(calendar) if self.first else []
        ends = self.last.spans(calendar) if self.last else []
        if (self.first and not starts) or (self.last and not ends):
            return []
        start = starts[0].start if starts else None
        end = (ends[-1].end or ends[-1].start) if ends else None
        return [] if start and end and end <= start else [Span(start, end, Grain.MINUTE)]


@dataclass(frozen=True, slots=True)
class Shift:
    """Later or earlier than what was offered, by minutes or days."""

    by: timedelta
    days: int = 0
