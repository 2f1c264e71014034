"""Where the operator says on which pages the chat may stand, no other page reads it or writes to it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.servers.api import Api, api_on

LISTED = ("https://careers.example", "https://jobs.example:8443")
OTHERS = [
    "null",
    "http://careers.example",
    "https://careers.example.evil.example",
    "https://sub.careers.example",
    "https://evilcareers.example",
    "https://careers.example:8443",
    "https://jobs.example",
    "https://careers.example/",
    "https://CAREERS.example",
    "https://careers.example, https://evil.example",
    "https://careers.example@evil.example",
    "https://careers.example.",
    "file://",
    "*",
]


@pytest.fixture
async def api(database: str) -> AsyncIterator[Api]:
    async with api_on(database, PARLEY_WIDGET_ORIGINS=",".join(LISTED)) as api:
        yield api


async def test_other_pages_are_refused_whatever_they_do(api: Api) -> None:
    chat = await api.chat()
    message = {"id": "1", "text": "the first one"}
    for origin in OTHERS:
        page = {"Origin": origin}
        for method, path, body in (
            ("GET", chat, None),
            ("GET", f"{chat}/messages", None),
            ("GET", f"{chat}/slots", None),
            ("PATCH", chat, {"time_zone": "Asia/Tokyo"}),
            ("POST", f"{chat}/messages", message),
        ):
            answer = await api.call(method, path, body, key=None, headers=page)
            assert (origin, answer.status, answer.json["error"]["code"]) == (origin, 403, "FORBIDDEN")
        assert await socket_status(api, chat, page) == 403
    assert await socket_status(api, chat, {}) == 403
    assert len(await api.messages(chat)) == 1


async def test_the_listed_pages_our_own_and_programs_go_on(api: Api) -> None:
    chat = await api.chat()
    for origin in (*LISTED, api.url):
        assert (await api.call("GET", chat, key=None, headers={"Origin": origin})).status == 200
        assert await socket_status(api, chat, {"Origin": origin}) == 101
    assert (await api.call("GET", chat, key=None)).status == 200


async def socket_status(api: Api, chat: str, headers: dict[str, str]) -> int:
    """What the attempt to open a WebSocket is answered."""
    async with aiohttp.ClientSession() as http:
        try:
            async with http.ws_connect(f"{api.url}{chat}/ws", headers=headers):
                return 101
        except aiohttp.WSServerHandshakeError as refused:
            return refused.status
