"""The portal's applications: handed in with a resume, closed, ranked, listed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.acting import Portal, actor
from bot.api.errors import ApiError, ErrorCode, FieldFault, invalid, not_found
from bot.api.fields import Email, Id, Language, Line, Query, Request, Text, ZoneName
from bot.api.jobs import JobPath, known_job
from bot.api.json_body import BodyLimits, read_body
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.resumes import DOCX, PDF, PLAIN, kind_of
from bot.shortlists import reading
from bot.shortlists.ranking import Shortlist, close_job, shortlist_job
from db import applications, job_pages, people
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
    """`next` is what to give as `after` for the page that follows; null on the last one. After an id nothing
    is counted: the numbers are null.
    """

    applications: list[RankedApplication]
    page: int | None
    pages: int | None
    total: int | None
    next: UUID | None


class ApplicationPath(BaseModel):
    id: Id


class PageQuery(Query):
    """`after`: the id that ended the page before; as quick far down as at the top, where `page` is not."""

    page: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    after: Id | None = None


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
async def close_applications(service: Service, acting: Portal, path: JobPath) -> ShortlistAnswer:
    """No more applications; ranks them where there are at least as many as places.

    Resumes that came a moment ago are waited for, some seconds; where they take longer, both lists are empty,
    and the ranking comes by itself.
    """
    await refuse_unseen_job(service, acting, path.id)
    await reading.all_read(service.pool, path.id, READ_WITHIN)
    return answer_of(
        await in_transaction(service.pool, lambda connection: close_job(connection, path.id, actor(acting)))
    )


@routes.post("/jobs/{id}/shortlist", errors=(ErrorCode.NOT_FOUND,))
async def shortlist(service: Service, acting: Portal, path: JobPath) -> ShortlistAnswer:
    """Rank the applications now, however many there are; a second time changes nothing."""
    await refuse_unseen_job(service, acting, path.id)
    await reading.all_read(service.pool, path.id, READ_WITHIN)
    return answer_of(
        await in_transaction(
            service.pool, lambda connection: shortlist_job(connection, path.id, actor(acting))
        )
    )


@routes.get("/jobs/{id}/applications", errors=(ErrorCode.NOT_FOUND,))
async def list_applications(service: Service, path: JobPath, query: PageQuery) -> ApplicationsAnswer:
    """A job's applications, best first, 50 a page."""
    await known_job(service.pool, path.id)
    if query.after is not None:
        return await following(service, path.id, query.after)
    total = await applications.count(service.pool, path.id)
    found = await applications.page(service.pool, path.id, query.page)
    pages = -(-total // applications.PAGE)
    return ApplicationsAnswer(
        applications=[line_of(one) for one in found],
        page=query.page,
        pages=pages,
        total=total,
        next=found[-1].id if query.page < pages else None,
    )


async def following(service: Service, job_id: UUID, after: UUID) -> ApplicationsAnswer:
    known = await applications.one(service.pool, after)
    if known is None or known.job_id != job_id:
        raise invalid(FieldFault(field="after", problem="must be the id of an application of this job"))
    found = await applications.page_after(service.pool, job_id, after)
    return ApplicationsAnswer(
        applications=[line_of(one) for one in found],
        page=None,
        pages=None,
        total=None,
        next=found[-1].id if len(found) == applications.PAGE else None,
    )


async def refuse_unseen(service: Service, acting: Portal, application_id: UUID) -> None:
    """Raises ApiError where it is of no job of the recruiter's in whose name the portal acts."""
    if acting.sight is not None and not await applications.of_recruiter(
        service.pool, application_id, acting.sight
    ):
        raise not_found("application")


async def refuse_unseen_job(service: Service, acting: Portal, job_id: UUID) -> None:
    if not await sees_job(service, acting, job_id):
        raise not_found("job")


async def sees_job(service: Service, acting: Portal, job_id: UUID) -> bool:
    return acting.sight is None or await job_pages.job(service.pool, acting.sight, job_id) is not None


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
