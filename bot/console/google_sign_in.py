"""Signing in with Google: who has a recruiter's address by its word is that recruiter, and nobody is added.

The question is bound to the browser by a cookie of its own, good once and for ten minutes; its answer carries
a code that only we can use (PKCE) and an id token made for this very question (nonce). The answer is a GET
that changes something: it does nothing without that cookie. What Google grants for it is not kept, nor given
back, because that would end the calendar's access too.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING, Annotated

from aiohttp import web
from pydantic import BaseModel, Field

from bot.api.callers import refuse_forgery, strangers_turn
from bot.api.errors import not_found
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console.sign_in import SIGN_IN_LIFE, signed_in
from bot.links import digest, random_token
from bot.pages import page, see_other
from db import google_sign_ins, links, people
from db.pool import Connection, in_transaction
from scheduling.calendars.port import FAILURES

if TYPE_CHECKING:
    from scheduling.calendars.google_oauth import GoogleClient

HERE = "/console/sign-in/google"
CALLBACK = f"{HERE}/callback"
COOKIE = "parley_google_sign_in"
QUESTION_LIFE = timedelta(minutes=10)
ANSWER_WITHIN = 25.0  # seconds; Google is asked twice
LONGEST = 2000

doors = Routes(HERE, Caller.PUBLIC, documented=False)

Given = Annotated[str, Field(max_length=LONGEST)]


class Outcome(Enum):
    """Why nobody was signed in."""

    NOT_OURS = "not ours"
    DENIED = "denied"
    NO_ANSWER = "no answer"
    NOT_GENUINE = "not genuine"
    NOT_VERIFIED = "not verified"
    NOBODY = "nobody"


SAID: Mapping[Outcome, str] = {
    Outcome.NOT_OURS: "This sign-in was begun in another browser, was used already, or is too old.",
    Outcome.DENIED: "Google was not allowed to say who you are.",
    Outcome.NO_ANSWER: "Google does not answer at the moment.",
    Outcome.NOT_GENUINE: "What came back from Google was not meant for this sign-in.",
    Outcome.NOT_VERIFIED: "Google does not answer for the address of this account.",
    Outcome.NOBODY: "The address of this Google account is no recruiter's here.",
}
INSTEAD = "Nobody was signed in. Try again, or have a link mailed to you."


class Answer(BaseModel):
    state: Given = ""
    code: Given = ""
    error: Given = ""


@doors.post("", media=HTML)
async def ask_google(service: Service, request: web.Request) -> web.Response:
    """Leads to Google, to be asked who one is."""
    refuse_forgery(request)
    google = client_of(service)
    strangers_turn(service, request)
    state, browser = random_token(), random_token()
    await google_sign_ins.begin(service.pool, digest(state), digest(browser), QUESTION_LIFE)
    address = google.identity_address(
        callback(service), state, derived(service, "pkce", state), derived(service, "nonce", state)
    )
    answer = see_other(address)
    answer.set_cookie(
        COOKIE,
        browser,
        max_age=int(QUESTION_LIFE.total_seconds()),
        path=HERE,
        httponly=True,
        samesite="Lax",
        secure=service.base_url.startswith("https://"),
    )
    return answer


@doors.get("/callback", media=HTML, time_limit=ANSWER_WITHIN)
async def google_said(service: Service, request: web.Request, query: Answer) -> web.Response:
    """Comes back from Google: signs this browser in, or says why not."""
    google = client_of(service)
    browser = request.cookies.get(COOKIE, "")
    ours = browser and query.state
    if not ours or not await google_sign_ins.use(service.pool, digest(query.state), digest(browser)):
        strangers_turn(service, request)
        return refused(Outcome.NOT_OURS)
    found = await address_of(service, google, query)
    token = None if isinstance(found, Outcome) else await sign_in_by(service, found)
    if token is None:
        strangers_turn(service, request)
        return refused(found if isinstance(found, Outcome) else Outcome.NOBODY)
    answer = signed_in(service, token)
    answer.del_cookie(COOKIE, path=HERE)
    return answer


async def address_of(service: Service, google: GoogleClient, query: Answer) -> str | Outcome:
    """The address that Google answers for."""
    from bot.google_identity import Address, Doubt, Expected, address_in

    doubts = {
        Doubt.NO_KEYS: Outcome.NO_ANSWER,
        Doubt.NOT_GENUINE: Outcome.NOT_GENUINE,
        Doubt.NOT_VERIFIED: Outcome.NOT_VERIFIED,
    }
    if query.error or not query.code:
        return Outcome.DENIED if query.error == "access_denied" else Outcome.NOT_GENUINE
    granted = await google.redeem(query.code, callback(service), derived(service, "pkce", query.state))
    if isinstance(granted, FAILURES):
        return Outcome.NO_ANSWER
    expected = Expected(google.client_id, derived(service, "nonce", query.state))
    found = await address_in(granted.identity or "", expected, service.settings.google_keys_url)
    return found.email if isinstance(found, Address) else doubts[found]


async def sign_in_by(service: Service, email: str) -> str | None:
    """The new sign-in's token; None where the address is no recruiter's. Always a new one: never one that the
    browser brought.
    """
    token = random_token()

    async def exchange(connection: Connection) -> bool:
        user_id = await people.recruiter_by_email(connection, email)
        if user_id is not None:
            await links.sign_in(connection, digest(token), user_id, SIGN_IN_LIFE)
        return user_id is not None

    return token if await in_transaction(service.pool, exchange) else None


def refused(outcome: Outcome) -> web.Response:
    answer = page(
        "message.html",
        status=400,
        title="That did not sign you in",
        paragraphs=[SAID[outcome], INSTEAD],
        way_on=("/console/sign-in", "To the sign-in page"),
    )
    answer.del_cookie(COOKIE, path=HERE)
    return answer


def client_of(service: Service) -> GoogleClient:
    if service.google is None or not service.settings.google_sign_in:
        raise not_found("sign-in with Google: it is not set up here")
    return service.google.client


def callback(service: Service) -> str:
    return f"{service.base_url}{CALLBACK}"


def derived(service: Service, what: str, state: str) -> str:
    """A secret of one question, made from its state so that it need not be kept: 43 characters."""
    message = f"google sign-in|{what}|{state}".encode()
    made = hmac.digest(service.keys.signing_bytes(), message, "sha256")
    return urlsafe_b64encode(made).decode().rstrip("=")
