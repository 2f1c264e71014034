"""What a job of many applications costs in passing: news of each change, and its list page by page.

News: one statement places every application without the trigger, with it while nobody listens, and while one
endpoint does; in turns, each rolled back. The list: first, middle and last page, by number and after an id.
Milliseconds; `ratio` is against the first row of its kind.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import asyncpg

from bench.shortlist import made
from db import applications, embedded
from db.applications import PAGE
from db.embedded import EmbeddedServer
from db.pool import Connection, Pool, open_pool

T = TypeVar("T")
SIZE = 20_000
TURNS = 5
PLACE_ALL = "UPDATE applications SET shortlist_status = 'buffer'"
LISTENS = "INSERT INTO parley.webhook_endpoints (url) VALUES ('https://portal.example.org/parley')"
SWITCH = "ALTER TABLE applications {} TRIGGER parley_tell_applications"


@dataclass(frozen=True, slots=True)
class Cost:
    what: str
    milliseconds: float
    ratio: float


async def measure() -> list[Cost]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        async with embedded.running(Path(folder) / "data") as server:
            await made(server, SIZE)
            return [*await news(server), *await pages(server)]


async def news(server: EmbeddedServer) -> list[Cost]:
    owner = await asyncpg.connect(server.dsn_of(f"job_of_{SIZE}"))
    kinds = {
        "no trigger": SWITCH.format("DISABLE"),
        "nobody listens": SWITCH.format("ENABLE"),
        "one endpoint": LISTENS,
    }
    took: dict[str, list[float]] = {name: [] for name in kinds}
    for _ in range(TURNS):
        for name, before in kinds.items():
            took[name].append(await rolled_back(owner, before))
    await owner.close()
    medians = {f"{SIZE} placed, {name}": statistics.median(times) for name, times in took.items()}
    return costs(medians)


async def rolled_back(owner: Connection, before: str) -> float:
    """How long the statement takes; it leaves nothing behind."""
    transaction = owner.transaction()
    await transaction.start()
    await owner.execute(before)
    begun = time.perf_counter()
    await owner.execute(PLACE_ALL)
    took = (time.perf_counter() - begun) * 1000
    await transaction.rollback()
    return took


async def pages(server: EmbeddedServer) -> list[Cost]:
    async with open_pool(server.dsn_of(f"job_of_{SIZE}")) as pool:
        job: UUID = await pool.fetchval("SELECT id FROM jobs")
        last = SIZE // PAGE
        numbers = {"first": 1, "middle": last // 2, "last": last}
        by_number = {
            f"{name} page by number": await middle_of(applications.page, pool, job, number)
            for name, number in numbers.items()
        }
        before = {
            name: (await applications.page(pool, job, max(number - 1, 1)))[-1].id
            for name, number in numbers.items()
        }
        after = {
            f"{name} page after an id": await middle_of(applications.page_after, pool, job, seen)
            for name, seen in before.items()
        }
    return [*costs(by_number), *costs(after)]


async def middle_of(
    listing: Callable[[Pool, UUID, T], Awaitable[object]], pool: Pool, job: UUID, where: T
) -> float:
    times = []
    for _ in range(20):
        begun = time.perf_counter()
        await listing(pool, job, where)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def costs(medians: Mapping[str, float]) -> list[Cost]:
    first = next(iter(medians.values()))
    return [Cost(name, took, took / first) for name, took in medians.items()]
