"""The chat over a WebSocket: the same messages both ways, in the frames that the document lists."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from db import links
from tests.servers.api import ANSWERED_WITHIN, Api, Json, api_on
from tests.shell import hostile


class Socket:
    """One connection; every frame that comes is held against the document."""

    def __init__(self, api: Api, connection: aiohttp.ClientWebSocketResponse) -> None:
        self.api = api
        self.connection = connection

    async def send(self, frame: Json) -> None:
        await self.connection.send_str(json.dumps(frame))

    async def next(self, *kinds: str) -> Json:
        """The next frame of one of these kinds; others are passed over."""
        async with asyncio.timeout(ANSWERED_WITHIN):
            while True:
                frame: dict[str, Any] = json.loads(await self.connection.receive_str())
                self.api.valid({"$ref": "#/components/schemas/ServerFrame"}, frame)
                if frame["type"] in kinds:
                    return frame


@asynccontextmanager
async def opened(api: Api, chat: str, after: int = 0) -> AsyncIterator[Socket]:
    async with api.http.ws_connect(f"{api.url}{chat}/ws?after={after}", heartbeat=5) as connection:
        yield Socket(api, connection)


@pytest.fixture
async def chat(api: Api) -> str:
    return await api.chat()


async def test_the_connection_starts_with_what_was_said(api: Api, chat: str) -> None:
    async with opened(api, chat) as socket:
        frame = await socket.next("message")
    (message,) = await api.messages(chat)
    assert frame == {"type": "message", **message}


@pytest.mark.parametrize(
    "frame", [{"type": "message", "id": "1", "text": "hello"}, {"id": "1", "text": "hello"}]
)
async def test_a_message_is_accepted_shown_and_answered(api: Api, chat: str, frame: Json) -> None:
    async with opened(api, chat, after=1) as socket:
        await socket.send(frame)
        frames = [await socket.next("message", "accepted") for _ in range(3)]
    assert {"type": "accepted", "id": "1", "seq": 2} in frames
    said = [one for one in frames if one["type"] == "message"]
    assert [(one["seq"], one["author"]) for one in said] == [(2, "candidate"), (3, "bot")]
    assert said[1]["in_reply_to"] == 2


async def test_a_repeat_over_another_way_in_gets_the_first_number(api: Api, chat: str) -> None:
    async with opened(api, chat, after=1) as socket:
        await socket.send({"id": "same", "text": "hello"})
        seq = (await socket.next("accepted"))["seq"]
    again = await api.call("POST", f"{chat}/messages", {"id": "same", "text": "other"}, key=None)
    assert again.json["seq"] == seq


async def test_a_connection_that_broke_goes_on_where_it_stopped(api: Api, chat: str) -> None:
    async with opened(api, chat) as socket:
        last = (await socket.next("message"))["seq"]
    sent = await api.call("POST", f"{chat}/messages", {"id": "1", "text": "hello"}, key=None)
    await api.answer_to(chat, sent.json["seq"])
    async with opened(api, chat, after=last) as socket:
        assert [(await socket.next("message"))["seq"] for _ in range(2)] == [2, 3]


async def test_many_windows_hear_the_same(api: Api, chat: str) -> None:
    async with opened(api, chat, 1) as first, opened(api, chat, 1) as second:
        await first.send({"id": "1", "text": "hello"})
        heard = [[await socket.next("message") for _ in range(2)] for socket in (first, second)]
    assert heard[0] == heard[1]


async def test_a_ping_is_answered(api: Api, chat: str) -> None:
    async with opened(api, chat) as socket:
        await socket.send({"type": "ping"})
        assert await socket.next("pong") == {"type": "pong"}


BAD_FRAMES: dict[str, tuple[str, str]] = {
    "no json": ("hello", "MALFORMED_JSON"),
    "a list": ("[]", "INVALID_INPUT"),
    "nothing in it": ("{}", "INVALID_INPUT"),
    "an unknown type": ('{"type": "shout", "id": "1", "text": "x"}', "INVALID_INPUT"),
    "no id": ('{"type": "message", "text": "x"}', "INVALID_INPUT"),
    "too long a text": (json.dumps({"id": "1", "text": "a" * 4_001}), "INVALID_INPUT"),
    "a repeated key": ('{"id": "1", "id": "2", "text": "x"}', "MALFORMED_JSON"),
    "deep": ("[" * 30_000, "MALFORMED_JSON"),
}


@pytest.mark.parametrize(("frame", "code"), BAD_FRAMES.values(), ids=BAD_FRAMES)
async def test_a_bad_frame_is_an_error_frame_and_the_connection_lives(
    api: Api, chat: str, frame: str, code: str
) -> None:
    async with opened(api, chat) as socket:
        await socket.connection.send_str(frame)
        assert (await socket.next("error"))["error"]["code"] == code
        await socket.connection.send_bytes(b"\x00\x01")
        assert (await socket.next("error"))["error"]["code"] == "MALFORMED_JSON"
        await socket.send({"type": "ping"})
        await socket.next("pong")


async def test_odd_texts_are_taken(api: Api, chat: str) -> None:
    async with opened(api, chat, after=1) as socket:
        for name, text in hostile.ODD_TEXTS.items():
            await socket.send({"id": name, "text": text})
            assert (await socket.next("accepted"))["id"] == name


async def test_a_frame_beyond_all_limits_ends_the_connection(api: Api, chat: str) -> None:
    async with opened(api, chat) as socket:
        await socket.connection.send_str(" " * 100_000)
        while (frame := await socket.connection.receive(20)).type is aiohttp.WSMsgType.TEXT:
            pass
        assert (frame.type, frame.data) == (aiohttp.WSMsgType.CLOSE, aiohttp.WSCloseCode.MESSAGE_TOO_BIG)


async def test_an_unknown_token_gets_no_connection(api: Api) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await api.http.ws_connect(f"{api.url}/api/v1/chat/{'A' * 43}/ws")
    assert refused.value.status == 404


async def test_a_plain_request_is_told_to_speak_websocket(api: Api, chat: str) -> None:
    answer = await api.call("GET", f"{chat}/ws", key=None)
    assert (answer.status, answer.code) == (400, "MALFORMED_REQUEST")


async def test_a_revoked_link_ends_its_connections(api: Api) -> None:
    made = await api.invitation()
    async with opened(api, f"/api/v1/chat/{made['chat_token']}") as socket:
        await socket.next("message")
        await links.revoke(api.service.pool, made["id"])
        await socket.send({"id": "1", "text": "hello"})
        assert (await socket.next("error"))["error"]["code"] == "NOT_FOUND"
        async with asyncio.timeout(2 * ANSWERED_WITHIN):
            while not socket.connection.closed:
                await socket.connection.receive()
        assert socket.connection.close_code == aiohttp.WSCloseCode.POLICY_VIOLATION


async def test_connections_are_closed_politely_when_the_service_stops(database: str) -> None:
    async with api_on(database) as api, opened(api, await api.chat()) as socket:
        await socket.next("message")
        api.service.closing.begin()
        async with asyncio.timeout(ANSWERED_WITHIN):
            frame = await socket.connection.receive()
        assert (frame.type, frame.data) == (aiohttp.WSMsgType.CLOSE, aiohttp.WSCloseCode.GOING_AWAY)


async def test_messages_over_a_connection_count_as_requests(database: str) -> None:
    async with api_on(database, PARLEY_RATE_LIMIT_PER_MINUTE="5") as api:
        async with opened(api, await api.chat()) as socket:
            for number in range(6):
                await socket.send({"id": str(number), "text": "hello"})
            error = (await socket.next("error"))["error"]
        assert error["code"] == "TOO_MANY_REQUESTS"
        assert error["details"]["retry_after"] >= 1
