"""What a recruiter does about one applicant: accept, reject, take back, promote, replace.

Each is one transaction under the job's lock, with all that follows by itself in it: who moves up for whom was
rejected has moved up when this returns. What is not possible comes back with what to do first.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

from bot.shortlists.moving_up import invite_the_moved, take_step
from db import applicants, outbox, shortlists, work
from db.applicants import InLine
from db.outbox import Posting, Transport
from db.outbox_contents import TurnedDown
from db.pool import Connection, Pool
from db.shortlists import SOMEBODY, Action, Actor
from db.work import Kind
from shortlisting import by_hand
from shortlisting.by_hand import Refused, Why
from shortlisting.outlook import Situation
from shortlisting.rank import Move, Standing


@dataclass(frozen=True, slots=True)
class Moved:
    """It is committed; who moved, the applicant first. `waits`: the place that was to be theirs again is
    taken, by `holder` where that is known.
    """

    moves: tuple[Move, ...]
    waits: bool = False
    holder: UUID | None = None


@dataclass(frozen=True, slots=True)
class NotInLine:
    """There is no such application, or it belongs to no job."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One application under its job's lock, as a deed finds it."""

    connection: Connection
    one: InLine
    situation: Situation
    actor: Actor


TAKEN_BACK = "taken back by hand"
WAITS = "taken back by hand; their place is somebody else's by now"
Outcome = Moved | Refused | NotInLine
Doing = Callable[[Deed], Awaitable[Moved | Refused]]


async def accept(pool: Pool, application_id: UUID, actor: Actor = SOMEBODY) -> Outcome:
    """Gives them a place, whatever they were before; invited unless the job is led by hand."""
    return await _done(pool, application_id, actor, lambda deed: _accept(deed, "accepted by hand"))


async def promote(pool: Pool, application_id: UUID, actor: Actor = SOMEBODY) -> Outcome:
    """The same for somebody who waits; the 24 hours before the first interview bind automation only."""
    return await _done(pool, application_id, actor, lambda deed: _accept(deed, "promoted by hand"))


async def reject(
    pool: Pool, application_id: UUID, actor: Actor = SOMEBODY, why: str = "", *, tell: bool = False
) -> Outcome:
    """Turns them down; an interview that is not over is called off, and they hear that. After a booked one
    the place waits for the recruiter's choice; before, the next moves up at once. `why` is kept in the log.
    `tell`: who has no interview that is called off gets a letter, once.
    """

    async def doing(deed: Deed) -> Moved | Refused:
        move = by_hand.rejected(deed.one.applicant)
        if isinstance(move, Refused):
            return move
        had_place = move.before.standing is Standing.SHORTLISTED
        kept = 1 if had_place and deed.one.was_booked else 0
        await shortlists.keep_places(deed.connection, deed.one.job_id, kept)
        if deed.one.live_interview is not None:
            await work.ask_for(deed.connection, Kind.CALL_OFF, str(deed.one.live_interview))
        elif tell:
            await _tell(deed)
        return await _move(deed, (move,), f"rejected by hand: {why}" if why else "rejected by hand")

    return await _done(pool, application_id, actor, doing)


async def _tell(deed: Deed) -> None:
    application_id = deed.one.applicant.id
    candidate = await applicants.candidate_of(deed.connection, application_id)
    if candidate is not None:
        key, content = f"turned_down:{application_id}", TurnedDown(application_id)
        await outbox.put_once(deed.connection, Posting(key, Transport.EMAIL, None, candidate, content))


async def undo(pool: Pool, application_id: UUID, actor: Actor = SOMEBODY) -> Outcome:
    """Takes back their last move, whoever made it. A place that becomes free waits for the recruiter; whose
    own is taken by now waits at the head of the buffer.
    """

    async def doing(deed: Deed) -> Moved | Refused:
        one = deed.one
        logged = await shortlists.moves_of(deed.connection, one.applicant.id)
        back = by_hand.taken_back(deed.situation.line, one.applicant, (each.move for each in logged))
        if isinstance(back, Refused):
            return back
        if one.applicant.standing is Standing.SHORTLISTED:
            if one.live_interview is not None:
                return Refused(Why.INTERVIEW_LIVE)
            await shortlists.keep_places(deed.connection, one.job_id, 1)
        await _use_kept_place(deed, back.moves)
        await _move(deed, back.moves, WAITS if back.waits else TAKEN_BACK)
        return Moved(back.moves, back.waits, None if back.holder is None else back.holder.id)

    return await _done(pool, application_id, actor, doing)


async def replace(pool: Pool, application_id: UUID, actor: Actor = SOMEBODY) -> Outcome:
    """Somebody else for one who cancelled or missed a booked interview: the best of the buffer."""

    async def doing(deed: Deed) -> Moved | Refused:
        if deed.one.live_interview is not None or not deed.one.had_interview:
            return Refused(Why.NOT_OVER)
        moves = by_hand.replaced(deed.situation.line, deed.one.applicant)
        return moves if isinstance(moves, Refused) else await _move(deed, moves, "replaced by hand")

    return await _done(pool, application_id, actor, doing)


async def _accept(deed: Deed, why: str) -> Moved | Refused:
    move = by_hand.accepted(deed.situation.line, deed.one.applicant)
    if isinstance(move, Refused):
        return move
    await _use_kept_place(deed, (move,))
    return await _move(deed, (move,), why)


async def _use_kept_place(deed: Deed, moves: tuple[Move, ...]) -> None:
    """One place fewer waits for the recruiter's choice, where all the free ones did, or where it waits since
    they were rejected who have it again: this was it.
    """
    placed = any(one.after.standing is Standing.SHORTLISTED for one in moves)
    theirs = deed.one.was_booked and deed.one.applicant.standing is Standing.REJECTED
    if placed and (theirs or not deed.situation.line.open):
        await shortlists.keep_places(deed.connection, deed.one.job_id, -1)


async def _move(deed: Deed, moves: tuple[Move, ...], why: str) -> Moved:
    await shortlists.move(deed.connection, moves)
    await shortlists.log_moves(deed.connection, deed.one.job_id, deed.actor, why, moves, Action.CHANGED)
    await invite_the_moved(deed.connection, deed.situation, moves)
    return Moved(moves)


async def _done(pool: Pool, application_id: UUID, actor: Actor, doing: Doing) -> Outcome:
    async def work_on_it(connection: Connection) -> Outcome:
        job_id = await applicants.job_of(connection, application_id)
        if job_id is None:
            return NotInLine()
        await shortlists.lock(connection, job_id)
        one = await applicants.in_line(connection, application_id)
        if one is None:
            return NotInLine()
        situation = await shortlists.situation(connection, job_id)
        outcome = await doing(Deed(connection, one, situation, actor))
        if isinstance(outcome, Moved):
            await take_step(connection, job_id)
        return outcome

    return await shortlists.in_line(pool, work_on_it)
