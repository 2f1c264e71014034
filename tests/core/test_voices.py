"""Made-up candidates' words: every language can say everything, and what is said is true."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.rehearsal.cases import Habit, Hidden
from bot.rehearsal.voices.languages import SHARES
from bot.rehearsal.voices.manners import HASTES, Manners
from bot.rehearsal.voices.speech import Speech
from bot.rehearsal.voices.voice import Voice
from scheduling.interval import Interval

DAY = date(2027, 3, 4)
HIDDEN = {
    Habit.SOME_DAYS: Hidden(Habit.SOME_DAYS, 9, 12, (0, 2)),
    Habit.HOURS: Hidden(Habit.HOURS, 15, 24, tuple(range(5))),
    Habit.NOT_SOME_DAYS: Hidden(Habit.NOT_SOME_DAYS, 0, 24, (0, 1, 2, 5, 6)),
    Habit.ONE_STRETCH: Hidden(Habit.ONE_STRETCH, 9, 12, on=DAY),
    Habit.ONE_START: Hidden(Habit.ONE_START, 9, 10, on=DAY),
    Habit.EVENINGS: Hidden(Habit.EVENINGS, 19, 23, tuple(range(5))),
    Habit.LATER: Hidden(Habit.LATER, 0, 24, tuple(range(7)), on=DAY),
}


@pytest.mark.parametrize("speech", SHARES, ids=lambda one: one.locale)
def test_every_language_says_everything_with_no_field_left_open(speech: Speech) -> None:
    start = datetime(2027, 3, 4, 10, 30, tzinfo=UTC)
    offers = [Interval(start + timedelta(days=n), start + timedelta(days=n, hours=1)) for n in range(3)]
    for seed in range(40):
        chance = Random(seed)
        voice = Voice(chance, speech, Manners(chance, max(HASTES)))
        said = [voice.agree(), voice.turn_down(), voice.wonder(), voice.name_start(start, DAY)]
        said += [voice.choose(offers, at, ZoneInfo("UTC")) for at in range(3)]
        said += [voice.tell(hidden, today) for hidden in HIDDEN.values() for today in (None, DAY)]
        assert all(text.strip() and "{" not in text for text in said)


def test_a_slip_keeps_the_letters_and_makes_no_other_number() -> None:
    text = "the afternoon of Wednesday 14 December at 10:30 would be convenient"
    for seed in range(200):
        written = Manners(Random(seed), 1.0).hurried(text)
        assert sorted(written) == sorted(text.lower())
        assert [word for word in written.split() if word[0].isdigit()] == ["14", "10:30"]


def test_who_is_careful_writes_what_they_mean() -> None:
    assert Manners(Random(1), 0.0).hurried("Thursday, please.") == "Thursday, please."
