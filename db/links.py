"""Who a token lets in: links to one interview, one-time sign-in links, and the sign-ins that come of them.

Callers hand in the SHA-256 of a token, never the token. A link to an interview lives until the interview is
over, and at least `life` after anything happened to it; a revoked one is as unknown as any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Linked:
    """What a link leads to; `conversation_id` is None where nothing has been said yet."""

    interview_id: UUID
    conversation_id: UUID | None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The recruiter behind a sign-in; an administrator sees everybody's interviews and jobs."""

    user_id: UUID
    name: str
    email: str
    admin: bool = False

    @property
    def sight(self) -> UUID | None:
        """Whose interviews and jobs they see; None for everybody's."""
        return None if self.admin else self.user_id


async def grant(connection: Pool | Connection, interview_id: UUID, digests: Mapping[str, bytes]) -> None:
    """Makes links by purpose; safe to repeat, and a revoked one stays revoked."""
    await connection.execute(SQL["grant"], interview_id, list(digests.values()), list(digests))


async def find(pool: Pool, purpose: str, digest: bytes, life: timedelta) -> Linked | None:
    row = await pool.fetchrow(SQL["find"], digest, purpose, life)
    return None if row is None else Linked(row["interview_id"], row["conversation_id"])


async def revoke(connection: Pool | Connection, interview_id: UUID) -> None:
    """All links of an interview."""
    await connection.execute(SQL["revoke"], interview_id)


async def offer_sign_in(pool: Pool, digest: bytes, user_id: UUID, life: timedelta) -> None:
    await pool.execute(SQL["offer_sign_in"], digest, user_id, life)


async def use_sign_in(connection: Pool | Connection, digest: bytes) -> UUID | None:
    """Uses up a one-time link; whoever comes second gets None."""
    user_id: UUID | None = await connection.fetchval(SQL["use_sign_in"], digest)
    return user_id


async def sign_in(connection: Pool | Connection, digest: bytes, user_id: UUID, life: timedelta) -> None:
    await connection.execute(SQL["sign_in"], digest, user_id, life)


async def signed_in(pool: Pool, digest: bytes, browser: str | None = None) -> SignedIn | None:
    """`browser` in words, for the list of their sign-ins."""
    row = await pool.fetchrow(SQL["signed_in"], digest, browser)
    return None if row is None else SignedIn(row["id"], row["name"], row["email"], row["admin"])


async def sign_out(pool: Pool, digest: bytes) -> None:
    await pool.execute(SQL["sign_out"], digest)
