"""The line in the database: who drops out is followed by the best of the buffer; a person's word counts."""

from __future__ import annotations

from datetime import timedelta

import asyncpg
import pytest

from bot import turn
from bot.shortlists import asking_first, automation, by_hand, moving_up
from bot.shortlists.asking_first import Clicked
from bot.shortlists.by_hand import Moved, NotInLine
from db import proposals, shortlists
from db.job_automation import TooManyShortlisted
from negotiation.events import Declined
from shortlisting.by_hand import Refused, Why
from shortlisting.outlook import Hindrance, Mode, Step
from tests.shell.hiring import Hiring, hiring_on, ranked_on
from tests.shell.stage import MONDAY_MORNING, Stage

FULL = {"shortlisted": [(0, 1), (1, 2)], "buffer": [(2, 3), (3, 4)]}
MOVED_UP = {"shortlisted": [(2, 1), (1, 2)], "buffer": [(3, 3), (4, 4)]}


async def line(hiring: Hiring) -> dict[str, list[tuple[int, int]]]:
    found = await hiring.line()
    return {name: found[name] for name in ("shortlisted", "buffer")}


async def test_closing_ranks_invites_the_shortlisted_and_nobody_else(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    assert await line(hiring) == FULL
    await hiring.follow_up()
    invited = await stage.owner.fetch(
        "SELECT application_id, rank_at_time FROM interviews ORDER BY rank_at_time"
    )
    assert [tuple(row) for row in invited] == [(hiring.ids[0], 1), (hiring.ids[1], 2)]
    assert await hiring.why() == [("job_ranked", "auto", "applications are closed")]
    assert await stage.broken() == []


async def test_a_rejection_promotes_invites_and_fills_the_buffer(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await hiring.follow_up()
    assert isinstance(await by_hand.reject(stage.pool, hiring.ids[0], why="no longer needed"), Moved)
    assert await line(hiring) == MOVED_UP
    await hiring.follow_up()
    first, promoted = await hiring.interview(0), await hiring.interview(2)
    statuses = [
        await stage.owner.fetchval("SELECT status FROM interviews WHERE id = $1", one)
        for one in (first, promoted)
    ]
    assert statuses == ["cancelled", "invitation_sent"]
    assert [source for _, source, _ in await hiring.why()] == ["auto", "manual", "auto"]
    assert await stage.broken() == []


async def test_a_candidate_who_declines_is_followed_by_the_next(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await hiring.follow_up()
    await turn.happen(stage.pool, stage.policy, await hiring.interview(0), Declined())
    await hiring.follow_up()
    assert await line(hiring) == MOVED_UP
    assert await hiring.standing(0) == "rejected"
    assert await stage.count("interviews WHERE status = 'invitation_sent'") == 2
    assert await stage.broken() == []


async def test_a_deadline_that_passes_promotes_the_next_once(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await hiring.invited(0)
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=49))
    await stage.wake_all()
    await hiring.follow_up()
    assert await line(hiring) == MOVED_UP
    assert await hiring.standing(0) == "expired"
    await hiring.follow_up()
    assert await line(hiring) == MOVED_UP


async def test_what_the_portal_changed_by_itself_is_found_and_followed(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await stage.owner.execute(
        "UPDATE applications SET shortlist_status = 'rejected', rank = NULL WHERE id = $1", hiring.ids[0]
    )
    await moving_up.look_around(stage.pool)
    await hiring.follow_up()
    assert await line(hiring) == MOVED_UP
    assert await shortlists.with_something_to_do(stage.pool) == []


@pytest.mark.parametrize(
    ("flag", "hindrance"),
    [("global_automation", Hindrance.AUTOMATION_OFF), ("auto_promotion", Hindrance.PROMOTION_OFF)],
)
async def test_a_flag_that_is_off_stops_promotion_and_once_on_it_goes_on_by_itself(
    stage: Stage, flag: str, hindrance: Hindrance
) -> None:
    hiring = await ranked_on(stage)
    await hiring.flag(flag, on=False)
    await by_hand.reject(stage.pool, hiring.ids[0])
    view = await automation.view(stage.pool, hiring.job)
    assert view is not None
    assert (view.next.step, view.next.hindrance) == (Step.PROMOTION, hindrance)
    assert (await hiring.line())["shortlisted"] == [(1, 2)]
    await hiring.flag(flag, on=True)
    await moving_up.look_around(stage.pool)
    await hiring.follow_up()
    assert await line(hiring) == MOVED_UP


async def test_with_shortlisting_off_closing_ranks_nobody_until_it_is_on_again(stage: Stage) -> None:
    hiring = await hiring_on(stage)
    await hiring.flag("auto_shortlisting", on=False)
    await hiring.close()
    assert set(await hiring.line()) == {"pending"}
    await moving_up.look_around(stage.pool)
    await hiring.follow_up()
    assert set(await hiring.line()) == {"pending"}
    await hiring.flag("auto_shortlisting", on=True)
    await moving_up.look_around(stage.pool)
    await hiring.follow_up()
    assert await line(hiring) == FULL


async def test_by_hand_means_that_nobody_is_invited_or_promoted_by_itself(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await automation.change(stage.pool, hiring.job, {"mode": Mode.BY_HAND})
    await by_hand.reject(stage.pool, hiring.ids[0])
    await hiring.follow_up()
    assert (await hiring.line())["shortlisted"] == [(1, 2)]
    assert await stage.count("interviews") == 0
    assert isinstance(await by_hand.promote(stage.pool, hiring.ids[4]), Moved)
    assert (await hiring.line())["shortlisted"] == [(4, 1), (1, 2)]


async def test_a_job_that_asks_first_proposes_and_a_click_does_it(stage: Stage) -> None:
    hiring = await hiring_on(stage)
    await automation.change(stage.pool, hiring.job, {"mode": Mode.APPROVE_FIRST})
    await hiring.close()
    ranking = await proposals.open_one(stage.pool, hiring.job)
    assert ranking is not None
    assert set(await hiring.line()) == {"pending"}
    assert await asking_first.approve(stage.pool, ranking.id) is Clicked.DONE
    assert await line(hiring) == FULL
    await by_hand.reject(stage.pool, hiring.ids[0])
    promotion = await proposals.open_one(stage.pool, hiring.job)
    assert promotion is not None
    assert (await hiring.line())["shortlisted"] == [(1, 2)]
    assert await asking_first.approve(stage.pool, promotion.id) is Clicked.DONE
    assert await line(hiring) == MOVED_UP
    assert await asking_first.approve(stage.pool, promotion.id) is Clicked.OVERTAKEN
    assert ("shortlist_changed", "manual") in [(action, source) for action, source, _ in await hiring.why()]


async def test_a_refused_proposal_is_not_made_again_and_an_overtaken_one_is_not_carried_out(
    stage: Stage,
) -> None:
    hiring = await hiring_on(stage)
    await automation.change(stage.pool, hiring.job, {"mode": Mode.APPROVE_FIRST})
    await hiring.close()
    ranking = await proposals.open_one(stage.pool, hiring.job)
    assert ranking is not None
    await asking_first.approve(stage.pool, ranking.id)
    await by_hand.reject(stage.pool, hiring.ids[0])
    first = await proposals.open_one(stage.pool, hiring.job)
    assert first is not None
    await by_hand.reject(stage.pool, hiring.ids[2])
    assert await asking_first.approve(stage.pool, first.id) is Clicked.OVERTAKEN
    second = await proposals.open_one(stage.pool, hiring.job)
    assert second is not None
    assert await asking_first.refuse(stage.pool, second.id) is Clicked.REFUSED
    await moving_up.look_around(stage.pool)
    await hiring.follow_up()
    assert await proposals.open_one(stage.pool, hiring.job) is None
    assert (await hiring.line())["shortlisted"] == [(1, 2)]


async def test_nobody_is_promoted_within_a_day_of_the_first_interview_until_that_is_lifted(
    stage: Stage,
) -> None:
    hiring = await ranked_on(stage)
    await hiring.booked(1, MONDAY_MORNING + timedelta(hours=23))
    await by_hand.reject(stage.pool, hiring.ids[0])
    view = await automation.view(stage.pool, hiring.job)
    assert view is not None
    assert (await hiring.line())["shortlisted"] == [(1, 2)]
    assert view.stopped_by == MONDAY_MORNING + timedelta(hours=23)
    assert view.why_not is not None
    assert "24 hours" in view.why_not
    await automation.change(stage.pool, hiring.job, {"promotes_late": True})
    assert await line(hiring) == MOVED_UP


async def test_after_a_booked_interview_the_place_waits_for_the_recruiter(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await hiring.booked(0, MONDAY_MORNING + timedelta(days=5))
    await by_hand.reject(stage.pool, hiring.ids[0])
    assert (await hiring.line())["shortlisted"] == [(1, 2)]
    view = await automation.view(stage.pool, hiring.job)
    assert view is not None
    assert view.next.hindrance is Hindrance.KEPT
    await by_hand.promote(stage.pool, hiring.ids[3])
    assert (await hiring.line())["shortlisted"] == [(3, 1), (1, 2)]
    again = await automation.view(stage.pool, hiring.job)
    assert again is not None
    assert again.automation.kept_places == 0


async def test_who_cancelled_a_booked_interview_is_replaced_by_one_click(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    assert await by_hand.replace(stage.pool, hiring.ids[0]) == Refused(Why.NOT_OVER)
    await hiring.booked(0, MONDAY_MORNING + timedelta(days=5))
    assert await by_hand.replace(stage.pool, hiring.ids[0]) == Refused(Why.NOT_OVER)
    await stage.owner.execute("UPDATE interviews SET status = 'cancelled'")
    assert isinstance(await by_hand.replace(stage.pool, hiring.ids[0]), Moved)
    assert await line(hiring) == MOVED_UP


async def test_an_acceptance_beyond_the_places_says_what_to_do_first(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    refused = await by_hand.accept(stage.pool, hiring.ids[5])
    assert isinstance(refused, Refused)
    assert "reject one who is shortlisted first" in refused.sentence
    assert await line(hiring) == FULL
    await automation.change(stage.pool, hiring.job, {"mode": Mode.BY_HAND})
    await by_hand.reject(stage.pool, hiring.ids[0])
    assert isinstance(await by_hand.accept(stage.pool, hiring.ids[5]), Moved)
    assert (await hiring.line())["shortlisted"] == [(5, 1), (1, 2)]


async def test_a_step_taken_back_is_not_taken_again_by_itself(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await by_hand.reject(stage.pool, hiring.ids[0])
    assert isinstance(await by_hand.undo(stage.pool, hiring.ids[2]), Moved)
    assert (await hiring.line())["shortlisted"] == [(1, 2)]
    assert isinstance(await by_hand.undo(stage.pool, hiring.ids[0]), Moved)
    assert (await hiring.line())["shortlisted"] == [(0, 1), (1, 2)]
    assert (await hiring.line())["buffer"][0] == (2, 3)
    view = await automation.view(stage.pool, hiring.job)
    assert view is not None
    assert view.automation.kept_places == 0
    history = await shortlists.moves_of(stage.pool, hiring.ids[2])
    assert [one.why for one in history] == [
        "taken back by hand",
        "a place was free, and they were the best of the buffer",
        "applications are closed",
    ]


async def test_whose_place_is_given_away_by_now_gets_the_next_one(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await by_hand.reject(stage.pool, hiring.ids[0])
    back = await by_hand.undo(stage.pool, hiring.ids[0])
    assert isinstance(back, Moved)
    assert (back.waits, back.holder) == (True, hiring.ids[2])
    assert (await hiring.line())["shortlisted"] == [(2, 1), (1, 2)]
    assert (await hiring.line())["buffer"][0] == (0, 3)
    (last, *_) = await shortlists.moves_of(stage.pool, hiring.ids[0])
    assert last.why == "taken back by hand; their place is somebody else's by now"
    await by_hand.reject(stage.pool, hiring.ids[1])
    assert (await hiring.line())["shortlisted"] == [(2, 1), (0, 2)]


async def test_a_rejection_taken_back_leaves_no_place_waiting_for_a_choice(stage: Stage) -> None:
    """Also where another place is free, which automation may fill."""
    hiring = await ranked_on(stage, applicants=2)
    await by_hand.reject(stage.pool, hiring.ids[1])
    await hiring.booked(0, MONDAY_MORNING + timedelta(days=5))
    for _ in range(2):
        await by_hand.reject(stage.pool, hiring.ids[0])
        await by_hand.undo(stage.pool, hiring.ids[0])
    view = await automation.view(stage.pool, hiring.job)
    assert view is not None
    assert (view.automation.kept_places, view.line.open) == (0, 1)


async def test_an_invited_candidate_is_not_taken_back_before_the_interview_is_over(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await hiring.follow_up()
    assert await by_hand.undo(stage.pool, hiring.ids[0]) == Refused(Why.INTERVIEW_LIVE)


async def test_places_are_openings_times_interviews_and_never_fewer_than_are_taken(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await automation.change(stage.pool, hiring.job, {"interviews_per_opening": 2})
    assert (await hiring.line())["shortlisted"] == [(0, 1), (1, 2), (2, 3), (3, 4)]
    assert (await hiring.line())["buffer"] == [(4, 5), (5, 6)]
    with pytest.raises(TooManyShortlisted):
        await automation.change(stage.pool, hiring.job, {"interviews_per_opening": 1})


async def test_the_database_itself_refuses_more_than_the_places(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    with pytest.raises(asyncpg.CheckViolationError, match="has 2 places, and 3 would be shortlisted"):
        await stage.owner.execute(
            "UPDATE applications SET shortlist_status = 'shortlisted' WHERE id = $1", hiring.ids[5]
        )
    with pytest.raises(asyncpg.CheckViolationError):
        await stage.owner.execute("UPDATE jobs SET number_of_openings = 1 WHERE id = $1", hiring.job)
    await stage.owner.execute("UPDATE applications SET name = 'Renamed' WHERE id = $1", hiring.ids[0])


async def test_automatic_invitations_wait_for_the_morning(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=14))  # 23:00 in Berlin
    await hiring.follow_up()
    assert await stage.count("interviews") == 0
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=23, minutes=1))  # 8:01
    await hiring.follow_up()
    assert await stage.count("interviews") == 2


async def test_automatic_invitations_wait_while_automation_is_off(stage: Stage) -> None:
    hiring = await ranked_on(stage)
    await hiring.flag("global_automation", on=False)
    await hiring.follow_up()
    assert await stage.count("interviews") == 0
    await hiring.flag("global_automation", on=True)
    await stage.set_clock(MONDAY_MORNING + timedelta(minutes=2))
    await hiring.follow_up()
    assert await stage.count("interviews") == 2


async def test_an_unknown_application_is_a_value(stage: Stage) -> None:
    hiring = await hiring_on(stage)
    assert await by_hand.accept(stage.pool, hiring.job) == NotInLine()
