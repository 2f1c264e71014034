"""Resumes on their way to a score: what is unread, and what was read, each part of it explained."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from db import sql
from db.pool import Connection, Pool
from shortlisting.fit import VERSION

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Unread:
    """A resume as it was handed in, and the job that it is held against."""

    application_id: UUID
    job_id: UUID
    media: str
    content: bytes
    received_at: datetime
    name: str
    title: str
    description: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Reading:
    """`score` from 0 to 100, and its `parts`; `failure` says why there is none."""

    score: float
    summary: str
    parts: list[dict[str, Any]]
    failure: str | None


@dataclass(frozen=True, slots=True)
class Explained:
    """What was read last, by which version of the rules."""

    score: float
    summary: str
    parts: list[dict[str, Any]]
    failure: str | None
    version: int
    read_at: datetime


async def unread(connection: Pool | Connection, application_id: UUID) -> Unread | None:
    """None where there is nothing to read, or the job leaves shortlisting out."""
    row = await connection.fetchrow(SQL["unread"], application_id)
    return None if row is None else Unread(**row)


async def keep(connection: Connection, read: Unread, reading: Reading) -> bool:
    """False, and nothing kept, where another resume has come since."""
    kept = await connection.fetchval(SQL["note_read"], read.application_id, read.received_at)
    if not kept:
        return False
    score, summary = reading.score, reading.summary
    await connection.execute(
        SQL["keep"], read.application_id, score, summary, reading.parts, reading.failure, VERSION
    )
    await connection.execute(SQL["tell"], read.application_id, score, summary)
    return True


async def explained(connection: Pool | Connection, application_id: UUID) -> Explained | None:
    row = await connection.fetchrow(SQL["explained"], application_id)
    return None if row is None else Explained(**row)


async def set_score(connection: Pool | Connection, application_id: UUID, score: float) -> bool:
    """The portal's own score; False where there is no such application, or the job goes by the resumes."""
    return await connection.fetchval(SQL["set_score"], application_id, score) is not None


async def any_unread(pool: Pool, job_id: UUID) -> bool:
    return bool(await pool.fetchval(SQL["any_unread"], job_id))


async def forgotten(pool: Pool) -> list[UUID]:
    """Some of the unread that nobody is asked to read."""
    return [row["application_id"] for row in await pool.fetch(SQL["forgotten"])]
