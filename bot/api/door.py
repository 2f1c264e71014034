"""The server's sockets: how many, how slow a client may be, and what an unreadable request is answered.

A connection on which no whole request head arrives in time is closed, also one that sends a byte now and
then; bodies have limits of their own (`bot.api.json_body`). Compressed bodies are never unpacked.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import LineTooLong

from bot.api.edge import Edge, finish, response_to
from bot.api.errors import ApiError, ErrorCode
from bot.logs import tags
from bot.metrics import Metrics

logger = logging.getLogger(__name__)

MOST_CONNECTIONS = 8_000
HEAD_WITHIN = 12.0  # seconds; also how long an idle connection is kept
UNREAD_BODY_WITHIN = 2.0  # seconds for a sender to finish a body that was refused
STOP_WITHIN = 10.0  # seconds for requests under way when the service stops
LIMITS: Mapping[str, Any] = {
    "keepalive_timeout": HEAD_WITHIN,
    "lingering_time": UNREAD_BODY_WITHIN,
    "auto_decompress": False,
    "access_log": None,
}


class Connection(web.RequestHandler):
    """One connection; answers what is not HTTP in the contract's shape."""

    __slots__ = ()

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        if request.writer.output_size > 0:
            raise ConnectionError("the answer has begun")
        if status >= 500:
            logger.error("a connection failed", exc_info=exc, extra=tags("http.failed"))
        response = response_to(unreadable(status, exc))
        finish(request, response)
        response.force_close()
        return response


class Doors(web.Server):
    """Makes a `Connection` for each client, and turns away those beyond the limit."""

    def __init__(self, wrapped: web.Server, metrics: Metrics) -> None:
        super().__init__(Edge(wrapped.request_handler, metrics), request_factory=wrapped.request_factory)
        self._metrics = metrics

    def __call__(self) -> web.RequestHandler:
        return Connection(self, loop=asyncio.get_running_loop(), **LIMITS)

    def connection_made(self, handler: web.RequestHandler, transport: asyncio.Transport) -> None:
        super().connection_made(handler, transport)
        self._metrics.connections.set(len(self.connections))
        if len(self.connections) > MOST_CONNECTIONS:
            transport.abort()

    def connection_lost(self, handler: web.RequestHandler, exc: BaseException | None = None) -> None:
        super().connection_lost(handler, exc)
        self._metrics.connections.set(len(self.connections))


class Runner(web.AppRunner):
    """Runs an application behind `Doors`."""

    __slots__ = ("_metrics",)

    def __init__(self, application: web.Application, metrics: Metrics) -> None:
        super().__init__(application, shutdown_timeout=STOP_WITHIN)
        self._metrics = metrics

    async def _make_server(self) -> web.Server:
        return Doors(await super()._make_server(), self._metrics)


def unreadable(status: int, fault: BaseException | None) -> ApiError:
    if status >= 500:
        return ApiError(ErrorCode.INTERNAL_ERROR, "something went wrong here; it is logged")
    if isinstance(fault, LineTooLong):
        return ApiError(ErrorCode.HEADERS_TOO_LARGE, "the request line or a header is too long")
    return ApiError(ErrorCode.MALFORMED_REQUEST, "this is not a valid HTTP request")
