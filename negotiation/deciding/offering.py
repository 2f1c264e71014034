"""Which times can be put to the candidate: always from the calendar's bookable slots, at most a few.

Questions about the calendar only; nothing is changed or said here. With a calendar that cannot be read
every answer is empty.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from negotiation.deciding.wishing import fitting, in_horizon
from negotiation.session import Facts, Session
from scheduling.interval import START, Interval
from scheduling.offers import Outlook, PartOfDay, in_their_day, local_time, spread
from scheduling.offers import nearest as nearest_slots
from scheduling.timex.mention import Stretch
from scheduling.zones import local_date

Times = tuple[Interval, ...]
DAYS_AROUND = 2
SAME_DAY = timedelta()


def bookable(session: Session, facts: Facts) -> Times:
    """All that can be booked now, without the time that is theirs already."""
    if facts.calendar is None:
        return ()
    slots, mine = facts.calendar.slots, session.scheduled
    ahead = slots[bisect_right(slots, facts.now, key=START) :]
    return ahead if mine is None else tuple(slot for slot in ahead if slot.start != mine.start)


def free_at(start: datetime, session: Session, facts: Facts) -> Interval | None:
    """The bookable interview that begins at `start`."""
    return next((slot for slot in bookable(session, facts) if slot.start == start), None)


def fresh(session: Session, facts: Facts) -> Times:
    """New times: what they said of their time so far is kept to, and nothing is offered twice.

    Where their limits leave nothing new, the nearest to them. Empty only where nothing new is free at all.
    Whoever cannot come to the booked time can hardly come in the middle of it, unless nothing else is free.
    """
    new = _not_refused(bookable(session, facts), session)
    if wished := fitting(_beside_the_booked(new, session), session.wishes) or fitting(new, session.wishes):
        return several(wished, session, facts)
    return near(session.wishes.only, new, session, facts) if session.wishes.only else ()


def several(slots: Sequence[Interval], session: Session, facts: Facts) -> Times:
    """A few of `slots`, spread over days and parts of the day, inside the candidate's day if possible."""
    return _spread(slots, _unlikely(slots, session, facts), session, facts)


def several_named(slots: Sequence[Interval], session: Session, facts: Facts) -> Times:
    """The same of slots that they asked for: a few days that they named all get their turn, whatever was
    turned down there before."""
    days = {_date(slot, session) for slot in slots}
    if len(days) > facts.policy.offers_per_message:
        return several(slots, session, facts)
    return _spread(slots, _offered_to_others(facts), session, facts)


def _spread(
    slots: Sequence[Interval], against: Mapping[datetime, int], session: Session, facts: Facts
) -> Times:
    inside = in_their_day(slots, session.zone, *facts.policy.candidate_day)
    return spread(inside, facts.policy.offers_per_message, _outlook(against, session, facts))


def outlook(slots: Iterable[Interval], session: Session, facts: Facts) -> Outlook:
    """What speaks for and against each of the slots, beside the slot itself."""
    elsewhere = _offered_to_others(facts)
    return _outlook({slot.start: elsewhere.get(slot.start, 0) for slot in slots}, session, facts)


def _outlook(against: Mapping[datetime, int], session: Session, facts: Facts) -> Outlook:
    burdens = facts.calendar and facts.calendar.burdens
    return Outlook(session.zone, facts.now, against, burdens or {})


def near(wanted: Sequence[Stretch], slots: Sequence[Interval], session: Session, facts: Facts) -> Times:
    """The few of `slots` nearest to one of the wanted stretches, in order of time."""
    allowed = _by_day(session.wishes.never.sparing(slots), session, facts)
    asked = in_horizon(wanted, facts)
    return tuple(sorted(nearest_slots(allowed, asked, facts.policy.offers_per_message, session.zone)))


def nearest(wanted: Sequence[Stretch], session: Session, facts: Facts) -> Times:
    """The nearest times to what was asked and cannot be had, rather such as were not offered before.

    Where nothing is left on the days that they named: times on the days around them, spread out.
    """
    allowed = _by_day(session.wishes.never.sparing(bookable(session, facts)), session, facts)
    free = _not_refused(allowed, session) or allowed
    named = [_days(stretch, session) for stretch in in_horizon(wanted, facts)]
    away = {slot: min(_away(_date(slot, session), days) for days in named) for slot in free}
    if SAME_DAY in away.values():
        return near(wanted, free, session, facts)
    closest = sorted(set(away.values()))[:DAYS_AROUND]
    return several([slot for slot in free if away[slot] in closest], session, facts)


def _by_day(slots: Sequence[Interval], session: Session, facts: Facts) -> Times:
    """Without the candidate's nights, for which nobody asked; unless all that can be booked lies in them."""
    begins, ends = facts.policy.candidate_day
    inside = set(in_their_day(bookable(session, facts), session.zone, begins, ends))
    return tuple(slot for slot in slots if slot in inside)


def still_free(session: Session, facts: Facts) -> Times:
    """What is on the table and can still be booked, in the order told."""
    starts = {slot.start for slot in bookable(session, facts)}
    return tuple(slot for slot in session.offered if slot.start in starts)


def topped_up(session: Session, facts: Facts) -> Times:
    """What is left on the table, with new times, rather of other days, in place of those that are gone."""
    left = still_free(session, facts)
    days = {_date(slot, session) for slot in left}
    new = sorted(fresh(session, facts), key=lambda slot: _date(slot, session) in days)
    return tuple(sorted((*left, *new[: facts.policy.offers_per_message - len(left)])))


def by_their_clock(session: Session, facts: Facts) -> Times:
    """What is on the table, with new times in place of those in the night where they are now."""
    left = still_free(session, facts)
    by_day = _by_day(left, session, facts)
    return topped_up(replace(session, offered=by_day), facts) if by_day != left else left


def anything(session: Session, facts: Facts) -> Times:
    """Where all that is free was offered before: some of it once more, after a pause."""
    free = bookable(session, facts)
    return several(fitting(free, session.wishes) or free, session, facts)


def _unlikely(slots: Iterable[Interval], session: Session, facts: Facts) -> Mapping[datetime, int]:
    """What speaks against a slot: others being offered it, and how often its part of that day was refused."""
    elsewhere = _offered_to_others(facts)
    refused = Counter(_part_of_that_day(start, session) for start in _told_before(session))
    return {
        slot.start: elsewhere.get(slot.start, 0) + refused.get(_part_of_that_day(slot.start, session), 0)
        for slot in slots
    }


def _offered_to_others(facts: Facts) -> Mapping[datetime, int]:
    return {} if facts.calendar is None else facts.calendar.offered_to_others


def _days(stretch: Stretch, session: Session) -> tuple[date, date]:
    """The first and the last local day of the stretch."""
    last = stretch.start if stretch.end is None else stretch.end - timedelta.resolution
    return local_date(stretch.start, session.zone), local_date(last, session.zone)


def _away(day: date, days: tuple[date, date]) -> timedelta:
    """How far a day is from the first or the last of the days."""
    first, last = days
    return max(first - day, day - last, SAME_DAY)


def _date(slot: Interval, session: Session) -> date:
    return local_time(slot.start, session.zone).day


def _part_of_that_day(start: datetime, session: Session) -> tuple[date, PartOfDay]:
    local = local_time(start, session.zone)
    return local.day, local.part


def _not_refused(slots: Iterable[Interval], session: Session) -> Times:
    old = _told_before(session)
    return tuple(slot for slot in slots if slot.start not in old)


def _beside_the_booked(slots: Times, session: Session) -> Times:
    booked = session.firm
    return slots if booked is None else tuple(slot for slot in slots if not slot.overlaps(booked))


def _told_before(session: Session) -> set[datetime]:
    """The starts put to them already, taken or not."""
    return {*session.refused, *(slot.start for slot in session.offered)}
