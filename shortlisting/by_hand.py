"""What a recruiter may do about one applicant's place, and what has to be done first where it may not be.

A recruiter's word wins over automation: who was rejected by hand is never promoted, a step that was taken
back is not taken again. Only the places are a bound for everybody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from shortlisting.line import Line, promoted
from shortlisting.rank import Applicant, Move, Placing, Standing, free_ranks


class Why(Enum):
    """Why a recruiter's step is not possible as things stand; `SAID` says what to do first."""

    SHORTLISTED_ALREADY = "shortlisted_already"
    REJECTED_ALREADY = "rejected_already"
    NO_PLACE = "no_place"
    INTERVIEW_LIVE = "interview_live"
    NOTHING_TO_UNDO = "nothing_to_undo"
    MOVED_SINCE = "moved_since"
    NOT_SHORTLISTED = "not_shortlisted"
    NOT_OVER = "not_over"
    NOBODY = "nobody"


SAID = {
    Why.SHORTLISTED_ALREADY: "They are shortlisted already.",
    Why.REJECTED_ALREADY: "They are rejected already.",
    Why.NO_PLACE: "{places} taken: reject one who is shortlisted first, or raise the number of openings or of"
    " interviews per opening.",
    Why.INTERVIEW_LIVE: "Their interview is not over: call it off first.",
    Why.NOTHING_TO_UNDO: "There is no step of theirs to take back.",
    Why.MOVED_SINCE: "They have moved on since: look at where they stand now.",
    Why.NOT_SHORTLISTED: "They are not shortlisted, so nobody can take their place.",
    Why.NOT_OVER: "Only who cancelled or missed a booked interview is replaced: reject them, and the next"
    " moves up.",
    Why.NOBODY: "Nobody waits in the buffer or among the pending: accept somebody by hand.",
}


@dataclass(frozen=True, slots=True)
class Refused:
    """Not as things stand."""

    why: Why
    places: int = 0

    @property
    def sentence(self) -> str:
        places = "The one place is" if self.places == 1 else f"All {self.places} places are"
        return SAID[self.why].format(places=places)


@dataclass(frozen=True, slots=True)
class Back:
    """A move taken back, as far as that goes. `waits`: their place is somebody else's by now, so they are the
    next to get one; `holder` has the very rank that they had.
    """

    moves: tuple[Move, ...]
    waits: bool = False
    holder: Applicant | None = None


def accepted(line: Line, applicant: Applicant) -> Move | Refused:
    """Into the lowest vacated rank, whatever they were before."""
    if applicant.standing is Standing.SHORTLISTED:
        return Refused(Why.SHORTLISTED_ALREADY)
    if not line.free:
        return Refused(Why.NO_PLACE, line.places)
    (rank,) = free_ranks(line.ranks_taken, 1)
    return Move(applicant.id, applicant.placing, Placing(Standing.SHORTLISTED, rank))


def rejected(applicant: Applicant) -> Move | Refused:
    if applicant.standing is Standing.REJECTED:
        return Refused(Why.REJECTED_ALREADY)
    return Move(applicant.id, applicant.placing, Placing(Standing.REJECTED))


def replaced(line: Line, gone: Applicant) -> tuple[Move, ...] | Refused:
    """Whose interview is over without having taken place makes room for the best of the buffer."""
    if gone.standing is not Standing.SHORTLISTED:
        return Refused(Why.NOT_SHORTLISTED)
    if not line.queue:
        return Refused(Why.NOBODY)
    left = tuple(one for one in line.shortlisted if one.id != gone.id)
    leaves = Move(gone.id, gone.placing, Placing(Standing.REJECTED))
    if len(left) >= line.places:
        return Refused(Why.NO_PLACE, line.places)
    return (leaves, *promoted(replace(line, shortlisted=left), 1))


def taken_back(line: Line, applicant: Applicant, moves: Iterable[Move]) -> Back | Refused:
    """The applicant's last move the other way round, where they still stand where it led. `moves` are all of
    theirs, the newest first; moving up within the buffer is none that could be taken back.
    """
    last = next((one for one in moves if one.before.standing is not one.after.standing), None)
    if last is None:
        return Refused(Why.NOTHING_TO_UNDO)
    if applicant.standing is not last.after.standing:
        return Refused(Why.MOVED_SINCE)
    match last.before.standing:
        case Standing.SHORTLISTED:
            return _into_place(line, applicant, last.before.rank)
        case Standing.BUFFER:
            return Back(_into_buffer(line, applicant, last.before.rank or 0))
        case before:
            return Back((Move(applicant.id, applicant.placing, Placing(before)),))


def _into_place(line: Line, applicant: Applicant, own: int | None) -> Back | Refused:
    """With the rank that they had, where nobody has it by now. Who waits already hears that none is free."""
    move = accepted(line, applicant)
    if isinstance(move, Refused):
        if applicant.standing is Standing.BUFFER:
            return move
        holder = next((one for one in line.shortlisted if one.rank == own), None)
        return Back(_into_buffer(line, applicant), waits=True, holder=holder)
    free = own is not None and own not in line.ranks_taken and own <= line.places
    return Back((replace(move, after=replace(move.after, rank=own)) if free else move,))


def _into_buffer(line: Line, applicant: Applicant, own: int = 0) -> tuple[Move, ...]:
    """Behind those who have a better rank than they had, so at its head where theirs was a place; who does
    not fit any more is pending again.
    """
    taken = {rank for rank in line.ranks_taken if rank != applicant.rank}
    first = max(line.places, *taken) + 1 if taken else line.places + 1
    waiting = [one for one in line.queue if one.standing is Standing.BUFFER]
    ahead = [one for one in waiting if one.rank is not None and one.rank < own]
    queue = [*ahead, applicant, *waiting[len(ahead) :]]
    stays, leaves = queue[: line.buffer], queue[line.buffer :]
    ranks = [Placing(Standing.BUFFER, rank) for rank in range(first, first + len(stays))]
    moves = [
        *(Move(one.id, one.placing, after) for one, after in zip(stays, ranks, strict=True)),
        *(Move(one.id, one.placing, Placing(Standing.PENDING)) for one in leaves),
    ]
    return tuple(move for move in moves if move.before != move.after)
