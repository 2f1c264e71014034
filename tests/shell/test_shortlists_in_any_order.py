"""Whatever a recruiter does about a job's line, in whatever order: the line stays one, the log tells where
all stand, and a rejection that is taken back at once leaves everything as it was.
"""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from bot.shortlists import automation, by_hand
from bot.shortlists.by_hand import Moved, Outcome
from db import shortlists
from tests.shell.hiring import Hiring, ranked_on
from tests.shell.stage import Stage

Line = dict[str, list[tuple[int, int]]]
"""Who stands where: number and rank, by standing."""

DEEDS = ("accept", "promote", "reject", "reject", "undo", "undo", "replace", "book", "call_off")
STEPS = 60


async def done(hiring: Hiring, deed: str, number: int) -> Outcome | None:
    pool, one = hiring.stage.pool, hiring.ids[number]
    match deed:
        case "accept":
            return await by_hand.accept(pool, one)
        case "promote":
            return await by_hand.promote(pool, one)
        case "reject":
            return await by_hand.reject(pool, one)
        case "undo":
            return await by_hand.undo(pool, one)
        case "replace":
            return await by_hand.replace(pool, one)
        case "book" if await hiring.standing(number) == "shortlisted":
            await booked(hiring, number)
        case "call_off":
            await hiring.stage.owner.execute(
                "UPDATE interviews SET status = 'cancelled' WHERE application_id = $1 "
                "AND status IN ('invitation_sent', 'slot_pending', 'confirmed')",
                one,
            )
    return None


async def booked(hiring: Hiring, number: int) -> None:
    """Its interview is next week, so that nothing stops for being late."""
    live = await hiring.stage.owner.fetchval(
        "SELECT count(*) FROM interviews WHERE application_id = $1 "
        "AND status IN ('invitation_sent', 'slot_pending', 'confirmed')",
        hiring.ids[number],
    )
    if not live:
        now = await hiring.stage.owner.fetchval("SELECT parley.now()")
        await hiring.booked(number, now + timedelta(days=7))


async def stands(hiring: Hiring) -> tuple[Line, int]:
    view = await automation.view(hiring.stage.pool, hiring.job)
    assert view is not None
    return await hiring.line(), view.automation.kept_places


def hold(line: Line, kept: int, places: int) -> None:
    placed, waiting = line.get("shortlisted", []), line.get("buffer", [])
    ranks = [rank for _, rank in (*placed, *waiting)]
    assert len(placed) <= places
    assert None not in ranks
    assert len(set(ranks)) == len(ranks)
    assert kept <= places - len(placed)


async def follows(hiring: Hiring) -> None:
    """What the log tells last of each is where they stand."""
    for number, one in enumerate(hiring.ids):
        (last, *_) = await shortlists.moves_of(hiring.stage.pool, one)
        assert last.move.after.standing.value == await hiring.standing(number)


@pytest.mark.parametrize("seed", range(8))
async def test_the_line_holds_whatever_is_done_by_hand(stage: Stage, seed: int) -> None:
    chance = random.Random(seed)
    hiring = await ranked_on(stage, applicants=5)
    for _ in range(STEPS):
        deed, number = chance.choice(DEEDS), chance.randrange(5)
        before = await stands(hiring)
        outcome = await done(hiring, deed, number)
        after = await stands(hiring)
        hold(*after, places=2)
        if isinstance(outcome, Moved) and deed == "reject" and chance.random() < 0.5:
            back = await done(hiring, "undo", number)
            again = await stands(hiring)
            hold(*again, places=2)
            nobody_came_after = placed(before[0]) - {number} == placed(after[0])
            if isinstance(back, Moved) and nobody_came_after:
                assert again == before
    await follows(hiring)


def placed(line: Line) -> set[int]:
    return {number for number, _ in line.get("shortlisted", [])}
