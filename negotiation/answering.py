"""By when a person answers: within the promised time, in working hours, told to the full hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from negotiation.session import Facts
from scheduling.availability import OFFICE_HOURS
from scheduling.interval import Interval, IntervalSet

TIME_TO_SETTLE_IN = timedelta(hours=1)
LONGEST_ABSENCE = timedelta(days=14)
HOUR = timedelta(hours=1)


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
