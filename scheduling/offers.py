"""Which of the free slots to put to a candidate: spread out, near to what was asked, inside their day.

All choices are deterministic: the same slots, wishes and other offers give the same answer. `zone` is always
the candidate's, because days and parts of the day are theirs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache
from typing import Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from scheduling.burden import LIGHT, Burden
from scheduling.timex.mention import Stretch

DAY_BEGINS = time(8)
DAY_ENDS = time(20)
LUNCH = range(12, 14)
HOUR = timedelta(hours=1)
BEST_LEAD = range(24, 72)  # hours ahead: fewer candidates stay away than from nearer or later interviews


class Timed(Protocol):
    """A slot, with its people or without."""

    @property
    def start(self) -> datetime: ...

    @property
    def end(self) -> datetime: ...


T = TypeVar("T", bound=Timed)


class PartOfDay(Enum):
    """Where a start falls in somebody's day, by their clock."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True)
class LocalTime:
    """What the clock and the calendar on somebody's wall show."""

    day: date
    clock: time
    part: PartOfDay


def local_time(moment: datetime, zone: ZoneInfo) -> LocalTime:
    return _local_time(moment.astimezone(UTC), zone)


# The same few hundred starts are looked at for every message of everybody who lives in the same zone.
@lru_cache(maxsize=8192)
def _local_time(moment: datetime, zone: ZoneInfo) -> LocalTime:
    local = moment.astimezone(zone)
    return LocalTime(local.date(), local.time(), _part(local.hour))


def _part(hour: int) -> PartOfDay:
    """Morning until 12:00, afternoon until 18:00, then evening."""
    if hour < 12:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if hour < 18 else PartOfDay.EVENING


def in_their_day(
    slots: Sequence[T], zone: ZoneInfo, begins: time = DAY_BEGINS, ends: time = DAY_ENDS
) -> tuple[T, ...]:
    """The slots that lie wholly inside the candidate's day; all of them where that leaves none."""
    inside = tuple(slot for slot in slots if _inside_day(slot, zone, begins, ends))
    return inside or tuple(slots)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What speaks for one time and against another, beside the time itself.

    `elsewhere` counts the others who are being offered a start; `burdens` are what it costs those who come;
    `now` is None where it does not matter how far ahead a time lies.
    """

    zone: ZoneInfo
    now: datetime | None = None
    elsewhere: Mapping[datetime, int] = field(default_factory=dict)
    burdens: Mapping[datetime, Burden] = field(default_factory=dict)


def spread(
    slots: Iterable[T], count: int, outlook: Outlook, refused: Collection[datetime] = frozenset()
) -> tuple[T, ...]:
    """Up to `count` slots to offer, in order of time, never with a `refused` start."""
    return tuple(_in_order(ranked(slots, count, outlook, refused)))


def ranked(
    slots: Iterable[T], count: int, outlook: Outlook, refused: Collection[datetime] = frozenset()
) -> tuple[T, ...]:
    """The same, the best first.

    They are chosen one by one: such as nobody else is being offered, on other days, in other parts of
    the day, not overlapping, not at lunch, a day to three days ahead, such as cut no interviewer's day, for
    those who had fewer interviews, and then the earliest.
    """

    def burden(one: _Seen[T]) -> tuple[int, float]:
        found = outlook.burdens.get(one.slot.start, LIGHT)
        return found.gaps, found.load

    free = [_seen(slot, outlook) for slot in _in_order(slots) if slot.start not in refused]
    chosen: list[_Seen[T]] = []
    while free and len(chosen) < count:
        best = min(_cheapest(free, chosen), key=burden)  # what is costly to know only where all else is equal
        chosen.append(best)
        free = [one for one in free if one.slot.start != best.slot.start]
    return tuple(one.slot for one in chosen)


def hours_from_best_lead(start: datetime, now: datetime) -> int:
    """How far the time from now to a start lies outside that in which most candidates come; whole hours."""
    lead = round((start - now) / HOUR)
    return max(BEST_LEAD.start - lead, lead - BEST_LEAD.stop, 0)


def nearest(slots: Iterable[T], wanted: Sequence[Stretch], count: int, zone: ZoneInfo) -> tuple[T, ...]:
    """The `count` slots nearest to one of the stretches asked for, nearest first.

    Those of the same day come before others, then those of the same part of the day, then by distance; of two
    equally far the earlier.
    """
    wishes = [(stretch, local_time(stretch.start, zone)) for stretch in wanted]

    def farness(slot: T) -> tuple[tuple[bool, bool, timedelta], datetime]:
        local = local_time(slot.start, zone)
        return min(_farness(slot, local, *wish) for wish in wishes), slot.start

    return tuple(sorted(slots, key=farness)[:count])


def _farness(slot: Timed, local: LocalTime, wanted: Stretch, wish: LocalTime) -> tuple[bool, bool, timedelta]:
    return local.day != wish.day, local.part is not wish.part, _distance(slot, wanted)


@dataclass(frozen=True, slots=True)
class _Seen(Generic[T]):
    """A slot as the candidate sees it, and what it costs them by itself."""

    slot: T
    day: date
    part: PartOfDay
    others: int
    own: tuple[bool, int]

    def cost(self, chosen: Sequence[_Seen[T]]) -> tuple[int, ...]:
        """How little it adds to what is chosen already; the lowest is the best."""
        return (
            self.others,
            sum(one.day == self.day for one in chosen),
            sum(one.part is self.part for one in chosen),
            sum(_overlap(one.slot, self.slot) for one in chosen),
            *self.own,
        )


def _cheapest(free: Sequence[_Seen[T]], chosen: Sequence[_Seen[T]]) -> list[_Seen[T]]:
    """Those that cost the candidate least, beside what is chosen already; equal to them, and in order."""
    costs = [one.cost(chosen) for one in free]
    least = min(costs)
    return [one for one, cost in zip(free, costs, strict=True) if cost == least]


def _seen(slot: T, outlook: Outlook) -> _Seen[T]:
    local = local_time(slot.start, outlook.zone)
    lead = 0 if outlook.now is None else hours_from_best_lead(slot.start, outlook.now)
    own = (local.clock.hour in LUNCH, lead)
    return _Seen(slot, local.day, local.part, outlook.elsewhere.get(slot.start, 0), own)


def _in_order(slots: Iterable[T]) -> list[T]:
    return sorted(slots, key=lambda slot: slot.start)


def _overlap(one: Timed, other: Timed) -> bool:
    return one.start < other.end and other.start < one.end


def _distance(slot: Timed, wanted: Stretch) -> timedelta:
    """How far a slot would have to move: to start at the wished instant, or to lie in the wished stretch."""
    if wanted.end is None:
        return abs(slot.start - wanted.start)
    return max(wanted.start - slot.start, slot.end - wanted.end, timedelta())


def _inside_day(during: Timed, zone: ZoneInfo, begins: time, ends: time) -> bool:
    start, end = local_time(during.start, zone), local_time(during.end, zone)
    return begins <= start.clock and end.clock <= ends and start.day == end.day
