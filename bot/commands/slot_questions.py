"""The questions that `slots` answers, as they stand in a line: checked field by field, then a `Search`."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from bot.commands.field_kinds import Exceptions, Hours, Instant, NeedPart, Taken, Zone
from scheduling.availability import Buffer, Person
from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet
from scheduling.need import IfFree, Part, named
from scheduling.slots import Search
from scheduling.timex.mention import Stretch

LONGEST_HORIZON = timedelta(days=366)
MINUTES_A_DAY = 24 * 60


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
    buffer_before_minutes: Annotated[int, Field(ge=0, le=7 * MINUTES_A_DAY)] | None = None
    buffer_after_minutes: Annotated[int, Field(ge=0, le=7 * MINUTES_A_DAY)] | None = None
    horizon_days: Annotated[int, Field(ge=1, le=366)] | None = None
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
            buffer=self._buffer(),
            notice=timedelta(minutes=self.min_notice_minutes),
            ahead=None if self.horizon_days is None else timedelta(days=self.horizon_days),
            max_per_day=self.max_per_day,
            max_per_week=self.max_per_week,
            weight=self.weight,
        )

    def _buffer(self) -> Buffer:
        """Each side has what is said of it, else what is said of both."""
        sides = (self.buffer_before_minutes, self.buffer_after_minutes)
        return Buffer(*(timedelta(minutes=self.buffer_minutes if side is None else side) for side in sides))


def _with_ids_of_their_own(people: list[PersonFields]) -> list[PersonFields]:
    if len({person.id for person in people}) < len(people):
        raise ValueError("two have the same id")
    return people


def _calling_for_somebody(need: list[Part]) -> list[Part]:
    if all(isinstance(part, IfFree) for part in need):
        raise ValueError("must call for somebody")
    return need


People = Annotated[list[PersonFields], Field(min_length=1), AfterValidator(_with_ids_of_their_own)]


class Question(_Fields):
    """One line. Whatever passes here is a search that can be made."""

    now: Instant
    horizon: HorizonFields
    duration_minutes: Annotated[int, Field(ge=1, le=MINUTES_A_DAY)]
    people: People
    need: Annotated[list[NeedPart], AfterValidator(_calling_for_somebody)]
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
