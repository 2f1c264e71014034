"""What of the demo company is there already. Everything is found by what it is called, never by an id."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class LastInterview:
    id: UUID
    status: str


async def user(connection: Pool | Connection, email: str) -> UUID | None:
    found: UUID | None = await connection.fetchval(SQL["user"], email)
    return found


async def job(connection: Pool | Connection, recruiter_id: UUID, title: str) -> UUID | None:
    found: UUID | None = await connection.fetchval(SQL["job"], recruiter_id, title)
    return found


async def application(connection: Pool | Connection, job_id: UUID, email: str) -> UUID | None:
    found: UUID | None = await connection.fetchval(SQL["application"], job_id, email)
    return found


async def last_interview(connection: Pool | Connection, application_id: UUID) -> LastInterview | None:
    row = await connection.fetchrow(SQL["last_interview"], application_id)
    return None if row is None else LastInterview(row["id"], row["status"])


async def is_busy_ahead(connection: Pool | Connection, recruiter_id: UUID) -> bool:
    return bool(await connection.fetchval(SQL["busy_ahead"], recruiter_id))


async def now(connection: Pool | Connection) -> datetime:
    moment: datetime = await connection.fetchval(SQL["now"])
    return moment


async def has_strangers(connection: Pool | Connection, known: Collection[str]) -> bool:
    """Whether there are people with other addresses than these."""
    return bool(await connection.fetchval(SQL["strangers"], list(known)))
