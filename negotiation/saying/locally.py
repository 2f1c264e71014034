"""Days, hours and cities as a locale writes them (Unicode CLDR, through Babel), each worked out once.

Babel takes a pattern apart anew for every time that it writes; but all who are invited are told of the
same few days, hours and cities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from enum import Enum
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_timezone_location


class DayForm(Enum):
    """How much of a day is told: Thursday; Thu 3 Dec; 3 December; 3 December 2026."""

    WEEKDAY = "weekday"
    SHORT = "short"
    THIS_YEAR = "this_year"
    WITH_YEAR = "with_year"


FORMS: Mapping[DayForm, Callable[[date, Locale], str]] = {
    DayForm.WEEKDAY: lambda day, locale: format_date(day, "EEEE", locale=locale),
    DayForm.SHORT: lambda day, locale: format_skeleton("MMMEd", day, locale=locale),
    DayForm.THIS_YEAR: lambda day, locale: format_skeleton("MMMMd", day, locale=locale),
    DayForm.WITH_YEAR: lambda day, locale: format_date(day, "long", locale=locale),
}


@lru_cache(maxsize=4096)
def day(form: DayForm, on: date, locale: Locale) -> str:
    told = _plain(FORMS[form](on, locale))
    first = _FIRSTS.get(locale.language)
    return told if first is None or on.day != 1 else re.sub(r"\b1\b", first, told, count=1)


# The first of a month is an ordinal there, which CLDR's patterns leave out.
_FIRSTS = {"fr": "1er"}


@lru_cache(maxsize=4096)
def clock(shown: time, locale: Locale) -> str:
    """15:00, or 3:00 pm."""
    return _plain(format_time(shown, "short", locale=locale))


@lru_cache(maxsize=1024)
def city(zone: str, locale: Locale) -> str:
    """The city that an IANA zone is named after."""
    name = get_timezone_location(zone, locale=locale, return_city=True)
    return _plain(name.rsplit("/", 1)[-1])


def _plain(text: str) -> str:
    """CLDR's narrow and no-break spaces as spaces: what we say is also typed back to us."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")
