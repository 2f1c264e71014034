"""From wall clocks to instants, without guessing: what a local time means on the nights when clocks change.

`zoneinfo` silently accepts a time that no clock ever shows and one that is shown twice. Here the answer is a
value that says which of the three it is, and time is cut into runs of one offset, within which wall clocks
can be reckoned with. Days are then 23, 24 or 25 hours long without anybody adding hours to a wall clock.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from scheduling.interval import Interval

MIDNIGHT = time()
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Unambiguous:
    """The wall time happens once, at this instant (UTC)."""

    instant: datetime


@dataclass(frozen=True, slots=True)
class Gap:
    """No clock shows the wall time: at `jump` (UTC) the clocks are put forward over it."""

    jump: datetime


@dataclass(frozen=True, slots=True)
class Fold:
    """The wall time happens twice: the clocks are put back between the two instants (UTC)."""

    first: datetime
    second: datetime


Resolved = Unambiguous | Gap | Fold


@dataclass(frozen=True, slots=True)
class OffsetRun:
    """A stretch of time in which a zone keeps one offset from UTC."""

    during: Interval
    offset: timedelta

    def on_the_wall(self, moment: datetime) -> datetime:
        """What a local clock shows at an instant of the run, as a naive datetime."""
        return moment.replace(tzinfo=None) + self.offset

    def instant(self, wall: datetime) -> datetime:
        return (wall - self.offset).replace(tzinfo=UTC)


@lru_cache(maxsize=1024)
def zone_named(key: str) -> ZoneInfo | None:
    """The zone of an IANA name, or None where there is none of that name."""
    try:
        return ZoneInfo(key)
    except (KeyError, ValueError, OSError):  # a name like "America" is a folder of the zone database
        return None


def at_wall(wall: datetime, zone: ZoneInfo) -> Resolved:
    """What instant a naive local time is. Raises ValueError for an aware one."""
    if wall.tzinfo is not None:
        raise ValueError("a wall time is naive")
    earlier, later = (_as_instant(wall, zone, fold) for fold in (0, 1))
    if earlier == later:
        return Unambiguous(earlier)
    if earlier < later:
        return Fold(earlier, later)
    return Gap(_clock_change(later, earlier, zone))


def offset_runs(zone: ZoneInfo, within: Interval) -> tuple[OffsetRun, ...]:
    """The runs of constant offset that make up `within`, in order."""
    first, last = within.start.date(), within.end.date()
    runs = _runs_of_days(zone, first, last)
    return tuple(
        OffsetRun(Interval(max(run.during.start, within.start), min(run.during.end, within.end)), run.offset)
        for run in runs
        if run.during.overlaps(within)
    )


def local_day(day: date, zone: ZoneInfo) -> Interval:
    """From the first instant of a local date to the first of the next: 23, 24 or 25 hours, as it may be.

    Raises ValueError for a date that a zone left out of its calendar (Samoa, 30 December 2011).
    """
    return Interval(first_instant(day, zone), first_instant(day + timedelta(days=1), zone))


def first_instant(day: date, zone: ZoneInfo) -> datetime:
    """Local midnight, or where the clocks jump over midnight, the instant at which they do."""
    match at_wall(datetime.combine(day, MIDNIGHT), zone):
        case Unambiguous(instant):
            return instant
        case Gap(jump):
            return jump
        case Fold(first, _):
            return first


def whole_days(within: Interval) -> Interval:
    """The UTC days that a stretch touches: the same for all that is asked in the course of a day."""
    return Interval(_midnight(within.start), _midnight(within.end) + DAY)


def local_date(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment, MIDNIGHT, UTC)


def _as_instant(wall: datetime, zone: ZoneInfo, fold: int) -> datetime:
    return wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)


def _clock_change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The second at which the offset changes, between two instants that it differs at."""
    old = _offset(before, zone)
    seconds = range(int(before.timestamp()), int(after.timestamp()))
    unchanged = bisect_left(seconds, True, key=lambda second: _offset(_at_second(second), zone) != old)
    return _at_second(seconds.start + unchanged)


def _at_second(second: int) -> datetime:
    return datetime.fromtimestamp(second, UTC)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


# A month of interviews asks for the same zone and days again and again, once for each person.
@lru_cache(maxsize=1024)
def _runs_of_days(zone: ZoneInfo, first: date, last: date) -> tuple[OffsetRun, ...]:
    """The runs from the start of one UTC date to the end of another.

    No zone changes its clocks twice within a day, so that looking once a day misses no change.
    """
    midnights = [datetime.combine(first, MIDNIGHT, UTC) + DAY * n for n in range((last - first).days + 2)]
    offsets = [_offset(midnight, zone) for midnight in midnights]
    changes = [
        _clock_change(midnights[at], midnights[at + 1], zone)
        for at, (before, after) in enumerate(pairwise(offsets))
        if before != after
    ]
    edges = dict.fromkeys([midnights[0], *changes, midnights[-1]])  # a change may fall on the last midnight
    return tuple(OffsetRun(Interval(start, end), _offset(start, zone)) for start, end in pairwise(edges))
