"""People: adopted by email from the portal's users or added to them, and what we keep beside.

A recruiter has hours, limits and the built-in calendar's busy times; a candidate a zone and a locale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from db import sql
from db.pool import Connection, Pool
from db.portal import naming_what_is_refused, phone_of_type
from scheduling import availability
from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet

SQL = sql.beside(__file__)
RECRUITER_ROLE = "Employer"
CANDIDATE_ROLE = "Job Seeker"


@dataclass(frozen=True, slots=True)
class RecruiterSettings:
    """When a recruiter can be booked. `working_hours` as JSON has them; they are valid."""

    time_zone: str
    working_hours: dict[str, Any]
    buffer_minutes: int = 0
    min_notice_minutes: int = 0
    max_per_day: int | None = None

    def __post_init__(self) -> None:
        WorkingHours.parsed(self.working_hours)


@dataclass(frozen=True, slots=True)
class Recruiter:
    id: UUID
    name: str
    email: str
    settings: RecruiterSettings

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.settings.time_zone)

    @property
    def buffer(self) -> timedelta:
        return timedelta(minutes=self.settings.buffer_minutes)


@dataclass(frozen=True, slots=True)
class Calendar:
    """One recruiter's time from `start` to `end`, as it is `now`, by the database's clock."""

    now: datetime
    start: datetime
    end: datetime
    person: availability.Person


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who may be known already: the email decides."""

    name: str
    email: str
    phone: str | None = None


async def adopt(connection: Connection, person: NewPerson, role: str) -> UUID:
    """The user with this email, added where there is none; needs a transaction. Raises PortalRefuses."""
    await connection.execute(SQL["lock_email"], person.email)
    known: UUID | None = await connection.fetchval(SQL["find_by_email"], person.email)
    if known is not None:
        return known
    data_type = await connection.fetchval(SQL["phone_type"])
    phone = phone_of_type(data_type, person.phone) if data_type else None
    row = {"name": person.name, "email": person.email, "role": role, "phone": phone}
    with naming_what_is_refused("users"):
        added: UUID = await connection.fetchval(SQL["add_person_with_phone" if phone else "add_person"], row)
    return added


async def set_recruiter(connection: Connection, user_id: UUID, settings: RecruiterSettings) -> None:
    await connection.execute(
        SQL["set_recruiter"],
        user_id,
        settings.time_zone,
        settings.working_hours,
        settings.buffer_minutes,
        settings.min_notice_minutes,
        settings.max_per_day,
    )


async def set_candidate(connection: Connection, user_id: UUID, zone: str | None, locale: str | None) -> None:
    """What is not known now leaves what was known before."""
    await connection.execute(SQL["set_candidate"], user_id, zone, locale)


async def recruiter(connection: Pool | Connection, recruiter_id: UUID) -> Recruiter | None:
    row = await connection.fetchrow(SQL["recruiter"], recruiter_id)
    if row is None:
        return None
    settings = RecruiterSettings(
        row["time_zone"],
        row["working_hours"],
        row["buffer_minutes"],
        row["min_notice_minutes"],
        row["max_per_day"],
    )
    return Recruiter(row["id"], row["name"], row["email"], settings)


async def calendar(
    pool: Pool, person: Recruiter, start: datetime | None, end: datetime | None, ahead: timedelta
) -> Calendar:
    """The stretch from `start` (now if None) to `end` (`ahead` later if None), and what fills it."""
    (row,) = await pool.fetch(SQL["calendar"], person.id, start, end, ahead)
    settings = person.settings
    bookable = availability.Person(
        str(person.id),
        person.zone,
        WorkingHours.parsed(settings.working_hours),
        busy=IntervalSet.of(Interval(*one) for one in row["busy"]),
        booked=tuple(Interval(*one) for one in row["booked"]),
        buffer=person.buffer,
        notice=timedelta(minutes=settings.min_notice_minutes),
        max_per_day=settings.max_per_day,
    )
    return Calendar(row["now"], row["starts"], row["ends"], bookable)


async def recruiter_by_email(connection: Pool | Connection, email: str) -> UUID | None:
    found: UUID | None = await connection.fetchval(SQL["recruiter_by_email"], email)
    return found


async def replace_busy(connection: Connection, recruiter_id: UUID, busy: Sequence[Interval]) -> bool:
    """Puts these in place of the built-in calendar's busy times; False where there is no such recruiter."""
    if await connection.fetchval(SQL["lock_recruiter"], recruiter_id) is None:
        return False
    await connection.execute(SQL["forget_busy"], recruiter_id)
    starts, ends = [one.start for one in busy], [one.end for one in busy]
    await connection.execute(SQL["add_busy"], recruiter_id, starts, ends)
    return True
