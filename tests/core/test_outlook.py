"""What is next in a job's line, and why it does not happen by itself: what is shown is carried out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from shortlisting.outlook import SAID, Hindrance, Mode, Situation, Step, Switches, outlook
from tests.core.shortlisting_ground import BEGINNING, BUFFER, PENDING, SHORTLISTED, applicant, line_of, told

VACANT = line_of(
    [applicant(2, 80, SHORTLISTED, 2), applicant(3, 70, BUFFER, 3), applicant(4, 60, PENDING)], 2, 1
)
UNRANKED = line_of([applicant(1, 10), applicant(2, 20)], 1, 1)
FIRST_AT = BEGINNING + timedelta(hours=30)


def ranked_job(**more: object) -> Situation:
    usual = Situation(VACANT, Switches(), closed=True, ranked=True, applications=3, unread=0, now=BEGINNING)
    return replace(usual, **more)  # type: ignore[arg-type]


def unranked_job(**more: object) -> Situation:
    return ranked_job(**{"line": UNRANKED, "ranked": False, "applications": 2} | more)


def test_a_vacated_place_is_filled_by_itself() -> None:
    view = outlook(ranked_job())
    assert (view.step, view.happens) == (Step.PROMOTION, True)
    assert told(view.moves) == [(3, "shortlisted", 1), (4, "buffer", 3)]


def test_a_closed_job_with_enough_applications_is_ranked_by_itself() -> None:
    view = outlook(unranked_job())
    assert (view.step, view.happens) == (Step.RANKING, True)
    assert told(view.moves) == [(2, "shortlisted", 1), (1, "buffer", 2)]


@pytest.mark.parametrize(
    ("changed", "hindrance"),
    [
        ({"switches": Switches(shortlists=False)}, Hindrance.LEFT_OUT),
        ({"closed": False}, Hindrance.STILL_OPEN),
        ({"applications": 0}, Hindrance.TOO_FEW),
        ({"unread": 1}, Hindrance.RESUMES_UNREAD),
        ({"switches": Switches(global_automation=False)}, Hindrance.AUTOMATION_OFF),
        ({"switches": Switches(auto_shortlisting=False)}, Hindrance.SHORTLISTING_OFF),
        ({"switches": Switches(mode=Mode.BY_HAND)}, Hindrance.BY_HAND),
        ({"switches": Switches(mode=Mode.APPROVE_FIRST)}, Hindrance.APPROVAL),
    ],
)
def test_what_keeps_a_job_from_being_ranked_by_itself(
    changed: dict[str, object], hindrance: Hindrance
) -> None:
    assert outlook(unranked_job(**changed)).hindrance is hindrance


@pytest.mark.parametrize(
    ("changed", "hindrance"),
    [
        ({"switches": Switches(global_automation=False)}, Hindrance.AUTOMATION_OFF),
        ({"switches": Switches(auto_promotion=False)}, Hindrance.PROMOTION_OFF),
        ({"switches": Switches(mode=Mode.BY_HAND)}, Hindrance.BY_HAND),
        ({"switches": Switches(mode=Mode.APPROVE_FIRST)}, Hindrance.APPROVAL),
        ({"line": replace(VACANT, kept=1, pending=())}, Hindrance.KEPT),
        ({"line": replace(VACANT, waiting=(), pending=())}, Hindrance.NOBODY),
        (
            {
                "line": replace(VACANT, pending=()),
                "first_interview": FIRST_AT,
                "now": FIRST_AT - timedelta(hours=23),
            },
            Hindrance.TOO_LATE,
        ),
    ],
)
def test_what_keeps_a_place_from_being_filled_by_itself(
    changed: dict[str, object], hindrance: Hindrance
) -> None:
    view = outlook(ranked_job(**changed))
    assert (view.step, view.hindrance, view.happens) == (Step.PROMOTION, hindrance, False)


def test_ranking_by_itself_does_not_depend_on_the_flag_for_promotion_nor_the_other_way_round() -> None:
    assert outlook(unranked_job(switches=Switches(auto_promotion=False))).happens
    assert outlook(ranked_job(switches=Switches(auto_shortlisting=False))).happens


def test_the_stop_begins_a_day_before_the_first_interview_and_one_click_lifts_it() -> None:
    a_day_before = FIRST_AT - timedelta(hours=24)
    situation = ranked_job(first_interview=FIRST_AT, now=a_day_before)
    assert outlook(situation).step is Step.PROMOTION
    assert outlook(situation).happens
    late = replace(situation, now=a_day_before + timedelta(seconds=1))
    assert not any(
        move.after.standing is SHORTLISTED for move in outlook(late).moves if outlook(late).happens
    )
    assert outlook(replace(late, promotes_late=True)).step is Step.PROMOTION


def test_a_place_that_may_not_be_filled_does_not_keep_the_buffer_from_being_filled() -> None:
    line = line_of([applicant(1, 80, SHORTLISTED, 1), applicant(4, 60, PENDING)], 2, 1, kept=1)
    view = outlook(ranked_job(line=line))
    assert (view.step, view.happens, told(view.moves)) == (Step.REFILL, True, [(4, "buffer", 3)])


def test_every_hindrance_has_a_sentence() -> None:
    assert SAID.keys() == set(Hindrance)
