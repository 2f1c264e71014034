"""The recruiter's pages: signing in with a one-time link, their interviews, and one interview's whole story.

Looking changes nothing: a sign-in link that a mail scanner opens is still good afterwards, because only the
button on its page uses it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, BeforeValidator, Field, NaiveDatetime

from bot.api.callers import SIGN_IN_COOKIE, refuse_forgery, strangers_turn
from bot.api.errors import not_found
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console import story
from bot.console.desk import desk
from bot.console.rehearsal import invite_oneself
from bot.console.times import grounds_in_words, times
from bot.links import digest, random_token
from bot.pages import page, zone_in_words
from db import console, links
from db.links import SignedIn
from db.pool import Connection, in_transaction

SIGN_IN_LIFE = timedelta(days=14)
doors = Routes("/console/sign-in", Caller.PUBLIC, documented=False)
rooms = Routes("/console", Caller.CONSOLE, documented=False)


class TokenPath(BaseModel):
    token: Annotated[str, Field(max_length=200)]


class InterviewPath(BaseModel):
    interview_id: UUID


class PageQuery(BaseModel):
    page: Annotated[int, Field(ge=0, le=10_000)] = 0


class InterviewQuery(BaseModel):
    """`at` is a wall time of the recruiter's, as a page's own field sends it; `done` what the last press came
    to.
    """

    done: Annotated[str, Field(max_length=40)] | None = None
    at: Annotated[NaiveDatetime | None, BeforeValidator(lambda given: given or None)] = None


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
    answer = web.Response(status=303, headers={"Location": "/console"})
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


@rooms.get("", media=HTML)
async def interviews_page(service: Service, recruiter: SignedIn, query: PageQuery) -> web.Response:
    lines, more = await console.interviews(service.pool, recruiter.user_id, query.page)
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_interviews.html",
        recruiter=recruiter,
        lines=lines,
        waiting=await console.waiting(service.pool, recruiter.user_id),
        page=query.page,
        more=more,
        zone=zone,
        zone_name=zone_in_words(zone),
        story=story,
    )


@rooms.get("/interviews/{interview_id}", media=HTML)
async def interview_page(
    service: Service, recruiter: SignedIn, path: InterviewPath, query: InterviewQuery
) -> web.Response:
    """One interview: where it stands, every message with how it was read, every logged step."""
    line = await console.interview(service.pool, recruiter.user_id, path.interview_id)
    if line is None:
        raise not_found("interview")
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_interview.html",
        recruiter=recruiter,
        line=line,
        max_rounds=service.policy.max_rounds,
        transcript=await console.transcript(service.pool, recruiter.user_id, line.id),
        steps=await console.steps(service.pool, recruiter.user_id, line.id),
        times=await times(service, line.id, query.at, zone),
        asked_about=query.at,
        grounds_in_words=grounds_in_words,
        zone=zone,
        zone_name=zone_in_words(zone),
        story=story,
        desk=await desk(service, line, zone, query.done),
    )


@rooms.post("/test-invitation", media=HTML)
async def test_invitation(service: Service, recruiter: SignedIn) -> web.Response:
    """Invites the recruiter as a candidate of their own, and goes to that chat."""
    return web.Response(status=303, headers={"Location": await invite_oneself(service, recruiter)})
