"""Working hours: read from JSON with every fault named, and meant as the clock on the wall shows them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.hours import HoursFault, Shift, WorkingHours, parsed_exceptions
from scheduling.interval import Interval, IntervalSet
from tests.core.clock_changes import ClockChange, all_clock_changes
from tests.core.random_searches import working_hours
from tests.core.read_by_clock import read_by_clock
from tests.core.sizes import trying

DAY = timedelta(days=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def shift(start: str, end: str) -> Shift:
    (made,) = WorkingHours.parsed({"mon": [[start, end]]}).week[0]
    return made


def test_hours_are_read_by_weekday_and_days_left_out_are_free() -> None:
    hours = WorkingHours.parsed({"sun": [], "mon": [["13:00", "17:30"], ["9:00", "12:00"]]})
    assert hours.week[0] == (shift("09:00", "12:00"), shift("13:00", "17:30"))
    assert hours.week[1:] == ((), (), (), (), (), ())


def test_a_time_of_day_is_minutes_from_midnight_and_a_day_ends_at_24() -> None:
    assert shift("00:00", "24:00") == Shift(timedelta(), DAY)
    assert shift("07:05", "23:59") == Shift(timedelta(minutes=425), timedelta(minutes=1439))


def test_an_exception_replaces_the_hours_of_its_date_only() -> None:
    hours = WorkingHours.parsed(
        {"tue": [["09:00", "17:00"]]}, {"2027-03-02": [], "2027-03-07": [["10:00", "12:00"]]}
    )
    assert hours.shifts_on(date(2027, 3, 2)) == ()
    assert hours.shifts_on(date(2027, 3, 9)) == (shift("09:00", "17:00"),)
    assert hours.shifts_on(date(2027, 3, 7)) == (shift("10:00", "12:00"),)


def test_the_same_hours_on_some_days() -> None:
    assert WorkingHours.daily("09:00", "18:00") == WorkingHours.parsed(
        {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}
    )


FAULTS: list[tuple[object, str]] = [
    (None, "must be an object"),
    ([["mon", []]], "must be an object"),
    ({1: []}, "must be an object"),
    ({"Mon": []}, "'Mon': is none of mon, tue"),
    ({"x" * 500: []}, "'xxxxxxxxxxxxxxxxxxxx': is none"),
    ({"mon": None}, "mon: must be a list"),
    ({"mon": "09:00-17:00"}, "mon: must be a list"),
    ({"mon": [[]]}, "mon[0]: must be [from, to]"),
    ({"mon": [["09:00", "12:00", "13:00"]]}, "mon[0]: must be [from, to]"),
    ({"mon": [["09:00", "12:00"], "13:00"]}, "mon[1]: must be [from, to]"),
    ({"mon": [["09:00", None]]}, "mon[0][1]: must be a time"),
    ({"mon": [[9, 17]]}, "mon[0][0]: must be a time"),
    ({"mon": [["9", "17"]]}, "mon[0][0]: must be a time"),
    ({"mon": [["09:60", "17:00"]]}, "mon[0][0]: must be a time"),
    ({"mon": [["09:00 ", "17:00"]]}, "mon[0][0]: must be a time"),
    ({"mon": [["009:00", "17:00"]]}, "mon[0][0]: must be a time"),
    ({"mon": [["-1:00", "17:00"]]}, "mon[0][0]: must be a time"),
    ({"mon": [["24:30", "24:00"]]}, "mon[0][0]: must be a time"),
    ({"mon": [["09:00", "25:00"]]}, "mon[0][1]: must be a time"),
    ({"mon": [["24:00", "24:00"]]}, "mon[0]: hours start before they end"),
    ({"mon": [["22:00", "06:00"]]}, "mon[0]: hours start before they end"),
    ({"mon": [["09:00", "09:00"]]}, "mon[0]: hours start before they end"),
    ({"mon": [["09:00", "10:00"]] * 49}, "mon: more than 48"),
]


@pytest.mark.parametrize(("given_hours", "message"), FAULTS)
def test_a_fault_in_the_hours_is_named(given_hours: object, message: str) -> None:
    with pytest.raises(HoursFault) as fault:
        WorkingHours.parsed(given_hours)
    assert str(fault.value).startswith(message)


@pytest.mark.parametrize(
    ("given_days", "message"),
    [
        ([], "must be an object"),
        ({"2027-02-30": []}, "'2027-02-30': must be a date"),
        ({"2027-02-03": ["09:00"]}, "2027-02-03[0]: must be [from, to]"),
    ],
)
def test_a_fault_in_the_exceptions_is_named(given_days: object, message: str) -> None:
    with pytest.raises(HoursFault) as fault:
        parsed_exceptions(given_days)
    assert str(fault.value).startswith(message)


def test_a_shift_lies_within_one_day() -> None:
    with pytest.raises(HoursFault, match="within 00:00 to 24:00"):
        Shift(timedelta(hours=20), timedelta(hours=26))


@trying(60, 1000)
@given(st.sampled_from(all_clock_changes()), st.data())
def test_working_time_is_all_time_at_which_the_clock_on_the_wall_shows_it(
    change: ClockChange, data: st.DataObject
) -> None:
    within = Interval(change.instant - 2 * DAY, change.instant + 2 * DAY)
    hours = data.draw(working_hours(within))
    midnights = [datetime.combine(change.day + DAY * n, EPOCH.time()) for n in range(-4, 5)]
    shown = [
        stretch
        for midnight in midnights
        for shift in hours.shifts_on(midnight.date())
        for stretch in read_by_clock(midnight + shift.start, midnight + shift.end, change.zone)
    ]
    assert hours.during(within, change.zone) == IntervalSet.of(shown).clipped(within)
