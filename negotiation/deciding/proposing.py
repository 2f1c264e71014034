"""The candidate names times of their own: taken where free, answered with the nearest where not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never

from negotiation.acts import Rather, Reading
from negotiation.bot_acts import AskWhich, Because
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate
from negotiation.deciding.offering import (
    Times,
    bookable,
    fresh,
    nearest,
    several_named,
    still_free,
    topped_up,
)
from negotiation.deciding.rounds import NOT_POSSIBLE, use_up
from negotiation.deciding.settling import (
    accept,
    ask_to_book,
    lost,
    nothing_free,
    settle,
)
from negotiation.deciding.table import clear, lay_out, offer, times_will_come
from negotiation.deciding.unmet import insisted, why_unmet
from negotiation.deciding.widening import widened
from negotiation.deciding.wishing import fitting, in_horizon, instants, note_wishes, windows, within
from negotiation.session import Pending
from scheduling.interval import Interval
from scheduling.timex.mention import Stretch
from scheduling.zones import local_date

Stretches = tuple[Stretch, ...]
MOST_REMEMBERED = 30


@dataclass(frozen=True, slots=True)
class Found:
    """What is free of what they named: starts named outright, slots inside the windows, and which of all
    these they would like best."""

    named: Times
    inside: Times
    best: Times = ()

    @property
    def all(self) -> Times:
        return (*self.named, *(slot for slot in self.inside if slot not in self.named))


def propose(draft: Draft, reading: Reading) -> Draft:
    """Every message that says when they can, or when they cannot."""
    if reading.windows:
        draft = accept(draft, "the candidate named times")
    noted = note_wishes(draft, reading)
    if noted.facts.calendar is None:
        wished = note_wishes(noted, _with_room(reading, noted.facts.job.duration))
        return times_will_come(clear(wished) if reading.windows else wished)
    if not reading.windows:
        return _rule_out(noted)
    found = [_found(noted, stretches) for stretches in (reading.windows, *reading.alternatives)]
    found[0] = _with_best(found[0], reading.preferred)
    if any(set(other.all) != set(found[0].all) for other in found[1:]):
        return _ask_between(draft, found)
    return _take(noted, reading, _narrowed(found[0], reading.rather))


def _with_room(reading: Reading, length: timedelta) -> Reading:
    """Starts that they name as stretches of the interview's length: a wish to be kept until we can look."""
    roomy = (one if one.end else Stretch(one.start, one.start + length) for one in reading.windows)
    return replace(reading, windows=tuple(roomy))


def _narrowed(found: Found, rather: Rather | None) -> Found:
    """Only the first, or the last, of the times found, where they asked for that."""
    match rather:
        case Rather.EARLIEST:
            return Found(found.all[:1], ())
        case Rather.LATEST:
            return Found(found.all[-1:], ())
        case Rather.EARLIER | Rather.LATER | None:
            return found
        case _:
            assert_never(rather)


def _found(draft: Draft, stretches: Stretches) -> Found:
    session, facts = draft.session, draft.facts
    free = bookable(session, facts)
    starts = {stretch.start for stretch in instants(stretches)}
    named = tuple(slot for slot in free if slot.start in starts)
    return Found(named, fitting(within(free, stretches), replace(session.wishes, only=windows(stretches))))


def _with_best(found: Found, preferred: Stretches) -> Found:
    """The same, with the slots at the hours and inside the windows that they prefer."""
    starts = {stretch.start for stretch in instants(preferred)}
    inside = within(found.all, preferred)
    return replace(found, best=tuple(slot for slot in found.all if slot.start in starts or slot in inside))


def _take(draft: Draft, reading: Reading, found: Found) -> Draft:
    match (found.named, found.inside, found.best):
        case ((), (), _):
            return _unmet(draft, reading)
        case ((slot,), (), _):
            return _take_named(draft, slot)
        case (_, _, (slot,)) if instants(reading.preferred):
            return _take_named(draft, slot)
        case _:
            return offer(draft, _choice(draft, found), Because.FITS_WISH)


def _take_named(draft: Draft, slot: Interval) -> Draft:
    """Booked at once where it is on the table, else asked once more."""
    if slot in draft.session.offered:
        return settle(draft, slot)
    return ask_to_book(draft, slot)


def _choice(draft: Draft, found: Found) -> Times:
    """A few of what is free, those named outright first, then those liked best and those on the table that
    their words leave of the offer, told in order of time."""
    most = draft.facts.policy.offers_per_message
    chosen = found.named[:most]
    for slots in (found.best, _left_of_the_offer(draft, found), found.inside):
        others = [slot for slot in slots if slot not in chosen]
        chosen += several_named(others, draft.session, draft.facts)[: most - len(chosen)] if others else ()
    return tuple(sorted(chosen))


def _left_of_the_offer(draft: Draft, found: Found) -> Times:
    """What they narrowed the offer down to, by words for many days; nothing where all of it fits, or none."""
    days = {local_date(slot.start, draft.session.zone) for slot in found.inside}
    left = tuple(slot for slot in draft.session.offered if slot in found.inside)
    narrowed = len(left) < len(draft.session.offered) and len(days) > draft.facts.policy.offers_per_message
    return left if narrowed else ()


def _ask_between(draft: Draft, found: Sequence[Found]) -> Draft:
    """The words allow several readings, and different times are free in each: one of each is shown."""
    firsts = [one.all for one in found if one.all]
    most = draft.facts.policy.offers_per_message
    slots = tuple(sorted({slots[0] for slots in firsts}))[:most]
    if len(slots) == 1:
        return ask_to_book(draft, slots[0])
    return lay_out(draft, slots).changed(pending=Pending.WHICH).say(AskWhich(slots))


def _rule_out(draft: Draft) -> Draft:
    """They only said when they cannot: what is left of the offers stands, with others beside it."""
    session, facts = draft.session, draft.facts
    left = session.wishes.never.sparing(sorted(still_free(session, facts)))
    if session.offered and not left:
        return use_up(draft, fresh(session, facts), Because.FITS_WISH)
    slots = topped_up(draft.changed(offered=left).session, facts)
    return offer(draft, slots, Because.FITS_WISH) if slots else nothing_free(draft)


def _unmet(draft: Draft, reading: Reading) -> Draft:
    """Nothing of what they named can be had: why, and the nearest that can. What a wider wish would bring is
    told where they named a time, and not of "earlier" and "later"."""
    session, facts, stretches = draft.session, draft.facts, reading.windows
    named = {stretch.start for stretch in instants(stretches)}
    if gone := next((slot for slot in (*session.offered, *draft.lost) if slot.start in named), None):
        return lost(draft, gone)
    because = why_unmet(stretches, session, facts)
    if reason := NOT_POSSIBLE.get(because):
        if insisted(session, stretches, facts):
            return escalate(draft.record(), reason)
        wishes = in_horizon(stretches, facts)[:MOST_REMEMBERED]
        draft = draft.changed(insisted=(*session.insisted, *wishes)[-MOST_REMEMBERED:])
    named_a_day = because is Because.TAKEN and reading.rather is None
    wider = widened(stretches, session, facts) if named_a_day else None
    return use_up(draft, nearest(stretches, session, facts), because, _told(stretches, because), wider)


def _told(stretches: Stretches, because: Because) -> datetime | None:
    """The one time that the answer names again, where there is one."""
    if because is not Because.DAY_FULL and (len(stretches) > 1 or stretches[0].end is not None):
        return None
    return stretches[0].start
