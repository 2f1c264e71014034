"""The OpenAPI 3.1 document, written from the same declarations that validate requests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

from bot.api.acting import ACTING_FOR
from bot.api.errors import ErrorAnswer, ErrorCode
from bot.api.route import HTML, JSON, Caller, Route

Json = dict[str, Any]
Place = Literal["path", "query"]

REFERENCE = "#/components/schemas/{model}"
SECURITY: Mapping[Caller, list[Json]] = {
    Caller.PUBLIC: [],
    Caller.PORTAL: [{"api_key": []}],
    Caller.CHAT: [],
    Caller.CONSOLE: [{"sign_in": []}],
    Caller.ADMIN: [{"sign_in": []}],
    Caller.WEBHOOK: [],
}
ALWAYS_POSSIBLE = (ErrorCode.MALFORMED_REQUEST, ErrorCode.INTERNAL_ERROR, ErrorCode.UNAVAILABLE)
BY_CALLER: Mapping[Caller, tuple[ErrorCode, ...]] = {
    Caller.PUBLIC: (),
    Caller.PORTAL: (ErrorCode.UNAUTHORIZED, ErrorCode.TOO_MANY_REQUESTS),
    Caller.CHAT: (ErrorCode.FORBIDDEN, ErrorCode.NOT_FOUND, ErrorCode.TOO_MANY_REQUESTS),
    Caller.CONSOLE: (ErrorCode.UNAUTHORIZED, ErrorCode.FORBIDDEN, ErrorCode.TOO_MANY_REQUESTS),
    Caller.ADMIN: (
        ErrorCode.UNAUTHORIZED,
        ErrorCode.FORBIDDEN,
        ErrorCode.NOT_FOUND,
        ErrorCode.TOO_MANY_REQUESTS,
    ),
    Caller.WEBHOOK: (ErrorCode.UNAUTHORIZED, ErrorCode.NOT_FOUND, ErrorCode.TOO_MANY_REQUESTS),
}
WITH_BODY = (
    ErrorCode.MALFORMED_JSON,
    ErrorCode.REQUEST_TIMEOUT,
    ErrorCode.PAYLOAD_TOO_LARGE,
    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
    ErrorCode.INVALID_INPUT,
)


def document(routes: Iterable[Route], version: str, frames: Mapping[str, TypeAdapter[Any]]) -> Json:
    """`frames` are the WebSocket's, by the name under which the schemas list them."""
    documented = [route for route in routes if route.documented]
    schemas = Schemas(documented, frames)
    paths: dict[str, Json] = {}
    for route in documented:
        paths.setdefault(route.path, {})[route.method.lower()] = operation(route, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Parley", "version": version, "description": ABOUT},
        "paths": paths,
        "components": {
            "schemas": schemas.definitions,
            "securitySchemes": {
                "api_key": {"type": "http", "scheme": "bearer"},
                "sign_in": {"type": "apiKey", "in": "cookie", "name": "parley_sign_in"},
            },
        },
    }


ABOUT = (
    "Gets a shortlisted candidate from invitation to interview by talking. Times are RFC 3339 with an "
    "offset, zones are IANA names, ids are UUIDs. Every error has the shape of ErrorAnswer."
)


class Schemas:
    """Every model of the declarations, defined once."""

    def __init__(self, routes: list[Route], frames: Mapping[str, TypeAdapter[Any]]) -> None:
        wanted: list[tuple[object, JsonSchemaMode, TypeAdapter[Any]]] = [
            (("error", ""), "serialization", TypeAdapter(ErrorAnswer))
        ]
        for route in routes:
            wanted += [((route.name, name), "validation", adapter) for name, adapter in route.inputs.items()]
            if route.answer is not None:
                wanted.append(((route.name, "answer"), "serialization", route.answer))
        wanted += [((name, "frame"), "serialization", adapter) for name, adapter in frames.items()]
        generated, common = TypeAdapter.json_schemas(
            wanted, by_alias=True, ref_template=REFERENCE, schema_generator=GenerateJsonSchema
        )
        self._of = {key: schema for (key, _), schema in generated.items()}
        self.definitions: Json = common.get("$defs", {})
        self.definitions |= {name: self._of[name, "frame"] for name in frames}

    def of(self, owner: str, part: str) -> Json:
        return self._of[owner, part]

    def resolved(self, owner: str, part: str) -> Json:
        """With a reference followed, for those that have to be taken apart."""
        schema = self.of(owner, part)
        return self.definitions[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def operation(route: Route, schemas: Schemas) -> Json:
    summary, _, rest = route.about.partition("\n")
    described: Json = {
        "operationId": route.name,
        "summary": summary.rstrip("."),
        "tags": [route.caller.value],
        "security": SECURITY[route.caller],
        "parameters": parameters(route, schemas),
        "responses": {**success(route, schemas), **failures(route, schemas)},
    }
    if rest.strip():
        described["description"] = rest.strip()
    if body := request_body(route, schemas):
        described["requestBody"] = body
    if route.status == 101:
        described["x-websocket"] = {
            "client": {"$ref": REFERENCE.format(model="ClientFrame")},
            "server": {"$ref": REFERENCE.format(model="ServerFrame")},
        }
    return described


def parameters(route: Route, schemas: Schemas) -> list[Json]:
    named = [IN_SOMEBODYS_NAME] if "acting" in route.wants else []
    return named + [
        parameter(name, place, schema, required=place == "path" or name in whole.get("required", ()))
        for place in ("path", "query")
        if place in route.inputs
        for whole in [schemas.resolved(route.name, place)]
        for name, schema in whole["properties"].items()
    ]


IN_SOMEBODYS_NAME: Json = {
    "name": ACTING_FOR,
    "in": "header",
    "required": False,
    "schema": {"type": "string", "format": "uuid"},
    "description": "The recruiter in whose name the portal acts, with their rights; the log names them.",
}


def parameter(name: str, place: str, schema: Json, *, required: bool) -> Json:
    return {"name": name, "in": place, "required": required, "schema": schema}


def request_body(route: Route, schemas: Schemas) -> Json:
    if "body" in route.inputs:
        return {"required": True, "content": {JSON: {"schema": schemas.of(route.name, "body")}}}
    if route.uploads:
        return {"required": True, "content": {media: {} for media in route.uploads}}
    return {}


def success(route: Route, schemas: Schemas) -> Json:
    if route.status == 101:
        return {"101": {"description": "The connection becomes a WebSocket."}}
    if route.answer is None:
        return {str(route.status): {"description": "Done.", "content": {route.media: {}}}}
    schema = schemas.of(route.name, "answer")
    return {str(route.status): {"description": "Done.", "content": {JSON: {"schema": schema}}}}


def failures(route: Route, schemas: Schemas) -> Json:
    """One entry for each status, naming the codes that come with it."""
    by_status: dict[int, list[str]] = {}
    for code in dict.fromkeys(errors_of(route)):
        by_status.setdefault(code.status, []).append(code.value)
    content = {JSON: {"schema": schemas.of("error", "")}} | ({HTML: {}} if route.media == HTML else {})
    return {
        str(status): {"description": " or ".join(codes), "content": content}
        for status, codes in sorted(by_status.items())
    }


def errors_of(route: Route) -> tuple[ErrorCode, ...]:
    checked = route.inputs or route.caller is Caller.PORTAL
    by_input = (ErrorCode.INVALID_INPUT,) if checked else ()
    by_body = WITH_BODY if "body" in route.inputs or route.uploads else ()
    return (*ALWAYS_POSSIBLE, *BY_CALLER[route.caller], *by_input, *by_body, *route.errors)
