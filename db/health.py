"""How the deployment as a whole is, by the database: what metrics tell, and what administrators are written.

One look in one statement, so that the figures belong together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from uuid import UUID

from db import outbox, sql
from db.outbox import Posting, Transport
from db.outbox_contents import Incident, IncidentAlert
from db.pool import Connection, Pool, in_transaction

SQL = sql.beside(__file__)
MOST_ERRORS = 0.05
LEAST_FINISHED = 10
LONGEST_DUE = 300.0  # seconds
BREAKER_AFTER = timedelta(minutes=5)
OVER_AFTER = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Health:
    """`finished` and `failed` are of the last ten minutes, `letters_failed` of the last hour. `breakers_open`
    counts people, `breakers_long` those of them whose calendar has not answered for five minutes, `resting`
    those whose provider wants to be left alone for a while.
    """

    parked: int
    finished: int
    failed: int
    letters_failed: int
    breakers_open: int
    resting: int
    breakers_long: int
    unreadable: int
    ended: int
    endpoints_failing: int
    sending: bool
    live: bool
    oldest_work: Mapping[str, float]

    @property
    def errors(self) -> float:
        """Of what was finished, the part that failed; 0 where that is too little to say."""
        return self.failed / self.finished if self.finished >= LEAST_FINISHED else 0.0

    @property
    def incidents(self) -> Mapping[Incident, float]:
        """What is wrong now, and how much."""
        due = max(self.oldest_work.values(), default=0.0)
        found = {
            Incident.ERRORS: self.errors if self.errors > MOST_ERRORS else 0.0,
            Incident.BREAKER: float(self.breakers_long),
            Incident.BACKLOG: due if due > LONGEST_DUE else 0.0,
            Incident.TOKENS: float(self.ended),
        }
        return {incident: figure for incident, figure in found.items() if figure}


async def look(pool: Pool) -> Health:
    (row,) = await pool.fetch(SQL["look"], BREAKER_AFTER)
    return Health(**{**row, "oldest_work": row["oldest_work"] or {}})


async def watch(pool: Pool) -> None:
    """Writes to administrators what has begun to be wrong; of what goes on they have heard."""
    health = await look(pool)
    await pool.execute(SQL["forget_over"], OVER_AFTER)
    for incident, figure in health.incidents.items():
        await in_transaction(pool, partial(_begin, incident=incident, figure=figure))


async def _begin(connection: Connection, incident: Incident, figure: float) -> None:
    known_as = await connection.fetchval(SQL["begin"], incident.value)
    if known_as is None:
        return
    await connection.execute(SQL["log"], incident.value, figure)
    administrators: list[UUID] = await connection.fetchval(SQL["administrators"])
    for person_id in administrators:
        key = f"incident:{incident.value}:{known_as}:{person_id}"
        alert = IncidentAlert(incident, figure)
        await outbox.put_once(connection, Posting(key, Transport.EMAIL, None, person_id, alert))
