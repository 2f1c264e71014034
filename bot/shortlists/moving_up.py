"""The next step of a job's line, taken by itself where nothing hinders it, proposed where the job asks first.

What is looked at is the line as it stands, not what happened to it: a step that was asked for twice, or by
two processes, is taken once, and one that was missed is taken when somebody looks again.
"""

from __future__ import annotations

import contextlib
from uuid import UUID

from db import proposals, shortlists, work
from db.pool import Connection, Pool
from db.proposals import Settlement
from db.shortlists import AUTOMATION, Action, Actor, UnknownJob
from db.work import Claim, Kind
from shortlisting.outlook import Hindrance, Mode, Outlook, Situation, Step, outlook
from shortlisting.rank import Move

WHY = {
    Step.RANKING: "applications are closed",
    Step.PROMOTION: "a place was free, and they were the best of the buffer",
    Step.REFILL: "there was room in the buffer",
    Step.NONE: "",
}


async def follow_up(pool: Pool, claim: Claim) -> None:
    """Carries out a SHORTLIST."""

    async def work_on_it(connection: Connection) -> None:
        job_id = UUID(claim.key)
        await shortlists.lock(connection, job_id)
        with contextlib.suppress(UnknownJob):
            await take_step(connection, job_id)
        await work.finish(connection, claim)

    await shortlists.in_line(pool, work_on_it)


async def look_around(pool: Pool) -> None:
    """Asks for what nobody asked for: a switch that came back, a row that the portal changed."""
    for job_id in await shortlists.with_something_to_do(pool):
        async with pool.acquire() as connection:
            await work.ask_for(connection, Kind.SHORTLIST, str(job_id))


async def take_step(connection: Connection, job_id: UUID) -> None:
    """What is next, if it may be; needs the job's lock. Raises UnknownJob, LineMoved."""
    situation = await shortlists.situation(connection, job_id)
    view = outlook(situation)
    if view.happens:
        await carry_out(connection, job_id, situation, view, AUTOMATION, WHY[view.step])
    await propose(connection, job_id, view)


async def carry_out(
    connection: Connection, job_id: UUID, situation: Situation, view: Outlook, actor: Actor, why: str
) -> None:
    """Moves them, writes it down, and has those with a place invited, unless the job is led by hand."""
    if view.step is Step.RANKING:
        moves = await shortlists.rank(connection, job_id, situation.line)
        await shortlists.log_moves(connection, job_id, actor, why, moves, Action.RANKED)
    else:
        moves = view.moves
        await shortlists.move(connection, moves)
        await shortlists.log_moves(connection, job_id, actor, why, moves, Action.CHANGED)
    await invite_the_moved(connection, situation, moves)


async def invite_the_moved(connection: Connection, situation: Situation, moves: tuple[Move, ...]) -> None:
    if situation.switches.mode is not Mode.BY_HAND:
        await shortlists.ask_invitations(connection, moves)


async def propose(connection: Connection, job_id: UUID, view: Outlook) -> None:
    """The step that waits for a click, in place of an earlier one; nothing where nothing waits."""
    waits = view.hindrance is Hindrance.APPROVAL
    moves = () if view.step is Step.RANKING else view.moves
    there = await proposals.open_one(connection, job_id)
    if there is not None:
        if waits and (there.step, there.moves) == (view.step, moves):
            return
        await proposals.settle(connection, there.id, Settlement.OVERTAKEN, None)
    if waits and not await proposals.was_refused(connection, job_id, view.step, moves):
        made = await proposals.make(connection, job_id, view.step, moves)
        details = {"proposal_id": str(made), "step": view.step.value, "why": WHY[view.step]}
        await shortlists.log(connection, job_id, AUTOMATION, Action.PROPOSED, details)
