"""Webhooks go to the open internet alone, however an inner address is written and wherever a name leads."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime

import aiohttp
import pytest

from bot.webhooks.guard import Forbidden, GuardedResolver, refuse_url
from bot.webhooks.posting import Failed, Message, Postman, Taken, postman
from tests.servers.receiver import Receiver, receiver

INNER = [
    "127.0.0.1",
    "127.1.2.3",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.8",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a00:1::",
    "64:ff9b::7f00:1",
    "64:ff9b::169.254.169.254",
    "64:ff9b:1::1",
]
DISGUISED = [
    "2130706433",
    "0x7f000001",
    "017700000001",
    "127.1",
    "0",
    "localhost",
    "LOCALHOST.",
    "①②⑦.⓪.⓪.①",
]
NO_WEB_ADDRESS = [
    "file:///etc/passwd",
    "gopher://example.org/",
    "ftp://example.org/",
    "http://example.org/",
    "https://",
    "//example.org/",
    "https://user:password@example.org/",
    "https://example.org/#fragment",
    "https://example.org:port/",
    "javascript:alert(1)",
    "",
]


def in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def message(url: str) -> Message:
    now = datetime.now(UTC)
    return Message(uuid.uuid4(), url, "webhook.test", now, {}, now, [b"a key"])


@pytest.fixture
async def inside() -> AsyncIterator[Receiver]:
    """A receiver on loopback, which nothing may reach."""
    async with receiver() as known:
        yield known


@pytest.mark.parametrize("host", INNER)
def test_an_inner_address_is_refused_when_it_is_given(host: str) -> None:
    with pytest.raises(Forbidden):
        refuse_url(f"https://{in_url(host)}/hook", private=False)


@pytest.mark.parametrize("url", NO_WEB_ADDRESS)
def test_what_is_no_safe_web_address_is_refused(url: str) -> None:
    with pytest.raises(Forbidden):
        refuse_url(url, private=False)


@pytest.mark.parametrize(
    "url", ["https://93.184.215.14/hook", "https://[2606:2800:21f::1]/", "https://a.example/x?y=1"]
)
def test_the_open_internet_is_allowed(url: str) -> None:
    assert str(refuse_url(url, private=False)) == url


@pytest.mark.parametrize("host", [*INNER, *DISGUISED])
async def test_no_disguise_reaches_an_inner_address(inside: Receiver, host: str) -> None:
    async with postman(private=False) as posts:
        result = await posts.post(message(f"https://{in_url(host)}:{inside.port}/hook"))
    assert isinstance(result, Failed)
    assert inside.received == []


@pytest.mark.parametrize("address", INNER)
async def test_a_name_that_leads_inside_is_refused(address: str) -> None:
    async def lookup(_host: str, _port: int) -> Iterable[str]:
        return ["93.184.215.14", address]

    with pytest.raises(Forbidden):
        await GuardedResolver(private=False, lookup=lookup).resolve("portal.example.org", 443)


async def test_a_name_that_changes_its_mind_is_asked_once_and_the_connection_goes_where_it_was_looked_at(
    inside: Receiver,
) -> None:
    """A public address first, loopback ever after: the connection may only go to the first."""
    answers = [["93.184.215.14"]]
    connected: list[str] = []

    async def lookup(_host: str, _port: int) -> Iterable[str]:
        return answers.pop() if answers else ["127.0.0.1"]

    def refuse_to_connect(place: tuple[object, ...]) -> None:
        connected.append(str(place[4]))
        raise OSError("no network here")

    connector = aiohttp.TCPConnector(
        resolver=GuardedResolver(private=False, lookup=lookup),
        use_dns_cache=False,
        socket_factory=refuse_to_connect,  # type: ignore[arg-type]
    )
    async with aiohttp.ClientSession(connector=connector) as session:
        posts = Postman(session, private=False)
        first = await posts.post(message(f"https://rebinding.example:{inside.port}/hook"))
        second = await posts.post(message(f"https://rebinding.example:{inside.port}/hook"))
    assert isinstance(first, Failed)
    assert all("93.184.215.14" in place for place in connected)
    assert connected
    assert isinstance(second, Failed)
    assert "open internet" in second.why
    assert inside.received == []


async def test_inside_is_reached_where_the_settings_allow_it(inside: Receiver) -> None:
    async with postman(private=True) as posts:
        assert await posts.post(message(inside.url)) == Taken(204)


async def test_an_endpoint_that_drips_is_left_after_the_time_limit() -> None:
    ended = asyncio.Event()

    async def drip(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n")
        while not writer.is_closing():
            writer.write(b"X-More: x\r\n")
            await asyncio.sleep(0.1)
        ended.set()

    server = await asyncio.start_server(drip, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, aiohttp.ClientSession() as session:
        result = await Postman(session, private=True, within=0.5).post(message(f"http://127.0.0.1:{port}/"))
        await ended.wait()
    assert result == Failed("no answer within 0.5 seconds")
