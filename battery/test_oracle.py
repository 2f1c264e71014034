"""The search against an oracle that tries every minute, on thousands of random problems around the clock
changes of every zone; `tests/core/test_slots_oracle.py` tries a few of the same each time.
"""

from __future__ import annotations

from hypothesis import given

from scheduling.explain import explain
from scheduling.slots import Search, find
from tests.core.random_searches import searches
from tests.core.sizes import trying
from tests.core.slot_oracle import starts_by_minutes


@trying(2000, 20_000)
@given(searches())
def test_the_search_finds_what_trying_every_minute_finds(search: Search) -> None:
    found = [slot.start for slot in find(search)]
    assert found == list(starts_by_minutes(search))
    assert bool(found) == (explain(search) is None)
