"""The portal's recruiters as people of the console: hours changed, roles, sign-ins, and handing over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel

from bot.acting import Portal
from bot.api.acting import administering
from bot.api.errors import ApiError, ErrorCode, not_found
from bot.api.fields import Id, Request, Told, ZoneName
from bot.api.interview_list import ChangesAnswer
from bot.api.recruiters import (
    OFFICE_HOURS,
    RecruiterAnswer,
    RecruiterPath,
    When,
    answer_of,
    known_recruiter,
    one_of_theirs,
)
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.console import colleagues as roles
from bot.console.handing_over import handed_over
from bot.console.hours import saved
from bot.console.many import WITHIN
from bot.console.switches import ACTIONS
from db import audit, handing_over, recruiter_hours, sign_ins, stand_ins
from db.pool import in_transaction

routes = Routes("/api/v1", Caller.PORTAL)
NO_ADMIN = (ErrorCode.NOT_FOUND, ErrorCode.FORBIDDEN)
USUAL: Mapping[str, Any] = {
    "working_hours": OFFICE_HOURS,
    "exceptions": {},
    "buffer_minutes": 0,
    "min_notice_minutes": 0,
    "weight": 1.0,
}
CHANGES = {"admin": sign_ins.make_admin, "recruiter": sign_ins.make_recruiter}


class RecruiterChanges(When):
    """What is left out stays as it is; null takes a limit away, or makes a value what it is as usual. A zone
    has no usual one, and stays.
    """

    time_zone: ZoneName | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """By the names that the settings have."""
        named = {name: getattr(self, name) for name in self.model_fields_set - {"holidays"}}
        given = {name: USUAL.get(name) if value is None else value for name, value in named.items()}
        if given.get("time_zone", "") is None:
            del given["time_zone"]
        if "holidays" not in self.model_fields_set:
            return given
        one = self.holidays
        region = (None, None) if one is None else (one.country, one.subdivision)
        return {**given, **dict(zip(("holiday_country", "holiday_subdivision"), region, strict=True))}


class ColleagueAnswer(Told):
    """`sign_ins` counts the browsers in which they are signed in."""

    id: UUID
    name: str
    email: str
    admin: bool
    sign_ins: int
    seen_at: datetime | None


class ColleaguesAnswer(BaseModel):
    recruiters: list[ColleagueAnswer]


class RoleRequest(Request):
    role: Literal["admin", "recruiter"]


class RoleAnswer(BaseModel):
    """`changed` is false where it was so already."""

    role: Literal["admin", "recruiter"]
    changed: bool


class SignInAnswer(Told):
    id: UUID
    browser: str | None
    created_at: datetime
    seen_at: datetime | None
    expires_at: datetime


class SignInsAnswer(BaseModel):
    sign_ins: list[SignInAnswer]


class SignInPath(RecruiterPath):
    sign_in: Id


class EndedAnswer(BaseModel):
    ended: bool


class BelongingsAnswer(Told):
    """What there is to hand over; `booked` are still to come, `outcome` have begun and nobody has said what
    became of them, `panels` are others' jobs whose interviews need them, `stands_in` counts for whom they
    stand in or help out.
    """

    jobs: int
    undecided: int
    booked: int
    outcome: int
    panels: int
    stands_in: int


class HandOverRequest(Request):
    """`booked`: interviews that are booked go along; each candidate is asked for a time with the other."""

    to: Id
    booked: bool = False


class HandedOverAnswer(BaseModel):
    """How many booked candidates are asked for another time."""

    asked: int


@routes.get("/recruiters", errors=NO_ADMIN[1:])
async def list_recruiters(service: Service, acting: Portal) -> ColleaguesAnswer:
    """Everybody who recruits, by name."""
    administering(acting)
    found = await sign_ins.colleagues(service.pool)
    return ColleaguesAnswer(recruiters=[ColleagueAnswer.model_validate(one) for one in found])


@routes.patch("/recruiters/{id}", errors=(ErrorCode.NOT_FOUND,))
async def change_recruiter(
    service: Service, acting: Portal, path: RecruiterPath, body: RecruiterChanges
) -> RecruiterAnswer:
    """Change when a recruiter can be booked: hours, days off, buffers, notice, caps. It is logged."""
    person = await one_of_theirs(service, acting, path.id)
    settings = replace(person.settings, **body.columns)
    await in_transaction(service.pool, lambda connection: saved(connection, acting, person, settings))
    return answer_of(await known_recruiter(service.pool, path.id))


@routes.get("/recruiters/{id}/changes", errors=(ErrorCode.NOT_FOUND,))
async def recruiter_changes(service: Service, acting: Portal, path: RecruiterPath) -> ChangesAnswer:
    """Who changed a recruiter's hours, role or jobs, from what to what; the newest first."""
    person = await one_of_theirs(service, acting, path.id)
    found = await audit.lately(
        service.pool, [recruiter_hours.CHANGED, *ACTIONS, *stand_ins.LOGGED], person.id
    )
    return ChangesAnswer(changes=list(found))


@routes.put("/recruiters/{id}/role", errors=(*NO_ADMIN, ErrorCode.CONFLICT))
async def set_role(service: Service, acting: Portal, path: RecruiterPath, body: RoleRequest) -> RoleAnswer:
    """Make a recruiter an administrator, or a recruiter like others again; ends their sign-ins."""
    administering(acting)
    done = await roles.role_set(service, acting, path.id, body.role, CHANGES[body.role])
    if done == "last":
        raise ApiError(ErrorCode.CONFLICT, "somebody has to administer: make another one first")
    return RoleAnswer(role=body.role, changed=done == body.role)


@routes.get("/recruiters/{id}/sign-ins", errors=(ErrorCode.NOT_FOUND,))
async def list_sign_ins(service: Service, acting: Portal, path: RecruiterPath) -> SignInsAnswer:
    """In which browsers a recruiter is signed in."""
    person = await one_of_theirs(service, acting, path.id)
    found = await sign_ins.of_person(service.pool, person.id, sign_ins.NO_BROWSER)
    return SignInsAnswer(sign_ins=[SignInAnswer.model_validate(one) for one in found])


@routes.delete("/recruiters/{id}/sign-ins/{sign_in}", errors=(ErrorCode.NOT_FOUND,))
async def end_one_sign_in(service: Service, acting: Portal, path: SignInPath) -> EndedAnswer:
    """Sign a recruiter out of one browser."""
    person = await one_of_theirs(service, acting, path.id)
    if not await sign_ins.end(service.pool, person.id, path.sign_in):
        raise not_found("sign-in")
    return EndedAnswer(ended=True)


@routes.delete("/recruiters/{id}/sign-ins", errors=(ErrorCode.NOT_FOUND,))
async def end_all_sign_ins(service: Service, acting: Portal, path: RecruiterPath) -> EndedAnswer:
    """Sign a recruiter out everywhere; links that are on their way are good no more."""
    person = await one_of_theirs(service, acting, path.id)
    await sign_ins.end_others(service.pool, person.id, sign_ins.NO_BROWSER)
    return EndedAnswer(ended=True)


@routes.get("/recruiters/{id}/belongings", errors=(ErrorCode.NOT_FOUND,))
async def recruiter_belongings(service: Service, acting: Portal, path: RecruiterPath) -> BelongingsAnswer:
    """How much there would be to hand over."""
    person = await one_of_theirs(service, acting, path.id)
    return BelongingsAnswer.model_validate(await handing_over.belongings(service.pool, person.id))


@routes.post("/recruiters/{id}/hand-over", time_limit=WITHIN, errors=(*NO_ADMIN, ErrorCode.CONFLICT))
async def hand_over_jobs(
    service: Service, acting: Portal, path: RecruiterPath, body: HandOverRequest
) -> HandedOverAnswer:
    """A recruiter leaves: everything of their jobs goes to another."""
    administering(acting)
    person = await known_recruiter(service.pool, path.id)
    other = await known_recruiter(service.pool, body.to)
    if person.id == other.id:
        raise ApiError(ErrorCode.CONFLICT, "to whom they hand over must be somebody else")
    return HandedOverAnswer(asked=await handed_over(service, acting, person.id, other.id, booked=body.booked))
