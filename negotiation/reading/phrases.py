"""Finds every phrase of a language in a row of tokens, and keeps those that explain most of it.

All phrases of a language hang together in one graph of steps, so reading is linear in the text: from each
word the graph is walked once, and the only freedom is a gap of at most three words. Where readings of
the same kind overlap, the one that takes in more words wins ("no problem" over "no").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from negotiation.reading.cues import TOPICS, Cue
from negotiation.reading.language import Language
from negotiation.reading.patterns import Step, compiled, lines
from negotiation.reading.tokens import PAUSE, STOP

BREAKS = frozenset({STOP, "?", PAUSE})

_Path = tuple[Step, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found at tokens [start, end); `weight` is how many of them it explains."""

    start: int
    end: int
    cue: Cue
    pattern: str
    weight: int


class Phrases:
    """The compiled phrases of one language."""

    def __init__(self, tables: Mapping[Cue, str], language: Language) -> None:
        self._classes = _memberships(language.classes)
        self._turns = language.turns
        self._openings: dict[str, tuple[Step, ...]] = {}
        self._after_break: dict[str, tuple[Step, ...]] = {}
        for cue, table in tables.items():
            for pattern in lines(table):
                self._add(compiled(cue, pattern, language.filler))

    def vocabulary(self) -> frozenset[str]:
        """Every plain word that some phrase or class is made of."""
        seen: set[int] = set()
        firsts = [step for steps in (*self._openings.values(), *self._after_break.values()) for step in steps]
        words = {word for step in firsts for word in _words(step, seen)}
        known = words | self._openings.keys() | self._after_break.keys() | self._classes.keys()
        return frozenset(word for word in known if word.isalpha())

    def search(self, words: Sequence[str]) -> list[Hit]:
        """All hits, overlapping or not, from left to right."""
        found: list[Hit] = []
        fresh = True
        for start, word in enumerate(words):
            if word in BREAKS:
                fresh = True
                continue
            fresh = fresh or words[start - 1] in self._turns
            keys = (word, *self._classes.get(word, ()))
            paths = [(step, 1) for key in keys for step in self._openings.get(key, ())]
            if fresh:
                paths += [(step, 1) for key in keys for step in self._after_break.get(key, ())]
                fresh = False
            if paths:
                self._follow(paths, words, start, found)
        return found

    def _add(self, firsts: tuple[Step, ...]) -> None:
        for first in firsts:
            _file(self._openings, first)
            for opening in first.at_start:
                _file(self._after_break, opening)

    def _follow(self, paths: list[_Path], words: Sequence[str], start: int, found: list[Hit]) -> None:
        at = start + 1
        while paths:
            word = words[at] if at < len(words) else STOP
            ended = word in BREAKS
            if ended or word in self._turns:
                paths += [(step, weight) for here, weight in paths for step in here.at_end]
            for step, weight in paths:
                if step.phrase is not None:
                    found.append(Hit(start, at, *step.phrase, weight))
            if ended:
                return
            gap = word not in self._turns
            paths = _advanced(paths, (word, *self._classes.get(word, ())), gap)
            at += 1


def _advanced(paths: list[_Path], keys: tuple[str, ...], gap: bool) -> list[_Path]:
    """One word further; a phrase never ends in a gap."""
    ahead: list[_Path] = []
    for step, weight in paths:
        if step.words:
            for key in keys:
                ahead += [(reached, weight + 1) for reached in step.words.get(key, ())]
        if gap and step.any_word:
            ahead += [(reached, weight) for reached in step.any_word if reached.phrase is None]
    return ahead


def cover(hits: Sequence[Hit]) -> list[Hit]:
    """The hits that explain most words, without overlap inside a layer, in the order of the text."""
    taken: dict[str, int] = {}
    kept: list[Hit] = []
    for hit in sorted(hits, key=_standing):
        layer, mask = _LAYER[hit.cue], ((1 << (hit.end - hit.start)) - 1) << hit.start
        if not taken.get(layer, 0) & mask:
            taken[layer] = taken.get(layer, 0) | mask
            kept.append(hit)
    kept.sort(key=lambda hit: (hit.start, hit.end))
    return kept


_FRAMES = frozenset(
    {
        Cue.ASK,
        Cue.WHETHER,
        Cue.AVAILABLE,
        Cue.HOW_TO,
        Cue.HYPOTHETICAL,
        Cue.BOOK,
        Cue.SEARCH,
        Cue.CORRECTION,
        Cue.PREFER,
        Cue.BACKUP,
        Cue.IF,
        Cue.SHIFT,
        Cue.NOT,
        Cue.EXCEPT,
        Cue.ABOUT_OFFER,
        Cue.CHANGE,
        Cue.SELF,
        Cue.NO_TIME,
        Cue.INSTRUCT,
        Cue.JOKE,
        Cue.RELATIVE,
        Cue.EARLIER,
        Cue.LATER_ON,
        Cue.DEFER,
        Cue.UNSURE,
        Cue.REQUEST,
        Cue.HOUR,
    }
)
_OWN_LAYERS = frozenset({Cue.WITHDRAW, Cue.HUMAN, Cue.CLEAR, Cue.MOVE, Cue.CANCEL})
_LAYER = {
    **{
        cue: "topic" if cue in TOPICS else cue.value if cue in _FRAMES | _OWN_LAYERS else "act" for cue in Cue
    },
    Cue.SUGGEST: Cue.ASK.value,
    Cue.NOT_HOUR: Cue.HOUR.value,
}


def _standing(hit: Hit) -> tuple[int, int, int]:
    return -hit.weight, hit.start, -hit.end


def _file(index: dict[str, tuple[Step, ...]], first: Step) -> None:
    for word, following in first.words.items():
        index[word] = (*index.get(word, ()), *following)


def _memberships(classes: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, words in classes.items():
        for word in words.split():
            found[word] = (*found.get(word, ()), f"<{name}>")
    return found


def _words(step: Step, seen: set[int]) -> Iterator[str]:
    if id(step) in seen:
        return
    seen.add(id(step))
    yield from step.words
    for followers in (*step.words.values(), step.any_word, step.at_start, step.at_end):
        for following in followers:
            yield from _words(following, seen)
