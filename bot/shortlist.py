"""Closing a job and ranking its applications, all in one transaction under the job's lock.

Ranking runs once for each job; asked for again it answers with what stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from db import applications, jobs
from db.applications import Application
from db.jobs import Job
from db.pool import Connection
from shortlisting.rank import Standing, ranked


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Both in the order of their ranks."""

    shortlisted: list[Application]
    buffer: list[Application]


async def close_job(connection: Connection, job_id: UUID) -> Shortlist | None:
    """Takes no more applications, and ranks where there are enough. None where there is no such job."""
    job = await locked_job(connection, job_id)
    if job is None:
        return None
    if await jobs.close(connection, job_id):
        await jobs.log(connection, job_id, "applications_closed", "manual", {})
    enough = await applications.count(connection, job_id) >= job.number_of_openings
    if enough and await jobs.shortlists_by_itself(connection, job_id):
        await rank_once(connection, job, "auto")
    return await shortlist_of(connection, job_id)


async def shortlist_job(connection: Connection, job_id: UUID) -> Shortlist | None:
    """Ranks, however many there are. None where there is no such job."""
    job = await locked_job(connection, job_id)
    if job is None:
        return None
    await rank_once(connection, job, "manual")
    return await shortlist_of(connection, job_id)


async def rank_once(connection: Connection, job: Job, source: str) -> None:
    if await applications.ranked_before(connection, job.id):
        return
    places, buffer = job.number_of_openings, job.shortlisting_buffer
    known = await applications.for_ranking(connection, job.id, places + buffer)
    placed = ranked(known, places, buffer)
    await applications.place(connection, placed)
    moves = [{"application_id": str(one.id), "to": one.standing.value, "rank": one.rank} for one in placed]
    await jobs.log(connection, job.id, "job_ranked", source, {"placed": moves})


async def locked_job(connection: Connection, job_id: UUID) -> Job | None:
    return await jobs.job(connection, job_id) if await jobs.lock(connection, job_id) else None


async def shortlist_of(connection: Connection, job_id: UUID) -> Shortlist:
    return Shortlist(
        await applications.standing(connection, job_id, Standing.SHORTLISTED),
        await applications.standing(connection, job_id, Standing.BUFFER),
    )
