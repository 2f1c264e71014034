"""One service with the demo company and one browser for all browser tests of a worker; every test gets people
of its own.

Each test's pages are watched: what a page complains about in its console, what a policy kept it from, and
what its scripts threw, fails the test that did not expect it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from tests.browser.chromium import ADVICE, FLAGS, find_chromium
from tests.browser.recruiting import Office
from tests.browser.watching import WITHIN, Watch
from tests.servers.google import Google, google_server
from tests.servers.portal import Portal
from tests.servers.service import Service, running_service
from tests.servers.telegram import TelegramServer, telegram_server


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder run in the loop in which browser and service live."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def google() -> AsyncIterator[Google]:
    async with google_server() as google:
        yield google


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def telegram() -> AsyncIterator[TelegramServer]:
    async with telegram_server() as telegram:
        yield telegram


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def service(
    tmp_path_factory: pytest.TempPathFactory, google: Google, telegram: TelegramServer
) -> AsyncIterator[Service]:
    folder = tmp_path_factory.mktemp("browser") / "data"
    elsewhere = {**google.settings, **telegram.settings}
    async with running_service(folder, PARLEY_DEMO="1", **elsewhere) as service:
        yield service


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    program = find_chromium()
    assert program is not None, ADVICE
    expect.set_options(timeout=WITHIN)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def office(service: Service) -> AsyncIterator[Office]:
    """A recruiter with a job, who invites."""
    async with aiohttp.ClientSession() as http:
        yield Office(service, Portal(http, service.url, service.api_key))


@pytest_asyncio.fixture(loop_scope="session")
async def watch(browser: Browser) -> AsyncIterator[Watch]:
    """Opens pages; at the end of the test nothing may have been complained about."""
    watch = Watch(browser)
    yield watch
    await watch.close()
    assert watch.complaints == []
