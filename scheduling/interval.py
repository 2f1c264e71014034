"""Half-open stretches of time, and sets of them that are sorted and disjoint by construction.

Everything that schedules works on these two values. An `Interval` is [start, end) between aware
datetimes; an `IntervalSet` merges what touches and drops what is empty, so that two sets are equal
exactly when they hold the same instants.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from operator import attrgetter

START = attrgetter("start")


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """The instants from `start` up to but not including `end`; both aware, `start < end`.

    Both are kept in UTC whatever zone they came in: between datetimes of one zone Python compares wall
    clocks, and around a clock change those lie. Raises ValueError for naive datetimes or an empty stretch.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is not UTC or self.end.tzinfo is not UTC:
            object.__setattr__(self, "start", _utc(self.start))
            object.__setattr__(self, "end", _utc(self.end))
        if not self.start < self.end:
            raise ValueError(f"an interval starts before it ends: {self.start} .. {self.end}")

    @property
    def length(self) -> timedelta:
        """Elapsed time, not the difference of wall clocks."""
        return self.end - self.start

    def contains(self, other: Interval) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Interval) -> bool:
        return self.start < other.end and other.start < self.end

    def widened(self, before: timedelta, after: timedelta) -> Interval:
        """The stretch with more on both sides."""
        return Interval(self.start - before, self.end + after)


@dataclass(frozen=True, slots=True)
class IntervalSet:
    """A set of instants as sorted, disjoint, non-touching UTC intervals. Build it with `of`."""

    parts: tuple[Interval, ...] = ()

    def __post_init__(self) -> None:
        if len(self.parts) > 1 and any(before.end >= after.start for before, after in pairwise(self.parts)):
            raise ValueError("parts must be sorted and apart; build the set with IntervalSet.of")

    @staticmethod
    def of(intervals: Iterable[Interval]) -> IntervalSet:
        """The union of any intervals, in any order, overlapping or not. O(n log n)."""
        merged: list[Interval] = []
        for one in sorted(intervals, key=START):
            if not merged or merged[-1].end < one.start:
                merged.append(one)
            elif merged[-1].end < one.end:
                merged[-1] = Interval(merged[-1].start, one.end)
        return IntervalSet(tuple(merged))

    def __iter__(self) -> Iterator[Interval]:
        return iter(self.parts)

    def __bool__(self) -> bool:
        return bool(self.parts)

    def __or__(self, other: IntervalSet) -> IntervalSet:
        if not self.parts or not other.parts:
            return self if self.parts else other
        return IntervalSet.of((*self.parts, *other.parts))

    def __and__(self, other: IntervalSet) -> IntervalSet:
        """Instants in both. O(n + m); at once where one is a stretch around all of the other."""
        if self._is_around(other):
            return other
        if other._is_around(self):
            return self
        found: list[Interval] = []
        mine, theirs = 0, 0
        while mine < len(self.parts) and theirs < len(other.parts):
            a, b = self.parts[mine], other.parts[theirs]
            if a.overlaps(b):
                found.append(_common(a, b))
            if a.end <= b.end:
                mine += 1
            else:
                theirs += 1
        return IntervalSet(tuple(found))

    def __sub__(self, other: IntervalSet) -> IntervalSet:
        """Instants in this set but not in the other. O(n + m)."""
        if not self.parts or not other.parts:
            return self
        span = Interval(self.parts[0].start, self.parts[-1].end)
        return self & other.complement(span)

    def complement(self, within: Interval) -> IntervalSet:
        """The instants of `within` that are not in the set."""
        gaps: list[Interval] = []
        cursor, limit = within.start, within.end
        for part in self.parts:
            if part.start >= limit:
                break
            if cursor < part.start:
                gaps.append(Interval(cursor, part.start))
            cursor = max(cursor, part.end)
        if cursor < limit:
            gaps.append(Interval(cursor, limit))
        return IntervalSet(tuple(gaps))

    def holds(self, wanted: Interval) -> bool:
        """Whether one part contains the whole of `wanted`. O(log n)."""
        after = bisect_right(self.parts, wanted.start, key=START)
        return after > 0 and self.parts[after - 1].contains(wanted)

    def covers(self, moment: datetime) -> bool:
        """Whether one part contains the moment. O(log n)."""
        after = bisect_right(self.parts, moment, key=START)
        return after > 0 and moment < self.parts[after - 1].end

    def holding(self, wanted: Sequence[Interval]) -> tuple[Interval, ...]:
        """Those of `wanted`, which are in order, that one part contains whole. O(n log m) for m of them."""
        return tuple(
            one
            for part in self.parts
            for one in wanted[_first_from(part.start, wanted) : _first_from(part.end, wanted)]
            if one.end <= part.end
        )

    def sparing(self, wanted: Sequence[Interval]) -> tuple[Interval, ...]:
        """Those of `wanted`, which are in order, that no part overlaps."""
        if not self.parts or not wanted:
            return tuple(wanted)
        span = Interval(wanted[0].start, max(one.end for one in wanted))
        return self.complement(span).holding(wanted)

    def _is_around(self, other: IntervalSet) -> bool:
        if len(self.parts) != 1 or not other.parts:
            return False
        return self.parts[0].start <= other.parts[0].start and other.parts[-1].end <= self.parts[0].end

    def clipped(self, within: Interval) -> IntervalSet:
        return self & IntervalSet.of([within])


def _common(one: Interval, other: Interval) -> Interval:
    """What two that overlap have in common: mostly one of the two, which is then not made anew."""
    if other.contains(one):
        return one
    return other if one.contains(other) else Interval(max(one.start, other.start), min(one.end, other.end))


def _first_from(moment: datetime, intervals: Sequence[Interval]) -> int:
    return bisect_left(intervals, moment, key=START)


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("an interval needs aware datetimes")
    return moment.astimezone(UTC)
