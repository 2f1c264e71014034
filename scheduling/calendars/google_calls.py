"""Google's blocking client, carried out in threads of its own, each call cut off after a total time limit.

The limit holds for the whole call, from waiting for a thread to the last byte: a server that sends a byte
now and then is hung up on. httplib2 must not be shared between threads, so each has its own. Nothing is sent
twice here: whether to try again is the caller's to decide.
"""

from __future__ import annotations

import asyncio
import http.client
import socket
import threading
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httplib2
from google.oauth2.credentials import Credentials
from google_auth_httplib2 import AuthorizedHttp
from googleapiclient.discovery import Resource, build
from googleapiclient.http import HttpRequest

API_URL = "https://www.googleapis.com/calendar/v3"
WITHIN = timedelta(seconds=10)
THREADS = 16
IDLE = 30.0  # seconds after which a connection is not trusted to be there still


class TookTooLong(Exception):
    """The call was cut off; nobody knows whether it was done."""


class OneTry:
    """A connection that sends a request once: httplib2 would again, where no answer begins.

    Each line has a kind of its own, so that it knows the line: one that was cut before it had a socket to
    be cut at does not wait for an answer.
    """

    line: Line

    def getresponse(self) -> http.client.HTTPResponse:
        if self.line.call.over:
            raise ConnectionAbortedError("cut off")
        try:
            return super().getresponse()  # type: ignore[misc,no-any-return]
        except http.client.HTTPException as fault:
            raise ConnectionResetError(str(fault)) from fault


class OneTryPlain(OneTry, httplib2.HTTPConnectionWithTimeout):  # type: ignore[misc]
    pass


class OneTryTls(OneTry, httplib2.HTTPSConnectionWithTimeout):  # type: ignore[misc]
    pass


CONNECTIONS: Mapping[str, type[OneTry]] = {"http": OneTryPlain, "https": OneTryTls}


@dataclass
class UnderWay:
    """One call; once it is over it is not begun any more."""

    over: bool = False


class Line(httplib2.Http):  # type: ignore[misc]
    """One thread's connections, and the call for which they are used. `cut` may be called from any thread."""

    def __init__(self, timeout: float) -> None:
        super().__init__(timeout=timeout)
        self.follow_redirects = False
        self.used = 0.0
        self.call = UnderWay()
        self.turn = threading.Lock()
        self.kinds = {
            scheme: type(kind.__name__, (kind,), {"line": self}) for scheme, kind in CONNECTIONS.items()
        }

    def take(self, call: UnderWay) -> None:
        with self.turn:
            self.call = call

    def request(self, uri: str, *args: Any, **more: Any) -> tuple[httplib2.Response, bytes]:
        if time.monotonic() - self.used > IDLE:
            self.close()
        more["connection_type"] = self.kinds[uri.partition(":")[0]]
        answer: tuple[httplib2.Response, bytes] = super().request(uri, *args, **more)
        self.used = time.monotonic()
        return answer

    def cut(self, call: UnderWay | None = None) -> None:
        """Nothing where another call has the line by now."""
        with self.turn:
            if call is None or self.call is call:
                for connection in list(self.connections.values()):
                    with suppress(OSError, AttributeError):
                        connection.sock.shutdown(socket.SHUT_RDWR)


@dataclass
class GoogleCalls:
    """One for the whole process; `close` it at its end."""

    api_url: str = API_URL
    within: timedelta = WITHIN
    threads: int = THREADS
    own: threading.local = field(default_factory=threading.local)
    lines: list[Line] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.pool = ThreadPoolExecutor(self.threads, thread_name_prefix="google")
        self.service: Resource = build(
            "calendar",
            "v3",
            http=httplib2.Http(),
            static_discovery=True,
            client_options={"api_endpoint": f"{self.api_url}/"},
        )

    async def carry_out(self, request: HttpRequest, access_token: str) -> Any:
        """The answer's JSON, empty where there is none. Raises TookTooLong and whatever the client raises."""
        call = UnderWay()
        loop = asyncio.get_running_loop()
        future = loop.run_in_executor(self.pool, self.make, call, request, access_token)
        try:
            await asyncio.wait([future], timeout=self.within.total_seconds())
            if not future.done():
                raise TookTooLong
            return future.result()
        finally:
            if not future.done():  # also where whoever waited has given up
                self.end(call)
                future.cancel()

    def end(self, call: UnderWay) -> None:
        call.over = True
        for line in list(self.lines):
            line.cut(call)

    def make(self, call: UnderWay, request: HttpRequest, access_token: str) -> Any:
        """In a thread of the pool."""
        line = self.line()
        line.take(call)
        if call.over:
            return None
        try:
            credentials = Credentials(token=access_token)  # type: ignore[no-untyped-call]
            http = AuthorizedHttp(credentials, line, refresh_status_codes=())
            return request.execute(http=http, num_retries=0)
        except BaseException:
            line.close()
            raise

    def line(self) -> Line:
        found: Line | None = getattr(self.own, "line", None)
        if found is None:
            found = self.own.line = Line(self.within.total_seconds())
            self.lines.append(found)
        return found

    async def close(self) -> None:
        """Cuts off what is under way."""
        for line in self.lines:
            line.cut()
        await asyncio.to_thread(self.pool.shutdown, cancel_futures=True)
        for line in self.lines:
            line.close()
