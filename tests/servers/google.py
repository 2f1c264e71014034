"""Google on loopback: accounts and consent, the Calendar API, push; with state, and faults on command.

    async with google_server() as google:
        ana = google.person("ana@example.org")
        grant = google.accounts.grant(ana.id, google.scopes)
        google.faults.plan(Fault.DROP_AFTER, on="insert")

Tests look at `calendars` and change them as their owners do. `log` has every request, and whether its answer
arrived as it should.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import monotonic

from aiohttp import web

from scheduling.calendars.google_oauth import GoogleClient
from tests.servers import google_consent
from tests.servers.google_accounts import CLIENT_SECRET, Accounts
from tests.servers.google_api import OPERATIONS, UNNOTICED, CalendarApi, Operation, Told
from tests.servers.google_calendars import Calendar, Json
from tests.servers.google_faults import ANSWERED, Answered, Fault, Faults
from tests.servers.google_identities import CLIENT_ID
from tests.servers.google_push import Push

INVALID_GRANT = {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}
HANGS_UP = (Fault.DROP_BEFORE, Fault.STALL)
PAGE = "<!doctype html><title>Sorry</title><p>We are having a little trouble."


@dataclass
class Logged:
    """One request, and when on a clock that only runs; `intact` says whether it was answered as it would be
    without faults.
    """

    operation: str
    address: str | None
    method: str
    path: str
    query: Mapping[str, str]
    at: float
    status: int = 0
    intact: bool = True
    retry_after: int | None = None


@dataclass
class Google:
    """`drip` is the pause between two bytes of an answer that drips, `dawdle` the one before it hangs up, in
    seconds. `meanwhile` is what somebody does just before the next request for an operation is carried out.
    """

    accounts: Accounts = field(default_factory=Accounts)
    faults: Faults = field(default_factory=Faults)
    push: Push = field(default_factory=Push)
    log: list[Logged] = field(default_factory=list)
    drip: float = 0.05
    dawdle: float = 0.0
    meanwhile: dict[str, Callable[[], None]] = field(default_factory=dict)
    port: int = 0
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.api = CalendarApi(self.push)

    @property
    def calendars(self) -> dict[str, Calendar]:
        return self.api.calendars

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def settings(self) -> dict[str, str]:
        """The environment that points Parley here."""
        return {
            "PARLEY_GOOGLE_CLIENT_ID": CLIENT_ID,
            "PARLEY_GOOGLE_CLIENT_SECRET": CLIENT_SECRET,
            "PARLEY_GOOGLE_API_URL": f"{self.url}/calendar/v3",
            "PARLEY_GOOGLE_CONSENT_URL": f"{self.url}/o/oauth2/v2/auth",
            "PARLEY_GOOGLE_TOKEN_URL": f"{self.url}/token",
            "PARLEY_GOOGLE_REVOKE_URL": f"{self.url}/revoke",
            "PARLEY_GOOGLE_KEYS_URL": f"{self.url}/certs",
        }

    @property
    def client(self) -> GoogleClient:
        return client_of(self.url)

    def person(self, address: str, zone: str = "Europe/Berlin") -> Calendar:
        """An account, as its own calendar."""
        return self.calendar(address, address, address, zone)

    def calendar(self, calendar_id: str, summary: str, owner: str, zone: str = "Europe/Berlin") -> Calendar:
        calendar = Calendar(calendar_id, summary, owner, zone, changed=[self.push.changed])
        self.calendars[calendar_id] = calendar
        return calendar

    def asked(self, *operations: str) -> list[Logged]:
        """The requests for these operations, in their order."""
        return [each for each in self.log if each.operation in operations]

    async def answered(
        self,
        operation: str,
        request: web.Request,
        address: str | None,
        work: Callable[[], Awaitable[web.Response]],
    ) -> web.StreamResponse:
        """`work`, and whatever is to go wrong with it."""
        entry = Logged(operation, address, request.method, request.path, dict(request.query), monotonic())
        self.log.append(entry)
        fault = self.faults.next(operation, address)
        entry.intact = fault in (None, Fault.DUPLICATE)
        if fault in HANGS_UP:
            return await self.hung_up(request, fault)
        if fault is Fault.INVALID_GRANT:
            response = web.json_response(INVALID_GRANT, status=400)
        elif fault in ANSWERED:
            error = self.faults.told(fault)
            entry.retry_after = error.retry_after
            response = told(error)
        else:
            request[UNNOTICED] = fault is Fault.DUPLICATE
            self.meanwhile.pop(operation, nothing)()
            response = await work()
        entry.status = response.status
        return await self.spoilt(request, fault, response)

    async def hung_up(self, request: web.Request, fault: Fault | None) -> web.Response:
        if fault is Fault.STALL:
            await self.closing.wait()
        await asyncio.sleep(self.dawdle)
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def spoilt(
        self, request: web.Request, fault: Fault | None, response: web.Response
    ) -> web.StreamResponse:
        body = response.body if isinstance(response.body, bytes) else b""
        match fault:
            case Fault.DROP_AFTER:
                return await self.hung_up(request, fault)
            case Fault.DRIP:
                return await self.dripping(request, response.status, body)
            case Fault.HTML:
                return web.Response(text=PAGE, content_type="text/html")
            case Fault.TRUNCATED:
                return web.Response(body=body[: len(body) // 2], content_type="application/json")
            case Fault.WITHOUT_ID:
                kept = {
                    name: value
                    for name, value in json.loads(body or b"{}").items()
                    if name not in ("id", "etag")
                }
                return web.json_response(kept)
            case _:
                return response

    async def dripping(self, request: web.Request, status: int, body: bytes) -> web.StreamResponse:
        response = web.StreamResponse(status=status, headers={"Content-Type": "application/json"})
        response.content_length = len(body)
        try:
            await response.prepare(request)
            for place in range(len(body)):
                await response.write(body[place : place + 1])
                await asyncio.wait([closing := asyncio.ensure_future(self.closing.wait())], timeout=self.drip)
                closing.cancel()
                if self.closing.is_set():
                    break
        except ConnectionError:
            pass  # the client has had enough of it
        return response

    def api_route(self, operation: Operation) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def answer(request: web.Request) -> web.StreamResponse:
            grant = self.accounts.of(request.headers.get("Authorization", "").removeprefix("Bearer "))

            async def work() -> web.Response:
                if grant is None:
                    return told(ANSWERED[Fault.UNAUTHORIZED])
                if not operation.scopes & set(grant.scopes):
                    return told(ANSWERED[Fault.INSUFFICIENT_SCOPE])
                try:
                    found = await operation.answer(self.api, grant.address, request)
                except Told as error:
                    return told(error.answered)
                return web.Response(status=204) if found is None else with_etag(found)

            return await self.answered(operation.name, request, grant and grant.address, work)

        return answer

    def account_route(
        self, name: str, work: Callable[[Accounts, web.Request], Awaitable[web.Response]]
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def answer(request: web.Request) -> web.StreamResponse:
            return await self.answered(name, request, None, lambda: work(self.accounts, request))

        return answer

    def application(self) -> web.Application:
        application = web.Application()
        for each in OPERATIONS:
            application.router.add_route(each.method, f"/calendar/v3{each.path}", self.api_route(each))
        pages = (
            ("GET", "/o/oauth2/v2/auth", "consent", google_consent.consent_page),
            ("POST", "/o/oauth2/v2/auth", "consent", google_consent.consent),
            ("POST", "/token", "token", google_consent.token),
            ("POST", "/revoke", "revoke", google_consent.revoke),
            ("GET", "/certs", "certs", google_consent.keys),
        )
        for method, path, name, work in pages:
            application.router.add_route(method, path, self.account_route(name, work))
        return application


def client_of(url: str) -> GoogleClient:
    """Of the Google that runs at that address, in this process or another."""
    return GoogleClient(
        CLIENT_ID,
        CLIENT_SECRET,
        consent_url=f"{url}/o/oauth2/v2/auth",
        token_url=f"{url}/token",
        revoke_url=f"{url}/revoke",
    )


def nothing() -> None:
    """Nobody does anything."""


def with_etag(found: Json) -> web.Response:
    return web.json_response(found, headers={"ETag": found["etag"]} if "etag" in found else {})


def told(error: Answered) -> web.Response:
    wait = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
    return web.json_response(error.body, status=error.status, headers=wait)


@asynccontextmanager
async def google_server() -> AsyncIterator[Google]:
    google = Google()
    runner = web.AppRunner(google.application(), shutdown_timeout=1, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    google.port = runner.addresses[0][1]
    try:
        yield google
    finally:
        google.closing.set()
        await google.push.settle()
        await runner.cleanup()
