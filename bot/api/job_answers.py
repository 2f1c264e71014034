"""How far Parley goes by itself in a job's talks: answers at once or when approved, and a rehearsal first."""

from __future__ import annotations

from collections import Counter

from pydantic import BaseModel

from bot.acting import Portal, by
from bot.api.errors import ErrorCode
from bot.api.fields import Request, Told
from bot.api.jobs import JobPath
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.console.answers import REHEARSED_WITHIN, rehearsed, theirs
from bot.rehearsal.report import figures
from db import withheld

routes = Routes("/api/v1", Caller.PORTAL)


class AnswersRequest(Request):
    """`approved_first`: each answer waits until a person lets it out."""

    approved_first: bool


class AnswersAnswer(BaseModel):
    """`open` counts the job's open interviews."""

    approved_first: bool
    open: int


class FiguresAnswer(Told):
    """Shares are of the feasible cases, or of the infeasible ones."""

    candidates: int
    feasible: int
    booked_share: float
    handed_over_rightly_share: float
    wrong_bookings: int
    false_claims: int
    unfinished: int
    rounds_to_booking: float
    messages_to_booking: float


class RehearsalAnswer(BaseModel):
    """`endings` counts made-up candidates by how their talk ended; nothing is kept of them."""

    figures: FiguresAnswer
    endings: dict[str, int]


@routes.get("/jobs/{id}/answers", errors=(ErrorCode.NOT_FOUND,))
async def get_answers(service: Service, acting: Portal, path: JobPath) -> AnswersAnswer:
    """Whether a job's answers go out at once."""
    found = await theirs(service, acting, path.id)
    return AnswersAnswer(approved_first=found.approves, open=found.open)


@routes.put("/jobs/{id}/answers", errors=(ErrorCode.NOT_FOUND,))
async def set_answers(service: Service, acting: Portal, path: JobPath, body: AnswersRequest) -> AnswersAnswer:
    """Have a job's answers wait for a person's approval, or go out at once."""
    await theirs(service, acting, path.id)
    await withheld.set_approves(service.pool, path.id, body.approved_first, by(acting))
    return await get_answers(service, acting, path)


@routes.post("/jobs/{id}/rehearsal", time_limit=REHEARSED_WITHIN, errors=(ErrorCode.NOT_FOUND,))
async def rehearse_job(service: Service, acting: Portal, path: JobPath) -> RehearsalAnswer:
    """Let made-up candidates talk to the engine against the recruiter's calendar as it is."""
    await theirs(service, acting, path.id)
    trials = await rehearsed(service, path.id)
    endings = Counter(one.ending.value for one in trials)
    return RehearsalAnswer(figures=FiguresAnswer.model_validate(figures(trials)), endings=dict(endings))
