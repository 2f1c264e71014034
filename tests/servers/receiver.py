"""A webhook receiver on loopback: verifies signatures as the specification says, and fails on command."""

from __future__ import annotations

import asyncio
import base64
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from aiohttp import web


class Fault(Enum):
    """What the receiver does instead of taking a message."""

    NONE = "takes it"
    ERROR = "answers 500"
    BUSY = "answers 429, and asks for 400 seconds"
    GONE = "answers 410"
    REDIRECT = "sends it elsewhere"
    DROP = "hangs up"
    HANG = "says nothing"


@dataclass
class Received:
    headers: dict[str, str]
    body: bytes

    @property
    def told(self) -> Any:
        return json.loads(self.body)

    def signed_with(self, secret: str) -> bool:
        """As the specification's own libraries check it."""
        key = base64.b64decode(secret.removeprefix("whsec_"))
        signed = f"{self.headers['webhook-id']}.{self.headers['webhook-timestamp']}.".encode() + self.body
        expected = "v1," + base64.b64encode(hmac.digest(key, signed, "sha256")).decode()
        return expected in self.headers["webhook-signature"].split(" ")


@dataclass
class Receiver:
    """`received` are all messages that arrived, taken or not; `elsewhere` those at the redirect's end."""

    fault: Fault = Fault.NONE
    received: list[Received] = field(default_factory=list)
    elsewhere: int = 0
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def events(self) -> list[str]:
        return [one.told["type"] for one in self.received]

    async def take(self, request: web.Request) -> web.StreamResponse:
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.received.append(Received(headers, await request.read()))
        match self.fault:
            case Fault.NONE:
                return web.Response(status=204)
            case Fault.ERROR:
                return web.Response(status=500, text="no" * 100_000)
            case Fault.BUSY:
                return web.Response(status=429, headers={"Retry-After": "400"})
            case Fault.GONE:
                return web.Response(status=410)
            case Fault.REDIRECT:
                return web.Response(status=307, headers={"Location": f"http://127.0.0.1:{self.port}/else"})
            case Fault.DROP:
                assert request.transport is not None
                request.transport.abort()
                return web.Response()
            case Fault.HANG:
                await asyncio.sleep(3600)
                return web.Response()

    async def take_elsewhere(self, _request: web.Request) -> web.Response:
        self.elsewhere += 1
        return web.Response()


@asynccontextmanager
async def receiver() -> AsyncIterator[Receiver]:
    known = Receiver()
    application = web.Application()
    application.router.add_post("/hook", known.take)
    application.router.add_route("*", "/else", known.take_elsewhere)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    known.port = runner.addresses[0][1]
    try:
        yield known
    finally:
        await runner.cleanup()
