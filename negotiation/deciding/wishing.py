"""What the candidate said of their time: noted, kept to for the rest of the conversation, given up when
they say otherwise.

Limits are kept in layers, the newest first. A newer one narrows the older ones; an older one that it
leaves nothing of gives way: "only after 3", then "Thursday", then "or Friday" is Friday after 3. So does
one stretch that a wider one is named around.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from negotiation.acts import Reading
from negotiation.deciding.draft import Draft
from negotiation.session import Facts, Wishes
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch

MOST_LAYERS = 6
NEXT_SUCH_HOUR = timedelta(days=1)
OUT_OF_SIGHT = timedelta(days=366)
A_GENERAL_LIMIT = timedelta(days=6)
A_WHOLE_DAY = timedelta(hours=23)  # on the day that the clocks go forward

Stretches = tuple[Stretch, ...]


def instants(stretches: Iterable[Stretch]) -> Stretches:
    """Those that name the very start."""
    return tuple(stretch for stretch in stretches if stretch.end is None)


def windows(stretches: Iterable[Stretch]) -> Stretches:
    return tuple(stretch for stretch in stretches if stretch.end is not None and stretch.start < stretch.end)


def span(stretches: Iterable[Stretch]) -> IntervalSet:
    """The instants that the windows among the stretches cover."""
    return IntervalSet.of(Interval(one.start, one.end) for one in windows(stretches) if one.end is not None)


def within(slots: Sequence[Interval], stretches: Stretches) -> tuple[Interval, ...]:
    """The slots, in order, that lie wholly inside one of the windows."""
    return span(stretches).holding(slots)


def fitting(slots: Sequence[Interval], wishes: Wishes) -> tuple[Interval, ...]:
    """The slots, in order, that they can be expected to want: inside their latest limit, and inside each
    earlier one that this leaves anything of."""
    allowed = wishes.never.sparing(slots)
    if not wishes.only:
        return allowed
    found = within(allowed, wishes.only)
    for layer in wishes.before:
        found = within(found, layer) or found
    return found


def agrees(slot: Interval, reading: Reading, zone: ZoneInfo, now: datetime) -> bool:
    """Whether the times that a message names leave `slot` possible: nobody is booked against their words."""
    if not reading.excluded.sparing([slot]):
        return False
    if not reading.windows or within([slot], reading.windows):
        return True
    return any(_same_start(one.start, slot, zone, now) for one in instants(reading.windows))


def _same_start(named: datetime, slot: Interval, zone: ZoneInfo, now: datetime) -> bool:
    """An hour named without a day is read as the next such hour, whichever day was meant."""
    without_day = now <= named <= now + NEXT_SUCH_HOUR
    same_hour = named.astimezone(zone).time() == slot.start.astimezone(zone).time()
    return named == slot.start or (without_day and same_hour)


def in_sight(reading: Reading, now: datetime) -> Reading:
    """The reading without times so far off that nothing can be reckoned with them."""
    return replace(
        reading,
        windows=_near(reading.windows, now),
        preferred=_near(reading.preferred, now),
        alternatives=tuple(_near(stretches, now) for stretches in reading.alternatives),
        excluded=reading.excluded.clipped(Interval(now - OUT_OF_SIGHT, now + OUT_OF_SIGHT)),
        not_at=tuple(one for one in reading.not_at if abs(one - now) < OUT_OF_SIGHT),
    )


def in_horizon(stretches: Sequence[Stretch], facts: Facts) -> Stretches:
    """Those of the stretches that begin before the horizon ends; the first where none does."""
    horizon = facts.now + facts.policy.horizon
    return tuple(stretch for stretch in stretches if stretch.start < horizon) or tuple(stretches[:1])


def note_wishes(draft: Draft, reading: Reading) -> Draft:
    """Keeps what this message says of their time; a start ruled out rules out the interview's length."""
    wishes = Wishes() if reading.clears_wishes else draft.session.wishes
    length = draft.facts.job.duration
    excluded = reading.excluded | IntervalSet.of(Interval(at, at + length) for at in reading.not_at)
    return draft.changed(wishes=_noted(wishes, windows(reading.windows), excluded, draft.facts))


def general(wishes: Wishes) -> Wishes:
    """What still holds when a new time is looked for: "never on Fridays", not "Thursday at two"."""
    layers = [layer for layer in (wishes.only, *wishes.before) if layer and _is_general(layer)]
    return Wishes(layers[0] if layers else (), wishes.never, tuple(layers[1:]))


def any_time(stretches: Sequence[Stretch], facts: Facts) -> bool:
    """Whether one window covers all that could be offered: no limit, but the lifting of earlier ones."""
    if len(stretches) != 1 or stretches[0].end is None:
        return False
    begins, ends = facts.now + timedelta(days=1), facts.now + facts.policy.horizon
    return stretches[0].start <= begins and ends <= stretches[0].end


def _near(stretches: Stretches, now: datetime) -> Stretches:
    """Those that begin and end in sight, and do not end before they begin."""
    return tuple(
        stretch
        for stretch in stretches
        if abs(stretch.start - now) < OUT_OF_SIGHT
        and (stretch.end is None or stretch.start < stretch.end < now + OUT_OF_SIGHT)
    )


def _noted(wishes: Wishes, only: Stretches, excluded: IntervalSet, facts: Facts) -> Wishes:
    never = _given_up(wishes.never, only, facts) | excluded
    if not only:
        return replace(wishes, never=never)
    if any_time(only, facts):
        return Wishes(never=never)
    older = (layer for layer in (wishes.only, *wishes.before) if layer and layer != only)
    before = tuple(layer for layer in older if not _is_widened(layer, only))
    return Wishes(only, never, before[:MOST_LAYERS])


def _is_widened(layer: Stretches, only: Stretches) -> bool:
    """Whether `only` is a wider stretch around the one that was named before: "anything next week?" after
    "Thursday after two" asks for more than Thursday."""
    if len(layer) != 1 or layer[0].end is None:
        return False
    return span(only).holds(Interval(layer[0].start, layer[0].end))


def _given_up(never: IntervalSet, only: Stretches, facts: Facts) -> IntervalSet:
    """What they rule out still, having named `only`: a window wholly inside a ruled-out time lifts it.

    Hours of every day lift no day: "not on Fridays", then "only after 3", is after 3 and not on Fridays, also
    where mornings were ruled out beside the Fridays, and are fine after all. Each
    reading looks as far ahead as the others, from its own moment: of "every Friday" said later, the last one
    goes on a little longer than that of "no Fridays", and lifts it all the same.
    """
    if not never.parts or not only:
        return never
    edge = never.parts[-1].end
    out_of_reach = edge > facts.now + facts.policy.horizon
    named = span(only)
    parts = (named.clipped(Interval(facts.now - OUT_OF_SIGHT, edge)) if out_of_reach else named).parts
    inside = [part for part in parts if never.holds(part)]
    if not _is_general(only):
        return never - IntervalSet.of(inside)
    if 2 * len(inside) < len(parts):
        return never
    others = _on_other_days(inside, never)
    return never - IntervalSet.of(others if 2 * len(others) > len(inside) else inside)


def _on_other_days(parts: Iterable[Interval], never: IntervalSet) -> list[Interval]:
    """The parts that lie on no day that is ruled out as a whole."""
    days = IntervalSet.of(one for one in never if one.length >= A_WHOLE_DAY)
    return [part for part in parts if not days.holds(part)]


def _is_general(layer: Stretches) -> bool:
    last = max(stretch.end or stretch.start for stretch in layer)
    return last - min(stretch.start for stretch in layer) >= A_GENERAL_LIMIT
