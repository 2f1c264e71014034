"""Clients that are slow on purpose: half heads, half bodies, windows that only wait; others are served.

All that was half is closed within fifteen seconds, and no file stays open. What others feel is printed.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from time import monotonic
from urllib.parse import SplitResult, urlsplit

import pytest

from bot.open_files import raise_limit
from tests.servers.api import Api, api_on
from tests.shell.stage import until
from tests.shell.test_api_limits import HALF_REQUESTS, half_request

HEADS, BODIES, WINDOWS = 500, 200, 1_000
CLOSED_WITHIN = 15.0  # seconds


@pytest.fixture
async def api(database: str) -> AsyncIterator[Api]:
    raise_limit()
    async with api_on(database) as api:
        yield api


async def test_half_requests_and_waiting_windows_are_no_burden(
    api: Api, capsys: pytest.CaptureFixture[str]
) -> None:
    chat = await api.chat()
    await api.call("GET", "/healthz")
    before, where = open_files(), urlsplit(api.url)
    half = [HALF_REQUESTS["half a head"]] * HEADS + [HALF_REQUESTS["half a body"]] * BODIES
    waiting = [asyncio.create_task(api.messages(chat, after=1, wait=25)) for _ in range(WINDOWS)]
    closing = asyncio.gather(*(closed_after(where, each) for each in half))
    felt = []
    while not closing.done():
        begun = monotonic()
        assert (await api.call("GET", "/healthz")).status == 200
        felt.append(monotonic() - begun)
        await asyncio.sleep(0.1)
    assert max(await closing) <= CLOSED_WITHIN
    sent = await api.call("POST", f"{chat}/messages", {"id": "1", "text": "hello"}, key=None)
    assert sent.status == 202
    assert {found[0]["seq"] for found in await asyncio.gather(*waiting) if found} <= {2}
    with capsys.disabled():
        worst = sorted(felt)[int(len(felt) * 0.99)]
        sys.stdout.write(f"\nslow clients: others waited {1000 * worst:.0f} ms (99 of 100)\n")
    await api.http.close()

    async def back_to_before() -> bool:
        gc.collect()
        return open_files() <= before

    await until(back_to_before)


async def closed_after(where: SplitResult, half: bytes) -> float:
    """Seconds."""
    begun = monotonic()
    await half_request(where, half)
    return monotonic() - begun


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
