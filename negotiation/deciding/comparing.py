"""Wishes that lean on what lies on the table, or is booked: earlier, later, at three, "I meant Friday".

Earlier and later mean the same day where all that was offered lies on one day, and that has free times on
that side; else any day. An hour without a day is one of that day too, else of whichever day. Where the words
allow several readings, one inside what the candidate asked for before is meant.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from negotiation.acts import Intent, Rather, Reading
from negotiation.deciding.offering import bookable, free_at
from negotiation.deciding.wishing import span, within
from negotiation.session import LEAVING, Facts, Session
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch
from scheduling.zones import local_date, local_day

A_DAY = timedelta(days=1)
AN_HOUR = timedelta(hours=1)
TELLING = {Intent.ACCEPT, Intent.PROPOSE, Intent.RESCHEDULE, Intent.OTHER, Intent.UNCLEAR}
GIVING_UP = {Intent.CANCEL, Intent.WITHDRAW, Intent.HUMAN}


def compared(reading: Reading, session: Session, facts: Facts) -> Reading:
    """The reading, with "earlier" and "later" as windows; as it is where it says neither."""
    known = _known(session)
    if reading.rather not in (Rather.EARLIER, Rather.LATER) or not known:
        return reading
    if reading.windows:
        return replace(reading, windows=_clipped(reading.rather, reading.windows, known))
    return replace(reading, windows=(_beyond(reading.rather, known, session, facts),))


def on_any_day(reading: Reading, session: Session, facts: Facts) -> Reading:
    """The reading, with its hours on the days that they can be of; as it is where a day was named."""
    if not reading.any_day or not reading.windows:
        return reading
    ahead = max(max(one.start for one in reading.windows) - facts.now, timedelta()) // A_DAY + 1
    days = range(-ahead, facts.policy.horizon // A_DAY + 1)
    everywhere = tuple(_days_on(one, days_on, session) for days_on in days for one in reading.windows)
    known = {slot.start.astimezone(session.zone).date() for slot in _known(session)}
    there = tuple(one for one in everywhere if {one.start.astimezone(session.zone).date()} == known)
    windows = there if any(_is_free(one, session, facts) for one in there) else everywhere
    return replace(reading, windows=windows, alternatives=())


def returning(reading: Reading, session: Session) -> Reading:
    """The reading, where it wants the time back that was booked before it was moved, as a wish for that one;
    while another is looked for, the one that is booked still is the old one."""
    if not reading.returns or reading.windows or reading.intent in GIVING_UP:
        return reading
    if session.moving or session.pending in LEAVING:
        return replace(reading, intent=Intent.REJECT, keeps=True, choice=None, excluded=IntervalSet())
    if session.moved_from is None or session.firm is None:
        return reading
    wish = (Stretch(session.moved_from.start, None),)
    return replace(reading, intent=Intent.RESCHEDULE, windows=wish, choice=None, topics=())


def arriving(reading: Reading, session: Session, now: datetime) -> Reading:
    """The reading, where in the last hour before the booked time it names one soon after ("will be there at
    14:15"): they tell when they come, and want no other time."""
    booked = session.firm
    if booked is None or not booked.start - AN_HOUR <= now < booked.start:
        return reading
    if reading.choice is not None or reading.excluded or reading.intent not in TELLING:
        return reading
    named = [one.start for one in reading.windows or reading.times if one.end is None]
    if not named or not all(at is not None and booked.start < at <= booked.start + AN_HOUR for at in named):
        return reading
    return replace(reading, intent=Intent.OTHER, windows=(), alternatives=(), topics=(), news=True)


def corrected(reading: Reading, session: Session) -> Reading:
    """The reading, where it puts right the day of the one time being confirmed, at that time's hour."""
    if not reading.corrects or session.held is None:
        return reading
    if not all(_is_one_day(stretch, session.zone) for stretch in reading.windows):
        return reading
    clock = session.held.start.astimezone(session.zone).time()
    days = (stretch.start.astimezone(session.zone).date() for stretch in reading.windows)
    starts = tuple(Stretch(datetime.combine(day, clock, session.zone), None) for day in days)
    return replace(reading, windows=starts)


def inside_wishes(reading: Reading, session: Session, facts: Facts) -> Reading:
    """The reading, without those of its meanings that lie outside what they asked for, where one does not."""
    meanings = (reading.windows, *reading.alternatives)
    wished = session.wishes.only
    inside = [one for one in meanings if wished and all(_lies_in(part, wished, facts) for part in one)]
    if not inside or len(inside) == len(meanings):
        return reading
    return replace(reading, windows=inside[0], alternatives=tuple(inside[1:]))


def _clipped(
    rather: Rather, windows: tuple[Stretch, ...], known: tuple[Interval, ...]
) -> tuple[Stretch, ...]:
    """The one window they name up to, or from, the times known in it: "earlier on Wednesday"."""
    inside = within(known, windows)
    if len(windows) != 1 or not inside:
        return windows
    whole, starts = windows[0], [slot.start for slot in inside]
    if rather is Rather.EARLIER:
        return (Stretch(whole.start, min(starts)),)
    return (Stretch(max(starts) + timedelta.resolution, whole.end),)


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


def _known(session: Session) -> tuple[Interval, ...]:
    return session.offered or (() if session.scheduled is None else (session.scheduled,))


def _days_on(stretch: Stretch, days: int, session: Session) -> Stretch:
    """The same hours of the wall clock, some days on."""
    start, end = stretch.start.astimezone(session.zone), stretch.end
    later = None if end is None else end.astimezone(session.zone) + days * A_DAY
    return Stretch(start + days * A_DAY, later)


def _is_free(stretch: Stretch, session: Session, facts: Facts) -> bool:
    if stretch.end is None:
        return free_at(stretch.start, session, facts) is not None
    return _has_free(stretch, session, facts)


def _lies_in(stretch: Stretch, wished: tuple[Stretch, ...], facts: Facts) -> bool:
    end = stretch.end or stretch.start + facts.job.duration
    return span(wished).holds(Interval(stretch.start, end))


def _has_free(stretch: Stretch, session: Session, facts: Facts) -> bool:
    free = within(bookable(session, facts), (stretch,))
    return bool(session.wishes.never.sparing(free))


def _is_one_day(stretch: Stretch, zone: ZoneInfo) -> bool:
    day = local_day(local_date(stretch.start, zone), zone)
    return (stretch.start, stretch.end) == (day.start, day.end)


def _midnight(moment: datetime, session: Session) -> datetime:
    return moment.astimezone(session.zone).replace(hour=0, minute=0, second=0, microsecond=0)
