"""The portal's recruiters: who they are, when they are busy, and when they can be booked."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, RootModel, model_validator

from bot.acting import Portal
from bot.api.errors import ApiError, ErrorCode, FieldFault, invalid, not_found, require
from bot.api.fields import Email, Id, Line, Moment, Query, Request, Stretch, ZoneName
from bot.api.route import Caller, Routes
from bot.api.service import Service
from db import people
from db.people import NewPerson, Recruiter, RecruiterSettings
from db.pool import Connection, Pool, in_transaction
from db.portal import PortalRefuses
from scheduling.hours import WEEKDAYS, HoursFault, WorkingHours, parsed_exceptions
from scheduling.interval import Interval
from scheduling.public_holidays import UnknownRegion, check_region
from scheduling.slots import slots_of

routes = Routes("/api/v1", Caller.PORTAL)

OFFICE_HOURS = {day: [["09:00", "18:00"]] for day in WEEKDAYS[:5]}
LONGEST_SEARCH = timedelta(days=92)
MOST_BUSY = 5_000
MOST_EXCEPTIONS = 1_000


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


def days_off(value: dict[str, Any]) -> dict[str, Any]:
    try:
        parsed_exceptions(value)
    except HoursFault as fault:
        raise ValueError(str(fault)) from None
    return value


Exceptions = Annotated[
    dict[str, Any],
    AfterValidator(days_off),
    Field(
        max_length=MOST_EXCEPTIONS,
        description="Hours of single dates in place of the weekday's; none for a day off.",
        examples=[{"2027-01-07": [], "2027-01-08": [["13:00", "17:00"]]}],
    ),
]
BufferMinutes = Annotated[int, Field(ge=0, le=1440)]
NoticeMinutes = Annotated[int, Field(ge=0, le=43_200)]
Cap = Annotated[int, Field(ge=1, le=1000)]
HorizonDays = Annotated[int, Field(ge=1, le=92)]
Weight = Annotated[float, Field(gt=0, le=100)]


class Holidays(Request):
    """Public holidays are days off: a country (ISO 3166-1), and a part of it with holidays of its own."""

    country: Annotated[str, Field(min_length=2, max_length=2, examples=["DE"])]
    subdivision: Annotated[str, Field(max_length=40, examples=["BE"])] | None = None

    @model_validator(mode="after")
    def known(self) -> Self:
        try:
            check_region(self.country, self.subdivision)
        except UnknownRegion as fault:
            raise ValueError(str(fault)) from None
        return self


class When(Request):
    """When somebody can be booked."""

    working_hours: Hours | None = None
    exceptions: Exceptions | None = None
    holidays: Holidays | None = None
    buffer_minutes: BufferMinutes | None = None
    buffer_before_minutes: BufferMinutes | None = None
    buffer_after_minutes: BufferMinutes | None = None
    min_notice_minutes: NoticeMinutes | None = None
    change_notice_minutes: NoticeMinutes | None = None
    horizon_days: HorizonDays | None = None
    max_per_day: Cap | None = None
    max_per_week: Cap | None = None
    weight: Weight | None = None


class NewRecruiter(When):
    """Somebody whose email the portal's users have already is adopted, and set up anew.

    `buffer_before_minutes` and `buffer_after_minutes` take the place of `buffer_minutes` on their side;
    between two interviews lies the longer of the two. `change_notice_minutes` holds in place of
    `min_notice_minutes` where a booked interview is moved. `horizon_days` is how far ahead times are offered,
    14 where it is left out. In a pool, who has a `weight` of 2 is called twice as often as others.
    """

    name: Line
    email: Email
    time_zone: ZoneName

    @property
    def settings(self) -> RecruiterSettings:
        holidays = self.holidays
        return RecruiterSettings(
            self.time_zone,
            OFFICE_HOURS if self.working_hours is None else self.working_hours,
            self.buffer_minutes or 0,
            self.min_notice_minutes or 0,
            self.max_per_day,
            self.exceptions or {},
            holidays.country if holidays else None,
            holidays.subdivision if holidays else None,
            self.buffer_before_minutes,
            self.buffer_after_minutes,
            self.change_notice_minutes,
            self.horizon_days,
            self.max_per_week,
            self.weight or 1.0,
        )


class RecruiterAnswer(BaseModel):
    """What holds: a value that was left out is told as it is used."""

    id: UUID
    name: str
    email: str
    time_zone: str
    working_hours: dict[str, Any]
    exceptions: dict[str, Any]
    holidays: Holidays | None
    buffer_minutes: int
    buffer_before_minutes: int
    buffer_after_minutes: int
    min_notice_minutes: int
    change_notice_minutes: int
    horizon_days: int | None
    max_per_day: int | None
    max_per_week: int | None
    weight: float


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

    async def add(connection: Connection) -> Recruiter:
        user_id = await people.adopt(connection, NewPerson(body.name, body.email), people.RECRUITER_ROLE)
        await people.set_recruiter(connection, user_id, body.settings)
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


async def one_of_theirs(service: Service, acting: Portal, recruiter_id: UUID) -> Recruiter:
    """Anybody's for an administrator or the portal itself; for a recruiter themselves alone."""
    if acting.sight not in {None, recruiter_id}:
        raise not_found("recruiter")
    return await known_recruiter(service.pool, recruiter_id)


async def known_recruiter(connection: Pool | Connection, recruiter_id: UUID) -> Recruiter:
    return require(await people.recruiter(connection, recruiter_id), "recruiter")


def answer_of(recruiter: Recruiter) -> RecruiterAnswer:
    settings = recruiter.settings
    buffer, notice = settings.buffer_minutes, settings.min_notice_minutes
    return RecruiterAnswer(
        id=recruiter.id,
        name=recruiter.name,
        email=recruiter.email,
        time_zone=settings.time_zone,
        working_hours=settings.working_hours,
        exceptions=settings.exceptions,
        holidays=holidays_of(settings),
        buffer_minutes=buffer,
        buffer_before_minutes=told(settings.buffer_before_minutes, buffer),
        buffer_after_minutes=told(settings.buffer_after_minutes, buffer),
        min_notice_minutes=notice,
        change_notice_minutes=told(settings.change_notice_minutes, notice),
        horizon_days=settings.horizon_days,
        max_per_day=settings.max_per_day,
        max_per_week=settings.max_per_week,
        weight=settings.weight,
    )


def told(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value


def holidays_of(settings: RecruiterSettings) -> Holidays | None:
    if settings.holiday_country is None:
        return None
    return Holidays(country=settings.holiday_country, subdivision=settings.holiday_subdivision)
