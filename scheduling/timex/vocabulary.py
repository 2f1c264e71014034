"""How a language's tables of phrases become the engine's words.

A table says a class, or a class and a value, and the phrases that stand for it, parted by "|" and wrapped as
they come. Words of three letters and more are also known without their accents, and umlauts written out,
as people type them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from scheduling.timex.grammar import Word

Entry = tuple[str, Any, str]
_SHORTEST_UNACCENTED = 3
_TRANSCRIBED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def words_of(entries: Iterable[Entry]) -> dict[str, tuple[Word, ...]]:
    """Word or phrase to everything that it can be."""
    meanings: dict[str, list[Word]] = {}
    for category, value, phrases in entries:
        for phrase in each(phrases):
            meanings.setdefault(phrase, []).append(Word(category, value))
    for phrase in list(meanings):
        for spelling in (unaccented(phrase), phrase.translate(_TRANSCRIBED)):
            meanings.setdefault(spelling, meanings[phrase])
    return {phrase: tuple(found) for phrase, found in meanings.items()}


def plain(tables: Mapping[str, str]) -> Iterable[Entry]:
    """Tables of classes without a value."""
    return ((category, None, phrases) for category, phrases in tables.items())


def valued(tables: Mapping[str, Mapping[str, Any]]) -> Iterable[Entry]:
    """Tables from class to phrases to value."""
    return (
        (category, value, phrases) for category, table in tables.items() for phrases, value in table.items()
    )


def counted(category: str, names: Iterable[str], first: int) -> Iterable[Entry]:
    """Names whose value is their place in the row."""
    return ((category, index, phrases) for index, phrases in enumerate(names, first))


def in_order(names: str) -> list[str]:
    """The names of days, months and numbers, parted by ";": what each is follows from its place."""
    return [" ".join(name.split()) for name in names.split(";")]


def each(phrases: str) -> Iterable[str]:
    return (" ".join(phrase.split()) for phrase in phrases.split("|") if phrase.strip())


def unaccented(phrase: str) -> str:
    """Without accents, but for words so short that they would become others ("é", "à")."""
    return " ".join(_unaccented(word) for word in phrase.split())


def _unaccented(word: str) -> str:
    if word.isascii() or len(word) < _SHORTEST_UNACCENTED:
        return word
    return "".join(one for one in unicodedata.normalize("NFD", word) if not unicodedata.combining(one))
