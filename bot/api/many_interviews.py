"""The portal does something to several interviews or candidates at once, as the console's lists do.

Each is an event of its own, committed by itself: what had moved on meanwhile stays as it is and is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from bot.acting import Portal
from bot.api.errors import ErrorCode, FieldFault, invalid
from bot.api.fields import Day, Id, Moment, Query, Request, Text, Told
from bot.api.interviews import ChannelName, InvitationAnswer, invitation_of
from bot.api.jobs import JobPath
from bot.api.recruiters import RecruiterPath, one_of_theirs
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.console import jobs as job_deeds
from bot.console import many, told
from bot.intake import LONGEST_TEXT
from db import deliveries
from db.console import InterviewLine
from negotiation.session import Channel

routes = Routes("/api/v1", Caller.PORTAL)

DAY = timedelta(days=1)
Ids = Annotated[list[Id], Field(max_length=many.MOST)]


class ManyRequest(Request):
    """50 interviews at most. `move` apologises and asks for another time; the old one stays until then."""

    deed: Literal["move", "cancel", "extend", "completed", "no_show"]
    interviews: Annotated[Ids, Field(min_length=1)]


class ManyAnswer(BaseModel):
    """`left` had moved on, and stayed as they were."""

    done: int
    left: int


class InvitationsRequest(Request):
    """50 at most; an application's status is left alone."""

    applications: Annotated[Ids, Field(min_length=1)]
    channel: ChannelName | None = None


class InvitationsAnswer(BaseModel):
    """`left` have an interview that is not over."""

    invited: list[InvitationAnswer]
    left: int


class DayQuery(Query):
    """A day of the recruiter's own calendar."""

    day: Day


class BookedAnswer(BaseModel):
    interviews: list[InterviewLine]


class AwayRequest(Request):
    """`interviews` are those of that day to ask for another time; null for all."""

    day: Day
    interviews: Ids | None = None


class ToldQuery(Query):
    """A day at most; the last hour where nothing is given. `q` are words that were said."""

    start: Moment | None = Field(None, alias="from")
    end: Moment | None = Field(None, alias="to")
    q: Annotated[str, Field(max_length=200)] = ""


class ToldLine(Told):
    """`open`: its interview is not over, so that a correction would arrive."""

    interview_id: UUID
    candidate: str
    job: str
    seq: int
    author: str
    text: str
    sent_at: datetime
    outcome: str | None
    channel: str
    open: bool


class ToldAnswer(BaseModel):
    """200 at most, in order."""

    told: list[ToldLine]
    more: bool


class CorrectionRequest(Request):
    """The same words to each candidate, once; `goes_on`: Parley has the word again afterwards."""

    interviews: Annotated[Ids, Field(min_length=1)]
    text: Annotated[Text, Field(min_length=1, max_length=LONGEST_TEXT)]
    goes_on: bool = False


class CorrectionAnswer(BaseModel):
    """How many were told: those that are over hear nothing."""

    told: int


@routes.post("/interviews/many", time_limit=many.WITHIN, errors=(ErrorCode.NOT_FOUND,))
async def do_to_many(service: Service, acting: Portal, body: ManyRequest) -> ManyAnswer:
    """Move, call off, give a day more, or note what became of up to 50 interviews."""
    lines = await many.chosen(service, acting, words(body.interviews))
    done, left = await many.done(service, acting, body.deed, lines)
    return ManyAnswer(done=done, left=left)


@routes.post("/jobs/{id}/invitations", time_limit=many.WITHIN, errors=(ErrorCode.NOT_FOUND,))
async def invite_many(
    service: Service, acting: Portal, path: JobPath, body: InvitationsRequest
) -> InvitationsAnswer:
    """Invite several of a job's candidates by hand."""
    chosen = [
        await job_deeds.candidate_of(
            service, acting, job_deeds.CandidatePath(job_id=path.id, application_id=one)
        )
        for one in dict.fromkeys(body.applications)
    ]
    made = await job_deeds.invited(service, acting, chosen, Channel(body.channel or "web"))
    return InvitationsAnswer(invited=list(map(invitation_of, made)), left=len(chosen) - len(made))


@routes.get("/recruiters/{id}/interviews", errors=(ErrorCode.NOT_FOUND,))
async def booked_with_recruiter(
    service: Service, acting: Portal, path: RecruiterPath, query: DayQuery
) -> BookedAnswer:
    """What is booked with a recruiter on a day and still to come."""
    person = await one_of_theirs(service, acting, path.id)
    lines = await many.booked_on(service, person.id, query.day, person.zone)
    return BookedAnswer(interviews=list(lines))


@routes.post("/recruiters/{id}/away", time_limit=many.WITHIN, errors=(ErrorCode.NOT_FOUND,))
async def take_day_off(
    service: Service, acting: Portal, path: RecruiterPath, body: AwayRequest
) -> ManyAnswer:
    """A recruiter is ill: the day is taken off, and its interviews are asked for other times."""
    person = await one_of_theirs(service, acting, path.id)
    lines = await many.booked_on(service, person.id, body.day, person.zone)
    moved = meant(lines, body.interviews)
    done, left = await many.taken_off(service, acting, person.id, body.day, moved)
    return ManyAnswer(done=done, left=left)


@routes.get("/told")
async def who_was_told(service: Service, acting: Portal, query: ToldQuery) -> ToldAnswer:
    """Who was told what in a stretch of time."""
    end = query.end or await told.now(service)
    start = query.start or end - told.HOUR
    if not start < end <= start + DAY:
        raise invalid(FieldFault(field="to", problem="must lie after from, and at most a day after it"))
    said, more = await deliveries.told(service.pool, acting.sight, start, end, query.q.strip() or None)
    return ToldAnswer(told=[ToldLine.model_validate(one) for one in said], more=more)


@routes.post("/corrections", time_limit=many.WITHIN, errors=(ErrorCode.NOT_FOUND,))
async def correct_many(service: Service, acting: Portal, body: CorrectionRequest) -> CorrectionAnswer:
    """The same words to everybody who was told something wrong."""
    ids = words(body.interviews)
    count = await told.corrected(service, acting, ids, body.text, goes_on=body.goes_on)
    return CorrectionAnswer(told=count)


def words(ids: Sequence[UUID]) -> list[str]:
    return [str(one) for one in dict.fromkeys(ids)]


def meant(lines: Sequence[InterviewLine], ids: Sequence[UUID] | None) -> list[InterviewLine]:
    return [line for line in lines if ids is None or line.id in ids]
