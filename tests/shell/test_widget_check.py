"""`widget check` asks as a browser does, and says what stands between candidates and their chat."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from tests.servers.api import Api, api_on
from tests.shell.commanding import Terminal, terminal_on

CAREERS = "https://careers.example"
HTTPS = "links lead to an https address"


@pytest.fixture
async def api(database: str) -> AsyncIterator[Api]:
    async with api_on(database, PARLEY_WIDGET_ORIGINS=CAREERS) as api:
        yield api


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """It needs no database."""
    monkeypatch.setenv("PARLEY_WIDGET_ORIGINS", CAREERS)
    return terminal_on("postgresql:///nowhere", tmp_path, monkeypatch, capsys)


async def failing(terminal: Terminal, url: str) -> dict[str, str]:
    terminal.monkeypatch.setenv("PARLEY_PUBLIC_URL", url)
    said = await terminal.run("widget", "check", "--json")
    found = {one["subject"]: one["what_to_do"] for one in said.json if not one["holds"]}
    assert said.code == bool(found)
    return found


async def test_where_all_is_there_only_the_scheme_is_missing_here(api: Api, nowhere: Terminal) -> None:
    assert set(await failing(nowhere, api.url)) == {HTTPS}
    said = await nowhere.run("widget", "check")
    assert f"PASS pages of {CAREERS} may talk with it" in said.out


async def test_a_page_that_the_service_does_not_know_is_told(api: Api, nowhere: Terminal) -> None:
    nowhere.monkeypatch.setenv("PARLEY_WIDGET_ORIGINS", "https://other.example")
    found = await failing(nowhere, api.url)
    assert set(found) == {HTTPS, "pages of https://other.example may talk with it"}


@asynccontextmanager
async def welcoming() -> AsyncIterator[str]:
    """One that leads everywhere but to Parley."""

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(text="<h1>Welcome</h1>", content_type="text/html")

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def test_somebody_else_who_answers_there_is_told_from_us(nowhere: Terminal) -> None:
    async with welcoming() as url:
        found = await failing(nowhere, url)
    assert "let the proxy lead all paths to Parley" in found["the chat's script comes from there"]
    assert len(found) == 4


async def test_a_service_that_is_not_ready_is_not_taken_for_somebody_else(
    api: Api, nowhere: Terminal
) -> None:
    api.service.pool.terminate()
    found = await failing(nowhere, api.url)
    assert "not ready: its log says why" in found["the service answers there and is ready"]


async def test_where_nobody_answers_it_says_what_to_start(nowhere: Terminal) -> None:
    found = await failing(nowhere, "http://127.0.0.1:1")
    assert "start it, and look at PARLEY_PUBLIC_URL" in found["the service answers there"]
