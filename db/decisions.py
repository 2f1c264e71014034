"""Writes one decision in one transaction: all that it asks for, or nothing.

The order of the steps is the order of the locks, the same for everybody: people, session, interview,
conversation, inbox, update, work. Whatever shows that the decision was made from a world that is no longer
there rolls it back, and comes back as a value; the caller decides again from the world as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from db import (
    bookings,
    calendar_entries,
    conversations,
    erasure,
    inbox,
    outbox,
    sessions,
    shortlists,
    stakes,
    telegram_updates,
    withheld,
    work,
)
from db.bookings import Stake
from db.conversations import Utterance
from db.inbox import AlreadyFinished, Replied
from db.pool import Connection, Pool, in_transaction
from db.rulings import Answered, Ruling, history, log_entries, postings
from db.sessions import SessionMoved
from db.shortlists import Action, Actor
from db.withheld import AlreadySettled
from db.work import Claim, Kind, LeaseLost
from negotiation.commands import (
    Advance,
    Book,
    EraseCandidate,
    ExpireApplication,
    Hold,
    NewSession,
    RejectApplication,
    Release,
    RestoreEntry,
    Unbook,
)
from scheduling.interval import Interval
from shortlisting.rank import Standing as Place

ERASED_AFTER = timedelta(minutes=20)
"""Long enough for the answer to reach whoever asked."""


@dataclass(frozen=True, slots=True)
class Written:
    """It is committed; `seq` is the message that was said, where one was."""

    seq: int | None


@dataclass(frozen=True, slots=True)
class Lost:
    """Somebody else was given the slot first."""

    slot: Interval


@dataclass(frozen=True, slots=True)
class Stale:
    """The session has moved on since it was read."""


@dataclass(frozen=True, slots=True)
class Fenced:
    """The claim has gone to somebody else, or the message has had its outcome: nothing to do any more."""


Writing = Written | Lost | Stale | Fenced


async def write(pool: Pool, ruling: Ruling) -> Writing:
    """Writes the ruling whole, or tells why it cannot be."""
    try:
        return Written(await in_transaction(pool, lambda connection: write_in(connection, ruling)))
    except bookings.SlotTaken as taken:
        return Lost(taken.slot)
    except (SessionMoved, AlreadySettled):
        return Stale()
    except (LeaseLost, AlreadyFinished):
        return Fenced()


async def write_in(connection: Connection, ruling: Ruling) -> int | None:
    """Writes the ruling in the caller's transaction; raises where it cannot be, for it to be rolled back."""
    await _keep_times(connection, ruling)
    await _keep_session(connection, ruling)
    await _keep_interview(connection, ruling)
    replied = await _reply(connection, ruling)
    await _keep_withheld(connection, ruling, said=replied.seq is not None)
    for posting in postings(ruling, replied.seq):
        await outbox.put(connection, posting)
    if ruling.update_id is not None:
        await telegram_updates.finish(connection, ruling.update_id, telegram_updates.Ending.DONE)
    if ruling.receipt is not None:
        await outbox.put_once(connection, ruling.receipt)
    await _end(connection, ruling, replied.more)
    return replied.seq


async def _keep_times(connection: Connection, ruling: Ruling) -> None:
    interview_id = ruling.standing.interview_id
    people = await _stakes(connection, ruling)
    for each in ruling.decision.commands:
        match each:
            case Hold(slot, until):
                await bookings.hold(connection, interview_id, people, slot, until)
            case Book(slot):
                await bookings.confirm(connection, interview_id, people, slot)
            case Release():
                await bookings.release(connection, interview_id, ("held",))
            case Unbook():
                await bookings.release(connection, interview_id, ("confirmed",))
            case _:
                pass


async def _stakes(connection: Connection, ruling: Ruling) -> tuple[Stake, ...]:
    if (slot := ruling.kept_slot) is None:
        return ()
    return await stakes.secured(
        connection, ruling.standing, ruling.team, slot, ruling.decision.session.opened
    )


async def _keep_session(connection: Connection, ruling: Ruling) -> None:
    """What happened in a session stays in its history; a new session begins with an empty one."""
    standing, after = ruling.standing, ruling.decision.session
    entries = history(ruling)
    if any(isinstance(each, NewSession) for each in ruling.decision.commands):
        await sessions.close(connection, standing.session_id, standing.version, entries)
        await sessions.begin(connection, standing.interview_id, after, standing.version + 1)
    else:
        await sessions.save(connection, standing.session_id, standing.version, after, entries)
    if after.zone != standing.session.zone:
        await conversations.use_zone(connection, standing.conversation_id, after.zone.key)


async def _keep_interview(connection: Connection, ruling: Ruling) -> None:
    standing, status = ruling.standing, ruling.standing.session.status
    for each in ruling.decision.commands:
        match each:
            case Advance(to=to):
                await sessions.step(connection, standing.interview_id, status, to)
                status = to
            case RejectApplication():
                await _drop_out(connection, ruling, Place.REJECTED, "the candidate declined")
            case ExpireApplication():
                await _drop_out(connection, ruling, Place.EXPIRED, "a deadline passed")
            case RestoreEntry():
                await calendar_entries.restore(connection, standing.interview_id)
            case _:
                pass
    if sessions.times(standing.session) != sessions.times(ruling.decision.session):
        await sessions.set_times(connection, standing.interview_id, ruling.decision.session)
    if entries := log_entries(ruling):
        await sessions.log(connection, standing.job_id, ruling.trigger, ruling.by, entries)


async def _drop_out(connection: Connection, ruling: Ruling, to: Place, why: str) -> None:
    """Out of the job's line, and whoever is next is looked for right after this transaction."""
    job_id = ruling.standing.job_id
    move = await shortlists.drop_out(connection, ruling.standing.application_id, to)
    if move is None:
        return
    actor = Actor(ruling.trigger, ruling.by.user_id, ruling.by.way)
    await shortlists.log_moves(connection, job_id, actor, why, [move], Action.CHANGED)
    await work.ask_for(connection, Kind.SHORTLIST, str(job_id))


async def _reply(connection: Connection, ruling: Ruling) -> Replied:
    """What is to be said is said, and the candidate's message has its outcome."""
    conversation_id = ruling.standing.conversation_id
    match ruling.utterance, ruling.answered:
        case Utterance() as said, Answered(seq, ending, reading):
            return await inbox.answer(connection, conversation_id, seq, ending, reading, said)
        case None, Answered(seq, ending, reading):
            return Replied(None, await inbox.finish(connection, conversation_id, seq, ending, reading))
        case Utterance() as said, None:
            answers = ruling.settling.seq if ruling.settling else None
            seq = await conversations.append(connection, conversation_id, said, answers)
            return Replied(seq, more=False)
        case _:
            return Replied(None, more=False)


async def _keep_withheld(connection: Connection, ruling: Ruling, *, said: bool) -> None:
    """Answers that wait for approval: one more, one less, or none any more."""
    conversation_id = ruling.standing.conversation_id
    if ruling.withheld is not None:
        await withheld.keep(connection, conversation_id, ruling.withheld)
    if ruling.settling is not None:
        await withheld.settle(connection, conversation_id, ruling.settling, said=said)
    if ruling.ends_approval:
        await withheld.discard_all(connection, conversation_id)


async def _end(connection: Connection, ruling: Ruling, more: bool) -> None:
    """The calendar entry and the risk are asked for, the next timer is set, the claim is over."""
    if any(isinstance(each, Book) for each in ruling.decision.commands):
        await work.ask_for(connection, Kind.RISK, str(ruling.standing.interview_id))
    if any(isinstance(each, Book | Unbook | RestoreEntry) for each in ruling.decision.commands):
        await work.ask_for(connection, Kind.ENTRY, str(ruling.standing.interview_id))
    if any(isinstance(each, EraseCandidate) for each in ruling.decision.commands):
        await erasure.ask(connection, ruling.standing.candidate_id, "asked for in the chat", ERASED_AFTER)
    timer, key = Kind.TIMER, str(ruling.standing.interview_id)
    match ruling.claim, ruling.wake_at:
        case None, None:
            pass
        case None, wake_at:
            await work.ask_for(connection, timer, key, wake_at)
        case claim, None:
            await work.finish(connection, claim, more=more)
        case Claim(kind=Kind.TIMER) as claim, wake_at:
            await work.finish_until(connection, claim, wake_at)
        case claim, wake_at:
            await work.finish_and_ask(connection, claim, timer, key, wake_at, more=more)
