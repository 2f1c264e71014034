"""A row of `parley.time_of`, the one place that says when somebody can be booked, as a person of the core."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from scheduling import availability
from scheduling.availability import Buffer
from scheduling.hours import WorkingHours, parsed_exceptions
from scheduling.interval import Interval, IntervalSet
from scheduling.public_holidays import with_holidays

DEFAULT_ZONE = ZoneInfo("UTC")


class TimeOf(NamedTuple):
    """In the order of the type's columns; what is null was never set up, hours are JSON.

    `own` is the state of the person's own booking for the interview that was asked about.
    """

    id: UUID
    name: str | None
    email: str | None
    time_zone: str | None
    working_hours: str | None
    exceptions: str | None
    holiday_country: str | None
    holiday_subdivision: str | None
    buffer_before: int | None
    buffer_after: int | None
    notice: int | None
    change_notice: int | None
    horizon_days: int | None
    max_per_day: int | None
    max_per_week: int | None
    weight: float | None
    unreadable: bool
    busy: Iterable[Any]
    booked: Iterable[Any]
    own: str | None

    @property
    def zone(self) -> ZoneInfo:
        return zone_named(self.time_zone, DEFAULT_ZONE)

    @property
    def horizon(self) -> timedelta | None:
        return None if self.horizon_days is None else timedelta(days=self.horizon_days)


NoticeOf = Callable[[TimeOf], int | None]


def for_booking(row: TimeOf) -> int | None:
    """The least notice of a new interview, in minutes."""
    return row.notice


def for_change(row: TimeOf) -> int | None:
    """The least notice where a booked interview is moved."""
    return row.change_notice


def bookable(row: TimeOf, within: Interval, notice_of: NoticeOf = for_booking) -> availability.Person:
    """`within` is the stretch for which the holidays have to be known."""
    return availability.Person(
        str(row.id),
        row.zone,
        hours_of(row, within),
        busy=IntervalSet.of(intervals(row.busy)),
        booked=tuple(intervals(row.booked)),
        buffer=Buffer(minutes(row.buffer_before), minutes(row.buffer_after)),
        notice=minutes(notice_of(row)),
        ahead=row.horizon,
        max_per_day=row.max_per_day,
        max_per_week=row.max_per_week,
        weight=row.weight or 1.0,
    )


def hours_of(row: TimeOf, within: Interval) -> WorkingHours:
    week = availability.OFFICE_HOURS.week
    if row.working_hours is not None:
        week = WorkingHours.parsed(json.loads(row.working_hours)).week
    hours = WorkingHours(week, parsed_exceptions(json.loads(row.exceptions or "{}")))
    if row.holiday_country is None:
        return hours
    return with_holidays(hours, row.holiday_country, row.holiday_subdivision, within)


def minutes(count: int | None) -> timedelta:
    return timedelta(minutes=count or 0)


def intervals(ranges: Iterable[Any]) -> Iterable[Interval]:
    """From ranges of PostgreSQL that have both ends, as all of ours do."""
    return (Interval(each.lower, each.upper) for each in ranges)


def zone_named(name: str | None, otherwise: ZoneInfo) -> ZoneInfo:
    """The zone, or the other one where none is named or this machine does not know it."""
    try:
        return ZoneInfo(name) if name else otherwise
    except (KeyError, ValueError, OSError):
        return otherwise
