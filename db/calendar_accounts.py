"""The accounts at calendar providers that people connected: their calendars, their end, who renews access.

Renewing is single-flight among all processes without a lock being held: whoever begins puts down a number of
their own for a while, and what they bring back counts only as long as that number stands there.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from db import calendar_tokens, sql
from db.pool import Connection, Pool
from db.sealing import KeyRing
from scheduling.calendars.names import Provider
from scheduling.calendars.port import Listed

SQL = sql.beside(__file__)
RENEWAL_LEASE = timedelta(seconds=30)
RENEWAL_BITS = 62


@dataclass(frozen=True, slots=True)
class Account:
    """`address` names it at its provider. Since `ended_at` we are let in no more."""

    person_id: UUID
    provider: Provider
    address: str
    connected_at: datetime
    ended_at: datetime | None
    ended_why: str | None


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of the account's calendars, and what it is for."""

    calendar_id: str
    name: str
    owned: bool
    reads: bool
    writes: bool


@dataclass(frozen=True, slots=True)
class NewAccount:
    person_id: UUID
    provider: Provider
    address: str
    scopes: Collection[str]
    calendars: Sequence[Listed]


async def find(pool: Pool | Connection, person_id: UUID) -> Account | None:
    row = await pool.fetchrow(SQL["find"], person_id)
    if row is None:
        return None
    return Account(
        person_id=row["person_id"],
        provider=Provider(row["provider"]),
        address=row["address"],
        connected_at=row["connected_at"],
        ended_at=row["ended_at"],
        ended_why=row["ended_why"],
    )


async def connect(connection: Connection, account: NewAccount) -> bool:
    """Makes or revives the account, with its calendars: the person's own one is read and written. False where
    another address is connected already. A renewal that is under way counts no more.
    """
    arguments = (account.person_id, account.provider.value, account.address, sorted(account.scopes))
    if not await connection.fetchval(SQL["connect"], *arguments):
        return False
    await note_calendars(connection, account.person_id, account.calendars)
    return True


async def disconnect(connection: Connection, person_id: UUID) -> bool:
    """Forgets the account, its calendars and its tokens; False where there was none."""
    await calendar_tokens.forget(connection, person_id)
    return await connection.fetchval(SQL["disconnect"], person_id) is not None


async def end(connection: Connection, person_id: UUID, why: str, renewal: int | None = None) -> bool:
    """The provider lets us in no more. True for the first to notice; a renewal's word counts only while its
    number does. The tokens are good for nothing now, and are forgotten.
    """
    first = await connection.fetchval(SQL["end"], person_id, why[:500], renewal) is not None
    if first:
        await calendar_tokens.forget(connection, person_id)
    return first


def new_renewal() -> int:
    """A number that nobody else has."""
    return secrets.randbits(RENEWAL_BITS)


async def begin_renewal(pool: Pool, person_id: UUID, renewal: int, lease: timedelta = RENEWAL_LEASE) -> bool:
    """False where somebody else is at it, or the account has ended. Who lost the answer may ask again."""
    return await pool.fetchval(SQL["begin_renewal"], person_id, lease, renewal) is not None


async def finish_renewal(
    connection: Pool | Connection, person_id: UUID, renewal: int, pause: timedelta
) -> bool:
    """False where the number counts no more: what was brought back must not be kept. Nobody begins anew
    before the pause is over.
    """
    return await connection.fetchval(SQL["finish_renewal"], person_id, renewal, pause) is not None


async def calendars(pool: Pool | Connection, person_id: UUID) -> tuple[Chosen, ...]:
    """That which is written first."""
    rows = await pool.fetch(SQL["calendars"], person_id)
    return tuple(
        Chosen(row["calendar_id"], row["name"], row["owned"], row["reads"], row["writes"]) for row in rows
    )


async def note_calendars(connection: Connection, person_id: UUID, listed: Sequence[Listed]) -> None:
    """What the provider lists now: new ones are for nothing yet, but for the own one of an account that
    writes nowhere; those that are gone are dropped.
    """
    await connection.execute(
        SQL["note_calendars"],
        person_id,
        [each.id for each in listed],
        [each.name[:500] for each in listed],
        [each.owned for each in listed],
    )
    own = next((each.id for each in listed if each.primary), None)
    await connection.execute(SQL["begin_with_own"], person_id, own)


async def choose(connection: Connection, person_id: UUID, reads: Collection[str], writes: str) -> bool:
    """Where entries go busy times count as well. False, and nothing changed, where `writes` is not a calendar
    of theirs that can be written.
    """
    if not await connection.fetchval(SQL["can_write"], person_id, writes):
        return False
    await connection.execute(SQL["write_nowhere"], person_id)
    await connection.execute(SQL["choose"], person_id, list(reads), writes)
    return True


async def begin_consent(connection: Pool | Connection, state: bytes, sign_in: bytes, life: timedelta) -> None:
    """`state` and `sign_in` are SHA-256s."""
    await connection.execute(SQL["begin_consent"], state, sign_in, life)


async def use_consent(connection: Pool | Connection, state: bytes, sign_in: bytes) -> bool:
    """True once, for the sign-in that began it, while it lasts."""
    return await connection.fetchval(SQL["use_consent"], state, sign_in) is not None


async def keep_renewed(
    connection: Connection,
    ring: KeyRing,
    person_id: UUID,
    renewal: int,
    access: str,
    refresh: str,
    lives: timedelta,
) -> bool:
    """Keeps what a renewal brought back, as long as its number counts."""
    if not await finish_renewal(connection, person_id, renewal, timedelta()):
        return False
    await calendar_tokens.keep(connection, ring, person_id, access, refresh, lives)
    return True
