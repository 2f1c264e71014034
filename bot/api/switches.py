"""The switches, for the portal: flags, whether anything leaves, what was given up; each change with its why.

What it does here counts at once on every process, and stands in the log like a press in the console.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from bot.acting import Portal, by
from bot.api.acting import administering
from bot.api.errors import ApiError, ErrorCode, not_found
from bot.api.fields import Id, Request, Text, Told
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.commands.terminal import LONGEST_REASON
from bot.console.switches import DROPPED, resumed, stopped
from db import flags, held_back, parked
from db.pool import in_transaction

routes = Routes("/api/v1", Caller.PORTAL)
Why = Annotated[Text, Field(min_length=1, max_length=LONGEST_REASON)]
NO_ADMIN = (ErrorCode.FORBIDDEN,)


class FlagPath(BaseModel):
    name: Annotated[str, Field(max_length=50)]


class FlagAnswer(Told):
    """`why` and `by` are of its last switch; `by` is null where nobody is named."""

    name: str
    enabled: bool
    description: str | None
    switched_at: datetime | None
    why: str | None
    by: str | None


class FlagsAnswer(BaseModel):
    flags: list[FlagAnswer]


class FlagRequest(Request):
    """`reason` stands in the log."""

    enabled: bool
    reason: Why


class HeldAnswer(Told):
    id: UUID
    way: str
    what: str
    interview_id: UUID | None
    since: datetime


class SendingAnswer(BaseModel):
    """`held_back` has not left yet, the oldest first; 1,000 at most."""

    sending: bool
    held_back: list[HeldAnswer]


class StopRequest(Request):
    reason: Why


class ResumeRequest(Request):
    """`held`: what becomes of what was held back."""

    reason: Why
    held: Literal["release", "drop"]


class DropRequest(Request):
    """These never leave."""

    ids: Annotated[list[Id], Field(min_length=1, max_length=1000)]


class DroppedAnswer(BaseModel):
    dropped: int


class GivenUp(Told):
    id: str
    since: datetime | None
    failure: str | None


class GivenUpAnswer(BaseModel):
    """The oldest first; 1,000 at most."""

    given_up: list[GivenUp]


class ReplayRequest(Request):
    """Ids of the list; what somebody has answered meanwhile is left as it is."""

    ids: Annotated[list[Annotated[str, Field(max_length=200)]], Field(min_length=1, max_length=1000)]


class ReplayedAnswer(BaseModel):
    replayed: list[str]
    left: list[str]


@routes.get("/flags", errors=NO_ADMIN)
async def list_flags(service: Service, acting: Portal) -> FlagsAnswer:
    """What is on, and who switched it last and why."""
    administering(acting)
    found = await flags.flags(service.pool)
    return FlagsAnswer(flags=[FlagAnswer.model_validate(one) for one in found])


@routes.put("/flags/{name}", errors=(ErrorCode.NOT_FOUND, *NO_ADMIN))
async def set_flag(service: Service, acting: Portal, path: FlagPath, body: FlagRequest) -> FlagAnswer:
    """Switch a flag, for all processes from the next decision on."""
    administering(acting)
    if await flags.switch(service.pool, path.name, body.enabled, body.reason, by(acting)) is None:
        raise not_found("flag")
    found = {one.name: one for one in await flags.flags(service.pool)}
    return FlagAnswer.model_validate(found[path.name])


@routes.get("/sending", errors=NO_ADMIN)
async def get_sending(service: Service, acting: Portal) -> SendingAnswer:
    """Whether anything may leave, and what is held back."""
    administering(acting)
    held = await held_back.held_back(service.pool)
    return SendingAnswer(
        sending=await held_back.sending(service.pool),
        held_back=[HeldAnswer.model_validate(one) for one in held],
    )


@routes.post("/sending/stop", errors=NO_ADMIN)
async def stop_all_sending(service: Service, acting: Portal, body: StopRequest) -> SendingAnswer:
    """From now on nothing leaves, from no process."""
    administering(acting)
    await stopped(service, acting, body.reason)
    return await get_sending(service, acting)


@routes.post("/sending/resume", errors=NO_ADMIN)
async def resume_all_sending(service: Service, acting: Portal, body: ResumeRequest) -> SendingAnswer:
    """Messages leave again; those that were held back leave too, or never."""
    administering(acting)
    await resumed(service, acting, body.reason, drops=body.held == "drop")
    return await get_sending(service, acting)


@routes.post("/sending/drop", errors=(ErrorCode.CONFLICT, *NO_ADMIN))
async def drop_held_back(service: Service, acting: Portal, body: DropRequest) -> DroppedAnswer:
    """Some of what is held back never leaves."""
    administering(acting)
    count = await in_transaction(service.pool, lambda one: held_back.drop(one, body.ids, DROPPED, by(acting)))
    if not count:
        raise ApiError(ErrorCode.CONFLICT, "none of these is held back: look at the list again")
    return DroppedAnswer(dropped=count)


@routes.get("/given-up", errors=NO_ADMIN)
async def list_given_up(service: Service, acting: Portal) -> GivenUpAnswer:
    """Messages, updates, letters, webhooks and other work that failed time and again."""
    administering(acting)
    found = await parked.parked(service.pool)
    return GivenUpAnswer(given_up=[GivenUp.model_validate(one) for one in found])


@routes.post("/given-up/replay", errors=NO_ADMIN)
async def replay_given_up(service: Service, acting: Portal, body: ReplayRequest) -> ReplayedAnswer:
    """Try these once more."""
    administering(acting)
    wanted = list(dict.fromkeys(body.ids))
    done = [one for one in wanted if await parked.again(service.pool, one, by(acting))]
    return ReplayedAnswer(replayed=done, left=[one for one in wanted if one not in done])
