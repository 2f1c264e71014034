"""How each language joins and shapes the parts of a time; the words for days and months are CLDR's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

Forms = tuple[tuple[str, str], ...]
"""Patterns with what becomes of a word that one of them matches whole; the first such pattern decides."""


@dataclass(frozen=True, slots=True)
class TimeForms:
    """`date`, `when` and `range` join the parts of a time; `hour` shapes a clock, `at` a clock behind its day
    ("a las 10:00"), `zone` a city, `short_day` a day on a button.
    """

    date: str
    when: str
    range: str
    hour: Forms = ()
    at: Forms = ()
    zone: Forms = ()
    short_day: Forms = ()


TIME_FORMS: Mapping[str, TimeForms] = {
    "en": TimeForms(
        date="{weekday}, {day}",
        when="{date}, {hour}",
        range="{first} to {last}",
        zone=((r"(.+)", r"\1 time"),),
    ),
    "de": TimeForms(
        date="{weekday}, {day}",
        when="{date}, {hour}",
        range="{first} bis {last}",
        hour=((r"(\d+:\d+)(.*)", r"\1 Uhr\2"),),
        zone=(
            (r"Wien", "Wiener Zeit"),
            (r"Zürich", "Zürcher Zeit"),
            (r"(Berlin|London|Paris|New York|Madrid|Luxemburg|Amsterdam)", r"\1er Zeit"),
            (r"(.+)", r"Ortszeit \1"),
        ),
    ),
    "fr": TimeForms(
        date="{weekday} {day}",
        when="{date} à {hour}",
        range="du {first} au {last}",
        hour=((r"(\d+)(?::| h )(\d+)(.*)", r"\1h\2\3"),),
        zone=(
            (r"Le (.+)", r"heure du \1"),
            (r"([AEIOUÉÈÎ].*)", r"heure d'\1"),
            (r"(.+)", r"heure de \1"),
        ),
    ),
    "es": TimeForms(
        date="{weekday} {day}",
        when="{date} {hour}",
        range="de {first} a {last}",
        hour=((r"(\d:\d\d)(| UTC.*)", r"0\1\2"),),
        at=((r"0?1:.+", r"a la \g<0>"), (r".+", r"a las \g<0>")),
        zone=((r"(.+)", r"hora de \1"),),
    ),
    "pt": TimeForms(
        date="{weekday}, {day}",
        when="{date}, {hour}",
        range="de {first} a {last}",
        at=((r"0?1:.+", r"à \g<0>"), (r".+", r"às \g<0>")),
        zone=((r"(.+)", r"horário de \1"),),
        # "Segunda" alone is also the second one.
        short_day=((r"(segunda|terça|quarta|quinta|sexta), (.+)", r"\1-feira, \2"),),
    ),
}


def shaped(word: str, forms: Forms) -> str:
    """The word in the form that fits it, or as it is where none does."""
    for pattern, form in forms:
        if found := re.fullmatch(pattern, word):
            return found.expand(form)
    return word
