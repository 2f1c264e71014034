"""How far Parley goes by itself in talks: for each job, whether answers go out at once or wait for approval;
and a rehearsal against one's own calendar, to see first what would happen.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from enum import Enum
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel

from bot.acting import Doer, by
from bot.api.errors import not_found, require
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.pages import page, see_other
from bot.rehearsal.judging import Trial
from bot.rehearsal.of_job import whose
from bot.rehearsal.report import figures
from bot.rehearsal.trial import tried_with
from db import jobs, withheld
from db.links import SignedIn
from db.withheld import JobsAnswers

CANDIDATES = 60
MOST_SHOWN = 5
REHEARSED_WITHIN = 60.0  # seconds, on a machine with much else to do

rooms = Routes("/console/settings/answers", Caller.CONSOLE, documented=False)


class Mode(Enum):
    """What becomes of an answer."""

    AT_ONCE = "at-once"
    APPROVED = "approved"


class JobPath(BaseModel):
    job_id: UUID


class ModePath(JobPath):
    mode: Mode


@rooms.get("", media=HTML)
async def answers_page(service: Service, recruiter: SignedIn) -> web.Response:
    found = await withheld.jobs(service.pool, recruiter.sight)
    return page("console_answers.html", recruiter=recruiter, jobs=found)


@rooms.post("/{job_id}/mode/{mode}", media=HTML)
async def set_mode(service: Service, recruiter: SignedIn, path: ModePath) -> web.Response:
    await theirs(service, recruiter, path.job_id)
    await withheld.set_approves(service.pool, path.job_id, path.mode is Mode.APPROVED, by(recruiter))
    return see_other("/console/settings/answers")


@rooms.post("/{job_id}/rehearsal", media=HTML, time_limit=REHEARSED_WITHIN)
async def rehearse(service: Service, recruiter: SignedIn, path: JobPath) -> web.Response:
    """Made-up candidates talk to the engine against the recruiter's calendar as it is; nothing is kept."""
    job = await theirs(service, recruiter, path.job_id)
    trials = await rehearsed(service, path.job_id)
    return page(
        "console_rehearsal.html",
        recruiter=recruiter,
        job=job,
        figures=figures(trials),
        endings=Counter(one.ending.value for one in trials).most_common(),
        failed=[one for one in trials if not one.is_good][:MOST_SHOWN],
        samples=samples(trials),
    )


async def rehearsed(service: Service, job_id: UUID) -> tuple[Trial, ...]:
    job = require(await jobs.job(service.pool, job_id), "job")
    now, times = await whose(service.pool, job, service.policy.horizon)
    return tuple(await asyncio.to_thread(tried_with, range(CANDIDATES), now, times))


async def theirs(service: Service, doer: Doer, job_id: UUID) -> JobsAnswers:
    """Raises ApiError where the job is not theirs, or does not exist: both look the same."""
    found = await withheld.jobs(service.pool, doer.sight, job_id)
    if not found:
        raise not_found("job")
    return found[0]


def samples(trials: Sequence[Trial]) -> list[Trial]:
    """One talk of each way to lay out one's time."""
    return list({one.habit: one for one in trials if one.is_good}.values())[:MOST_SHOWN]
