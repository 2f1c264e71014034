"""Languages without a file of their own: names of days and months as dateparser's data has them, on the same
grammar.

dateparser's own search takes a lone number for a day of the month and knows no ranges; its tables of names
for some two hundred languages are what is wanted here. They are loaded when the first text in such a
language comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from scheduling.timex.days import DayOfMonth, Month, Week, Weekday, Within
from scheduling.timex.elsewhere_words import JOINING
from scheduling.timex.grammar import Language, Rule
from scheduling.timex.numbers import half_to, hour_half
from scheduling.timex.romance_rules import ROMANCE_RULES
from scheduling.timex.shared_rules import SHARED_RULES
from scheduling.timex.vocabulary import Entry, words_of

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_UNITS = {"day": "day_unit", "week": "week_unit", "month": "month_unit", "year": "year_unit"}
_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class _Relative:
    """What dateparser calls "in 2 day" or "1 week ago"."""

    count: int
    unit: str

    def word(self) -> tuple[str, Any] | None:
        match self.unit:
            case "day":
                return "TODAY", self.count
            case "week":
                return "WEEK", Week(self.count)
            case "month":
                return "MONTHLY", Month(months=self.count)
        return None


def _on(day: int) -> DayOfMonth | None:
    return DayOfMonth(day) if 1 <= day <= 31 else None


def _dated(month: int, day: int) -> DayOfMonth | None:
    return DayOfMonth(day, month) if 1 <= day <= 31 else None


def _weekday_of(week: Week, index: int) -> Within:
    return Within(Weekday(index), week)


_RULES = (
    Rule("half and hour", "CL", "AMPM N oclock?", lambda half, number: hour_half(number, half), 3),
    Rule("date by signs", "MD", "MONTH N day_sign", _dated, 3),
    Rule("day of the month by sign", "D", "NUM day_sign", _on, 1),
    Rule("day by its number", "D", "onday NUM", _on, 1),
    Rule("weekday of a week", "D", "WEEK DOW|DOWSIGN", _weekday_of, 3),
    Rule("half to an hour", "CL", "half_to HOUR", half_to, 3),
    Rule("weekday's part", "TN", "on|next? DOWPART", lambda both: (Weekday(both[0]), both[1])),
)


@cache
def language_elsewhere(tag: str) -> Language | None:
    """The language as far as dateparser knows it; None where it does not."""
    known = _known_to_dateparser(tag)
    if known is None:
        return None
    return Language(
        tag=tag,
        words=words_of([*_names(known), *_joining(tag)]),
        rules=(*SHARED_RULES, *ROMANCE_RULES, *_RULES),
        misspelt=frozenset(name for key in _DAYS for name in _long(known.get(key, ())) if len(name) > 4),
        day_first=known.get("date_order") != "MDY",
        dotted_ordinals=tag in _DOTTED,
        unspaced=bool(known.get("no_word_spacing")),
    )


_DOTTED = frozenset({"cs", "da", "nb", "no", "fi", "hu", "pl", "sk", "sl", "hr", "et"})


def _known_to_dateparser(tag: str) -> Mapping[str, Any] | None:
    loader = import_module("dateparser.languages.loader").LocaleDataLoader()
    try:
        found: Mapping[str, Any] = loader.get_locale(tag).info
    except (ValueError, KeyError, AttributeError):
        return None
    return found


def _names(known: Mapping[str, Any]) -> Iterator[Entry]:
    for index, key in enumerate(_DAYS):
        yield "DOW", index, "|".join(name for name in _long(known.get(key, ())) if not _is_syllable(name))
    for index, key in enumerate(_MONTHS, 1):
        yield "MONTH", index, "|".join(_long(known.get(key, ())))
    for half in ("am", "pm"):
        yield "AMPM", half == "pm", "|".join(_long(known.get(half, ())))
    for key, category in _UNITS.items():
        yield category, None, "|".join(_long(known.get(key, ())))
    yield "oclock", None, "|".join(_lower(known.get("hour", ())))
    yield "MINUTE_UNIT", 60, "|".join(_lower(known.get("hour", ())))
    yield "MINUTE_UNIT", 1, "|".join(_lower(known.get("minute", ())))
    yield "in", None, "|".join(_lower(known.get("in", ())))
    yield from _relatives(known)


def _relatives(known: Mapping[str, Any]) -> Iterator[Entry]:
    for key, phrases in known.get("relative-type", {}).items():
        relative = _relative(key)
        word = relative.word() if relative else None
        if word is not None:
            yield *word, "|".join(_lower(phrases))


def _relative(key: str) -> _Relative | None:
    match key.split():
        case ["in", count, unit]:
            return _Relative(int(count), unit)
        case [count, unit, "ago"]:
            return _Relative(-int(count), unit)
    return None


def _joining(tag: str) -> Iterable[Entry]:
    return JOINING.get(tag, ())


def _is_syllable(name: str) -> bool:
    """Whether it is a single Korean one, which is most often another word: "수" is Wednesday, and "can"."""
    return len(name) == 1 and "가" <= name <= "힣"


def _long(names: Iterable[str]) -> list[str]:
    """Without the abbreviations of one or two letters, which are words of their own too often."""
    return [name for name in _lower(names) if len(name) >= _SHORTEST_NAME or not name.isascii()]


def _lower(names: Iterable[str]) -> list[str]:
    return [name.lower() for name in dict.fromkeys(names) if name.strip() and "|" not in name]
