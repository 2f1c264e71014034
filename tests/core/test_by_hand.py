"""What a recruiter does by hand wins over automation; only the places bind it, and say what to do first."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlisting.by_hand import SAID, Back, Refused, Why, accepted, rejected, replaced, taken_back
from shortlisting.line import Line, promoted
from shortlisting.rank import Applicant, Move, Placing, Standing, ranked
from tests.core.shortlisting_ground import (
    BUFFER,
    SHORTLISTED,
    after,
    applicant,
    line_of,
    people_with,
    scores,
    standing,
    told,
)


def test_whoever_is_accepted_gets_the_lowest_vacated_rank() -> None:
    people = [applicant(1, 90, SHORTLISTED, 2), applicant(2, 10)]
    move = accepted(line_of(people, 2, 1), people[1])
    assert isinstance(move, Move)
    assert move.after == Placing(SHORTLISTED, 1)


def test_an_acceptance_beyond_the_places_is_answered_with_what_to_do_first() -> None:
    people = [applicant(1, 90, SHORTLISTED, 1), applicant(2, 10)]
    refused = accepted(line_of(people, 1, 1), people[1])
    assert isinstance(refused, Refused)
    assert (refused.why, "The one place is taken: reject" in refused.sentence) == (Why.NO_PLACE, True)


def test_a_rejection_taken_back_gives_the_place_back_or_the_next_one_where_somebody_has_it_by_now() -> None:
    people = [applicant(1, 90, Standing.REJECTED), applicant(2, 80, BUFFER, 3)]
    last = Move(people[0].id, Placing(SHORTLISTED, 2), Placing(Standing.REJECTED))
    back = undone(taken_back(line_of(people, 2, 1), people[0], [last]))
    assert (told(back.moves), back.waits) == ([(1, "shortlisted", 2)], False)
    taken = [people[0], *(applicant(one, 90 - one, SHORTLISTED, one - 1) for one in (2, 3))]
    taken.append(applicant(4, 60, BUFFER, 3))
    back = undone(taken_back(line_of(taken, 2, 2), people[0], [last]))
    assert told(back.moves) == [(1, "buffer", 3), (4, "buffer", 4)]
    assert (back.waits, back.holder) == (True, taken[2])
    assert told(undone(taken_back(line_of(taken[:3], 2, 0), people[0], [last])).moves) == [
        (1, "pending", None)
    ]


def test_a_promotion_taken_back_puts_them_at_the_head_of_the_buffer_and_the_last_of_it_out() -> None:
    people = [applicant(1, 90, SHORTLISTED, 1), applicant(2, 80, BUFFER, 2), applicant(3, 70, BUFFER, 3)]
    last = Move(people[0].id, Placing(BUFFER, 2), Placing(SHORTLISTED, 1))
    back = undone(taken_back(line_of(people, 1, 2), people[0], [last]))
    assert told(back.moves) == [(1, "buffer", 2), (2, "buffer", 3), (3, "pending", None)]


def test_who_is_taken_back_into_the_buffer_overtakes_nobody() -> None:
    people = [applicant(1, 90, BUFFER, 2), applicant(2, 80, Standing.REJECTED), applicant(3, 70, BUFFER, 3)]
    last = Move(people[1].id, Placing(BUFFER, 3), Placing(Standing.REJECTED))
    back = undone(taken_back(line_of(people, 1, 2), people[1], [last]))
    assert told(back.moves) == [(2, "buffer", 3), (3, "pending", None)]


def test_who_waits_already_is_told_that_no_place_is_free_where_theirs_is_taken() -> None:
    people = [applicant(1, 90, BUFFER, 2), applicant(2, 80, SHORTLISTED, 1), applicant(3, 70, BUFFER, 3)]
    last = Move(people[0].id, Placing(SHORTLISTED, 1), Placing(BUFFER, 2))
    assert taken_back(line_of(people, 1, 2), people[0], [last]) == Refused(Why.NO_PLACE, 1)


def test_nothing_is_taken_back_that_has_moved_on() -> None:
    one = applicant(1, 90, Standing.EXPIRED)
    last = Move(one.id, Placing(BUFFER, 2), Placing(SHORTLISTED, 1))
    assert taken_back(line_of([one], 1, 1), one, [last]) == Refused(Why.MOVED_SINCE)
    assert taken_back(line_of([one], 1, 1), one, []) == Refused(Why.NOTHING_TO_UNDO)


def test_a_replacement_takes_the_very_rank_of_who_is_gone() -> None:
    people = [applicant(1, 90, SHORTLISTED, 1), applicant(2, 80, SHORTLISTED, 2), applicant(3, 70, BUFFER, 3)]
    moves = must(replaced(line_of(people, 2, 1), people[0]))
    assert told(moves) == [(1, "rejected", None), (3, "shortlisted", 1)]


def undone(back: Back | Refused) -> Back:
    assert isinstance(back, Back)
    return back


def must(moves: tuple[Move, ...] | Refused) -> tuple[Move, ...]:
    assert not isinstance(moves, Refused)
    return moves


Deeds = Iterable[tuple[str, int]]
DEEDS = ("accept", "reject", "undo", "replace", "expire")
deeds = st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 11)))


@given(scores, st.integers(1, 4), st.integers(1, 4), deeds)
def test_whatever_is_done_in_whatever_order_the_places_are_never_overrun_and_no_rank_is_given_twice(
    fit_scores: list[float], places: int, buffer: int, done: Deeds
) -> None:
    hold(people_with(fit_scores), places, buffer, done)


@pytest.mark.parametrize("seed", range(20))
def test_nor_where_much_is_done_about_a_few(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(20):
        done = [(chance.choice(DEEDS[:-1]), chance.randrange(5)) for _ in range(40)]
        hold(people_with([50] * 5), 2, 2, done)


def hold(people: list[Applicant], places: int, buffer: int, done: Deeds) -> None:
    """Does all of it, automation following up each time, and looks at the line in between."""
    people = after(people, ranked(people, places, buffer))
    log: list[Move] = []
    kept = 0
    for deed, number in done:
        if number >= len(people):
            continue
        moves = moves_of(deed, people, number, places, buffer, log)
        kept = kept_after(deed, people[number], moves, line_of(people, places, buffer, kept))
        people = after(people, moves)
        line = line_of(people, places, buffer, kept)
        follow = promoted(line, line.open)
        people = after(people, follow)
        log = [*follow, *moves, *log]
        ranks = [rank for there, rank in standing(people).values() if there in {"shortlisted", "buffer"}]
        assert len(line_of(people, places, buffer).shortlisted) <= places
        assert None not in ranks
        assert len(set(ranks)) == len(ranks)


def kept_after(deed: str, one: Applicant, moves: tuple[Move, ...], line: Line) -> int:
    """How many free places wait for the recruiter's choice: one that a step taken back has freed does."""
    freed = deed == "undo" and bool(moves) and one.standing is SHORTLISTED
    placed = any(move.after.standing is SHORTLISTED for move in moves)
    used = placed and line.free > 0 and not line.open
    return line.kept + freed - used


def moves_of(
    deed: str, people: list[Applicant], number: int, places: int, buffer: int, log: list[Move]
) -> tuple[Move, ...]:
    one, line = people[number], line_of(people, places, buffer)
    match deed:
        case "accept":
            found: Move | tuple[Move, ...] | Back | Refused = accepted(line, one)
        case "reject":
            found = rejected(one)
        case "undo":
            found = taken_back(line, one, [move for move in log if move.id == one.id])
        case "replace":
            found = replaced(line, one)
        case _:
            found = Move(one.id, one.placing, Placing(Standing.EXPIRED))
    if isinstance(found, Refused):
        return ()
    if isinstance(found, Back):
        return found.moves
    return (found,) if isinstance(found, Move) else found


def test_every_refusal_says_what_to_do() -> None:
    assert SAID.keys() == set(Why)
