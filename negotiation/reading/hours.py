"""Writes out hours that are said as bare numbers, where hours are on the table: "3 works" is "3:00 works".

A bare number is no time by itself; the phrases of Cue.HOUR say where it stands for one. It is written as a
clock before the times are read, and what is read is placed back where it was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from negotiation.reading.cues import Cue
from negotiation.reading.grammar import Grammar
from negotiation.reading.message import Message, reach_of
from negotiation.reading.phrases import Hits
from scheduling.timex.mention import TimeMention, TimeReading

Place = tuple[int, int]
_JOINING = frozenset("/-:")


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """A text with its bare hours as clocks, and where each of its characters (and its end) stood before."""

    text: str
    places: Sequence[int]

    def placed_back(self, times: TimeReading, original: str) -> TimeReading:
        """The times at the places, and in the words, of the original text."""
        if isinstance(self.places, range):
            return times
        mentions = tuple(self._back(one, original) for one in times.mentions)
        return replace(times, mentions=mentions, read=tuple(self._place(one) for one in times.read))

    def _back(self, mention: TimeMention, original: str) -> TimeMention:
        start, end = self._place(mention.span)
        return replace(mention, span=(start, end), text=original[start:end])

    def _place(self, place: Place) -> Place:
        return self.places[place[0]], self.places[place[1] - 1] + 1


@dataclass(frozen=True, slots=True)
class BareHour:
    """A number that may be an hour: where it stands, its clock, and whether its clause begins with it."""

    place: Place
    clock: str
    first: bool = False

    @property
    def hour(self) -> int:
        return int(self.clock.split(":")[0])


def bare_hours(early: Hits, text: str, words: Message, grammar: Grammar) -> list[BareHour]:
    """The bare numbers of a message that stand where an hour is said, in order."""
    if Cue.HOUR not in early.cues:
        return []
    ranges = [words.text_range((hit.start, hit.end)) for hit in early.of(Cue.HOUR)]
    return [one for one in hours_within(ranges, words, grammar) if not _is_part_of_figure(one, text)]


def _is_part_of_figure(one: BareHour, text: str) -> bool:
    """Whether the number is one of a date or of a list's rows: "6/10", "1) Wed"."""
    start, end = one.place
    return text[max(start - 1, 0) : start] in _JOINING or text[end : end + 1] in _JOINING | {")"}


def hours_within(ranges: Sequence[Place], words: Message, grammar: Grammar) -> list[BareHour]:
    """All numbers that may be hours in some stretches of the text, in order."""
    if not ranges:
        return []
    reached = reach_of(ranges)
    return [
        BareHour(place, grammar.hours[word], words.clause_of(at)[0] == at)
        for at, (word, place) in enumerate(zip(words.words, words.places, strict=True))
        if word in grammar.hours and place[1] <= reached(place[0])
    ]


def as_said(mention: TimeMention, hours: Sequence[BareHour]) -> str:
    """The words of a time, with its bare hours as clocks."""
    start, end = mention.span
    within = [one for one in hours if start <= one.place[0] and one.place[1] <= end]
    moved = [BareHour((one.place[0] - start, one.place[1] - start), one.clock) for one in within]
    return written_out(mention.text, moved).text


def written_out(text: str, hours: Sequence[BareHour]) -> WrittenOut:
    """The text with a clock in the place of each bare hour."""
    if not hours:
        return WrittenOut(text, range(len(text) + 1))
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for one in hours:
        start, end = one.place
        pieces += [text[done:start], one.clock]
        places += [*range(done, start), *(len(one.clock) - 1) * [start], end - 1]
        done = end
    return WrittenOut("".join([*pieces, text[done:]]), [*places, *range(done, len(text) + 1)])
