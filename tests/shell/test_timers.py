"""What the clock brings about: by the database's clock, at its time, once, whoever looks how often."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot import turn
from db.work import Kind
from negotiation.bot_acts import Outcome
from negotiation.commands import Notice
from negotiation.events import Declined
from tests.shell.stage import MONDAY_MORNING, Chat, Stage, until, working


async def invited(stage: Stage) -> Chat:
    await stage.owner.execute("UPDATE parley.deployment SET sending = false")
    return await stage.invited(await stage.job(await stage.recruiter()))


async def test_an_invitation_that_nobody_answers_expires_at_its_deadline_and_not_before(
    stage: Stage,
) -> None:
    chat = await invited(stage)
    deadline = (await chat.interview())["confirmation_deadline"]
    await stage.stop_clock(deadline - timedelta(seconds=5))
    await stage.wake_all()
    assert (await chat.interview())["status"] == "invitation_sent"
    await stage.set_clock(deadline)
    await stage.wake_all()
    assert (await chat.interview())["status"] == "expired"
    assert (await chat.messages())[-1].said.outcome is Outcome.EXPIRED
    status = await stage.owner.fetchval("SELECT shortlist_status FROM applications")
    assert status == "expired"
    assert await stage.broken() == []


async def test_silence_is_broken_by_one_nudge_with_times(stage: Stage) -> None:
    chat = await invited(stage)
    for hours in (19, 21, 23, 25):
        await stage.set_clock(MONDAY_MORNING + timedelta(hours=hours))
        await stage.wake_all()
    nudges = (await chat.messages())[1:]
    assert len(nudges) == 1
    assert any(option.start for option in nudges[0].said.options)


async def test_two_processes_with_a_hundred_due_timers_fire_each_once(stage: Stage) -> None:
    await stage.owner.execute("UPDATE parley.deployment SET sending = false")
    job = await stage.job(await stage.recruiter())
    chats = [await stage.invited(job) for _ in range(100)]
    await stage.set_clock(MONDAY_MORNING + timedelta(days=2, hours=1))

    async def all_expired() -> bool:
        return await stage.count("interviews WHERE status = 'expired'") == len(chats)

    async with working(stage, workers=2):
        await until(all_expired)
        await asyncio.sleep(0.5)
    steps = await stage.owner.fetch(
        "SELECT count(*) FROM automation_logs WHERE details ->> 'to' = 'expired'"
        " GROUP BY details ->> 'interview_id'"
    )
    assert [row["count"] for row in steps] == [1] * 100
    told = f"parley.outbox WHERE payload ->> 'notice' = '{Notice.EXPIRED.value}'"
    assert await stage.count(told) % 100 == 0
    assert await stage.broken() == []


async def test_a_reminder_comes_a_day_and_an_hour_before_each_once(stage: Stage) -> None:
    chat = await invited(stage)
    start = max(await chat.offered())
    await chat.say(start.isoformat())
    for before in (timedelta(hours=25), timedelta(hours=24), timedelta(hours=2), timedelta(hours=1)):
        for again in range(2):
            await stage.set_clock(start - before + timedelta(seconds=again))
            await stage.wake_all()
    assert len((await chat.messages())[3:]) == 2
    assert await stage.broken() == []


async def test_a_timer_that_was_moved_meanwhile_does_not_fire(stage: Stage) -> None:
    chat = await invited(stage)
    await stage.set_clock(MONDAY_MORNING + timedelta(days=2, hours=1))
    (claim,) = await stage.claimed(Kind.TIMER)
    await turn.happen(stage.pool, stage.policy, chat.interview_id, Declined())
    await stage.set_clock(MONDAY_MORNING + timedelta(days=2, hours=1, seconds=31))
    await stage.wake_all()
    assert (await chat.interview())["status"] == "cancelled"
    assert claim.attempt == 1
    assert await stage.broken() == []


async def test_what_another_program_does_to_a_deadline_is_noticed(stage: Stage) -> None:
    """The portal may write to its own tables; the sweep finds what is due by them."""
    chat = await invited(stage)
    await stage.owner.execute("UPDATE interviews SET confirmation_deadline = parley.now()")

    async def expired() -> bool:
        return (await chat.interview())["status"] == "expired"

    async with working(stage):
        await until(expired)
    assert (await chat.messages())[-1].said.outcome is Outcome.EXPIRED
    assert await stage.broken() == []


async def test_before_go_live_no_deadline_passes(stage: Stage) -> None:
    chat = await invited(stage)
    await stage.owner.execute("UPDATE parley.deployment SET live_since = NULL")
    await stage.set_clock(MONDAY_MORNING + timedelta(days=30))
    await stage.wake_all()
    assert (await chat.interview())["status"] == "invitation_sent"
