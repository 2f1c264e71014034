"""The one door: a session, what happened to it, and the world as it is; out comes what to do.

`decide` is total and pure. A message is answered exactly once, unless a person has taken over; an event
that comes too late, twice or out of place changes nothing or is told the truth. The rules themselves
stand in `negotiation.deciding`, one idea a file.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from negotiation.commands import Decision
from negotiation.deciding.approving import approved, discarded
from negotiation.deciding.draft import Draft
from negotiation.deciding.inviting import accepted_on_page, declined_on_page, invited
from negotiation.deciding.recruiting import recruiter_did, recruiter_offered, take_over
from negotiation.deciding.repairing import calendar_lost, entry_changed, entry_unwritten
from negotiation.deciding.replying import wrote
from negotiation.deciding.timing import time_passed
from negotiation.deciding.unasked import by_itself, unasked_approved, unasked_discarded
from negotiation.events import (
    Accepted,
    AnswerApproved,
    AnswerDiscarded,
    BotBack,
    CalendarBack,
    CalendarLost,
    Declined,
    Delivered,
    EntryChanged,
    EntryUnwritten,
    Event,
    Invited,
    RecruiterDid,
    RecruiterOffered,
    RecruiterWrote,
    SlotLost,
    TimePassed,
    UnaskedApproved,
    UnaskedDiscarded,
    Undelivered,
    Wrote,
)
from negotiation.session import Facts, Owing, Session, Unasked
from scheduling.interval import Interval


def decide(session: Session, event: Event, facts: Facts) -> Decision:
    """What follows from `event`: the new session and the commands, to be carried out all or none."""
    event, lost = _unpacked(event)
    return _drafted(Draft(session, _without(lost, facts), lost=lost), event).decided()


def _drafted(draft: Draft, event: Event) -> Draft:
    match event:
        case Invited() | Wrote() | Accepted() | Declined():
            return _of_the_candidate(draft, event)
        case RecruiterDid() | RecruiterOffered() | RecruiterWrote():
            return _of_the_recruiter(draft, event)
        case AnswerApproved() | AnswerDiscarded() | UnaskedApproved() | UnaskedDiscarded():
            return _of_an_approval(draft, event)
        case TimePassed(timer=timer):
            return time_passed(draft, timer)
        case CalendarBack() | BotBack() | Undelivered() | Delivered():
            return _of_the_world(draft, event)
        case CalendarLost() | EntryChanged() | EntryUnwritten():
            return _of_the_calendar(draft, event)
        case SlotLost():
            return draft  # taken apart in `decide`
        case _:
            assert_never(event)


def _of_the_candidate(draft: Draft, event: Invited | Wrote | Accepted | Declined) -> Draft:
    match event:
        case Invited():
            return invited(draft)
        case Wrote(reading=reading):
            return wrote(draft, reading)
        case Accepted(slot=slot):
            return accepted_on_page(draft, slot)
        case Declined():
            return declined_on_page(draft)
        case _:
            assert_never(event)


def _of_the_recruiter(draft: Draft, event: RecruiterDid | RecruiterOffered | RecruiterWrote) -> Draft:
    match event:
        case RecruiterDid(deed=deed):
            return recruiter_did(draft, deed)
        case RecruiterOffered(slots=slots):
            return recruiter_offered(draft, slots)
        case RecruiterWrote():
            return take_over(draft)
        case _:
            assert_never(event)


def _of_an_approval(
    draft: Draft, event: AnswerApproved | AnswerDiscarded | UnaskedApproved | UnaskedDiscarded
) -> Draft:
    match event:
        case AnswerApproved(to=to, more=more):
            return approved(draft, to.reading, more=more)
        case AnswerDiscarded(more=more):
            return discarded(draft, more=more)
        case UnaskedApproved():
            return unasked_approved(draft)
        case UnaskedDiscarded():
            return unasked_discarded(draft)
        case _:
            assert_never(event)


def _of_the_world(draft: Draft, event: CalendarBack | BotBack | Undelivered | Delivered) -> Draft:
    match event:
        case CalendarBack():
            return _repaid(draft, Owing.CALENDAR)
        case BotBack():
            return _repaid(draft, Owing.BOT_OFF)
        case Undelivered():
            return draft.owe(Owing.DELIVERY) if draft.session.open else draft
        case Delivered():
            return draft.repay(Owing.DELIVERY)
        case _:
            assert_never(event)


def _of_the_calendar(draft: Draft, event: CalendarLost | EntryChanged | EntryUnwritten) -> Draft:
    match event:
        case CalendarLost():
            return calendar_lost(draft)
        case EntryChanged():
            return entry_changed(draft, event)
        case EntryUnwritten(slot=slot):
            return entry_unwritten(draft, slot)
        case _:
            assert_never(event)


def _repaid(draft: Draft, cause: Owing) -> Draft:
    """What kept us from answering is over: we go on by ourselves, if it still does not hold."""
    facts = draft.facts
    still = facts.calendar is None if cause is Owing.CALENDAR else not facts.bot_on
    if still or cause not in draft.session.owed_for:
        return draft
    return by_itself(draft.repay(cause), Unasked.PROMISED if cause is Owing.CALENDAR else Unasked.STILL_OPEN)


def _unpacked(event: Event) -> tuple[Event, tuple[Interval, ...]]:
    """What it was that could not be carried out, and the times that were lost on the way."""
    lost: list[Interval] = []
    while isinstance(event, SlotLost):
        lost.append(event.slot)
        event = event.cause
    return event, tuple(lost)


def _without(lost: tuple[Interval, ...], facts: Facts) -> Facts:
    if facts.calendar is None or not lost:
        return facts
    starts = {slot.start for slot in lost}
    slots = tuple(one for one in facts.calendar.slots if one.start not in starts)
    return replace(facts, calendar=replace(facts.calendar, slots=slots))
