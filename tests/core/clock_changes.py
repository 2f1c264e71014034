"""When clocks change: every change of every IANA zone in three years, found without the code under test."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

FIRST_DAY = datetime(2026, 11, 1, tzinfo=UTC)
LAST_DAY = datetime(2029, 11, 1, tzinfo=UTC)
NOT_PLACES = {"localtime", "Factory", "posixrules"}


@dataclass(frozen=True, slots=True)
class ClockChange:
    """At `instant` a zone's clocks are moved by `shift`: forward if it is positive."""

    zone: ZoneInfo
    instant: datetime
    shift: timedelta

    @property
    def day(self) -> date:
        """The local date whose clocks are moved (the one before where they are put back from midnight)."""
        return self.instant.astimezone(self.zone).date()


@cache
def all_zones() -> tuple[ZoneInfo, ...]:
    return tuple(ZoneInfo(name) for name in sorted(available_timezones() - NOT_PLACES))


@cache
def all_clock_changes() -> tuple[ClockChange, ...]:
    return tuple(change for zone in all_zones() for change in _changes(zone))


def _changes(zone: ZoneInfo) -> list[ClockChange]:
    days = [FIRST_DAY + timedelta(days=n) for n in range((LAST_DAY - FIRST_DAY).days + 1)]
    return [
        ClockChange(zone, later, _offset(later, zone) - _offset(earlier, zone))
        for day in days
        if _offset(day, zone) != _offset(day + timedelta(days=1), zone)
        for earlier, later in pairwise(day + QUARTER * n for n in range(24 * 4 + 1))
        if _offset(earlier, zone) != _offset(later, zone)
    ]


# Every zone of these years changes its clocks on a quarter of an hour.
QUARTER = timedelta(minutes=15)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
