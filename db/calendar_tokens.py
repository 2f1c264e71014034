"""The tokens that let us into people's calendars, in the contract's table, where nobody can read them.

Each is sealed for its row and column. They come in and go out in the clear, and only through here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import asyncpg

from db import sql
from db.pool import Connection, Pool, UnsafeDatabase
from db.sealing import KeyRing, Unsealable

SQL = sql.beside(__file__)
BATCH = 200
MARGIN = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Tokens:
    """`fresh` says whether the access token is good for a minute at least, by the database's clock; `rest`
    for how long the account is to be left alone still, None where it may be asked.
    """

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    fresh: bool
    rest: timedelta | None


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows with their tokens sealed anew, and people whose row cannot be opened: changed, cut or moved."""

    sealed: list[tuple[asyncpg.Record, str, str]] = field(default_factory=list, repr=False)
    unopened: list[UUID] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.sealed) + len(self.unopened)


def access_place(person_id: UUID) -> str:
    return f"calendar_tokens/{person_id}/access_token"


def refresh_place(person_id: UUID) -> str:
    return f"calendar_tokens/{person_id}/refresh_token"


async def keep(
    connection: Pool | Connection, ring: KeyRing, person_id: UUID, access: str, refresh: str, lives: timedelta
) -> None:
    """In place of those that were kept before."""
    sealed = seal(ring, person_id, access, refresh)
    await connection.execute(SQL["keep"], person_id, *sealed, lives)


async def find(pool: Pool | Connection, ring: KeyRing, person_id: UUID) -> Tokens | None:
    """Raises db.sealing.Unsealable."""
    row = await pool.fetchrow(SQL["find"], person_id, MARGIN)
    return None if row is None else Tokens(*opened(ring, row), row["fresh"], row["rest"])


async def forget(connection: Pool | Connection, person_id: UUID) -> None:
    await connection.execute(SQL["forget"], person_id)


async def key_ids(pool: Pool | Connection) -> frozenset[str]:
    """The keys that anything is sealed with."""
    return frozenset(row["key_id"] for row in await pool.fetch(SQL["key_ids"]))


async def refuse_unknown_keys(pool: Pool, ring: KeyRing) -> None:
    """Raises UnsafeDatabase, naming the keys, where some of what is kept could not be opened."""
    unknown = sorted(await key_ids(pool) - set(ring.ids))
    if unknown:
        raise UnsafeDatabase(
            f"tokens of calendars are sealed with {', '.join(unknown)}, which PARLEY_TOKEN_KEYS "
            "does not have: add the key, or, where it is lost, let their owners connect anew with "
            "`python -m bot rotate-keys --forget-unknown`"
        )


async def of_unknown_keys(pool: Pool, ring: KeyRing) -> Sequence[UUID]:
    """Whose tokens the ring cannot open."""
    return [row["user_id"] for row in await pool.fetch(SQL["of_unknown_keys"], list(ring.ids))]


async def sealed_with_others(pool: Pool, ring: KeyRing) -> Sequence[asyncpg.Record]:
    """Some of the rows that the ring's first key did not seal, and another of its keys did."""
    return await pool.fetch(SQL["sealed_with_others"], list(ring.ids[1:]), ring.ids[0], BATCH)


async def seal_anew(pool: Pool, ring: KeyRing) -> Batch:
    """Seals a batch with the ring's first key. A row that is kept anew meanwhile is left as it is."""
    batch = Batch()
    for row in await sealed_with_others(pool, ring):
        try:
            batch.sealed.append((row, *seal(ring, row["user_id"], *opened(ring, row))))
        except Unsealable:
            batch.unopened.append(row["user_id"])
    await pool.execute(
        SQL["seal_anew"],
        [row["user_id"] for row, _, _ in batch.sealed],
        [row["access_token"] for row, _, _ in batch.sealed],
        [row["refresh_token"] for row, _, _ in batch.sealed],
        [access for _, access, _ in batch.sealed],
        [refresh for _, _, refresh in batch.sealed],
    )
    return batch


def seal(ring: KeyRing, person_id: UUID, access: str, refresh: str) -> tuple[str, str]:
    """Access and refresh token, each for its row and column alone; `opened` is the inverse."""
    return ring.seal(access, access_place(person_id)), ring.seal(refresh, refresh_place(person_id))


def opened(ring: KeyRing, row: asyncpg.Record) -> tuple[str, str]:
    """Access and refresh token in the clear. Raises Unsealable, or UnknownKey where a key is missing."""
    person_id: UUID = row["user_id"]
    return (
        ring.open(row["access_token"], access_place(person_id)),
        ring.open(row["refresh_token"], refresh_place(person_id)),
    )
