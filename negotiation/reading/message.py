"""A message as a row of words in which times and pointed-at offers stand as single symbols.

Filler is left out, misspellings are mended, words that turn the sentence ("but") end a clause. Each word
keeps its place in the text, so that what the time reader found can be laid over it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from negotiation.reading.grammar import Grammar
from negotiation.reading.language import Language
from negotiation.reading.phrases import BREAKS
from negotiation.reading.tokens import PAUSE, STOP, Token

FIRST_WORDS, LAST_WORDS = 160, 80

BECAUSE = ";"
_AS_MUCH = frozenset({"long", "soon", "far", "much", "well"})  # "as long as I am out" gives no reason
_SENTENCE_ENDS = frozenset({STOP, "?"})


@dataclass(frozen=True, slots=True)
class Span:
    """Characters [start, end) of the text that stand for one `symbol`; `source` counts them per kind."""

    start: int
    end: int
    symbol: str
    source: int


@dataclass(frozen=True)
class Message:
    """The words, the text span of each, and which source a symbol stands for (-1 for plain words).

    `turns` begin a clause; `small` are the words that the language is full of, and that mean little alone.
    """

    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    sources: tuple[int, ...]
    turns: frozenset[str]
    small: frozenset[str]

    def clause_of(self, at: int) -> tuple[int, int]:
        """The word range of the clause around a word."""
        return self._clauses[at]

    def sentence_of(self, at: int) -> tuple[int, int]:
        """The word range of the sentence around a word."""
        return self._sentences[at]

    def text_range(self, words: tuple[int, int]) -> tuple[int, int]:
        """The characters that a range of words takes up."""
        return self.places[words[0]][0], self.places[words[1] - 1][1]

    def unread(self) -> list[tuple[int, int]]:
        """The stretch of the text between the words looked at first and last, where there is one."""
        return [
            (start, behind)
            for word, (start, end), (behind, _) in zip(self.words, self.places, self.places[1:], strict=False)
            if start == end and word == STOP
        ]

    @cached_property
    def _clauses(self) -> list[tuple[int, int]]:
        return _stretches(self.words, BREAKS | self.turns)

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        return _stretches(self.words, _SENTENCE_ENDS)


def _stretches(words: Sequence[str], ends: frozenset[str]) -> list[tuple[int, int]]:
    """For each word, and for the end, the range of what lies between the words that end it."""
    found: list[tuple[int, int]] = []
    start = 0
    for at in (*(at for at, word in enumerate(words) if word in ends), len(words)):
        found += [(start, max(at, start + 1))] * (at + 1 - start)
        start = at + 1
    return found


def message(found: Iterable[Token], grammar: Grammar) -> Message:
    """The words of a text in the light of one language."""
    language = grammar.language
    each = _signs_apart(_greeting_apart(tuple(found), grammar))
    said = _turned([_word(token.text, grammar) for token in each], language)
    kept = [(word, token) for word, token in zip(said, each, strict=True) if word not in language.filler]
    kept = _looked_at(kept)
    return Message(
        tuple([word for word, _ in kept]),
        tuple([(token.start, token.end) for _, token in kept]),
        (-1,) * len(kept),
        language.turns,
        language.known_by,
    )


def _turned(said: Sequence[str], language: Language) -> Sequence[str]:
    """The words, those that give a reason as one that begins a new clause: "as I work"."""
    if language.reasons.keys().isdisjoint(said):
        return said
    nothing: frozenset[str] = frozenset()
    each = zip(["", *said[:-1]], said, [*said[1:], ""], strict=True)
    return [
        BECAUSE if behind in language.reasons.get(word, nothing) and ahead not in _AS_MUCH else word
        for ahead, word, behind in each
    ]


def laid_over(plain: Message, spans: Sequence[Span]) -> Message:
    """The message with each span's words replaced by its symbol; spans that overlap stand side by side."""
    if not spans:
        return plain
    reached = reach_of([(span.start, span.end) for span in spans])
    kept = [
        (start, end, word, -1)
        for word, (start, end) in zip(plain.words, plain.places, strict=True)
        if reached(end - 1) <= start
    ]
    row = sorted([*kept, *[(span.start, span.end, span.symbol, span.source) for span in spans]])
    starts, ends, words, sources = zip(*row, strict=True)
    return Message(
        words,
        tuple(zip(starts, ends, strict=True)),
        sources,
        plain.turns,
        plain.small,
    )


def without(plain: Message, places: Sequence[tuple[int, int]]) -> Message:
    """The message without the words in some stretches of the text."""
    if not places:
        return plain
    reached = reach_of(places)
    kept = [index for index, (start, end) in enumerate(plain.places) if reached(start) < end]
    return Message(
        tuple(plain.words[index] for index in kept),
        tuple(plain.places[index] for index in kept),
        tuple(plain.sources[index] for index in kept),
        plain.turns,
        plain.small,
    )


def reach_of(places: Sequence[tuple[int, int]]) -> Callable[[int], int]:
    """How far, from the start, those of some stretches reach that begin up to a place."""
    lows = sorted(low for low, _ in places)
    highs = [-1, *accumulate((high for _, high in sorted(places)), max)]
    return lambda place: highs[bisect_right(lows, place)]


def greeting(found: Sequence[Token], grammar: Grammar, text: str = "") -> int:
    """How many tokens greet before a number or an option, at the start: "good morning 3" is no hour.

    A mere part of the day greets before a number only: "morning 3", but "morning one please".
    """
    if not found or found[0].text not in grammar.greeting_words:
        return 0
    for count in (2, 1):
        said = " ".join(token.text for token in found[:count])
        options = frozenset() if said in grammar.language.parts else grammar.option_words
        greets = said in grammar.language.greetings
        if not greets and said not in grammar.language.parts:
            continue
        if (greets and _may_point(found[count:], options)) or _calls_out(found[count - 1 :], text):
            return count
    return 0


def _calls_out(found: Sequence[Token], text: str) -> bool:
    """Whether an exclamation mark stands between a greeting and what is said: "Morning! Friday is fine"."""
    return len(found) > 2 and text[found[0].end : found[1].end].strip().startswith("!")


def _may_point(found: Sequence[Token], options: frozenset[str]) -> bool:
    return bool(found) and (found[0].text.isdigit() or found[0].text in options)


def _greeting_apart(found: Sequence[Token], grammar: Grammar) -> Sequence[Token]:
    """The tokens with a pause behind such a greeting."""
    count = greeting(found, grammar)
    if not count:
        return found
    return [*found[:count], Token(PAUSE, found[count - 1].end, found[count - 1].end), *found[count:]]


def _looked_at(kept: list[tuple[str, Token]]) -> list[tuple[str, Token]]:
    """The beginning and the end of what is longer than anybody's answer."""
    if len(kept) <= FIRST_WORDS + LAST_WORDS:
        return kept
    between = (STOP, Token(STOP, kept[FIRST_WORDS][1].start, kept[FIRST_WORDS][1].start))
    return [*kept[:FIRST_WORDS], between, *kept[-LAST_WORDS:]]


def _signs_apart(found: Sequence[Token]) -> Sequence[Token]:
    """The tokens with a pause on both sides of each emoji: it is a clause of its own."""
    signs = [token for token in found if not (token.text.isascii() or token.text[0].isalnum())]
    if not signs:
        return found
    return [part for token in found for part in _parted(token)]


def _parted(token: Token) -> Sequence[Token]:
    if token.text.isascii() or token.text[0].isalnum():
        return (token,)
    return Token(PAUSE, token.start, token.start), token, Token(PAUSE, token.end, token.end)


@lru_cache(maxsize=10_000)
def _word(text: str, grammar: Grammar) -> str:
    if text in BREAKS:
        return text
    return grammar.language.short_forms.get(text) or grammar.spelling.mend(text)
