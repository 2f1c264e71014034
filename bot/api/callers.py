"""Who is calling: the check that each kind of caller has to pass before a handler runs.

A failed check says nothing about what exists: the wrong key is 401, a token that is not valid 404. Requests
that fail are counted against the address that they come from, the others against key or token.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import NoReturn
from uuid import UUID

from aiohttp import web

from bot.api.acting import portal_of
from bot.api.browsers import browser_in_words
from bot.api.errors import ApiError, ErrorCode, not_found
from bot.api.route import Caller
from bot.api.service import Service
from bot.links import Purpose, digest
from db import links
from db.links import SignedIn

SIGN_IN_COOKIE = "parley_sign_in"
HARMLESS = {"GET", "HEAD"}
LONGEST_TOKEN = 200


@dataclass(frozen=True, slots=True)
class Chat:
    """The conversation that a chat token opens."""

    interview_id: UUID
    conversation_id: UUID
    digest: bytes

    @property
    def rate_key(self) -> str:
        return rate_key(self.digest)


Known = Mapping[str, object]
"""What identification found out, by the name of the handler's parameter."""


async def anybody(service: Service, request: web.Request) -> Known:
    return {}


async def the_portal(service: Service, request: web.Request) -> Known:
    """Compared as bytes: `compare_digest` refuses text that is not ASCII."""
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    key = service.keys.api.reveal().encode()
    right = hmac.compare_digest(given.strip().encode("utf-8", "surrogateescape"), key)
    if scheme.lower() != "bearer" or not right:
        strangers_turn(service, request)
        raise ApiError(
            ErrorCode.UNAUTHORIZED,
            "send the API key as 'Authorization: Bearer KEY'",
            headers={"WWW-Authenticate": "Bearer"},
        )
    take_turn(service, "portal")
    return {"acting": await portal_of(service, request)}


async def a_candidate(service: Service, request: web.Request) -> Known:
    refuse_other_pages(service, request)
    token = request.match_info["token"]
    hashed = digest(token)
    found = None
    if len(token) <= LONGEST_TOKEN:
        take_turn(service, rate_key(hashed))
        found = await links.find(service.pool, Purpose.CHAT.value, hashed, service.policy.link_life)
    if found is None or found.conversation_id is None:
        strangers_turn(service, request)
        raise not_found("chat")
    return {"chat": Chat(found.interview_id, found.conversation_id, hashed)}


def refuse_other_pages(service: Service, request: web.Request) -> None:
    """Where the operator says on which pages the chat may stand: a page of theirs, one of ours, or no page at
    all. A browser always names the page that opens a WebSocket.
    """
    allowed, origin = service.settings.widget_origins, request.headers.get("Origin")
    if allowed is None or (origin is None and "Upgrade" not in request.headers):
        return
    if origin not in {*allowed, service.origin}:
        raise ApiError(ErrorCode.FORBIDDEN, "the chat may not stand on a page of this origin")


def rate_key(hashed: bytes) -> str:
    return f"chat:{hashed.hex()}"


async def a_recruiter(service: Service, request: web.Request) -> Known:
    refuse_forgery(request)
    signed_in = await recruiter_of(service, request)
    if signed_in is None:
        strangers_turn(service, request)
        raise ApiError(ErrorCode.UNAUTHORIZED, "sign in with the link that you were sent")
    take_turn(service, f"recruiter:{signed_in.user_id}")
    return {"recruiter": signed_in}


async def an_admin(service: Service, request: web.Request) -> Known:
    known = await a_recruiter(service, request)
    signed_in = known["recruiter"]
    if not isinstance(signed_in, SignedIn) or not signed_in.admin:
        raise not_found("page")
    return known


async def recruiter_of(service: Service, request: web.Request) -> SignedIn | None:
    """The signed-in recruiter, for pages that also greet others."""
    token = request.cookies.get(SIGN_IN_COOKIE, "")
    if not token:
        return None
    browser = browser_in_words(request.headers.get("User-Agent", ""))
    return await links.signed_in(service.pool, digest(token), browser)


def refuse_forgery(request: web.Request) -> None:
    """What changes something with a cookie has to come from a page of ours."""
    if request.method in HARMLESS:
        return
    _, _, sender = request.headers.get("Origin", "").partition("://")
    same = sender != "" and sender == request.headers.get("Host")
    if not same or request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        raise ApiError(ErrorCode.FORBIDDEN, "this must be sent from one of our own pages")


def take_turn(service: Service, rate_key: str) -> None:
    """Counts one request; raises where the caller has had enough of them."""
    seconds = service.rate.wait(rate_key)
    if seconds:
        refuse_turn(seconds)


def strangers_turn(service: Service, request: web.Request) -> None:
    take_turn(service, f"address:{request.remote}")


def refuse_turn(seconds: int) -> NoReturn:
    raise ApiError(
        ErrorCode.TOO_MANY_REQUESTS,
        f"too many requests: try again in {seconds} s",
        {"retry_after": seconds},
        {"Retry-After": str(seconds)},
    )


IDENTIFY: Mapping[Caller, Callable[[Service, web.Request], Awaitable[Known]]] = {
    Caller.PUBLIC: anybody,
    Caller.PORTAL: the_portal,
    Caller.CHAT: a_candidate,
    Caller.CONSOLE: a_recruiter,
    Caller.ADMIN: an_admin,
    Caller.WEBHOOK: anybody,
}
