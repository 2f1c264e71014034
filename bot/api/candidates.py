"""What is kept of a candidate: found, handed out, made anonymous. An address never stands in a path."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field

from bot import erasing
from bot.acting import Portal, cause, signed
from bot.api.acting import administering
from bot.api.errors import ApiError, ErrorCode, require
from bot.api.fields import Email, Id, Request, Text, Told
from bot.api.route import Caller, Routes
from bot.api.service import Service
from db import erasure, kept
from db.erasure import Candidate

routes = Routes("/api/v1", Caller.PORTAL)
NO_ADMIN = (ErrorCode.NOT_FOUND, ErrorCode.FORBIDDEN)
ERASED_WITHIN = 60.0  # seconds; each interview that is not over ends first
ALSO_RECRUITS = "they recruit as well, and others rely on their name: hand their jobs over first"


class FindRequest(Request):
    email: Email


class FoundAnswer(BaseModel):
    """Ids of `users`."""

    candidates: list[UUID]


class CandidatePath(BaseModel):
    id: Id


class CandidateAnswer(BaseModel):
    """`live` counts interviews that erasing would end; who `also_recruits` cannot be erased."""

    id: UUID
    applications: int
    interviews: int
    live: int
    also_recruits: bool


class EraseRequest(Request):
    """`reason` stands in the log: name nobody in it."""

    reason: Annotated[Text, Field(min_length=1, max_length=150)]


class ErasedAnswer(Told):
    """What was made anonymous; `receipt` is what the person may be told."""

    receipt: str
    applications: int
    interviews: int
    messages: int


@routes.post("/candidates/find", errors=NO_ADMIN[1:])
async def find_candidate(service: Service, acting: Portal, body: FindRequest) -> FoundAnswer:
    """The candidates with an address."""
    administering(acting)
    return FoundAnswer(candidates=await erasure.find(service.pool, body.email))


@routes.get("/candidates/{id}", errors=NO_ADMIN)
async def get_candidate(service: Service, acting: Portal, path: CandidatePath) -> CandidateAnswer:
    """What there is of a candidate, counted."""
    found = await candidate(service, acting, path.id)
    return CandidateAnswer(
        id=found.id,
        applications=len(found.applications),
        interviews=len(found.interviews),
        live=len(found.live),
        also_recruits=found.also_recruits,
    )


@routes.get("/candidates/{id}/data", errors=NO_ADMIN)
async def export_candidate(service: Service, acting: Portal, path: CandidatePath) -> dict[str, Any]:
    """All that is kept of a candidate."""
    found = await candidate(service, acting, path.id)
    return await kept.of_candidate(service.pool, found.id)


@routes.post("/candidates/{id}/erase", time_limit=ERASED_WITHIN, errors=(*NO_ADMIN, ErrorCode.CONFLICT))
async def erase_candidate(
    service: Service, acting: Portal, path: CandidatePath, body: EraseRequest
) -> ErasedAnswer:
    """Make a candidate anonymous everywhere, for good; counts stay."""
    found = await candidate(service, acting, path.id)
    why = signed(acting, body.reason)
    try:
        done = await erasing.erase(service.pool, service.policy, found.id, why, cause(acting))
    except erasing.AlsoRecruits:
        raise ApiError(ErrorCode.CONFLICT, ALSO_RECRUITS) from None
    return ErasedAnswer.model_validate(done)


async def candidate(service: Service, acting: Portal, person: UUID) -> Candidate:
    administering(acting)
    return require(await erasure.candidate(service.pool, person), "candidate")
