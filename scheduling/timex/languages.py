"""The languages that times are read in by rules, each made ready when the first text in it comes.

English is always there; a process that knows its locales can make others ready beforehand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from scheduling.timex.english import ENGLISH
from scheduling.timex.grammar import Language
from scheduling.timex.language import language_by_script, language_of
from scheduling.timex.lexer import NUMERIC
from scheduling.timex.lexicon import Lexicon, lexicon_of
from scheduling.timex.tokens import Kind, Token


def _german() -> Language:
    from scheduling.timex.german import GERMAN

    return GERMAN


_LANGUAGES: dict[str, Callable[[], Language]] = {
    "en": lambda: ENGLISH,
    "de": _german,
}


@cache
def lexicon_in(tag: str) -> Lexicon:
    """The lexicon of a language that has rules; the English one for others, for the sake of their numbers."""
    return lexicon_of(_LANGUAGES[tag]()) if tag in _LANGUAGES else lexicon_in("en")


def has_rules(tag: str) -> bool:
    return tag in _LANGUAGES


def told_from(tokens: Sequence[Token], text: str, locale: str | None) -> str:
    """The language of a text; "am" right behind a number is the half of the day and tells none."""
    words = [
        token.text
        for index, token in enumerate(tokens)
        if token.kind is Kind.WORD
        and not (token.text == "am" and index and tokens[index - 1].kind in NUMERIC)
    ]
    return language_by_script(text) or language_of(words, locale)


lexicon_in("en")
