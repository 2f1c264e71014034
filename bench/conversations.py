"""How long a candidate waits: from sending a message to holding the committed reply, over HTTP.

The service runs as its own process with its embedded database on the same machine, as `make run` does;
the candidates are in this process and share its cores. A wait counts from the moment at which a message
was due to be sent, so that a service that falls behind cannot hide it by slowing the candidates down.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from tests.servers.portal import Candidate, Portal
from tests.servers.service import running_service

WORDS = (
    "can't do mornings, how about Thursday after 2?",
    "what should I prepare?",
    "no Fridays please",
    "thanks, I'll look",
    "do you have anything next week in the afternoon?",
)


@dataclass(frozen=True, slots=True)
class Load:
    """So many conversations at once, so many messages a second over all of them."""

    conversations: int
    per_second: float
    seconds: float = 10.0


LOADS = (Load(1, 2), Load(20, 20), Load(100, 50), Load(100, 100), Load(100, 150))


@dataclass(frozen=True, slots=True)
class Waiting:
    """Milliseconds from sending to holding the reply."""

    load: Load
    messages: int
    p50: float
    p95: float
    p99: float
    acknowledged_p99: float


async def measure(loads: tuple[Load, ...] = LOADS) -> list[Waiting]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        async with running_service(Path(folder) / "data") as service, open_session() as http:
            portal = Portal(http, service.url, service.api_key)
            return [await under(load, portal) for load in loads]


def open_session() -> aiohttp.ClientSession:
    """Without the client's own limit of connections: each conversation waits on one."""
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))


async def under(load: Load, portal: Portal) -> Waiting:
    job = await portal.job(await portal.recruiter(), number_of_openings=load.conversations)
    candidates = [await portal.candidate(job) for _ in range(load.conversations)]
    taken = await asyncio.gather(*(converse(one, index, load) for index, one in enumerate(candidates)))
    replies = sorted(wait for waits in taken for wait, _ in waits)
    receipts = sorted(wait for waits in taken for _, wait in waits)
    p50, p95, p99 = (at(replies, share) for share in (50, 95, 99))
    return Waiting(load, len(replies), p50, p95, p99, at(receipts, 99))


async def converse(candidate: Candidate, index: int, load: Load) -> list[tuple[float, float]]:
    """(until the reply, until the acknowledgement) for each message, in milliseconds."""
    pause = load.conversations / load.per_second
    await asyncio.sleep(pause * index / load.conversations)
    begun, waits = time.perf_counter(), []
    for turn in range(max(1, round(load.seconds / pause))):
        sent = begun + turn * pause
        await asyncio.sleep(max(0.0, sent - time.perf_counter()))
        seq = await candidate.send(WORDS[(index + turn) % len(WORDS)])
        acknowledged = time.perf_counter()
        await candidate.answer_to(seq)
        waits.append(((time.perf_counter() - sent) * 1000, (acknowledged - sent) * 1000))
    return waits


def at(ordered: list[float], percent: int) -> float:
    return statistics.quantiles(ordered, n=100)[percent - 1] if len(ordered) > 1 else ordered[0]
