"""Which times can be put to the candidate: always from the calendar's bookable slots, at most a few.

Questions about the calendar only; nothing is changed or said here. With a calendar that cannot be read
every answer is empty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from negotiation.deciding.wishing import fitting, ruled_out
from negotiation.session import Facts, Session
from scheduling.interval import Interval
from scheduling.offers import PartOfDay, in_their_day, part_of_day, spread
from scheduling.offers import nearest as nearest_slots
from scheduling.slots import Slot
from scheduling.timex.mention import Stretch

Times = tuple[Interval, ...]
DAYS_AROUND = 2
SAME_DAY = timedelta()


def bookable(session: Session, facts: Facts) -> Times:
    """All that can be booked now, without the time that is theirs already."""
    if facts.calendar is None:
        return ()
    mine = None if session.scheduled is None else session.scheduled.start
    return tuple(one for one in facts.calendar.slots if one.start > facts.now and one.start != mine)


def free_at(start: datetime, session: Session, facts: Facts) -> Interval | None:
    """The bookable interview that begins at `start`."""
    return next((slot for slot in bookable(session, facts) if slot.start == start), None)


def fresh(session: Session, facts: Facts) -> Times:
    """New times: what they said of their time so far is kept to, and nothing is offered twice.

    Where their limits leave nothing new, the nearest to them. Empty only where nothing new is free at all.
    """
    new = _not_refused(bookable(session, facts), session)
    if wished := fitting(new, session.wishes):
        return several(wished, session, facts)
    return near(session.wishes.only, new, session, facts) if session.wishes.only else ()


def several(slots: Sequence[Interval], session: Session, facts: Facts) -> Times:
    """A few of `slots`, spread over days and parts of the day, inside the candidate's day if possible."""
    begins, ends = facts.policy.candidate_day
    inside = in_their_day(_as_slots(slots), session.zone, begins, ends)
    return _times(
        spread(inside, facts.policy.offers_per_message, session.zone, _unlikely(inside, session, facts))
    )


def near(wanted: Sequence[Stretch], slots: Iterable[Interval], session: Session, facts: Facts) -> Times:
    """The few of `slots` nearest to the first of the wanted stretches, in order of time."""
    allowed = [slot for slot in slots if not ruled_out(slot, session.wishes)]
    begins, ends = facts.policy.candidate_day
    inside = in_their_day(_as_slots(allowed), session.zone, begins, ends)
    count = facts.policy.offers_per_message
    return _times(sorted(nearest_slots(inside, wanted[0], count, session.zone)))


def nearest(wanted: Sequence[Stretch], session: Session, facts: Facts) -> Times:
    """The nearest times to what was asked and cannot be had, rather such as were not offered before.

    Where nothing is left on the days that they named: times on the days around them, spread out.
    """
    allowed = [slot for slot in bookable(session, facts) if not ruled_out(slot, session.wishes)]
    free = _not_refused(allowed, session) or allowed
    first, last = _days(wanted, session)
    away = {slot: max(first - _date(slot, session), _date(slot, session) - last, SAME_DAY) for slot in free}
    if SAME_DAY in away.values():
        return near(wanted, free, session, facts)
    closest = sorted(set(away.values()))[:DAYS_AROUND]
    return several([slot for slot in free if away[slot] in closest], session, facts)


def still_free(session: Session, facts: Facts) -> Times:
    """What is on the table and can still be booked, in the order told."""
    starts = {slot.start for slot in bookable(session, facts)}
    return tuple(slot for slot in session.offered if slot.start in starts)


def topped_up(session: Session, facts: Facts) -> Times:
    """What is left on the table, with new times in place of those that are gone."""
    left = still_free(session, facts)
    new = fresh(session, facts)[: facts.policy.offers_per_message - len(left)]
    return tuple(sorted((*left, *new)))


def anything(session: Session, facts: Facts) -> Times:
    """Where all that is free was offered before: some of it once more, after a pause."""
    free = bookable(session, facts)
    return several(fitting(free, session.wishes) or free, session, facts)


def _unlikely(slots: Iterable[Slot], session: Session, facts: Facts) -> Counter[datetime]:
    """What speaks against a slot: others being offered it, and how often its part of that day was refused."""
    elsewhere = {} if facts.calendar is None else facts.calendar.offered_to_others
    old = {*session.refused, *(slot.start for slot in session.offered)}
    refused = Counter(_part(start, session) for start in old)
    return Counter(
        {slot.start: elsewhere.get(slot.start, 0) + refused[_part(slot.start, session)] for slot in slots}
    )


def _days(wanted: Sequence[Stretch], session: Session) -> tuple[date, date]:
    """The first and the last local day of the first of the wanted stretches."""
    last = wanted[0].start if wanted[0].end is None else wanted[0].end - timedelta.resolution
    return wanted[0].start.astimezone(session.zone).date(), last.astimezone(session.zone).date()


def _date(slot: Interval, session: Session) -> date:
    return slot.start.astimezone(session.zone).date()


def _part(moment: datetime, session: Session) -> tuple[date, PartOfDay]:
    return moment.astimezone(session.zone).date(), part_of_day(moment, session.zone)


def _not_refused(slots: Iterable[Interval], session: Session) -> Times:
    old = {*session.refused, *(slot.start for slot in session.offered)}
    return tuple(slot for slot in slots if slot.start not in old)


def _as_slots(times: Iterable[Interval]) -> tuple[Slot, ...]:
    return tuple(Slot(time, ()) for time in times)


def _times(slots: Iterable[Slot]) -> Times:
    return tuple(slot.during for slot in slots)
