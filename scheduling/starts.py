"""The starts that an interview can have, and sets of them as bits of one whole number.

Starts lie on a grid counted from local midnight by the wall clock (with 30 minutes 9:00, 9:30, ... on every
day, those of clock changes too). A set of starts is an `int` whose bit n stands for the n-th start: rules
of a hundred people are then combined by `&` and `|` at the speed of the machine, whatever the horizon.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from scheduling.interval import Interval, IntervalSet
from scheduling.zones import DAY, MIDNIGHT, OffsetRun, offset_runs

Starts = int
NO_STARTS: Starts = 0


@dataclass(frozen=True, slots=True)
class StartGrid:
    """Every start of an interview of one length inside a horizon. Build it with `within` or `of`.

    `opens` and `closes` are the interviews' starts and ends in seconds since 1970: floats, because they
    compare four times as fast as datetimes and hold microseconds of this era exactly.
    """

    moments: tuple[datetime, ...]
    opens: tuple[float, ...]
    closes: tuple[float, ...]
    length: timedelta

    @staticmethod
    def within(horizon: Interval, length: timedelta, step: timedelta, zone: ZoneInfo) -> StartGrid:
        """All starts on the grid of `zone` whose whole interview lies inside the horizon."""
        moments = tuple(
            moment
            for run in offset_runs(zone, horizon)
            for moment in _on_grid(run, step)
            if moment + length <= horizon.end
        )
        return StartGrid.of(moments, length)

    @staticmethod
    def of(moments: Sequence[datetime], length: timedelta) -> StartGrid:
        """Interviews that start at these moments, which are in order."""
        opens = tuple(moment.timestamp() for moment in moments)
        closes = tuple(start + length.total_seconds() for start in opens)
        return StartGrid(tuple(moments), opens, closes, length)

    @property
    def all(self) -> Starts:
        return (1 << len(self.moments)) - 1

    def inside(self, windows: IntervalSet) -> Starts:
        """Starts whose whole interview lies in one of the windows."""
        return _union(
            _run(
                bisect_left(self.opens, window.start.timestamp()),
                bisect_right(self.closes, window.end.timestamp()),
            )
            for window in windows
        )

    def clear_of(self, taken: Iterable[Interval], margin: timedelta) -> Starts:
        """Starts whose interview, with `margin` added on both sides, overlaps nothing that is taken."""
        seconds = margin.total_seconds()
        return self.all & ~_union(
            _run(
                bisect_right(self.closes, one.start.timestamp() - seconds),
                bisect_left(self.opens, one.end.timestamp() + seconds),
            )
            for one in taken
        )

    def not_starting_in(self, stretches: Iterable[Interval]) -> Starts:
        return self.all & ~_union(
            _run(bisect_left(self.opens, one.start.timestamp()), bisect_left(self.opens, one.end.timestamp()))
            for one in stretches
        )

    def starting_from(self, earliest: datetime) -> Starts:
        return _run(bisect_left(self.opens, earliest.timestamp()), len(self.opens))

    def starting_at(self, moment: datetime) -> Starts:
        index = bisect_left(self.opens, moment.timestamp())
        return _run(index, bisect_right(self.opens, moment.timestamp()))


def places(starts: Starts) -> Iterator[int]:
    """The numbers of the starts in a set, ascending."""
    return (place for place, bit in enumerate(reversed(bin(starts))) if bit == "1")


def _run(first: int, beyond: int) -> Starts:
    """The bits from `first` up to but not including `beyond`."""
    return ((1 << (beyond - first)) - 1) << first if first < beyond else NO_STARTS


def _union(parts: Iterable[Starts]) -> Starts:
    union = NO_STARTS
    for part in parts:
        union |= part
    return union


def _on_grid(run: OffsetRun, step: timedelta) -> Iterator[datetime]:
    """The grid's instants within one offset, where wall clock and UTC march in step."""
    first, last = run.on_the_wall(run.during.start), run.on_the_wall(run.during.end)
    midnight = datetime.combine(first.date(), MIDNIGHT)
    while midnight < last:
        wall = midnight + step * max(0, -((midnight - first) // step))
        while wall < min(last, midnight + DAY):
            yield run.instant(wall)
            wall += step
        midnight += DAY
