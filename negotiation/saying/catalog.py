"""A language's texts as data: templates with named fields, buttons with what they send, how times are told.

A template's key is an act or a sentence's name; several templates for one key are variations, taken in
turn. English stands in `english`, the others in the translators' files beside it (`translations`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from gettext import NullTranslations

from negotiation.saying.time_forms import TimeForms


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

    MINUTES = "number of minutes"
    HOURS = "number of hours"
    MORE = "number of more"
    TIMES = "number of times"


@dataclass(frozen=True, slots=True)
class Label:
    """What a button shows, and the words that pressing it sends: the reader understands them as typed."""

    shown: str
    sent: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """`plurals` are told with a number before them, one and many in English; `translations` has them in the
    language, in as many forms as that has.
    """

    language: str
    texts: Mapping[str, tuple[str, ...]]
    buttons: Mapping[Button, Label]
    plurals: Mapping[Unit, tuple[str, str]]
    forms: TimeForms
    translations: NullTranslations

    def text(self, key: str, turn: int, **fields: str) -> str:
        """The key's template with its fields; which of several depends on `turn` alone."""
        variations = self.texts[key]
        return variations[turn % len(variations)].format(**fields)

    def counted(self, unit: Unit, count: int) -> str:
        """60 minutes, 1 hour."""
        one, many = self.plurals[unit]
        return self.translations.npgettext(unit.value, one, many, count).format(count=count)


def entries(english: Catalog) -> Iterator[tuple[str, str | tuple[str, str]]]:
    """All that a translator has to translate, by the context of the entry: a sentence, or one and many."""
    for key, variations in english.texts.items():
        yield from ((key, text) for text in variations)
    for button, label in english.buttons.items():
        yield f"{button.value}, shown", label.shown
        yield f"{button.value}, sent", label.sent
    yield from ((unit.value, plural) for unit, plural in english.plurals.items())


def translated(english: Catalog, language: str, forms: TimeForms, said: NullTranslations) -> Catalog:
    return Catalog(
        language=language,
        texts={
            key: tuple(said.pgettext(key, text) for text in variations)
            for key, variations in english.texts.items()
        },
        buttons={
            button: Label(
                said.pgettext(f"{button.value}, shown", label.shown),
                said.pgettext(f"{button.value}, sent", label.sent),
            )
            for button, label in english.buttons.items()
        },
        plurals=english.plurals,
        forms=forms,
        translations=said,
    )


def begun(sentence: str) -> str:
    """The sentence with its first letter large."""
    return sentence[:1].upper() + sentence[1:]
