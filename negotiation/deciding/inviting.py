"""The beginning: the invitation with its first offers, and the buttons on its pages."""

from __future__ import annotations

from negotiation.answering import answered_by
from negotiation.bot_acts import Because, Invite
from negotiation.commands import Notice, Party
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate, hand_over
from negotiation.deciding.leaving import cancel, withdraw
from negotiation.deciding.moving import too_late
from negotiation.deciding.offering import Times, free_at, fresh, topped_up
from negotiation.deciding.replying import is_over
from negotiation.deciding.settling import accept, book, nothing_free, settle
from negotiation.deciding.table import await_calendar, lay_out, offer, times_will_come
from negotiation.deciding.talking import handed_on
from negotiation.session import Owing, Reason, Session, Status
from scheduling.interval import Interval


def invited(draft: Draft) -> Draft:
    """The first message. Where there are no times to offer yet, somebody is told, and no deadline runs."""
    session, facts = draft.session, draft.facts
    begun = session.spoke_at is not None or session.status is not Status.INVITATION_SENT
    if begun or session.human:
        return draft
    slots = fresh(session, facts) if facts.bot_on else ()
    return (
        _prepared(draft, slots)
        .tell(Party.CANDIDATE, Notice.INVITATION)
        .say(Invite(slots, session.confirmation_deadline))
    )


def accepted_on_page(draft: Draft, slot: Interval | None) -> Draft:
    """A press on the accept page; pressed again, or too late, it changes nothing."""
    if is_over(draft.session, draft.facts) or _stands(draft.session):
        return draft
    if not draft.facts.bot_on and not draft.session.human:
        accepted = accept(draft, "the candidate accepted")
        return draft if accepted is draft else handed_on(accepted)
    return _accept_only(draft) if slot is None else _press(draft, slot)


def declined_on_page(draft: Draft) -> Draft:
    """The one confirming press. A booked interview is given up by it, and no more than that."""
    if is_over(draft.session, draft.facts):
        return draft
    return cancel(draft) if draft.session.status is Status.CONFIRMED else withdraw(draft)


def _prepared(draft: Draft, slots: Times) -> Draft:
    if slots:
        return lay_out(draft, slots)
    if not draft.facts.bot_on:
        return draft.owe(Owing.BOT_OFF).tell(Party.RECRUITER, Notice.BOT_OFF)
    if draft.facts.calendar is None:
        return await_calendar(draft)
    return hand_over(draft, Reason.NOTHING_FREE, answered_by(draft.facts))


def _stands(session: Session) -> bool:
    """A booked time is not given up by a press in an old mail."""
    return session.status is Status.CONFIRMED and not session.moving


def _accept_only(draft: Draft) -> Draft:
    if draft.session.status is not Status.INVITATION_SENT:
        return draft
    draft = accept(draft, "the candidate accepted")
    if draft.session.human:
        return draft.tell(Party.RECRUITER, Notice.CANDIDATE_WROTE)
    if draft.facts.calendar is None:
        return times_will_come(draft)
    slots = topped_up(draft.session, draft.facts)
    return offer(draft, slots, Because.ASKED) if slots else nothing_free(draft)


def _press(draft: Draft, slot: Interval) -> Draft:
    """While a person talks to them, a free time still books; all else is that person's to answer."""
    if draft.session.human:
        free = free_at(slot.start, draft.session, draft.facts)
        return book(draft, free) if free else draft.tell(Party.RECRUITER, Notice.CANDIDATE_WROTE)
    if too_late(draft.session, draft.facts):
        return escalate(draft, Reason.TOO_LATE_TO_MOVE)
    return settle(draft, slot)
