"""The risk of not coming: worked out when a time is booked and every day after, with what became of it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.shortlists import risk
from db import risks
from db.work import Kind
from tests.shell.stage import MONDAY_MORNING, Chat, Stage


async def booked(stage: Stage) -> Chat:
    await stage.owner.execute("UPDATE parley.deployment SET sending = false")
    chat = await stage.invited(await stage.job(await stage.recruiter()), "Europe/Madrid")
    await chat.say((await chat.offered())[-1].isoformat())
    return chat


async def assess(stage: Stage) -> None:
    for claim in await stage.claimed(Kind.RISK, 100):
        await risk.assess_booked(stage.pool, claim)


async def test_a_booked_interview_has_a_risk_with_its_factors(stage: Stage) -> None:
    chat = await booked(stage)
    await assess(stage)
    found = await risks.of_interview(stage.pool, chat.interview_id)
    assert found is not None
    assert found.factors.keys() == {"response", "rounds", "completeness", "history"}
    assert (found.factors["completeness"], found.factors["history"]) == (0.75, 0.25)
    assert (await chat.interview())["no_show_risk"] == found.risk == found.first_risk
    assert await stage.count("automation_logs WHERE action_type = 'no_show_risk'") == 1


async def test_it_is_worked_out_anew_every_day_once_however_many_look(stage: Stage) -> None:
    chat = await booked(stage)
    await assess(stage)
    await stage.owner.execute("UPDATE parley.risks SET risk = 0.9, level = 'high'")
    await asyncio.gather(*(risk.refresh(stage.pool) for _ in range(4)))
    assert await stage.count("parley.risks WHERE risk = 0.9") == 1
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=25))
    await stage.owner.execute("UPDATE interviews SET scheduled_time = parley.now() + interval '1 day'")
    await asyncio.gather(*(risk.refresh(stage.pool) for _ in range(4)))
    found = await risks.of_interview(stage.pool, chat.interview_id)
    assert found is not None
    assert found.risk < 0.9
    assert await risks.due(stage.pool) == []


async def test_what_became_of_it_is_kept_beside_it(stage: Stage) -> None:
    chat = await booked(stage)
    await assess(stage)
    await stage.owner.execute("UPDATE interviews SET status = 'no_show'")
    await risk.refresh(stage.pool)
    found = await risks.of_interview(stage.pool, chat.interview_id)
    assert found is not None
    assert found.outcome == "no_show"


@pytest.mark.parametrize("flag", ["no_show_prediction", "global_automation"])
async def test_nothing_is_worked_out_while_a_flag_says_so(stage: Stage, flag: str) -> None:
    chat = await booked(stage)
    await stage.owner.execute("UPDATE feature_flags SET enabled = false WHERE flag_name = $1", flag)
    await assess(stage)
    await risk.refresh(stage.pool)
    assert await risks.of_interview(stage.pool, chat.interview_id) is None
    await stage.owner.execute("UPDATE feature_flags SET enabled = true")
    await risk.refresh(stage.pool)
    assert await risks.of_interview(stage.pool, chat.interview_id) is not None


async def test_who_missed_interviews_before_has_a_higher_risk(stage: Stage) -> None:
    first = await booked(stage)
    await stage.owner.execute(
        """
        INSERT INTO interviews (application_id, job_id, recruiter_id, candidate_id, rank_at_time, status,
                                scheduled_time)
        SELECT application_id, job_id, recruiter_id, candidate_id, 0, 'no_show', now() - interval '1 month'
        FROM interviews
        """
    )
    await assess(stage)
    found = await risks.of_interview(stage.pool, first.interview_id)
    assert found is not None
    assert found.factors["history"] == 0.4
