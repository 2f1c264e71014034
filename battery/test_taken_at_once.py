"""Whatever can take a time meets within moments; each interview comes to one legal end, and nobody is left
with a confirmation that does not hold.

A deed more is a line in DEEDS: a coroutine that starts at its own moment within the first 50 ms. Each episode
has some of them.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from battery.houses import DEADLOCKS, all_answered
from battery.test_slot_races import HOURS
from bot import turn
from bot.turn import Cause
from db import calendar_snapshots, work
from db.pool import in_transaction
from db.sessions import Trigger
from db.work import Kind
from negotiation.events import Deed, RecruiterDid, RecruiterOffered
from scheduling.interval import Interval
from tests.core.sizes import FULL
from tests.servers.google_calendars import Calendar, Json
from tests.shell.elsewhere import Elsewhere, elsewhere_on, ours, start_of
from tests.shell.stage import HOUR, Chat, Stage, until, working

EPISODES = 500 if FULL else 50
UNANSWERED = "parley.inbox WHERE state NOT IN ('replied', 'acknowledged')"
TOLD_AND_LEFT = """
    parley.messages AS told JOIN parley.conversations ON conversations.id = conversation_id
    JOIN interviews ON interviews.id = conversations.interview_id
    WHERE outcome IN ('confirmed', 'rescheduled')
        AND NOT (status = 'confirmed' AND EXISTS (
            SELECT FROM parley.bookings WHERE interview_id = interviews.id AND state = 'confirmed'
                AND person_id = interviews.candidate_id
        ))
        AND NOT EXISTS (
            SELECT FROM parley.messages AS later
            WHERE later.conversation_id = told.conversation_id AND later.seq > told.seq
                AND later.author = 'bot'
        )
"""


@dataclass(frozen=True)
class Episode:
    """Two candidates who want one time, one who is booked at another, and whose calendar it is."""

    elsewhere: Elsewhere
    calendar: Calendar
    recruiter: UUID
    slot: datetime
    one: Chat
    other: Chat
    booked: Chat
    dice: random.Random

    @property
    def stage(self) -> Stage:
        return self.elsewhere.stage

    @property
    def chats(self) -> tuple[Chat, ...]:
        return (self.one, self.other, self.booked)


async def says_yes(at: Episode) -> None:
    await at.one.write(at.slot.isoformat())


async def rival_says_yes(at: Episode) -> None:
    """To what was not offered to them: it is held first, and takes a second word."""
    await at.other.write(at.slot.isoformat())
    await at.other.write("yes")


async def deadline_passes(at: Episode) -> None:
    """By the database's clock, for one of the two who have not answered by then."""
    chat = at.dice.choice([at.one, at.other])
    await at.stage.pool.execute(
        "UPDATE interviews SET confirmation_deadline = parley.now(),"
        " slot_selection_deadline = CASE WHEN slot_selection_deadline IS NULL THEN NULL ELSE parley.now() END"
        " WHERE id = $1",
        chat.interview_id,
    )
    await in_transaction(
        at.stage.pool,
        lambda connection: work.ask_for(connection, Kind.TIMER, str(chat.interview_id)),
    )


async def recruiter_moves(at: Episode) -> None:
    """The booked one is offered the very time, and takes it."""
    offered = RecruiterOffered((Interval(at.slot, at.slot + HOUR),))
    await happen(at, at.booked, offered)
    await at.booked.write(at.slot.isoformat())


async def recruiter_cancels(at: Episode) -> None:
    await happen(at, at.dice.choice(at.chats), RecruiterDid(Deed.CANCEL))


async def calendar_is_pushed(at: Episode) -> None:
    """Its owner enters something across the time, and Google says so."""
    at.calendar.add(at.slot, at.slot + HOUR)
    snapshot = await at.stage.pool.fetchval("SELECT id FROM parley.calendar_snapshots")
    await calendar_snapshots.ask_for_news(at.stage.pool, snapshot)


DEEDS: tuple[Callable[[Episode], Awaitable[None]], ...] = (
    says_yes,
    rival_says_yes,
    deadline_passes,
    recruiter_moves,
    recruiter_cancels,
    calendar_is_pushed,
)


async def test_whatever_takes_a_time_at_once_comes_to_one_legal_end(stage: Stage) -> None:
    dice = random.Random(11)
    async with elsewhere_on(stage) as elsewhere:
        recruiter, calendar = await elsewhere.recruiter(hours=HOURS, zone="UTC")
        await elsewhere.see()
        async with working(stage, workers=2, reach=elsewhere.reach):
            for number in range(EPISODES):
                await episode(elsewhere, calendar, recruiter, dice, number)
        await until(lambda: quiet(stage))
        assert await stage.count(TOLD_AND_LEFT) == 0
        assert await stage.count(UNANSWERED) == 0
        assert await stage.count(DEADLOCKS) == 0
        assert ours(calendar) == []
    await stage.set_clock(await stage.now() + HOUR)
    await stage.wake_all()
    assert await stage.broken() == []


async def episode(
    elsewhere: Elsewhere, calendar: Calendar, recruiter: UUID, dice: random.Random, number: int
) -> None:
    stage = elsewhere.stage
    job = await stage.job(recruiter)
    booked, one, other = [await stage.invited(job, "UTC", name=f"Sam {number}") for _ in range(3)]
    await booked.write((await booked.offered())[-1].isoformat())
    await until(lambda: all_answered(stage))
    slot = (await one.offered())[0]
    at = Episode(elsewhere, calendar, recruiter, slot, one, other, booked, dice)
    deeds = dice.sample(DEEDS, dice.randint(2, len(DEEDS)))  # else the strong ones hide the weak
    await asyncio.gather(*(at_some_moment(deed, at) for deed in deeds))
    await until(lambda: quiet(stage))
    await check(at)
    await clear_up(at)


async def at_some_moment(deed: Callable[[Episode], Awaitable[None]], at: Episode) -> None:
    await asyncio.sleep(at.dice.uniform(0, 0.05))
    await deed(at)


async def quiet(stage: Stage) -> bool:
    """Nothing is left to be answered, written or looked at."""
    under_way = (
        "parley.work WHERE kind IN ('turn', 'entry', 'calendar', 'timer')"
        " AND (token IS NOT NULL OR due_at <= parley.now())"
    )
    return await all_answered(stage) and await stage.count(under_way) == 0


async def check(at: Episode) -> None:
    """One at most has the time; what stands in the calendar is what is booked; a clash is a question."""
    stage = at.stage
    ends = [await chat.interview() for chat in at.chats]
    having = [end for end in ends if end["status"] == "confirmed" and end["scheduled_time"] == at.slot]
    assert len(having) <= 1
    assert {end["status"] for end in ends} <= {
        "invitation_sent",
        "slot_pending",
        "confirmed",
        "cancelled",
        "expired",
    }
    for end in having if theirs(at.calendar) else ():
        asked = "parley.session_memory WHERE interview_id = $1 AND (memory ->> 'in_question')::boolean"
        assert await stage.count(asked, end["id"]) == 1, (
            "booked across what its recruiter entered, in silence"
        )
    standing = sorted(start_of(each) for each in ours(at.calendar))
    assert standing == sorted(end["scheduled_time"] for end in ends if end["status"] == "confirmed")


def theirs(calendar: Calendar) -> list[Json]:
    """What its owner has entered."""
    return [each for each in calendar.standing() if each not in ours(calendar)]


async def clear_up(at: Episode) -> None:
    """So that the next episode finds a calendar with room."""
    for chat in at.chats:
        if (await chat.interview())["status"] in {"invitation_sent", "slot_pending", "confirmed"}:
            await happen(at, chat, RecruiterDid(Deed.CANCEL))
    for event in theirs(at.calendar):
        at.calendar.delete(event["id"])
    await at.elsewhere.stage.owner.execute("DELETE FROM parley.busy")
    await until(lambda: quiet(at.stage))


async def happen(at: Episode, chat: Chat, event: RecruiterDid | RecruiterOffered) -> None:
    by_hand = Cause(Trigger.MANUAL)
    await turn.happen(at.stage.pool, at.stage.policy, chat.interview_id, event, by_hand)
