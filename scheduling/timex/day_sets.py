"""Phrases that mean several days: ranges, open ends, recurrences, and the days of one stretch in another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from scheduling.timex.calendar_days import (
    HORIZON,
    Calendar,
    Day,
    Span,
    at_midnight,
    first_day,
    one_day,
)
from scheduling.timex.mention import Grain
from scheduling.timex.months import Month
from scheduling.timex.single_days import Weekday
from scheduling.timex.weeks import Week, Weekend


@dataclass(frozen=True, slots=True)
class NextOne:
    """The "or next" of "this week or next": told by the day phrase before it.

    `framed` where only a week or the like can be meant, and no day: "diese Woche nicht, die nächste schon".
    """

    denied: bool = False
    framed: bool = False

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
        for seen_from in (calendar, later):
            ends = [span.end for span in self.last.spans(seen_from) if span.end]
            if ends and ends[-1].date() > start:
                return [Span(at_midnight(start), ends[-1], Grain.DAY)]
        return []


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
        return list(_such_days(self.weekdays, calendar.today))


@dataclass(frozen=True, slots=True)
class Habitual(Weekday):
    """ "Le mardi": all such days, or the one on which something is offered."""

    def spans(self, calendar: Calendar) -> list[Span]:
        if self.index in calendar.offered_on:
            return Weekday(self.index).spans(calendar)
        return Every((self.index,)).spans(calendar)


# "Any morning", "on Fridays": the same few kinds of days, for all who write on one day.
@lru_cache(maxsize=64)
def _such_days(weekdays: tuple[int, ...], today: date) -> tuple[Span, ...]:
    days = (today + timedelta(days=ahead) for ahead in range(HORIZON.days + 1))
    return tuple(one_day(day) for day in days if day.weekday() in weekdays)


EVERY_DAY = Every(tuple(range(7)))


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One day or another."""

    days: tuple[Day, ...]

    def spans(self, calendar: Calendar) -> list[Span]:
        return [span for day in self.days for span in day.spans(calendar)]


@dataclass(frozen=True, slots=True)
class SameWeekday:
    """All days of the weekday that was spoken of; all days where none was."""

    def spans(self, calendar: Calendar) -> list[Span]:
        weekdays = EVERY_DAY.weekdays if calendar.anchor is None else (calendar.anchor.weekday(),)
        return Every(weekdays).spans(calendar)


@dataclass(frozen=True, slots=True)
class Within:
    """Those days of the one that lie in the other: Wednesday, in next week."""

    day: Day
    frame: Day

    def spans(self, calendar: Calendar) -> list[Span]:
        found = [span for frame in self.frame.spans(calendar) for span in self._inside(frame, calendar)]
        over = all(span.end is not None and span.end <= calendar.now for span in found)
        return self._a_week_on(calendar) if over and found and self.frame == Weekend(0) else found

    def _a_week_on(self, calendar: Calendar) -> list[Span]:
        """ "Saturday at the weekend", said on a Sunday."""
        return replace(self, frame=Weekend(1)).spans(calendar)

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
