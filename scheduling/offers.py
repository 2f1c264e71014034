"""Which of the free slots to put to a candidate: spread out, near to what was asked, inside their day.

All choices are deterministic: the same slots, wishes and other offers give the same answer. `zone` is always
the candidate's, because days and parts of the day are theirs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from scheduling.interval import Interval
from scheduling.slots import Slot
from scheduling.timex.mention import Stretch

DAY_BEGINS = time(8)
DAY_ENDS = time(20)
LUNCH = range(12, 14)
NOT_OFFERED: Mapping[datetime, int] = {}


class PartOfDay(Enum):
    """Where a start falls in somebody's day, by their clock."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


def part_of_day(moment: datetime, zone: ZoneInfo) -> PartOfDay:
    """Morning until 12:00, afternoon until 18:00, then evening."""
    hour = moment.astimezone(zone).hour
    if hour < 12:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if hour < 18 else PartOfDay.EVENING


def in_their_day(
    slots: Sequence[Slot], zone: ZoneInfo, begins: time = DAY_BEGINS, ends: time = DAY_ENDS
) -> tuple[Slot, ...]:
    """The slots that lie wholly between two times of the candidate's day; all slots where that leaves none."""
    inside = tuple(slot for slot in slots if _inside_day(slot.during, zone, begins, ends))
    return inside or tuple(slots)


def spread(
    slots: Iterable[Slot],
    count: int,
    zone: ZoneInfo,
    elsewhere: Mapping[datetime, int] = NOT_OFFERED,
    refused: Collection[datetime] = frozenset(),
) -> tuple[Slot, ...]:
    """Up to `count` slots to offer, in order of time, never with a `refused` start.

    They are chosen one by one: such as nobody else is being offered (`elsewhere` counts the others by start),
    on days not chosen yet, in other parts of the day, not overlapping, not at lunch, and then the earliest.
    """
    free = [_seen(slot, zone, elsewhere) for slot in sorted(slots) if slot.start not in refused]
    chosen: list[_Seen] = []
    while free and len(chosen) < count:
        best = min(free, key=lambda one: one.cost(chosen))
        chosen.append(best)
        free = [one for one in free if one.slot.start != best.slot.start]
    return tuple(sorted(one.slot for one in chosen))


def nearest(slots: Iterable[Slot], wanted: Stretch, count: int, zone: ZoneInfo) -> tuple[Slot, ...]:
    """The `count` slots nearest to what was asked, nearest first.

    Those of the same day come before others, then those of the same part of the day, then by distance; of two
    equally far the earlier.
    """

    def farness(slot: Slot) -> tuple[bool, bool, timedelta, datetime]:
        return (
            slot.start.astimezone(zone).date() != wanted.start.astimezone(zone).date(),
            part_of_day(slot.start, zone) != part_of_day(wanted.start, zone),
            _distance(slot, wanted),
            slot.start,
        )

    return tuple(sorted(slots, key=farness)[:count])


@dataclass(frozen=True, slots=True)
class _Seen:
    """A slot as the candidate sees it."""

    slot: Slot
    day: date
    part: PartOfDay
    at_lunch: bool
    elsewhere: int

    def cost(self, chosen: Sequence[_Seen]) -> tuple[int, int, int, int, bool]:
        """How little it adds to what is chosen already; the lowest is the best."""
        return (
            self.elsewhere,
            sum(one.day == self.day for one in chosen),
            sum(one.part is self.part for one in chosen),
            sum(one.slot.during.overlaps(self.slot.during) for one in chosen),
            self.at_lunch,
        )


def _seen(slot: Slot, zone: ZoneInfo, elsewhere: Mapping[datetime, int]) -> _Seen:
    start = slot.start.astimezone(zone)
    return _Seen(
        slot,
        start.date(),
        part_of_day(slot.start, zone),
        start.hour in LUNCH,
        elsewhere.get(slot.start, 0),
    )


def _distance(slot: Slot, wanted: Stretch) -> timedelta:
    """How far a slot would have to move: to start at the wished instant, or to lie in the wished stretch."""
    if wanted.end is None:
        return abs(slot.start - wanted.start)
    return max(wanted.start - slot.start, slot.end - wanted.end, timedelta())


def _inside_day(during: Interval, zone: ZoneInfo, begins: time, ends: time) -> bool:
    start, end = during.start.astimezone(zone), during.end.astimezone(zone)
    return begins <= start.time() and end.time() <= ends and start.date() == end.date()
