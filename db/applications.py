"""Applications: added for adopted people, kept with their resumes, listed by rank, placed by ranking."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg

from db import sql, work
from db.pool import Connection, Pool
from db.portal import naming_what_is_refused, phone_of_type
from db.work import Kind
from shortlisting.rank import Standing

SQL = sql.beside(__file__)
PAGE = 50


@dataclass(frozen=True, slots=True)
class NewApplication:
    """`candidate_id` and `recruiter_id` are users; the job's poster is the recruiter."""

    job_id: UUID
    candidate_id: UUID
    recruiter_id: UUID
    name: str
    email: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class Application:
    id: UUID
    job_id: UUID
    name: str
    email: str
    fit_score: float
    rank: int | None
    standing: Standing
    summary: str | None
    applied_at: datetime


async def add(connection: Connection, new: NewApplication) -> UUID:
    """Raises PortalRefuses."""
    data_type = await connection.fetchval(SQL["phone_type"])
    row = {
        "name": new.name,
        "email": new.email,
        "phone": phone_of_type(data_type, new.phone),
        "applicant_id": str(new.candidate_id),
        "employer_id": str(new.recruiter_id),
        "job_id": str(new.job_id),
    }
    with naming_what_is_refused("applications"):
        added: UUID = await connection.fetchval(SQL["add"], row)
    return added


async def exists(connection: Pool | Connection, application_id: UUID) -> bool:
    return await connection.fetchval(SQL["exists"], application_id) is not None


async def of_recruiter(connection: Pool | Connection, application_id: UUID, recruiter_id: UUID) -> bool:
    """Whether it is for a job of theirs."""
    return await connection.fetchval(SQL["of_recruiter"], application_id, recruiter_id) is not None


async def live_interview(connection: Pool | Connection, application_id: UUID) -> UUID | None:
    """The interview of this application that is not over, if there is one."""
    found: UUID | None = await connection.fetchval(SQL["live_interview"], application_id)
    return found


async def keep_resume(connection: Connection, application_id: UUID, media: str, content: bytes) -> None:
    """In place of an earlier one; it is read soon after. Needs a transaction."""
    await connection.execute(SQL["keep_resume"], application_id, media, content)
    await work.ask_for(connection, Kind.RESUME, str(application_id))


async def page(pool: Pool, job_id: UUID, number: int) -> list[Application]:
    """Page `number`, counted from 1, of a job's applications, best first."""
    rows = await pool.fetch(SQL["page"], job_id, PAGE, (number - 1) * PAGE)
    return [_application(row) for row in rows]


async def page_after(pool: Pool, job_id: UUID, after: UUID) -> list[Application]:
    """Those that follow an application of the job in the same order: the last page as quick as any."""
    return [_application(row) for row in await pool.fetch(SQL["page_after"], job_id, after, PAGE)]


async def one(connection: Pool | Connection, application_id: UUID) -> Application | None:
    row = await connection.fetchrow(SQL["one"], application_id)
    return None if row is None else _application(row)


async def standing(connection: Pool | Connection, job_id: UUID, standing: Standing) -> list[Application]:
    rows = await connection.fetch(SQL["standing"], job_id, standing.value)
    return [_application(row) for row in rows]


async def count(connection: Pool | Connection, job_id: UUID) -> int:
    found: int = await connection.fetchval(SQL["count"], job_id)
    return found


def _application(row: asyncpg.Record) -> Application:
    return Application(
        row["id"],
        row["job_id"],
        row["name"],
        row["email"],
        row["fit_score"] or 0.0,
        row["rank"],
        Standing(row["shortlist_status"]),
        row["summary"],
        row["created_at"],
    )
