"""The feature flags: what is switched on, and by whom it was switched, why and when.

They are read from the table whenever something is decided, so a switch counts everywhere at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from db import sql
from db.audit import SOMEBODY, By
from db.pool import Connection, Pool

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Flag:
    """`why` and `by` are of its last switch; `by` is None where nobody is named."""

    name: str
    enabled: bool
    description: str | None
    switched_at: datetime | None
    why: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Switched:
    """Whether the flag was on before."""

    before: bool


async def flags(connection: Pool | Connection) -> list[Flag]:
    return [Flag(**row) for row in await connection.fetch(SQL["flags"])]


async def switch(
    connection: Pool | Connection, name: str, enabled: bool, why: str, by: By = SOMEBODY
) -> Switched | None:
    """Sets the flag, and logs it also where it stood so before; None where there is no such flag."""
    before: bool | None = await connection.fetchval(
        SQL["switch"], name, enabled, why, by.user_id, by.noted({})
    )
    return None if before is None else Switched(before)
