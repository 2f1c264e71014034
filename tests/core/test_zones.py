"""Wall times become the right instants, or say why they cannot, in every zone and at every clock change."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.interval import Interval, IntervalSet
from scheduling.zones import (
    Fold,
    Gap,
    Resolved,
    Unambiguous,
    at_wall,
    first_instant,
    local_day,
    offset_runs,
    zone_named,
)
from tests.core.clock_changes import ClockChange, all_clock_changes
from tests.core.read_by_clock import read_by_clock
from tests.core.sizes import trying

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
changes = st.sampled_from(all_clock_changes())
every_change = trying(100, 2500)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def walls_around(change: ClockChange, step: timedelta) -> dict[datetime, list[datetime]]:
    """What the zone's clocks show in the hours around a change, each reading with its instants."""
    readings = defaultdict(list)
    steps = timedelta(hours=6) // step
    for instant in (change.instant + step * n for n in range(-steps, steps)):
        readings[instant.astimezone(change.zone).replace(tzinfo=None, fold=0)].append(instant)
    return readings


@every_change
@given(changes)
def test_a_wall_time_is_resolved_to_the_instants_at_which_clocks_show_it(change: ClockChange) -> None:
    readings = walls_around(change, 15 * MINUTE)
    first, last = min(readings) + 3 * HOUR, max(readings) - 3 * HOUR
    for wall in (first + 15 * MINUTE * n for n in range((last - first) // (15 * MINUTE))):
        match at_wall(wall, change.zone):
            case Unambiguous(instant):
                assert readings[wall] == [instant]
            case Fold(earlier, later):
                assert readings[wall] == [earlier, later]
            case Gap(jump):
                assert wall not in readings
                assert jump == change.instant


@every_change
@given(changes)
def test_a_day_is_shorter_or_longer_by_what_its_clocks_are_moved(change: ClockChange) -> None:
    days = [change.day + timedelta(days=n) for n in (-1, 0, 1)]
    lengths = [local_day(day, change.zone).length for day in days]
    assert sorted(lengths) == sorted([24 * HOUR, 24 * HOUR, 24 * HOUR - change.shift])


@every_change
@given(changes, st.integers(-12 * 4, 12 * 4), st.integers(1, 24 * 4))
def test_a_stretch_of_wall_time_is_all_instants_at_which_clocks_read_it(
    change: ClockChange, offset: int, quarters: int
) -> None:
    shown = change.instant.astimezone(change.zone).replace(tzinfo=None, fold=0)
    start = shown + 15 * MINUTE * offset
    end = start + 15 * MINUTE * quarters
    instants = [change.instant + 5 * MINUTE * n for n in range(-40 * 12, 40 * 12)]
    read = [one for one in instants if start <= one.astimezone(change.zone).replace(tzinfo=None) < end]
    assert read_by_clock(start, end, change.zone) == IntervalSet.of(
        Interval(one, one + 5 * MINUTE) for one in read
    )


@every_change
@given(changes, st.sampled_from([-1, 0, 1]))
def test_time_up_to_a_change_is_one_run(change: ClockChange, minutes: int) -> None:
    within = Interval(change.instant - HOUR, change.instant + MINUTE * minutes)
    assert len(offset_runs(change.zone, within)) == (2 if minutes > 0 else 1)


@every_change
@given(changes)
def test_runs_of_one_offset_meet_exactly_at_the_change(change: ClockChange) -> None:
    within = Interval(change.instant - 50 * HOUR, change.instant + 50 * HOUR)
    before, after = offset_runs(change.zone, within)
    assert (before.during, after.during) == (
        Interval(within.start, change.instant),
        Interval(change.instant, within.end),
    )
    assert after.offset - before.offset == change.shift


BERLIN = "Europe/Berlin"
RESOLVED = [
    (BERLIN, "2027-03-28 01:59", Unambiguous(utc("2027-03-28 00:59"))),
    (BERLIN, "2027-03-28 02:00", Gap(utc("2027-03-28 01:00"))),
    (BERLIN, "2027-03-28 02:59:59", Gap(utc("2027-03-28 01:00"))),
    (BERLIN, "2027-03-28 03:00", Unambiguous(utc("2027-03-28 01:00"))),
    (BERLIN, "2027-10-31 02:30", Fold(utc("2027-10-31 00:30"), utc("2027-10-31 01:30"))),
    (BERLIN, "2027-10-31 03:00", Unambiguous(utc("2027-10-31 02:00"))),
    ("Africa/Cairo", "2027-04-30 00:15", Gap(utc("2027-04-29 22:00"))),
    ("Australia/Lord_Howe", "2027-10-03 02:10", Gap(utc("2027-10-02 15:30"))),
    ("Antarctica/Troll", "2027-03-28 02:30", Gap(utc("2027-03-28 01:00"))),
    ("America/St_Johns", "2006-04-02 00:00:59", Unambiguous(utc("2006-04-02 03:30:59"))),
    ("America/St_Johns", "2006-04-02 00:01", Gap(utc("2006-04-02 03:31"))),
    ("Asia/Kathmandu", "2027-06-01 09:00", Unambiguous(utc("2027-06-01 03:15"))),
]


@pytest.mark.parametrize(("zone", "wall", "meaning"), RESOLVED)
def test_a_wall_time_means(zone: str, wall: str, meaning: Resolved) -> None:
    assert at_wall(datetime.fromisoformat(wall), ZoneInfo(zone)) == meaning


DAYS = [
    (BERLIN, date(2027, 3, 27), 24),
    (BERLIN, date(2027, 3, 28), 23),
    (BERLIN, date(2027, 10, 31), 25),
    ("Africa/Cairo", date(2027, 4, 30), 23),
    ("America/Santiago", date(2027, 9, 5), 23),
    ("Australia/Lord_Howe", date(2027, 10, 3), 23.5),
    ("Antarctica/Troll", date(2027, 3, 28), 22),
]


@pytest.mark.parametrize(("zone", "day", "hours"), DAYS)
def test_a_local_day_has_its_own_length(zone: str, day: date, hours: float) -> None:
    assert local_day(day, ZoneInfo(zone)).length == hours * HOUR


def test_a_day_whose_midnight_is_skipped_begins_when_the_clocks_jump() -> None:
    cairo = ZoneInfo("Africa/Cairo")
    assert first_instant(date(2027, 4, 30), cairo).astimezone(cairo).hour == 1


def test_a_date_that_a_zone_left_out_is_no_day() -> None:
    with pytest.raises(ValueError, match="starts before it ends"):
        local_day(date(2011, 12, 30), ZoneInfo("Pacific/Apia"))
    skipped = datetime.fromisoformat("2011-12-30")
    assert not read_by_clock(skipped, skipped + timedelta(days=1), ZoneInfo("Pacific/Apia"))


def test_a_wall_time_must_be_naive() -> None:
    with pytest.raises(ValueError, match="naive"):
        at_wall(utc("2027-03-28"), ZoneInfo(BERLIN))


@pytest.mark.parametrize(
    "name", ["Mars/Olympus", "", "America", "../etc/passwd", "/etc/localtime", "A" * 999, "\0"]
)
def test_there_is_no_zone_named(name: str) -> None:
    assert zone_named(name) is None


def test_a_zone_is_known_by_its_iana_name() -> None:
    assert zone_named(BERLIN) is ZoneInfo(BERLIN)
