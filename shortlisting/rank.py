"""Who is shortlisted and who stands in the buffer: scores in, moves out, and a second run changes nothing.

The best by fit score get the places, ties broken by the earlier application; the next stand in the buffer
with the ranks that follow. What a recruiter decided by hand, and who is shortlisted already, stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID


class Standing(Enum):
    """`applications.shortlist_status`."""

    PENDING = "pending"
    SHORTLISTED = "shortlisted"
    BUFFER = "buffer"
    REJECTED = "rejected"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Placing:
    """Where somebody stands; a rank only in the shortlist and the buffer."""

    standing: Standing
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Applicant:
    """What ranking looks at; `fit_score` from 0 to 100."""

    id: UUID
    fit_score: float
    applied_at: datetime
    standing: Standing = Standing.PENDING
    rank: int | None = None

    @property
    def placing(self) -> Placing:
        return Placing(self.standing, self.rank)


@dataclass(frozen=True, slots=True)
class Move:
    """One applicant's way from where they stand to where they will."""

    id: UUID
    before: Placing
    after: Placing


def ranked(applicants: Iterable[Applicant], places: int, buffer: int) -> tuple[Move, ...]:
    """The moves to make, best first; `places` and `buffer` count those who stand there already."""
    known = sorted(applicants, key=by_merit)
    taken = [one for one in known if one.standing is Standing.SHORTLISTED]
    waiting = [one for one in known if one.standing in {Standing.BUFFER, Standing.PENDING}]
    free = max(0, places - len(taken))
    chosen, reserve = waiting[:free], waiting[free : free + buffer]
    ranks = free_ranks({one.rank for one in taken if one.rank is not None}, len(chosen) + len(reserve))
    standings = [Standing.SHORTLISTED] * len(chosen) + [Standing.BUFFER] * len(reserve)
    return tuple(
        Move(one.id, one.placing, Placing(standing, rank))
        for one, standing, rank in zip([*chosen, *reserve], standings, ranks, strict=True)
    )


def by_merit(applicant: Applicant) -> tuple[float, datetime, UUID]:
    return -applicant.fit_score, applicant.applied_at, applicant.id


def free_ranks(taken: set[int], count: int) -> list[int]:
    """The lowest ranks that nobody has, ascending."""
    return [rank for rank in range(1, count + len(taken) + 1) if rank not in taken][:count]
