"""When a reading is the one that was wanted, to the minute, by the same rules for every reader.

A point is met by the same start, whether without an end or with one within four hours. Everything else is met
exactly, nothing missing and nothing left over; but where a convention draws the edges (a morning, a weekend)
an overlap of at least half of the union is enough. An open side may run to its day's end or the horizon's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from bench.peers.times import DAY, Time
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch

HALF = 0.5
POINT_LASTS = timedelta(hours=4)


class Wanted(Protocol):
    """What a text says, and whether a reader's times say the same."""

    def met_by(self, times: Sequence[Time], now: datetime, zone: ZoneInfo) -> bool: ...


@dataclass(frozen=True, slots=True)
class Windows:
    """What comes of a text inside the horizon, and what it rules out (None: that may be anything)."""

    windows: tuple[Stretch, ...]
    excluded: IntervalSet | None
    horizon: timedelta
    soft: bool

    def met_by(self, times: Sequence[Time], now: datetime, zone: ZoneInfo) -> bool:
        limit = Interval(now, now + self.horizon)
        ruled_out = stretches_in([one for one in times if one.ruled_out], limit, zone)
        if self.excluded is not None and not self._same(self.excluded, ruled_out[0]):
            return False
        left = [one for one in times if not one.ruled_out]
        for window in self.windows:
            if window.end is None and not take_point(left, window.start):
                return False
        stray = any(one.is_point and one.start and now <= one.start < limit.end for one in left)
        wished = IntervalSet.of(Interval(one.start, one.end) for one in self.windows if one.end is not None)
        return not stray and any(self._same(wished, found) for found in stretches_in(left, limit, zone))

    def _same(self, wanted: IntervalSet, found: IntervalSet) -> bool:
        return wanted == found or (self.soft and overlap(wanted, found) >= HALF)


def take_point(left: list[Time], start: datetime) -> bool:
    """Takes the reading of that point out of those that are left."""
    for one in left:
        if one.start == start and (one.end is None or one.end - one.start <= POINT_LASTS):
            left.remove(one)
            return True
    return False


def stretches_in(times: Iterable[Time], limit: Interval, zone: ZoneInfo) -> tuple[IntervalSet, IntervalSet]:
    """What the stretches cover, with open sides closed at the day's edge, and at the horizon's."""
    long = [one for one in times if not one.is_point]
    by_day = [closed(one, *edges_of_day(one, zone)) for one in long]
    by_horizon = [closed(one, limit.start, limit.end) for one in long]
    day, horizon = (
        IntervalSet.of(one for one in found if one).clipped(limit) for found in (by_day, by_horizon)
    )
    return day, horizon


def closed(one: Time, earliest: datetime, latest: datetime) -> Interval | None:
    start, end = one.start or earliest, one.end or latest
    return Interval(start, end) if start < end else None


def edges_of_day(one: Time, zone: ZoneInfo) -> tuple[datetime, datetime]:
    edge = one.start or one.end
    assert edge is not None
    midnight = edge.astimezone(zone).replace(hour=0, minute=0)
    return midnight, midnight + DAY


def overlap(one: IntervalSet, other: IntervalSet) -> float:
    """The share of what both cover in what either covers."""
    union = length(one | other)
    return length(one & other) / union if union else 1.0


def length(stretches: IntervalSet) -> float:
    return sum(part.length.total_seconds() for part in stretches)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Several readings that are right, any one of them whole."""

    readings: tuple[Windows, ...]

    def met_by(self, times: Sequence[Time], now: datetime, zone: ZoneInfo) -> bool:
        return any(reading.met_by(times, now, zone) for reading in self.readings)
