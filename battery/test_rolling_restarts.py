"""Two processes on one database are restarted one after the other, in good order, while candidates write:
nothing is lost, and whoever asks the other one meanwhile gets no error.
"""

from __future__ import annotations

import asyncio
import random
import uuid
from collections import Counter
from pathlib import Path

import aiohttp

from db import embedded
from tests.core.sizes import FULL
from tests.servers.portal import Candidate, Portal, Refused
from tests.servers.service import Service

RESTARTS = 50 if FULL else 3
CONVERSATIONS = 8
WORDS = ("hello", "can't do mornings", "how about Thursday after 2?", "what should I prepare?")
DRAINED_WITHIN = 20.0  # seconds


async def test_nothing_is_lost_and_nobody_gets_an_error_while_one_is_up(tmp_path: Path) -> None:
    (tmp_path / "server").mkdir(mode=0o711)
    async with embedded.running(tmp_path / "server") as server:
        assert await rolled(server.dsn, tmp_path) > CONVERSATIONS


async def rolled(dsn: str, tmp_path: Path) -> int:
    """How many messages were written meanwhile and answered once each."""
    settings = {"DATABASE_URL": dsn}
    key = uuid.uuid4().hex + uuid.uuid4().hex
    services = [Service(tmp_path / name, settings, api_key=key) for name in ("one", "two")]
    for service in services:
        service.data_dir.mkdir()
        await service.start()
    try:
        async with aiohttp.ClientSession() as http:
            return await restarted_while_written_to(services, http)
    finally:
        for service in services:
            await service.kill()


async def restarted_while_written_to(services: list[Service], http: aiohttp.ClientSession) -> int:
    portal = Portal(http, services[0].url, services[0].api_key)
    job = await portal.job(await portal.recruiter(time_zone="UTC"), number_of_openings=CONVERSATIONS)
    candidates = [await portal.candidate(job) for _ in range(CONVERSATIONS)]
    over, up = asyncio.Event(), [services[0].url, services[1].url]
    writers = [asyncio.create_task(writing(over, up, one, n)) for n, one in enumerate(candidates)]
    for number in range(RESTARTS):
        service = services[number % 2]
        up.remove(service.url)  # as a load balancer does that is told before
        async with asyncio.timeout(DRAINED_WITHIN):
            assert await service.stop() == 0
        await service.start()
        up.append(service.url)
        await asyncio.sleep(0.3)
    over.set()
    acknowledged = await asyncio.gather(*writers)
    for candidate, sent in zip(candidates, acknowledged, strict=True):
        candidate.url = services[0].url
        await answered_once_each(candidate, sent)
    return sum(map(len, acknowledged))


async def writing(over: asyncio.Event, up: list[str], candidate: Candidate, number: int) -> list[int]:
    """Writes to whichever is up; returns the acknowledged numbers. A request under way is let end."""
    chance, acknowledged = random.Random(number), list[int]()
    while not over.is_set():
        candidate.url = chance.choice(up)
        try:
            acknowledged.append(await candidate.send(chance.choice(WORDS)))
        except aiohttp.ClientConnectionError:
            assert candidate.url not in up  # it was just being stopped: nobody has acknowledged anything
        except Refused as refused:
            if candidate.url in up or refused.status != 503:
                raise
        await asyncio.sleep(chance.uniform(0.5, 2.0))
    return acknowledged


async def answered_once_each(candidate: Candidate, acknowledged: list[int]) -> None:
    for seq in acknowledged:
        await candidate.answer_to(seq, within=60)
    await candidate.listen()
    replies = Counter(one["in_reply_to"] for one in candidate.heard if one.get("in_reply_to"))
    assert set(acknowledged) <= set(replies)
    assert set(replies.values()) == {1}
