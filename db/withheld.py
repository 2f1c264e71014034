"""Answers that wait for a recruiter's approval, and the jobs that have it so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

from db import sql
from db.audit import By
from db.pool import Connection, Pool, in_transaction

SQL = sql.beside(__file__)


class Fate(Enum):
    """What becomes of a withheld answer."""

    SENT = "sent"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class Settling:
    """The answer to message `seq` is let out, or left away."""

    seq: int
    fate: Fate


class AlreadySettled(Exception):
    """Somebody else was faster; to be decided anew."""


@dataclass(frozen=True, slots=True)
class WaitingAnswer:
    """The message whose answer waits longest, as it was read; `waiting` counts all of the conversation."""

    seq: int
    text: str
    reading: dict[str, Any] | None
    written_at: datetime
    waiting: int


@dataclass(frozen=True, slots=True)
class JobsAnswers:
    """Whether a job's answers wait for approval; `open` counts its open interviews."""

    id: UUID
    title: str
    approves: bool
    open: int


async def oldest(connection: Connection, conversation_id: UUID) -> WaitingAnswer | None:
    row = await connection.fetchrow(SQL["oldest"], conversation_id)
    return None if row is None else WaitingAnswer(**row)


async def keep(connection: Connection, conversation_id: UUID, seq: int) -> None:
    await connection.execute(SQL["keep"], conversation_id, seq)


async def settle(connection: Connection, conversation_id: UUID, settling: Settling, *, said: bool) -> None:
    """`said` where there is a reply now. Raises AlreadySettled."""
    match settling.fate:
        case Fate.SENT:
            done = await connection.fetchval(SQL["send"], conversation_id, settling.seq, said)
        case Fate.DISCARDED:
            done = await connection.fetchval(SQL["discard"], conversation_id, settling.seq)
    if done is None:
        raise AlreadySettled


async def discard_all(connection: Connection, conversation_id: UUID) -> None:
    await connection.execute(SQL["discard_all"], conversation_id)


async def jobs(pool: Pool, sight: UUID | None, job_id: UUID | None = None) -> tuple[JobsAnswers, ...]:
    """`sight` is None for an administrator, who sees everybody's."""
    return tuple(JobsAnswers(**row) for row in await pool.fetch(SQL["jobs"], sight, job_id))


async def set_approves(pool: Pool, job_id: UUID, approves: bool, by: By) -> None:
    async def write(connection: Connection) -> None:
        await connection.execute(SQL["set_approves"], job_id, approves)
        details = by.noted({"before": not approves, "after": approves})
        await connection.execute(SQL["log_approves"], job_id, by.user_id, details)

    await in_transaction(pool, write)
