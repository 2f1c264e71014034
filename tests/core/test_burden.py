"""What a slot costs those who would come: asked one by one, it is what asking all of them would say."""

from __future__ import annotations

import pytest
from hypothesis import given

from scheduling.availability import taken
from scheduling.burden import Burden, Burdens, new_gaps
from scheduling.slots import Search, Slot, find, possible
from tests.core.random_searches import searches
from tests.core.sizes import trying


@trying(60, 1000)
@given(searches())
def test_the_burdens_are_those_of_the_slots_and_their_people(search: Search) -> None:
    assert dict(Burdens(search, possible(search))) == {
        slot.start: burden(search, slot) for slot in find(search)
    }


@trying(60, 1000)
@given(searches())
def test_least_called_are_those_with_the_least_load_where_loads_differ(search: Search) -> None:
    found = Burdens(search, possible(search))
    loads = [one.load for one in found.values()]
    for slot in find(search):
        assert found.least_called(slot.start) == (found[slot.start].load <= min(loads) < max(loads))


@trying(30, 300)
@given(searches())
def test_a_time_that_is_no_slot_has_no_burden(search: Search) -> None:
    found = Burdens(search, possible(search))
    beyond = search.horizon.end
    assert beyond not in found
    with pytest.raises(KeyError):
        found[beyond]


def burden(search: Search, slot: Slot) -> Burden:
    known = {person.id: person for person in search.people}
    team = [known[one] for one in slot.people]
    gaps = sum(new_gaps(person, slot.during, taken(person).parts) for person in team)
    return Burden(gaps, sum(person.load for person in team))
