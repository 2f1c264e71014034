"""What a candidate could change so that there are times: as much of it as they may know, and no more.

Whose rule or calendar it is, and what stands there, is for the recruiter alone (`saying.obstructions`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from negotiation.bot_acts import Lack, Widening, Wider
from negotiation.deciding.offering import bookable
from negotiation.deciding.wishing import Stretches, windows
from negotiation.session import Facts, Session
from scheduling.interval import Interval
from scheduling.rules import Rule

FEW_DAYS = 3


def lack(session: Session, facts: Facts) -> Lack:
    """Why there is nothing new to offer."""
    free = bookable(session, facts)
    if not free:
        why = None if facts.calendar is None else facts.calendar.why_none
        return Lack.TOO_SOON if why is Rule.MIN_NOTICE else Lack.FULL
    return Lack.ALL_OFFERED if session.wishes.never.sparing(free) else Lack.RULED_OUT


def widened(stretches: Stretches, session: Session, facts: Facts) -> Wider | None:
    """Other hours of the days that they named, else the same hours of other days; None where neither helps,
    or where they named no window.
    """
    named, zone = windows(stretches), session.zone
    if not named or len(named) < len(stretches):
        return None
    free = session.wishes.never.sparing(bookable(session, facts))
    days = {day for one in named for day in _days(one.start, one.end, zone)}
    if len(days) <= FEW_DAYS and (on_them := sum(_day(slot, zone) in days for slot in free)):
        return Wider(Widening.OTHER_HOURS, on_them)
    alike = sum(_is_alike(slot, named, zone) for slot in free)
    return Wider(Widening.OTHER_DAYS, alike) if alike else None


def _is_alike(slot: Interval, named: Stretches, zone: ZoneInfo) -> bool:
    """Whether it lies in the same hours of its day as one of the windows of theirs."""
    start, end = slot.start.astimezone(zone), slot.end.astimezone(zone)
    same_day = start.date() == end.date()
    return same_day and any(
        one.end is not None
        and len(_days(one.start, one.end, zone)) == 1
        and one.start.astimezone(zone).time() <= start.time()
        and end.time() <= one.end.astimezone(zone).time()
        for one in named
    )


def _days(start: datetime, end: datetime | None, zone: ZoneInfo) -> Sequence[date]:
    """The local days of a window, up to a few more than count."""
    first, last = (
        start.astimezone(zone).date(),
        ((end or start) - datetime.resolution).astimezone(zone).date(),
    )
    return [first + timedelta(days=n) for n in range(min((last - first).days, FEW_DAYS) + 1)]


def _day(slot: Interval, zone: ZoneInfo) -> date:
    return slot.start.astimezone(zone).date()
