"""Closing a job and ranking its applications, all in one transaction under the job's lock.

Ranking runs once for each job; asked for again it answers with what stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from bot.shortlists.moving_up import carry_out, take_step
from db import applications, jobs, shortlists
from db.applications import Application
from db.pool import Connection
from db.shortlists import SOMEBODY, Action, Actor, UnknownJob
from shortlisting.outlook import Outlook, Step
from shortlisting.rank import Standing


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Both in the order of their ranks."""

    shortlisted: list[Application]
    buffer: list[Application]


async def close_job(connection: Connection, job_id: UUID, actor: Actor = SOMEBODY) -> Shortlist | None:
    """Takes no more applications, and ranks where there are enough. None where there is no such job."""
    await shortlists.lock(connection, job_id)
    if await jobs.close(connection, job_id):
        await shortlists.log(connection, job_id, actor, Action.CLOSED, {})
    return await shortlist_after(connection, job_id)


async def shortlist_job(connection: Connection, job_id: UUID, actor: Actor = SOMEBODY) -> Shortlist | None:
    """Ranks, however many there are. None where there is no such job."""
    await shortlists.lock(connection, job_id)
    try:
        situation = await shortlists.situation(connection, job_id)
    except UnknownJob:
        return None
    if not situation.ranked:
        await carry_out(connection, job_id, situation, Outlook(Step.RANKING), actor, "the recruiter asked")
    return await shortlist_after(connection, job_id)


async def shortlist_after(connection: Connection, job_id: UUID) -> Shortlist | None:
    """What stands once automation has done what follows by itself."""
    try:
        await take_step(connection, job_id)
    except UnknownJob:
        return None
    return await shortlist_of(connection, job_id)


async def shortlist_of(connection: Connection, job_id: UUID) -> Shortlist:
    return Shortlist(
        await applications.standing(connection, job_id, Standing.SHORTLISTED),
        await applications.standing(connection, job_id, Standing.BUFFER),
    )
