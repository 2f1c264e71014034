"""Telegram's updates as they came in: each is kept once, before Telegram hears that we have it.

A chat's updates are opened one after the other, the lowest number first. What is done is kept by its number
alone, so that a repeat is known for as long as anybody could send one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from db import sql
from db.inbox import AlreadyFinished
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
KEPT = timedelta(days=30)


class Ending(Enum):
    """What became of an update."""

    DONE = "done"
    REFUSED = "refused"
    """Nothing that we understand; kept for a look."""
    PARKED = "parked"


@dataclass(frozen=True, slots=True)
class Update:
    """As it came over the wire; `chat_id` is 0 where it belongs to none."""

    update_id: int
    chat_id: int
    raw: bytes


async def keep(pool: Pool, updates: Sequence[Update]) -> None:
    """Stores those that are new and asks for them to be opened; committed when this returns."""
    await pool.execute(
        SQL["keep"],
        [each.update_id for each in updates],
        [each.chat_id for each in updates],
        [each.raw for each in updates],
    )


async def oldest(pool: Pool, chat_id: int) -> Update | None:
    """The chat's first update that nothing has become of yet."""
    row = await pool.fetchrow(SQL["oldest"], chat_id)
    return None if row is None else Update(**row)


async def finish(connection: Connection, update_id: int, ending: Ending) -> None:
    """Raises AlreadyFinished, for the transaction to be undone."""
    if not await connection.fetchval(SQL["finish"], update_id, ending.value):
        raise AlreadyFinished(update_id)


async def park(connection: Connection, update_id: int) -> None:
    """Puts it aside, with an alert."""
    await connection.execute(SQL["park"], update_id)


async def any_open(connection: Connection, chat_id: int) -> bool:
    return bool(await connection.fetchval(SQL["any_open"], chat_id))


async def forget(pool: Pool) -> None:
    """Drops what is so old that nobody repeats it any more."""
    await pool.execute(SQL["forget"], KEPT)
