"""A language made ready for look-up: its words and phrases, its corrections, and its rules as a trie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from scheduling.timex.grammar import Language, Step, Word, trie_of
from scheduling.timex.places import ABBREVIATIONS, CITIES
from scheduling.timex.spelling import Corrections
from scheduling.timex.tokens import Token, tokenise

Meanings = tuple[Word, ...]
Tail = tuple[tuple[str, ...], Meanings]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """`words` are the single words; `longer` the phrases, by their first and then their second word."""

    language: Language
    words: dict[str, Meanings]
    longer: dict[str, dict[str, list[Tail]]]
    corrections: Corrections
    root: Step

    def knows(self, word: str) -> bool:
        return word in self.words or word in self.longer

    def spelt_otherwise(self, word: str) -> Meanings:
        """The meanings of a word that only its ending, its beginning or a slip keeps from being known."""
        for ending in self.language.endings:
            if word.endswith(ending) and (stem := self.words.get(word.removesuffix(ending))):
                return stem
        for beginning in self.language.beginnings:
            if word.startswith(beginning) and (stem := self.words.get(word.removeprefix(beginning))):
                return stem
        corrected = self.corrections.of(word)
        return self.words.get(corrected, ()) if corrected else ()

    def phrases_at(self, index: int, tokens: Sequence[Token]) -> list[tuple[int, Meanings]]:
        """The phrases of two and more words that begin at a token, with their lengths."""
        seconds = self.longer.get(tokens[index].text)
        if seconds is None or index + 1 >= len(tokens):
            return []
        tails = seconds.get(tokens[index + 1].text, ())
        return [(len(rest) + 2, meanings) for rest, meanings in tails if _continues(tokens, index + 2, rest)]


class Known(NamedTuple):
    """What is known of a word whatever stands beside it, worked out once and not at every token.

    `meanings` are those of the word by itself, `categories` the classes of all that may begin at it, `begins`
    says whether phrases do. Of a `heedful` word the words beside it tell what it is ("may", "sun", "IST").
    """

    meanings: Meanings
    categories: frozenset[str]
    begins: bool
    heedful: bool


_HEEDFUL = frozenset({"AMPM", "DOW", "MONTH", "ONES", "REGION", "ZONE"})


@lru_cache(maxsize=10_000)  # most words of most texts are the same ones
def known_of(word: str, lexicon: Lexicon) -> Known:
    """What a lexicon knows of a word."""
    own, tails = lexicon.words.get(word, ()), lexicon.longer.get(word, {})
    meanings = own or lexicon.spelt_otherwise(word)
    longer = (one for found in tails.values() for _, each in found for one in each)
    zone = ["ZONE"] if word in ABBREVIATIONS else []
    categories = frozenset([*(one.category for one in (*meanings, *longer)), *zone])
    language = lexicon.language
    beside = word in language.shy or word in language.never_after or word in language.never_before
    heedful = beside or not categories.isdisjoint(_HEEDFUL)
    return Known(own if tails else meanings, categories, bool(tails), heedful)


def _continues(tokens: Sequence[Token], index: int, rest: tuple[str, ...]) -> bool:
    return not rest or tuple([token.text for token in tokens[index : index + len(rest)]]) == rest


def lexicon_of(language: Language) -> Lexicon:
    words: dict[str, Meanings] = {}
    longer: dict[str, dict[str, list[Tail]]] = {}
    for phrase, meanings in (*language.words.items(), *_city_words(language)):
        for spelling in _spellings(phrase):
            first, *rest = _cut(spelling)
            if not rest:
                words[first] = (*words.get(first, ()), *meanings)
            else:
                tails = longer.setdefault(first, {}).setdefault(rest[0], [])
                tails.append((tuple(rest[1:]), meanings))
    corrections = Corrections(language.misspelt, language.innocent)
    return Lexicon(language, words, longer, corrections, trie_of(language.rules))


def _cut(phrase: str) -> list[str]:
    """As a text would be cut into tokens; the quick way where there are only letters."""
    if phrase.replace(" ", "").isalpha():
        return phrase.split()
    return [token.text for token in tokenise(phrase)]


def _spellings(phrase: str) -> set[str]:
    """The phrase with and without the apostrophes that people leave out."""
    return {phrase, phrase.replace("n't", "nt"), phrase.replace("i'", "i")}


def _city_words(language: Language) -> Iterable[tuple[str, Meanings]]:
    """The cities but for those that are words of the language: "la hora" is no time of Los Angeles."""
    return ((city, (Word("CITY", key),)) for city, key in CITIES.items() if not _is_word(city, language))


def _is_word(city: str, language: Language) -> bool:
    return any(word.category != "REGION" for word in language.words.get(city, ()))
