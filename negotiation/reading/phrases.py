"""Finds every phrase of a language in a row of tokens, and keeps those that explain most of it.

All phrases of a language hang together in one graph of steps; which of them are under way after some words
is a state, the same one whichever words led there, and what a word leads to from it is worked out once and
remembered. So reading is linear in the text, and the only freedom is a gap of at most three words. Where
readings of the same kind overlap, the one that takes in more words wins ("no problem" over "no").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from negotiation.reading.cues import TOPICS, Cue
from negotiation.reading.language import Language
from negotiation.reading.patterns import Step, compiled, lines
from negotiation.reading.tokens import PAUSE, STOP

BREAKS = frozenset({STOP, "?", PAUSE})
MOST_REMEMBERED = 20_000  # words that lead on, of one graph; what lies beyond is worked out anew each time
_UNKNOWN = ""  # stands for every word that no phrase is made of

_Path = tuple[Step, int]


class Hit(NamedTuple):
    """A phrase found at tokens [start, end); `weight` is how many of them it explains.

    A named tuple for speed: a dozen per message.
    """

    start: int
    end: int
    cue: Cue
    pattern: str
    weight: int


class Hits(tuple[Hit, ...]):
    """Hits in the order of a text, with the cues that they are of: most of what may be said of a message
    needs a cue that most messages lack.
    """

    cues: frozenset[Cue]

    def __new__(cls, hits: Iterable[Hit] = ()) -> Hits:
        made = super().__new__(cls, hits)
        made.cues = frozenset([hit.cue for hit in made])
        return made

    def of(self, *cues: Cue) -> list[Hit]:
        """Those of some cues."""
        return [] if self.cues.isdisjoint(cues) else [hit for hit in self if hit.cue in cues]


class _State:
    """The phrases under way after some words: how far each has come, which end here, and what follows."""

    __slots__ = ("ahead", "closed", "complete", "paths")

    def __init__(self, paths: tuple[_Path, ...]) -> None:
        self.paths = paths
        self.complete = tuple((*step.phrase, weight) for step, weight in self.paths if step.phrase)
        self.ahead: dict[str, _State | None] = {}
        self.closed: _State | None = None


class Phrases:
    """The compiled phrases of one language."""

    def __init__(self, tables: Mapping[Cue, str], language: Language) -> None:
        self._classes = _memberships(language.classes)
        self._turns = language.turns
        self._openings: dict[str, tuple[Step, ...]] = {}
        self._after_break: dict[str, tuple[Step, ...]] = {}
        self._entries: tuple[dict[str, _State | None], dict[str, _State | None]] = ({}, {})
        self._states: dict[tuple[_Path, ...], _State] = {}
        self._remembered = 0
        for cue, table in tables.items():
            for pattern in lines(table):
                self._add(compiled(cue, pattern, language.filler))
        self._known = self._words() | self._classes.keys() | self._turns | BREAKS

    def vocabulary(self) -> frozenset[str]:
        """Every plain word that some phrase or class is made of."""
        return frozenset(word for word in self._words() | self._classes.keys() if word.isalpha())

    def search(self, words: Sequence[str]) -> list[Hit]:
        """All hits, overlapping or not, from left to right."""
        found: list[Hit] = []
        said = [word if word in self._known else _UNKNOWN for word in words]
        fresh = True
        for start, word in enumerate(said):
            if word in BREAKS:
                fresh = True
                continue
            fresh = fresh or said[start - 1] in self._turns
            entries = self._entries[fresh]
            if word not in entries:
                entries[word] = self._opening(word, fresh)
            if (entry := entries[word]) is not None:
                self._follow(entry, said, start, found)
            fresh = False
        return found

    def _words(self) -> set[str]:
        seen: set[int] = set()
        firsts = [step for steps in (*self._openings.values(), *self._after_break.values()) for step in steps]
        return {word for step in firsts for word in _words(step, seen)} | {
            *self._openings,
            *self._after_break,
        }

    def _add(self, firsts: tuple[Step, ...]) -> None:
        for first in firsts:
            _file(self._openings, first)
            for opening in first.at_start:
                _file(self._after_break, opening)

    def _follow(self, begun: _State, words: Sequence[str], start: int, found: list[Hit]) -> None:
        state: _State | None = begun
        at = start + 1
        while state is not None:
            word = words[at] if at < len(words) else STOP
            if word in BREAKS or word in self._turns:
                state = _closing(state)
            for cue, pattern, weight in state.complete:
                found.append(Hit(start, at, cue, pattern, weight))
            if word in BREAKS:
                return
            state = state.ahead[word] if word in state.ahead else self._advanced(state, word)
            at += 1

    def _opening(self, word: str, fresh: bool) -> _State | None:
        keys = self._keys(word)
        indexes = (self._openings, self._after_break) if fresh else (self._openings,)
        paths = [(step, 1) for index in indexes for key in keys for step in index.get(key, ())]
        return self._state(paths)

    def _state(self, paths: Sequence[_Path]) -> _State | None:
        """The state of these phrases; the one that is remembered, if there is."""
        under_way = tuple(dict.fromkeys(paths))
        return (self._states.get(under_way) or _State(under_way)) if under_way else None

    def _advanced(self, state: _State, word: str) -> _State | None:
        """One word further; a phrase never ends in a gap."""
        keys, gap = self._keys(word), word not in self._turns
        ahead: list[_Path] = []
        for step, weight in state.paths:
            for key in keys if step.words else ():
                ahead += [(reached, weight + 1) for reached in step.words.get(key, ())]
            if gap and step.any_word:
                ahead += [(reached, weight) for reached in step.any_word if reached.phrase is None]
        reached = self._state(ahead)
        if self._remembered < MOST_REMEMBERED:
            self._remembered += 1
            state.ahead[word] = reached
            if reached is not None:
                self._states[reached.paths] = reached
        return reached

    def _keys(self, word: str) -> tuple[str, ...]:
        return (word, *self._classes.get(word, ()))


def _closing(state: _State) -> _State:
    """The state at the end of a clause."""
    if state.closed is None:
        ends = [(step, weight) for here, weight in state.paths for step in here.at_end]
        state.closed = _State(tuple(dict.fromkeys((*state.paths, *ends)))) if ends else state
    return state.closed


def cover(hits: Sequence[Hit]) -> list[Hit]:
    """The hits that explain most words, without overlap inside a layer, in the order of the text."""
    taken: dict[str, int] = {}
    kept: list[Hit] = []
    for hit in sorted(hits, key=_standing):
        layer, mask = _LAYER[hit.cue], ((1 << (hit.end - hit.start)) - 1) << hit.start
        if not taken.get(layer, 0) & mask:
            taken[layer] = taken.get(layer, 0) | mask
            kept.append(hit)
    kept.sort(key=lambda hit: (hit.start, hit.end, _RANK[hit.cue]))
    return kept


_FRAMES = frozenset(
    {
        Cue.ASK,
        Cue.WHETHER,
        Cue.AVAILABLE,
        Cue.HOW_TO,
        Cue.AS_NOUN,
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
        Cue.IN_THE_DAY,
        Cue.DEFER,
        Cue.UNSURE,
        Cue.REQUEST,
        Cue.HOUR,
        Cue.COURTESY,
        Cue.HEARD,
        Cue.HEARSAY,
        Cue.WRY,
    }
)
_OWN_LAYERS = frozenset(
    {Cue.HELD_UP, Cue.WITHDRAW, Cue.HUMAN, Cue.CLEAR, Cue.MOVE, Cue.CANCEL, Cue.OTHER_WAY}
)
_LAYER = {
    **{
        cue: cue.value if cue in _FRAMES | _OWN_LAYERS else "topic" if cue in TOPICS else "act" for cue in Cue
    },
    Cue.SUGGEST: Cue.ASK.value,
    Cue.NOT_HOUR: Cue.HOUR.value,
    Cue.CLEAR: Cue.CANCEL.value,
    Cue.CANCELLED: Cue.CANCEL.value,
}


# Of equals, what takes the words out of the talk counts first, then what turns something down: so a reading
# is the same in every process, and the safer one.
_FIRST = (Cue.PLAIN, Cue.NOT_REFERENCE, Cue.NOT_HOUR, Cue.NONE_OF, Cue.UNSUITED, Cue.NO, Cue.LATER, Cue.KEEP)
_RANK = {cue: rank for rank, cue in enumerate((*_FIRST, *(cue for cue in Cue if cue not in _FIRST)))}


def _standing(hit: Hit) -> tuple[int, int, int, int]:
    return -hit.weight, hit.start, -hit.end, _RANK[hit.cue]


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
