"""Who is signed in where, and who administers: what a person may look at of themselves and end.

A sign-in is shown by its id; the SHA-256 of its token stays here. What is ended is ended for every process,
because each request asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db import sql
from db.links import SignedIn
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
NO_BROWSER = b""
"""The digest of no sign-in: where all of them are meant."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """One browser in which somebody is signed in; `here` is the one that asks."""

    id: UUID
    browser: str | None
    created_at: datetime
    seen_at: datetime | None
    expires_at: datetime
    here: bool


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can sign in; `sign_ins` counts the browsers."""

    id: UUID
    name: str
    email: str
    admin: bool
    sign_ins: int
    seen_at: datetime | None


async def of_person(pool: Pool, user_id: UUID, digest: bytes) -> tuple[SignIn, ...]:
    """Those that are still good, the newest first; `digest` is of the one that asks."""
    return tuple(SignIn(**row) for row in await pool.fetch(SQL["of_person"], user_id, digest))


async def end(pool: Pool, user_id: UUID, sign_in: UUID) -> bool:
    """Whether there was one of theirs to end."""
    return await pool.fetchval(SQL["end"], user_id, sign_in) is not None


async def end_others(pool: Pool | Connection, user_id: UUID, digest: bytes) -> None:
    """All of theirs but that one, and the links that are still on their way."""
    await pool.execute(SQL["end_others"], user_id, digest)


async def colleagues(pool: Pool) -> tuple[Colleague, ...]:
    """All recruiters, by name."""
    return tuple(Colleague(**row) for row in await pool.fetch(SQL["colleagues"]))


async def colleague(pool: Pool, user_id: UUID) -> SignedIn | None:
    """One recruiter as they would be signed in."""
    row = await pool.fetchrow(SQL["colleague"], user_id)
    return None if row is None else SignedIn(**row)


async def make_admin(connection: Pool | Connection, user_id: UUID) -> bool:
    """False where they were one already."""
    return await connection.fetchval(SQL["make_admin"], user_id) is not None


async def make_recruiter(connection: Pool | Connection, user_id: UUID) -> bool:
    """False where they were no administrator."""
    return await connection.fetchval(SQL["make_recruiter"], user_id) is not None


async def lock_admins(connection: Connection) -> int:
    """How many there are; nobody changes that until the transaction ends."""
    await connection.execute(SQL["lock_admins"])
    count: int = await connection.fetchval(SQL["admins"])
    return count
