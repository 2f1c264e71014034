"""Invitations that would go out by themselves, and wait for a recruiter who wants to see them first."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class WaitingInvitation:
    """Of the application `id`; `waits` is False where it is let out, or needed no more."""

    id: UUID
    candidate: str
    job_id: UUID
    job: str
    waits: bool


async def of_recruiter(pool: Pool, sight: UUID | None) -> tuple[WaitingInvitation, ...]:
    """`sight` is None for an administrator, who sees everybody's."""
    return tuple(WaitingInvitation(**row) for row in await pool.fetch(SQL["of_recruiter"], sight))


async def of_application(
    connection: Pool | Connection, sight: UUID | None, application_id: UUID
) -> WaitingInvitation | None:
    """None where the application is not theirs to see."""
    row = await connection.fetchrow(SQL["of_application"], sight, application_id)
    return None if row is None else WaitingInvitation(**row)
