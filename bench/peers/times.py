"""A reader's answer as instants: wall times are the writer's zone's, and a clock without a day gets one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Time:
    """A point where start and end are one, else a stretch; None is an open side. A `clock` has no day yet."""

    start: datetime | None
    end: datetime | None
    ruled_out: bool = False
    clock: bool = False

    @property
    def is_point(self) -> bool:
        return self.start is not None and self.start == self.end


def times_of(answers: Iterable[Mapping[str, str | None]], now: datetime, zone: ZoneInfo) -> list[Time]:
    placed = [placed_on(answer, now.astimezone(zone).date().isoformat(), zone) for answer in answers]
    return joined([one for one in placed if one.start or one.end], now, zone)


def placed_on(answer: Mapping[str, str | None], day: str, zone: ZoneInfo) -> Time:
    edges = [answer.get("start"), answer.get("end")]
    clock = any(edge is not None and edge[0] == "T" for edge in edges)
    start, end = (moment(day + edge if clock else edge, zone) if edge else None for edge in edges)
    if clock and start and end and end < start:
        end += DAY
    return Time(start, end, "ruled_out" in answer, clock)


def moment(written: str, zone: ZoneInfo) -> datetime:
    read = datetime.fromisoformat(written)
    known = read if read.tzinfo else read.replace(tzinfo=zone)
    return known.astimezone(UTC).replace(second=0, microsecond=0)


def joined(times: list[Time], now: datetime, zone: ZoneInfo) -> list[Time]:
    """One clock time beside one day belongs to that day; a clock time alone is its next occurrence."""
    clocks, dated = [one for one in times if one.clock], [one for one in times if not one.clock]
    if len(clocks) == len(dated) == 1 and (begins := day_of(dated[0], zone)):
        return [moved(clocks[0], begins, zone)]
    today = now.astimezone(zone)
    return dated + [moved(one, today if edge_of(one) >= now else today + DAY, zone) for one in clocks]


def day_of(one: Time, zone: ZoneInfo) -> datetime | None:
    """The local midnight with which a single day begins."""
    if one.start is None or one.end is None:
        return None
    start, end = one.start.astimezone(zone), one.end.astimezone(zone)
    whole = start.time() == end.time() == time() and end.date() - start.date() == DAY
    return start if whole else None


def edge_of(one: Time) -> datetime:
    edge = one.start or one.end
    assert edge is not None
    return edge


def moved(one: Time, day: datetime, zone: ZoneInfo) -> Time:
    ahead = day.date() - edge_of(one).astimezone(zone).date()
    start, end = (edge and (edge.astimezone(zone) + ahead).astimezone(UTC) for edge in (one.start, one.end))
    return Time(start, end)
