"""What a field may be sent that it was not made for, derived from how it is declared; and requests with it.

A field is a place in a route's query, path or body, known by its JSON schema. Values are its limits and what
lies beyond them, the other types, the ends of time and of numbers, and texts that few programs expect.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from bot.api.route import Route

Json = Any
Step = str | int
HUGE = 10**400
UNKNOWN = "zzyzx"
"""A name that no field has."""
ANY: tuple[Json, ...] = (
    None,
    True,
    0,
    -1,
    2.5,
    2**63,
    HUGE,
    1e308,
    "",
    " ",
    "0",
    "-1",
    "NaN",
    "Infinity",
    "1e400",
    "9" * 5_000,
    "\N{ARABIC-INDIC DIGIT THREE}",
    "\0",
    "\ud800",
    "zz\ud800\0zz",
    "\u202ezzyzx\u202c",
    "\N{GRINNING FACE}" * 3,
    "zzyzx" * 2_000,
    "../zzyzx",
    "%zzyzx",
    "zz\r\nyzx: 1",
    [],
    [[]],
    [[[["zzyzx"]]]],
    {},
    {"": ""},
    {"zz\ud800yzx": 1},
)
DAYS = ("0001-01-01", "9999-12-31", "10000-01-01", "2027-02-30", "2027-W01-1", "1999-12-31", "2200-01-01")
TIMES = (
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-12:00",
    "0001-01-01T00:00",
    "9999-12-31T23:59",
    "2027-03-28T02:30",
    "2016-12-31T23:59:60Z",
    "1999-12-31T23:59:59Z",
    "2000-01-01T00:00:00Z",
    "2199-12-31T23:59:59.999999999Z",
    "2200-01-01T00:00:00Z",
)
IDS = (
    "00000000-0000-0000-0000-000000000000",
    "{01234567-89ab-cdef-0123-456789abcdef}",
    "urn:uuid:01234567-89ab-cdef-0123-456789abcdef",
)
"""In each field: a moment or an id is seldom what a field that holds another thing expects."""


TEXTS: tuple[Json, ...] = (
    "",
    "\0",
    "zz\ud800\0zz",
    "\u202ezzyzx\u202c",
    "zz\r\nyzx: 1",
    "%zz'\"<yzx>\\{0}",
)
POINTED: Mapping[str | None, tuple[Json, ...]] = {
    "string": (*TEXTS, 5),
    "integer": (0, 1, 2**31, 2**63, HUGE, 2.5, "NaN", True),
    "number": (0, 0.1, 1e308, HUGE, "NaN", "1e400", "-0"),
    "boolean": (True, False, "zzyzx", 2),
    "array": ([], [None], {}, "zzyzx"),
    "object": ([], {}, {"": ""}, "zzyzx", None),
    None: ("zzyzx", {"zz\ud800yzx": 1}),
}
"""By the field's type: what a handler may stumble over where the declaration lets it in, and one thing that
it does not. """
BY_FORMAT: Mapping[str | None, tuple[Json, ...]] = {
    "uuid": (IDS[0], IDS[2], "zz\ud800\0zz", 5),
    "date": (*DAYS, 0),
    "date-time": (*TIMES, 0),
}
IN_FORMS: tuple[str, ...] = (
    *(text for text in TEXTS if isinstance(text, str)),
    "0",
    "-1",
    "2.5",
    "NaN",
    "9" * 5_000,
    "\N{ARABIC-INDIC DIGIT THREE}",
    "zzyzx" * 20_000,
    "\N{GRINNING FACE}" * 300,
    "0001-01-01",
    "9999-12-31",
    "0001-01-01T00:00",
    "9999-12-31T23:59",
    "9999-12-31T23:59:59-12:00",
    "0001-01-01T00:00:00+14:00",
    "2027-03-28T02:30",
    "00:00-24:00, 00:00-24:00",
    "0001-01-01 to 9999-12-31",
    "a=%00&b=%ff",
    IDS[0],
)
"""In each field of a form, which declares none."""


@dataclass(frozen=True)
class Field:
    """One field of one part of a request: `query`, `path` or `body`; an empty place is the body itself."""

    part: str
    place: tuple[Step, ...]
    schema: Mapping[str, Json]

    @property
    def values(self) -> Iterator[Json]:
        """All of them: for the declaration, which is asked without a request."""
        yield from (*ANY, *DAYS, *TIMES, *IDS, *at_limits(self.schema))

    @property
    def pointed(self) -> Iterator[Json]:
        """Those that are worth a request."""
        by_format = BY_FORMAT.get(self.schema.get("format"))
        yield from by_format or POINTED[self.schema.get("type")]
        yield from at_limits(self.schema)


def fields_of(route: Route) -> Iterator[Field]:
    """Every declared field at any depth, of a list its first entry, and one that nobody declared."""
    for part, adapter in route.inputs.items():
        schema = adapter.json_schema(mode="validation")
        for place, found in places(schema, schema.get("$defs", {})):
            if part == "body" or (place and (part, place) != ("path", (UNKNOWN,))):
                yield Field(part, place, found)


def places(
    schema: Json, known: Mapping[str, Json], above: tuple[Step, ...] = ()
) -> Iterator[tuple[tuple[Step, ...], Json]]:
    for one in alternatives(schema, known):
        yield above, one
        if len(above) > 5:
            continue
        for name, inner in one.get("properties", {}).items():
            yield from places(inner, known, (*above, name))
        if isinstance(one.get("items"), dict):
            yield from places(one["items"], known, (*above, 0))
        for inner in one.get("prefixItems", ())[:1]:
            yield from places(inner, known, (*above, 0))
        if isinstance(one.get("additionalProperties"), dict):
            yield from places(one["additionalProperties"], known, (*above, UNKNOWN))
        elif "properties" in one:
            yield (*above, UNKNOWN), {}


def alternatives(schema: Json, known: Mapping[str, Json]) -> Iterator[Json]:
    if "$ref" in schema:
        yield from alternatives(known[schema["$ref"].rpartition("/")[2]], known)
    elif "anyOf" in schema or "oneOf" in schema:
        for one in schema.get("anyOf", schema.get("oneOf")):
            yield from alternatives(one, known)
    elif schema.get("type") != "null":
        yield schema


def at_limits(schema: Mapping[str, Json]) -> Iterator[Json]:
    for name in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"):
        if name in schema:
            yield from (schema[name] - 1, schema[name], schema[name] + 1)
    for name in ("minLength", "maxLength"):
        if name in schema:
            yield from ("z" * length for length in (schema[name] - 1, schema[name], schema[name] + 1))
            yield "\N{GRINNING FACE}" * schema[name]
    for name in ("minItems", "maxItems"):
        if name in schema:
            yield from ([None] * length for length in (schema[name] - 1, schema[name] + 1) if length >= 0)
    for one in schema.get("enum", ()):
        yield one
        yield one.upper() if isinstance(one, str) else str(one)


def put(value: Json, place: tuple[Step, ...], inside: Json) -> Json:
    """A copy of `inside` with the value at the place, which is made where it is not there."""
    if not place:
        return value
    step, *rest = place
    if isinstance(step, int):
        entries = deepcopy(inside) if isinstance(inside, list) and inside else [None]
        entries[0] = put(value, tuple(rest), entries[0])
        return entries
    known = inside if isinstance(inside, dict) else {}
    return {**deepcopy(known), step: put(value, tuple(rest), known.get(step))}
