"""Ranking: the best get the places, the next the buffer; what was done by hand stays, also a second time."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from shortlisting.rank import Applicant, Standing, ranked
from tests.core.shortlisting_ground import applicant, told


def test_the_best_get_the_places_and_the_next_the_buffer() -> None:
    known = [applicant(1, 20), applicant(2, 90), applicant(3, 50), applicant(4, 10)]
    assert told(ranked(known, 2, 1)) == [(2, "shortlisted", 1), (3, "shortlisted", 2), (1, "buffer", 3)]


def test_of_equals_the_earlier_application_comes_first() -> None:
    known = [applicant(3, 50), applicant(1, 50), applicant(2, 50)]
    assert [one.id.int for one in ranked(known, 1, 1)] == [1, 2]


def test_who_was_turned_down_or_let_the_time_pass_gets_nothing() -> None:
    known = [applicant(1, 90, Standing.REJECTED), applicant(2, 80, Standing.EXPIRED), applicant(3, 10)]
    assert told(ranked(known, 2, 2)) == [(3, "shortlisted", 1)]


def test_who_was_shortlisted_by_hand_keeps_place_and_rank() -> None:
    known = [applicant(1, 5, Standing.SHORTLISTED, 1), applicant(2, 90), applicant(3, 80)]
    assert told(ranked(known, 2, 1)) == [(2, "shortlisted", 2), (3, "buffer", 3)]


def test_more_by_hand_than_there_are_places_leaves_only_the_buffer() -> None:
    known = [applicant(number, 50, Standing.SHORTLISTED, number) for number in (1, 2, 3)] + [applicant(4, 90)]
    assert told(ranked(known, 2, 1)) == [(4, "buffer", 4)]


standings = st.sampled_from(Standing)
known_people = st.lists(st.tuples(st.floats(0, 100), standings), max_size=30).map(
    lambda rows: [applicant(number, score, standing) for number, (score, standing) in enumerate(rows)]
)


@given(known_people, st.integers(1, 10), st.integers(1, 10))
def test_never_more_than_the_places_and_never_one_rank_twice(
    known: list[Applicant], places: int, buffer: int
) -> None:
    placed = ranked(known, places, buffer)
    by_hand = [one for one in known if one.standing is Standing.SHORTLISTED]
    chosen = [one for one in placed if one.after.standing is Standing.SHORTLISTED]
    assert len(chosen) <= max(0, places - len(by_hand))
    assert len([one for one in placed if one.after.standing is Standing.BUFFER]) <= buffer
    assert len({one.after.rank for one in placed}) == len(placed) == len({one.id for one in placed})


@given(known_people, st.integers(1, 10), st.integers(1, 10))
def test_a_second_run_changes_nothing(known: list[Applicant], places: int, buffer: int) -> None:
    first = {one.id: one.after for one in ranked(known, places, buffer)}
    after = [
        replace(one, standing=first[one.id].standing, rank=first[one.id].rank) if one.id in first else one
        for one in known
    ]
    assert all(one.before == one.after == first[one.id] for one in ranked(after, places, buffer))
