"""Finds the offers that a message points at by place, label or comparison, before its times are read.

Before, because "the second" is also a day of the month and "2" an hour, and because "half an hour later" is
later than the offer pointed at. Where another offer falls on that day or at that hour, the words
are left to the time reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from negotiation.acts import Asked, Context
from negotiation.reading.choices import (
    Picks,
    day_is_another_offer,
    hour_is_another_offer,
    place_picks,
)
from negotiation.reading.cues import REFERENCES, Cue
from negotiation.reading.grammar import Grammar
from negotiation.reading.message import Message
from negotiation.reading.phrases import Hit

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reference:
    """Characters of the text that point at offers, and which; `cue` None where a time was named."""

    place: Place
    picks: Picks
    cue: Cue | None


def references(
    early: Sequence[Hit], words: Message, grammar: Grammar, context: Context, aside: Sequence[Place]
) -> list[Reference]:
    """The references of a message in order; none where nothing is on offer."""
    if not context.offered or context.asked is Asked.REMINDER:
        return []
    found = [
        (
            hit,
            Reference(words.text_range((hit.start, hit.end)), _picks(hit, words, grammar, context), hit.cue),
        )
        for hit in early
        if hit.cue in REFERENCES
    ]
    return [
        one
        for hit, one in found
        if one.picks
        and not inside(one.place, aside)
        and not _rather_a_time(hit, one.picks, words.words[hit.start : hit.end], grammar, context)
    ]


def shifts(early: Sequence[Hit], words: Message, found: Sequence[Reference]) -> list[Place]:
    """Where a message speaks of another time than the one pointed at: "later", "instead"."""
    places = [words.text_range((hit.start, hit.end)) for hit in early if hit.cue is Cue.SHIFT]
    return [place for place in places if not inside(place, [one.place for one in found])]


def inside(place: Place, ranges: Sequence[Place]) -> bool:
    return any(low <= place[0] and place[1] <= high for low, high in ranges)


def _picks(hit: Hit, words: Message, grammar: Grammar, context: Context) -> Picks:
    return place_picks(hit, words.words, grammar, context.offered, context.zone)


def _rather_a_time(hit: Hit, picks: Picks, said: Sequence[str], grammar: Grammar, context: Context) -> bool:
    """An ordinal that could be an offer's day, or a bare number that could be its hour."""
    if hit.cue is Cue.ORDINAL:
        return hit.weight <= 2 and day_is_another_offer(picks, context.offered, context.zone)
    bare = hit.cue is Cue.NUMBERED and grammar.option_words.isdisjoint(said)
    return bare and hour_is_another_offer(picks, context.offered, context.zone)
