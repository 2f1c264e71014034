"""One interview's page with its whole story, and the invitation to oneself."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.acting import Doer, cause
from bot.api.errors import require
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console import story, trail_words
from bot.console.desk import desk, proposed, standing_at
from bot.console.fields import WallField
from bot.console.rehearsal import invite_oneself
from bot.console.times import grounds_in_words, times
from bot.invite import AlreadyLive, Invitation, UnknownApplication, invite
from bot.pages import page, see_other
from db import applications, console, deliveries, risks
from db.console import InterviewLine
from db.links import SignedIn
from negotiation.session import Channel

CAN_BEGIN_ANEW = frozenset({"cancelled", "expired", "no_show"})
rooms = Routes("/console", Caller.CONSOLE, documented=False)


class InterviewPath(BaseModel):
    interview_id: UUID


class InterviewQuery(BaseModel):
    """`at` is a wall time of the recruiter's, as a page's own field sends it; `done` what the last press came
    to; `invited` where they were invited again just now.
    """

    done: Annotated[str, Field(max_length=40)] | None = None
    at: WallField = None
    invited: Annotated[int, Field(ge=0, le=1)] = 0


@rooms.get("/interviews/{interview_id}", media=HTML)
async def interview_page(
    service: Service, recruiter: SignedIn, path: InterviewPath, query: InterviewQuery
) -> web.Response:
    """One interview: where it stands, every message with how it was read, every logged step."""
    line = require(await console.interview(service.pool, recruiter.sight, path.interview_id), "interview")
    zone = await console.zone(service.pool, recruiter.user_id)
    standing = await standing_at(service, line.id)
    over = line.status in CAN_BEGIN_ANEW
    return page(
        "console_interview.html",
        recruiter=recruiter,
        line=line,
        invited=query.invited,
        over=over,
        newer=await applications.live_interview(service.pool, line.application_id) if over else None,
        max_rounds=service.policy.max_rounds,
        transcript=await console.transcript(service.pool, recruiter.sight, line.id),
        steps=await console.steps(service.pool, recruiter.sight, line.id),
        sent=await deliveries.of_interview(service.pool, recruiter.sight, line.id),
        entries=await deliveries.entries(service.pool, recruiter.sight, line.id),
        trail=trail_words,
        risk=await risks.of_interview(service.pool, line.id),
        times=await times(service, line.id, query.at, zone),
        asked_about=query.at,
        grounds_in_words=grounds_in_words,
        zone=zone,
        story=story,
        desk=desk(standing, zone, query.done, proposal=await proposed(service, standing)),
    )


@rooms.post("/interviews/{interview_id}/invite-again", media=HTML)
async def invite_again(service: Service, recruiter: SignedIn, path: InterviewPath) -> web.Response:
    """A new interview for the same application; leads to the one that is open, where there is one already."""
    line = require(await console.interview(service.pool, recruiter.sight, path.interview_id), "interview")
    made = await invited_again(service, recruiter, line)
    if isinstance(made, Invitation):
        where = f"{made.interview_id}?invited=1"
    else:
        where = str(await applications.live_interview(service.pool, line.application_id) or line.id)
    return see_other(f"/console/interviews/{where}")


async def invited_again(
    service: Service, doer: Doer, line: InterviewLine
) -> Invitation | AlreadyLive | UnknownApplication:
    """By the channel that the last interview went by."""
    channel = Channel(line.channel or Channel.WEB.value)
    pool, policy, linker = service.pool, service.policy, service.linker
    return await invite(pool, policy, linker, line.application_id, channel, cause(doer))


@rooms.post("/test-invitation", media=HTML)
async def test_invitation(service: Service, recruiter: SignedIn) -> web.Response:
    """Invites the recruiter as a candidate of their own, and goes to that chat."""
    return see_other(await invite_oneself(service, recruiter, recruiter))
