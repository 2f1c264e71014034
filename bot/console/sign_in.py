"""The console's door: a one-time link by mail or from the operator, and out again.

Looking changes nothing: a sign-in link that a mail scanner opens is still good afterwards, because only the
button on its page uses it. Whoever asks for a link hears the same, whether we know the address or not.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.api.callers import SIGN_IN_COOKIE, refuse_forgery, strangers_turn
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console.calendar import origin
from bot.links import digest, random_token
from bot.pages import page, see_other
from db import links, people, sign_in_letters
from db.links import SignedIn
from db.pool import Connection, in_transaction

SIGN_IN_LIFE = timedelta(days=14)
MAILED_LINK_LIFE = timedelta(hours=1)
LONGEST_ADDRESS = 254
ANSWERED_AFTER = 0.1
"""Seconds: a letter to somebody takes longer than none, and nobody is to learn from that who is known."""

doors = Routes("/console/sign-in", Caller.PUBLIC, documented=False)
rooms = Routes("/console", Caller.CONSOLE, documented=False)


class TokenPath(BaseModel):
    token: Annotated[str, Field(max_length=200)]


@doors.get("", media=HTML)
async def ask_for_link(service: Service) -> web.Response:
    return door(service, asked=False)


@doors.post("", media=HTML)
async def send_link(service: Service, request: web.Request) -> web.Response:
    """Mails a link where the address is a recruiter's; says the same where it is not."""
    refuse_forgery(request)
    strangers_turn(service, request)
    answered = asyncio.get_running_loop().time() + ANSWERED_AFTER
    email = "".join((await read_form(request)).get("email", ())).strip()[:LONGEST_ADDRESS]

    async def offer(connection: Connection) -> None:
        user_id = await people.recruiter_by_email(connection, email)
        if user_id is not None:
            await sign_in_letters.put(connection, user_id, service.linker.mailed_sign_in, MAILED_LINK_LIFE)

    await in_transaction(service.pool, offer)
    await asyncio.sleep(answered - asyncio.get_running_loop().time())
    return door(service, asked=True)


def door(service: Service, *, asked: bool) -> web.Response:
    google = service.google is not None and service.settings.google_sign_in
    return page(
        "console_ask_link.html",
        form_action=f"'self' {origin(service.settings.google_consent_url)}" if google else "'self'",
        mail=service.settings.mail_server is not None,
        google=google,
        asked=asked,
    )


@doors.get("/{token}", media=HTML)
async def sign_in_page(path: TokenPath) -> web.Response:
    """Shows the button that uses a one-time link; the same for any token, good or not."""
    return page("sign_in.html")


@doors.post("/{token}", media=HTML)
async def sign_in(service: Service, request: web.Request, path: TokenPath) -> web.Response:
    """Uses up a one-time link and signs this browser in."""
    refuse_forgery(request)
    token = random_token()

    async def exchange(connection: Connection) -> UUID | None:
        user = await links.use_sign_in(connection, digest(path.token))
        if user is not None:
            await links.sign_in(connection, digest(token), user, SIGN_IN_LIFE)
        return user

    if await in_transaction(service.pool, exchange) is None:
        strangers_turn(service, request)
        return used_up()
    return signed_in(service, token)


def used_up() -> web.Response:
    return page(
        "message.html",
        status=404,
        title="This link is not valid any more",
        paragraphs=["A sign-in link works once and for a short time. Ask your administrator for another."],
    )


def signed_in(service: Service, token: str) -> web.Response:
    answer = see_other("/console/inbox")
    answer.set_cookie(
        SIGN_IN_COOKIE,
        token,
        max_age=int(SIGN_IN_LIFE.total_seconds()),
        path="/console",
        httponly=True,
        samesite="Lax",
        secure=service.base_url.startswith("https://"),
    )
    return answer


@rooms.post("/sign-out", media=HTML)
async def sign_out(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    await links.sign_out(service.pool, digest(request.cookies[SIGN_IN_COOKIE]))
    answer = page("message.html", title="Signed out", paragraphs=["You are signed out on this device."])
    answer.del_cookie(SIGN_IN_COOKIE, path="/console")
    return answer
