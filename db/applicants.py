"""One applicant in a job's line: where they stand, and what has become of their interviews."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db import sql
from db.pool import Connection, Pool
from db.shortlists import applicant_of, mode_of
from shortlisting.outlook import Mode
from shortlisting.rank import Applicant, Standing

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class InLine:
    """`live_interview` is one that is not over; `was_booked` is whether their last one had a booked time."""

    applicant: Applicant
    job_id: UUID
    live_interview: UUID | None
    was_booked: bool
    had_interview: bool


@dataclass(frozen=True, slots=True)
class Invitee:
    """Whoever is to be invited by itself, as things stand now. `zone` is theirs, or their recruiter's;
    `seen_first` says that a recruiter wants to see the invitation before.
    """

    standing: Standing
    live_interview: UUID | None
    automation: bool
    mode: Mode
    seen_first: bool
    zone: str | None
    now: datetime


async def job_of(connection: Pool | Connection, application_id: UUID) -> UUID | None:
    found: UUID | None = await connection.fetchval(SQL["job_of"], application_id)
    return found


async def in_line(connection: Connection, application_id: UUID) -> InLine | None:
    """Locked first, so that no invitation that is on its way is overlooked."""
    await connection.execute(SQL["lock"], application_id)
    row = await connection.fetchrow(SQL["in_line"], application_id)
    if row is None:
        return None
    return InLine(
        applicant_of(row), row["job_id"], row["live_interview"], row["was_booked"], row["had_interview"]
    )


async def candidate_of(connection: Connection, application_id: UUID) -> UUID | None:
    """None where the portal knows the applicant by no id."""
    found: UUID | None = await connection.fetchval(SQL["candidate_of"], application_id)
    return found


async def is_turned_down(pool: Pool, interview_id: UUID) -> bool:
    """Whether the interview is of somebody who is rejected."""
    return bool(await pool.fetchval(SQL["is_turned_down"], interview_id))


async def invitee(connection: Connection, application_id: UUID) -> Invitee | None:
    """Locked, so that nobody turns them down meanwhile."""
    row = await connection.fetchrow(SQL["invitee"], application_id)
    if row is None:
        return None
    return Invitee(
        Standing(row["shortlist_status"] or "pending"),
        row["live_interview"],
        row["automation"] is not False,
        mode_of(row["automation_enabled"], row["approve_first"]),
        row["approves_answers"],
        row["zone"],
        row["now"],
    )
