"""Limits that a deployment sets for itself in the console; they stand in its one row, and count at once.

Those of the negotiation are in the environment: a process has them for its whole life.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from db import audit, sql
from db.audit import By
from db.pool import Connection, Pool
from shortlisting.no_show import Levels

SQL = sql.beside(__file__)
CHANGED = "limits_changed"


@dataclass(frozen=True, slots=True)
class Limits:
    """Nobody is promoted by itself in the last `promotion_stop_hours` before a job's first interview;
    `letter_hour` is when recruiters get their morning letter, by their own clock.
    """

    promotion_stop_hours: int = 24
    letter_hour: int = 8
    medium_risk_percent: int = 30
    high_risk_percent: int = 70

    @property
    def levels(self) -> Levels:
        return Levels(self.medium_risk_percent / 100, self.high_risk_percent / 100)


async def limits(connection: Pool | Connection) -> Limits:
    row = await connection.fetchrow(SQL["limits"])
    return Limits() if row is None else Limits(**row)


async def change(connection: Connection, after: Limits, by: By) -> bool:
    """In the caller's transaction. Whether it changed."""
    row = await connection.fetchrow(SQL["locked"])
    before = Limits() if row is None else Limits(**row)
    if before == after:
        return False
    await connection.execute(SQL["set"], *asdict(after).values())
    old, new = asdict(before), asdict(after)
    changed = [name for name in new if old[name] != new[name]]
    details = {
        "before": {name: old[name] for name in changed},
        "after": {name: new[name] for name in changed},
    }
    await audit.note(connection, CHANGED, by, details)
    return True
