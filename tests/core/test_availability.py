"""When one person can be booked: every rule by itself, all of them together, and as windows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from scheduling.availability import Buffer, Person, bookable, full_days, full_weeks, working
from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet
from scheduling.rules import starts_of
from scheduling.slots import Search, needed, setting_of
from tests.core.random_searches import searches
from tests.core.sizes import trying

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2027, 3, 1, tzinfo=BERLIN)
HOUR = timedelta(hours=1)
WEEK = Interval(MONDAY, MONDAY + timedelta(days=7))
ANA = Person("ana", BERLIN, WorkingHours.daily("09:00", "17:00", ["mon", "tue"]))


def on(day: int, start: float, end: float) -> Interval:
    """Hours of the n-th day of the week, Berlin time."""
    midnight = MONDAY + timedelta(days=day)
    return Interval(midnight + HOUR * start, midnight + HOUR * end)


def windows(person: Person, now: datetime = MONDAY) -> tuple[Interval, ...]:
    return bookable(person, WEEK, now).parts


def test_working_hours_alone_are_the_windows() -> None:
    assert windows(ANA) == (on(0, 9, 17), on(1, 9, 17))


def test_a_buffer_stands_on_both_sides_of_what_is_taken() -> None:
    ana = replace(
        ANA, busy=IntervalSet((on(0, 10, 11),)), booked=(on(1, 16, 17),), buffer=Buffer.of(HOUR / 4)
    )
    assert windows(ana) == (on(0, 9, 9.75), on(0, 11.25, 17), on(1, 9, 15.75))


def test_buffers_before_and_after_are_kept_each_on_its_side() -> None:
    ana = replace(ANA, busy=IntervalSet((on(0, 10, 11),)), buffer=Buffer(before=HOUR / 2, after=HOUR / 4))
    assert windows(ana) == (on(0, 9, 9.75), on(0, 11.5, 17), on(1, 9, 17))


def test_between_two_interviews_lies_the_longer_of_the_buffers_once() -> None:
    ana = replace(ANA, booked=(on(0, 12, 13),), buffer=Buffer(before=HOUR / 2, after=HOUR / 4))
    assert windows(ana) == (on(0, 9, 11.5), on(0, 13.5, 17), on(1, 9, 17))


def test_how_far_ahead_counts_from_now() -> None:
    assert windows(replace(ANA, ahead=26 * HOUR), now=MONDAY + 8 * HOUR) == (on(0, 9, 17), on(1, 9, 10))


def test_notice_counts_from_now() -> None:
    assert windows(replace(ANA, notice=26 * HOUR), now=MONDAY + 8 * HOUR) == (on(1, 10, 17),)


def test_a_day_that_has_its_interviews_is_closed_whole() -> None:
    assert windows(replace(ANA, booked=(on(0, 8, 9),), max_per_day=1)) == (on(1, 9, 17),)


def test_a_week_that_has_its_interviews_is_closed_whole() -> None:
    assert windows(replace(ANA, booked=(on(6, 20, 21), on(0, 8, 9)), max_per_week=2)) == ()
    assert windows(replace(ANA, booked=(on(7, 0, 1), on(-1, 23, 24)), max_per_week=1)) == (
        on(0, 9, 17),
        on(1, 9, 17),
    )


def test_who_takes_no_interviews_has_no_windows() -> None:
    assert windows(replace(ANA, max_per_day=0)) == windows(replace(ANA, max_per_week=0)) == ()


def test_a_full_day_is_as_long_as_the_day_is() -> None:
    sunday = datetime(2027, 10, 31, 15, tzinfo=BERLIN)
    ana = replace(ANA, booked=(Interval(sunday, sunday + HOUR),), max_per_day=1, max_per_week=1)
    assert [day.length for day in full_days(ana, WEEK)] == [25 * HOUR]
    assert [week.length for week in full_weeks(ana, WEEK)] == [(7 * 24 + 1) * HOUR]


def test_working_time_is_cut_to_what_is_asked() -> None:
    assert working(ANA, on(0, 10, 11)) == IntervalSet((on(0, 10, 11),))


def test_colleagues_with_the_same_week_keep_their_own_days_off() -> None:
    off = replace(ANA, hours=replace(ANA.hours, exceptions={MONDAY.date(): ()}))
    assert windows(ANA) == (on(0, 9, 17), on(1, 9, 17))
    assert windows(off) == (on(1, 9, 17),)
    assert windows(ANA) == (on(0, 9, 17), on(1, 9, 17))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Buffer(after=-HOUR),
        lambda: replace(ANA, notice=-HOUR),
        lambda: replace(ANA, ahead=timedelta()),
        lambda: replace(ANA, max_per_day=-1),
        lambda: replace(ANA, max_per_week=-1),
        lambda: replace(ANA, weight=0),
        lambda: replace(ANA, weight=float("nan")),
        lambda: replace(ANA, weight=float("inf")),
    ],
)
def test_nobody_has_rules_that_mean_nothing(wrong: Callable[[], Person]) -> None:
    with pytest.raises(ValueError, match=r"negative|positive"):
        wrong()


@trying(60, 1000)
@given(searches())
def test_a_start_is_possible_where_a_window_holds_the_interview(search: Search) -> None:
    setting = setting_of(search)
    for person in needed(search):
        uncapped = replace(person, max_per_day=None, max_per_week=None)
        held = setting.grid.inside(bookable(uncapped, search.horizon, search.now.astimezone(UTC)))
        assert starts_of(uncapped, setting) == held
