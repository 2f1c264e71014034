"""Why what they named cannot be had: past, too soon, too far off, outside hours, too short, ruled out, taken.

The first that is true is told. A wish outside hours or horizon that comes up again is insisted on.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from negotiation.bot_acts import Because
from negotiation.deciding.offering import bookable
from negotiation.deciding.wishing import Stretches, instants, span, within
from negotiation.session import Facts, Session
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch


def why_unmet(stretches: Stretches, session: Session, facts: Facts) -> Because:
    """Why no bookable slot is at the named starts or inside the windows."""
    wanted = _wanted(stretches, facts)
    horizon = facts.now + facts.policy.horizon
    hours = facts.calendar.hours if facts.calendar else IntervalSet()
    if all(one.end <= facts.now or _is_past_start(one, stretches, facts) for one in wanted):
        return Because.PAST
    if all(_last_start(one, facts) < _earliest(facts) for one in wanted):
        return Because.TOO_SOON
    if all(one.start >= horizon for one in wanted):
        return Because.OUTSIDE_HORIZON
    if within(bookable(session, facts), stretches):
        return Because.RULED_OUT
    if not any(_is_open(one, hours, facts) for one in wanted):
        return Because.OUTSIDE_HOURS
    if all(one.length < facts.job.duration for one in wanted):
        return Because.TOO_SHORT
    if len(instants(stretches)) == len(stretches) and _is_off_grid(stretches, session, facts):
        return Because.OFF_GRID
    return Because.DAY_FULL if _is_full(stretches, session, facts) else Because.TAKEN


def insisted(session: Session, stretches: Stretches, facts: Facts) -> bool:
    """Whether they wished for the same impossible time before: the same day, or the same stretch."""
    before, again = _wanted(session.insisted, facts), _wanted(stretches, facts)
    if any(old.overlaps(new) for old in before for new in again):
        return True
    days = _days(instants(session.insisted), session.zone)
    return bool(days & _days(instants(stretches), session.zone))


def _wanted(stretches: Stretches, facts: Facts) -> tuple[Interval, ...]:
    """What they named as stretches of time: a named start wants the whole interview from there."""
    named = (Interval(one.start, one.start + facts.job.duration) for one in instants(stretches))
    return (*named, *span(stretches))


def _last_start(one: Interval, facts: Facts) -> datetime:
    """The latest moment at which an interview inside it could begin."""
    return max(one.start, one.end - facts.job.duration)


def _earliest(facts: Facts) -> datetime:
    return (facts.calendar.earliest if facts.calendar else None) or facts.now


def _is_past_start(one: Interval, stretches: Stretches, facts: Facts) -> bool:
    return one.start <= facts.now and Stretch(one.start, None) in stretches


def _is_open(one: Interval, hours: IntervalSet, facts: Facts) -> bool:
    """Whether an interview could lie there at all, for all that is booked already."""
    return hours.holds(one) if one.length == facts.job.duration else bool(hours.clipped(one))


def _is_off_grid(stretches: Stretches, session: Session, facts: Facts) -> bool:
    """Whether no interview ever starts at such a minute."""
    zone = facts.recruiter.zone
    minutes = {slot.start.astimezone(zone).minute for slot in bookable(session, facts)}
    return not any(stretch.start.astimezone(zone).minute in minutes for stretch in stretches)


def _is_full(stretches: Stretches, session: Session, facts: Facts) -> bool:
    """Whether they named one day, and on that whole day nothing is free."""
    zone = session.zone
    days = _days(stretches, zone)
    free = {slot.start.astimezone(zone).date() for slot in bookable(session, facts)}
    return len(days) == 1 and all(_within_day(one, zone) for one in stretches) and not days & free


def _within_day(stretch: Stretch, zone: ZoneInfo) -> bool:
    if stretch.end is None:
        return True
    last = Interval(stretch.start, stretch.end).end - datetime.resolution
    return last.astimezone(zone).date() == stretch.start.astimezone(zone).date()


def _days(stretches: Stretches, zone: ZoneInfo) -> set[date]:
    return {stretch.start.astimezone(zone).date() for stretch in stretches}
