"""What a long conversation costs: the wait for the reply to a session's 200th message against its 2nd.

Through the HTTP API, as a candidate's widget does it; milliseconds. Long and fresh conversations take turns,
message by message, so that whatever else the machine does meets both.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.conversations import WORDS, open_session
from tests.servers.portal import Candidate, Portal
from tests.servers.service import running_service

PAIRS = 4
LONG = 200
TIMED = 20  # the long ones' last messages, and the fresh ones' after the one that moves the interview on


@dataclass(frozen=True, slots=True)
class Wait:
    """`ratio`: the median against that of the fresh conversations."""

    messages: str
    count: int
    median: float
    slowest: float
    ratio: float


async def measure() -> list[Wait]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        async with running_service(Path(folder) / "data") as service, open_session() as http:
            portal = Portal(http, service.url, service.api_key)
            job = await portal.job(await portal.recruiter(), number_of_openings=2 * PAIRS)
            long = [await portal.candidate(job) for _ in range(PAIRS)]
            fresh = [await portal.candidate(job) for _ in range(PAIRS)]
            await asyncio.gather(*(talk(candidate, LONG - TIMED) for candidate in long))
            await asyncio.gather(*(talk(candidate, 1) for candidate in fresh))
            return rows(await taking_turns(fresh, long))


async def talk(candidate: Candidate, messages: int) -> None:
    for number in range(messages):
        await candidate.say(WORDS[number % len(WORDS)])


async def taking_turns(fresh: list[Candidate], long: list[Candidate]) -> list[tuple[float, float]]:
    """A fresh conversation's wait and a long one's for the same words, again and again."""
    return [
        (await wait_for_reply(new, words), await wait_for_reply(old, words))
        for turn in range(TIMED)
        for words in [WORDS[(1 + turn) % len(WORDS)]]
        for new, old in zip(fresh, long, strict=True)
    ]


async def wait_for_reply(candidate: Candidate, words: str) -> float:
    begun = time.perf_counter()
    await candidate.say(words)
    return (time.perf_counter() - begun) * 1000


def rows(waits: list[tuple[float, float]]) -> list[Wait]:
    fresh, long = [new for new, _ in waits], [old for _, old in waits]
    first = statistics.median(fresh)
    return [
        Wait(name, len(taken), statistics.median(taken), max(taken), statistics.median(taken) / first)
        for name, taken in ((f"2 to {1 + TIMED}", fresh), (f"{LONG - TIMED + 1} to {LONG}", long))
    ]
