"""What the bot would say is read as what it means: each sentence with a time gives back exactly that time.

Every sentence of every language's texts, in the locales that tell hours and dates differently; the others
hold no time at all, and none of them another zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from negotiation.saying.catalog import Catalog
from negotiation.saying.catalogs import CATALOGS
from negotiation.saying.clock import Clock
from scheduling.timex import read_times
from scheduling.timex.mention import TimeReading

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 9, 12, tzinfo=BERLIN)
LOCALES = {
    "en": ("en-GB", "en-US", "en-CA", "en-IN"),
    "de": ("de-DE", "de-AT", "de-CH"),
    "fr": ("fr-FR", "fr-CA", "fr-CH"),
    "es": ("es-ES", "es-MX", "es-US"),
    "pt": ("pt-BR", "pt-PT"),
}
TOLD = [(language, locale) for language, locales in LOCALES.items() for locale in locales]
MOMENTS = (
    datetime(2026, 11, 26, 15, tzinfo=BERLIN),
    datetime(2026, 12, 1, 9, 30, tzinfo=BERLIN),
    datetime(2027, 1, 4, 11, 45, tzinfo=BERLIN),
)
A_TIME = {"when", "by", "wanted", "deadline", "was"}
A_DAY = {"day", "last_day"}
# How soon something happens, or happened: times of their own.
WITHIN_THE_HOUR = {"erasing", "mails_left_out"}


def clock_in(catalog: Catalog, locale: str) -> Clock:
    return Clock(catalog, Locale.parse(locale.replace("-", "_")), BERLIN, BERLIN, NOW)


def sentences(catalog: Catalog, clock: Clock, moment: datetime) -> Iterator[tuple[str, set[str], str]]:
    """Each sentence by its name, with what is filled in there, and filled in."""
    told = {
        **dict.fromkeys(A_TIME, clock.when(moment)),
        **dict.fromkeys(A_DAY, clock.date(moment)),
        "duration": "60 min",
    }
    for key, texts in catalog.texts.items():
        for text in texts:
            fields = set(re.findall(r"\{(\w+)", text))
            if key not in WITHIN_THE_HOUR and not fields & A_DAY:
                yield key, fields, text.format(**{name: told.get(name, "Kim") for name in fields})


def read(text: str, language: str, locale: str) -> TimeReading:
    return read_times(text, NOW, BERLIN, language=language, locale=locale)


def edges(reading: TimeReading) -> set[datetime | None]:
    """The times that are named; of "by Friday at 3" that one."""
    return {one.start or one.end for one in reading.mentions}


@pytest.mark.parametrize(("language", "locale"), TOLD)
def test_a_sentence_with_a_time_gives_back_exactly_that_time(language: str, locale: str) -> None:
    catalog = CATALOGS[language]
    clock = clock_in(catalog, locale)
    wrong = [
        (key, text, edges(reading))
        for moment in MOMENTS
        for key, fields, text in sentences(catalog, clock, moment)
        if edges(reading := read(text, language, locale)) != ({moment} if fields & A_TIME else set())
        or reading.zone not in (None, "Europe/Berlin")
    ]
    assert not wrong


@pytest.mark.parametrize(("language", "locale"), TOLD)
def test_a_time_by_itself_and_on_a_button_is_that_window(language: str, locale: str) -> None:
    clock = clock_in(CATALOGS[language], locale)
    for moment in MOMENTS:
        for text in (clock.when(moment), clock.label(moment)):
            windows = read(text, language, locale).windows
            assert [(one.start, one.end) for one in windows] == [(moment, None)], text
