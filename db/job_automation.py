"""How far automation goes for a job, and what its places are counted by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import Enum
from typing import Any
from uuid import UUID

import asyncpg

from db import sql
from db.pool import Connection, Pool
from db.shortlists import mode_of
from shortlisting.outlook import Mode

SQL = sql.beside(__file__)


class Scores(Enum):
    """Whose fit scores a job goes by: worked out from the resumes, or set by the portal."""

    RESUME = "resume"
    PORTAL = "portal"


class TooManyShortlisted(Exception):
    """There would be fewer places than are taken."""


@dataclass(frozen=True, slots=True)
class Automation:
    """`promotes_late`: also less than a day before the first interview. `shortlists`: whether this job is
    ranked at all. `kept_places` are free and wait for the recruiter's choice.
    """

    mode: Mode = Mode.AUTOMATIC
    interviews_per_opening: int = 1
    scores: Scores = Scores.RESUME
    shortlists: bool = True
    promotes_late: bool = False
    kept_places: int = 0

    def with_changes(self, changes: Mapping[str, Any]) -> Automation:
        return replace(self, **changes)

    def as_json(self) -> dict[str, Any]:
        return {
            name: value.value if isinstance(value, Enum) else value for name, value in asdict(self).items()
        }


async def of_job(connection: Pool | Connection, job_id: UUID) -> Automation | None:
    row = await connection.fetchrow(SQL["of_job"], job_id)
    if row is None:
        return None
    return Automation(
        mode_of(row["automation_enabled"], row["approve_first"]),
        row["interviews_per_opening"],
        Scores(row["scores"]),
        row["shortlists"],
        row["promotes_late"],
        row["kept_places"],
    )


async def set_for(connection: Connection, job_id: UUID, automation: Automation) -> None:
    """Needs the job's lock. Raises TooManyShortlisted, and the transaction is over."""
    await connection.execute(SQL["set_enabled"], job_id, automation.mode is not Mode.BY_HAND)
    try:
        await connection.execute(
            SQL["set"],
            job_id,
            automation.interviews_per_opening,
            automation.mode is Mode.APPROVE_FIRST,
            automation.scores.value,
            automation.shortlists,
            automation.promotes_late,
            automation.kept_places,
        )
    except asyncpg.CheckViolationError as fault:
        if fault.constraint_name == "shortlisted_within_places":
            raise TooManyShortlisted(job_id) from fault
        raise
