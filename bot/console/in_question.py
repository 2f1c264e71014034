"""Keep or move: what the recruiter says where something new lies across a booked interview.

The candidate has heard nothing yet. Pressed twice, or too late, a button changes nothing.
"""

from __future__ import annotations

from uuid import UUID

from aiohttp import web
from pydantic import BaseModel

from bot import turn
from bot.api.errors import not_found
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.turn import Cause
from db import console
from db.links import SignedIn
from db.sessions import Trigger
from negotiation.events import Deed, RecruiterDid

rooms = Routes("/console/interviews", Caller.CONSOLE, documented=False)


class InterviewPath(BaseModel):
    interview_id: UUID


@rooms.post("/{interview_id}/keep-time", media=HTML)
async def keep_time(service: Service, recruiter: SignedIn, path: InterviewPath) -> web.Response:
    """The interview stays where it is booked, and its entry is put back."""
    return await decided(service, recruiter, path.interview_id, Deed.KEEP_TIME)


@rooms.post("/{interview_id}/find-another", media=HTML)
async def find_another(service: Service, recruiter: SignedIn, path: InterviewPath) -> web.Response:
    """The candidate is asked for another time."""
    return await decided(service, recruiter, path.interview_id, Deed.FIND_ANOTHER)


async def decided(service: Service, recruiter: SignedIn, interview_id: UUID, deed: Deed) -> web.Response:
    if await console.interview(service.pool, recruiter.user_id, interview_id) is None:
        raise not_found("interview")
    cause = Cause(Trigger.MANUAL, recruiter.user_id)
    await turn.happen(service.pool, service.policy, interview_id, RecruiterDid(deed), cause)
    return web.Response(status=303, headers={"Location": f"/console/interviews/{interview_id}"})
