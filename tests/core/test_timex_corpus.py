"""Every phrase of the time corpora is read as what stands above it, and texts without a time as nothing."""

from __future__ import annotations

from datetime import UTC

import pytest

from scheduling.timex import Stretch, TimeReading, read_times
from tests.core import named_corpus
from tests.core.timex_corpus import CORPUS, Phrase, phrases

SILENT = tuple(sorted(path.name for path in CORPUS.glob("time_negative_*.txt")))
SPOKEN = tuple(sorted({path.name for path in CORPUS.glob("time_*.txt")} - set(SILENT)))


def reading_of(phrase: Phrase) -> TimeReading:
    scene = phrase.scene
    return read_times(
        phrase.text,
        scene.now,
        scene.zone,
        locale=scene.locale,
        offered=scene.offered,
        expected=scene.expected,
    )


def in_utc(stretches: tuple[Stretch, ...]) -> list[tuple[str, str]]:
    return [
        (one.start.astimezone(UTC).isoformat(), one.end.astimezone(UTC).isoformat() if one.end else "")
        for one in stretches
    ]


@pytest.mark.parametrize("name", SPOKEN)
def test_a_phrase_means_what_stands_above_it_in_its_corpus(name: str) -> None:
    wrong = []
    for phrase in phrases(name):
        reading, meaning = reading_of(phrase), phrase.meaning
        got = (in_utc(reading.windows), reading.excluded, reading.zone)
        if got != (in_utc(meaning.windows), meaning.excluded, meaning.zone):
            wrong.append((phrase.place, phrase.text, got))
    assert not wrong


@pytest.mark.parametrize("name", named_corpus.FILES)
def test_a_phrase_names_the_times_that_stand_above_it_in_its_corpus(name: str) -> None:
    wrong = []
    for phrase in named_corpus.phrases(name):
        scene = phrase.scene
        reading = read_times(phrase.text, scene.now, scene.zone, locale=scene.locale, expected=False)
        named = named_corpus.as_named(reading.mentions)
        if named != phrase.named:
            wrong.append((phrase.place, phrase.text, named))
    assert not wrong


@pytest.mark.parametrize("name", SILENT)
def test_a_text_without_a_time_has_none_read_into_it(name: str) -> None:
    wrong = [
        (phrase.place, phrase.text, reading.mentions)
        for phrase in phrases(name)
        if (reading := reading_of(phrase)).mentions or reading.windows or reading.excluded
    ]
    assert not wrong


def test_the_english_corpora_hold_a_thousand_phrases_and_more() -> None:
    assert sum(len(phrases(name)) for name in (*SPOKEN, *SILENT) if name.endswith("_en.txt")) >= 1_200
