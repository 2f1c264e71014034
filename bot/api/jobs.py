"""The portal's jobs: what is interviewed for, and how."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from bot.api import need
from bot.api.errors import ApiError, ErrorCode, not_found, require
from bot.api.fields import Id, Language, Line, Request, Text
from bot.api.need import NeedBody, NeedPart, Parts
from bot.api.route import Caller, Routes
from bot.api.service import Service
from db import jobs, needs, people
from db.jobs import Interviewing, Job, NewJob
from db.needs import UnknownPeople
from db.pool import Connection, Pool, in_transaction
from db.portal import PortalRefuses

routes = Routes("/api/v1", Caller.PORTAL)

Minutes = Annotated[int, Field(ge=5, le=720)]


class JobRequest(Request):
    """`shortlisting_buffer` is as large as `number_of_openings` where it is left out.

    `need` says who interviews; where it is left out, it is the recruiter alone.
    """

    title: Line
    description: Annotated[Text, Field(max_length=20_000)]
    recruiter_id: Id
    number_of_openings: Annotated[int, Field(ge=1, le=10_000)]
    shortlisting_buffer: Annotated[int, Field(ge=1, le=10_000)] | None = None
    duration_minutes: Minutes | None = None
    slot_step_minutes: Minutes | None = None
    company: Line | None = None
    format: Line | None = None
    location: Annotated[Text, Field(max_length=500)] | None = None
    preparation: Annotated[Text, Field(max_length=4_000)] | None = None
    language: Language | None = None
    need: Parts | None = None

    @property
    def interviewing(self) -> Interviewing:
        return Interviewing(
            duration_minutes=self.duration_minutes or 60,
            slot_step_minutes=self.slot_step_minutes or 30,
            company=self.company,
            format=self.format,
            location=self.location,
            preparation=self.preparation,
            language=self.language,
        )


class JobAnswer(BaseModel):
    id: UUID
    title: str
    description: str
    recruiter_id: UUID
    number_of_openings: int
    shortlisting_buffer: int
    applications_closed: bool
    duration_minutes: int
    slot_step_minutes: int
    company: str | None
    format: str | None
    location: str | None
    preparation: str | None
    language: str | None
    need: list[NeedPart]


class JobPath(BaseModel):
    id: Id


@routes.post("/jobs", status=201, errors=(ErrorCode.NOT_FOUND, ErrorCode.PORTAL_REFUSES))
async def add_job(service: Service, body: JobRequest) -> JobAnswer:
    """Add a job."""

    async def add(connection: Connection) -> Job:
        if await people.recruiter(connection, body.recruiter_id) is None:
            raise not_found("recruiter")
        new = NewJob(
            body.title,
            body.description,
            body.recruiter_id,
            body.number_of_openings,
            body.shortlisting_buffer,
            body.interviewing,
        )
        job_id = await jobs.add(connection, new)
        await set_need(connection, job_id, body.need or [], "need")
        return await known_job(connection, job_id)

    try:
        return answer_of(await in_transaction(service.pool, add))
    except PortalRefuses as refusal:
        raise ApiError(ErrorCode.PORTAL_REFUSES, str(refusal)) from refusal


@routes.get("/jobs/{id}", errors=(ErrorCode.NOT_FOUND,))
async def get_job(service: Service, path: JobPath) -> JobAnswer:
    """One job."""
    return answer_of(await known_job(service.pool, path.id))


@routes.put("/jobs/{id}/need", errors=(ErrorCode.NOT_FOUND,))
async def replace_need(service: Service, path: JobPath, body: NeedBody) -> JobAnswer:
    """Say whom the job's interviews need, in place of what was said before."""

    async def replace(connection: Connection) -> Job:
        if not await jobs.lock(connection, path.id):
            raise not_found("job")
        await set_need(connection, path.id, body.root, "")
        return await known_job(connection, path.id)

    return answer_of(await in_transaction(service.pool, replace))


async def set_need(connection: Connection, job_id: UUID, parts: list[NeedPart], field: str) -> None:
    try:
        await needs.replace(connection, job_id, need.stored(parts))
    except UnknownPeople as unknown:
        raise need.refused(parts, unknown, field) from unknown


async def known_job(connection: Pool | Connection, job_id: UUID) -> Job:
    return require(await jobs.job(connection, job_id), "job")


def answer_of(job: Job) -> JobAnswer:
    held = job.interviewing
    return JobAnswer(
        id=job.id,
        title=job.title,
        description=job.description,
        recruiter_id=job.recruiter_id,
        number_of_openings=job.number_of_openings,
        shortlisting_buffer=job.shortlisting_buffer,
        applications_closed=job.applications_closed,
        duration_minutes=held.duration_minutes,
        slot_step_minutes=held.slot_step_minutes,
        company=held.company,
        format=held.format,
        location=held.location,
        preparation=held.preparation,
        language=held.language,
        need=need.told(job.need),
    )
