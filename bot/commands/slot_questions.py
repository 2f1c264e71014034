"""The questions that `slots` answers, as they stand in a line: checked field by field, then a `Search`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Self, TypeGuard
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from scheduling.availability import Person
from scheduling.hours import Shifts, WorkingHours, parsed_exceptions
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AllOf, AnyOf, IfFree, Part, named
from scheduling.slots import Search
from scheduling.timex.mention import Stretch
from scheduling.zones import zone_named

YEARS = range(1970, 2200)
LONGEST_HORIZON = timedelta(days=366)
MINUTES_A_DAY = 24 * 60


def _instant(given: object) -> datetime:
    try:
        moment = datetime.fromisoformat(given) if isinstance(given, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise ValueError("must be a time like 2027-03-01T09:00:00+01:00, with its offset")
    if moment.year not in YEARS:
        raise ValueError(f"must lie in the years {YEARS[0]} to {YEARS[-1]}")
    return moment.astimezone(UTC)


def _stretches(given: object) -> tuple[Interval, ...]:
    """Taken times. An entry without length takes none; calendars have such.

    There are thousands of them in a line, which is why they are read here and not by a model each.
    """
    if not isinstance(given, list):
        raise ValueError("must be a list of {start, end}")
    pairs = [_edges(one, at) for at, one in enumerate(given)]
    return tuple(Interval(start, end) for start, end in pairs if start < end)


def _edges(given: object, at: int) -> tuple[datetime, datetime]:
    match given:
        case {"start": start, "end": end}:
            edges = _edge(start, at, "start"), _edge(end, at, "end")
        case _:
            raise ValueError(f"[{at}]: must be {{start, end}}")
    if edges[1] < edges[0]:
        raise ValueError(f"[{at}]: must start before it ends")
    return edges


def _edge(given: object, at: int, name: str) -> datetime:
    try:
        return _instant(given)
    except ValueError as error:
        raise ValueError(f"[{at}].{name}: {error}") from None


def _zone(given: object) -> ZoneInfo:
    zone = zone_named(given) if isinstance(given, str) else None
    if zone is None:
        raise ValueError("must be the IANA name of a time zone, like Europe/Berlin")
    return zone


def _part_of_need(given: object) -> Part:
    match given:
        case ["all", [*people]] if people and _are_ids(people):
            return AllOf(tuple(people))
        case ["any", int(count), [*people]] if count > 0 and count is not True and _are_ids(people):
            return AnyOf(count, tuple(people))
        case ["optional", [*people]] if _are_ids(people):
            return IfFree(tuple(people))
        case _:
            raise ValueError('must be ["all", [ids]] or ["any", number, [ids]]')


def _are_ids(people: list[object]) -> TypeGuard[list[str]]:
    return all(isinstance(person, str) for person in people)


Instant = Annotated[datetime, BeforeValidator(_instant)]
Taken = Annotated[tuple[Interval, ...], BeforeValidator(_stretches)]
Zone = Annotated[ZoneInfo, BeforeValidator(_zone)]
Hours = Annotated[WorkingHours, BeforeValidator(lambda given: WorkingHours.parsed(given))]
Exceptions = Annotated[Mapping[date, Shifts], BeforeValidator(parsed_exceptions)]
NeedPart = Annotated[Part, BeforeValidator(_part_of_need)]


class _Fields(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, arbitrary_types_allowed=True)


class HorizonFields(_Fields):
    start: Instant
    end: Instant

    @model_validator(mode="after")
    def _check(self) -> Self:
        if not timedelta() < self.end - self.start <= LONGEST_HORIZON:
            raise ValueError(f"must be longer than nothing and no longer than {LONGEST_HORIZON.days} days")
        return self


class WindowFields(_Fields):
    start: Instant
    end: Instant | None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.end is not None and self.end <= self.start:
            raise ValueError("must start before it ends")
        return self


class PersonFields(_Fields):
    id: Annotated[str, Field(min_length=1, max_length=200)]
    timezone: Zone
    working_hours: Hours
    exceptions: Exceptions = {}
    busy: Taken = ()
    booked: Taken = ()
    buffer_minutes: Annotated[int, Field(ge=0, le=7 * MINUTES_A_DAY)] = 0
    min_notice_minutes: Annotated[int, Field(ge=0, le=366 * MINUTES_A_DAY)] = 0
    max_per_day: Annotated[int, Field(ge=0)] | None = None
    max_per_week: Annotated[int, Field(ge=0)] | None = None
    weight: Annotated[int | float, Field(gt=0, le=1000)] = 1

    def person(self) -> Person:
        return Person(
            id=self.id,
            zone=self.timezone,
            hours=WorkingHours(self.working_hours.week, self.exceptions),
            busy=IntervalSet.of(self.busy),
            booked=self.booked,
            buffer=timedelta(minutes=self.buffer_minutes),
            notice=timedelta(minutes=self.min_notice_minutes),
            max_per_day=self.max_per_day,
            max_per_week=self.max_per_week,
            weight=self.weight,
        )


def _with_ids_of_their_own(people: list[PersonFields]) -> list[PersonFields]:
    if len({person.id for person in people}) < len(people):
        raise ValueError("two have the same id")
    return people


People = Annotated[list[PersonFields], Field(min_length=1), AfterValidator(_with_ids_of_their_own)]


class Question(_Fields):
    """One line. Whatever passes here is a search that can be made."""

    now: Instant
    horizon: HorizonFields
    duration_minutes: Annotated[int, Field(ge=1, le=MINUTES_A_DAY)]
    people: People
    need: Annotated[list[NeedPart], Field(min_length=1)]
    windows: list[WindowFields] | None = None
    step_minutes: Annotated[int, Field(ge=1, le=MINUTES_A_DAY)] = 30
    limit: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if unknown := set(named(tuple(self.need))) - {person.id for person in self.people}:
            raise ValueError(f"need: names nobody known: {min(unknown)[:40]!r}")
        return self

    def search(self) -> Search:
        windows = None if self.windows is None else tuple(Stretch(one.start, one.end) for one in self.windows)
        return Search(
            now=self.now,
            horizon=Interval(self.horizon.start, self.horizon.end),
            length=timedelta(minutes=self.duration_minutes),
            people=tuple(person.person() for person in self.people),
            need=tuple(self.need),
            wishes=windows,
            step=timedelta(minutes=self.step_minutes),
        )
