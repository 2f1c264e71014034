"""A recruiter's click on a step that automation proposed: done as proposed, or not at all."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from enum import Enum
from uuid import UUID

from bot.shortlists.moving_up import WHY, carry_out, take_step
from db import proposals, shortlists
from db.pool import Connection, Pool
from db.proposals import Settlement
from db.shortlists import SOMEBODY, Action, Actor
from shortlisting.outlook import Step, outlook


class Clicked(Enum):
    """What came of a click."""

    DONE = "done"
    REFUSED = "refused"
    OVERTAKEN = "overtaken"
    """Things have changed since it was proposed; what is next now may be another proposal."""
    UNKNOWN = "unknown"


Click = Callable[[Connection, UUID, Actor], Awaitable[Clicked]]


async def approve(pool: Pool, proposal_id: UUID, actor: Actor = SOMEBODY) -> Clicked:
    """Takes the step, if it is still the next one exactly as it was proposed."""

    async def click(connection: Connection, job_id: UUID, actor: Actor) -> Clicked:
        there = await proposals.open_one(connection, job_id)
        situation = await shortlists.situation(connection, job_id)
        view = outlook(situation)
        moves = () if view.step is Step.RANKING else view.moves
        if there is None or there.id != proposal_id or (there.step, there.moves) != (view.step, moves):
            await take_step(connection, job_id)
            return Clicked.OVERTAKEN
        await settle(connection, job_id, proposal_id, Settlement.APPROVED, actor)
        why = f"{WHY[view.step]}; approved"
        await carry_out(connection, job_id, situation, view, actor, why)
        await take_step(connection, job_id)
        return Clicked.DONE

    return await _clicked(pool, proposal_id, actor, click)


async def refuse(pool: Pool, proposal_id: UUID, actor: Actor = SOMEBODY) -> Clicked:
    """The step is not taken, nor proposed again; the recruiter goes on by hand."""

    async def click(connection: Connection, job_id: UUID, actor: Actor) -> Clicked:
        if not await settle(connection, job_id, proposal_id, Settlement.REFUSED, actor):
            return Clicked.OVERTAKEN
        await take_step(connection, job_id)
        return Clicked.REFUSED

    return await _clicked(pool, proposal_id, actor, click)


async def _clicked(pool: Pool, proposal_id: UUID, actor: Actor, click: Click) -> Clicked:
    """The click under the job's lock."""

    async def work(connection: Connection) -> Clicked:
        job_id = await proposals.job_of(connection, proposal_id)
        if job_id is None:
            return Clicked.UNKNOWN
        await shortlists.lock(connection, job_id)
        return await click(connection, job_id, actor)

    return await shortlists.in_line(pool, work)


async def settle(
    connection: Connection, job_id: UUID, proposal_id: UUID, how: Settlement, actor: Actor
) -> bool:
    if not await proposals.settle(connection, proposal_id, how, actor.user_id):
        return False
    details = {"proposal_id": str(proposal_id), "settlement": how.value}
    await shortlists.log(connection, job_id, actor, Action.SETTLED, details)
    return True
