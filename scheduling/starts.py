"""The starts that an interview can have, and sets of them as bits of one whole number.

Starts lie on a grid counted from local midnight by the wall clock (with 30 minutes 9:00, 9:30, ... on every
day, those of clock changes too). A set of starts is an `int` whose bit n stands for the n-th start: rules
of a hundred people are then combined by `&` and `|` at the speed of the machine, whatever the horizon.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import chain
from math import ceil
from zoneinfo import ZoneInfo

from scheduling.interval import Interval, IntervalSet
from scheduling.zones import DAY, OffsetRun, offset_runs

Starts = int
NO_STARTS: Starts = 0
SECOND = timedelta(seconds=1)
A_DAY = DAY // SECOND


@dataclass(frozen=True, slots=True)
class StartGrid:
    """Every start of an interview of one length inside a horizon. Build it with `within` or `of`.

    `opens` and `closes` are the interviews' starts and ends in seconds since 1970: floats, because they
    compare four times as fast as datetimes and hold microseconds of this era exactly.
    """

    opens: tuple[float, ...]
    closes: tuple[float, ...]

    @staticmethod
    def within(horizon: Interval, length: timedelta, step: timedelta, zone: ZoneInfo) -> StartGrid:
        """All starts on the grid of `zone` whose whole interview lies inside the horizon."""
        first_day, last_day = horizon.start.toordinal(), horizon.end.toordinal()
        whole = _on_days(zone, step // SECOND, first_day, last_day, length)
        first = bisect_left(whole.opens, horizon.start.timestamp())
        beyond = bisect_right(whole.closes, horizon.end.timestamp())
        return StartGrid(whole.opens[first:beyond], whole.closes[first:beyond])

    @staticmethod
    def of(moments: Iterable[datetime], length: timedelta) -> StartGrid:
        """Interviews that start at these moments, which are in order."""
        return StartGrid._of_seconds(tuple(moment.timestamp() for moment in moments), length)

    @staticmethod
    def _of_seconds(opens: tuple[float, ...], length: timedelta) -> StartGrid:
        seconds = length.total_seconds()
        return StartGrid(opens, tuple(start + seconds for start in opens))

    @property
    def all(self) -> Starts:
        return (1 << len(self.opens)) - 1

    def place(self, moment: datetime) -> int | None:
        """The number of the start at that very moment, None where there is none."""
        at = bisect_left(self.opens, moment.timestamp())
        return at if at < len(self.opens) and self.opens[at] == moment.timestamp() else None

    def moment(self, place: int) -> datetime:
        return self.interview(place).start

    def interview(self, place: int) -> Interval:
        return _interview(self.opens[place], self.closes[place])

    def inside(self, windows: IntervalSet) -> Starts:
        """Starts whose whole interview lies in one of the windows."""
        held = NO_STARTS
        for window in windows:
            first = bisect_left(self.opens, window.start.timestamp())
            held |= _run(first, bisect_right(self.closes, window.end.timestamp()))
        return held

    def clear_of(self, taken: Iterable[Interval], before: timedelta, after: timedelta) -> Starts:
        """Starts whose interview, with so much added before and after, overlaps nothing that is taken."""
        opens, closes, blocked = self.opens, self.closes, NO_STARTS
        earlier, later = before.total_seconds(), after.total_seconds()
        for one in taken:  # the innermost loop of a search: thousands of times for a hundred people
            first = bisect_right(closes, one.start.timestamp() - later)
            blocked |= _run(first, bisect_left(opens, one.end.timestamp() + earlier))
        return self.all & ~blocked

    def not_starting_in(self, stretches: Iterable[Interval]) -> Starts:
        closed = NO_STARTS
        for one in stretches:
            first = bisect_left(self.opens, one.start.timestamp())
            closed |= _run(first, bisect_left(self.opens, one.end.timestamp()))
        return self.all & ~closed

    def starting_from(self, earliest: datetime) -> Starts:
        return _run(bisect_left(self.opens, earliest.timestamp()), len(self.opens))

    def ending_by(self, latest: datetime) -> Starts:
        return _run(0, bisect_right(self.closes, latest.timestamp()))

    def starting_at(self, moment: datetime) -> Starts:
        index = bisect_left(self.opens, moment.timestamp())
        return _run(index, bisect_right(self.opens, moment.timestamp()))


def places(starts: Starts) -> Iterator[int]:
    """The numbers of the starts in a set, ascending."""
    return (place for place, bit in enumerate(reversed(bin(starts))) if bit == "1")


def _run(first: int, beyond: int) -> Starts:
    """The bits from `first` up to but not including `beyond`."""
    return (1 << beyond) - (1 << first) if first < beyond else NO_STARTS


# Everybody's calendar is asked for the same days, and mostly for the same interviews.
@lru_cache(maxsize=32)
def _on_days(zone: ZoneInfo, step: int, first: int, last: int, length: timedelta) -> StartGrid:
    """The grid on a row of whole UTC days, which are told by their ordinals."""
    days = (_on_day(zone, step, day) for day in range(first, last + 1))
    return StartGrid._of_seconds(tuple(chain.from_iterable(days)), length)


@lru_cache(maxsize=512)
def _on_day(zone: ZoneInfo, step: int, day: int) -> tuple[float, ...]:
    """The grid's seconds on one UTC day, which is told by its ordinal."""
    midnight = datetime.combine(date.fromordinal(day), time(), UTC)
    runs = offset_runs(zone, Interval(midnight, midnight + DAY))
    return tuple(start for run in runs for start in _on_grid(run, step))


@lru_cache(maxsize=8192)
def _interview(opens: float, closes: float) -> Interval:
    return Interval(datetime.fromtimestamp(opens, UTC), datetime.fromtimestamp(closes, UTC))


def _on_grid(run: OffsetRun, step: int) -> Iterator[float]:
    """The grid's seconds within one offset, where wall clock and UTC march in step.

    The wall clock is counted in seconds too, from midnight to midnight, every day by itself.
    """
    offset = run.offset // SECOND
    first, last = (ceil(edge.timestamp()) + offset for edge in (run.during.start, run.during.end))
    for midnight in range(first - first % A_DAY, last, A_DAY):
        skipped = -(min(0, midnight - first) // step) * step
        for wall in range(midnight + skipped, min(last, midnight + A_DAY), step):
            yield float(wall - offset)
