"""A language's texts as data: templates with named fields, buttons with what they send, and how to join.

A template's key is an act or a sentence's name; several templates for one key are variations, taken in
turn. Adding a language is adding one such value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


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
    GO_ON = "go_on"
    CANNOT_COME = "cannot_come"


@dataclass(frozen=True, slots=True)
class Label:
    """What a button shows, and the words that pressing it sends: the reader understands them as typed."""

    shown: str
    sent: str


@dataclass(frozen=True, slots=True)
class Catalog:
    language: str
    texts: Mapping[str, tuple[str, ...]]
    buttons: Mapping[Button, Label]
    zone: str
    range: str
    minutes: tuple[str, str]
    hours: tuple[str, str]

    def text(self, key: str, turn: int, **fields: str) -> str:
        """The key's template with its fields; which of several depends on `turn` alone."""
        variations = self.texts[key]
        return variations[turn % len(variations)].format(**fields)
