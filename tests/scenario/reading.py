"""A reading in short, as the `=` lines of scripts have it: `propose(Thu 12:00-18:00; not Tue; about who)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from negotiation.acts import Reading
from scheduling.timex.mention import Stretch

MOST_SHOWN = 3


def in_short(reading: Reading, now: datetime, zone: ZoneInfo) -> str:
    parts = "; ".join(_parts(reading, now, zone))
    return f"{reading.intent.value}({parts})" if parts else reading.intent.value


def _parts(reading: Reading, now: datetime, zone: ZoneInfo) -> Iterator[str]:
    if reading.choice is not None:
        yield f"#{reading.choice + 1}"
    if reading.windows:
        yield _listed(reading.windows, now, zone)
    if reading.excluded:
        yield f"not {_listed([Stretch(one.start, one.end) for one in reading.excluded], now, zone)}"
    if reading.alternatives:
        yield "or else"
    if reading.zone:
        yield f"in {reading.zone}"
    if reading.topics:
        yield f"about {', '.join(topic.value for topic in reading.topics)}"
    if reading.clears_wishes:
        yield "clears wishes"


def _listed(stretches: Iterable[Stretch], now: datetime, zone: ZoneInfo) -> str:
    told = [_stretch(one, now, zone) for one in stretches]
    return ", ".join([*told[:MOST_SHOWN], *(["..."] if len(told) > MOST_SHOWN else [])])


def _stretch(one: Stretch, now: datetime, zone: ZoneInfo) -> str:
    start = one.start.astimezone(zone)
    if one.end is None:
        return f"{_day(start, now)} {start:%H:%M}"
    end = one.end.astimezone(zone)
    same_day = (end - timedelta(microseconds=1)).date() == start.date()
    if same_day and f"{start:%H:%M}" == f"{end:%H:%M}" == "00:00":
        return _day(start, now)
    if same_day:
        return f"{_day(start, now)} {start:%H:%M}-{_until(end)}"
    return f"{_day(start, now)} {start:%H:%M}-{_day(end, now)} {end:%H:%M}"


def _until(end: datetime) -> str:
    return "24:00" if f"{end:%H:%M}" == "00:00" else f"{end:%H:%M}"


def _day(local: datetime, now: datetime) -> str:
    days = (local.date() - now.astimezone(local.tzinfo).date()).days
    return f"{local:%a}" if 0 <= days < 7 else f"{local:%a} {local.day} {local:%b}"
