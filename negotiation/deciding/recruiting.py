"""What a recruiter does to a conversation: take over, hand back, offer times, extend, end it.

While a person has taken over the bot says nothing but what is booked, moved or cancelled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from negotiation.bot_acts import Because
from negotiation.commands import Notice, Party
from negotiation.deadlines import extended
from negotiation.deciding.draft import Draft
from negotiation.deciding.leaving import call_off
from negotiation.deciding.moving import start_moving
from negotiation.deciding.offering import Times, anything, bookable, still_free, topped_up
from negotiation.deciding.repairing import find_another, keep_time
from negotiation.deciding.settling import ask_to_book, keep_as_booked, nothing_free
from negotiation.deciding.table import await_calendar, offer
from negotiation.events import Deed
from negotiation.session import Facts, Owing, Pending, Session, State, Status


def recruiter_did(draft: Draft, deed: Deed) -> Draft:
    return DEEDS[deed](draft)


def take_over(draft: Draft) -> Draft:
    """From now on a person talks; what was held for a yes to the bot is free again."""
    draft = draft.release().let_go()
    return draft.changed(human=True, pending=Pending.NOTHING, question_since=None).owe(Owing.PERSON)


def recruiter_offered(draft: Draft, slots: Times) -> Draft:
    """The recruiter puts times to the candidate, and the bot goes on from there; where none of them can be
    had, all stays as it was, with the person who has the word."""
    if not draft.session.open or _begun(draft):
        return draft
    opened = tuple(sorted({*draft.session.opened, *slots}))
    as_it_was = draft
    draft = start_moving(_handed_back(draft).let_go()).changed(opened=opened)
    if draft.facts.calendar is None:
        return await_calendar(draft)
    free = set(bookable(draft.session, draft.facts))
    possible = tuple(sorted(free & set(slots)))[: draft.facts.policy.offers_per_message]
    if not possible:
        return as_it_was.tell(Party.RECRUITER, Notice.NOT_FREE)
    return offer(draft, possible, Because.RECRUITER)


def resume(draft: Draft, because: Because) -> Draft:
    """The bot takes up a search for a time again, where one is open; with times, where there are any."""
    session, facts = draft.session, draft.facts
    if not session.negotiating or session.human:
        return draft
    if not facts.bot_on:
        return draft.owe(Owing.BOT_OFF)
    if facts.calendar is None:
        return await_calendar(draft)
    if chosen := _chosen(session, facts):
        return _speak_of(draft, chosen, because)
    slots = topped_up(session, facts) or anything(session, facts)
    return offer(draft, slots, because) if slots else nothing_free(draft)


def _chosen(session: Session, facts: Facts) -> Times:
    """The one time that they chose while nobody could look whether it is free, or we might say nothing."""
    return still_free(session, facts) if len(session.offered) == 1 else ()


def _speak_of(draft: Draft, chosen: Times, because: Because) -> Draft:
    if because is Because.CALENDAR_BACK:
        return offer(draft, chosen, because)
    return ask_to_book(draft, chosen[0])


def _hand_back(draft: Draft) -> Draft:
    """The conversation is the bot's again. What was only asked about a booked interview is settled."""
    if not _with_a_person(draft.session):
        return draft
    draft = _handed_back(draft)
    if not draft.session.open or _begun(draft):
        return draft
    if draft.session.firm is not None and not draft.session.offered:
        return keep_as_booked(draft.changed(state=State.RESOLVED), draft.session.firm)
    return resume(draft, Because.STILL_OPEN)


def _handed_back(draft: Draft) -> Draft:
    waiting = State.AWAITING_SELECTION if draft.session.offered else State.AWAITING_AVAILABILITY
    state = waiting if draft.session.state is State.ESCALATED else draft.session.state
    return draft.changed(human=False, state=state, reason=None, answer_by=None, question_since=None).repay(
        Owing.PERSON
    )


def _extend(draft: Draft) -> Draft:
    if draft.session.deadline is None:
        return draft
    return replace(draft, session=extended(draft.session, draft.facts.now, draft.facts.policy))


def _end(draft: Draft) -> Draft:
    return call_off(draft) if draft.session.open else draft


def _took_place(draft: Draft, status: Status) -> Draft:
    """Nothing can have taken place, or been missed, before it began."""
    if draft.session.status is not Status.CONFIRMED or not _begun(draft):
        return draft
    return draft.advance(status, "the recruiter said so").changed(state=State.RESOLVED)


def _seen(draft: Draft) -> Draft:
    """The question needs no answer; what was promised of the conversation itself stands."""
    escalated = draft.session.state is State.ESCALATED
    return draft.changed(question_since=None, answer_by=draft.session.answer_by if escalated else None)


def _begun(draft: Draft) -> bool:
    booked = draft.session.firm
    return booked is not None and booked.start <= draft.facts.now


def _with_a_person(session: Session) -> bool:
    return session.human or session.state is State.ESCALATED


DEEDS: Mapping[Deed, Callable[[Draft], Draft]] = {
    Deed.TAKE_OVER: take_over,
    Deed.HAND_BACK: _hand_back,
    Deed.EXTEND: _extend,
    Deed.CLOSE: _end,
    Deed.CANCEL: _end,
    Deed.COMPLETED: lambda draft: _took_place(draft, Status.COMPLETED),
    Deed.NO_SHOW: lambda draft: _took_place(draft, Status.NO_SHOW),
    Deed.KEEP_TIME: keep_time,
    Deed.FIND_ANOTHER: find_another,
    Deed.SEEN: _seen,
}
