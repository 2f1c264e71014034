"""Whom a job's interviews need, as the API's requests and answers have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal, Self, assert_never
from uuid import UUID

from pydantic import AfterValidator, Field, RootModel, model_validator

from bot.api.errors import ApiError, FieldFault, invalid
from bot.api.fields import Id, Request
from db.needs import Kind, Part, UnknownPeople

MOST_PEOPLE = 100
MOST_PARTS = 20


def each_once(people: list[UUID]) -> list[UUID]:
    if len(set(people)) < len(people):
        raise ValueError("names somebody twice")
    return people


People = Annotated[list[Id], Field(min_length=1, max_length=MOST_PEOPLE), AfterValidator(each_once)]


class AllOf(Request):
    """Each of these people comes."""

    kind: Literal["all"]
    people: People


class AnyOf(Request):
    """So many of these people come: those whose turn it is, and who are free."""

    kind: Literal["any"]
    count: Annotated[int, Field(ge=1, le=MOST_PEOPLE)]
    people: People

    @model_validator(mode="after")
    def enough(self) -> Self:
        if self.count > len(self.people):
            raise ValueError(f"count is {self.count}, but only {len(self.people)} are named")
        return self


class Optional(Request):
    """These people come where they are free, and never stand in the way."""

    kind: Literal["optional"]
    people: People


NeedPart = Annotated[AllOf | AnyOf | Optional, Field(discriminator="kind")]


def somebody(parts: list[NeedPart]) -> list[NeedPart]:
    if parts and all(part.kind == "optional" for part in parts):
        raise ValueError("must call for somebody: with optional people alone nobody has to come")
    return parts


Parts = Annotated[
    list[NeedPart],
    AfterValidator(somebody),
    Field(
        max_length=MOST_PARTS,
        description="Everybody of every part has to be met. Without parts it is the job's recruiter alone.",
        examples=[
            [{"kind": "all", "people": ["6f1c..."]}, {"kind": "any", "count": 1, "people": ["0b7e..."]}]
        ],
    ),
]


class NeedBody(RootModel[Parts]):
    """Replaces the need. What is booked already stays as it is."""


def stored(parts: Sequence[NeedPart]) -> tuple[Part, ...]:
    return tuple(map(_stored, parts))


def told(need: Sequence[Part]) -> list[NeedPart]:
    return list(map(_told, need))


def refused(parts: Sequence[NeedPart], unknown: UnknownPeople, field: str) -> ApiError:
    """Names each person who is no recruiter, where the request has them."""
    faults = (
        FieldFault(field=f"{field}{where}", problem="is no recruiter here: add them with POST /recruiters")
        for person, where in _places(parts)
        if person in unknown.people
    )
    return invalid(*faults)


def _places(parts: Sequence[NeedPart]) -> Iterator[tuple[UUID, str]]:
    for at, part in enumerate(parts):
        for place, person in enumerate(part.people):
            yield person, f"[{at}].people[{place}]"


def _stored(part: NeedPart) -> Part:
    match part:
        case AllOf(people=people):
            return Part(Kind.ALL, tuple(people))
        case AnyOf(count=count, people=people):
            return Part(Kind.ANY, tuple(people), count)
        case Optional(people=people):
            return Part(Kind.OPTIONAL, tuple(people))
        case _:
            assert_never(part)


def _told(part: Part) -> NeedPart:
    people = list(part.people)
    match part.kind:
        case Kind.ALL:
            return AllOf(kind="all", people=people)
        case Kind.ANY:
            return AnyOf(kind="any", count=part.least or 1, people=people)
        case Kind.OPTIONAL:
            return Optional(kind="optional", people=people)
        case _:
            assert_never(part.kind)
