"""People: adopted by email from the portal's users or added to them, and what we keep beside.

A recruiter has hours, limits and the built-in calendar's busy times; a candidate a zone and a locale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from db import attendance, sql
from db.pool import Connection, Pool
from db.portal import naming_what_is_refused, phone_of_type
from db.time_of import TimeOf, bookable
from scheduling import availability
from scheduling.hours import WorkingHours
from scheduling.interval import Interval
from scheduling.public_holidays import check_region

SQL = sql.beside(__file__)
RECRUITER_ROLE = "Employer"
CANDIDATE_ROLE = "Job Seeker"


@dataclass(frozen=True, slots=True)
class RecruiterSettings:
    """When a recruiter can be booked. `working_hours` and `exceptions` as JSON has them; all is valid.

    What is None is as usual: a buffer's side as `buffer_minutes`, the notice for changes as that for new
    interviews, the horizon as everybody's. Public holidays are days off where a country is given (ISO 3166).
    """

    time_zone: str
    working_hours: dict[str, Any]
    buffer_minutes: int = 0
    min_notice_minutes: int = 0
    max_per_day: int | None = None
    exceptions: dict[str, Any] = field(default_factory=dict)
    holiday_country: str | None = None
    holiday_subdivision: str | None = None
    buffer_before_minutes: int | None = None
    buffer_after_minutes: int | None = None
    change_notice_minutes: int | None = None
    horizon_days: int | None = None
    max_per_week: int | None = None
    weight: float = 1.0

    def __post_init__(self) -> None:
        WorkingHours.parsed(self.working_hours, self.exceptions)
        if self.holiday_country is not None:
            check_region(self.holiday_country, self.holiday_subdivision)


COLUMNS = tuple(column.name for column in fields(RecruiterSettings))


@dataclass(frozen=True, slots=True)
class Recruiter:
    id: UUID
    name: str
    email: str
    settings: RecruiterSettings

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.settings.time_zone)


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
    values = (getattr(settings, column) for column in COLUMNS)
    await connection.execute(SQL["set_recruiter"], user_id, *values)
    await attendance.write_down(connection, user_id)


async def set_candidate(connection: Connection, user_id: UUID, zone: str | None, locale: str | None) -> None:
    """What is not known now leaves what was known before."""
    await connection.execute(SQL["set_candidate"], user_id, zone, locale)


async def recruiter(connection: Pool | Connection, recruiter_id: UUID) -> Recruiter | None:
    row = await connection.fetchrow(SQL["recruiter"], recruiter_id)
    if row is None:
        return None
    settings = RecruiterSettings(*(row[column] for column in COLUMNS))
    return Recruiter(row["id"], row["name"], row["email"], settings)


async def calendar(
    pool: Pool, person: Recruiter, start: datetime | None, end: datetime | None, ahead: timedelta
) -> Calendar:
    """The stretch from `start` (now if None) to `end` (`ahead` later if None), and what fills it."""
    (row,) = await pool.fetch(SQL["calendar"], person.id, start, end, ahead)
    (time_of,) = (TimeOf(*one) for one in row["people"])
    within = Interval(row["now"], max(row["ends"], row["now"] + ahead))
    return Calendar(row["now"], row["starts"], row["ends"], bookable(time_of, within))


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
