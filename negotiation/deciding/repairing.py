"""A booked time is put right after somebody changed its calendar entry, or the calendar cannot be read.

Whoever declines, moves or deletes an entry has said that the time does not suit them; nobody is to travel in
vain. The candidate is asked anew, with an apology, and the old time stays booked until another is. A new
overlap may be meant, and somebody who changes much is tidying up: then the recruiter is asked first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from negotiation.bot_acts import AnotherComes, AskAfterDecline, AskToMove, Because, OffersWithdrawn
from negotiation.commands import Book, Hold, Notice, Party, Repair, RestoreEntry
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate
from negotiation.deciding.moving import start_moving
from negotiation.deciding.offering import free_at, nearest
from negotiation.deciding.table import await_calendar, lay_out, offer, times_will_come
from negotiation.events import Change, EntryChanged
from negotiation.session import Owing, Pending, Reason, State, Status
from scheduling.interval import Interval
from scheduling.timex.mention import Stretch

MOST_REMEMBERED = 20


def entry_changed(draft: Draft, event: EntryChanged) -> Draft:
    """Each change is dealt with once; one that is about another time, or comes too late, not at all."""
    if event.mark in draft.session.repaired or not _is_about(draft, event.slot):
        return draft
    draft = draft.changed(repaired=(*draft.session.repaired, event.mark)[-MOST_REMEMBERED:])
    in_doubt = event.change is Change.OVERLAPPED or event.earlier >= draft.facts.policy.repairs_an_hour
    if in_doubt:
        return draft.changed(in_question=True).tell(Party.RECRUITER, Notice.KEEP_OR_MOVE)
    return REPAIRS[event.change](draft.do(Repair(event.change, event.to)), event)


def entry_unwritten(draft: Draft, slot: Interval) -> Draft:
    """Told once for each time: it stands on the .ics of its mails."""
    mark = f"unwritten:{slot.start.isoformat()}"
    if draft.session.status is not Status.CONFIRMED or mark in draft.session.repaired:
        return draft
    draft = draft.changed(repaired=(*draft.session.repaired, mark)[-MOST_REMEMBERED:])
    return draft.tell(Party.RECRUITER, Notice.NOT_IN_CALENDAR)


def calendar_lost(draft: Draft) -> Draft:
    """What was offered is withdrawn, before anybody relies on it; the search goes on by itself later. What
    lay on the table is still known, so that an answer to it is understood.
    """
    session = draft.session
    if draft.facts.calendar is not None or not session.negotiating or Owing.CALENDAR in session.owed_for:
        return draft
    told = bool(session.offered) and draft.facts.bot_on and not session.human
    draft = await_calendar(draft)
    return draft.say(OffersWithdrawn()) if told else draft


def keep_time(draft: Draft) -> Draft:
    """The recruiter says that the booked time stands: the entry is put back, the candidate hears nothing."""
    if not draft.session.in_question:
        return draft
    return draft.changed(in_question=False).do(RestoreEntry())


def find_another(draft: Draft) -> Draft:
    """The recruiter says that the booked time cannot be kept."""
    slot = draft.session.scheduled
    if slot is None or not draft.session.in_question or not _is_about(draft, slot):
        return draft
    return _ask_anew(draft.do(Repair(Change.OVERLAPPED)), slot, slot)


def _is_about(draft: Draft, slot: Interval) -> bool:
    session = draft.session
    return session.status is Status.CONFIRMED and session.firm == slot and slot.start > draft.facts.now


def _interviewer_declined(draft: Draft, event: EntryChanged) -> Draft:
    """Somebody else of a pool comes instead, at the same time, where that can be and is not too late. The
    candidate is told, whoever has the word: it is a confirmation of what is booked.
    """
    if not _can_be_replaced(draft, event.slot):
        return _fell_through(draft, event)
    draft = draft.changed(replaced=draft.session.replaced + 1)
    return draft.do(Book(event.slot)).tell_both(Notice.ANOTHER_COMES).say(AnotherComes(event.slot))


def _can_be_replaced(draft: Draft, slot: Interval) -> bool:
    """The slot is bookable still only where others can come; nobody is when a search is under way."""
    session, facts = draft.session, draft.facts
    if facts.calendar is None or slot not in facts.calendar.slots or session.state is not State.RESOLVED:
        return False
    in_time = slot.start - facts.now >= facts.policy.replace_until
    return in_time and session.replaced < facts.policy.replacements


def _fell_through(draft: Draft, event: EntryChanged) -> Draft:
    return _ask_anew(draft, event.slot, event.slot)


def _moved(draft: Draft, event: EntryChanged) -> Draft:
    """Where the new time can be had it is kept for the candidate, and one yes books it."""
    to = event.to
    if to is None or _is_silent(draft) or free_at(to.start, draft.session, draft.facts) is None:
        return _ask_anew(draft, event.slot, to or event.slot)
    draft = lay_out(start_moving(_fallen(draft)), (to,))
    until = min(draft.facts.now + draft.facts.policy.selection, to.start)
    opened = tuple(sorted({*draft.session.opened, to}))
    return (
        draft.do(Hold(to, until))
        .changed(pending=Pending.BOOK, held=to, hold_expires=until, opened=opened)
        .tell(Party.RECRUITER, Notice.FELL_THROUGH)
        .say(AskToMove(to, event.slot))
    )


def _candidate_declined(draft: Draft, event: EntryChanged) -> Draft:
    """As if they had written that they cannot come: asked what they want, nothing is given up unasked."""
    draft = draft.tell(Party.RECRUITER, Notice.ENTRY_DECLINED)
    if _is_silent(draft) or draft.session.state is not State.RESOLVED:
        return draft
    return draft.release().changed(pending=Pending.NOTHING).say(AskAfterDecline(event.slot))


def _ask_anew(draft: Draft, slot: Interval, near: Interval) -> Draft:
    """Times near `near` instead of `slot`, with an apology; or a person; or times as soon as they come."""
    draft = _fallen(draft).tell(Party.RECRUITER, Notice.FELL_THROUGH)
    if draft.session.human:
        return draft.owe(Owing.PERSON)
    draft = start_moving(draft)
    if not draft.facts.bot_on:
        return draft.owe(Owing.BOT_OFF)
    if draft.facts.calendar is None:
        return times_will_come(draft)
    slots = nearest([Stretch(near.start, None)], draft.session, draft.facts)
    if not slots:
        return escalate(draft.changed(offered=()), Reason.FELL_THROUGH)
    return offer(draft, slots, Because.FELL_THROUGH, slot.start)


def _fallen(draft: Draft) -> Draft:
    session = replace(draft.session, fell_through=draft.facts.now, in_question=False)
    return replace(draft, session=session)


def _is_silent(draft: Draft) -> bool:
    """Whether the bot has no word at the moment."""
    return draft.session.human or not draft.facts.bot_on


REPAIRS: Mapping[Change, Callable[[Draft, EntryChanged], Draft]] = {
    Change.INTERVIEWER_DECLINED: _interviewer_declined,
    Change.DELETED: _fell_through,
    Change.MOVED: _moved,
    Change.CANDIDATE_DECLINED: _candidate_declined,
    Change.OVERLAPPED: _fell_through,
    Change.RECRUITER_AWAY: _fell_through,
}
