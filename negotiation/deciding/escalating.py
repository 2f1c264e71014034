"""Handing over to a person: why, by when they answer, and what is said when the candidate asks again.

Escalation is not take-over: the bot goes on answering, and a free time still books.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from negotiation.bot_acts import Escalated, WithPerson
from negotiation.commands import Notice, Party
from negotiation.deciding.draft import Draft
from negotiation.session import ESCALATING_TOPICS, Facts, Owing, Pending, Reason, State
from scheduling.availability import OFFICE_HOURS
from scheduling.interval import Interval, IntervalSet

TIME_TO_SETTLE_IN = timedelta(hours=1)
LONGEST_ABSENCE = timedelta(days=14)
HOUR = timedelta(hours=1)


def escalate(draft: Draft, reason: Reason) -> Draft:
    """A person is asked to go on, and the candidate told so; once, however often it comes to this."""
    if draft.session.state is State.ESCALATED:
        return with_person(draft)
    answer_by = _before_it_begins(answered_by(draft.facts), draft)
    return hand_over(draft, reason, answer_by).say(Escalated(reason, answer_by))


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
    """They asked again for what only a person can settle, and a person has it already."""
    promised, now = draft.session.answer_by, draft.facts.now
    answer_by = promised if promised is not None and promised > now else answered_by(draft.facts)
    return (
        draft.changed(answer_by=answer_by)
        .tell(Party.RECRUITER, Notice.CANDIDATE_WROTE)
        .say(WithPerson(answer_by))
    )


def _before_it_begins(answer_by: datetime, draft: Draft) -> datetime:
    """An answer about a booked interview comes while it can still be of use."""
    booked = draft.session.scheduled
    useful = booked is not None and draft.facts.now < booked.start - HOUR
    return min(answer_by, booked.start - HOUR) if booked and useful else answer_by


def escalating_reason(draft: Draft) -> Reason | None:
    """Why what they raise must go to a person, if it must."""
    topics = draft.reading.topics if draft.reading else ()
    return next((ESCALATING_TOPICS[topic] for topic in topics if topic in ESCALATING_TOPICS), None)


def answered_by(facts: Facts) -> datetime:
    """When a person will have answered: within the promised time, in the recruiter's working hours.

    Where that falls outside them, an hour after they next begin to work; told to the full hour.
    """
    promised = facts.now + facts.policy.escalation_answer
    hours = (stretch for stretch in _working(facts, promised) if promised < stretch.end)
    at_work = next(hours, None)
    if at_work is None:
        return _full_hour(promised)
    return _full_hour(promised if at_work.start <= promised else at_work.start + TIME_TO_SETTLE_IN)


def _working(facts: Facts, after: datetime) -> IntervalSet:
    """The recruiter's own hours where they are known that far, else office hours in their zone."""
    known = facts.calendar.hours if facts.calendar else IntervalSet()
    if known and known.parts[-1].end > after:
        return known
    return OFFICE_HOURS.during(Interval(after, after + LONGEST_ABSENCE), facts.recruiter.zone)


def _full_hour(moment: datetime) -> datetime:
    whole = moment.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    return whole if whole == moment else whole + HOUR
