"""The portal's hand in shortlisting: who is moved, how far automation goes, what is next and why."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Annotated, assert_never
from uuid import UUID

from pydantic import BaseModel, Field

from bot.acting import Portal, actor
from bot.api.applications import (
    ApplicationPath,
    RankedApplication,
    line_of,
    refuse_unseen,
    refuse_unseen_job,
    sees_job,
)
from bot.api.errors import ApiError, ErrorCode, not_found, require
from bot.api.fields import Id, Request, Text
from bot.api.jobs import JobPath
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.shortlists import asking_first, automation, by_hand
from bot.shortlists.asking_first import Clicked
from bot.shortlists.automation import View
from bot.shortlists.by_hand import Moved, NotInLine, Outcome
from db import applications, fits, proposals, shortlists
from db.job_automation import Scores, TooManyShortlisted
from db.shortlists import UnknownJob
from shortlisting.by_hand import Refused
from shortlisting.line import Health
from shortlisting.outlook import Hindrance, Mode, Step
from shortlisting.rank import Move, Standing

routes = Routes("/api/v1", Caller.PORTAL)


class RejectRequest(Request):
    """`reason` is kept in the log, and told to nobody. `tell` has a short letter sent, where there is no
    interview that is called off.
    """

    reason: Annotated[Text, Field(max_length=500)] | None = None
    tell: bool = False


class PlaceAnswer(BaseModel):
    standing: Standing
    rank: int | None


class MoveAnswer(BaseModel):
    application_id: UUID
    before: PlaceAnswer
    after: PlaceAnswer


class MovedAnswer(BaseModel):
    """`moves` are what was asked for; who moves up after it stands in the shortlist already. `waits`: the
    place that was to be theirs again is taken, by `holder` where that is known; they get the next one.
    """

    application: RankedApplication
    moves: list[MoveAnswer]
    waits: bool
    holder: UUID | None


class HistoryEntry(BaseModel):
    """`source` is auto, manual or scheduled; `actor` is null where automation did it, and `the portal` where
    that named nobody.
    """

    at: datetime
    before: PlaceAnswer
    after: PlaceAnswer
    why: str
    source: str
    actor_id: UUID | None
    actor: str | None


class HistoryAnswer(BaseModel):
    history: list[HistoryEntry]


class FitPart(BaseModel):
    """`points` are `share` of `weight`."""

    part: str
    weight: int
    share: float
    points: float
    why: str


class FitAnswer(BaseModel):
    """`failure` says why the resume could not be read; then the score is 0. `version` is the rules'."""

    score: float
    summary: str
    parts: list[FitPart]
    failure: str | None
    version: int
    read_at: datetime


class ScoreRequest(Request):
    score: Annotated[float, Field(ge=0, le=100)]


class AutomationRequest(Request):
    """What is left out stays as it is. `late_promotions` lifts the stop before the first interview."""

    mode: Annotated[Mode, Field(strict=False)] | None = None
    interviews_per_opening: Annotated[int, Field(ge=1, le=100)] | None = None
    scores: Annotated[Scores, Field(strict=False)] | None = None
    shortlisting: bool | None = None
    late_promotions: bool | None = None
    kept_places: Annotated[int, Field(ge=0, le=10_000)] | None = None


class BufferAnswer(BaseModel):
    size: int
    waiting: int
    health: Health


class NextAnswer(BaseModel):
    """`happens` by itself, or does not because of `hindrance`, in words `why_not`."""

    step: Step
    happens: bool
    hindrance: Hindrance | None
    why_not: str | None
    moves: list[MoveAnswer]


class ProposalAnswer(BaseModel):
    """A step that waits for a click; a ranking's moves are those of `next`."""

    id: UUID
    step: Step
    made_at: datetime
    moves: list[MoveAnswer]


class AutomationAnswer(BaseModel):
    """`stopped_by` is the first interview's time, where it is so near that nobody is promoted by itself."""

    mode: Mode
    interviews_per_opening: int
    scores: Scores
    shortlisting: bool
    late_promotions: bool
    kept_places: int
    places: int
    places_taken: int
    buffer: BufferAnswer
    next: NextAnswer
    stopped_by: datetime | None
    proposal: ProposalAnswer | None


class ProposalPath(BaseModel):
    id: Id


class ClickedAnswer(BaseModel):
    """`overtaken` where things had changed: nothing was done."""

    outcome: Clicked


@routes.post("/applications/{id}/accept", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def accept_application(service: Service, acting: Portal, path: ApplicationPath) -> MovedAnswer:
    """Shortlist a candidate by hand; 409 says what to do first where all places are taken."""
    return await _moved(service, acting, path, by_hand.accept)


@routes.post("/applications/{id}/promote", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def promote_application(service: Service, acting: Portal, path: ApplicationPath) -> MovedAnswer:
    """Promote this one; the stop before the first interview binds automation only."""
    return await _moved(service, acting, path, by_hand.promote)


@routes.post("/applications/{id}/reject", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def reject_application(
    service: Service, acting: Portal, path: ApplicationPath, body: RejectRequest
) -> MovedAnswer:
    """Turn a candidate down; an interview that is not over is called off, and the next moves up."""
    why, tell = body.reason or "", body.tell
    return await _moved(
        service, acting, path, lambda pool, one, by: by_hand.reject(pool, one, by, why, tell=tell)
    )


@routes.post("/applications/{id}/undo", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def undo_application(service: Service, acting: Portal, path: ApplicationPath) -> MovedAnswer:
    """Take back a candidate's last move, whoever made it."""
    return await _moved(service, acting, path, by_hand.undo)


@routes.post("/applications/{id}/replace", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def replace_application(service: Service, acting: Portal, path: ApplicationPath) -> MovedAnswer:
    """Give the place of one who cancelled or missed a booked interview to the best of the buffer."""
    return await _moved(service, acting, path, by_hand.replace)


@routes.get("/applications/{id}/history", errors=(ErrorCode.NOT_FOUND,))
async def application_history(service: Service, path: ApplicationPath) -> HistoryAnswer:
    """Who moved this candidate, when and why, the newest first."""
    if not await applications.exists(service.pool, path.id):
        raise not_found("application")
    return HistoryAnswer(
        history=[
            HistoryEntry(
                at=one.at,
                before=place_of(one.move.before.standing, one.move.before.rank),
                after=place_of(one.move.after.standing, one.move.after.rank),
                why=one.why,
                source=one.trigger,
                actor_id=one.actor_id,
                actor=one.actor,
            )
            for one in await shortlists.moves_of(service.pool, path.id)
        ]
    )


@routes.get("/applications/{id}/fit", errors=(ErrorCode.NOT_FOUND,))
async def application_fit(service: Service, path: ApplicationPath) -> FitAnswer:
    """What a candidate's fit score comes from, part by part."""
    found = require(await fits.explained(service.pool, path.id), "reading of this resume")
    return FitAnswer(
        score=found.score,
        summary=found.summary,
        parts=[FitPart.model_validate(one) for one in found.parts],
        failure=found.failure,
        version=found.version,
        read_at=found.read_at,
    )


@routes.put("/applications/{id}/score", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def set_score(service: Service, path: ApplicationPath, body: ScoreRequest) -> RankedApplication:
    """Set the portal's own score, where the job goes by those (`scores` of its automation)."""
    now = require(await applications.one(service.pool, path.id), "application")
    if not await fits.set_score(service.pool, path.id, body.score):
        message = "this job goes by the scores of resumes: set scores to portal in its automation first"
        raise ApiError(ErrorCode.CONFLICT, message)
    return line_of(replace(now, fit_score=body.score))


@routes.get("/jobs/{id}/automation", errors=(ErrorCode.NOT_FOUND,))
async def get_automation(service: Service, path: JobPath) -> AutomationAnswer:
    """How a job's line stands: places, buffer health, the next step, and why it does not happen by itself."""
    found = require(await automation.view(service.pool, path.id), "job")
    return answer_of(found)


@routes.put("/jobs/{id}/automation", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def set_automation(
    service: Service, acting: Portal, path: JobPath, body: AutomationRequest
) -> AutomationAnswer:
    """Set how far automation goes for a job; what is possible by then happens at once."""
    await refuse_unseen_job(service, acting, path.id)
    names = {"shortlisting": "shortlists", "late_promotions": "promotes_late"}
    given = {name: getattr(body, name) for name in body.model_fields_set}
    changes = {names.get(name, name): value for name, value in given.items() if value is not None}
    try:
        await automation.change(service.pool, path.id, changes, actor(acting))
    except UnknownJob:
        raise not_found("job") from None
    except TooManyShortlisted:
        message = "more are shortlisted than there would be places: reject some of them first"
        raise ApiError(ErrorCode.CONFLICT, message) from None
    return await get_automation(service, path)


@routes.post("/proposals/{id}/approve", errors=(ErrorCode.NOT_FOUND,))
async def approve_proposal(service: Service, acting: Portal, path: ProposalPath) -> ClickedAnswer:
    """Have a proposed step taken, exactly as it was proposed."""
    return await _clicked(service, acting, path, asking_first.approve)


@routes.post("/proposals/{id}/refuse", errors=(ErrorCode.NOT_FOUND,))
async def refuse_proposal(service: Service, acting: Portal, path: ProposalPath) -> ClickedAnswer:
    """Say no to a proposed step; it is not proposed again."""
    return await _clicked(service, acting, path, asking_first.refuse)


async def _clicked(
    service: Service, acting: Portal, path: ProposalPath, click: Callable[..., Awaitable[Clicked]]
) -> ClickedAnswer:
    job_id = await proposals.job_of(service.pool, path.id)
    if job_id is not None and not await sees_job(service, acting, job_id):
        raise not_found("proposal")
    clicked = await click(service.pool, path.id, actor(acting))
    if clicked is Clicked.UNKNOWN:
        raise not_found("proposal")
    return ClickedAnswer(outcome=clicked)


async def _moved(
    service: Service, acting: Portal, path: ApplicationPath, deed: Callable[..., Awaitable[Outcome]]
) -> MovedAnswer:
    await refuse_unseen(service, acting, path.id)
    outcome = await deed(service.pool, path.id, actor(acting))
    match outcome:
        case NotInLine():
            raise not_found("application")
        case Refused() as refused:
            raise ApiError(ErrorCode.CONFLICT, refused.sentence, {"why": refused.why.value})
        case Moved() as moved:
            now = require(await applications.one(service.pool, path.id), "application")
            return MovedAnswer(
                application=line_of(now),
                moves=[move_of(one) for one in moved.moves],
                waits=moved.waits,
                holder=moved.holder,
            )
        case _:
            assert_never(outcome)


def answer_of(found: View) -> AutomationAnswer:
    set_so, line, ahead = found.automation, found.line, found.next
    return AutomationAnswer(
        mode=set_so.mode,
        interviews_per_opening=set_so.interviews_per_opening,
        scores=set_so.scores,
        shortlisting=set_so.shortlists,
        late_promotions=set_so.promotes_late,
        kept_places=set_so.kept_places,
        places=line.places,
        places_taken=len(line.shortlisted),
        buffer=BufferAnswer(size=line.buffer, waiting=len(line.waiting), health=found.health),
        next=NextAnswer(
            step=ahead.step,
            happens=ahead.happens,
            hindrance=ahead.hindrance,
            why_not=found.why_not,
            moves=[move_of(one) for one in ahead.moves],
        ),
        stopped_by=found.stopped_by,
        proposal=None
        if found.proposal is None
        else ProposalAnswer(
            id=found.proposal.id,
            step=found.proposal.step,
            made_at=found.proposal.made_at,
            moves=[move_of(one) for one in found.proposal.moves],
        ),
    )


def move_of(one: Move) -> MoveAnswer:
    return MoveAnswer(
        application_id=one.id,
        before=place_of(one.before.standing, one.before.rank),
        after=place_of(one.after.standing, one.after.rank),
    )


def place_of(standing: Standing, rank: int | None) -> PlaceAnswer:
    return PlaceAnswer(standing=standing, rank=rank)
