"""What people changed in the console or through the portal, in the log of every automated step: who, when,
and what it was before.

The log can only be added to, by privilege.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
LATELY = 50


@dataclass(frozen=True, slots=True)
class Change:
    """`by` is None where it was no person, or one whom the log has forgotten."""

    created_at: datetime
    action_type: str
    trigger_source: str
    by: str | None
    about: str | None
    details: dict[str, Any]


async def note(
    connection: Pool | Connection, action: str, actor: UUID | None, details: dict[str, Any]
) -> None:
    """A person's deed that is about no single job. `details` may name a `person` whom it is about."""
    await connection.execute(SQL["note"], action, actor, details)


async def lately(pool: Pool, actions: Sequence[str], person: UUID | None = None) -> tuple[Change, ...]:
    """The last changes of these kinds, the newest first; those about one person, where one is given."""
    rows = await pool.fetch(SQL["lately"], list(actions), LATELY, None if person is None else str(person))
    return tuple(Change(**row) for row in rows)
