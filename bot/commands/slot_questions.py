"""The questions that `slots` answers, as they stand in a line: checked field by field, then a `Search`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, TypeGuard
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from scheduling.availability import Person
from scheduling.hours import Shifts, WorkingHours, parsed_exceptions
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AllOf, AnyOf
from scheduling.slots import Search
from scheduling.timex.mention import Stretch
from scheduling.zones import zone_named

EARLIEST, LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
LONGEST_HORIZON = timedelta(days=366)
MINUTES_A_DAY = 24 * 60


def _instant(given: object) -> datetime:
    try:
        moment = datetime.fromisoformat(given) if isinstance(given, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise ValueError("must be a time like 2027-03-01T09:00:00+01:00, with its offset")
    if not EARLIEST <= moment < LATEST:
        raise ValueError("must lie between 1970 and 2200")
    return moment.astimezone(UTC)


def _zone(given: object) -> ZoneInfo:
    zone = zone_named(given) if isinstance(given, str) else None
    if zone is None:
        raise ValueError("must be the IANA name of a time zone, like Europe/Berlin")
    return zone


def _part_of_need(given: object) -> AllOf | AnyOf:
    match given:
        case ["all", [*people]] if people and _are_ids(people):
            return AllOf(tuple(people))
        case ["any", int(count), [*people]] if count > 0 and count is not True and _are_ids(people):
            return AnyOf(count, tuple(people))
        case _:
            raise ValueError('must be ["all", [ids]] or ["any", number, [ids]]')


def _are_ids(people: list[object]) -> TypeGuard[list[str]]:
    return all(isinstance(person, str) for person in people)


Instant = Annotated[datetime, BeforeValidator(_instant)]
Zone = Annotated[ZoneInfo, BeforeValidator(_zone)]
Hours = Annotated[WorkingHours, BeforeValidator(lambda given: WorkingHours.parsed(given))]
Exceptions = Annotated[Mapping[date, Shifts], BeforeValidator(parsed_exceptions)]
Part = Annotated[AllOf | AnyOf, BeforeValidator(_part_of_need)]


class _Fields(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, arbitrary_types_allowed=True)


class StretchFields(_Fields):
    start: Instant
    end: Instant

    def interval(self) -> Interval:
        return Interval(self.start, self.end)


class WindowFields(_Fields):
    start: Instant
    end: Instant | None

    def stretch(self) -> Stretch:
        if self.end is not None and self.end <= self.start:
            raise ValueError("windows: a window starts before it ends")
        return Stretch(self.start, self.end)


class PersonFields(_Fields):
    id: Annotated[str, Field(min_length=1, max_length=200)]
    timezone: Zone
    working_hours: Hours
    exceptions: Exceptions = {}
    busy: list[StretchFields] = []
    booked: list[StretchFields] = []
    buffer_minutes: Annotated[int, Field(ge=0, le=7 * MINUTES_A_DAY)] = 0
    min_notice_minutes: Annotated[int, Field(ge=0, le=366 * MINUTES_A_DAY)] = 0
    max_per_day: Annotated[int, Field(ge=0)] | None = None

    def person(self) -> Person:
        return Person(
            self.id,
            self.timezone,
            WorkingHours(self.working_hours.week, self.exceptions),
            IntervalSet.of(one.interval() for one in self.busy),
            tuple(one.interval() for one in self.booked),
            timedelta(minutes=self.buffer_minutes),
            timedelta(minutes=self.min_notice_minutes),
            self.max_per_day,
        )


class Question(_Fields):
    now: Instant
    horizon: StretchFields
    duration_minutes: Annotated[int, Field(ge=1, le=MINUTES_A_DAY)]
    people: Annotated[list[PersonFields], Field(min_length=1)]
    need: list[Part]
    windows: list[WindowFields] | None = None
    step_minutes: Annotated[int, Field(ge=1, le=MINUTES_A_DAY)] = 30
    limit: Annotated[int, Field(ge=0)] | None = None

    def search(self) -> Search:
        """The question as the core's value. Raises ValueError for one that means nothing."""
        horizon = self.horizon.interval()
        if horizon.length > LONGEST_HORIZON:
            raise ValueError(f"horizon: is longer than {LONGEST_HORIZON.days} days")
        return Search(
            now=self.now,
            horizon=horizon,
            length=timedelta(minutes=self.duration_minutes),
            people=tuple(person.person() for person in self.people),
            need=tuple(self.need),
            wishes=None if self.windows is None else tuple(window.stretch() for window in self.windows),
            step=timedelta(minutes=self.step_minutes),
        )
