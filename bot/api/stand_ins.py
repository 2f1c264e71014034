"""Stand-ins by call: who sees to what needs a person while a recruiter is away, or does not work."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from bot.acting import Portal, by
from bot.api.errors import ApiError, ErrorCode, not_found
from bot.api.fields import Day, Id, Request, Told
from bot.api.recruiters import RecruiterPath, known_recruiter, one_of_theirs
from bot.api.route import Caller, Routes
from bot.api.service import Service
from db import stand_ins
from db.pool import in_transaction
from db.stand_ins import Refused, Wanted

routes = Routes("/api/v1", Caller.PORTAL)


class StandInAnswer(Told):
    """From `start` up to `end`: midnights where the person is who is away. `now`: it counts."""

    id: UUID
    person_id: UUID
    stand_in_id: UUID
    start: datetime
    end: datetime
    now: bool


class DeputyAnswer(Told):
    person_id: UUID
    deputy_id: UUID
    now: bool


class StandInsAnswer(BaseModel):
    """`stand_ins` and `deputy` see to it for them; `stands_in` and `helps` are for whom they do."""

    stand_ins: list[StandInAnswer]
    deputy: DeputyAnswer | None
    stands_in: list[StandInAnswer]
    helps: list[DeputyAnswer]


class StandInRequest(Request):
    """Whole days in the recruiter's zone, both included."""

    stand_in: Id
    first: Day
    last: Day


class StandInMade(BaseModel):
    id: UUID


class StandInPath(RecruiterPath):
    stand_in: Id


class StandInEnded(BaseModel):
    ended: bool


class DeputyRequest(Request):
    """Null for nobody."""

    deputy: Id | None


class DeputySet(BaseModel):
    deputy: UUID | None


@routes.get("/recruiters/{id}/stand-ins", errors=(ErrorCode.NOT_FOUND,))
async def list_stand_ins(service: Service, acting: Portal, path: RecruiterPath) -> StandInsAnswer:
    """Who stands in for a recruiter and for whom they do, now and later."""
    person, pool = (await one_of_theirs(service, acting, path.id)).id, service.pool
    deputy = await stand_ins.deputy_of(pool, person)
    return StandInsAnswer(
        stand_ins=[StandInAnswer.model_validate(one) for one in await stand_ins.of_person(pool, person)],
        deputy=None if deputy is None else DeputyAnswer.model_validate(deputy),
        stands_in=[StandInAnswer.model_validate(one) for one in await stand_ins.by_person(pool, person)],
        helps=[DeputyAnswer.model_validate(one) for one in await stand_ins.deputy_for(pool, person)],
    )


@routes.post("/recruiters/{id}/stand-ins", status=201, errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def add_stand_in(
    service: Service, acting: Portal, path: RecruiterPath, body: StandInRequest
) -> StandInMade:
    """Name somebody who sees to what needs a person while a recruiter is away; they are written to."""
    person = await one_of_theirs(service, acting, path.id)
    other = await known_recruiter(service.pool, body.stand_in)
    wanted = Wanted(person.id, other.id, body.first, body.last, person.zone)
    try:
        made = await in_transaction(
            service.pool, lambda connection: stand_ins.name(connection, wanted, by(acting))
        )
    except Refused as refused:
        raise ApiError(ErrorCode.CONFLICT, str(refused)) from None
    return StandInMade(id=made)


@routes.delete("/recruiters/{id}/stand-ins/{stand_in}", errors=(ErrorCode.NOT_FOUND,))
async def end_one_stand_in(service: Service, acting: Portal, path: StandInPath) -> StandInEnded:
    """End it at this moment, or take it back where it has not begun."""
    person = await one_of_theirs(service, acting, path.id)
    ended = await in_transaction(
        service.pool, lambda connection: stand_ins.end(connection, person.id, path.stand_in, by(acting))
    )
    if not ended:
        raise not_found("stand-in")
    return StandInEnded(ended=True)


@routes.put("/recruiters/{id}/deputy", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def name_deputy(
    service: Service, acting: Portal, path: RecruiterPath, body: DeputyRequest
) -> DeputySet:
    """Who helps out in the hours in which they work and the recruiter does not."""
    person = await one_of_theirs(service, acting, path.id)
    if body.deputy == person.id:
        raise ApiError(ErrorCode.CONFLICT, "nobody helps themselves out")
    if body.deputy is not None:
        await known_recruiter(service.pool, body.deputy)
    await in_transaction(
        service.pool,
        lambda connection: stand_ins.set_deputy(connection, person.id, body.deputy, by(acting)),
    )
    return DeputySet(deputy=body.deputy)
