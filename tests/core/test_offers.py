"""Which free slots are offered: spread out, left to others where they are theirs, near to what was asked."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.burden import Burden
from scheduling.interval import Interval
from scheduling.offers import Outlook, hours_from_best_lead, in_their_day, nearest, ranked, spread
from scheduling.slots import Slot
from scheduling.timex.mention import Stretch
from tests.core.sizes import trying

BERLIN = ZoneInfo("Europe/Berlin")
DAYS = {"Mon": 1, "Tue": 2, "Wed": 3, "Thu": 4, "Fri": 5}
HOUR = timedelta(hours=1)


def at(told: str, zone: ZoneInfo = BERLIN) -> datetime:
    """The moment that "Tue 10:00" is, in the first week of March 2027."""
    day, clock = told.split()
    hour, minute = clock.split(":")
    return datetime(2027, 3, DAYS[day], int(hour), int(minute), tzinfo=zone)


def slots(*told: str) -> list[Slot]:
    return [Slot(Interval(at(one), at(one) + HOUR), ("ana",)) for one in told]


def every_half_hour(day: str, first: int, last: int) -> list[str]:
    return [f"{day} {hour:02}:{minute}" for hour in range(first, last) for minute in ("00", "30")]


def told(chosen: tuple[Slot, ...]) -> list[str]:
    return [slot.start.astimezone(BERLIN).strftime("%a %H:%M") for slot in chosen]


WHOLE_WEEK = [start for day in DAYS for start in every_half_hour(day, 9, 17)]

SPREADS = [
    ("over days, and over morning and afternoon", WHOLE_WEEK, "Mon 09:00, Tue 14:00, Wed 09:00"),
    ("within one day, not overlapping", every_half_hour("Thu", 9, 17), "Thu 09:00, Thu 10:00, Thu 14:00"),
    (
        "within an afternoon, not overlapping",
        every_half_hour("Thu", 14, 17),
        "Thu 14:00, Thu 15:00, Thu 16:00",
    ),
    ("not at lunch while there is more", every_half_hour("Tue", 12, 18), "Tue 14:00, Tue 15:00, Tue 16:00"),
    (
        "at lunch where there is no other way",
        every_half_hour("Tue", 12, 14),
        "Tue 12:00, Tue 13:00, Tue 13:30",
    ),
    ("overlapping where there is no other way", every_half_hour("Wed", 10, 11), "Wed 10:00, Wed 10:30"),
    ("all, where there are few", ["Fri 15:00", "Mon 09:00"], "Mon 09:00, Fri 15:00"),
    ("nothing of nothing", [], ""),
]


@pytest.mark.parametrize(("free", "offered"), [row[1:] for row in SPREADS], ids=[row[0] for row in SPREADS])
def test_offers_are_spread(free: list[str], offered: str) -> None:
    assert ", ".join(told(spread(slots(*free), 3, Outlook(BERLIN)))) == offered


def test_a_time_offered_to_somebody_else_comes_last() -> None:
    elsewhere = {slot.start: 1 for slot in slots("Mon 09:00", "Tue 14:00", "Wed 09:00")}
    assert told(spread(slots(*WHOLE_WEEK), 3, Outlook(BERLIN, elsewhere=elsewhere))) == [
        "Mon 09:30",
        "Tue 14:30",
        "Wed 09:30",
    ]


def test_of_times_offered_elsewhere_the_least_offered_is_taken() -> None:
    elsewhere = {at("Mon 09:00"): 3, at("Mon 14:00"): 2, at("Tue 09:00"): 1}
    free = slots("Mon 09:00", "Mon 14:00", "Tue 09:00")
    assert told(spread(free, 2, Outlook(BERLIN, elsewhere=elsewhere))) == ["Mon 14:00", "Tue 09:00"]


BEFORE = at("Mon 09:00") - timedelta(hours=20)


def test_a_day_to_three_days_ahead_comes_before_sooner_and_later_times() -> None:
    outlook = Outlook(BERLIN, now=BEFORE)
    free = slots("Mon 09:00", "Tue 09:00", "Wed 10:00", "Fri 09:00")
    assert told(ranked(free, 4, outlook)) == ["Tue 09:00", "Wed 10:00", "Mon 09:00", "Fri 09:00"]


@pytest.mark.parametrize(
    ("hours", "away"), [(0, 24), (23, 1), (23.6, 0), (24, 0), (48, 0), (72, 0), (72.6, 1), (96, 24)]
)
def test_how_far_a_time_lies_from_the_best_lead(hours: float, away: int) -> None:
    assert hours_from_best_lead(BEFORE + timedelta(hours=hours), BEFORE) == away


def test_of_equal_times_the_one_that_cuts_no_day_comes_first_then_the_one_for_who_had_fewer() -> None:
    free = slots("Tue 09:00", "Tue 10:00", "Tue 11:00")
    gaps = {at("Tue 09:00"): Burden(1, 0), at("Tue 10:00"): Burden(0, 5), at("Tue 11:00"): Burden(0, 2)}
    assert told(ranked(free, 3, Outlook(BERLIN, burdens=gaps))) == ["Tue 11:00", "Tue 10:00", "Tue 09:00"]


def test_what_was_refused_is_never_offered_again() -> None:
    refused = {at("Mon 09:00"), at("Tue 14:00")}
    assert told(spread(slots(*WHOLE_WEEK), 3, Outlook(BERLIN), refused=refused)) == [
        "Mon 09:30",
        "Tue 14:30",
        "Wed 09:00",
    ]
    assert spread(slots("Mon 09:00"), 3, Outlook(BERLIN), refused=refused) == ()


def test_parts_of_the_day_are_the_candidates() -> None:
    """Nine in Berlin is three in the afternoon in Tokyo, where the clock reads eight hours more."""
    tokyo = ZoneInfo("Asia/Tokyo")
    free = slots("Mon 02:00", "Mon 05:00", "Mon 03:00", "Tue 06:00", "Tue 02:30")
    assert told(spread(free, 2, Outlook(tokyo))) == ["Mon 02:00", "Tue 06:00"]


def test_two_ways_to_fill_one_start_are_one_offer() -> None:
    (ana,) = slots("Mon 09:00")
    ben = Slot(ana.during, ("ben",))
    assert spread([ben, ana], 3, Outlook(BERLIN)) == (ben,)


@trying(100, 1000)
@given(st.lists(st.sampled_from(WHOLE_WEEK), unique=True), st.integers(0, 5))
def test_the_same_offers_come_from_the_same_slots_in_any_order(free: list[str], count: int) -> None:
    chosen = spread(slots(*free), count, Outlook(BERLIN))
    assert len(chosen) == min(count, len(free))
    assert list(chosen) == sorted(set(chosen))
    assert spread(reversed(slots(*free)), count, Outlook(BERLIN)) == chosen


NEAREST = [
    ("Tue 10:00", ["Tue 09:00", "Tue 11:30", "Mon 10:00"], ["Tue 09:00", "Tue 11:30", "Mon 10:00"]),
    ("Tue 10:00", ["Tue 15:00", "Mon 10:00", "Wed 10:00"], ["Tue 15:00", "Mon 10:00", "Wed 10:00"]),
    ("Tue 10:00", ["Tue 12:30", "Tue 08:00"], ["Tue 08:00", "Tue 12:30"]),
    ("Tue 10:00", ["Wed 15:00", "Fri 11:00"], ["Fri 11:00", "Wed 15:00"]),
    ("Tue 10:00", ["Tue 10:30", "Tue 09:30"], ["Tue 09:30", "Tue 10:30"]),
    ("Tue 14:00-17:00", ["Tue 17:00", "Tue 15:30", "Tue 16:30"], ["Tue 15:30", "Tue 16:30", "Tue 17:00"]),
    ("Tue 14:00-17:00", ["Mon 15:00", "Tue 09:00", "Thu 15:00"], ["Tue 09:00", "Mon 15:00", "Thu 15:00"]),
]


@pytest.mark.parametrize(("wanted", "free", "in_order"), NEAREST)
def test_the_nearest_to_what_was_asked(wanted: str, free: list[str], in_order: list[str]) -> None:
    start, _, end = wanted.partition("-")
    stretch = Stretch(at(start), at(f"{start.split()[0]} {end}") if end else None)
    assert told(nearest(slots(*free), [stretch], 3, BERLIN)) == in_order


def test_only_as_many_as_asked_for_are_near() -> None:
    assert told(nearest(slots(*WHOLE_WEEK), [Stretch(at("Thu 11:10"), None)], 2, BERLIN)) == [
        "Thu 11:00",
        "Thu 11:30",
    ]


def test_the_day_that_was_asked_for_is_the_candidates_day() -> None:
    """Monday at 23:30 in Berlin is Tuesday in Tokyo, and Tuesday was asked for there."""
    tokyo = ZoneInfo("Asia/Tokyo")
    wanted = Stretch(at("Tue 10:00", tokyo), None)
    assert told(nearest(slots("Mon 23:30", "Tue 17:00"), [wanted], 1, tokyo)) == ["Mon 23:30"]


DAYTIME = [
    ("Europe/Berlin", ["Mon 07:30", "Mon 08:00", "Mon 19:00", "Mon 19:30"], ["Mon 08:00", "Mon 19:00"]),
    ("America/New_York", ["Mon 09:00", "Mon 14:00", "Mon 13:30"], ["Mon 14:00"]),
    ("America/Los_Angeles", ["Mon 09:00", "Mon 16:00"], ["Mon 09:00", "Mon 16:00"]),
    ("Asia/Kolkata", ["Mon 15:30", "Mon 15:00", "Mon 14:30"], ["Mon 14:30"]),
]


@pytest.mark.parametrize(("zone", "free", "inside"), DAYTIME)
def test_an_interview_lies_inside_the_candidates_day_where_any_does(
    zone: str, free: list[str], inside: list[str]
) -> None:
    assert told(in_their_day(slots(*free), ZoneInfo(zone))) == inside


def test_a_day_may_end_at_the_last_minute_but_no_interview_runs_into_the_next() -> None:
    late = slots("Mon 22:30", "Mon 23:30", "Mon 10:00")
    assert told(in_their_day(late, BERLIN, time(8), time(23, 59))) == ["Mon 22:30", "Mon 10:00"]


def test_offers_can_be_chosen_among_bare_times_too() -> None:
    times = [slot.during for slot in slots("Tue 10:00", "Mon 09:00")]
    assert spread(times, 1, Outlook(BERLIN)) == (times[1],)
    assert nearest(times, [Stretch(at("Tue 11:00").astimezone(UTC), None)], 1, BERLIN) == (times[0],)
    assert in_their_day(times, BERLIN) == tuple(times)
