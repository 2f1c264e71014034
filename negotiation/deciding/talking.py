"""All that is said beside the times: questions, greetings, thanks, small talk, and what was not understood.

None of it uses up a round; each ends with what is on the table, so that the talk goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from negotiation.acts import Intent, Topic
from negotiation.answering import answered_by
from negotiation.bot_acts import (
    Answer,
    AskAgain,
    AskToBook,
    AskToCancel,
    AskToErase,
    AskToWithdraw,
    BotAct,
    Closed,
    Greeting,
    HandedOn,
    Noted,
    PassedOn,
    Welcome,
    WishesNoted,
    ZoneNoted,
)
from negotiation.commands import Notice, Party
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate, pass_on, with_person
from negotiation.deciding.offering import Times, by_their_clock
from negotiation.deciding.table import lay_out, tell_again, times_will_come
from negotiation.deciding.wishing import note_wishes
from negotiation.session import LEAVING, Facts, Owing, Pending, Reason, State, Status

KNOWN: Mapping[Topic, Callable[[Facts], bool]] = {
    Topic.DURATION: lambda facts: True,
    Topic.WHO: lambda facts: True,
    Topic.ZONE: lambda facts: True,
    Topic.STATUS: lambda facts: True,
    Topic.BOT: lambda facts: True,
    Topic.WISHES: lambda facts: True,
    Topic.WHERE: lambda facts: bool(facts.job.location),
    Topic.FORMAT: lambda facts: bool(facts.job.format or facts.job.location),
    Topic.PREPARE: lambda facts: bool(facts.job.preparation),
}

RE_INVITED = {Status.CANCELLED, Status.EXPIRED}
"""Ends after which a recruiter can invite again."""


def is_known(topic: Topic, facts: Facts) -> bool:
    """Whether the answer is ours to give; all else goes to a person."""
    return topic in KNOWN and KNOWN[topic](facts)


def beside(draft: Draft) -> Draft:
    """Questions asked beside what the message settles are answered with it, or passed on. How things stand
    is what the answer says anyway."""
    topics = tuple(one for one in (draft.reading.topics if draft.reading else ()) if one is not Topic.STATUS)
    if not all(is_known(topic, draft.facts) for topic in topics):
        draft = pass_on(draft)
    return replace(draft, also=topics)


def question(draft: Draft) -> Draft:
    draft = tell_again(draft).changed(misunderstood=0)
    topics = draft.reading.topics if draft.reading else ()
    known = tuple(topic for topic in topics if is_known(topic, draft.facts))
    unknown = tuple(topic for topic in topics if topic not in known)
    if unknown or not known:
        draft = pass_on(draft)
    if not known and draft.session.state is State.ESCALATED:
        return with_person(draft)
    if not known:
        return draft.say(PassedOn(_told(draft)))
    return replace(draft, also=unknown).say(Answer(known, _told(draft)))


def greeting(draft: Draft) -> Draft:
    """Whoever calls out while they are owed something hears what, by whom, and by when."""
    asked_a_person = draft.session.question_since is not None and not draft.session.offered
    if draft.session.state is State.ESCALATED or asked_a_person:
        return with_person(draft)
    if draft.facts.calendar is None and Owing.CALENDAR in draft.session.owed_for:
        return times_will_come(draft)
    return _small_talk(draft, Greeting)


def thanks(draft: Draft) -> Draft:
    thankful = draft.reading is not None and draft.reading.thankful
    return _small_talk(draft, Welcome if thankful else Noted)


def other(draft: Draft) -> Draft:
    """No question and no time: a zone, a limit taken back, news of what is booked, or small talk."""
    reading = draft.reading
    if reading is not None and reading.clears_wishes:
        return _small_talk(note_wishes(draft, reading), lambda slots: WishesNoted(True, slots))
    if reading is not None and reading.zone is not None:
        return _small_talk(_by_their_clock(draft), lambda slots: ZoneNoted(draft.session.zone.key, slots))
    if draft.session.state is State.ESCALATED:
        return with_person(draft)
    if reading is not None and reading.news and draft.session.firm is not None:
        draft = draft.tell(Party.RECRUITER, Notice.CANDIDATE_WROTE)
        return _small_talk(draft, lambda slots: Noted(slots, passed_on=True))
    return _small_talk(draft, Noted)


def _by_their_clock(draft: Draft) -> Draft:
    """Nothing lies on the table in the night of where they are, unless they named it or no day is free."""
    if not draft.session.offered or draft.awaits_yes:
        return draft
    slots = by_their_clock(draft.session, draft.facts)
    if not slots or slots == draft.session.offered:
        return draft
    return lay_out(draft.changed(offered=tuple(one for one in draft.session.offered if one in slots)), slots)


def unclear(draft: Draft) -> Draft:
    """Asked again, the second time in a row more simply; the third time a person goes on."""
    times = draft.session.misunderstood + 1
    policy = draft.facts.policy
    if draft.session.state is State.ESCALATED:
        return with_person(draft)
    if times >= policy.escalate_misunderstood_after:
        return escalate(draft, Reason.NOT_UNDERSTOOD)
    draft = tell_again(draft)
    return draft.say(_question_again(draft, times >= policy.simpler_question_after)).changed(
        misunderstood=times
    )


def closed(draft: Draft) -> Draft:
    """Written to after the end: told truthfully, and the recruiter hears of it. Who thanks us waits for
    nothing; all others are told by when they hear, while there is still something to be settled."""
    session = draft.session
    waits = session.status in RE_INVITED and not (draft.reading and draft.reading.intent is Intent.THANKS)
    answer_by = answered_by(draft.facts) if waits else None
    return (
        draft.changed(answer_by=answer_by)
        .tell(Party.RECRUITER, Notice.WROTE_AFTER_CLOSE)
        .say(Closed(session.status, session.scheduled, answer_by))
    )


def handed_on(draft: Draft) -> Draft:
    """The bot is switched off: a person has the message, and owes the answer."""
    return draft.owe(Owing.BOT_OFF).tell(Party.RECRUITER, Notice.BOT_OFF).say(HandedOn())


def _small_talk(draft: Draft, act: Callable[[Times], BotAct]) -> Draft:
    draft = tell_again(draft).changed(misunderstood=0)
    return draft.say(act(_told(draft)))


def _question_again(draft: Draft, simpler: bool) -> BotAct:
    session = draft.session
    if session.pending is Pending.CANCEL and session.scheduled is not None:
        return AskToCancel(session.scheduled)
    if session.pending is Pending.WITHDRAW:
        return AskToWithdraw()
    if session.pending is Pending.ERASE:
        return AskToErase()
    if session.pending is Pending.BOOK and session.held is not None:
        return AskToBook(session.held)
    return AskAgain(_told(draft), simpler)


def _told(draft: Draft) -> Times:
    """No times beside a question whose yes would mean something else."""
    if draft.session.pending in LEAVING:
        return ()
    return draft.session.offered
