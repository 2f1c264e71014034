"""What can go wrong at the HTTP edge: one closed list of codes, and one JSON shape for all of them.

`{"error": {"code", "message", "details"}}`. A handler raises `ApiError`; the edge turns it, and whatever
else goes wrong, into that shape.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import TypeVar

from aiohttp import web
from pydantic import BaseModel, Field

T = TypeVar("T")


class ErrorCode(Enum):
    """The closed list that other programs rely on, each with the one status that it comes with."""

    status: int

    MALFORMED_REQUEST = ("MALFORMED_REQUEST", 400)
    MALFORMED_JSON = ("MALFORMED_JSON", 400)
    UNAUTHORIZED = ("UNAUTHORIZED", 401)
    FORBIDDEN = ("FORBIDDEN", 403)
    NOT_FOUND = ("NOT_FOUND", 404)
    METHOD_NOT_ALLOWED = ("METHOD_NOT_ALLOWED", 405)
    REQUEST_TIMEOUT = ("REQUEST_TIMEOUT", 408)
    CONFLICT = ("CONFLICT", 409)
    INTERVIEW_EXISTS = ("INTERVIEW_EXISTS", 409)
    PORTAL_REFUSES = ("PORTAL_REFUSES", 409)
    PAYLOAD_TOO_LARGE = ("PAYLOAD_TOO_LARGE", 413)
    UNSUPPORTED_MEDIA_TYPE = ("UNSUPPORTED_MEDIA_TYPE", 415)
    EXPECTATION_FAILED = ("EXPECTATION_FAILED", 417)
    INVALID_INPUT = ("INVALID_INPUT", 422)
    TOO_MANY_REQUESTS = ("TOO_MANY_REQUESTS", 429)
    HEADERS_TOO_LARGE = ("HEADERS_TOO_LARGE", 431)
    INTERNAL_ERROR = ("INTERNAL_ERROR", 500)
    UNAVAILABLE = ("UNAVAILABLE", 503)

    def __new__(cls, code: str, status: int) -> ErrorCode:
        member = object.__new__(cls)
        member._value_ = code
        member.status = status
        return member


Details = Mapping[str, object]
NO_DETAILS: Details = MappingProxyType({})


class ApiError(Exception):
    """Ends a request with an error; `message` is a sentence for the caller's developer."""

    def __init__(
        self,
        code: ErrorCode,
        message: str,
        details: Details = NO_DETAILS,
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.details = details
        self.headers = headers


class FieldFault(BaseModel):
    """One thing wrong with one field; `field` is a path like `working_hours.mon[0]`."""

    field: str
    problem: str


class Fault(BaseModel):
    """`details.fields` lists every field at fault where the code is INVALID_INPUT."""

    code: ErrorCode
    message: str
    details: dict[str, object] = Field(default_factory=dict)


class ErrorAnswer(BaseModel):
    """Every answer with a status of 400 and above."""

    error: Fault


def not_found(what: str) -> ApiError:
    return ApiError(ErrorCode.NOT_FOUND, f"there is no such {what}")


def require(found: T | None, what: str) -> T:
    """What was looked for; raises ApiError where there is none."""
    if found is None:
        raise not_found(what)
    return found


def invalid(*faults: FieldFault) -> ApiError:
    named = ", ".join(fault.field for fault in faults[:5])
    fields = [fault.model_dump() for fault in faults[:20]]
    return ApiError(ErrorCode.INVALID_INPUT, f"not valid: {named}", {"fields": fields})


def error_response(error: ApiError) -> web.Response:
    body = ErrorAnswer(error=Fault(code=error.code, message=error.message, details=dict(error.details)))
    return web.Response(
        status=error.code.status,
        text=body.model_dump_json(),
        content_type="application/json",
        headers=dict(error.headers),
    )
