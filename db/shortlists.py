"""A job's line in the tables: read as one situation, moved under the job's lock, every move in the log.

Whoever moves somebody holds the job's lock from `lock` to the end of the transaction. Candidates drop out
without it (their own session's lock is enough); so moves are conditional on where each was seen to stand, and
raise LineMoved otherwise, for all of it to be done again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, TypeVar
from uuid import UUID

import asyncpg

from db import sql
from db.audit import By
from db.pool import Connection, Pool, in_transaction
from db.sessions import Trigger
from shortlisting.line import Line
from shortlisting.outlook import Mode, Situation, Switches
from shortlisting.rank import Applicant, Move, Placing, Standing

SQL = sql.beside(__file__)
TRIES = 10

T = TypeVar("T")


class LineMoved(Exception):
    """Somebody left the line while it was being moved."""


class UnknownJob(LookupError):
    """There is no such job."""


class Action(Enum):
    """`automation_logs.action_type` of what happens to a line."""

    CLOSED = "applications_closed"
    RANKED = "job_ranked"
    CHANGED = "shortlist_changed"
    PROPOSED = "step_proposed"
    SETTLED = "proposal_settled"
    SET = "automation_set"
    UNREADABLE = "resume_unreadable"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who moves: automation itself, the clock, or a person; None where nobody is named. `way` says by what a
    person did it, where that was not the console.
    """

    trigger: Trigger = Trigger.AUTO
    user_id: UUID | None = None
    way: str | None = None


AUTOMATION = Actor()
SOMEBODY = Actor(Trigger.MANUAL)


@dataclass(frozen=True, slots=True)
class LoggedMove:
    """One applicant's move as the log tells it, and who brought it about, why."""

    move: Move
    why: str
    trigger: str
    actor_id: UUID | None
    actor: str | None
    way: str | None
    at: datetime


async def in_line(pool: Pool, work: Callable[[Connection], Awaitable[T]]) -> T:
    """Like `in_transaction`, and again where the line moved meanwhile."""
    for _ in range(TRIES - 1):
        try:
            return await in_transaction(pool, work)
        except LineMoved:
            continue
    return await in_transaction(pool, work)


async def lock(connection: Connection, job_id: UUID) -> None:
    """Puts everybody who moves somebody of this job in a line, until the transaction ends."""
    await connection.execute(SQL["lock"], job_id)


async def situation(connection: Connection, job_id: UUID) -> Situation:
    """Raises UnknownJob."""
    row = await connection.fetchrow(SQL["situation"], job_id)
    if row is None:
        raise UnknownJob(job_id)
    return Situation(
        line=await _line(connection, row),
        switches=_switches(row),
        closed=row["applications_closed"],
        ranked=row["ranked_at"] is not None,
        applications=row["applications"],
        unread=row["unread"],
        now=row["now"],
        first_interview=row["first_interview"],
        promotes_late=row["promotes_late"],
        stop_before=timedelta(hours=row["promotion_stop_hours"]),
    )


async def _line(connection: Connection, row: asyncpg.Record) -> Line:
    places, buffer = row["places"], row["shortlisting_buffer"]
    there = [applicant_of(one) for one in await connection.fetch(SQL["line"], row["id"])]
    shortlisted = tuple(one for one in there if one.standing is Standing.SHORTLISTED)
    most = max(0, places - len(shortlisted)) + buffer
    pending = await connection.fetch(SQL["best_pending"], row["id"], most)
    return Line(
        places=places,
        buffer=buffer,
        kept=row["kept_places"],
        shortlisted=shortlisted,
        waiting=tuple(one for one in there if one.standing is Standing.BUFFER),
        pending=tuple(applicant_of(one) for one in pending),
    )


def _switches(row: asyncpg.Record) -> Switches:
    """A flag that nobody has ever set is on."""
    flags: Mapping[str, bool] = row["flags"] or {}
    return Switches(
        global_automation=flags.get("global_automation", True),
        auto_shortlisting=flags.get("auto_shortlisting", True),
        auto_promotion=flags.get("auto_promotion", True),
        mode=mode_of(row["automation_enabled"], row["approve_first"]),
        shortlists=row["shortlists"],
    )


def mode_of(enabled: bool | None, approve_first: bool) -> Mode:
    if enabled is False:
        return Mode.BY_HAND
    return Mode.APPROVE_FIRST if approve_first else Mode.AUTOMATIC


def applicant_of(row: asyncpg.Record) -> Applicant:
    return Applicant(
        row["id"],
        row["fit_score"] or 0.0,
        row["created_at"],
        Standing(row["shortlist_status"] or "pending"),
        row["rank"],
    )


async def rank(connection: Connection, job_id: UUID, line: Line) -> tuple[Move, ...]:
    """Ranks the whole job in one statement, and notes that it was."""
    rows = await connection.fetch(SQL["rank"], job_id, line.places, line.buffer)
    await connection.execute(SQL["note_ranked"], job_id)
    return tuple(_move_of_row(row) for row in rows)


async def move(connection: Connection, moves: Sequence[Move]) -> None:
    """Raises LineMoved where one of them does not stand there any more."""
    moved = await connection.fetch(
        SQL["move"],
        [one.id for one in moves],
        [one.before.standing.value for one in moves],
        [one.after.standing.value for one in moves],
        [one.after.rank for one in moves],
    )
    if len(moved) != len(moves):
        raise LineMoved


async def drop_out(connection: Connection, application_id: UUID, to: Standing) -> Move | None:
    """The application leaves the line, whatever it was; None where it was rejected before."""
    row = await connection.fetchrow(SQL["drop_out"], application_id, to.value)
    if row is None:
        return None
    before = Placing(Standing(row["before"] or "pending"), row["rank"])
    return Move(application_id, before, Placing(to))


async def keep_places(connection: Connection, job_id: UUID, change: int) -> None:
    """So many more places wait for the recruiter's choice; fewer, where `change` is negative."""
    if change:
        await connection.execute(SQL["keep_places"], job_id, change)


async def ask_invitations(connection: Connection, moves: Sequence[Move]) -> None:
    """Whoever has a place now is to be invited."""
    ids = [one.id for one in moves if one.after.standing is Standing.SHORTLISTED]
    if ids:
        await connection.execute(SQL["ask_invitations"], ids)


async def log_moves(
    connection: Connection, job_id: UUID, actor: Actor, why: str, moves: Sequence[Move], action: Action
) -> None:
    details = {"why": why, "moves": [move_to_json(one) for one in moves]}
    await log(connection, job_id, actor, action, details)


async def log(
    connection: Connection, job_id: UUID, actor: Actor, action: Action, details: Mapping[str, Any]
) -> None:
    noted = By(actor.user_id, actor.way).noted(details)
    await connection.execute(SQL["log"], job_id, action.value, actor.trigger.value, actor.user_id, noted)


async def moves_of(pool: Pool | Connection, application_id: UUID) -> list[LoggedMove]:
    """Everything that ever moved this applicant, the newest first."""
    rows = await pool.fetch(SQL["moves_of"], application_id)
    return [
        LoggedMove(
            move_of_json(row["move"]),
            row["why"] or "",
            row["trigger_source"],
            row["actor_id"],
            row["actor"],
            row["way"],
            row["created_at"],
        )
        for row in rows
    ]


async def with_something_to_do(pool: Pool) -> list[UUID]:
    """Jobs whose line changed without our doing, or was hindered and is not any more."""
    return [row["id"] for row in await pool.fetch(SQL["with_something_to_do"])]


def move_to_json(one: Move) -> dict[str, Any]:
    return {
        "application_id": str(one.id),
        "before": _placing_to_json(one.before),
        "after": _placing_to_json(one.after),
    }


def move_of_json(value: Mapping[str, Any]) -> Move:
    return Move(
        UUID(value["application_id"]), _placing_of_json(value["before"]), _placing_of_json(value["after"])
    )


def _placing_to_json(placing: Placing) -> dict[str, Any]:
    return {"standing": placing.standing.value, "rank": placing.rank}


def _placing_of_json(value: Mapping[str, Any]) -> Placing:
    return Placing(Standing(value["standing"]), value["rank"])


def _move_of_row(row: asyncpg.Record) -> Move:
    before = Placing(Standing(row["before"]), row["rank_before"])
    return Move(row["id"], before, Placing(Standing(row["shortlist_status"]), row["rank"]))
