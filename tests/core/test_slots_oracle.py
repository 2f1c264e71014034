"""The search agrees with trying every minute, on random questions around the clock changes of every zone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from scheduling.need import IfFree
from scheduling.slots import Search, can_all_come, find, possible, team_at, times_in
from tests.core.random_searches import searches
from tests.core.sizes import trying
from tests.core.slot_oracle import is_met, starts_by_minutes


@trying(150, 2000)
@given(searches())
def test_every_possible_start_is_found_and_no_other(search: Search) -> None:
    assert [slot.start for slot in find(search)] == list(starts_by_minutes(search))


@trying(60, 1000)
@given(searches())
def test_those_who_would_come_can_come_and_are_enough_and_none_too_many(search: Search) -> None:
    free = starts_by_minutes(search)
    optional = {person for part in search.need if isinstance(part, IfFree) for person in part.people}
    for slot in find(search):
        present = set(slot.people)
        assert present <= free[slot.start]
        assert is_met(search.need, present)
        assert optional & free[slot.start] <= present
        if len(search.need) == 1:
            assert not any(is_met(search.need, present - {person}) for person in present - optional)


@trying(60, 1000)
@given(searches())
def test_a_single_start_is_judged_as_in_the_whole_search(search: Search) -> None:
    """Whatever is asked of one start under the locks of a booking, it is what was offered."""
    anywhere = replace(search, wishes=None)
    found = {slot.start: slot.people for slot in find(anywhere)}
    assert list(times_in(possible(anywhere))) == [slot.during for slot in find(anywhere)]
    grid = possible(anywhere).grid
    for place in range(0, len(grid.opens), max(1, len(grid.opens) // 10)):
        start = grid.moment(place)
        team = team_at(anywhere, start)
        assert team == found.get(start)
        assert team is None or can_all_come(anywhere, start, team)


@trying(60, 1000)
@given(searches(), st.integers(0, 5))
def test_a_limit_gives_the_first_of_them(search: Search, limit: int) -> None:
    assert find(search, limit) == find(search)[:limit]
