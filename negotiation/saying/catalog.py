"""A language's texts as data: templates with named fields, buttons with what they send, how times are told.

A template's key is an act or a sentence's name; several templates for one key are variations, taken in
turn. Adding a language is adding one such value to `catalogs`; the tests tell what it lacks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

Forms = tuple[tuple[str, str], ...]
"""Patterns with what becomes of a word that one of them matches whole; the first such pattern decides."""


class Button(Enum):
    """What can be pressed beside a time."""

    OTHER_TIMES = "other_times"
    PERSON = "person"
    BOOK = "book"
    ANOTHER_TIME = "another_time"
    CANCEL = "cancel"
    CANCEL_TOO = "cancel_too"
    MOVE = "move"
    KEEP = "keep"
    WITHDRAW = "withdraw"
    ERASE = "erase"
    KEEP_DATA = "keep_data"
    GO_ON = "go_on"
    CANNOT_COME = "cannot_come"


class Unit(Enum):
    """What is told with a number before it."""

    MINUTES = "minutes"
    HOURS = "hours"
    MORE = "more"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Label:
    """What a button shows, and the words that pressing it sends: the reader understands them as typed."""

    shown: str
    sent: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """`date` and `when` join the parts of a time; `hour`, `zone` and `short_day` shape a clock, a city and a
    day on a button, `at` a clock behind its day ("a las 10:00"); `counted` are the plural forms of each unit
    by CLDR's categories, "other" always there.
    """

    language: str
    texts: Mapping[str, tuple[str, ...]]
    buttons: Mapping[Button, Label]
    date: str
    when: str
    hour: Forms
    zone: Forms
    range: str
    counted: Mapping[Unit, Mapping[str, str]]
    short_day: Forms = ()
    at: Forms = ()

    def text(self, key: str, turn: int, **fields: str) -> str:
        """The key's template with its fields; which of several depends on `turn` alone."""
        variations = self.texts[key]
        return variations[turn % len(variations)].format(**fields)


def shaped(word: str, forms: Forms) -> str:
    """The word in the form that fits it, or as it is where none does."""
    for pattern, form in forms:
        if found := re.fullmatch(pattern, word):
            return found.expand(form)
    return word


def begun(sentence: str) -> str:
    """The sentence with its first letter large."""
    return sentence[:1].upper() + sentence[1:]
