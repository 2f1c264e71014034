"""What was given up: messages, updates, letters and other work that failed time and again, each waiting for
somebody to look; and trying it once more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db import audit, sql, webhooks
from db.audit import SOMEBODY, By
from db.pool import Connection, Pool, in_transaction

SQL = sql.beside(__file__)
LONGEST_LIST = 1000


@dataclass(frozen=True, slots=True)
class Parked:
    """`id` is what `replay` takes: the kind of thing and its key."""

    id: str
    since: datetime | None
    failure: str | None


async def parked(connection: Pool | Connection) -> list[Parked]:
    """The oldest first, at most LONGEST_LIST."""
    return [Parked(**row) for row in await connection.fetch(SQL["parked"], LONGEST_LIST)]


async def replay(connection: Connection, known_as: str, by: By = SOMEBODY) -> bool:
    """Asks for it once more, and logs that; False where nothing of the kind is parked."""
    kind, _, key = known_as.partition(":")
    if kind == "webhook":
        return await replay_webhook(connection, key, by)
    if kind not in REPLAYS:
        return False
    found = await connection.fetchval(REPLAYS[kind], key)
    if found is not None:
        await audit.note(connection, "replayed", by, {"what": known_as})
    return found is not None


async def replay_webhook(connection: Connection, key: str, by: By) -> bool:
    try:
        return await webhooks.replay(connection, UUID(key), by)
    except ValueError:
        return False


async def again(pool: Pool, known_as: str, by: By = SOMEBODY) -> bool:
    """`replay` in a transaction of its own."""
    return await in_transaction(pool, lambda connection: replay(connection, known_as, by))


REPLAYS = {
    "message": SQL["replay_message"],
    "update": SQL["replay_update"],
    "letter": SQL["replay_letter"],
    "work": SQL["replay_work"],
}
