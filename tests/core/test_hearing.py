"""What was written before we said our last word is not taken as an answer to it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from negotiation.acts import Intent, Reading
from negotiation.hearing import LATE, overtaken
from tests.core.negotiating import MONDAY, session

EARLIER = MONDAY - timedelta(hours=20)
ANSWERS = [
    Reading(Intent.ACCEPT),
    Reading(Intent.ACCEPT, choice=1),
    Reading(Intent.REJECT),
    Reading(Intent.PROPOSE, choice=0),
]
OTHERS = [Reading(intent) for intent in Intent if intent not in {Intent.ACCEPT, Intent.REJECT}]


@pytest.mark.parametrize("reading", ANSWERS)
def test_an_answer_to_what_was_said_before_is_asked_back(reading: Reading) -> None:
    late = overtaken(reading, EARLIER, session(spoke_at=MONDAY))
    assert (late.intent, late.choice) == (Intent.UNCLEAR, None)
    assert late.why[:-1] == reading.why


@pytest.mark.parametrize("reading", [*ANSWERS, *OTHERS])
def test_what_was_written_after_it_or_at_an_unknown_time_stands(reading: Reading) -> None:
    spoken = session(spoke_at=MONDAY)
    for written_at in (None, MONDAY, MONDAY - LATE + timedelta(seconds=1), MONDAY + LATE):
        assert overtaken(reading, written_at, spoken) == reading
    assert overtaken(reading, EARLIER, session(spoke_at=None)) == reading


@pytest.mark.parametrize("reading", OTHERS)
def test_times_and_all_else_stand_however_late(reading: Reading) -> None:
    assert overtaken(reading, EARLIER, session(spoke_at=MONDAY)) == reading
