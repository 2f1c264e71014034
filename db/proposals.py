"""Steps of automation that wait for a click, in a job that asks first: one open at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

import asyncpg

from db import sql
from db.pool import Connection, Pool
from db.shortlists import move_of_json, move_to_json
from shortlisting.outlook import Step
from shortlisting.rank import Move

SQL = sql.beside(__file__)


class Settlement(Enum):
    """What became of a proposal; overtaken: things changed before anybody clicked."""

    APPROVED = "approved"
    REFUSED = "refused"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True, slots=True)
class Proposal:
    """`moves` as they would be made; none for a ranking."""

    id: UUID
    job_id: UUID
    step: Step
    moves: tuple[Move, ...]
    made_at: datetime


async def open_one(connection: Pool | Connection, job_id: UUID) -> Proposal | None:
    row = await connection.fetchrow(SQL["open_one"], job_id)
    return None if row is None else _proposal(row)


async def job_of(connection: Pool | Connection, proposal_id: UUID) -> UUID | None:
    found: UUID | None = await connection.fetchval(SQL["job_of"], proposal_id)
    return found


async def was_refused(connection: Connection, job_id: UUID, step: Step, moves: Sequence[Move]) -> bool:
    """Whether a person said no to exactly this."""
    return (
        await connection.fetchval(SQL["was_refused"], job_id, step.value, _moves_to_json(moves)) is not None
    )


async def make(connection: Connection, job_id: UUID, step: Step, moves: Sequence[Move]) -> UUID:
    made: UUID = await connection.fetchval(SQL["make"], job_id, step.value, _moves_to_json(moves))
    return made


async def settle(connection: Connection, proposal_id: UUID, how: Settlement, actor_id: UUID | None) -> bool:
    """False where it was settled before."""
    return await connection.fetchval(SQL["settle"], proposal_id, how.value, actor_id) is not None


def _moves_to_json(moves: Sequence[Move]) -> list[dict[str, object]]:
    return [move_to_json(one) for one in moves]


def _proposal(row: asyncpg.Record) -> Proposal:
    return Proposal(
        row["id"],
        row["job_id"],
        Step(row["step"]),
        tuple(move_of_json(one) for one in row["moves"]),
        row["made_at"],
    )
