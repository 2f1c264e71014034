"""The portal's applications: handed in with a resume, closed, ranked, listed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.api.errors import ApiError, ErrorCode, not_found
from bot.api.fields import Email, Id, Language, Line, Query, Request, Text, ZoneName
from bot.api.jobs import JobPath, known_job
from bot.api.json_body import BodyLimits, read_body
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.resumes import DOCX, PDF, PLAIN, kind_of
from bot.shortlists import reading
from bot.shortlists.ranking import Shortlist, close_job, shortlist_job
from db import applications, people
from db.applications import Application, NewApplication
from db.people import NewPerson
from db.pool import Connection, in_transaction
from db.portal import PortalRefuses

routes = Routes("/api/v1", Caller.PORTAL)

READ_WITHIN = 10.0  # seconds
RESUME_LIMITS = BodyLimits(size=10 * 1024 * 1024, pause=10.0, total=120.0)


class ApplicationRequest(Request):
    """`resume_text` is what PUT resume would take as a file."""

    job_id: Id
    name: Line
    email: Email
    phone: Annotated[Text, Field(max_length=40)] | None = None
    time_zone: ZoneName | None = None
    locale: Language | None = None
    resume_text: Annotated[Text, Field(max_length=200_000)] | None = None


class ApplicationAnswer(BaseModel):
    id: UUID
    job_id: UUID
    name: str
    email: str


class RankedApplication(BaseModel):
    """`rank` counts from 1 and is null for those who stand in no line."""

    id: UUID
    job_id: UUID
    name: str
    email: str
    rank: int | None
    fit_score: float
    shortlist_status: str
    summary: str | None
    applied_at: datetime


class ShortlistAnswer(BaseModel):
    """Both empty while there are fewer applications than places."""

    shortlisted: list[RankedApplication]
    buffer: list[RankedApplication]


class ApplicationsAnswer(BaseModel):
    applications: list[RankedApplication]
    page: int
    pages: int
    total: int


class ApplicationPath(BaseModel):
    id: Id


class PageQuery(Query):
    page: Annotated[int, Field(ge=1, le=1_000_000)] = 1


class ResumeAnswer(BaseModel):
    media_type: str
    bytes: int


@routes.post(
    "/applications",
    status=201,
    errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.PORTAL_REFUSES),
)
async def add_application(service: Service, body: ApplicationRequest) -> ApplicationAnswer:
    """Add an application; the person is known by their email."""

    async def add(connection: Connection) -> UUID:
        job = await known_job(connection, body.job_id)
        if job.applications_closed:
            raise ApiError(ErrorCode.CONFLICT, "this job takes no more applications")
        person = NewPerson(body.name, body.email, body.phone)
        candidate_id = await people.adopt(connection, person, people.CANDIDATE_ROLE)
        await people.set_candidate(connection, candidate_id, body.time_zone, body.locale)
        added = await applications.add(
            connection,
            NewApplication(job.id, candidate_id, job.recruiter_id, body.name, body.email, body.phone),
        )
        if body.resume_text:
            await applications.keep_resume(connection, added, PLAIN, body.resume_text.encode())
        return added

    try:
        added = await in_transaction(service.pool, add)
    except PortalRefuses as refusal:
        raise ApiError(ErrorCode.PORTAL_REFUSES, str(refusal)) from refusal
    return ApplicationAnswer(id=added, job_id=body.job_id, name=body.name, email=body.email)


@routes.put(
    "/applications/{id}/resume",
    status=202,
    uploads=(PDF, DOCX, PLAIN),
    errors=(ErrorCode.NOT_FOUND,),
    time_limit=150.0,
)
async def put_resume(service: Service, request: web.Request, path: ApplicationPath) -> ResumeAnswer:
    """Hand in the resume of an application: PDF, DOCX or text, at most 10 MiB, known by its content."""
    if not await applications.exists(service.pool, path.id):
        raise not_found("application")
    content = await read_body(request, RESUME_LIMITS)
    media = kind_of(content)
    if media is None:
        raise ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "a resume is a PDF, a DOCX or text in UTF-8")
    await in_transaction(
        service.pool, lambda connection: applications.keep_resume(connection, path.id, media, content)
    )
    return ResumeAnswer(media_type=media, bytes=len(content))


@routes.post("/jobs/{id}/close", errors=(ErrorCode.NOT_FOUND,))
async def close_applications(service: Service, path: JobPath) -> ShortlistAnswer:
    """No more applications; ranks them where there are at least as many as places.

    Resumes that came a moment ago are waited for, some seconds; where they take longer, both lists are empty,
    and the ranking comes by itself.
    """
    await reading.all_read(service.pool, path.id, READ_WITHIN)
    return answer_of(await in_transaction(service.pool, lambda connection: close_job(connection, path.id)))


@routes.post("/jobs/{id}/shortlist", errors=(ErrorCode.NOT_FOUND,))
async def shortlist(service: Service, path: JobPath) -> ShortlistAnswer:
    """Rank the applications now, however many there are; a second time changes nothing."""
    await reading.all_read(service.pool, path.id, READ_WITHIN)
    return answer_of(
        await in_transaction(service.pool, lambda connection: shortlist_job(connection, path.id))
    )


@routes.get("/jobs/{id}/applications", errors=(ErrorCode.NOT_FOUND,))
async def list_applications(service: Service, path: JobPath, query: PageQuery) -> ApplicationsAnswer:
    """A job's applications, best first, 50 a page."""
    await known_job(service.pool, path.id)
    total = await applications.count(service.pool, path.id)
    found = await applications.page(service.pool, path.id, query.page)
    return ApplicationsAnswer(
        applications=[line_of(one) for one in found],
        page=query.page,
        pages=-(-total // applications.PAGE),
        total=total,
    )


def answer_of(shortlist: Shortlist | None) -> ShortlistAnswer:
    if shortlist is None:
        raise not_found("job")
    return ShortlistAnswer(
        shortlisted=[line_of(one) for one in shortlist.shortlisted],
        buffer=[line_of(one) for one in shortlist.buffer],
    )


def line_of(one: Application) -> RankedApplication:
    return RankedApplication(
        id=one.id,
        job_id=one.job_id,
        name=one.name,
        email=one.email,
        rank=one.rank,
        fit_score=one.fit_score,
        shortlist_status=one.standing.value,
        summary=one.summary,
        applied_at=one.applied_at,
    )
