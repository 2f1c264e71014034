"""The search agrees with trying every minute, on random questions around the clock changes of every zone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scheduling.need import IfFree
from scheduling.slots import Search, find, slots_of, times_of
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
def test_the_times_of_one_are_those_of_their_slots_that_others_leave_free(search: Search) -> None:
    first, *others = search.people
    question = (search.horizon, search.now, search.length, search.step)
    elsewhere = [one for other in others for one in other.booked]
    slots = slots_of(first, *question)
    free = [slot.during for slot in slots if not any(slot.during.overlaps(one) for one in elsewhere)]
    assert list(times_of(first, *question, others=elsewhere)) == free


@trying(60, 1000)
@given(searches(), st.integers(0, 5))
def test_a_limit_gives_the_first_of_them(search: Search, limit: int) -> None:
    assert find(search, limit) == find(search)[:limit]
