"""Whom the interviews for a job need, beside or in place of the recruiter who posted it.

A need without parts is the recruiter alone. What it names, the core's `scheduling.need` knows how to meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)


class Kind(Enum):
    ALL = "all"
    ANY = "any"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Part:
    """`least` is how many of a pool are needed; None for the other kinds."""

    kind: Kind
    people: tuple[UUID, ...]
    least: int | None = None

    def __post_init__(self) -> None:
        if (self.kind is Kind.ANY) != (self.least is not None):
            raise ValueError("of a pool, and of nothing else, so many are needed")


class UnknownPeople(LookupError):
    """Some of the people are no recruiters here; `people` are those."""

    def __init__(self, people: frozenset[UUID]) -> None:
        super().__init__(people)
        self.people = people


async def replace(connection: Connection, job_id: UUID, need: Sequence[Part]) -> None:
    """Puts this need in place of the job's; needs a transaction. Raises UnknownPeople.

    What is held or booked stays as it is.
    """
    people = frozenset(person for part in need for person in part.people)
    known = await connection.fetch(SQL["lock_recruiters"], list(people))
    if unknown := people - {row["user_id"] for row in known}:
        raise UnknownPeople(unknown)
    await connection.execute(SQL["forget"], job_id)
    for place, part in enumerate(need):
        arguments = (job_id, place, part.kind.value, part.least, part.people)
        await connection.execute(SQL["add_part"], *arguments)


async def of_job(connection: Pool | Connection, job_id: UUID) -> tuple[Part, ...]:
    rows = await connection.fetch(SQL["need"], job_id)
    return tuple(Part(Kind(row["kind"]), tuple(row["people"]), row["least"]) for row in rows)
