"""All time at which a clock on the wall reads a stretch: what working hours are held against."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from scheduling.interval import Interval, IntervalSet
from scheduling.zones import DAY, offset_runs


def read_by_clock(start: datetime, end: datetime, zone: ZoneInfo) -> IntervalSet:
    """All instants at which a clock in `zone` reads from `start` up to but not including `end` (both naive).

    Usually one stretch; empty where the clock jumps over all of it; two where it goes through twice.
    """
    around = Interval((start - DAY).replace(tzinfo=UTC), (end + DAY).replace(tzinfo=UTC))
    return IntervalSet.of(
        Interval(first, last)
        for run in offset_runs(zone, around)
        if (first := max(run.instant(start), run.during.start))
        < (last := min(run.instant(end), run.during.end))
    )
