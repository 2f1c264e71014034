"""How deadlines lie in time: never on a weekend, never while we owe the next step, nudges never at night.

Pure arithmetic on moments in the candidate's zone. All that is decided about deadlines uses these.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from negotiation.policy import Policy
from negotiation.session import Session

SATURDAY = 5
NOON = time(12)
DAY = timedelta(days=1)


def off_weekend(moment: datetime, zone: ZoneInfo) -> datetime:
    """The moment, or Monday noon in `zone` where it falls on a Saturday or Sunday there."""
    local = moment.astimezone(zone)
    if local.weekday() < SATURDAY:
        return moment
    monday = local.date() + DAY * (7 - local.weekday())
    return _at(monday, NOON, zone)


def confirmation_deadline(invited: datetime, zone: ZoneInfo, policy: Policy) -> datetime:
    """Until when an invitation made at `invited` can be accepted."""
    return off_weekend(invited + policy.confirmation, zone)


def selection_deadline(session: Session, accepted: datetime, policy: Policy) -> datetime:
    """Until when a time can be chosen after accepting: never earlier than the invitation's own deadline."""
    return off_weekend(max(accepted + policy.selection, session.confirmation_deadline), session.zone)


def resumed(session: Session, now: datetime, policy: Policy) -> Session:
    """The session once nothing is owed any more: its clocks stood still, and at least a day remains."""
    if session.owed_since is None:
        return replace(session, owed_for=frozenset())
    stood_still = max(now - session.owed_since, timedelta())

    def moved(deadline: datetime) -> datetime:
        return off_weekend(max(deadline + stood_still, now + policy.owed_grace), session.zone)

    selection = session.slot_selection_deadline
    return replace(
        session,
        owed_since=None,
        owed_for=frozenset(),
        confirmation_deadline=moved(session.confirmation_deadline),
        slot_selection_deadline=None if selection is None else moved(selection),
    )


def extended(session: Session, now: datetime, policy: Policy) -> Session:
    """The session with its running deadline put off by the recruiter."""

    def later(deadline: datetime) -> datetime:
        return off_weekend(max(deadline, now) + policy.extension, session.zone)

    if session.slot_selection_deadline is None:
        return replace(session, confirmation_deadline=later(session.confirmation_deadline))
    return replace(session, slot_selection_deadline=later(session.slot_selection_deadline))


def is_quiet(moment: datetime, zone: ZoneInfo, policy: Policy) -> bool:
    """Whether the moment lies in the night hours in which nobody is nudged or invited."""
    begins, ends = policy.quiet_hours
    clock = moment.astimezone(zone).time()
    return begins <= clock < ends if begins <= ends else clock >= begins or clock < ends


def after_quiet(moment: datetime, zone: ZoneInfo, policy: Policy) -> datetime:
    """The moment itself, or the end of the quiet hours that it lies in."""
    if not is_quiet(moment, zone, policy):
        return moment
    local = moment.astimezone(zone)
    ends = policy.quiet_hours[1]
    day = local.date() if local.time() < ends else local.date() + DAY
    return _at(day, ends, zone)


def before_quiet(moment: datetime, zone: ZoneInfo, policy: Policy) -> datetime:
    """The moment itself, or an hour before the quiet hours that it lies in."""
    if not is_quiet(moment, zone, policy):
        return moment
    local = moment.astimezone(zone)
    begins = policy.quiet_hours[0]
    day = local.date() if local.time() >= begins else local.date() - DAY
    return _at(day, begins, zone) - timedelta(hours=1)


def _at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
