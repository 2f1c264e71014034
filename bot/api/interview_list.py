"""The portal looks at interviews as the console's lists and its page of one show them: what waits for whom,
what there is, and the whole trail of one.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from bot.acting import Portal
from bot.api.errors import ErrorCode, require
from bot.api.fields import Id, Query, Told
from bot.api.interviews import ChannelName, InterviewPath
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.console.interviews import State
from db import console, deliveries, waiting
from db.audit import Change
from db.console import InterviewLine, Sought, Step, TranscriptLine
from db.deliveries import Entered
from db.waiting import WaitingLine
from shortlisting.no_show import Level

routes = Routes("/api/v1", Caller.PORTAL)
PageNumber = Annotated[int, Field(ge=1, le=10_000)]


class ListQuery(Query):
    """`q` are words of names and titles; `waiting` in `state` is for a person, `ahead` booked and to come,
    `outcome` over without anybody having said what became of it.
    """

    q: Annotated[str, Field(max_length=200)] = ""
    state: State | None = None
    job_id: Id | None = None
    channel: ChannelName | None = None
    risk: Annotated[Level, Field(strict=False)] | None = None
    page: PageNumber = 1


class InterviewsAnswer(BaseModel):
    """50 a page; `more` says whether there are others after them."""

    interviews: list[InterviewLine]
    more: bool


class InboxQuery(Query):
    q: Annotated[str, Field(max_length=200)] = ""
    reason: Annotated[str, Field(max_length=40)] | None = None
    job_id: Id | None = None
    page: PageNumber = 1


class InboxAnswer(BaseModel):
    """`everything` counts all that waits, `found` what was asked for of it; 50 a page."""

    everything: int
    found: int
    waiting: list[WaitingLine]


class SentTrail(Told):
    transport: str
    state: str
    created_at: datetime
    sent_at: datetime | None
    attempts: int
    failure: str | None


class TrailAnswer(BaseModel):
    """Every message, logged step, letter and calendar entry of one interview."""

    messages: list[TranscriptLine]
    steps: list[Step]
    sent: list[SentTrail]
    entries: list[Entered]


class ChangesAnswer(BaseModel):
    changes: list[Change]


@routes.get("/interviews")
async def list_interviews(service: Service, acting: Portal, query: ListQuery) -> InterviewsAnswer:
    """Interviews, those that wait for a person first, then by what moved last."""
    risk = None if query.risk is None else query.risk.value
    sought = Sought(query.q.strip() or None, query.state, query.job_id, query.channel, risk)
    lines, more = await console.interviews(service.pool, acting.sight, sought, query.page - 1)
    return InterviewsAnswer(interviews=list(lines), more=more)


@routes.get("/inbox")
async def list_waiting(service: Service, acting: Portal, query: InboxQuery) -> InboxAnswer:
    """Conversations that only a person can carry on, and why: what the console's inbox shows."""
    sought = waiting.Sought(query.q, query.reason, query.job_id)
    found = await waiting.waiting(service.pool, acting.sight, acting.user_id, sought, query.page - 1)
    return InboxAnswer(
        everything=found.everything,
        found=found.found,
        waiting=list(found.lines),
    )


@routes.get("/interviews/{id}/trail", errors=(ErrorCode.NOT_FOUND,))
async def interview_trail(service: Service, acting: Portal, path: InterviewPath) -> TrailAnswer:
    """The whole story of one interview."""
    line = await line_of(service, acting, path.id)
    asked = (service.pool, acting.sight, line.id)
    return TrailAnswer(
        messages=list(await console.transcript(*asked)),
        steps=list(await console.steps(*asked)),
        sent=[SentTrail.model_validate(one) for one in await deliveries.of_interview(*asked)],
        entries=list(await deliveries.entries(*asked)),
    )


async def line_of(service: Service, acting: Portal, interview_id: UUID) -> InterviewLine:
    """Raises ApiError where it is not theirs to see, or does not exist: both look the same."""
    return require(await console.interview(service.pool, acting.sight, interview_id), "interview")
