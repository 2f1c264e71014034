"""A stage for each test that asks for one: a migrated database with its clock set to a Monday morning."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.servers.api import Api, api_on
from tests.servers.receiver import Receiver, receiver
from tests.servers.telegram import SECRET
from tests.shell.commanding import Terminal, terminal_on
from tests.shell.stage import Stage, stage_on
from tests.shell.telegram_ground import Ground, ground_on


@pytest.fixture
async def stage(database: str) -> AsyncIterator[Stage]:
    async with stage_on(database) as stage:
        yield stage


@pytest.fixture
async def api(database: str) -> AsyncIterator[Api]:
    """The whole service over HTTP, without a rate limit."""
    async with api_on(database) as api:
        yield api


@pytest.fixture
async def inner(database: str) -> AsyncIterator[Api]:
    """A service that may post to loopback, and is live."""
    async with api_on(database, PARLEY_WEBHOOKS_INSIDE="1") as api:
        await api.service.pool.execute("UPDATE parley.deployment SET live_since = parley.now()")
        yield api


@pytest.fixture
async def takes() -> AsyncIterator[Receiver]:
    """Somebody's endpoint, to which one may post."""
    async with receiver() as known:
        yield known


@pytest.fixture
async def ground(database: str) -> AsyncIterator[Ground]:
    """The same with Telegram beside it, which brings its updates."""
    async with ground_on(database, PARLEY_TELEGRAM_SECRET=SECRET) as ground:
        yield ground


@pytest.fixture
def terminal(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """Where an operator types commands, on the test's database."""
    return terminal_on(database, tmp_path, monkeypatch, capsys)
