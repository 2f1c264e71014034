"""Interval sets obey the laws of sets, whatever stretches they are made of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.interval import Interval, IntervalSet
from tests.core.sizes import trying

BEGIN = datetime(2027, 3, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
SPAN = Interval(BEGIN, BEGIN + HOUR * 24)


def hours(start: float, end: float) -> Interval:
    return Interval(BEGIN + HOUR * start, BEGIN + HOUR * end)


intervals = st.tuples(st.integers(0, 23), st.integers(1, 12)).map(
    lambda pair: hours(pair[0], min(24, pair[0] + pair[1]))
)

sets = st.lists(intervals, max_size=8).map(IntervalSet.of)


def instants(stretches: IntervalSet) -> set[datetime]:
    """The half hours that a set holds: the slow and obvious meaning of it."""
    half_hours = [BEGIN + HOUR * n / 2 for n in range(48)]
    return {one for one in half_hours if any(part.start <= one < part.end for part in stretches)}


@trying(100, 1000)
@given(st.lists(intervals, max_size=8))
def test_a_set_holds_exactly_the_instants_of_its_intervals_in_any_order(stretches: list[Interval]) -> None:
    made = IntervalSet.of(stretches)
    assert instants(made) == set().union(*(instants(IntervalSet((one,))) for one in stretches))
    assert made == IntervalSet.of(reversed(stretches)) == IntervalSet.of(made)


@trying(100, 1000)
@given(sets, sets)
def test_union_intersection_and_difference_are_those_of_the_instants(a: IntervalSet, b: IntervalSet) -> None:
    assert instants(a | b) == instants(a) | instants(b)
    assert instants(a & b) == instants(a) & instants(b)
    assert instants(a - b) == instants(a) - instants(b)


@trying(100, 1000)
@given(sets, sets, sets)
def test_the_laws_of_set_algebra_hold(a: IntervalSet, b: IntervalSet, c: IntervalSet) -> None:
    assert a | b == b | a
    assert a & b == b & a
    assert a & (b | c) == (a & b) | (a & c)
    assert a - (b | c) == (a - b) - c
    assert (a - b) | (a & b) == a
    assert not (a - b) & b


@trying(100, 1000)
@given(sets)
def test_a_complement_is_everything_else_and_its_own_opposite(a: IntervalSet) -> None:
    everything = IntervalSet((SPAN,))
    assert a | a.complement(SPAN) == everything
    assert not a & a.complement(SPAN)
    assert a.complement(SPAN).complement(SPAN) == a


@trying(100, 1000)
@given(sets, sets)
def test_parts_are_always_sorted_and_apart(a: IntervalSet, b: IntervalSet) -> None:
    for made in (a | b, a & b, a - b, a.complement(SPAN)):
        assert IntervalSet(made.parts) == made


@trying(100, 1000)
@given(sets, intervals)
def test_a_set_holds_a_stretch_only_in_one_piece(a: IntervalSet, wanted: Interval) -> None:
    assert a.holds(wanted) == (a.clipped(wanted) == IntervalSet((wanted,)))


def test_stretches_that_touch_become_one() -> None:
    assert IntervalSet.of([hours(10, 11), hours(9, 10)]) == IntervalSet((hours(9, 11),))


def test_neighbours_do_not_overlap() -> None:
    assert not hours(9, 10).overlaps(hours(10, 11))
    assert hours(9, 10.5).overlaps(hours(10, 11))


def test_what_lies_before_or_behind_the_span_is_no_part_of_the_complement() -> None:
    outside = IntervalSet.of([hours(-3, -1), hours(30, 31), hours(-1, 2), hours(22, 26)])
    assert outside.complement(SPAN) == IntervalSet((hours(2, 22),))


@trying(100, 1000)
@given(sets, st.lists(intervals, max_size=8).map(sorted))
def test_of_stretches_in_order_a_set_tells_those_inside_and_those_apart(
    a: IntervalSet, stretches: list[Interval]
) -> None:
    each = [(one, instants(IntervalSet((one,)))) for one in stretches]
    assert a.holding(stretches) == tuple(one for one, inside in each if inside <= instants(a))
    assert a.sparing(stretches) == tuple(one for one, inside in each if not inside & instants(a))


def test_an_interval_over_a_clock_change_is_as_long_as_the_time_that_passes() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    night = Interval(datetime(2027, 10, 30, 22, tzinfo=berlin), datetime(2027, 10, 31, 8, tzinfo=berlin))
    assert night.length == 11 * HOUR


def test_an_interval_between_the_two_passes_of_a_repeated_hour_is_not_empty() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    first = datetime(2027, 10, 31, 2, 30, tzinfo=berlin)
    assert Interval(first, first.replace(fold=1)).length == HOUR


def test_the_same_stretch_told_in_two_zones_is_equal() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    told = Interval(hours(9, 10).start.astimezone(tokyo), hours(9, 10).end.astimezone(tokyo))
    assert told == hours(9, 10)
    assert hash(told) == hash(hours(9, 10))


def test_a_widened_stretch_has_the_margin_on_both_sides() -> None:
    assert hours(9, 10).widened(HOUR / 2, HOUR / 4) == hours(8.5, 10.25)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(BEGIN, BEGIN, id="empty"),
        pytest.param(BEGIN + HOUR, BEGIN, id="backwards"),
        pytest.param(BEGIN.replace(tzinfo=None), BEGIN + HOUR, id="a naive start"),
        pytest.param(BEGIN, (BEGIN + HOUR).replace(tzinfo=None), id="a naive end"),
    ],
)
def test_no_interval_is_made_of(start: datetime, end: datetime) -> None:
    with pytest.raises(ValueError, match="an interval"):
        Interval(start, end)


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param((hours(9, 10), hours(10, 11)), id="touching"),
        pytest.param((hours(11, 12), hours(9, 10)), id="unsorted"),
    ],
)
def test_no_set_is_made_of_parts_that_are(parts: tuple[Interval, ...]) -> None:
    with pytest.raises(ValueError, match="sorted and apart"):
        IntervalSet(parts)
