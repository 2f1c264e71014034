"""Dates and clock times that do not exist: "31 Feb", "25:61", "32.13.2027".

Whoever names one has made a slip, and nobody can tell which; so nothing else in the message is acted on
unasked, not even a day or an hour beside it that could be meant.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange

_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"(?<![\d:.,/-])(\d{1,2})[:h](\d{2})(?![\d:])")
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})?(?![\d/-])")
_YEAR_FIRST = re.compile(r"(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])")
# A number that is no day of every month, or no year of our time: without one no month need be looked for.
_ODD = re.compile(r"(?<![\d:.,h])(?:00?|29|[3-9]\d)(?![\d:h])|(?<!\d)(?:0\d|1[0-8]|2[2-9]|[3-9]\d)\d\d(?!\d)")
_ORDINAL = re.compile(r"\bthe (\d{2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_YEARS = range(1900, 2200)

# The months of five languages by how they begin, and how many days they can have.
_DAYS = {
    29: "feb|fév|fev",
    30: "apr|avr|abr|jun|juin|sep|setem|setie|nov",
    31: "janu|janv|jane|enero|march|mars|märz|marzo|março|may|mai|july|juli|juil|julho|augu|août|agos|octo"
    "|okto|octu|outu|dece|déce|deze|dici",
}
_MONTH = "|".join(f"(?P<m{days}>{names})" for days, names in _DAYS.items())
_DAY_FIRST = re.compile(
    rf"(?<![\d:/.])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|[.ºª])?\s+(?:(?:of|de|do)\s+)?(?:{_MONTH})\w{{0,7}}\b"
    r"(?:,? (?P<year>\d{4})\b)?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?:{_MONTH})[a-z]{{0,6}}\.?\s+(?:the\s+)?(?P<day>\d{{1,2}})(?!\d|[:.h]\d|\s*[ap]\.?m)"
    r"(?:(?:st|nd|rd|th)?,? (?P<year>\d{4})\b)?",
    re.IGNORECASE,
)


def names_impossible(text: str) -> bool:
    """Whether a text names a date or a clock time that there is none of."""
    if _DIGIT.search(text) is None:
        return False
    return (
        any(int(minute) > 59 or int(hour + minute) > 2400 for hour, minute in _CLOCK.findall(text))
        or any(not _is_date(one, other, year) for one, _, other, year in _NUMBERS.findall(text))
        or any(not _is_date(day, month, year) for year, month, day in _YEAR_FIRST.findall(text))
        or (_ODD.search(text) is not None and _names_odd_day(text))
    )


def _names_odd_day(text: str) -> bool:
    return (
        any(int(day) > 31 for day in _ORDINAL.findall(text))
        or any(map(_is_none, _DAY_FIRST.finditer(text)))
        or any(map(_is_none, _MONTH_FIRST.finditer(text)))
    )


def _is_date(one: str, other: str, year: str) -> bool:
    """Whether two numbers are a day and a month in some order, of that year if one is given; without one they
    may be a clock as well, at the end of a sentence: "at 14.30.".
    """
    if not year and int(one) <= 24 and int(other) <= 59:
        return True
    known = int(year) + (2000 if len(year) == 2 else 0) if year else _ANY_LEAP_YEAR
    return known in _YEARS and any(
        1 <= month <= 12 and 1 <= day <= monthrange(known, month)[1]
        for day, month in ((int(one), int(other)), (int(other), int(one)))
    )


_ANY_LEAP_YEAR = 2000


def _is_none(found: re.Match[str]) -> bool:
    most = next(days for days in _DAYS if found[f"m{days}"])
    year = int(found["year"] or _ANY_LEAP_YEAR)
    if year not in _YEARS and year // 100 <= 24 and year % 100 <= 59:
        year = _ANY_LEAP_YEAR  # a clock: "6 Nov 2359"
    no_leap_day = most == int(found["day"]) == 29 and not isleap(year)
    return year not in _YEARS or no_leap_day or not 1 <= int(found["day"]) <= most
