"""News from the database: that there is work, that something was said.

One connection per process listens. It is supervised: when it breaks, another is made, and everybody
who waits is woken, because nobody can know what was missed meanwhile. So news is a hint to look, and
whoever waits also looks from time to time without any.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from uuid import UUID

from db import sql
from db.pool import UNREACHABLE, Connection, Pool

SQL = sql.beside(__file__)
WORK = "parley_work"
SAID = "parley_said"
LOOK_EVERY = 5.0  # seconds between proofs that the connection still lives
ANSWER_WITHIN = 5.0  # seconds
PAUSE = 0.5  # seconds before another connection is tried

logger = logging.getLogger(__name__)


class Bell:
    """Rings when there is news of one topic; news between two waits is not missed."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()

    async def wait(self, seconds: float) -> bool:
        """Until there is news since the last wait, or so many seconds; says whether there was."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._rung.wait(), seconds)
        rung = self._rung.is_set()
        self._rung.clear()
        return rung


class Listener:
    """What a process hears. `connected` tells whether news arrives at this moment."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._bells: defaultdict[tuple[str, str], set[Bell]] = defaultdict(set)
        self.connected = False

    @contextlib.contextmanager
    def work(self, kind: str) -> Iterator[Bell]:
        """A bell for work of one kind."""
        with self._hung((WORK, kind)) as bell:
            yield bell

    @contextlib.contextmanager
    def conversation(self, conversation_id: UUID) -> Iterator[Bell]:
        """A bell for one conversation: hang it up, look, wait, look again."""
        with self._hung((SAID, str(conversation_id))) as bell:
            yield bell

    async def run(self) -> None:
        """Listens until cancelled."""
        while True:
            try:
                await self._listen()
            except UNREACHABLE:
                end_if_cancelled()
                logger.warning("listening again", extra={"action": "listen.broken"})
            await asyncio.sleep(PAUSE)

    async def _listen(self) -> None:
        async with self._pool.acquire() as connection, self._heard(connection):
            self.connected = True
            self._ring_all()
            try:
                while True:
                    await asyncio.sleep(LOOK_EVERY)
                    await connection.execute(SQL["alive"], timeout=ANSWER_WITHIN)
            finally:
                self.connected = False

    @contextlib.asynccontextmanager
    async def _heard(self, connection: Connection) -> AsyncIterator[None]:
        for channel in (WORK, SAID):
            await connection.add_listener(channel, self._hear)
        try:
            yield
        finally:
            if not connection.is_closed():
                for channel in (WORK, SAID):
                    await connection.remove_listener(channel, self._hear)

    def _hear(self, _connection: Connection, _process: int, channel: str, payload: object) -> None:
        for bell in self._bells.get((channel, str(payload)), ()):
            bell.ring()

    def _ring_all(self) -> None:
        for bells in self._bells.values():
            for bell in bells:
                bell.ring()

    @contextlib.contextmanager
    def _hung(self, topic: tuple[str, str]) -> Iterator[Bell]:
        bell = Bell()
        self._bells[topic].add(bell)
        try:
            yield bell
        finally:
            self._bells[topic].discard(bell)
            if not self._bells[topic]:
                del self._bells[topic]


def end_if_cancelled() -> None:
    """Cleaning up a broken connection may raise in place of the cancelling that led there."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
