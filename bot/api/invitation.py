"""The pages behind an invitation's accept and reject links.

Opening a link changes nothing, because mail scanners open every link: the button on the page does. A link
that leads nowhere looks the same whatever the reason.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from aiohttp import web
from pydantic import BaseModel, Field

from bot import turn
from bot.api.callers import strangers_turn, take_turn
from bot.api.errors import ApiError, ErrorCode
from bot.api.fields import Id, Moment
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.links import Purpose, digest
from bot.pages import moment, page, zone_in_words
from db import interviews, links
from db.interviews import ChatFacts
from negotiation.events import Accepted, Declined, Event
from negotiation.session import Status
from scheduling.interval import Interval

routes = Routes("/interview", Caller.PUBLIC)

POSSIBLE = (ErrorCode.NOT_FOUND, ErrorCode.TOO_MANY_REQUESTS)
OPEN = {Status.INVITATION_SENT.value, Status.SLOT_PENDING.value}


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
    facts = await allowed(service, request, path, Purpose.ACCEPT)
    if facts is None:
        return dead_link()
    if facts.status in OPEN:
        await press(service, path.interview_id, await acceptance(service, path.interview_id, query))
    return web.Response(status=303, headers={"Location": service.linker.links(path.interview_id).chat_url})


@routes.get("/reject/{interview_id}/{token}", media=HTML, errors=POSSIBLE)
async def reject_page(service: Service, request: web.Request, path: LinkPath) -> web.Response:
    """The page whose button declines an invitation."""
    return await asking(service, request, path, Purpose.REJECT)


@routes.post("/reject/{interview_id}/{token}", media=HTML, errors=POSSIBLE)
async def reject(service: Service, request: web.Request, path: LinkPath) -> web.Response:
    """Decline an invitation."""
    facts = await allowed(service, request, path, Purpose.REJECT)
    if facts is None:
        return dead_link()
    if facts.status in OPEN:
        await press(service, path.interview_id, Declined())
    return await result(service, path.interview_id)


async def asking(
    service: Service, request: web.Request, path: LinkPath, purpose: Purpose, start: datetime | None = None
) -> web.Response:
    facts = await allowed(service, request, path, purpose)
    if facts is None:
        return dead_link()
    if facts.status not in OPEN:
        return await result(service, path.interview_id)
    zone = ZoneInfo(facts.time_zone)
    return page(
        "invitation.html",
        facts=facts,
        accepting=purpose is Purpose.ACCEPT,
        chosen=f"{moment(start, zone)} ({zone_in_words(zone)})" if start else None,
        chat_url=chat_url(service, path),
    )


async def allowed(
    service: Service, request: web.Request, path: LinkPath, purpose: Purpose
) -> ChatFacts | None:
    """What the link is about; None for a link that is not, or no longer, valid."""
    hashed = digest(path.token)
    take_turn(service, f"link:{hashed.hex()}")
    found = await links.find(service.pool, purpose.value, hashed, service.policy.link_life)
    if found is None or found.interview_id != path.interview_id:
        strangers_turn(service, request)
        return None
    return await interviews.chat(service.pool, path.interview_id)


async def press(service: Service, interview_id: UUID, event: Event) -> None:
    """Lets the button's event happen, unless others are at the same interview all the time."""
    try:
        await turn.happen(service.pool, service.policy, interview_id, event)
    except turn.NeverSettled as fault:
        message = "this interview is being changed right now; press again"
        raise ApiError(ErrorCode.UNAVAILABLE, message, headers={"Retry-After": "1"}) from fault


async def acceptance(service: Service, interview_id: UUID, query: StartQuery) -> Event:
    found = await interviews.standing(service.pool, interview_id)
    if query.start is None or found is None:
        return Accepted()
    return Accepted(Interval(query.start, query.start + found.duration))


async def result(service: Service, interview_id: UUID) -> web.Response:
    """Where the interview stands by now."""
    facts = await interviews.chat(service.pool, interview_id)
    if facts is None:
        return dead_link()
    chat = service.linker.links(interview_id).chat_url
    return page("invitation_result.html", facts=facts, chat_url=chat)


def chat_url(service: Service, path: LinkPath) -> str:
    return service.linker.links(path.interview_id).chat_url


def dead_link() -> web.Response:
    return page(
        "message.html",
        status=404,
        title="This link is not valid any more",
        paragraphs=[
            "Links end when an interview is over. If you still have a question, answer the invitation."
        ],
    )
