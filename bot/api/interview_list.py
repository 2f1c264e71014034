"""The portal looks at interviews as the console's lists and its page of one show them: what waits for whom,
what there is, and the whole trail of one.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field

from bot.acting import Portal
from bot.api.errors import ErrorCode, not_found
from bot.api.fields import Id, Query, Told
from bot.api.interviews import ChannelName, InterviewPath
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.console.interviews import State
from db import console, deliveries, waiting
from db.console import InterviewLine, Sought
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


class LineAnswer(Told):
    """`waits`: it is a person's turn. `in_question`: it was found moved in the calendar."""

    id: UUID
    status: str
    scheduled_time: datetime | None
    candidate: str
    job: str
    state: str | None
    round: int | None
    reason: str | None
    deadline: datetime | None
    last_author: str | None
    last_at: datetime | None
    messages: int
    in_question: bool
    channel: str | None
    risk: float | None
    application_id: UUID
    job_id: UUID
    recruiter_id: UUID
    recruiter: str
    waits: bool


class InterviewsAnswer(BaseModel):
    """50 a page; `more` says whether there are others after them."""

    interviews: list[LineAnswer]
    more: bool


class InboxQuery(Query):
    q: Annotated[str, Field(max_length=200)] = ""
    reason: Annotated[str, Field(max_length=40)] | None = None
    job_id: Id | None = None
    page: PageNumber = 1


class WaitingAnswer(Told):
    """`answer_by` is when the candidate was told to expect an answer; `human`: a person has the word."""

    id: UUID
    status: str
    scheduled_time: datetime | None
    candidate: str
    job: str
    round: int
    human: bool
    answer_by: datetime | None
    reason: str
    since: datetime
    latest: str | None


class InboxAnswer(BaseModel):
    """`everything` counts all that waits, `found` what was asked for of it; 50 a page."""

    everything: int
    found: int
    waiting: list[WaitingAnswer]


class MessageTrail(Told):
    """`reading` is how a candidate's words were understood, `grounds` why times were offered."""

    seq: int
    author: str
    text: str
    sent_at: datetime
    outcome: str | None
    options: list[dict[str, Any]]
    reading: dict[str, Any] | None
    grounds: list[dict[str, Any]] | None


class StepTrail(Told):
    created_at: datetime
    action_type: str
    trigger_source: str
    details: dict[str, Any]


class SentTrail(Told):
    transport: str
    state: str
    created_at: datetime
    sent_at: datetime | None
    attempts: int
    failure: str | None


class EntryTrail(Told):
    person: str
    calendar: str
    state: str
    starts_at: datetime
    updated_at: datetime
    failure: str | None


class TrailAnswer(BaseModel):
    """Every message, logged step, letter and calendar entry of one interview."""

    messages: list[MessageTrail]
    steps: list[StepTrail]
    sent: list[SentTrail]
    entries: list[EntryTrail]


class ChangeAnswer(Told):
    created_at: datetime
    action_type: str
    trigger_source: str
    by: str | None
    about: str | None
    details: dict[str, Any]


class ChangesAnswer(BaseModel):
    changes: list[ChangeAnswer]


@routes.get("/interviews")
async def list_interviews(service: Service, acting: Portal, query: ListQuery) -> InterviewsAnswer:
    """Interviews, those that wait for a person first, then by what moved last."""
    risk = None if query.risk is None else query.risk.value
    sought = Sought(query.q.strip() or None, query.state, query.job_id, query.channel, risk)
    lines, more = await console.interviews(service.pool, acting.sight, sought, query.page - 1)
    return InterviewsAnswer(interviews=[LineAnswer.model_validate(one) for one in lines], more=more)


@routes.get("/inbox")
async def list_waiting(service: Service, acting: Portal, query: InboxQuery) -> InboxAnswer:
    """Conversations that only a person can carry on, and why: what the console's inbox shows."""
    sought = waiting.Sought(query.q, query.reason, query.job_id)
    found = await waiting.waiting(service.pool, acting.sight, acting.user_id, sought, query.page - 1)
    return InboxAnswer(
        everything=found.everything,
        found=found.found,
        waiting=[WaitingAnswer.model_validate(one) for one in found.lines],
    )


@routes.get("/interviews/{id}/trail", errors=(ErrorCode.NOT_FOUND,))
async def interview_trail(service: Service, acting: Portal, path: InterviewPath) -> TrailAnswer:
    """The whole story of one interview."""
    line = await line_of(service, acting, path.id)
    asked = (service.pool, acting.sight, line.id)
    return TrailAnswer(
        messages=[MessageTrail.model_validate(one) for one in await console.transcript(*asked)],
        steps=[StepTrail.model_validate(one) for one in await console.steps(*asked)],
        sent=[SentTrail.model_validate(one) for one in await deliveries.of_interview(*asked)],
        entries=[EntryTrail.model_validate(one) for one in await deliveries.entries(*asked)],
    )


async def line_of(service: Service, acting: Portal, interview_id: UUID) -> InterviewLine:
    """Raises ApiError where it is not theirs to see, or does not exist: both look the same."""
    line = await console.interview(service.pool, acting.sight, interview_id)
    if line is None:
        raise not_found("interview")
    return line
