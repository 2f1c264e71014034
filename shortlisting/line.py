"""A job's line: who has a place, who waits in the buffer, who could; and how it closes up behind who leaves.

The best of the buffer gets the lowest vacated rank, the buffer moves up behind the places, and the best of
the pending fill it. Asked again of a full line, nobody moves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from shortlisting.rank import Applicant, Move, Placing, Standing, by_merit, free_ranks


class Health(Enum):
    """The buffer at a glance."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Line:
    """`places` and `buffer` are how many there should be, `kept` the free places that wait for the
    recruiter's choice. `pending` are the best of those who could move up, at least as many as might.
    """

    places: int
    buffer: int
    kept: int
    shortlisted: tuple[Applicant, ...]
    waiting: tuple[Applicant, ...]
    pending: tuple[Applicant, ...]

    @property
    def free(self) -> int:
        """Places that nobody has."""
        return max(0, self.places - len(self.shortlisted))

    @property
    def open(self) -> int:
        """Places that automation may fill."""
        return max(0, self.free - self.kept)

    @property
    def queue(self) -> tuple[Applicant, ...]:
        """In the order in which they move up."""
        return (*sorted(self.waiting, key=_in_line), *sorted(self.pending, key=by_merit))

    @property
    def health(self) -> Health:
        if len(self.waiting) >= self.buffer:
            return Health.GREEN
        return Health.YELLOW if self.waiting else Health.RED

    @property
    def ranks_taken(self) -> set[int]:
        return {one.rank for one in self.shortlisted if one.rank is not None}


def promoted(line: Line, count: int) -> tuple[Move, ...]:
    """The best of the queue into `count` places, and the buffer closed up and filled again behind them."""
    chosen, rest = line.queue[:count], line.queue[count:]
    ranks = free_ranks(line.ranks_taken, len(chosen))
    up = [
        Move(one.id, one.placing, Placing(Standing.SHORTLISTED, rank))
        for one, rank in zip(chosen, ranks, strict=True)
    ]
    return (*up, *_closed_up(line, rest, {*line.ranks_taken, *ranks}))


def refilled(line: Line) -> tuple[Move, ...]:
    """The buffer closed up and filled from the pending; nobody gets a place."""
    return tuple(_closed_up(line, line.queue, line.ranks_taken))


def _closed_up(line: Line, queue: tuple[Applicant, ...], taken: set[int]) -> Iterator[Move]:
    """Only those who move. Who stands in the buffer stays in it, also where it has become smaller."""
    waiting = sum(one.standing is Standing.BUFFER for one in queue)
    first = max(line.places, *taken) + 1 if taken else line.places + 1
    for rank, one in enumerate(queue[: max(line.buffer, waiting)], first):
        after = Placing(Standing.BUFFER, rank)
        if one.placing != after:
            yield Move(one.id, one.placing, after)


def _in_line(applicant: Applicant) -> tuple[int, tuple[object, ...]]:
    return (1 << 31 if applicant.rank is None else applicant.rank), by_merit(applicant)
