"""The recruiter's calendar page: connecting Google Calendar, what each calendar is for, disconnecting.

The question to Google is bound to the sign-in that asked it, is good once and for ten minutes, and its answer
carries a code that only we can use (PKCE). That answer is the one GET that changes something: it does nothing
without such a question.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.api.callers import SIGN_IN_COOKIE
from bot.api.errors import not_found
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.calendars.troubles import Trouble
from bot.console.calendar_words import TROUBLES, end_in_words
from bot.links import digest, random_token
from bot.pages import page, see_other
from db import calendar_accounts, console
from db.links import SignedIn
from db.pool import in_transaction

if TYPE_CHECKING:
    from bot.calendars.google_accounts import GoogleAccounts

CONSENT_LIFE = timedelta(minutes=10)
HERE = "/console/calendar"
CALLBACK = f"{HERE}/google/callback"
ANSWER_WITHIN = 25.0  # seconds; Google is asked twice
LONGEST = 2000

UNTOLD = "Disconnected here, but Google could not be told"
TAKE_BACK = (
    "Parley has forgotten your calendar and its access. To take the access back at Google as well, remove "
    "Parley on your Google account's page of connected apps.",
)

rooms = Routes(HERE, Caller.CONSOLE, documented=False)

Given = Annotated[str, Field(max_length=LONGEST)]


class ConsentAnswer(BaseModel):
    state: Given = ""
    code: Given = ""
    error: Given = ""


class Seen(BaseModel):
    saved: bool = False


@rooms.get("", media=HTML)
async def calendar_page(service: Service, recruiter: SignedIn, query: Seen) -> web.Response:
    return await shown(service, recruiter, saved=query.saved)


@rooms.post("/google/connect", media=HTML)
async def connect_google(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    """Leads to Google, to be asked there."""
    google, state = set_up(service), random_token()
    await calendar_accounts.begin_consent(service.pool, digest(state), sign_in_of(request), CONSENT_LIFE)
    account = await calendar_accounts.find(service.pool, recruiter.user_id)
    hint = recruiter.email if account is None else account.address
    address = google.client.consent_address(callback(service), state, verifier(service, state), hint)
    return see_other(address)


@rooms.get("/google/callback", media=HTML, time_limit=ANSWER_WITHIN)
async def google_answered(
    service: Service, request: web.Request, recruiter: SignedIn, query: ConsentAnswer
) -> web.Response:
    """Comes back from Google."""
    google = set_up(service)
    ours = query.state and await calendar_accounts.use_consent(
        service.pool, digest(query.state), sign_in_of(request)
    )
    trouble = await finished(service, google, recruiter, query) if ours else Trouble.NOT_OURS
    return home() if trouble is None else told(trouble)


async def finished(
    service: Service, google: GoogleAccounts, recruiter: SignedIn, answer: ConsentAnswer
) -> Trouble | None:
    from bot.calendars.google_connecting import Answered, connect

    if answer.error:
        return Trouble.DENIED if answer.error == "access_denied" else Trouble.SET_UP_WRONG
    if not answer.code:
        return Trouble.NOT_TAKEN
    answered = Answered(answer.code, callback(service), verifier(service, answer.state))
    return await connect(google, recruiter.user_id, answered)


@rooms.post("/google/disconnect", media=HTML)
async def disconnect_google(service: Service, recruiter: SignedIn) -> web.Response:
    told_google, forgotten = await disconnected(service, recruiter.user_id)
    return (
        home() if told_google or not forgotten else page("message.html", title=UNTOLD, paragraphs=TAKE_BACK)
    )


async def disconnected(service: Service, person: UUID) -> tuple[bool, bool]:
    """Whether Google was told, and whether there was anything. Also where Google is not set up any more: what
    is kept goes.
    """
    if service.google is not None:
        from bot.calendars.google_connecting import give_back

        told_google = await give_back(service.google, person)
    else:
        told_google = False
    forgotten = await in_transaction(
        service.pool, lambda connection: calendar_accounts.disconnect(connection, person)
    )
    return told_google, forgotten


@rooms.post("/google/look-again", media=HTML)
async def look_for_calendars(service: Service, recruiter: SignedIn) -> web.Response:
    from bot.calendars.google_connecting import look_again

    trouble = await look_again(set_up(service), recruiter.user_id)
    return home() if trouble in (None, Trouble.NOT_TAKEN) else told(trouble)


@rooms.post("/choice", media=HTML)
async def choose_calendars(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    """Which calendars count, and where entries go."""
    form = await read_form(request)
    reads, writes = form.get("reads", ()), next(iter(form.get("writes", ())), "")
    chosen = await calendars_chosen(service, recruiter.user_id, reads, writes)
    return home("?saved=1") if chosen else await shown(service, recruiter, status=422)


async def calendars_chosen(service: Service, person: UUID, reads: Sequence[str], writes: str) -> bool:
    """False where that makes no sense: none to write to, or one that is not theirs."""
    return await in_transaction(
        service.pool, lambda connection: calendar_accounts.choose(connection, person, reads, writes)
    )


async def shown(
    service: Service, recruiter: SignedIn, *, status: int = 200, saved: bool = False
) -> web.Response:
    account = await calendar_accounts.find(service.pool, recruiter.user_id)
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_calendar.html",
        status=status,
        form_action=f"'self' {origin(service.settings.google_consent_url)}",
        recruiter=recruiter,
        set_up=service.google is not None,
        account=account,
        end=None if account is None or account.ended_at is None else end_in_words(account.ended_why),
        calendars=await calendar_accounts.calendars(service.pool, recruiter.user_id),
        not_chosen=status == 422,
        saved=saved,
        zone=zone,
    )


def told(trouble: Trouble) -> web.Response:
    title, sentence = TROUBLES[trouble]
    return page("calendar_trouble.html", status=400, title=title, sentence=sentence)


def home(query: str = "") -> web.Response:
    return see_other(HERE + query)


def set_up(service: Service) -> GoogleAccounts:
    if service.google is None:
        raise not_found("Google Calendar: it is not set up here")
    return service.google


def callback(service: Service) -> str:
    return f"{service.base_url}{CALLBACK}"


def sign_in_of(request: web.Request) -> bytes:
    """The SHA-256 by which the sign-in of this browser is known."""
    return digest(request.cookies[SIGN_IN_COOKIE])


def verifier(service: Service, state: str) -> str:
    """PKCE's secret, made from the state, so that it need not be kept: 43 characters."""
    made = hmac.digest(service.keys.signing_bytes(), b"pkce|" + state.encode(), "sha256")
    return urlsafe_b64encode(made).decode().rstrip("=")


def origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
