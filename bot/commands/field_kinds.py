"""The kinds of fields that lines of JSON have, each read from plain JSON into the core's value.

What cannot be read raises ValueError with the reason, to which pydantic adds the field's name.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated, TypeGuard
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

from scheduling.hours import Shifts, WorkingHours, parsed_exceptions
from scheduling.interval import Interval
from scheduling.need import AllOf, AnyOf, IfFree, Part
from scheduling.zones import zone_named

YEARS = range(1970, 2200)


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
