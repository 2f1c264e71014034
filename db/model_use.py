"""What the language model is used for, by conversation and day, and whether its budget has anything left."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from db import sql
from db.pool import Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Caps:
    """The most tokens in a day (UTC), of all conversations and of one; 0 lifts a cap."""

    of_all: int
    of_one: int


async def allowed(pool: Pool, conversation_id: UUID, caps: Caps) -> bool:
    """Whether one more question may be asked. Several at once may go a question beyond the cap."""
    answer: bool = await pool.fetchval(SQL["allowed"], conversation_id, caps.of_all, caps.of_one)
    return answer


async def note(pool: Pool, conversation_id: UUID, tokens: int) -> None:
    await pool.execute(SQL["note"], conversation_id, tokens)
