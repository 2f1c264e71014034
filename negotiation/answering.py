"""Who answers and by when: within the promised time, in working hours, told to the full hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from negotiation.session import Facts, StandIn
from scheduling.availability import OFFICE_HOURS
from scheduling.interval import Interval, IntervalSet

TIME_TO_SETTLE_IN = timedelta(hours=1)
LONGEST_ABSENCE = timedelta(days=14)
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Promise:
    """Who will have answered, by name, and when."""

    name: str
    by: datetime


def promise(facts: Facts) -> Promise:
    """The recruiter's, or that of who stands in for them where theirs is no later."""
    stand_in = facts.stand_in
    if stand_in is None:
        return Promise(facts.recruiter.name, _within(_working(facts, _promised(facts)), _promised(facts)))
    until = stand_in.until or facts.now
    back = _working(facts, max(until, _promised(facts)))
    theirs = _within(_from(until, back), max(until, _promised(facts)))
    in_place = _in_place(stand_in, facts)
    if in_place is None or theirs < in_place:
        return Promise(facts.recruiter.name, theirs)
    return Promise(stand_in.name, in_place)


def answered_by(facts: Facts) -> datetime:
    """When a person will have answered: within the promised time, in their working hours.

    Where that falls outside them, an hour after they next begin to work; told to the full hour.
    """
    return promise(facts).by


def in_time(answer_by: datetime, booked: Interval | None, now: datetime) -> datetime:
    """By when an answer is promised: about a booked interview an hour before it begins, if that is sooner;
    within that hour, by the time it begins."""
    if booked is None or booked.start <= now:
        return answer_by
    an_hour_before = booked.start - HOUR
    return min(answer_by, an_hour_before if now < an_hour_before else booked.start)


def _promised(facts: Facts) -> datetime:
    return facts.now + facts.policy.escalation_answer


def _in_place(stand_in: StandIn, facts: Facts) -> datetime | None:
    """When the stand-in will have answered; None where they do not work before the recruiter is back."""
    hours, promised = stand_in.hours, _promised(facts)
    if stand_in.until is not None:
        hours = hours.clipped(Interval(facts.now, max(stand_in.until, facts.now + HOUR)))
    return _within(hours, promised) if any(promised < stretch.end for stretch in hours) else None


def _within(working: IntervalSet, promised: datetime) -> datetime:
    at_work = next((stretch for stretch in working if promised < stretch.end), None)
    if at_work is None:
        return _full_hour(promised)
    return _full_hour(promised if at_work.start <= promised else at_work.start + TIME_TO_SETTLE_IN)


def _from(moment: datetime, working: IntervalSet) -> IntervalSet:
    return working.clipped(Interval(moment, moment + 2 * LONGEST_ABSENCE))


def _working(facts: Facts, after: datetime) -> IntervalSet:
    """The recruiter's own hours where they are known that far, else office hours in their zone."""
    known = facts.calendar.hours if facts.calendar else IntervalSet()
    if known and known.parts[-1].end > after:
        return known
    return OFFICE_HOURS.during(Interval(after, after + LONGEST_ABSENCE), facts.recruiter.zone)


def _full_hour(moment: datetime) -> datetime:
    whole = moment.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    return whole if whole == moment else whole + HOUR
