"""The switch that stops all sending, and what it holds back: listed, dropped, or let go when sending resumes.

While it is off nothing leaves by mail, in Telegram or as a webhook, and no calendar elsewhere is written to;
answers in an open chat window still appear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db import sql
from db.audit import SOMEBODY, By
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
LONGEST_LIST = 1000


@dataclass(frozen=True, slots=True)
class Held:
    """One thing that waits; `what` says what it is, in our own words."""

    id: UUID
    way: str
    what: str
    interview_id: UUID | None
    since: datetime


async def sending(connection: Pool | Connection) -> bool:
    """Whether anything may leave, as far as this switch goes."""
    return bool(await connection.fetchval(SQL["sending"]))


async def set_sending(connection: Connection, on: bool, why: str, by: By = SOMEBODY) -> bool:
    """False where it stood so before; logged either way."""
    return bool(await connection.fetchval(SQL["set_sending"], on, why, by.user_id, by.noted({})))


async def held_back(connection: Pool | Connection) -> list[Held]:
    """What has not left yet, the oldest first; at most LONGEST_LIST of it."""
    return [Held(**row) for row in await connection.fetch(SQL["held_back"], LONGEST_LIST)]


async def drop(connection: Connection, ids: Sequence[UUID] | None, why: str, by: By = SOMEBODY) -> int:
    """These are never sent, or all of them where `ids` is None; says how many that were."""
    wanted = None if ids is None else list(ids)
    found: int = await connection.fetchval(SQL["drop"], wanted, why, by.user_id, by.noted({}))
    return found
