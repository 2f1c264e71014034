"""How long a provider asks us to wait before we come again: Retry-After (RFC 9110, section 10.2.3).

A date is measured from the answer's own Date, so that it makes no difference how our clock goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST = timedelta(days=1)


def asked_for(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """`headers` are found by their names in small letters; `now` counts where the answer has no date."""
    return pause(headers.get("retry-after"), moment(headers.get("date")) or now)


def pause(told: str | None, now: datetime) -> timedelta | None:
    """Seconds, or a date; no longer than a day, whatever is told."""
    if told is None:
        return None
    if told.strip().isascii() and told.strip().isdigit():
        return timedelta(seconds=min(int(told), LONGEST.total_seconds()))
    until = moment(told)
    return None if until is None else min(max(until - now, timedelta()), LONGEST)


def moment(told: str | None) -> datetime | None:
    if told is None:
        return None
    try:
        read = parsedate_to_datetime(told)
    except ValueError:
        return None
    return read.replace(tzinfo=read.tzinfo or UTC)
