"""Whether a person's calendar provider is asked at all: a breaker and a rest that all processes share.

After some failures in a row nobody asks for a while; then one does, and what they find opens it anew or
closes it. So one provider that hangs costs each of us little, and is left in peace. Where the provider itself
says for how long it wants to be left alone, the account rests until then, whatever anybody wants of it;
`calendar_tokens.find` gives nobody a token without saying so.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from db import sql
from db.pool import Pool

SQL = sql.beside(__file__)
ONE_TRY = timedelta(seconds=10)


async def wait(pool: Pool, person_id: UUID) -> timedelta | None:
    """How long nobody asks yet; None where it is our turn."""
    left: timedelta | None = await pool.fetchval(SQL["wait"], person_id, ONE_TRY)
    return left


async def rest(pool: Pool, person_id: UUID, pause: timedelta) -> None:
    """Nobody asks anything of the person's account for so long; a longer rest that was begun before holds."""
    await pool.execute(SQL["rest"], person_id, pause)


async def resting(pool: Pool, person_id: UUID) -> timedelta | None:
    """How long the person's account is to be left alone still; None where it may be asked."""
    left: timedelta | None = await pool.fetchval(SQL["resting"], person_id)
    return left


async def answered(pool: Pool, person_id: UUID) -> None:
    await pool.execute(SQL["answered"], person_id)


async def failed(pool: Pool, person_id: UUID, most: int, pause: timedelta) -> None:
    """One more failure in a row; with the `most`-th nobody asks for the length of `pause`."""
    await pool.execute(SQL["failed"], person_id, most, pause)
