"""All want the same hours: in one process, and in two with panels, pools, and recruiters who confirm.

Candidates write in chat, Telegram and mail. With two processes a recruiter lets out, at the console, answers
that book what their candidates chose, while rivals name the very same hours. Afterwards nothing may overlap,
no interview may have a part of its panel, nobody may be without an answer or another choice, and PostgreSQL
may not have met a deadlock. PARLEY_TEST_SIZE=full tries ten times as many.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import chain, cycle, islice
from uuid import UUID

from battery.approvers import answers_are_approved, approver
from battery.crowds import crowd
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
from tests.servers.api import Api, api_on
from tests.shell.stage import HOUR, MONDAY_MORNING, Chat, Stage, until

TEAMS = 10 if FULL else 1
SLOTS = 100  # of each team
RIVALS = 10
OFFSETS = (0, 0, -15, 15)
PATIENCE = 900
HOURS = {day: [["09:00", "19:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
PARTIAL = """
    interviews JOIN unnest($1::uuid[], $2::integer[]) AS wanted (job_id, seats) USING (job_id)
    JOIN LATERAL (
        SELECT count(*) AS seats FROM parley.bookings
        WHERE interview_id = interviews.id AND state IN ('held', 'confirmed')
    ) AS booked ON booked.seats NOT IN (0, wanted.seats)
"""
WITHOUT_A_CHOICE = """
    interviews JOIN parley.session_memory ON interview_id = interviews.id AND is_current
    JOIN negotiation_sessions AS sessions ON sessions.id = session_id
    WHERE status <> 'confirmed' AND offered = '{}' AND sessions.state <> 'escalated'
"""


async def test_one_process_gives_nobody_what_another_has(stage: Stage, database: str) -> None:
    chats: list[Chat] = []
    for _ in range(TEAMS):
        ana = await stage.recruiter("Ana", hours=HOURS, zone="UTC")
        chats += await crowd(stage, await stage.job(ana, slot_step_minutes=15), SLOTS * RIVALS)
    async with houses(stage, database, 1):
        await asyncio.gather(*wishes(chats, hours()), giving_away(chats))
        await until(lambda: all_answered(stage), within=PATIENCE)
        await asyncio.gather(*(chat.write("yes") for chat in chats))
        await until(lambda: all_answered(stage), within=PATIENCE)
    await nothing_is_amiss(stage)
    assert await stage.count("interviews WHERE status = 'confirmed'") >= TEAMS * SLOTS / 2
    assert await stage.count(WITHOUT_A_CHOICE) == 0, "whoever lost a time was not offered another one"


async def test_two_processes_keep_panels_whole_while_recruiters_confirm(stage: Stage, database: str) -> None:
    async with api_on(database) as api, houses(stage, database, 1):
        for _ in range(TEAMS):
            await one_teams_race(stage, api)
    await nothing_is_amiss(stage)
    assert await stage.count("interviews WHERE status = 'confirmed'") >= TEAMS * SLOTS / 2
    assert await stage.count(WITHOUT_A_CHOICE) == 0, "whoever lost a time was not offered another one"


async def one_teams_race(stage: Stage, api: Api) -> None:
    """A recruiter's presses book what was chosen, while others who need the same people name those hours."""
    ana, ben, cleo = [await stage.recruiter(name, hours=HOURS, zone="UTC") for name in ("Ana", "Ben", "Cleo")]
    approves = await approver(api, ana)
    by_hand = await stage.job(ana, slot_step_minutes=15)
    await answers_are_approved(api, approves, by_hand)
    needs = {
        (): 2,
        (Part(Kind.ALL, (ana, ben)),): 3,
        (Part(Kind.ALL, (ana, ben, cleo)),): 4,
        (Part(Kind.ANY, (ana, ben, cleo), 2),): 3,
    }
    seats = {by_hand: 2, **{await job_of(stage, ana, parts): count for parts, count in needs.items()}}
    waiting = await crowd(stage, by_hand, SLOTS, (Channel.WEB,))
    each = SLOTS * (RIVALS - 1) // len(needs)
    crowds = [await crowd(stage, job, each) for job in seats if job != by_hand]
    rivals = list(chain.from_iterable(zip(*crowds, strict=True)))
    chosen = [(await chat.offered())[0] for chat in waiting]
    for chat, start in zip(waiting, chosen, strict=True):
        await chat.write(start.isoformat())
    await until(lambda: all_answered(stage), within=PATIENCE)
    await approves.lets_out(waiting[0].interview_id)  # on a quick machine every press would come too late
    contested = islice(chain(dict.fromkeys(chosen), hours()), SLOTS)
    await asyncio.gather(
        *wishes(rivals, contested), approves.lets_out_all(stage, waiting), giving_away(rivals)
    )
    await until(lambda: all_answered(stage), within=PATIENCE)
    by_press = await stage.count("interviews WHERE status = 'confirmed' AND job_id = $1", by_hand)
    assert 0 < by_press < SLOTS, "else it was no race"
    await asyncio.gather(*(chat.write("yes") for chat in (*waiting, *rivals)))
    await until(lambda: all_answered(stage), within=PATIENCE)
    await approves.lets_out_all(stage, waiting)
    assert await stage.count(PARTIAL, list(seats), list(seats.values())) == 0


async def job_of(stage: Stage, recruiter: UUID, parts: tuple[Part, ...]) -> UUID:
    job = await stage.job(recruiter, slot_step_minutes=15)
    if parts:
        await stage.need(job, *parts)
    return job


def hours() -> Iterable[datetime]:
    """Those of the days to come, ten a day."""
    return (
        MONDAY_MORNING.replace(hour=9) + timedelta(days=1 + slot // 10, hours=slot % 10)
        for slot in range(SLOTS)
    )


def wishes(chats: list[Chat], contested: Iterable[datetime]) -> list[asyncio.Task[int]]:
    """Each names one of the hours, or a quarter beside it, as somebody types it."""
    starts = islice(cycle(contested), len(chats))
    return [
        asyncio.create_task(chat.write(beside(start, number).isoformat()))
        for number, (chat, start) in enumerate(zip(chats, starts, strict=True))
    ]


def beside(start: datetime, number: int) -> datetime:
    return start + timedelta(minutes=random.Random(number).choice(OFFSETS))


async def giving_away(chats: list[Chat]) -> None:
    """The recruiter, meanwhile, puts an hour that others want to every tenth candidate."""
    for chat, start in zip(chats[::RIVALS], cycle(list(hours())[1:]), strict=False):
        offered = RecruiterOffered((Interval(start, start + HOUR),))
        stage, by_hand = chat.stage, Cause(Trigger.MANUAL)
        await turn.happen(
            stage.pool, stage.policy, chat.interview_id, offered, by_hand, look=blind(stage.pool)
        )
