"""A job's automation as a recruiter sees and sets it: mode, places, buffer, what is next and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from bot.shortlists.moving_up import take_step
from db import job_automation, proposals, shortlists
from db.job_automation import Automation
from db.pool import Connection, Pool, in_transaction
from db.proposals import Proposal
from db.shortlists import SOMEBODY, Action, Actor, UnknownJob
from shortlisting.line import Health, Line
from shortlisting.outlook import Outlook, outlook, too_late


@dataclass(frozen=True, slots=True)
class View:
    """A job at a glance. `why_not` says in words why the next step does not happen by itself; `stopped_by` is
    the first interview's time where it is so near that nobody is promoted any more by itself.
    """

    automation: Automation
    line: Line
    health: Health
    next: Outlook
    why_not: str | None
    stopped_by: datetime | None
    proposal: Proposal | None


async def view(pool: Pool, job_id: UUID) -> View | None:
    """None where there is no such job."""

    async def look(connection: Connection) -> View | None:
        automation = await job_automation.of_job(connection, job_id)
        if automation is None:
            return None
        situation = await shortlists.situation(connection, job_id)
        ahead = outlook(situation)
        return View(
            automation,
            situation.line,
            situation.line.health,
            ahead,
            None if ahead.hindrance is None else situation.why_not(ahead.hindrance),
            situation.first_interview if too_late(situation) else None,
            await proposals.open_one(connection, job_id),
        )

    return await in_transaction(pool, look)


async def change(pool: Pool, job_id: UUID, changes: Mapping[str, Any], actor: Actor = SOMEBODY) -> Automation:
    """Sets fields of Automation by name, and does at once what is possible by then.

    Raises UnknownJob; TooManyShortlisted where there would be fewer places than are taken.
    """

    async def work(connection: Connection) -> Automation:
        await shortlists.lock(connection, job_id)
        before = await job_automation.of_job(connection, job_id)
        if before is None:
            raise UnknownJob(job_id)
        after = before.with_changes(changes)
        if after != before:
            await job_automation.set_for(connection, job_id, after)
            details = {"before": before.as_json(), "after": after.as_json()}
            await shortlists.log(connection, job_id, actor, Action.SET, details)
            await take_step(connection, job_id)
        return after

    return await shortlists.in_line(pool, work)
