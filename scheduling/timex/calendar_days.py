"""What dating a phrase needs: the calendar it is read against, spans of days, and arithmetic with them.

A span is in local wall time, half open, and may be open at one side. Nothing here knows a language.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    and "the day after" point to, `week` the Monday of the one week that was spoken of. `offered_on` are the
    days of the week on which something is offered.
    """

    now: datetime
    zone: tzinfo = UTC
    month_first: bool | None = None
    prefers_month_first: bool = False
    anchor: date | None = None
    week: date | None = None
    offered_on: frozenset[int] = frozenset()

    @property
    def today(self) -> date:
        return self.now.date()


class Unit(Enum):
    """What calendar stretches are counted in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Slice(Enum):
    """A part of a longer stretch."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    LATER = "later"
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


_YEARS = range(100, 9_000)  # as far as a calendar leaves room to count on and back from there


def valid_date(year: int, month: int, day: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_after(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def first_day(day: Day, calendar: Calendar) -> date | None:
    """The day on which the phrase starts, if it has a definite start."""
    spans = day.spans(calendar)
    return spans[0].start.date() if spans and spans[0].start else None
