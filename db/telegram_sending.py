"""What sending to Telegram has to know and to note: where to, how much of it is there already, how fast.

The pace goes by the real clock: it is Telegram's time that counts, not the product's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from db import sql
from db.pool import Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Copy:
    """A chat message on its way to the candidate's Telegram; `chat_id` is None where that may not be
    written to.
    """

    chat_id: int | None
    author: str
    text: str
    options: list[dict[str, Any]]
    recruiter_name: str


async def copy(pool: Pool, conversation_id: UUID, seq: int) -> Copy | None:
    """None where the conversation has gone since."""
    row = await pool.fetchrow(SQL["copy"], conversation_id, seq)
    return None if row is None else Copy(**row)


async def parts_sent(pool: Pool, outbox_id: UUID) -> int:
    """How many parts of the row are in the chat already."""
    count: int = await pool.fetchval(SQL["parts_sent"], outbox_id)
    return count


async def note_sent(pool: Pool, chat_id: int, message_id: int, outbox_id: UUID, part: int) -> None:
    await pool.execute(SQL["note_sent"], chat_id, message_id, outbox_id, part)


async def turn(pool: Pool, chat_id: int, between_two: timedelta, between_any: timedelta) -> timedelta:
    """Takes the chat's turn to speak; how long it has to wait for it, nothing where it has it."""
    wait: timedelta = await pool.fetchval(SQL["turn"], chat_id, between_two, between_any)
    return wait


async def hold_back(pool: Pool, chat_id: int, pause: timedelta) -> None:
    """Nobody speaks to the chat for so long."""
    await pool.execute(SQL["hold_back"], chat_id, pause)
