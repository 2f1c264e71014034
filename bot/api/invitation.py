"""The pages behind an invitation's accept and reject links.

Opening a link changes nothing, because mail scanners open every link: the button on the page does. A link
that leads nowhere looks the same whatever the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot import intake, turn
from bot.api.callers import strangers_turn, take_turn
from bot.api.errors import ApiError, ErrorCode
from bot.api.fields import Id, Moment
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.calendars.looking import looking
from bot.languages import asked_for
from bot.links import Purpose, digest
from bot.pages import page, see_other
from db import facts, links
from db.facts import Standing
from negotiation.deciding.approving import is_withheld
from negotiation.events import Accepted, Declined, Event
from negotiation.saying.words import Words, words
from negotiation.session import Channel, Session, Status
from scheduling.interval import Interval

routes = Routes("/interview", Caller.PUBLIC)

POSSIBLE = (ErrorCode.NOT_FOUND, ErrorCode.TOO_MANY_REQUESTS)
OPEN = {Status.INVITATION_SENT, Status.SLOT_PENDING}
STANDS: Mapping[Status, str] = {
    Status.INVITATION_SENT: "page_open",
    Status.SLOT_PENDING: "page_open",
    Status.CONFIRMED: "page_confirmed",
    Status.COMPLETED: "page_over",
    Status.NO_SHOW: "page_over",
    Status.CANCELLED: "page_cancelled",
    Status.EXPIRED: "page_expired",
}


class LinkPath(BaseModel):
    interview_id: Id
    token: Annotated[str, Field(max_length=200)]


class StartQuery(BaseModel):
    """`start` where the button in the invitation was that of one time."""

    start: Moment | None = None


@routes.get("/accept/{interview_id}/{token}", media=HTML, errors=POSSIBLE)
async def accept_page(
    service: Service, request: web.Request, path: LinkPath, query: StartQuery
) -> web.Response:
    """The page whose button accepts an invitation."""
    return await asking(service, request, path, Purpose.ACCEPT, query.start)


@routes.post("/accept/{interview_id}/{token}", media=HTML, status=303, errors=POSSIBLE)
async def accept(service: Service, request: web.Request, path: LinkPath, query: StartQuery) -> web.Response:
    """Accept an invitation, and go on to the chat."""
    standing = await reached(service, request, path, Purpose.ACCEPT)
    if standing is None:
        return dead_link(request)
    if standing.session.status in OPEN:
        await take_acceptance(service, standing, query.start)
    return see_other(chat_url(service, path))


async def take_acceptance(service: Service, standing: Standing, start: datetime | None) -> None:
    """Where every answer is to be approved, the press is a message like any other: what was on the button."""
    if not is_withheld(standing.session, standing.facts):
        await press(service, standing.interview_id, acceptance(start, standing.facts.job.duration))
        return
    said = words(standing.facts, standing.session).text("link_accept") if start is None else start.isoformat()
    known_by = f"accept:{'' if start is None else start.isoformat()}"
    await intake.receive(service.pool, Channel.WEB, standing.conversation_id, known_by, said)


@routes.get("/reject/{interview_id}/{token}", media=HTML, errors=POSSIBLE)
async def reject_page(service: Service, request: web.Request, path: LinkPath) -> web.Response:
    """The page whose button declines an invitation."""
    return await asking(service, request, path, Purpose.REJECT)


@routes.post("/reject/{interview_id}/{token}", media=HTML, errors=POSSIBLE)
async def reject(service: Service, request: web.Request, path: LinkPath) -> web.Response:
    """Decline an invitation."""
    speech = await allowed(service, request, path, Purpose.REJECT)
    if speech is None:
        return dead_link(request)
    if speech.session.status in OPEN:
        await press(service, path.interview_id, Declined())
        speech = await words_for(service, path.interview_id)
    return dead_link(request) if speech is None else result(speech, chat_url(service, path))


async def asking(
    service: Service, request: web.Request, path: LinkPath, purpose: Purpose, start: datetime | None = None
) -> web.Response:
    speech = await allowed(service, request, path, purpose)
    if speech is None:
        return dead_link(request)
    if speech.session.status not in OPEN:
        return result(speech, chat_url(service, path))
    return page(
        "invitation.html",
        lang=speech.catalog.language,
        text=speech.text,
        about=about(speech),
        accepting=purpose is Purpose.ACCEPT,
        chosen=speech.when(start) if start else None,
        chat_url=chat_url(service, path),
    )


async def allowed(service: Service, request: web.Request, path: LinkPath, purpose: Purpose) -> Words | None:
    """Words about what the link is for; None for a link that is not, or no longer, valid."""
    standing = await reached(service, request, path, purpose)
    return None if standing is None else words(standing.facts, standing.session)


async def reached(
    service: Service, request: web.Request, path: LinkPath, purpose: Purpose
) -> Standing | None:
    """Where the link's interview stands; None for a link that is not, or no longer, valid."""
    hashed = digest(path.token)
    take_turn(service, f"link:{hashed.hex()}")
    found = await links.find(service.pool, purpose.value, hashed, service.policy.link_life)
    if found is None or found.interview_id != path.interview_id:
        strangers_turn(service, request)
        return None
    return await standing_of(service, path.interview_id)


async def words_for(service: Service, interview_id: UUID) -> Words | None:
    """Words for the candidate of that interview, as it stands now; None where it has gone."""
    standing = await standing_of(service, interview_id)
    return None if standing is None else words(standing.facts, standing.session)


async def standing_of(service: Service, interview_id: UUID) -> Standing | None:
    async with service.pool.acquire() as connection:
        try:
            return await facts.of_interview(connection, interview_id, service.policy)
        except facts.UnknownInterview:
            return None


async def press(
    service: Service, interview_id: UUID, event: Event, cause: turn.Cause = turn.BY_ITSELF
) -> None:
    """Lets the button's event happen, unless others are at the same interview all the time."""
    try:
        await turn.happen(
            service.pool, service.policy, interview_id, event, cause, look=looking(service.reach)
        )
    except turn.NeverSettled as fault:
        message = "this interview is being changed right now; press again"
        raise ApiError(ErrorCode.UNAVAILABLE, message, headers={"Retry-After": "1"}) from fault


def acceptance(start: datetime | None, length: timedelta) -> Event:
    return Accepted(None if start is None else Interval(start, start + length))


def result(speech: Words, chat: str) -> web.Response:
    """Where the interview stands by now."""
    return page(
        "invitation_result.html",
        lang=speech.catalog.language,
        text=speech.text,
        stands=speech.text(STANDS[speech.session.status], when=booked(speech.session, speech)),
        chat_url=chat,
    )


def about(speech: Words) -> str:
    return speech.text("page_about" if speech.facts.job.company else "page_about_no_company")


def booked(session: Session, speech: Words) -> str:
    return "" if session.scheduled is None else speech.when(session.scheduled.start)


def chat_url(service: Service, path: LinkPath) -> str:
    return service.linker.links(path.interview_id).chat_url


def dead_link(request: web.Request) -> web.Response:
    """The same whatever the reason, in the language that the browser asks for."""
    catalog = asked_for(request)
    return page(
        "message.html",
        status=404,
        lang=catalog.language,
        title=catalog.text("page_dead_heading", 0),
        paragraphs=[catalog.text("page_dead", 0)],
    )
