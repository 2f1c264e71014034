"""A recruiter's morning: one letter, once, by their own clock; nothing on days off, or where nothing is."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.channels.letters import Composer
from bot.channels.mail import KeptMail
from bot.delivery import deliver
from bot.shortlists import by_hand, risk, summary
from db import letters, outbox_contents
from db.outbox import Transport
from db.outbox_contents import DailySummary
from db.work import Kind
from tests.shell.hiring import ranked_on
from tests.shell.stage import LINKER, MONDAY_MORNING, Stage

SUMMARIES = "parley.outbox WHERE key LIKE 'daily_summary:%'"


async def test_the_morning_is_told_once_however_many_schedulers_look(stage: Stage) -> None:
    hiring = await ranked_on(stage, applicants=3, openings=2, buffer=2)
    await by_hand.reject(stage.pool, hiring.ids[0])
    await hiring.booked(1, MONDAY_MORNING + timedelta(hours=6))
    await risk.refresh(stage.pool)
    await asyncio.gather(*(summary.tell_mornings(stage.pool) for _ in range(6)))
    assert await stage.count(SUMMARIES) == 1
    for claim in await stage.claimed(Kind.DELIVER, 50):
        await deliver(stage.pool, stage.policy, {Transport.EMAIL: KeptMail()}, claim)
    recruiter = await stage.owner.fetchval("SELECT user_id FROM parley.recruiters")
    (row,) = [
        one for one in await letters.mailbox(stage.pool, recruiter) if isinstance(one.content, DailySummary)
    ]
    letter = (await Composer(stage.pool, stage.policy, LINKER).compose(row)).text
    assert letter.subject == "Your day: Monday, 1 March"
    told = "\n".join(letter.paragraphs)
    assert "1 interview today:\n15:00 Applicant 1, Engineer" in told
    assert "1 moved up" in told
    assert "Engineer: 0 of 2 in the buffer" in told


@pytest.mark.parametrize(
    ("hours", "told"),
    [(-1.5, 0), (-0.9, 1), (2.9, 1), (3.1, 0), (5 * 24, 0)],
    ids=["before eight", "at eight", "before noon", "after noon", "on Saturday"],
)
async def test_it_is_told_between_eight_and_noon_of_their_workdays(
    stage: Stage, hours: float, told: int
) -> None:
    await ranked_on(stage, applicants=2, openings=2, buffer=2)
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=hours))
    await summary.tell_mornings(stage.pool)
    assert await stage.count(SUMMARIES) == told


async def test_a_day_that_holds_nothing_is_not_told(stage: Stage) -> None:
    await stage.recruiter()
    await summary.tell_mornings(stage.pool)
    assert await stage.count(SUMMARIES) == 0
    assert await stage.count("parley.job_ticks") == 1


async def test_with_automation_off_nothing_is_told(stage: Stage) -> None:
    hiring = await ranked_on(stage, applicants=2, openings=2, buffer=2)
    await hiring.flag("global_automation", on=False)
    await summary.tell_mornings(stage.pool)
    assert await stage.count(SUMMARIES) == 0


def test_a_summary_is_read_as_it_was_written() -> None:
    content = DailySummary(MONDAY_MORNING.date())
    assert outbox_contents.read(outbox_contents.payload(content)) == content
