"""What people changed in the console or through the portal, in the log of every automated step: who, when,
and what it was before.

The log can only be added to, by privilege.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
LATELY = 50


@dataclass(frozen=True, slots=True)
class By:
    """Who changes something, where somebody is named. `way` says by what, where that was not the console."""

    user_id: UUID | None = None
    way: str | None = None

    def noted(self, details: Mapping[str, Any]) -> dict[str, Any]:
        """The details of a logged change."""
        return dict(details) if self.way is None else {**details, "by": self.way}


SOMEBODY = By()


@dataclass(frozen=True, slots=True)
class Change:
    """`by` is a name, or by what it came where nobody was named; None where the log has forgotten them."""

    created_at: datetime
    action_type: str
    trigger_source: str
    by: str | None
    about: str | None
    details: dict[str, Any]


async def note(connection: Pool | Connection, action: str, by: By, details: Mapping[str, Any]) -> None:
    """A person's deed that is about no single job. `details` may name a `person` whom it is about."""
    await connection.execute(SQL["note"], action, by.user_id, by.noted(details))


async def lately(pool: Pool, actions: Sequence[str], person: UUID | None = None) -> tuple[Change, ...]:
    """The last changes of these kinds, the newest first; those about one person, where one is given."""
    rows = await pool.fetch(SQL["lately"], list(actions), LATELY, None if person is None else str(person))
    return tuple(Change(**row) for row in rows)
