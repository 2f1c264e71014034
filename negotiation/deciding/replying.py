"""What is answered to what a candidate meant: one rule for every intent, chosen from a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from negotiation.acts import Asked, Intent, Reading
from negotiation.bot_acts import AskMoveOrCancel, AskWhich, Because
from negotiation.commands import Notice, Party
from negotiation.deciding.comparing import arriving, compared, corrected, inside_wishes, on_any_day, returning
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate, escalating_reason, pass_on, with_person
from negotiation.deciding.keeping import about_own_data
from negotiation.deciding.leaving import ask_to_cancel, ask_to_withdraw, cancel, withdraw
from negotiation.deciding.moving import offer_other_times, start_moving, stay_or_hand_over, wants_to_move
from negotiation.deciding.offering import free_at, fresh, still_free
from negotiation.deciding.proposing import propose
from negotiation.deciding.rounds import use_up
from negotiation.deciding.settling import accept, ask_to_book, keep_as_booked, lost, nothing_free, settle
from negotiation.deciding.table import clear, keep_on_table, lay_out, offer, tell_again, times_will_come
from negotiation.deciding.talking import (
    beside,
    closed,
    greeting,
    handed_on,
    other,
    question,
    thanks,
    unclear,
)
from negotiation.deciding.wishing import agrees, in_sight, instants, note_wishes, within
from negotiation.named_zones import zone_named
from negotiation.session import LEAVING, Facts, Owing, Pending, Reason, Session, State, Status
from scheduling.interval import Interval

LOOSE_TALK = {Intent.GREETING, Intent.THANKS, Intent.OTHER, Intent.UNCLEAR}
SETTLING = {Intent.ACCEPT, Intent.PROPOSE, Intent.RESCHEDULE}
MATTERS_BESIDE_A_CHOICE = {Reason.SALARY, Reason.ACCOMMODATION}


def wrote(draft: Draft, reading: Reading) -> Draft:
    """Exactly one answer, unless a person has taken over."""
    reading = arriving(in_sight(reading, draft.facts.now), draft.session, draft.facts.now)
    draft = _heard(draft, reading)
    if draft.session.human:
        return _meanwhile(draft, reading).tell(Party.RECRUITER, Notice.CANDIDATE_WROTE)
    if draft.facts.bot_on and (told := about_own_data(draft, reading)) is not None:
        return told
    if is_over(draft.session, draft.facts):
        return closed(draft.changed(pending=Pending.NOTHING))
    if not draft.facts.bot_on:
        return handed_on(_meanwhile(draft, reading))
    return reply(draft.repay(Owing.BOT_OFF), reading)


def _meanwhile(draft: Draft, reading: Reading) -> Draft:
    """What they say while we may not answer holds as ever; the time that they choose is kept in mind."""
    draft = note_wishes(draft, reading)
    session, facts = draft.session, draft.facts
    if session.firm is not None and not session.moving:
        return draft
    if slot := _settled_on(session, _in_place(reading, session, facts), facts):
        return keep_on_table(draft, (slot,))
    return keep_on_table(draft, tuple(one for one in session.offered if session.wishes.never.sparing([one])))


def _settled_on(session: Session, reading: Reading, facts: Facts) -> Interval | None:
    """The one free time that they choose of the offer, or name."""
    if reading.choice is not None:
        return _chosen(session, reading, facts.now)
    if reading.intent not in SETTLING or len(reading.windows) != 1 or reading.alternatives:
        return None
    named = instants(reading.windows)
    return free_at(named[0].start, session, facts) if named else None


def is_over(session: Session, facts: Facts) -> bool:
    """Whether there is nothing left to settle: closed, or the interview has begun."""
    begun = session.firm is not None and session.firm.start <= facts.now
    return not session.open or (session.status is Status.CONFIRMED and begun)


def reply(draft: Draft, reading: Reading) -> Draft:
    reason = escalating_reason(draft)
    if reason and not (
        reason in MATTERS_BESIDE_A_CHOICE and _settles(draft.session, reading, draft.facts.now)
    ):
        return _raise_matter(draft, reason)
    if reading.topics and (reading.intent in LOOSE_TALK or _agrees_to_the_booked(draft.session, reading)):
        return question(draft)
    if reading.intent not in {Intent.QUESTION, Intent.HUMAN}:
        draft = beside(draft)
    if _is_no_yes(reading, draft.facts):
        return _small_talk(draft, reading)
    reading = _in_place(returning(reading, draft.session), draft.session, draft.facts)
    if wants_to_move(draft.session, reading):
        return stay_or_hand_over(draft, reading) or REPLIES[reading.intent](start_moving(draft), reading)
    return REPLIES[reading.intent](draft, reading)


def _agrees_to_the_booked(session: Session, reading: Reading) -> bool:
    """Whether a yes is to nothing but what stands already: "great, so is it confirmed?"."""
    nothing_open = not session.offered and session.pending is Pending.NOTHING and not session.moving
    said_no_time = not reading.windows and not reading.excluded
    return reading.intent is Intent.ACCEPT and nothing_open and session.firm is not None and said_no_time


def _in_place(reading: Reading, session: Session, facts: Facts) -> Reading:
    """The reading in the light of what lies on the table; one that settles on a time needs none."""
    if reading.choice is not None and not _is_part_of_any_day(reading):
        return reading
    reading = replace(reading, choice=None)
    reading = on_any_day(compared(corrected(reading, session), session, facts), session, facts)
    return inside_wishes(reading, session, facts)


def _is_part_of_any_day(reading: Reading) -> bool:
    """Whether they only speak of a part of the day ("afternoon is better"): an offer in it is one of many."""
    return reading.any_day and bool(reading.windows) and not instants(reading.windows)


def _is_no_yes(reading: Reading, facts: Facts) -> bool:
    """Whether a yes is read into words that rather say something else, and choose nothing."""
    faint = reading.confidence * 100 < facts.policy.yes_from_percent
    return reading.intent is Intent.ACCEPT and reading.choice is None and faint


def _small_talk(draft: Draft, reading: Reading) -> Draft:
    """Told what is on the table, and no nearer to a booking."""
    return question(draft) if reading.topics else other(draft)


def _heard(draft: Draft, reading: Reading) -> Draft:
    zone = zone_named(reading.zone, draft.facts.now) if reading.zone else None
    language = reading.language or draft.session.language
    draft = replace(draft, reading=reading).changed(wrote_at=draft.facts.now, language=language)
    return draft if zone is None else draft.changed(zone=zone)


def _raise_matter(draft: Draft, reason: Reason) -> Draft:
    if draft.session.state is State.ESCALATED:
        return with_person(pass_on(draft))
    return escalate(draft, reason)


def _settles(session: Session, reading: Reading, now: datetime) -> bool:
    return reading.intent is Intent.ACCEPT and _chosen(session, reading, now) is not None


def _chosen(session: Session, reading: Reading, now: datetime) -> Interval | None:
    """The one offered time that a yes means; none where the times they name say otherwise."""
    if session.pending in LEAVING:
        return None
    if reading.choice is not None and 0 <= reading.choice < len(session.offered):
        chosen = session.offered[reading.choice]
        return chosen if agrees(chosen, reading, session.zone, now) else None
    return session.offered[0] if len(session.offered) == 1 and not reading.windows else None


def _accepted(draft: Draft, reading: Reading) -> Draft:
    session = draft.session
    match session.pending:
        case Pending.CANCEL:
            return _cancelled(draft, reading)
        case Pending.WITHDRAW:
            return _withdrew(draft, reading)
        case Pending.BOOK | Pending.WHICH | Pending.NOTHING | Pending.ERASE:
            pass
    if (slot := _chosen(session, reading, draft.facts.now)) is not None:
        return _chose(draft, reading, slot)
    if len(among := _named_among(draft, reading)) > 1:
        return _which_of(note_wishes(accept(draft, "the candidate accepted"), reading), among)
    if reading.windows or reading.excluded:
        return propose(draft, reading)
    if session.asked is Asked.ASK_OTHER and session.firm is not None and not reading.keeps:
        return draft.say(AskMoveOrCancel(session.firm))
    if session.firm is not None and not session.moving:
        return keep_as_booked(draft, session.firm)
    if session.state is State.ESCALATED and session.asked is Asked.INFO and not session.offered:
        return with_person(draft)
    return _yes_to_several(draft, reading) if session.offered else _yes_to_the_interview(draft)


def _chose(draft: Draft, reading: Reading, slot: Interval) -> Draft:
    """A yes to something else that we said last is no yes to the one time that lies on the table, and
    what hardly chooses it is asked back."""
    session = draft.session
    asked_for_it = session.asked in {Asked.OFFER, Asked.CONFIRM} or len(session.offered) > 1
    certain = (
        asked_for_it
        and not reading.returns
        and reading.confidence * 100 >= draft.facts.policy.book_from_percent
    )
    if certain or slot not in still_free(session, draft.facts):
        return settle(draft, slot)
    return ask_to_book(accept(draft, "the candidate chose a time"), slot)


def _yes_to_several(draft: Draft, reading: Reading) -> Draft:
    """Asked which; a second such yes takes the first, and so does one that leaves the choice to us: after one
    confirmation."""
    draft = accept(draft, "the candidate accepted")
    if draft.facts.calendar is None:
        return times_will_come(draft)
    left = still_free(draft.session, draft.facts)
    if not left:
        return lost(draft, draft.session.offered[0])
    welcome = [
        slot for at, slot in enumerate(draft.session.offered) if at in reading.several and slot in left
    ]
    if len(left) == 1 or welcome or draft.session.pending is Pending.WHICH:
        return ask_to_book(draft, (welcome or left)[0])
    return _which_of(draft, left)


def _which_of(draft: Draft, slots: tuple[Interval, ...]) -> Draft:
    return lay_out(draft, slots).changed(pending=Pending.WHICH).say(AskWhich(slots))


def _named_among(draft: Draft, reading: Reading) -> tuple[Interval, ...]:
    """What of the offer they say yes to, in other words or by its time: "the morning one", "Wednesday"."""
    if draft.facts.calendar is None or reading.several or reading.alternatives or instants(reading.windows):
        return ()
    left = still_free(draft.session, draft.facts)
    spoken_of = {draft.session.offered[at] for at in reading.among if at < len(draft.session.offered)}
    if among := tuple(slot for slot in left if slot in spoken_of):
        return among
    meant = all(within(left, (window,)) for window in reading.windows)
    return within(left, reading.windows) if meant else ()


def _yes_to_the_interview(draft: Draft) -> Draft:
    draft = accept(draft, "the candidate accepted")
    if draft.session.state is State.ESCALATED:
        return with_person(draft)
    return _offer_new(draft, Because.ASKED)


def _offer_new(draft: Draft, because: Because) -> Draft:
    if draft.facts.calendar is None:
        return times_will_come(draft)
    slots = fresh(draft.session, draft.facts)
    return offer(draft, slots, because) if slots else nothing_free(draft)


def _rejected(draft: Draft, reading: Reading) -> Draft:
    """A bare no turns down times only, or keeps what was about to be given up."""
    session = draft.session
    if session.pending in LEAVING:
        return _stay(draft.changed(pending=Pending.NOTHING))
    if reading.windows or reading.excluded:
        return _proposed(draft, reading)
    if reading.keeps and session.firm is None and session.offered and not draft.awaits_yes:
        return other(draft)  # nothing is booked that could be kept: the search goes on
    if session.status is Status.CONFIRMED and not session.moving and not session.offered:
        return _not_that_time(draft)
    return _turn_down(draft, Because.REFUSED)


def _stay(draft: Draft) -> Draft:
    keeps = draft.reading is not None and draft.reading.keeps
    if draft.session.firm is not None and (keeps or not draft.session.moving):
        return keep_as_booked(draft, draft.session.firm)
    draft = tell_again(draft)
    if draft.session.offered:
        return offer(draft, draft.session.offered, Because.STILL_OPEN)
    return other(draft)


def _not_that_time(draft: Draft) -> Draft:
    if draft.session.state is State.ESCALATED or draft.session.firm is None:
        return with_person(draft)
    return draft.say(AskMoveOrCancel(draft.session.firm))


def _turn_down(draft: Draft, because: Because) -> Draft:
    """None of the offered times; where none was offered, no round is used up."""
    if draft.facts.calendar is None:
        return times_will_come(clear(draft))
    if not draft.session.offered:
        if draft.session.state is State.ESCALATED:
            return with_person(draft)
        return _offer_new(draft, because)
    return use_up(draft, fresh(draft.session, draft.facts), because)


def _asked_for_others(draft: Draft, reading: Reading) -> Draft:
    if reading.windows or _takes_from_the_table(reading, draft.session):
        return _proposed(draft, reading)
    draft = note_wishes(draft, reading)
    if draft.session.moving and not draft.session.offered:
        return offer_other_times(draft)
    return _turn_down(draft, Because.ASKED)


def _takes_from_the_table(reading: Reading, session: Session) -> bool:
    """Whether what they rule out is on the table, or nothing is: else what lies there suits them no more."""
    if not reading.excluded and not reading.not_at:
        return False
    ruled_out = (slot for slot in session.offered if not reading.excluded.sparing([slot]))
    return bool(reading.not_at) or not session.offered or any(ruled_out)


def _proposed(draft: Draft, reading: Reading) -> Draft:
    if not reading.windows and not reading.excluded:
        return _turn_down(draft, Because.ASKED) if draft.session.offered else _offer_new(draft, Because.ASKED)
    return propose(draft, reading)


def _cancelled(draft: Draft, reading: Reading) -> Draft:
    """Before there is a time, giving up the interview is declining it: that takes a press."""
    booked = draft.session.scheduled
    if draft.session.status is not Status.CONFIRMED or booked is None:
        return withdraw(draft) if _confirms(draft, reading, Pending.WITHDRAW) else ask_to_withdraw(draft)
    return cancel(draft) if _confirms(draft, reading, Pending.CANCEL) else ask_to_cancel(draft, booked)


def _withdrew(draft: Draft, reading: Reading) -> Draft:
    if reading.sure or _confirms(draft, reading, Pending.WITHDRAW):
        return withdraw(draft)
    return ask_to_withdraw(draft)


def _confirms(draft: Draft, reading: Reading, pending: Pending) -> bool:
    """Whether it was asked for, and is meant: what cannot be taken back is not done on a faint reading."""
    sure_enough = reading.confidence * 100 >= draft.facts.policy.end_from_percent
    return draft.session.pending is pending and sure_enough


Reply = Callable[[Draft, Reading], Draft]

REPLIES: Mapping[Intent, Reply] = {
    Intent.ACCEPT: _accepted,
    Intent.REJECT: _rejected,
    Intent.PROPOSE: _proposed,
    Intent.ASK_ALTERNATIVES: _asked_for_others,
    Intent.RESCHEDULE: _asked_for_others,
    Intent.CANCEL: _cancelled,
    Intent.WITHDRAW: _withdrew,
    Intent.QUESTION: lambda draft, reading: question(draft),
    Intent.HUMAN: lambda draft, reading: escalate(draft, Reason.HUMAN_REQUESTED),
    Intent.GREETING: lambda draft, reading: greeting(draft),
    Intent.THANKS: lambda draft, reading: thanks(draft),
    Intent.OTHER: lambda draft, reading: other(draft),
    Intent.UNCLEAR: lambda draft, reading: unclear(draft),
}
