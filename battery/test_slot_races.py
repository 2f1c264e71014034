"""All want the same hours: two processes, one interviewer or a panel, and a recruiter who gives times away.

Candidates write, and house workers in processes of their own answer. Afterwards nothing may overlap, no
interview may have a part of its panel, nobody may be without an answer, and PostgreSQL may not have met a
deadlock. PARLEY_TEST_SIZE=full tries many times as many.
"""

from __future__ import annotations

import asyncio
import random
from datetime import datetime, timedelta

import pytest

from battery.houses import all_answered, houses, nothing_is_amiss
from bot import turn
from bot.calendars.looking import blind
from bot.turn import Cause
from db.needs import Kind, Part
from db.sessions import Trigger
from negotiation.events import RecruiterOffered
from negotiation.session import Channel
from scheduling.interval import Interval
from tests.core.sizes import FULL
from tests.shell.stage import HOUR, MONDAY_MORNING, Chat, Stage, until

SLOTS = 1000 if FULL else 40
RIVALS = 10
OFFSETS = (0, 0, -15, 15)
CHANNELS = tuple(Channel)
HOURS = {day: [["09:00", "19:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
PARTIAL = """
    interviews JOIN LATERAL (
        SELECT count(*) AS seats FROM parley.bookings
        WHERE interview_id = interviews.id AND state IN ('held', 'confirmed')
    ) AS booked ON seats NOT IN (0, $1)
"""
WITHOUT_A_CHOICE = """
    interviews JOIN parley.session_memory ON interview_id = interviews.id AND is_current
    JOIN negotiation_sessions AS sessions ON sessions.id = session_id
    WHERE status <> 'confirmed' AND offered = '{}' AND sessions.state <> 'escalated'
"""


@pytest.mark.parametrize(("processes", "people"), [(1, "recruiter"), (2, "panel"), (2, "pool")])
async def test_nobody_is_given_what_another_has(
    stage: Stage, database: str, processes: int, people: str
) -> None:
    team = [await stage.recruiter(name, hours=HOURS, zone="UTC") for name in ("Ana", "Ben", "Cleo")]
    job = await stage.job(team[0], slot_step_minutes=15)
    if people != "recruiter":
        both = Part(Kind.ALL, tuple(team[:2]))
        await stage.need(job, both if people == "panel" else Part(Kind.ANY, tuple(team), 2))
    chats = [await stage.invited(job, "UTC", CHANNELS[n % len(CHANNELS)]) for n in range(SLOTS * RIVALS)]
    async with houses(stage, database, processes):
        await asyncio.gather(*(chat.write(wish(n)) for n, chat in enumerate(chats)), giving_away(chats))
        await until(lambda: all_answered(stage), within=300)
        await asyncio.gather(*(chat.write("yes") for chat in chats))
        await until(lambda: all_answered(stage), within=300)
    await nothing_is_amiss(stage)
    assert await stage.count(PARTIAL, 2 if people == "recruiter" else 3) == 0
    assert await stage.count("interviews WHERE status = 'confirmed'") >= SLOTS / 2
    assert await stage.count(WITHOUT_A_CHOICE) == 0, "whoever lost a time was not offered another one"


def slot_of(number: int) -> datetime:
    slot = number % SLOTS
    return MONDAY_MORNING.replace(hour=9) + timedelta(days=1 + slot // 10, hours=slot % 10)


def wish(number: int) -> str:
    """One of the hours, or a quarter beside it, as somebody types it."""
    beside = random.Random(number).choice(OFFSETS)
    return (slot_of(number) + timedelta(minutes=beside)).isoformat()


async def giving_away(chats: list[Chat]) -> None:
    """The recruiter, meanwhile, puts an hour that others want to every tenth candidate."""
    for number, chat in list(enumerate(chats))[::RIVALS]:
        start = slot_of(number + 1)
        offered = RecruiterOffered((Interval(start, start + HOUR),))
        stage, by_hand = chat.stage, Cause(Trigger.MANUAL)
        await turn.happen(
            stage.pool, stage.policy, chat.interview_id, offered, by_hand, look=blind(stage.pool)
        )
