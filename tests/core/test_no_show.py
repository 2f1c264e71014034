"""The risk of not coming: its weights, its factors, its levels."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlisting.no_show import WEIGHTS, Factor, Level, Levels, Record, risk_of

QUICK = Record(timedelta(), rounds=1, told=4, tellable=4)


def test_the_weights_are_the_products() -> None:
    assert {factor.name: weight for factor, weight in WEIGHTS.items()} == {
        "RESPONSE": 0.30,
        "ROUNDS": 0.25,
        "COMPLETENESS": 0.20,
        "HISTORY": 0.25,
    }
    assert WEIGHTS.keys() == set(Factor)
    assert sum(WEIGHTS.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("record", "risk"),
    [
        (QUICK, 0.0625),
        (Record(timedelta(hours=24), 1, 4, 4), 0.2125),
        (Record(timedelta(), 3, 4, 4), 0.3125),
        (Record(timedelta(), 1, 0, 4), 0.2625),
        (Record(timedelta(days=9), 9, 0, 4, booked_before=96, missed_before=96), 0.9925),
        (Record(timedelta(), 1, 4, 4, booked_before=1, missed_before=1), 0.1),
        (Record(timedelta(), 1, 4, 4, booked_before=16), 0.0125),
    ],
)
def test_each_factor_has_its_part(record: Record, risk: float) -> None:
    assert risk_of(record).value == pytest.approx(risk)


@pytest.mark.parametrize(
    ("risk", "level"),
    [
        (0, Level.LOW),
        (0.3, Level.LOW),
        (0.31, Level.MEDIUM),
        (0.7, Level.MEDIUM),
        (0.71, Level.HIGH),
        (1, Level.HIGH),
    ],
)
def test_the_levels_begin_where_the_product_says(risk: float, level: Level) -> None:
    assert Levels().of(risk) is level


@given(
    st.timedeltas(timedelta(days=-1), timedelta(days=99)),
    st.integers(0, 20),
    st.integers(0, 4),
    st.integers(0, 50),
    st.integers(0, 50),
    st.integers(0, 50),
)
def test_it_is_between_0_and_1_and_a_slower_answer_never_lowers_it(
    response: timedelta, rounds: int, told: int, booked: int, missed: int, cancelled: int
) -> None:
    record = Record(response, rounds, told, 4, booked + missed + cancelled, missed, cancelled)
    slower = Record(
        response + timedelta(hours=1), rounds, told, 4, booked + missed + cancelled, missed, cancelled
    )
    assert 0 <= risk_of(record).value <= risk_of(slower).value <= 1
