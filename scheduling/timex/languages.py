"""The languages that times are read in by rules, each made ready when the first text in it comes.

English is always there. Every language knows the others' names for the days of the week, since people who
live in two languages mix them ("Tuesday oder Mittwoch").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scheduling.timex.english import ENGLISH
from scheduling.timex.grammar import Language, Word
from scheduling.timex.language import language_by_script, language_of, votes_of
from scheduling.timex.lexer import NUMERIC
from scheduling.timex.lexicon import Lexicon, lexicon_of
from scheduling.timex.products import PRODUCTS
from scheduling.timex.tokens import Kind, Token

_WEEKDAYS = (
    "monday montag lundi lunes segunda-feira",
    "tuesday dienstag mardi martes terça-feira",
    "wednesday mittwoch mercredi miércoles quarta-feira",
    "thursday donnerstag jeudi jueves quinta-feira",
    "friday freitag vendredi viernes sexta-feira",
    "saturday samstag samedi sábado",
    "sunday sonntag dimanche domingo",
)
_GUESTS = {name: (Word("DOW", index),) for index, names in enumerate(_WEEKDAYS) for name in names.split()} | {
    "today": (Word("TODAY", 0),),
    "tomorrow": (Word("TODAY", 1),),
    "p.m.": (Word("AMPM", True),),
    "pm": (Word("AMPM", True),),
}


def _german() -> Language:
    from scheduling.timex.german import GERMAN

    return GERMAN


def _french() -> Language:
    from scheduling.timex.french import FRENCH

    return FRENCH


def _spanish() -> Language:
    from scheduling.timex.spanish import SPANISH

    return SPANISH


def _portuguese() -> Language:
    from scheduling.timex.portuguese import PORTUGUESE

    return PORTUGUESE


def _elsewhere(tag: str) -> Language | None:
    from scheduling.timex.elsewhere import language_elsewhere

    return language_elsewhere(tag)


_LANGUAGES: dict[str, Callable[[], Language]] = {
    "en": lambda: ENGLISH,
    "de": _german,
    "fr": _french,
    "es": _spanish,
    "pt": _portuguese,
}


@cache
def lexicon_in(tag: str) -> Lexicon:
    """The lexicon of a language; the English one where nobody knows it, for the sake of its numbers."""
    language = _LANGUAGES[tag]() if tag in _LANGUAGES else _elsewhere(tag)
    if language is None:
        return lexicon_in("en")
    numbered = language.numbered | PRODUCTS
    return lexicon_of(replace(language, words={**_GUESTS, **language.words}, numbered=numbered))


def told_from(tokens: Sequence[Token], text: str, locale: str | None) -> str:
    """The language of a text."""
    words = [token.text for token in tokens if token.kind is Kind.WORD]
    dotted = "." in text and _is_dotted(tokens)
    if not words and locale is None and dotted:
        return "de"
    if dotted or ("am" in words and _has_german_am(tokens)):
        words.append("nicht")
    return language_by_script(text) or language_of(votes_of(words), locale)


def _is_dotted(tokens: Sequence[Token]) -> bool:
    """Whether numbers alone are written as days are where German is: "11. - 12.10.", "19.-21.12."."""
    return any(
        token.kind is Kind.PAIR and "." in token.text and behind.text == "." and behind.glued
        for token, behind in pairwise(tokens)
    )


def _has_german_am(tokens: Sequence[Token]) -> bool:
    """Whether "am" stands before a number ("am 25."), where no English one does, and behind none ("9 am")."""
    return any(
        token.text == "am" and behind.kind in NUMERIC and (not index or tokens[index - 1].kind not in NUMERIC)
        for index, (token, behind) in enumerate(pairwise(tokens))
    )


def make_ready() -> None:
    """All that have rules of their own, before somebody waits for the first text in one of them."""
    for tag in _LANGUAGES:
        lexicon_in(tag)


lexicon_in("en")
