"""Every phrase of the time corpora is read as what stands above it, and texts without a time as nothing."""

from __future__ import annotations

from datetime import UTC

import pytest
from timex_corpus import Phrase, phrases

from scheduling.timex import Stretch, TimeReading, read_times

SPOKEN = ("time_points_en.txt", "time_ranges_en.txt", "time_roles_en.txt", "time_zones_en.txt")


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


def test_a_text_without_a_time_has_none_read_into_it() -> None:
    wrong = [
        (phrase.place, phrase.text, reading.mentions)
        for phrase in phrases("time_negative_en.txt")
        if (reading := reading_of(phrase)).mentions or reading.windows or reading.excluded
    ]
    assert not wrong
