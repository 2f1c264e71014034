"""Two processes on one database, killed ten times in all amid twenty negotiations with one recruiter:
nobody is forgotten or told twice, no time is given away twice, and every invariant holds in the end.
"""

from __future__ import annotations

import asyncio
import random
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from db import doctor, embedded
from db.pool import open_pool
from tests.servers.portal import Candidate, Portal, Refused
from tests.servers.service import Service
from tests.shell.stage import until

CONVERSATIONS = 20
KILLS = 10
MESSAGES = 1_000  # at least
WORDS = (
    "hello",
    "can't do mornings",
    "how about Thursday after 2?",
    "what should I prepare?",
    "other times please",
    "the first one",
    "yes",
)
UNDER_WAY = "SELECT count(*) FROM parley.inbox WHERE state = 'received'"


@asynccontextmanager
async def pair(folder: Path) -> AsyncIterator[tuple[str, list[Service]]]:
    """The database, and two services on it that share a key."""
    (folder / "server").mkdir(mode=0o711)
    async with embedded.running(folder / "server") as server:
        key = uuid.uuid4().hex + uuid.uuid4().hex
        services = [Service(folder / name, {"DATABASE_URL": server.dsn}, api_key=key) for name in ("a", "b")]
        try:
            for service in services:
                service.data_dir.mkdir()
                await service.start()
            yield server.dsn, services
        finally:
            for service in services:
                await service.kill()


async def test_nothing_acknowledged_is_lost_and_nothing_is_answered_twice(tmp_path: Path) -> None:
    async with pair(tmp_path) as (dsn, services), aiohttp.ClientSession() as http:
        portal = Portal(http, services[0].url, services[0].api_key)
        job = await portal.job(await portal.recruiter(time_zone="UTC"), number_of_openings=CONVERSATIONS)
        candidates = [await portal.candidate(job) for _ in range(CONVERSATIONS)]
        written, killed = list[int](), asyncio.Event()

        def is_over() -> bool:
            return killed.is_set() and len(written) >= MESSAGES

        urls = [service.url for service in services]
        writers = [write_until(is_over, one, urls, index, written) for index, one in enumerate(candidates)]
        acknowledged, _ = await asyncio.gather(
            asyncio.gather(*writers), kill_again_and_again(services, killed)
        )
        await check_the_whole(dsn)
        for candidate, sent in zip(candidates, acknowledged, strict=True):
            await check_all_answered(candidate, sent)


async def kill_again_and_again(services: list[Service], killed: asyncio.Event) -> None:
    chance = random.Random(7)
    for _ in range(KILLS):
        await asyncio.sleep(chance.uniform(0.2, 0.8))
        service = chance.choice(services)
        await service.kill()
        await service.start()
    killed.set()


async def write_until(
    is_over: Callable[[], bool], candidate: Candidate, urls: list[str], index: int, written: list[int]
) -> dict[str, int]:
    """Writes on, to either process, repeating a message under its id until it is acknowledged; returns what
    was, by id.
    """
    chance = random.Random(index)
    acknowledged: dict[str, int] = {}
    while not is_over():
        message, text = uuid.uuid4().hex, chance.choice(WORDS)
        acknowledged[message] = await send_until_acknowledged(candidate, urls, text, message)
        written.append(acknowledged[message])
        await asyncio.sleep(chance.uniform(0.0, 0.2 if len(written) < MESSAGES else 4.0))
    return acknowledged


async def send_until_acknowledged(candidate: Candidate, urls: list[str], text: str, message: str) -> int:
    while True:
        candidate.url = random.choice(urls)
        try:
            return await candidate.send(text, message)
        except (aiohttp.ClientError, TimeoutError):
            await asyncio.sleep(0.1)
        except Refused as refused:
            if refused.status != 503:
                raise
            await asyncio.sleep(0.1)


async def check_the_whole(dsn: str) -> None:
    """Once everything is dealt with, no invariant is broken, I1 to I14."""
    async with open_pool(dsn) as pool:

        async def nothing_is_under_way() -> bool:
            return await pool.fetchval(UNDER_WAY) == 0

        await until(nothing_is_under_way, within=300)
        found = [one async for one in doctor.examine(pool)]
        assert [one for one in found if not one.holds] == []
        assert await pool.fetchval("SELECT count(*) FROM parley.bookings WHERE state = 'confirmed'") > 0


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
