"""The same made-up candidates through the real service: many at a time, by HTTP, at today's date.

The judge knows of the service what a portal and a candidate are told, and nothing else. Now and then a
meeting gets into the recruiter's calendar at the very time that is about to be chosen.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

import aiohttp

from bot.rehearsal.candidate import Candidate, Heard
from bot.rehearsal.cases import HORIZON, LENGTH, Case, case
from bot.rehearsal.judging import Trial, ending_of, false_claims, fits, starts
from bot.rehearsal.portal import Came, Invited, Message, Portal
from bot.rehearsal.trial import LOST
from scheduling.interval import Interval
from scheduling.slots import slots_of

ANSWER_WITHIN = 300.0  # seconds; many at a time on a small machine have to wait for each other
SET_UP_AT_A_TIME = 16
LONGEST_RUN = timedelta(hours=3)


async def tried_through_api(numbers: Sequence[int], url: str, key: str, at_a_time: int) -> list[Trial]:
    """Raises NotServed, or what aiohttp raises, where the service does not answer as it should."""
    turns = asyncio.Semaphore(at_a_time)
    connections = aiohttp.TCPConnector(limit=0)
    timeout = aiohttp.ClientTimeout(total=ANSWER_WITHIN * 2)
    async with aiohttp.ClientSession(connector=connections, timeout=timeout) as http:
        portal, doors = Portal(http, url, key), asyncio.Semaphore(SET_UP_AT_A_TIME)

        async def one(number: int) -> Trial:
            async with turns:
                talk = Talk(portal, case(number, datetime.now(UTC)))
                async with doors:
                    invited = await talk.invited()
                return await talk.tried(invited)

        return await all_or_first_fault([one(number) for number in numbers])


async def all_or_first_fault(talks: Sequence[Coroutine[None, None, Trial]]) -> list[Trial]:
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(talk) for talk in talks]
    except ExceptionGroup as faults:
        raise faults.exceptions[0] from None
    return [task.result() for task in tasks]


@dataclass
class Talk:
    """One candidate's, from the invitation to the end."""

    portal: Portal
    case: Case
    lines: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.candidate = Candidate(self.case)
        self.taken = self.case.recruiter.busy.parts
        within = Interval(self.case.now, self.case.now + HORIZON + LONGEST_RUN)
        found = slots_of(self.case.recruiter, within, self.case.now, LENGTH)
        self.free = tuple(slot.during for slot in found)
        self._chance = Random(f"others {self.case.number}")
        self._heard_up_to = 0

    async def invited(self) -> Invited:
        return await self.portal.invited(self.case, self.candidate.voice.speech.locale)

    async def tried(self, invited: Invited) -> Trial:
        heard = await self._listen(invited, None)
        least = 1 if fits(self.case, heard) else 2
        while heard and (text := self.candidate.answer(heard[-1])) is not None:
            await self._others_are_quicker(invited, heard[-1])
            self.lines.append(f"candidate < {text}")
            heard = await self._listen(invited, await self.portal.send(invited, text))
        return self._judged(await self.portal.came(invited, self._length), least)

    async def _listen(self, invited: Invited, sent: int | None) -> list[Heard]:
        """The bot's answer to message `sent`; with none, what it said unasked. Nothing where it is silent."""
        began, found = time.monotonic(), list[Message]()
        while time.monotonic() - began < ANSWER_WITHIN:
            new = await self.portal.listen(invited, self._heard_up_to)
            self._heard_up_to = max([self._heard_up_to, *(one.seq for one in new)])
            found += new
            if any(one.answers == sent for one in found):
                break
        if sent is not None:
            self.waits.append(time.monotonic() - began)
        for one in found:
            await self._judge(invited, one.heard)
        return [one.heard for one in found]

    async def _judge(self, invited: Invited, heard: Heard) -> None:
        self.lines.append(f"bot       > {heard.text}")
        booked = (await self.portal.came(invited, self._length)).booked if heard.outcome else None
        self.claims += false_claims(heard, booked, starts(self.free))

    async def _others_are_quicker(self, invited: Invited, heard: Heard) -> None:
        """As long as another time is left that would be right."""
        wanted = self.case.free.holding(heard.times)
        left = tuple(one for one in self.free if not any(one.overlaps(slot) for slot in wanted))
        if not wanted or not self.case.free.holding(left) or self._chance.random() >= LOST:
            return
        self.free, self.taken = left, (*self.taken, *wanted)
        await self.portal.make_busy(invited.recruiter_id, self.taken)

    @property
    def _length(self) -> Interval:
        return Interval(self.case.now, self.case.now + LENGTH)

    def _judged(self, came: Came, least: int) -> Trial:
        return Trial(
            self.case.number,
            self.case.hidden.habit.value,
            bool(self.case.fitting),
            ending_of(self.case, came.booked, came.reason),
            came.reason,
            came.round,
            self.candidate.sent,
            self.candidate.sent - least,
            tuple(self.claims),
            tuple(self.lines),
            tuple(self.waits),
        )
