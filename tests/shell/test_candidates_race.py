"""Many candidates, few hours: nobody is given what another has, and nobody is left without an answer."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime, timedelta

from negotiation.bot_acts import Outcome
from tests.shell.stage import MONDAY_MORNING, Chat, Stage, working

CANDIDATES = 200
SLOTS = 20
ONE_MORNING = {"mon": [["09:00", "19:00"]], "tue": [["09:00", "19:00"]]}


async def test_two_hundred_candidates_on_twenty_hours(stage: Stage) -> None:
    recruiter = await stage.recruiter(hours=ONE_MORNING, zone="UTC", min_notice_minutes=0)
    await stage.busy(recruiter, MONDAY_MORNING + timedelta(days=2), MONDAY_MORNING + timedelta(days=30))
    job = await stage.job(recruiter, slot_step_minutes=60)
    chats = [await stage.invited(job, "UTC") for _ in range(CANDIDATES)]

    async with working(stage, workers=2):
        await asyncio.gather(*(take_part(chat) for chat in chats))

    interviews = await stage.owner.fetch("SELECT status, scheduled_time FROM interviews")
    booked = Counter(row["scheduled_time"] for row in interviews if row["status"] == "confirmed")
    assert len(booked) == SLOTS
    assert set(booked.values()) == {1}
    assert await stage.count("parley.inbox WHERE state <> 'replied'") == 0
    assert await stage.count("negotiation_sessions WHERE state = 'awaiting_selection'") == 0
    assert await stage.broken() == []


async def take_part(chat: Chat) -> None:
    """Presses the first button that shows a time, until one is booked or a person has been called."""
    starts = await chat.offered()
    for _ in range(SLOTS + 1):
        answer = await answered(chat, await chat.write(starts[0].isoformat()))
        if answer.outcome is not None:
            return
        starts = list(answer.starts)
    raise AssertionError("neither booked nor escalated")


class Answer:
    def __init__(self, outcome: Outcome | None, starts: tuple[datetime, ...]) -> None:
        self.outcome = outcome
        self.starts = starts


async def answered(chat: Chat, seq: int) -> Answer:
    async with asyncio.timeout(300):
        while True:
            for message in await chat.messages():
                if message.in_reply_to == seq:
                    starts = tuple(option.start for option in message.said.options if option.start)
                    return Answer(message.said.outcome, starts)
            await asyncio.sleep(0.2)
