"""A yes, a deadline, a withdrawal, a rejection and a cancellation meet while the next in line moves up: the
place has one holder at any instant, and nobody is promoted into a place that somebody else has.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import pairwise
from uuid import UUID

from battery.houses import DEADLOCKS, all_answered
from bot import turn
from bot.shortlists import by_hand, inviting
from bot.shortlists.ranking import close_job
from bot.turn import Cause
from bot.worker import Lane
from db import shortlists, work
from db.pool import in_transaction
from db.sessions import Trigger
from db.work import Kind
from negotiation.events import Declined, Deed, RecruiterDid
from negotiation.session import Channel
from tests.core.sizes import FULL
from tests.shell.stage import LINKER, Chat, Stage, until, working

EPISODES = 500 if FULL else 40
OPEN_WORK = """
    parley.work WHERE kind IN ('turn', 'timer', 'shortlist', 'invite', 'call_off')
    AND (token IS NOT NULL OR due_at <= parley.now())
"""
TWO_HOLDERS = """
    (SELECT applications.job_id
     FROM applications JOIN interviews ON interviews.application_id = applications.id
     WHERE interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed')
         AND shortlist_status <> 'rejected'
     GROUP BY applications.job_id HAVING count(*) > 1) AS crowded
"""


@dataclass(frozen=True)
class Episode:
    """A job with one place: `first` has it and is invited, the others wait."""

    stage: Stage
    job: UUID
    ids: list[UUID]
    first: Chat
    slot: datetime
    dice: random.Random


async def says_yes(at: Episode) -> None:
    await at.first.write(at.slot.isoformat())


async def deadline_passes(at: Episode) -> None:
    interview = at.first.interview_id
    await at.stage.pool.execute(
        "UPDATE interviews SET confirmation_deadline = parley.now() WHERE id = $1", interview
    )
    await in_transaction(
        at.stage.pool, lambda connection: work.ask_for(connection, Kind.TIMER, str(interview))
    )


async def declines(at: Episode) -> None:
    await turn.happen(at.stage.pool, at.stage.policy, at.first.interview_id, Declined())


async def is_rejected(at: Episode) -> None:
    await by_hand.reject(at.stage.pool, at.ids[0])


async def another_is_promoted(at: Episode) -> None:
    await by_hand.promote(at.stage.pool, at.dice.choice(at.ids[1:]))


async def is_called_off(at: Episode) -> None:
    cause = Cause(Trigger.MANUAL)
    await turn.happen(at.stage.pool, at.stage.policy, at.first.interview_id, RecruiterDid(Deed.CANCEL), cause)


async def is_taken_back(at: Episode) -> None:
    await by_hand.undo(at.stage.pool, at.dice.choice(at.ids))


DEEDS: tuple[Callable[[Episode], Awaitable[None]], ...] = (
    says_yes,
    deadline_passes,
    declines,
    is_rejected,
    another_is_promoted,
    is_called_off,
    is_taken_back,
)


async def test_whatever_meets_a_promotion_comes_to_one_legal_end(stage: Stage) -> None:
    dice = random.Random(7)
    await stage.owner.execute("UPDATE parley.deployment SET sending = false")
    invite = partial(inviting.invite_shortlisted, stage.pool, stage.policy, LINKER, Channel.WEB)
    async with working(stage, workers=2, more={Kind.INVITE: Lane(2, invite, invite)}):
        for number in range(EPISODES):
            await episode(stage, dice, number)
    assert await stage.count(DEADLOCKS) == 0
    assert await stage.broken() == []


async def episode(stage: Stage, dice: random.Random, number: int) -> None:
    job = await stage.job(await stage.recruiter(f"Ana {number}", zone="UTC"))
    ids = [await stage.application(job, f"Sam {number} {one}") for one in range(4)]
    await in_transaction(stage.pool, lambda connection: close_job(connection, job))
    await until(lambda: quiet(stage))
    row = await stage.owner.fetchrow(
        "SELECT interviews.id, conversations.id AS conversation FROM interviews JOIN parley.conversations"
        " ON interview_id = interviews.id WHERE application_id = $1",
        ids[0],
    )
    assert row is not None
    first = Chat(stage, row["id"], row["conversation"], ids[0])
    at = Episode(stage, job, ids, first, (await first.offered())[0], dice)
    chosen = dice.sample(DEEDS, dice.randint(2, len(DEEDS)))
    await asyncio.gather(*(at_some_moment(deed, at) for deed in chosen))
    await until(lambda: quiet(stage))
    await check(at)


async def at_some_moment(deed: Callable[[Episode], Awaitable[None]], at: Episode) -> None:
    await asyncio.sleep(at.dice.uniform(0, 0.05))
    await deed(at)


async def quiet(stage: Stage) -> bool:
    return await all_answered(stage) and await stage.count(OPEN_WORK) == 0


async def check(at: Episode) -> None:
    """One holder at most, and one live interview; each move begins where the one before ended."""
    stage = at.stage
    standings = await stage.owner.fetch(
        "SELECT shortlist_status, rank FROM applications WHERE job_id = $1", at.job
    )
    counted = Counter(row["shortlist_status"] for row in standings)
    assert counted["shortlisted"] <= 1
    ranks = [row["rank"] for row in standings if row["rank"] is not None]
    assert len(ranks) == len(set(ranks))
    assert await stage.count(TWO_HOLDERS) == 0
    for one in at.ids:
        moved = [each.move for each in await shortlists.moves_of(stage.pool, one)]
        for later, earlier in pairwise(moved):
            assert earlier.after.standing is later.before.standing
