"""Cutting words apart where a language leaves no blanks between them: the longest known word first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduling.timex.lexicon import Lexicon
from scheduling.timex.tokens import Kind, Token

_LONGEST = 6


def cut_apart(tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens with every run of letters cut into the words that are known, the rest into letters."""
    return [
        part for token in tokens for part in (_parts(token, lexicon) if token.kind is Kind.WORD else (token,))
    ]


def _parts(token: Token, lexicon: Lexicon) -> Iterator[Token]:
    at = 0
    while at < len(token.text):
        length = _known_length(token.text, at, lexicon)
        glued = token.glued or at > 0
        start = token.start + at
        yield Token(Kind.WORD, token.text[at : at + length], start, start + length, glued, capital=False)
        at += length


def _known_length(text: str, at: int, lexicon: Lexicon) -> int:
    lengths = range(min(_LONGEST, len(text) - at), 0, -1)
    return next((length for length in lengths if lexicon.knows(text[at : at + length])), 1)
