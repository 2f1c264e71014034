"""Rehearsals: nobody is booked wrongly or told what is not so, and the judge sees it where it happens."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.rehearsal.candidate import Heard
from bot.rehearsal.cases import LENGTH, Habit, case
from bot.rehearsal.judging import Ending, Trial, ending_of, false_claims, starts
from bot.rehearsal.report import as_json, figures, table, transcripts
from bot.rehearsal.trial import tried
from negotiation.bot_acts import Outcome
from negotiation.session import Reason
from scheduling.interval import Interval

CASES = range(250)


@pytest.fixture(scope="module")
def trials() -> list[Trial]:
    return [tried(number) for number in CASES]


def test_nobody_is_booked_wrongly_or_told_what_is_not_so(trials: list[Trial]) -> None:
    assert [one.lines for one in trials if one.ending is Ending.WRONGLY_BOOKED or one.false_claims] == []


def test_nearly_all_who_can_be_booked_are_and_soon(trials: list[Trial]) -> None:
    found = figures(trials)
    assert found.booked_share >= 0.97, "\n".join(transcripts(trials))
    assert found.spare_messages <= 1.6


def test_all_others_reach_a_person_for_the_right_reason(trials: list[Trial]) -> None:
    assert figures(trials).handed_over_rightly_share == 1.0, "\n".join(transcripts(trials))


def test_every_way_to_lay_out_ones_time_is_among_the_cases(trials: list[Trial]) -> None:
    assert {one.habit for one in trials} == {habit.value for habit in Habit}


def test_a_case_is_made_from_its_number_alone() -> None:
    assert case(17) == case(17) != case(18)
    assert tried(17) == tried(17)


def test_the_judge_sees_a_wrong_booking() -> None:
    one = case(3)
    wrong = next(slot for slot in one.bookable if slot not in one.fitting)
    assert ending_of(one, wrong, None) is Ending.WRONGLY_BOOKED


def test_the_judge_sees_a_person_asked_without_need() -> None:
    one = next(one for one in map(case, range(50)) if one.fitting)
    assert ending_of(one, None, Reason.FAILED) is Ending.NEEDLESS_PERSON


def test_the_judge_sees_a_claim_that_is_not_so() -> None:
    one = case(3)
    night = one.bookable[0].start + timedelta(hours=12, minutes=7)
    lying = Heard("", (Interval(night, night + LENGTH),), Outcome.CONFIRMED, one.bookable[0].start)
    assert len(false_claims(lying, None, starts(one.bookable))) == 2


def test_what_is_told_of_many_trials(trials: list[Trial]) -> None:
    failed = replace(trials[0], ending=Ending.WRONGLY_BOOKED, false_claims=("claims a thing",))
    told = as_json([failed, *trials[1:]])
    assert told["failed"] == [
        {"case": 0, "habit": trials[0].habit, "ending": "wrongly booked", "reason": None}
    ]
    assert not figures([failed]).is_safe
    assert "# claims a thing" in list(transcripts([failed]))
    assert "wrong bookings, false claims:  1, 1" in list(table([failed, *trials[1:]]))
