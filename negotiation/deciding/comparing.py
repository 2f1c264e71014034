"""Earlier or later than what lies on the table, or is booked: the time that such a wish leaves open.

On the same day where all that was offered lies on one day, and that has free times on that side; else on
any day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from negotiation.acts import Rather, Reading
from negotiation.deciding.offering import bookable
from negotiation.deciding.wishing import within
from negotiation.session import Facts, Session
from scheduling.interval import Interval
from scheduling.timex.mention import Stretch

A_DAY = timedelta(days=1)


def compared(reading: Reading, session: Session, facts: Facts) -> Reading:
    """The reading, with "earlier" and "later" as windows; as it is where it says neither, or names times."""
    known = session.offered or (() if session.scheduled is None else (session.scheduled,))
    if reading.rather is None or reading.windows or not known:
        return reading
    return replace(reading, windows=(_beyond(reading.rather, known, session, facts),))


def _beyond(rather: Rather, known: tuple[Interval, ...], session: Session, facts: Facts) -> Stretch:
    days = {slot.start.astimezone(session.zone).date() for slot in known}
    midnight = _midnight(known[0].start, session)
    if rather is Rather.EARLIER:
        first = min(slot.start for slot in known)
        any_day, same_day = Stretch(facts.now, first), Stretch(max(midnight, facts.now), first)
    else:
        after = max(slot.start for slot in known) + timedelta.resolution
        any_day = Stretch(after, facts.now + facts.policy.horizon)
        same_day = Stretch(after, midnight + A_DAY)
    return same_day if len(days) == 1 and _has_free(same_day, session, facts) else any_day


def _has_free(stretch: Stretch, session: Session, facts: Facts) -> bool:
    free = within(bookable(session, facts), (stretch,))
    return bool(session.wishes.never.sparing(free))


def _midnight(moment: datetime, session: Session) -> datetime:
    return moment.astimezone(session.zone).replace(hour=0, minute=0, second=0, microsecond=0)
