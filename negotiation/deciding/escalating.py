"""Handing over to a person: why, by when they answer, and what is said when the candidate asks again.

Escalation is not take-over: the bot goes on answering, and a free time still books.
"""

from __future__ import annotations

from datetime import datetime

from negotiation.answering import answered_by, in_time
from negotiation.bot_acts import Escalated, WithPerson
from negotiation.commands import Notice, Party, Tell
from negotiation.deciding.draft import Draft
from negotiation.deciding.widening import lack
from negotiation.session import ESCALATING_TOPICS, Owing, Pending, Reason, State


def escalate(draft: Draft, reason: Reason) -> Draft:
    """A person is asked to go on, and the candidate told so; once, however often it comes to this."""
    if draft.session.state is State.ESCALATED:
        return with_person(draft)
    answer_by = in_time(answered_by(draft.facts), draft.session.scheduled, draft.facts.now)
    why = lack(draft.session, draft.facts) if reason is Reason.NOTHING_FREE else None
    return hand_over(draft, reason, answer_by).say(Escalated(reason, answer_by, why))


def hand_over(draft: Draft, reason: Reason, answer_by: datetime) -> Draft:
    """The part of an escalation that the candidate does not hear."""
    return (
        draft.release()
        .changed(
            state=State.ESCALATED,
            reason=reason,
            pending=Pending.NOTHING,
            misunderstood=0,
            answer_by=answer_by,
        )
        .owe(Owing.PERSON)
        .tell(Party.RECRUITER, Notice.ESCALATED)
    )


def with_person(draft: Draft) -> Draft:
    """They asked again for what only a person can settle, and a person has it already; who hears of a
    question in the same message is not told twice."""
    if Tell(Party.RECRUITER, Notice.QUESTION) not in draft.commands:
        draft = draft.tell(Party.RECRUITER, Notice.CANDIDATE_WROTE)
    answer_by = _answer_by(draft)
    return draft.changed(answer_by=answer_by).say(WithPerson(answer_by))


def pass_on(draft: Draft) -> Draft:
    """A question that only a person can answer; it waits until one has taken the word or handed it back."""
    since = draft.session.question_since or draft.facts.now
    return draft.changed(question_since=since, answer_by=_answer_by(draft)).tell(
        Party.RECRUITER, Notice.QUESTION
    )


def _answer_by(draft: Draft) -> datetime:
    """By when they hear: as promised before, while that is to come."""
    promised, now = draft.session.answer_by, draft.facts.now
    if promised is not None and promised > now:
        return promised
    return in_time(answered_by(draft.facts), draft.session.scheduled, now)


def escalating_reason(draft: Draft) -> Reason | None:
    """Why what they raise must go to a person, if it must."""
    topics = draft.reading.topics if draft.reading else ()
    return next((ESCALATING_TOPICS[topic] for topic in topics if topic in ESCALATING_TOPICS), None)
