"""Applicants and lines for the tests of shortlisting, by numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import strategies as st

from shortlisting.line import Line
from shortlisting.rank import Applicant, Move, Standing

BEGINNING = datetime(2027, 1, 1, tzinfo=UTC)
SHORTLISTED, BUFFER, PENDING = Standing.SHORTLISTED, Standing.BUFFER, Standing.PENDING


def applicant(
    number: int, score: float, standing: Standing = Standing.PENDING, rank: int | None = None
) -> Applicant:
    return Applicant(UUID(int=number), score, BEGINNING + timedelta(hours=number), standing, rank)


def line_of(people: Iterable[Applicant], places: int, buffer: int, kept: int = 0) -> Line:
    known = list(people)

    def those(standing: Standing) -> tuple[Applicant, ...]:
        return tuple(one for one in known if one.standing is standing)

    return Line(places, buffer, kept, those(SHORTLISTED), those(BUFFER), those(PENDING))


def after(people: Iterable[Applicant], moves: Sequence[Move]) -> list[Applicant]:
    """The people once they have moved; a move from somewhere else than where they stand is no move."""
    by_id = {one.id: one for one in moves}
    assert len(by_id) == len(moves), "somebody moves twice"
    return [_moved(one, by_id.get(one.id)) for one in people]


def _moved(one: Applicant, move: Move | None) -> Applicant:
    if move is None:
        return one
    assert move.before == one.placing
    return replace(one, standing=move.after.standing, rank=move.after.rank)


def told(moves: Iterable[Move]) -> list[tuple[int, str, int | None]]:
    return [(one.id.int, one.after.standing.value, one.after.rank) for one in moves]


def standing(people: Iterable[Applicant]) -> dict[int, tuple[str, int | None]]:
    return {one.id.int: (one.standing.value, one.rank) for one in people}


scores = st.lists(st.integers(0, 100), max_size=12)
"""Fit scores of people who all have just applied; their numbers are their places in the list."""


def people_with(fit_scores: Iterable[float]) -> list[Applicant]:
    return [applicant(number, score) for number, score in enumerate(fit_scores)]
