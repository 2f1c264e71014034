"""Expressions of other people's data: each time expression of a text with the readings of it that are right.

A line is `{"text", "now", "timezone", "lang"?, "expect": {"windows": [[{"start", "end", "soft"?}]],
"excluded"?}}`: a list of expressions, each a list of readings. Equal edges are a point; a null edge may be
anything; an edge like "T15:30" is that clock time on any day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bench.peers.comparing import HALF, POINT_LASTS, overlap
from bench.peers.times import DAY, Time
from scheduling.interval import Interval, IntervalSet

Readings = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Expressions:
    """Every expression has its own time in the answer, and every time its own expression."""

    windows: Sequence[Readings]
    excluded: Sequence[Readings]

    def met_by(self, times: Sequence[Time], now: datetime, zone: ZoneInfo) -> bool:
        said = [one for one in times if not one.ruled_out]
        ruled_out = [one for one in times if one.ruled_out]
        return pairs_up(self.windows, said, zone) and pairs_up(self.excluded, ruled_out, zone)


def pairs_up(wanted: Sequence[Readings], times: Sequence[Time], zone: ZoneInfo) -> bool:
    if len(wanted) != len(times):
        return False
    if not wanted:
        return True
    first, rest = wanted[0], wanted[1:]
    return any(
        is_one_of(first, one, zone) and pairs_up(rest, [*times[:at], *times[at + 1 :]], zone)
        for at, one in enumerate(times)
    )


def is_one_of(readings: Readings, one: Time, zone: ZoneInfo) -> bool:
    return any(fits(reading, one, zone) for reading in readings)


def fits(reading: Mapping[str, Any], one: Time, zone: ZoneInfo) -> bool:
    start, end = reading["start"], reading["end"]
    if start == end:
        return same(start, one.start, zone) and lasts_like_a_point(one)
    if reading.get("soft"):
        return overlaps_by_half(start, end, one, zone)
    return (start is None or same(start, one.start, zone)) and (end is None or same(end, one.end, zone))


def same(written: str, moment: datetime | None, zone: ZoneInfo) -> bool:
    if moment is None:
        return False
    if written.startswith("T"):
        return moment.astimezone(zone).strftime("T%H:%M") == written
    return datetime.fromisoformat(written) == moment


def lasts_like_a_point(one: Time) -> bool:
    return one.start is not None and (one.end is None or one.end - one.start <= POINT_LASTS)


def overlaps_by_half(start: str, end: str, one: Time, zone: ZoneInfo) -> bool:
    if one.start is None or one.end is None or one.end <= one.start:
        return False
    day = one.start.astimezone(zone).date()
    begins = on_day(start, day, zone)
    ends = on_day(end, day, zone)
    wanted = Interval(begins, ends if ends > begins else ends + DAY)
    return overlap(IntervalSet.of([wanted]), IntervalSet.of([Interval(one.start, one.end)])) >= HALF


def on_day(written: str, day: date, zone: ZoneInfo) -> datetime:
    """The instant; of a clock time, the one on that day."""
    if written.startswith("T"):
        return datetime.combine(day, time.fromisoformat(written[1:]), zone)
    return datetime.fromisoformat(written)
