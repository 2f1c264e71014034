"""Reaches a person's calendars at their provider: every call there goes through `Reach.ask`.

It is cut off after a total time, and counted for the circuit breaker. That an account rests is found where
a request is let in (`stored_access`), and is no failure of anybody's. What comes back is an answer or one of
the port's failures. That access has ended is written down where access is kept; `losing` sees it there.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

from bot.calendars.pace import Pace
from bot.logs import tags
from db import calendar_circuits
from db.pool import Pool
from scheduling.calendars.port import (
    FAILURES,
    Failure,
    Refusal,
    Refused,
    RemoteCalendar,
    Resting,
    Unavailable,
)

T = TypeVar("T")
Opened = Callable[[UUID], Awaitable[RemoteCalendar | Failure]]
NOT_NOW = "not asked: too many failures in a row"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reach:
    """`opened` gives the account of a person at their provider, or why it cannot be used."""

    pool: Pool
    opened: Opened
    pace: Pace = field(default_factory=Pace)

    async def ask(
        self,
        person_id: UUID,
        question: Callable[[RemoteCalendar], Awaitable[T | Failure]],
        within: timedelta | None = None,
    ) -> T | Failure:
        """The answer to the question, within the time (the pace's for any call if None)."""
        left = await calendar_circuits.wait(self.pool, person_id)
        if left is not None:
            return Unavailable(NOT_NOW, left)
        answer = await self._answer(person_id, question, within or self.pace.call_within)
        await self._note(person_id, answer)
        return answer

    async def _answer(
        self,
        person_id: UUID,
        question: Callable[[RemoteCalendar], Awaitable[T | Failure]],
        within: timedelta,
    ) -> T | Failure:
        try:
            async with asyncio.timeout(within.total_seconds()):
                calendar = await self.opened(person_id)
                if isinstance(calendar, FAILURES):
                    return calendar
                return await question(calendar)
        except TimeoutError:
            return Unavailable("no answer in time")

    async def _note(self, person_id: UUID, answer: object) -> None:
        match answer:
            case Resting():
                pass  # nobody failed: nobody was asked
            case Unavailable(why=why):
                logger.warning("a calendar did not answer", extra=tags("calendar.unavailable", why=why))
                pace = self.pace
                await calendar_circuits.failed(self.pool, person_id, pace.circuit_after, pace.circuit_pause)
            case Refused(Refusal.ACCESS_ENDED, why):
                logger.error("no access to a calendar", extra=tags("calendar.no_access", why=why))
            case _:
                await calendar_circuits.answered(self.pool, person_id)


async def nowhere(_person_id: UUID) -> Failure:
    """Where no provider is set up there is no account to be opened."""
    return Refused(Refusal.FORBIDDEN, "no provider is set up")
