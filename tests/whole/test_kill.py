"""The service dies ten times in the middle of fifty conversations, and nobody is forgotten or told twice."""

from __future__ import annotations

import asyncio
import random
import uuid
from collections import Counter
from pathlib import Path

import aiohttp

from tests.servers.portal import Candidate, Portal, Refused
from tests.servers.service import Service, running_service

CONVERSATIONS = 50
KILLS = 10
WORDS = (
    "hello",
    "can't do mornings",
    "how about Thursday after 2?",
    "what should I prepare?",
    "other times please",
)


async def test_nothing_acknowledged_is_lost_and_nothing_is_answered_twice(tmp_path: Path) -> None:
    async with running_service(tmp_path / "data") as service, aiohttp.ClientSession() as http:
        portal = Portal(http, service.url, service.api_key)
        job = await portal.job(await portal.recruiter(time_zone="UTC"), number_of_openings=CONVERSATIONS)
        candidates = [await portal.candidate(job) for _ in range(CONVERSATIONS)]
        over = asyncio.Event()
        writers = [asyncio.create_task(write_until(over, one, index)) for index, one in enumerate(candidates)]
        await kill_again_and_again(service)
        over.set()
        acknowledged = await asyncio.gather(*writers)
        for candidate, sent in zip(candidates, acknowledged, strict=True):
            await check_all_answered(candidate, sent)


async def kill_again_and_again(service: Service) -> None:
    chance = random.Random(7)
    for _ in range(KILLS):
        await asyncio.sleep(chance.uniform(0.2, 0.8))
        await service.kill()
        await service.start()


async def write_until(over: asyncio.Event, candidate: Candidate, index: int) -> dict[str, int]:
    """Writes on, repeating a message under its id until it is acknowledged; returns what was, by id."""
    chance = random.Random(index)
    acknowledged: dict[str, int] = {}
    while not over.is_set():
        message = uuid.uuid4().hex
        acknowledged[message] = await send_until_acknowledged(candidate, chance.choice(WORDS), message)
        await asyncio.sleep(chance.uniform(0.05, 0.4))
    return acknowledged


async def send_until_acknowledged(candidate: Candidate, text: str, message: str) -> int:
    while True:
        try:
            return await candidate.send(text, message)
        except (aiohttp.ClientError, TimeoutError):
            await asyncio.sleep(0.1)
        except Refused as refused:
            if refused.status != 503:
                raise
            await asyncio.sleep(0.1)


async def check_all_answered(candidate: Candidate, acknowledged: dict[str, int]) -> None:
    for seq in acknowledged.values():
        await candidate.answer_to(seq, within=60)
    await candidate.listen()
    seqs = [one["seq"] for one in candidate.heard]
    assert seqs == list(range(1, len(seqs) + 1))
    written = [one["seq"] for one in candidate.heard if one["author"] == "candidate"]
    assert sorted(acknowledged.values()) == written
    replies = [one["in_reply_to"] for one in candidate.heard if one.get("in_reply_to")]
    assert Counter(replies) == Counter(written)
    assert replies == sorted(replies)
