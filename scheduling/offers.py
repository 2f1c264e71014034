"""Which of the free slots to put to a candidate: spread out, near to what was asked, inside their day.

All choices are deterministic: the same slots, wishes and other offers give the same answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from scheduling.interval import Interval
from scheduling.slots import Slot
from scheduling.timex.mention import Stretch

DAY_BEGINS = time(8)
DAY_ENDS = time(20)


class PartOfDay(Enum):
    """Where a start falls in somebody's day, by their clock."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


def part_of_day(moment: datetime, zone: ZoneInfo) -> PartOfDay:
    """Morning until 12:00, afternoon until 17:00, then evening."""
    hour = moment.astimezone(zone).hour
    if hour < 12:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if hour < 17 else PartOfDay.EVENING


def in_their_day(
    slots: Sequence[Slot], zone: ZoneInfo, begins: time = DAY_BEGINS, ends: time = DAY_ENDS
) -> tuple[Slot, ...]:
    """The slots that lie wholly inside the candidate's waking day; all of them where that leaves none."""
    inside = tuple(slot for slot in slots if _inside_day(slot.during, zone, begins, ends))
    return inside or tuple(slots)


def spread(
    slots: Iterable[Slot],
    count: int,
    zone: ZoneInfo,
    elsewhere: Mapping[datetime, int],
    refused: Collection[datetime] = frozenset(),
) -> tuple[Slot, ...]:
    """Up to `count` slots to offer, in order of time: never a refused start; rather such as nobody else is
    being offered (`elsewhere` counts the others by start), then on other days, then in other parts of the day
    than those chosen before, then early ones. `zone` is the candidate's.
    """
    free = [slot for slot in sorted(slots) if slot.start not in refused]
    days: Counter[object] = Counter()
    parts: Counter[PartOfDay] = Counter()
    chosen: list[Slot] = []
    for _ in range(min(count, len(free))):
        best = min(
            free,
            key=lambda slot: (
                elsewhere.get(slot.start, 0),
                days[slot.start.astimezone(zone).date()],
                parts[part_of_day(slot.start, zone)],
            ),
        )
        chosen.append(best)
        days[best.start.astimezone(zone).date()] += 1
        parts[part_of_day(best.start, zone)] += 1
        free = [slot for slot in free if slot.start != best.start]
    return tuple(sorted(chosen))


def nearest(slots: Iterable[Slot], wanted: Stretch, count: int, zone: ZoneInfo) -> tuple[Slot, ...]:
    """The `count` slots nearest to what was asked, nearest first: those of the same day before others, then
    those of the same part of the day, then by distance; of two equally far the earlier. `zone` is the
    candidate's.
    """

    def farness(slot: Slot) -> tuple[bool, bool, timedelta, datetime]:
        return (
            slot.start.astimezone(zone).date() != wanted.start.astimezone(zone).date(),
            part_of_day(slot.start, zone) != part_of_day(wanted.start, zone),
            _distance(slot.start, wanted),
            slot.start,
        )

    return tuple(sorted(slots, key=farness)[:count])


def _distance(start: datetime, wanted: Stretch) -> timedelta:
    """From a start to the wish: none inside a stretch, else to its nearer edge."""
    last = wanted.end or wanted.start
    return max(wanted.start - start, start - last, timedelta())


def _inside_day(during: Interval, zone: ZoneInfo, begins: time, ends: time) -> bool:
    start, end = during.start.astimezone(zone), during.end.astimezone(zone)
    return begins <= start.time() and end.time() <= ends and start.date() == end.date()
