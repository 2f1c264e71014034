"""Callers that ask too often, clients that are too slow, and a database that goes away."""

from __future__ import annotations

import asyncio
import contextlib
from urllib.parse import SplitResult, urlsplit

import asyncpg
from hypothesis import example, given
from hypothesis import strategies as st

from bot.api.limits import MOST_CALLERS, RateLimit
from tests.servers.api import ANSWERED_WITHIN, Api, api_on
from tests.shell.stage import until


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_minutes_worth_is_let_through_at_once_and_the_next_waits() -> None:
    limit = RateLimit(100, Clock())
    assert [limit.wait("a") for _ in range(100)] == [0] * 100
    assert limit.wait("a") == 1
    assert limit.wait("b") == 0


def test_zero_lifts_the_limit() -> None:
    limit = RateLimit(0, Clock())
    assert {limit.wait("a") for _ in range(10_000)} == {0}


@given(st.integers(1, 1000), st.lists(st.floats(0, 30), max_size=200))
@example(1, [0.0, 0.35, 0.0])
def test_waiting_as_long_as_told_is_always_enough(per_minute: int, pauses: list[float]) -> None:
    clock = Clock()
    limit = RateLimit(per_minute, clock)
    for pause in pauses:
        clock.now += pause
        if seconds := limit.wait("a"):
            clock.now += seconds
            assert limit.wait("a") == 0


@given(st.integers(1, 300), st.lists(st.floats(0, 5), min_size=1, max_size=300))
def test_no_minute_holds_more_than_twice_the_limit(per_minute: int, pauses: list[float]) -> None:
    clock = Clock()
    limit = RateLimit(per_minute, clock)
    taken = []
    for pause in pauses:
        clock.now += pause
        if limit.wait("a") == 0:
            taken.append(clock.now)
    last_minute = [moment for moment in taken if moment > clock.now - 60]
    assert len(last_minute) <= 2 * per_minute


def test_callers_that_nobody_remembers_cost_no_memory() -> None:
    limit = RateLimit(5, Clock())
    for number in range(MOST_CALLERS + 1_000):
        limit.wait(str(number))
    assert len(limit._buckets) == MOST_CALLERS


FEW = {"PARLEY_RATE_LIMIT_PER_MINUTE": "10"}


async def test_too_many_requests_are_429_with_the_seconds_to_wait(database: str) -> None:
    async with api_on(database, **FEW) as api:
        answers = [await api.call("GET", "/api/v1/jobs/x") for _ in range(11)]
        assert [answer.status for answer in answers] == [422] * 10 + [429]
        assert answers[-1].code == "TOO_MANY_REQUESTS"
        assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
        assert (await api.call("GET", "/healthz")).status == 200


async def test_each_chat_has_a_limit_of_its_own(database: str) -> None:
    async with api_on(database, **FEW) as api:
        first, second = [await api.chat(), await api.chat()]
        statuses = [(await api.call("GET", first, key=None)).status for _ in range(11)]
        assert statuses == [200] * 10 + [429]
        assert (await api.call("GET", second, key=None)).status == 200


async def test_guessing_keys_and_tokens_is_limited_by_address(database: str) -> None:
    async with api_on(database, **FEW) as api:
        chat = await api.chat()
        for number in range(5):
            assert (await api.call("GET", f"/api/v1/chat/guess-{number}", key=None)).status == 404
            assert (await api.call("GET", "/api/v1/jobs/x", key=f"guess-{number}")).status == 401
        assert (await api.call("GET", "/api/v1/chat/guess-5", key=None)).status == 429
        assert (await api.call("GET", "/api/v1/jobs/x", key="guess-5")).status == 429
        assert (await api.call("GET", chat, key=None)).status == 200


HALF_REQUESTS = {
    "nothing": b"",
    "half a head": b"GET /healthz HTTP/1.1\r\nHost: x\r\n",
    "half a body": b"POST /api/v1/chat/x/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{",
    "half a message": b"POST {chat}/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    b'Content-Length: 100\r\n\r\n{"id"',
}


async def test_half_requests_are_closed_while_others_are_served(api: Api) -> None:
    """That it takes at most 15 seconds is measured on a quiet machine, by the battery."""
    chat = (await api.chat()).encode()
    where = urlsplit(api.url)
    kinds = [half.replace(b"{chat}", chat) for half in HALF_REQUESTS.values()]
    clients = [asyncio.create_task(half_request(where, half)) for half in kinds * 10]
    clients.append(asyncio.create_task(dripping(where)))
    async with asyncio.timeout(ANSWERED_WITHIN):
        closing = asyncio.gather(*clients)
        while not closing.done():
            assert (await api.call("GET", "/healthz")).status == 200
            await asyncio.sleep(0.25)
        await closing


async def half_request(where: SplitResult, half: bytes) -> None:
    """Sends, and waits until the server closes."""
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    writer.write(half)
    await until_closed(reader)
    writer.close()


async def dripping(where: SplitResult) -> None:
    """One header line after the other, until the server closes."""
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    closed = asyncio.create_task(until_closed(reader))
    writer.write(b"GET /healthz HTTP/1.1\r\n")
    while not closed.done():
        writer.write(b"A: b\r\n")
        await asyncio.sleep(0.5)
    writer.close()


async def until_closed(reader: asyncio.StreamReader) -> None:
    with contextlib.suppress(ConnectionResetError):
        while await reader.read(65_536):
            pass


async def test_a_thousand_waiting_windows_are_no_burden(api: Api) -> None:
    chat = await api.chat()
    waiting = [asyncio.create_task(api.messages(chat, after=1, wait=20)) for _ in range(1_000)]
    await asyncio.sleep(0.1)
    sent = await api.call("POST", f"{chat}/messages", {"id": "1", "text": "hello"}, key=None)
    assert sent.status == 202
    assert {found[0]["seq"] for found in await asyncio.gather(*waiting)} == {2}


async def is_ready(api: Api) -> bool:
    return (await api.call("GET", "/readyz")).status == 200


async def test_a_database_that_goes_away_is_503_and_nothing_is_acknowledged(api: Api, database: str) -> None:
    chat = await api.chat()
    message = {"id": "1", "text": "hello"}
    owner = await asyncpg.connect(database)
    await owner.execute("UPDATE pg_database SET datallowconn = false WHERE datname = current_database()")
    await owner.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    for _ in range(5):
        refused = await api.call("POST", f"{chat}/messages", message, key=None)
        assert (refused.status, refused.code) == (503, "UNAVAILABLE")
    assert (await api.call("GET", "/readyz")).status == 503
    assert (await api.call("GET", "/healthz")).status == 200
    assert (await api.call("GET", "/metrics")).status == 200
    await owner.execute("UPDATE pg_database SET datallowconn = true WHERE datname = current_database()")
    await owner.close()
    await until(lambda: is_ready(api))
    sent = await api.call("POST", f"{chat}/messages", message, key=None)
    assert (sent.status, sent.json) == (202, {"seq": 2})
    await api.answer_to(chat, 2)
