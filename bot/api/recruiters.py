"""The portal's recruiters: who they are, when they are busy, and when they can be booked."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, RootModel

from bot.api.errors import ApiError, ErrorCode, FieldFault, invalid, not_found
from bot.api.fields import Email, Id, Line, Moment, Query, Request, Stretch, ZoneName
from bot.api.route import Caller, Routes
from bot.api.service import Service
from db import people
from db.people import NewPerson, Recruiter, RecruiterSettings
from db.pool import Connection, Pool, in_transaction
from db.portal import PortalRefuses
from scheduling.hours import WEEKDAYS, HoursFault, WorkingHours
from scheduling.interval import Interval
from scheduling.slots import slots_of

routes = Routes("/api/v1", Caller.PORTAL)

OFFICE_HOURS = {day: [["09:00", "18:00"]] for day in WEEKDAYS[:5]}
LONGEST_SEARCH = timedelta(days=92)
MOST_BUSY = 5_000


def working_hours(value: dict[str, Any]) -> dict[str, Any]:
    try:
        WorkingHours.parsed(value)
    except HoursFault as fault:
        raise ValueError(str(fault).removeprefix("working_hours").lstrip(".: ")) from None
    return value


Hours = Annotated[
    dict[str, Any],
    AfterValidator(working_hours),
    Field(
        description="Stretches of wall time by weekday; a weekday that is left out is free of work.",
        examples=[{"mon": [["09:00", "12:00"], ["13:00", "18:00"]]}],
    ),
]


class NewRecruiter(Request):
    """Somebody whose email the portal's users have already is adopted, and set up anew."""

    name: Line
    email: Email
    time_zone: ZoneName
    working_hours: Hours | None = None
    buffer_minutes: Annotated[int, Field(ge=0, le=1440)] | None = None
    min_notice_minutes: Annotated[int, Field(ge=0, le=43_200)] | None = None
    max_per_day: Annotated[int, Field(ge=1, le=1000)] | None = None


class RecruiterAnswer(BaseModel):
    id: UUID
    name: str
    email: str
    time_zone: str
    working_hours: dict[str, Any]
    buffer_minutes: int
    min_notice_minutes: int
    max_per_day: int | None


class BusyTimes(RootModel[Annotated[list[Stretch], Field(max_length=MOST_BUSY)]]):
    """They may overlap, and come in any order."""


class BusyAnswer(BaseModel):
    count: int


class RecruiterPath(BaseModel):
    id: Id


class SlotsQuery(Query):
    """`from` is now and `to` 14 days later where they are left out; 92 days at most."""

    start: Moment | None = Field(None, alias="from")
    end: Moment | None = Field(None, alias="to")
    duration_minutes: Annotated[int, Field(ge=5, le=720)] = 60


class SlotAnswer(BaseModel):
    start: datetime
    end: datetime


class SlotsAnswer(BaseModel):
    slots: list[SlotAnswer]


@routes.post("/recruiters", status=201, errors=(ErrorCode.PORTAL_REFUSES,))
async def add_recruiter(service: Service, body: NewRecruiter) -> RecruiterAnswer:
    """Add a recruiter, or set one up anew."""
    settings = RecruiterSettings(
        body.time_zone,
        OFFICE_HOURS if body.working_hours is None else body.working_hours,
        body.buffer_minutes or 0,
        body.min_notice_minutes or 0,
        body.max_per_day,
    )

    async def add(connection: Connection) -> Recruiter:
        user_id = await people.adopt(connection, NewPerson(body.name, body.email), people.RECRUITER_ROLE)
        await people.set_recruiter(connection, user_id, settings)
        return await known_recruiter(connection, user_id)

    try:
        return answer_of(await in_transaction(service.pool, add))
    except PortalRefuses as refusal:
        raise ApiError(ErrorCode.PORTAL_REFUSES, str(refusal)) from refusal


@routes.get("/recruiters/{id}", errors=(ErrorCode.NOT_FOUND,))
async def get_recruiter(service: Service, path: RecruiterPath) -> RecruiterAnswer:
    """One recruiter."""
    return answer_of(await known_recruiter(service.pool, path.id))


@routes.put("/recruiters/{id}/busy", errors=(ErrorCode.NOT_FOUND,))
async def replace_busy(service: Service, path: RecruiterPath, body: BusyTimes) -> BusyAnswer:
    """Replace the busy times of the built-in calendar."""
    busy = [Interval(one.start, one.end) for one in body.root]

    async def replace(connection: Connection) -> bool:
        return await people.replace_busy(connection, path.id, busy)

    if not await in_transaction(service.pool, replace):
        raise not_found("recruiter")
    return BusyAnswer(count=len(busy))


@routes.get("/recruiters/{id}/slots", errors=(ErrorCode.NOT_FOUND,))
async def get_slots(service: Service, path: RecruiterPath, query: SlotsQuery) -> SlotsAnswer:
    """Every bookable start of a recruiter.

    Candidates are offered those of the next 14 days; further ahead is for the recruiter to open.
    """
    recruiter = await known_recruiter(service.pool, path.id)
    found = await people.calendar(service.pool, recruiter, query.start, query.end, service.policy.horizon)
    if not found.start < found.end <= found.start + LONGEST_SEARCH:
        problem = f"must lie after from, and at most {LONGEST_SEARCH.days} days after it"
        raise invalid(FieldFault(field="to", problem=problem))
    length = timedelta(minutes=query.duration_minutes)
    slots = slots_of(found.person, Interval(found.start, found.end), found.now, length)
    return SlotsAnswer(slots=[SlotAnswer(start=slot.start, end=slot.end) for slot in slots])


async def known_recruiter(connection: Pool | Connection, recruiter_id: UUID) -> Recruiter:
    found = await people.recruiter(connection, recruiter_id)
    if found is None:
        raise not_found("recruiter")
    return found


def answer_of(recruiter: Recruiter) -> RecruiterAnswer:
    settings = recruiter.settings
    return RecruiterAnswer(
        id=recruiter.id,
        name=recruiter.name,
        email=recruiter.email,
        time_zone=settings.time_zone,
        working_hours=settings.working_hours,
        buffer_minutes=settings.buffer_minutes,
        min_notice_minutes=settings.min_notice_minutes,
        max_per_day=settings.max_per_day,
    )
