"""What a deployment sets for itself, for the portal: channels that candidates are offered, and limits."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Self

from pydantic import BaseModel, Field, model_validator

from bot.acting import Portal, by
from bot.api.acting import administering
from bot.api.errors import ErrorCode, FieldFault, invalid
from bot.api.fields import Request, Told
from bot.api.interviews import ChannelName
from bot.api.jobs import JobPath
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.console.channels import WITHIN, checked, missing
from bot.console.jobs import job_of, offered_channels, set_channel
from bot.console.limits import LimitsForm
from db import channels, limits
from db.channels import Channels
from db.limits import Limits
from db.pool import in_transaction
from negotiation.session import Channel

routes = Routes("/api/v1", Caller.PORTAL)
NO_ADMIN = (ErrorCode.FORBIDDEN,)


class ChannelAnswer(BaseModel):
    """`missing` is what has to be set up, in sentences; `failure` is of the last that never left."""

    channel: ChannelName
    offered: bool
    missing: list[str]
    worked_at: datetime | None
    came_in_at: datetime | None
    failed_at: datetime | None
    failure: str | None


class ChannelsAnswer(BaseModel):
    """`first` is where talks begin for whom no channel is named, unless the job has its own."""

    channels: list[ChannelAnswer]
    first: ChannelName | None


class ChannelsRequest(Request):
    """The chat on the web is always offered."""

    offered: Annotated[list[ChannelName], Field(max_length=3)]
    first: ChannelName | None = None

    @model_validator(mode="after")
    def begins_where_it_is_offered(self) -> Self:
        if self.first not in {None, "web", *self.offered}:
            raise ValueError("talks cannot begin on a channel that is not offered")
        return self


class FindingAnswer(Told):
    right: bool
    sentence: str


class CheckAnswer(BaseModel):
    telegram: list[FindingAnswer]
    email: list[FindingAnswer]


class LimitsAnswer(Told):
    promotion_stop_hours: int
    letter_hour: int
    medium_risk_percent: int
    high_risk_percent: int


class LimitsRequest(LimitsForm, Request):
    @model_validator(mode="after")
    def in_order(self) -> Self:
        if self.medium_risk_percent >= self.high_risk_percent:
            raise ValueError("medium_risk_percent has to be smaller than high_risk_percent")
        return self


class FirstChannel(Request):
    """Null: as everywhere."""

    first: ChannelName | None


class FirstChannelAnswer(BaseModel):
    first: ChannelName | None


@routes.get("/channels", errors=NO_ADMIN)
async def list_channels(service: Service, acting: Portal) -> ChannelsAnswer:
    """Which channels candidates are offered, and how each is doing."""
    administering(acting)
    now = await channels.channels(service.pool)
    return ChannelsAnswer(
        channels=[await told(service, now, one) for one in Channel],
        first=None if now.first is None else now.first.value,
    )


async def told(service: Service, now: Channels, channel: Channel) -> ChannelAnswer:
    traffic = await channels.traffic(service.pool, channel)
    return ChannelAnswer(
        channel=channel.value,
        offered=channel not in now.closed,
        missing=list(missing(channel, service.settings)),
        worked_at=traffic.worked_at,
        came_in_at=traffic.came_in_at,
        failed_at=traffic.failed_at,
        failure=traffic.failure,
    )


@routes.put("/channels", errors=NO_ADMIN)
async def put_channels(service: Service, acting: Portal, body: ChannelsRequest) -> ChannelsAnswer:
    """Offer channels or not; who is in a chat that closes is told where to go on."""
    administering(acting)
    closed = frozenset(one for one in (Channel.TELEGRAM, Channel.EMAIL) if one.value not in body.offered)
    wanted = Channels(closed, None if body.first is None else Channel(body.first))
    await in_transaction(service.pool, lambda one: channels.change(one, wanted, by(acting)))
    return await list_channels(service, acting)


@routes.post("/channels/check", time_limit=WITHIN, errors=NO_ADMIN)
async def check_set_up(service: Service, acting: Portal) -> CheckAnswer:
    """Ask Telegram and the mail server now; nothing is sent."""
    administering(acting)
    telegram, email = await checked(service.settings)
    return CheckAnswer(
        telegram=[FindingAnswer.model_validate(one) for one in telegram],
        email=[FindingAnswer.model_validate(one) for one in email],
    )


@routes.get("/jobs/{id}/first-channel", errors=(ErrorCode.NOT_FOUND,))
async def get_first_channel(service: Service, acting: Portal, path: JobPath) -> FirstChannelAnswer:
    """Where a job's talks begin."""
    await job_of(service, acting, path.id)
    first = await channels.first_of_job(service.pool, path.id)
    return FirstChannelAnswer(first=None if first is None else first.value)


@routes.put("/jobs/{id}/first-channel", errors=(ErrorCode.NOT_FOUND,))
async def put_first_channel(
    service: Service, acting: Portal, path: JobPath, body: FirstChannel
) -> FirstChannelAnswer:
    """Have a job's talks begin on a channel of its own."""
    await job_of(service, acting, path.id)
    if body.first is not None and body.first not in await offered_channels(service):
        raise invalid(FieldFault(field="first", problem="is switched off, or not set up"))
    await set_channel(service, acting, path.id, None if body.first is None else Channel(body.first))
    return await get_first_channel(service, acting, path)


@routes.get("/limits", errors=NO_ADMIN)
async def get_limits(service: Service, acting: Portal) -> LimitsAnswer:
    """Limits that hold for everybody."""
    administering(acting)
    return LimitsAnswer.model_validate(await limits.limits(service.pool))


@routes.put("/limits", errors=NO_ADMIN)
async def put_limits(service: Service, acting: Portal, body: LimitsRequest) -> LimitsAnswer:
    """Set them, for everybody and at once."""
    administering(acting)
    wanted = Limits(**body.model_dump())
    await in_transaction(service.pool, lambda one: limits.change(one, wanted, by(acting)))
    return LimitsAnswer(**asdict(wanted))
