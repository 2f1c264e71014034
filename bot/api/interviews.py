"""The portal's interviews: inviting by hand, and where each stands."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Literal, assert_never
from uuid import UUID

from pydantic import BaseModel

from bot.acting import Portal, cause
from bot.api.applications import refuse_unseen
from bot.api.errors import ApiError, ErrorCode, not_found, require
from bot.api.fields import Id, Request
from bot.api.recruiters import SlotAnswer
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.invite import AlreadyLive, Invitation, UnknownApplication, invite, offered_to
from db import applications, channels, interviews, risks
from negotiation.session import Channel, Reason, State, Status
from shortlisting.no_show import Level

routes = Routes("/api/v1", Caller.PORTAL)

ChannelName = Literal["web", "telegram", "email"]


class InterviewRequest(Request):
    application_id: Id
    channel: ChannelName | None = None


class InvitationAnswer(BaseModel):
    """The links are secrets of the candidate: whoever has one is the candidate."""

    id: UUID
    status: Status
    chat_token: str
    chat_url: str
    accept_url: str
    reject_url: str
    telegram_url: str | None
    confirmation_deadline: datetime


class SessionAnswer(BaseModel):
    """`offered` are the times on the table now; `escalation_reason` is set while a person has to answer."""

    state: State
    round: int
    escalation_reason: Reason | None
    offered: list[SlotAnswer]


class InterviewAnswer(BaseModel):
    """`no_show_risk` from 0 to 1."""

    id: UUID
    status: Status
    scheduled_time: datetime | None
    duration_minutes: int
    session: SessionAnswer
    calendar_sync_method: str
    no_show_risk: float


class RiskAnswer(BaseModel):
    """`factors` are each from 0 to 1, before their weights; `outcome` stands once the interview is over."""

    risk: float
    level: Level
    factors: dict[str, float]
    first_risk: float
    assessed_at: datetime
    outcome: str | None


class InterviewPath(BaseModel):
    id: Id


@routes.post("/interviews", status=201, errors=(ErrorCode.NOT_FOUND, ErrorCode.INTERVIEW_EXISTS))
async def invite_by_hand(service: Service, acting: Portal, body: InterviewRequest) -> InvitationAnswer:
    """Invite a candidate by hand.

    Without a channel, or with one that is switched off: what the job or the deployment prefers, else web. On
    channel web the invitation with its options is message 1 when this answers. Of one whom automation has
    invited already, that invitation.
    """
    await refuse_unseen(service, acting, body.application_id)
    channel = None if body.channel is None else Channel(body.channel)
    pool, policy, linker = service.pool, service.policy, service.linker
    made = await invite(pool, policy, linker, body.application_id, channel, cause(acting))
    match made:
        case UnknownApplication():
            raise not_found("application")
        case AlreadyLive():
            return await invited_by_itself(service, body.application_id)
        case Invitation():
            return invitation_of(made)
        case _:
            assert_never(made)


def invitation_of(made: Invitation) -> InvitationAnswer:
    return InvitationAnswer(
        id=made.interview_id,
        status=made.status,
        confirmation_deadline=made.confirmation_deadline,
        **asdict(made.links),
    )


async def invited_by_itself(service: Service, application_id: UUID) -> InvitationAnswer:
    """Nobody who asks for an invitation has to know that automation was faster."""
    live = await interviews.invited_by_itself(service.pool, application_id)
    if live is None:
        raise await exists_already(service, application_id)
    return InvitationAnswer(
        id=live.id,
        status=Status(live.status),
        confirmation_deadline=live.confirmation_deadline,
        **asdict(offered_to(service.linker, await channels.channels(service.pool)).links(live.id)),
    )


async def exists_already(service: Service, application_id: UUID) -> ApiError:
    live = await applications.live_interview(service.pool, application_id)
    details = {} if live is None else {"interview_id": str(live)}
    return ApiError(ErrorCode.INTERVIEW_EXISTS, "this application has an interview that is not over", details)


@routes.get("/interviews/{id}/risk", errors=(ErrorCode.NOT_FOUND,))
async def get_risk(service: Service, path: InterviewPath) -> RiskAnswer:
    """What the risk of not coming was worked out from, last; 404 while nothing is booked."""
    found = require(await risks.of_interview(service.pool, path.id), "risk of this interview")
    return RiskAnswer(**asdict(found))


@routes.get("/interviews/{id}", errors=(ErrorCode.NOT_FOUND,))
async def get_interview(service: Service, path: InterviewPath) -> InterviewAnswer:
    """Where an interview stands."""
    found = require(await interviews.standing(service.pool, path.id), "interview")
    return InterviewAnswer(
        id=found.id,
        status=Status(found.status),
        scheduled_time=found.scheduled_time,
        duration_minutes=int(found.duration.total_seconds() // 60),
        session=SessionAnswer(
            state=State(found.state),
            round=found.round,
            escalation_reason=None if found.reason is None else Reason(found.reason),
            offered=[SlotAnswer(start=one.start, end=one.end) for one in found.offered],
        ),
        calendar_sync_method=found.calendar_sync_method,
        no_show_risk=found.no_show_risk,
    )
