"""Sentences of a deployment's own: kept, taken back, and who changed them when.

They are read with the facts of each decision, so a change counts from the next message on, on every process.
What was said stays as it was said: messages are stored as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db import audit, sql
from db.audit import By
from db.pool import Connection, Pool
from negotiation.saying.own_texts import OwnText, OwnTexts

SQL = sql.beside(__file__)
CHANGED = "wording_changed"
LATELY = 20


@dataclass(frozen=True, slots=True)
class Change:
    """`by` is None where it was nobody whom we still know, `way` the way by which they did it, where that is
    known. No texts are the house's own.
    """

    created_at: datetime
    by: str | None
    way: str | None
    before: tuple[str, ...]
    after: tuple[str, ...]


async def own_texts(connection: Pool | Connection) -> OwnTexts:
    return of_rows(tuple(row) for row in await connection.fetch(SQL["all"]))


def of_rows(rows: Iterable[Sequence[Any]]) -> OwnTexts:
    return OwnTexts(tuple(OwnText(language, key, tuple(texts)) for language, key, texts in rows))


async def change(connection: Connection, own: OwnText, by: By) -> bool:
    """Keeps it, or takes it back where it has no texts, in the caller's transaction. Whether it changed."""
    await connection.execute(SQL["one_at_a_time"], own.language, own.key)
    before = await connection.fetchval(SQL["kept"], own.language, own.key) or []
    if tuple(before) == own.texts:
        return False
    if own.texts:
        await connection.execute(SQL["keep"], own.language, own.key, list(own.texts))
    else:
        await connection.execute(SQL["drop"], own.language, own.key)
    details = {"language": own.language, "key": own.key, "before": before, "after": list(own.texts)}
    await audit.note(connection, CHANGED, by, details)
    return True


async def history(pool: Pool, language: str, key: str) -> tuple[Change, ...]:
    """The last changes of one sentence, the newest first."""
    rows = await pool.fetch(SQL["history"], language, key, LATELY)
    return tuple(
        Change(
            row["created_at"],
            row["by"],
            row["details"].get("by"),
            tuple(row["details"].get("before") or ()),
            tuple(row["details"].get("after") or ()),
        )
        for row in rows
    )
