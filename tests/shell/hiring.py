"""A job with a line of applicants on the stage, what is due for it, and who stands where by then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from bot.invite import Invitation, invite
from bot.shortlists import inviting, moving_up
from bot.shortlists.ranking import close_job
from bot.turn import Cause
from db.pool import in_transaction
from db.sessions import Trigger
from db.work import Kind
from negotiation.session import Channel
from tests.shell.stage import LINKER, Stage


@dataclass
class Hiring:
    """One job's line; applicants are known by their places in `ids`, the best first."""

    stage: Stage
    job: UUID
    ids: Sequence[UUID]

    async def line(self) -> dict[str, list[tuple[int, int]]]:
        """Who stands where, by standing: number and rank, in the order of the ranks."""
        rows = await self.stage.owner.fetch(
            "SELECT id, shortlist_status, rank FROM applications WHERE job_id = $1 ORDER BY rank", self.job
        )
        found: dict[str, list[tuple[int, int]]] = {}
        for row in rows:
            entry = (self.ids.index(row["id"]), row["rank"])
            found.setdefault(row["shortlist_status"], []).append(entry)
        return found

    async def standing(self, number: int) -> str:
        found: str = await self.stage.owner.fetchval(
            "SELECT shortlist_status FROM applications WHERE id = $1", self.ids[number]
        )
        return found

    async def close(self) -> None:
        await in_transaction(self.stage.pool, lambda connection: close_job(connection, self.job))

    async def follow_up(self) -> None:
        """Does all that is due for the line, and all that follows from it."""
        handlings = {
            Kind.SHORTLIST: partial(moving_up.follow_up, self.stage.pool),
            Kind.CALL_OFF: partial(inviting.call_off, self.stage.pool, self.stage.policy),
            Kind.INVITE: partial(
                inviting.invite_shortlisted, self.stage.pool, self.stage.policy, LINKER, Channel.WEB
            ),
        }
        for kind, handling in handlings.items():
            while claims := await self.stage.claimed(kind):
                for claim in claims:
                    await handling(claim)

    async def invited(self, number: int) -> UUID:
        """Invited by hand; the interview's id."""
        stage, cause = self.stage, Cause(Trigger.MANUAL)
        made = await invite(stage.pool, stage.policy, LINKER, self.ids[number], Channel.WEB, cause)
        assert isinstance(made, Invitation)
        return made.interview_id

    async def interview(self, number: int) -> UUID:
        """Of the applicant's interviews the last."""
        found: UUID = await self.stage.owner.fetchval(
            "SELECT id FROM interviews WHERE application_id = $1 ORDER BY created_at DESC LIMIT 1",
            self.ids[number],
        )
        return found

    async def booked(self, number: int, at: datetime) -> None:
        """As the portal would set it: a confirmed interview at that time, for its deadlines only."""
        await self.stage.owner.execute(
            """
            INSERT INTO interviews (application_id, job_id, recruiter_id, candidate_id, rank_at_time, status,
                                    scheduled_time)
            SELECT id, job_id, employer_id, applicant_id, 0, 'confirmed', $2 FROM applications WHERE id = $1
            """,
            self.ids[number],
            at,
        )

    async def flag(self, name: str, on: bool) -> None:
        await self.stage.owner.execute("UPDATE feature_flags SET enabled = $2 WHERE flag_name = $1", name, on)

    async def why(self) -> list[tuple[str, str, str]]:
        """What the log tells: action, source and why, in order."""
        rows = await self.stage.owner.fetch(
            """
            SELECT action_type, trigger_source, details ->> 'why' FROM automation_logs
            WHERE job_id = $1 AND action_type IN ('job_ranked', 'shortlist_changed') ORDER BY created_at
            """,
            self.job,
        )
        return [(row[0], row[1], row[2]) for row in rows]


async def hiring_on(stage: Stage, applicants: int = 6, openings: int = 2, buffer: int = 2) -> Hiring:
    """Nobody ranked yet; the first applicant has the best score."""
    job = await stage.job(await stage.recruiter())
    await stage.owner.execute(
        "UPDATE jobs SET number_of_openings = $2, shortlisting_buffer = $3 WHERE id = $1",
        job,
        openings,
        buffer,
    )
    ids = [await stage.application(job, f"Applicant {number}") for number in range(applicants)]
    for number, application in enumerate(ids):
        await stage.owner.execute(
            "UPDATE applications SET fit_score = $2 WHERE id = $1", application, 90.0 - number
        )
    return Hiring(stage, job, ids)


async def ranked_on(stage: Stage, **more: int) -> Hiring:
    """The same, closed and ranked: the first two have places, the next two wait."""
    hiring = await hiring_on(stage, **more)
    await hiring.close()
    return hiring
