"""A panel's notice: before when too few of those who are needed can come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from scheduling.availability import Person
from scheduling.common_hours import earliest
from scheduling.hours import ALWAYS
from scheduling.interval import Interval
from scheduling.need import AllOf, AnyOf, IfFree, Need
from scheduling.slots import Search
from tests.core.negotiating import BERLIN

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
NOTICE = {"ana": 12, "ben": 2, "cleo": 24}


@pytest.mark.parametrize(
    ("need", "hours"),
    [
        ((AllOf(("ana",)),), 12),
        ((AllOf(("ana", "cleo")),), 24),
        ((AnyOf(1, ("ana", "ben", "cleo")),), 2),
        ((AnyOf(2, ("ana", "ben", "cleo")),), 12),
        ((AllOf(("ben",)), IfFree(("cleo",))), 2),
        ((IfFree(("cleo",)),), 0),
    ],
)
def test_it_takes_as_long_as_the_last_who_is_needed_wants(need: Need, hours: int) -> None:
    people = tuple(Person(name, BERLIN, ALWAYS, notice=HOUR * notice) for name, notice in NOTICE.items())
    search = Search(NOW, Interval(NOW, NOW + 24 * HOUR), HOUR, people, need)
    assert earliest(search) == NOW + HOUR * hours
