"""Where deadlines lie: off weekends, out of the night, and standing still while we owe the next step."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from negotiation.deadlines import (
    after_quiet,
    before_quiet,
    confirmation_deadline,
    is_quiet,
    off_weekend,
    resumed,
    selection_deadline,
)
from negotiation.session import Owing
from tests.core.negotiating import BERLIN, MONDAY, POLICY, at, offered, session

ZONES = some.sampled_from(
    ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"]
).map(ZoneInfo)
MOMENTS = some.integers(0, 3 * 366 * 24 * 60).map(lambda minutes: MONDAY + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("moment", "moved"),
    [
        (at(27, 23, 59), at(27, 23, 59)),
        (at(28, 0), at(30, 12)),
        (at(29, 23, 59), at(30, 12)),
        (at(30, 0), at(30, 0)),
    ],
)
def test_a_weekend_ends_at_monday_noon(moment: datetime, moved: datetime) -> None:
    assert off_weekend(moment, BERLIN) == moved


@given(MOMENTS, ZONES)
def test_no_deadline_is_on_a_weekend_and_none_comes_earlier(moment: datetime, zone: ZoneInfo) -> None:
    moved = off_weekend(moment, zone)
    assert moved >= moment
    assert moved.astimezone(zone).weekday() < 5
    assert off_weekend(moved, zone) == moved


def test_two_days_to_accept() -> None:
    assert confirmation_deadline(at(23, 9), BERLIN, POLICY) == at(25, 9)
    assert confirmation_deadline(at(26, 15), BERLIN, POLICY) == at(30, 12)


def test_a_day_to_choose_and_never_less_than_the_invitation_gave() -> None:
    assert selection_deadline(session(), at(23, 10), POLICY) == at(25, 9)
    assert selection_deadline(session(), at(25, 8), POLICY) == at(26, 8)


def test_the_clock_stands_still_while_we_owe_and_at_least_a_day_remains() -> None:
    owed = offered(owed_since=at(23, 10), owed_for=frozenset({Owing.PERSON}))
    assert resumed(owed, at(23, 12), POLICY).confirmation_deadline == at(25, 11)
    late = offered(owed_since=at(25, 8), owed_for=frozenset({Owing.PERSON}))
    assert resumed(late, at(26, 8), POLICY).confirmation_deadline == at(27, 8)
    almost = offered(owed_since=at(25, 8, 59), owed_for=frozenset({Owing.PERSON}))
    assert resumed(almost, at(25, 9, 30), POLICY).confirmation_deadline == at(26, 9, 30)


@given(MOMENTS, ZONES)
def test_out_of_the_night_either_way(moment: datetime, zone: ZoneInfo) -> None:
    after, before = after_quiet(moment, zone, POLICY), before_quiet(moment, zone, POLICY)
    assert not is_quiet(after, zone, POLICY)
    assert not is_quiet(before, zone, POLICY)
    assert before <= moment <= after
    assert after - moment <= timedelta(hours=12, minutes=30)
