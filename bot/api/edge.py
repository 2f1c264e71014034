"""The outermost layer of HTTP: whatever goes wrong inside leaves as the contract's error.

With the worker loop, this is the one place that catches everything.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

import asyncpg
from aiohttp import hdrs, web

from bot.api.dispatch import ROUTE
from bot.api.errors import ApiError, ErrorCode, error_response
from bot.error_pages import error_page, wants_page
from bot.logs import tags
from bot.metrics import Metrics
from db.pool import UNREACHABLE

logger = logging.getLogger(__name__)

Inner = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]

# What UNREACHABLE names and is a fault of ours all the same: no later try would do better.
OUR_FAULTS = (
    asyncpg.IntegrityConstraintViolationError,
    asyncpg.DataError,
    asyncpg.SyntaxOrAccessError,
    asyncpg.RaiseError,
)
BY_STATUS: Mapping[int, ErrorCode] = {
    404: ErrorCode.NOT_FOUND,
    405: ErrorCode.METHOD_NOT_ALLOWED,
    413: ErrorCode.PAYLOAD_TOO_LARGE,
    417: ErrorCode.EXPECTATION_FAILED,
}
MESSAGES: Mapping[ErrorCode, str] = {
    ErrorCode.NOT_FOUND: "there is nothing at this path",
    ErrorCode.METHOD_NOT_ALLOWED: "this path does not take that method",
    ErrorCode.EXPECTATION_FAILED: "only 'Expect: 100-continue' is understood",
}
SAFETY = {
    "Server": "Parley",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
CLOSING = {ErrorCode.REQUEST_TIMEOUT, ErrorCode.PAYLOAD_TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE}
CHAT_PREFIX = "/api/v1/chat/"
OPEN_TO_PAGES = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Retry-After",
}


@dataclass(frozen=True, slots=True)
class Edge:
    """Called for every request that could be read."""

    inner: Inner
    metrics: Metrics

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        begun = time.monotonic()
        response = await self.answered(request)
        if not response.prepared:
            finish(request, response)
        route = request.get(ROUTE)
        label = route.path if route is not None else "none"
        method = request.method if route is not None else "any"
        self.metrics.answered(method, label, response.status, time.monotonic() - begun)
        return response

    async def answered(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            return await self.inner(request)
        except ApiError as error:
            return told(request, error)
        except web.HTTPException as fault:
            return fault if fault.status < 400 else told(request, from_library(fault))
        except (ConnectionResetError, ConnectionAbortedError, BrokenPipeError):
            raise
        except TimeoutError:
            late = ApiError(ErrorCode.UNAVAILABLE, "this took too long", headers={"Retry-After": "1"})
            return told(request, late)
        except Exception as fault:
            if isinstance(fault, UNREACHABLE) and not isinstance(fault, OUR_FAULTS):
                logger.warning("the database is away", exc_info=True, extra=tags("http.unavailable"))
                return told(request, unavailable())
            logger.exception("a request failed", extra=tags("http.failed", route=name_of(request)))
            ours = ApiError(ErrorCode.INTERNAL_ERROR, "something went wrong here; it is logged")
            return told(request, ours)


def finish(request: web.BaseRequest, response: web.StreamResponse) -> None:
    for name, value in SAFETY.items():
        response.headers.setdefault(name, value)
    if request.path.startswith(CHAT_PREFIX):
        response.headers.update(OPEN_TO_PAGES)


def told(request: web.BaseRequest, error: ApiError) -> web.Response:
    """A program gets the contract's error, a person's browser a page."""
    return closing(error, error_page(error, request.path)) if wants_page(request) else response_to(error)


def response_to(error: ApiError) -> web.Response:
    return closing(error, error_response(error))


def closing(error: ApiError, response: web.Response) -> web.Response:
    if error.code in CLOSING:
        response.force_close()
    return response


def from_library(fault: web.HTTPException) -> ApiError:
    code = BY_STATUS.get(fault.status, ErrorCode.MALFORMED_REQUEST)
    allowed = {"Allow": fault.headers[hdrs.ALLOW]} if hdrs.ALLOW in fault.headers else {}
    return ApiError(code, MESSAGES.get(code, "this request cannot be answered"), headers=allowed)


def unavailable() -> ApiError:
    message = "the database cannot be reached right now; try again"
    return ApiError(ErrorCode.UNAVAILABLE, message, headers={"Retry-After": "1"})


def name_of(request: web.BaseRequest) -> str:
    route = request.get(ROUTE)
    return route.name if route is not None else "none"
