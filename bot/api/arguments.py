"""What a handler takes from a request, validated by its declaration: every fault is told at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from aiohttp import web
from pydantic import TypeAdapter, ValidationError

from bot.api.errors import ApiError, ErrorCode, FieldFault, invalid
from bot.api.json_body import read_json
from bot.api.route import Route
from bot.field_words import UNREADABLE, in_words

T = TypeVar("T")

MOST_FAULTS = 20


async def arguments_of(route: Route, request: web.Request) -> dict[str, object]:
    """Raises ApiError. Path and query are checked before the body is read."""
    taken: dict[str, object] = {}
    for name, adapter in route.inputs.items():
        match name:
            case "path":
                taken[name] = validated(adapter, readable(request.match_info))
            case "query":
                taken[name] = validated(adapter, query_of(request))
            case _:
                taken[name] = validated(adapter, await read_json(request))
    return taken


def query_of(request: web.Request) -> Mapping[str, str]:
    given = dict(request.query)
    if len(given) < len(request.query):
        raise ApiError(ErrorCode.MALFORMED_REQUEST, "a query parameter occurs twice")
    return readable(given)


def readable(given: Mapping[str, str]) -> Mapping[str, str]:
    """What stands in an address, where nobody writes a NUL, which PostgreSQL keeps in no text."""
    faults = [
        FieldFault(field=name[:60], problem=UNREADABLE) for name, value in given.items() if "\0" in value
    ]
    if faults:
        raise invalid(*faults)
    return dict(given)


def validated(adapter: TypeAdapter[T], given: object) -> T:
    try:
        return adapter.validate_python(given)
    except ValidationError as fault:
        raise invalid(*faults_of(fault)) from None


def faults_of(fault: ValidationError) -> Iterator[FieldFault]:
    for one in fault.errors(include_url=False, include_input=False)[:MOST_FAULTS]:
        yield FieldFault(field=place(one["loc"]), problem=in_words(one))


def place(steps: tuple[int | str, ...]) -> str:
    """`working_hours.mon[0]`; names that came from outside are cut short."""
    written = "".join(f"[{step}]" if isinstance(step, int) else f".{step[:60]}" for step in steps)
    return written.removeprefix(".") or "body"
