"""A zone that a candidate named, as a `ZoneInfo`: an IANA key, or a fixed offset like "+05:30"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?")

# Where an offset is not of whole hours it has no zone of its own: a place that keeps it stands for it.
PLACES: Mapping[timedelta, str] = {
    timedelta(hours=3, minutes=30): "Asia/Tehran",
    timedelta(hours=4, minutes=30): "Asia/Kabul",
    timedelta(hours=5, minutes=30): "Asia/Kolkata",
    timedelta(hours=5, minutes=45): "Asia/Kathmandu",
    timedelta(hours=6, minutes=30): "Asia/Yangon",
    timedelta(hours=8, minutes=45): "Australia/Eucla",
    timedelta(hours=9, minutes=30): "Australia/Darwin",
    timedelta(hours=10, minutes=30): "Australia/Lord_Howe",
    timedelta(hours=12, minutes=45): "Pacific/Chatham",
    -timedelta(hours=2, minutes=30): "America/St_Johns",
    -timedelta(hours=3, minutes=30): "America/St_Johns",
    -timedelta(hours=9, minutes=30): "Pacific/Marquesas",
}


def zone_named(name: str, now: datetime) -> ZoneInfo | None:
    """The zone of that name, or None where there is none (or none that keeps the offset at `now`)."""
    offset = OFFSET.fullmatch(name)
    key = name if offset is None else _key(offset)
    zone = _known(key) if key else None
    if zone is None or offset is None:
        return zone
    return zone if now.astimezone(zone).utcoffset() == _length(offset) else None


def _length(offset: re.Match[str]) -> timedelta:
    sign, hours, minutes = offset.groups()
    length = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return -length if sign == "-" else length


def _key(offset: re.Match[str]) -> str | None:
    """The sign of "Etc/GMT-5" is the other way round: it is five hours ahead of Greenwich."""
    length = _length(offset)
    whole, rest = divmod(length, timedelta(hours=1))
    if rest:
        return PLACES.get(length)
    return "UTC" if whole == 0 else f"Etc/GMT{-whole:+d}"


@lru_cache(maxsize=256)
def _known(key: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
