"""A job's real times for a rehearsal: all whom its interviews need, with their calendars as they are now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from bot.rehearsal.cases import Whose
from db import people
from db.jobs import Job
from db.needs import Part
from db.panel import need_of
from db.pool import Pool
from scheduling.availability import Person
from scheduling.common_hours import common_hours
from scheduling.interval import Interval
from scheduling.slots import Search, possible, times_in


async def whose(pool: Pool, job: Job, ahead: timedelta) -> tuple[datetime, Whose]:
    """Now, and when an interview can be had. Raises LookupError where the job's recruiter is none."""
    needed = [job.recruiter_id, *(person for part in job.need for person in part.people)]
    calendars = {person: await calendar_of(pool, person, ahead) for person in dict.fromkeys(needed)}
    now = calendars[job.recruiter_id].now
    search = Search(
        now,
        Interval(now, now + ahead),
        timedelta(minutes=job.interviewing.duration_minutes),
        tuple(one.person for one in calendars.values()),
        need_of(map(stored, job.need), job.recruiter_id),
        step=timedelta(minutes=job.interviewing.slot_step_minutes),
    )
    recruiter: Person = calendars[job.recruiter_id].person
    return now, Whose(recruiter, search.length, times_in(possible(search)), common_hours(search))


async def calendar_of(pool: Pool, person_id: UUID, ahead: timedelta) -> people.Calendar:
    person = await people.recruiter(pool, person_id)
    if person is None:
        raise LookupError(person_id)
    return await people.calendar(pool, person, None, None, ahead)


def stored(part: Part) -> Mapping[str, object]:
    return {"kind": part.kind.value, "least": part.least, "people": [str(one) for one in part.people]}
