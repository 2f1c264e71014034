"""One time is settled on: asked once more, held meanwhile, booked; or it was lost to somebody else."""

from __future__ import annotations

from datetime import timedelta

from negotiation.answering import in_time
from negotiation.bot_acts import AskToBook, Because, Booked, KeptAsBooked
from negotiation.commands import Book, Hold, Notice
from negotiation.deadlines import selection_deadline
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate
from negotiation.deciding.offering import free_at, nearest
from negotiation.deciding.table import lay_out, offer, times_will_come
from negotiation.session import ESCALATING_TOPICS, Channel, Facts, Owing, Pending, Reason, State, Status
from scheduling.interval import Interval
from scheduling.timex.mention import Stretch

BESIDE_THE_TIME = frozenset({*ESCALATING_TOPICS.values(), Reason.HUMAN_REQUESTED, Reason.DATA_REQUEST})
"""What goes to a person and is not settled by a time: a need, a complaint, the wish to talk to somebody."""


def accept(draft: Draft, why: str) -> Draft:
    """The candidate wants the interview; which time is still open."""
    if draft.session.status is not Status.INVITATION_SENT:
        return draft
    deadline = selection_deadline(draft.session, draft.facts.now, draft.facts.policy)
    return draft.advance(Status.SLOT_PENDING, why, slot_selection_deadline=deadline)


def settle(draft: Draft, slot: Interval) -> Draft:
    """They settled on a time that was put to them: booked, where it can still be had."""
    session, facts = draft.session, draft.facts
    if session.firm is not None and session.firm.start == slot.start:
        return keep_as_booked(draft, session.firm)
    if facts.calendar is None:
        chosen = accept(draft, "the candidate chose a time").changed(offered=(slot,))
        return times_will_come(chosen)  # and tell of that one first, once we can look
    free = free_at(slot.start, session, facts)
    return lost(draft, slot) if free is None else book(draft, free)


def book(draft: Draft, slot: Interval) -> Draft:
    """The interview is at `slot` from now on, instead of at an earlier time where there was one."""
    moved = draft.session.status is Status.CONFIRMED
    draft = accept(draft, "the candidate settled on a time").record()
    if not moved:
        draft = draft.advance(Status.CONFIRMED, "a time is agreed", scheduled=slot)
    old = draft.session.scheduled if moved else None
    draft = settled(draft).changed(scheduled=slot, booked_at=draft.facts.now, moved_from=old)
    if (promised := draft.session.answer_by) is not None:
        draft = draft.changed(answer_by=in_time(promised, slot, draft.facts.now))
    return (
        draft.do(Book(slot))
        .tell_both(Notice.RESCHEDULED if moved else Notice.CONFIRMED)
        .say(Booked(slot, moved))
    )


def settled(draft: Draft) -> Draft:
    """Nothing about the time is open between us any more: the table is cleared, and nothing is owed. What a
    time does not settle, and was promised an answer, waits on as a question."""
    session = draft.session
    promised = session.reason in BESIDE_THE_TIME and not session.human
    waits = promised or session.question_since is not None
    draft = draft.changed(
        state=State.RESOLVED,
        pending=Pending.NOTHING,
        offered=(),
        held=None,
        hold_expires=None,
        insisted=(),
        misunderstood=0,
        reason=None,
        answer_by=session.answer_by if waits else None,
        question_since=session.question_since or (session.owed_since if promised else None),
        fell_through=None,
        in_question=False,
    )
    draft = draft.repay(Owing.CALENDAR)
    return draft if draft.session.human else draft.repay(Owing.PERSON)


def ask_to_book(draft: Draft, slot: Interval) -> Draft:
    """One short confirmation of a time that they named; it is held for them meanwhile."""
    draft = lay_out(draft, (slot,))
    until = min(draft.facts.now + _hold_for(draft.facts), slot.start)
    return (
        draft.do(Hold(slot, until))
        .changed(pending=Pending.BOOK, held=slot, hold_expires=until)
        .say(AskToBook(slot))
    )


def lost(draft: Draft, slot: Interval) -> Draft:
    """An offered time went to somebody else: no round is used up, and the nearest are offered."""
    draft = accept(draft, "the candidate chose a time")
    near = nearest([Stretch(slot.start, None)], draft.session, draft.facts)
    if not near:
        return nothing_free(draft)
    return offer(draft, near, Because.LOST, slot.start)


def nothing_free(draft: Draft) -> Draft:
    return escalate(draft.changed(offered=()), Reason.NOTHING_FREE)


def keep_as_booked(draft: Draft, slot: Interval) -> Draft:
    """Nothing changes: the time booked, `slot`, stands, and no other is looked for any more."""
    draft = draft.release()
    if draft.session.moving:
        draft = settled(draft)
    return draft.changed(pending=Pending.NOTHING).say(KeptAsBooked(slot))


def _hold_for(facts: Facts) -> timedelta:
    by_mail = facts.channel is Channel.EMAIL
    return facts.policy.hold_by_mail if by_mail else facts.policy.hold_in_chat
