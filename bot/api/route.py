"""One declaration per route: method, path, who may call it, what it takes and answers, how it can fail.

The declaration is the handler itself: its parameters named `path`, `query` and `body` are validated by their
types, its return type is the answer's. The same declaration validates requests, writes the OpenAPI
document, and feeds the test that tries every route as every caller. Nothing is routed without one.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, TypeVar

from aiohttp import web
from pydantic import TypeAdapter

from bot.api.errors import ErrorCode

Handler = Callable[..., Awaitable[object]]
H = TypeVar("H", bound=Handler)
INPUTS = ("path", "query", "body")
GIVEN = ("service", "request", "chat", "recruiter", "acting")
JSON = "application/json"
HTML = "text/html"


class Caller(Enum):
    """Who may call a route."""

    PUBLIC = "public"
    """Anybody; a token in the path, where there is one, is checked by the handler."""
    PORTAL = "portal"
    """Whoever has the API key; the handler gets as `acting` in whose name, where it asks for that."""
    CHAT = "chat"
    """Whoever has the chat token that the path names; the handler gets it as `chat`."""
    CONSOLE = "console"
    """A signed-in recruiter, whom the handler gets as `recruiter`."""
    ADMIN = "admin"
    """A signed-in administrator, likewise; for anybody else the page does not exist."""
    WEBHOOK = "webhook"
    """Whoever signs with a secret of the settings; the handler checks the signature before it reads on."""


@dataclass(frozen=True, slots=True)
class Route:
    """`answer` is None where the handler makes the response itself, of type `media`. `wants` are those of its
    parameters that are not read from the request.

    `uploads` are the media types of a body that the handler reads itself. `time_limit` in seconds; None for a
    connection that stays open.
    """

    method: str
    path: str
    caller: Caller
    handler: Handler
    inputs: Mapping[str, TypeAdapter[Any]]
    wants: tuple[str, ...]
    answer: TypeAdapter[Any] | None
    status: int
    media: str
    errors: tuple[ErrorCode, ...]
    uploads: tuple[str, ...]
    time_limit: float | None
    documented: bool

    @property
    def name(self) -> str:
        return self.handler.__name__

    @property
    def about(self) -> str:
        return inspect.getdoc(self.handler) or ""


@dataclass(slots=True)
class Routes:
    """The routes of one part of the service, below `prefix`, for one kind of caller."""

    prefix: str
    caller: Caller
    documented: bool = True
    declared: list[Route] = field(default_factory=list)

    def __iter__(self) -> Iterator[Route]:
        return iter(self.declared)

    def get(self, path: str, **rest: Any) -> Callable[[H], H]:
        return self.route("GET", path, **rest)

    def post(self, path: str, **rest: Any) -> Callable[[H], H]:
        return self.route("POST", path, **rest)

    def put(self, path: str, **rest: Any) -> Callable[[H], H]:
        return self.route("PUT", path, **rest)

    def patch(self, path: str, **rest: Any) -> Callable[[H], H]:
        return self.route("PATCH", path, **rest)

    def delete(self, path: str, **rest: Any) -> Callable[[H], H]:
        return self.route("DELETE", path, **rest)

    def route(
        self,
        method: str,
        path: str,
        *,
        status: int = 200,
        media: str = JSON,
        errors: tuple[ErrorCode, ...] = (),
        uploads: tuple[str, ...] = (),
        time_limit: float | None = 15.0,
    ) -> Callable[[H], H]:
        """Declares the decorated function, which stays what it was."""

        def declare(handler: H) -> H:
            inputs, answer = types_of(handler)
            self.declared.append(
                Route(
                    method=method,
                    path=self.prefix + path,
                    caller=self.caller,
                    handler=handler,
                    inputs=inputs,
                    wants=tuple(name for name in inspect.signature(handler).parameters if name in GIVEN),
                    answer=answer,
                    status=status,
                    media=media,
                    errors=errors,
                    uploads=uploads,
                    time_limit=time_limit,
                    documented=self.documented,
                )
            )
            return handler

        return declare


def types_of(handler: Handler) -> tuple[dict[str, TypeAdapter[Any]], TypeAdapter[Any] | None]:
    """What a handler takes and answers; raises TypeError for a parameter that nobody would fill."""
    signature = inspect.signature(handler, eval_str=True)
    if unknown := set(signature.parameters) - {*INPUTS, *GIVEN}:
        raise TypeError(f"{handler.__name__} asks for {min(unknown)}, which no request has")
    inputs = {
        name: TypeAdapter(parameter.annotation)
        for name, parameter in signature.parameters.items()
        if name in INPUTS
    }
    returned = signature.return_annotation
    raw = isinstance(returned, type) and issubclass(returned, web.StreamResponse)
    return inputs, None if raw else TypeAdapter(returned)
