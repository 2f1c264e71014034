"""What a model has against a field, in a sentence without the input: an answer repeats nobody's words."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic_core import ErrorDetails

WORDS: Mapping[str, str] = {
    "missing": "is required",
    "extra_forbidden": "is not known here: it may be misspelt",
}
"""By pydantic's kind of fault, where its own sentence does not say what to do."""


def in_words(fault: ErrorDetails) -> str:
    return WORDS.get(fault["type"]) or fault["msg"].removeprefix("Value error, ")
