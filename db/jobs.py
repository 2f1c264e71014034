"""Jobs: what the portal has of them, and how their interviews are held."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from db import needs, sql
from db.needs import Part
from db.pool import Connection, Pool
from db.portal import naming_what_is_refused

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Interviewing:
    """How a job's interviews are held, and what candidates are told about them."""

    duration_minutes: int = 60
    slot_step_minutes: int = 30
    company: str | None = None
    format: str | None = None
    location: str | None = None
    preparation: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class NewJob:
    """`shortlisting_buffer` None means as many as there are openings."""

    title: str
    description: str
    recruiter_id: UUID
    number_of_openings: int
    shortlisting_buffer: int | None
    interviewing: Interviewing


@dataclass(frozen=True, slots=True)
class Job:
    id: UUID
    title: str
    description: str
    recruiter_id: UUID
    number_of_openings: int
    shortlisting_buffer: int
    applications_closed: bool
    interviewing: Interviewing
    need: tuple[Part, ...]


async def add(connection: Connection, job: NewJob) -> UUID:
    """Needs a transaction. Raises PortalRefuses."""
    row = {
        "title": job.title,
        "description": job.description,
        "posted_by": str(job.recruiter_id),
        "number_of_openings": job.number_of_openings,
        "shortlisting_buffer": job.shortlisting_buffer,
    }
    with naming_what_is_refused("jobs"):
        added: UUID = await connection.fetchval(SQL["add"], row)
    held = job.interviewing
    settings = (held.duration_minutes, held.slot_step_minutes, held.company, held.format)
    await connection.execute(
        SQL["add_settings"], added, *settings, held.location, held.preparation, held.language
    )
    return added


async def job(connection: Pool | Connection, job_id: UUID) -> Job | None:
    row = await connection.fetchrow(SQL["job"], job_id)
    if row is None:
        return None
    return Job(
        row["id"],
        row["title"],
        row["description"],
        row["recruiter_id"],
        row["number_of_openings"],
        row["shortlisting_buffer"],
        row["applications_closed"],
        Interviewing(
            row["duration_minutes"],
            row["slot_step_minutes"],
            row["company"],
            row["format"],
            row["location"],
            row["preparation"],
            row["language"],
        ),
        await needs.of_job(connection, job_id),
    )


async def lock(connection: Connection, job_id: UUID) -> bool:
    """Puts everybody who changes the job in a line; False where there is no such job."""
    return await connection.fetchval(SQL["lock"], job_id) is not None


async def close(connection: Connection, job_id: UUID) -> bool:
    """No more applications; False where that was so already."""
    return await connection.fetchval(SQL["close"], job_id) is not None
