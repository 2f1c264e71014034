"""The search agrees with trying every minute, on random questions around the clock changes of every zone."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from scheduling.slots import Search, find
from tests.core.random_searches import searches
from tests.core.sizes import examples
from tests.core.slot_oracle import starts_by_minutes

unhurried = settings(
    max_examples=examples(150, 2000),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@unhurried
@given(searches())
def test_every_possible_start_is_found_and_no_other(search: Search) -> None:
    assert [slot.start for slot in find(search)] == starts_by_minutes(search)
