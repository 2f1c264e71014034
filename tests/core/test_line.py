"""The line closes up: the best of the buffer into the vacated rank, the buffer filled from the pending."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shortlisting.line import Health, promoted, refilled
from shortlisting.rank import Standing, ranked
from tests.core.shortlisting_ground import (
    BUFFER,
    PENDING,
    SHORTLISTED,
    after,
    applicant,
    line_of,
    people_with,
    scores,
    standing,
    told,
)


def test_the_best_of_the_buffer_gets_the_vacated_rank_and_the_buffer_is_filled_again() -> None:
    people = [
        applicant(2, 80, SHORTLISTED, 2),
        applicant(3, 70, BUFFER, 3),
        applicant(4, 60, BUFFER, 4),
        applicant(5, 50, PENDING),
    ]
    moves = promoted(line_of(people, places=2, buffer=2), 1)
    assert told(moves) == [(3, "shortlisted", 1), (4, "buffer", 3), (5, "buffer", 4)]


def test_nobody_moves_in_a_full_line() -> None:
    people = [applicant(1, 90, SHORTLISTED, 1), applicant(2, 80, BUFFER, 2), applicant(3, 70)]
    assert refilled(line_of(people, places=1, buffer=1)) == ()


def test_who_waits_longer_in_the_buffer_goes_before_a_better_late_comer() -> None:
    people = [applicant(1, 40, BUFFER, 2), applicant(2, 99, PENDING)]
    assert told(promoted(line_of(people, places=1, buffer=1), 1))[0] == (1, "shortlisted", 1)


def test_a_buffer_that_has_become_smaller_keeps_who_stands_in_it() -> None:
    people = [applicant(1, 90, SHORTLISTED, 1), applicant(2, 80, BUFFER, 2), applicant(3, 70, BUFFER, 3)]
    assert refilled(line_of(people, places=1, buffer=1)) == ()


def test_the_buffer_is_green_when_full_yellow_in_part_and_red_when_empty() -> None:
    waiting = [applicant(1, 50, BUFFER, 2), applicant(2, 40, BUFFER, 3)]
    assert [line_of(waiting[:many], 1, 2).health for many in (2, 1, 0)] == [
        Health.GREEN,
        Health.YELLOW,
        Health.RED,
    ]


@given(scores, st.integers(1, 4), st.integers(1, 4), st.lists(st.integers(0, 11), max_size=8))
def test_after_any_drop_outs_the_line_is_as_full_as_it_can_be_and_in_order(
    fit_scores: list[float], places: int, buffer: int, leaving: list[int]
) -> None:
    people = after(people_with(fit_scores), ranked(people_with(fit_scores), places, buffer))
    for number in leaving:
        gone = [
            applicant(one.id.int, one.fit_score, Standing.EXPIRED) for one in people if one.id.int == number
        ]
        people = [*(one for one in people if one.id.int != number), *gone]
        line = line_of(people, places, buffer)
        people = after(people, promoted(line, line.open))
        assert_full_and_in_order(standing(people), places, buffer)
        settled = line_of(people, places, buffer)
        assert settled.open == 0 or not settled.queue
        assert refilled(settled) == ()


def assert_full_and_in_order(people: dict[int, tuple[str, int | None]], places: int, buffer: int) -> None:
    ranks = {
        name: sorted(rank or 0 for there, rank in people.values() if there == name)
        for name, _ in people.values()
    }
    shortlisted, waiting = ranks.get("shortlisted", []), ranks.get("buffer", [])
    able = sum(there in {"shortlisted", "buffer", "pending"} for there, _ in people.values())
    assert len(shortlisted) == min(places, able)
    assert len(waiting) == min(buffer, able - len(shortlisted))
    assert shortlisted == list(range(1, len(shortlisted) + 1)) or len(shortlisted) < places
    assert waiting == list(range(places + 1, places + 1 + len(waiting)))
