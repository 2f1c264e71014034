"""Where a text is read: the zone that counts there, its instants, and the calendar that counts days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from scheduling.interval import Interval
from scheduling.timex.calendar_days import Calendar, monday_of
from scheduling.timex.grammar import Language

_MONTH_FIRST_ZONES = frozenset(
    f"America/{city}"
    for city in (
        "New_York",
        "Chicago",
        "Denver",
        "Los_Angeles",
        "Phoenix",
        "Anchorage",
        "Detroit",
        "Boise",
        "Juneau",
    )
) | {"Pacific/Honolulu", "Asia/Manila"}


def zone_of(key: str) -> tzinfo:
    """The zone for an IANA key or a fixed offset like "+05:30"."""
    if key[0] in "+-":
        hours, minutes = int(key[1:3]), int(key[4:6])
        offset = timedelta(hours=hours, minutes=minutes)
        return timezone(-offset if key[0] == "-" else offset)
    return ZoneInfo(key)


# Most times that are read on one day lie on the same few.
_placed = lru_cache(maxsize=8_192)


@_placed
def instant_at(wall: datetime, zone: tzinfo) -> datetime:
    """The instant of a wall time, in UTC."""
    return wall.replace(tzinfo=zone).astimezone(UTC)


@_placed
def exists_at(wall: datetime, zone: tzinfo) -> bool:
    """Whether there is such a wall time, and no clock change swallows it."""
    return instant_at(wall, zone).astimezone(zone).replace(tzinfo=None) == wall


def month_first_in(locale: str | None, language: Language) -> bool | None:
    """Whether numeric dates begin with the month, where language or region settles it."""
    if language.day_first:
        return False
    _, _, region = (locale or "").replace("_", "-").partition("-")
    return region.split("-")[-1].upper() in language.month_first_regions if region else None


def calendar_of(
    now: datetime, zone: tzinfo, month_first: bool | None, home: ZoneInfo, offered: tuple[Interval, ...]
) -> Calendar:
    days = [one.start.astimezone(zone).date() for one in offered]
    weeks = {monday_of(day) for day in days}
    return Calendar(
        now=now.astimezone(zone).replace(tzinfo=None),
        zone=zone,
        month_first=month_first,
        prefers_month_first=home.key in _MONTH_FIRST_ZONES or (home.key or "").startswith("US/"),
        anchor=days[0] if len(days) == 1 else None,
        week=next(iter(weeks)) if len(weeks) == 1 else None,
        offered_on=frozenset(day.weekday() for day in days),
    )
