"""What a recruiter does by hand wins over automation; only the places bind it, and say what to do first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shortlisting.by_hand import SAID, Back, Refused, Why, accepted, rejected, replaced, taken_back
from shortlisting.line import promoted
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


deeds = st.lists(
    st.tuples(st.sampled_from(["accept", "reject", "undo", "replace", "expire"]), st.integers(0, 11))
)


@given(scores, st.integers(1, 4), st.integers(1, 4), deeds)
def test_whatever_is_done_in_whatever_order_the_places_are_never_overrun_and_no_rank_is_given_twice(
    fit_scores: list[float], places: int, buffer: int, done: list[tuple[str, int]]
) -> None:
    people = after(people_with(fit_scores), ranked(people_with(fit_scores), places, buffer))
    log: list[Move] = []
    for deed, number in done:
        if number >= len(people):
            continue
        moves = moves_of(deed, people, number, places, buffer, log)
        people = after(people, moves)
        line = line_of(people, places, buffer)
        follow = promoted(line, line.open)
        people = after(people, follow)
        log = [*follow, *moves, *log]
        ranks = [rank for there, rank in standing(people).values() if there in {"shortlisted", "buffer"}]
        assert len(line_of(people, places, buffer).shortlisted) <= places
        assert None not in ranks
        assert len(set(ranks)) == len(ranks)


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
