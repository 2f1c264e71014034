"""The worker: claims what is due and carries it out, as many at a time as its lanes are wide.

Each kind of work has a lane of its own, so that a mail server that hangs holds up no answer. A lane is
woken by news and looks every second anyway. Claims are held by a heartbeat while their work runs; a
process that dies stops beating, and another one takes over. When told to stop, a worker claims nothing
more and lets what runs come to its end.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.logs import Tag, tags
from db import work
from db.listen import Bell, Listener
from db.pool import UNREACHABLE, Pool
from db.work import Claim, Kind, LeaseLost

LOOK_EVERY = 1.0  # seconds without news after which a lane looks for itself
BEAT_EVERY = 10.0  # seconds; a lease lasts three times as long
DRAIN_WITHIN = 18.0  # seconds for what runs when the worker is told to stop
PAUSE = 0.5  # seconds, while the database does not answer
PAUSES = tuple(timedelta(seconds=seconds) for seconds in (0.2, 1, 5, 15))
TELLINGS = 120  # times that a failed attempt tries to say so; then its lease speaks for it

logger = logging.getLogger(__name__)

Handling = Callable[[Claim], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of work: `work` carries a claim out and finishes it; once `attempts` of it have failed
    `give_up` is called instead, and finishes it too. What cannot even be given up is parked. An attempt
    has `within` seconds. `standing` are keys for which there is always work.
    """

    width: int
    work: Handling
    give_up: Handling
    attempts: int = 5
    within: float = 60.0
    standing: tuple[str, ...] = ()


class Worker:
    """Runs the lanes of one process; `busy` are the claims at hand."""

    def __init__(self, pool: Pool, listener: Listener, lanes: Mapping[Kind, Lane]) -> None:
        self._pool = pool
        self._listener = listener
        self._lanes = lanes
        self._stopping = False
        self._bells: dict[Kind, Bell] = {}
        self._running: dict[Claim, asyncio.Task[None]] = {}

    @property
    def busy(self) -> frozenset[Claim]:
        return frozenset(self._running)

    def stop(self) -> None:
        """Claims nothing more; `run` returns once what runs has ended, or after DRAIN_WITHIN."""
        self._stopping = True
        for bell in self._bells.values():
            bell.ring()

    async def run(self) -> None:
        """Works until `stop`; a database that goes away is waited for."""
        beating = asyncio.create_task(self._beat())
        try:
            await asyncio.gather(*(self._run_lane(kind, lane) for kind, lane in self._lanes.items()))
            if self._running:
                await asyncio.wait(self._running.values(), timeout=DRAIN_WITHIN)
        finally:
            for task in (beating, *self._running.values()):
                task.cancel()

    async def _run_lane(self, kind: Kind, lane: Lane) -> None:
        with self._listener.work(kind.value) as bell:
            self._bells[kind] = bell
            while not self._stopping:
                try:
                    await self._start_what_is_due(kind, lane)
                except UNREACHABLE:
                    logger.warning("no work to be had", extra=tags("work.unreachable", kind=kind))
                    await asyncio.sleep(PAUSE)
                await bell.wait(LOOK_EVERY)

    async def _start_what_is_due(self, kind: Kind, lane: Lane) -> None:
        """Until there is no room or nothing due. Later there is room again, or news."""
        if lane.standing:
            await work.ensure(self._pool, kind, lane.standing)
        while (room := self._room(kind, lane)) > 0 and not self._stopping:
            claims = await work.claim(self._pool, kind, room)
            for claim in claims:
                self._start(claim, lane)
            if len(claims) < room:
                return

    def _room(self, kind: Kind, lane: Lane) -> int:
        return lane.width - sum(claim.kind is kind for claim in self._running)

    def _start(self, claim: Claim, lane: Lane) -> None:
        def ended(_task: asyncio.Task[None]) -> None:
            was_full = self._room(claim.kind, lane) <= 0
            del self._running[claim]
            if was_full:
                self._bells[claim.kind].ring()

        task = asyncio.create_task(self._carry_out(claim, lane), name=f"{claim.kind.value} {claim.key}")
        self._running[claim] = task
        task.add_done_callback(ended)

    async def _carry_out(self, claim: Claim, lane: Lane) -> None:
        names: dict[str, Tag] = {"kind": claim.kind, "key": claim.key, "attempt": claim.attempt}
        try:
            async with asyncio.timeout(lane.within):
                await self._handling(claim, lane)(claim)
        except LeaseLost:
            logger.warning("somebody else took over", extra=tags("work.lost", **names))
        except Exception as fault:
            logger.exception("an attempt failed", extra=tags("work.failed", **names))
            await self._tell_failure(claim, type(fault).__name__)

    def _handling(self, claim: Claim, lane: Lane) -> Handling:
        if claim.attempt <= lane.attempts:
            return lane.work
        return lane.give_up if claim.attempt <= 2 * lane.attempts else self._park

    async def _park(self, claim: Claim) -> None:
        logger.error("parked: a person must look", extra=tags("work.parked", kind=claim.kind, key=claim.key))
        async with self._pool.acquire() as connection:
            await work.park(connection, claim, "neither carried out nor given up")

    async def _tell_failure(self, claim: Claim, failure: str) -> None:
        """Gives the claim back, so that nobody has to wait for the lease's end."""
        pause = PAUSES[min(claim.attempt, len(PAUSES)) - 1]
        for _ in range(TELLINGS):
            if await self._given_back(claim, failure, pause):
                return
            await asyncio.sleep(PAUSE)

    async def _given_back(self, claim: Claim, failure: str, pause: timedelta) -> bool:
        try:
            async with self._pool.acquire() as connection:
                await work.give_back(connection, claim, failure, pause)
        except UNREACHABLE:
            return False
        except LeaseLost:
            logger.info("somebody else took over", extra=tags("work.lost", kind=claim.kind, key=claim.key))
        return True

    async def _beat(self) -> None:
        """Holds on to what is being worked on, and stops what somebody else has by now."""
        while True:
            await asyncio.sleep(BEAT_EVERY)
            try:
                lost = await work.extend(self._pool, tuple(self._running))
            except UNREACHABLE:
                logger.warning("no heartbeat", exc_info=True, extra=tags("work.unreachable"))
                continue
            for claim in lost & self._running.keys():
                self._running[claim].cancel()
