"""No-show risks: what they are worked out from, what was worked out, and what became of it in the end."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from db import sql
from db.pool import Connection, Pool
from shortlisting.no_show import Record, Risk

SQL = sql.beside(__file__)


@dataclass(frozen=True, slots=True)
class Booked:
    """A booked interview and what is known of it; `level` is the one that was worked out last."""

    interview_id: UUID
    job_id: UUID
    record: Record
    level: str | None


@dataclass(frozen=True, slots=True)
class Assessed:
    """What was worked out last, and first; `outcome` once the interview is over."""

    risk: float
    level: str
    factors: dict[str, float]
    first_risk: float
    assessed_at: datetime
    outcome: str | None


async def predicts(connection: Pool | Connection) -> bool:
    """Whether the flags let risks be worked out."""
    return bool(await connection.fetchval(SQL["predicts"]))


async def booked(connection: Connection, interview_ids: Collection[UUID]) -> list[Booked]:
    """Those of the interviews that are confirmed."""
    return [_booked(row) for row in await connection.fetch(SQL["booked"], list(interview_ids))]


async def due(pool: Pool) -> list[UUID]:
    """Confirmed interviews still to come whose risk is a day old or was never worked out; some at a time."""
    return [row["id"] for row in await pool.fetch(SQL["due"])]


async def keep(connection: Connection, risks: Sequence[tuple[Booked, Risk]]) -> None:
    """In the interview's row, and beside it with its factors; in the log where the level is another one."""
    rows = [
        {
            "interview_id": str(one.interview_id),
            "job_id": str(one.job_id),
            "risk": risk.value,
            "level": risk.level.value,
            "before": one.level,
            "factors": factors_to_json(risk),
        }
        for one, risk in risks
    ]
    await connection.execute(SQL["keep"], rows)
    await connection.execute(SQL["tell"], rows)
    await connection.execute(SQL["log"], rows)


async def note_outcomes(pool: Pool) -> None:
    """What became of the interviews that are over, whoever said so."""
    await pool.execute(SQL["note_outcomes"])


async def of_interview(connection: Pool | Connection, interview_id: UUID) -> Assessed | None:
    row = await connection.fetchrow(SQL["of_interview"], interview_id)
    return None if row is None else Assessed(**row)


def factors_to_json(risk: Risk) -> dict[str, Any]:
    return {factor.value: round(share, 4) for factor, share in risk.factors}


def _booked(row: asyncpg.Record) -> Booked:
    return Booked(
        row["id"],
        row["job_id"],
        Record(
            row["response"],
            row["rounds"],
            row["told"],
            row["tellable"],
            row["booked_before"],
            row["missed_before"],
            row["cancelled_before"],
        ),
        row["level"],
    )
