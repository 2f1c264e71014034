"""Around every clock change: no slot at a time that does not exist, and none missing at one that does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from scheduling.availability import Person
from scheduling.hours import ALWAYS, WEEKDAYS, WorkingHours
from scheduling.interval import Interval
from scheduling.slots import Slot, slots_of
from scheduling.zones import local_day
from tests.core.clock_changes import ClockChange, all_clock_changes, all_zones
from tests.core.sizes import FULL

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
EVERY = 1 if FULL else 13
CHANGES = all_clock_changes()[::EVERY]
BY_ZONE_AND_DAY = [f"{change.zone.key}-{change.day}" for change in CHANGES]

around_every_change = pytest.mark.parametrize("change", CHANGES, ids=BY_ZONE_AND_DAY)


def slots_on_the_day(change: ClockChange, hours: WorkingHours, length: timedelta = HOUR) -> tuple[Slot, ...]:
    day = local_day(change.day, change.zone)
    return slots_of(Person("ana", change.zone, hours), day, LONG_AGO, length)


def every_day(start: str, end: str) -> WorkingHours:
    return WorkingHours.daily(start, end, WEEKDAYS)


def on_the_wall(slot: Slot, change: ClockChange) -> str:
    return slot.start.astimezone(change.zone).strftime("%H:%M")


@around_every_change
def test_a_day_and_night_of_work_offers_every_half_hour_that_there_is(change: ClockChange) -> None:
    day = local_day(change.day, change.zone)
    walls = [on_the_wall(slot, change) for slot in slots_on_the_day(change, ALWAYS, 30 * MINUTE)]
    assert len(walls) == day.length // (30 * MINUTE)
    shown = [day.start + MINUTE * n for n in range(day.length // MINUTE)]
    assert walls == [
        wall
        for minute in shown
        if (wall := minute.astimezone(change.zone).strftime("%H:%M")).endswith((":00", ":30"))
    ]


@around_every_change
@pytest.mark.parametrize("start", [13, 16])
def test_afternoon_hours_are_as_on_any_other_day(change: ClockChange, start: int) -> None:
    hours = every_day(f"{start}:00", f"{start + 4}:00")
    walls = [on_the_wall(slot, change) for slot in slots_on_the_day(change, hours)]
    usual = [f"{hour}:{minute}" for hour in range(start, start + 3) for minute in ("00", "30")]
    assert walls == [*usual, f"{start + 3}:00"]


@around_every_change
def test_a_stretch_through_the_night_is_longer_or_shorter_by_the_change(change: ClockChange) -> None:
    """Only for changes between one and five in the morning, as nearly all are."""
    if 1 <= (change.instant - MINUTE).astimezone(change.zone).hour < 5:
        hours = every_day("00:00", "06:00")
        length = 6 * HOUR - change.shift
        assert [slot.during.length for slot in slots_on_the_day(change, hours, length)] == [length]
        assert not slots_on_the_day(change, hours, length + 30 * MINUTE)


@pytest.mark.parametrize("zone", all_zones()[::EVERY], ids=lambda zone: zone.key)
def test_office_hours_are_office_hours_on_every_day_of_a_year(zone: ZoneInfo) -> None:
    year = Interval(datetime(2027, 1, 1, tzinfo=zone), datetime(2028, 1, 1, tzinfo=zone))
    ana = Person("ana", zone, every_day("09:00", "17:00"))
    found = slots_of(ana, year, LONG_AGO, 8 * HOUR)
    shown = [slot.start.astimezone(zone).replace(tzinfo=None) for slot in found]
    nine = datetime.fromisoformat("2027-01-01 09:00")
    assert shown == [nine + timedelta(days=n) for n in range(365)]
