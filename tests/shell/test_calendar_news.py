"""The whole service with Google beside it: a booking over HTTP becomes an entry, news come by push, and those
that are forged do nothing."""

from __future__ import annotations

import base64
import random
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID

import asyncpg
import pytest

from bot.rehearsal.own_service import free_port
from db import calendar_accounts, calendar_tokens, deployment
from db.calendar_accounts import NewAccount
from db.pool import Connection, in_transaction
from scheduling.calendars.google_oauth import SCOPES
from scheduling.calendars.names import Provider
from scheduling.calendars.port import Listed
from tests.servers.api import Api, api_on
from tests.servers.google import Google, google_server
from tests.servers.google_calendars import Calendar
from tests.servers.google_push import Posting
from tests.shell.elsewhere import ours, start_of
from tests.shell.stage import HOUR, until

NEWS = "/webhooks/google-calendar"
CHANCE = random.Random(14)


class House:
    """The service, Google, and Ana, whose calendar stands there."""

    def __init__(self, api: Api, google: Google, calendar: Calendar, ana: UUID) -> None:
        self.api, self.google, self.calendar, self.ana = api, google, calendar, ana

    async def value(self, query: str, *arguments: object) -> object:
        return await self.api.service.pool.fetchval(query, *arguments)

    async def reads(self, count: int) -> None:
        """Waits until so many busy times of the calendar are known."""

        async def known() -> bool:
            return await self.value("SELECT count(*) FROM parley.busy") == count

        await until(known)

    def adds(self, count: int) -> None:
        tomorrow = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
        for number in range(count):
            self.calendar.add(tomorrow + number * HOUR, tomorrow + (number + 0.5) * HOUR)

    async def watched(self) -> None:
        async def channel() -> bool:
            return bool(await self.value("SELECT count(channel_id) FROM parley.calendar_snapshots"))

        await until(channel)


@pytest.fixture
async def house(database: str) -> AsyncIterator[House]:
    async with google_server() as google, house_on(database, google) as house:
        yield house


@asynccontextmanager
async def house_on(database: str, google: Google) -> AsyncIterator[House]:
    port = free_port()
    mine = {
        "PARLEY_PORT": str(port),
        "PARLEY_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "PARLEY_TOKEN_KEYS": base64.b64encode(b"n" * 32).decode(),
    }
    async with api_on(database, **google.settings, **mine) as api:
        await deployment.go_live(api.service.pool)
        ana = UUID(await api.recruiter(email="ana@example.org"))
        calendar = google.person("ana@example.org")
        await connect(api, google, ana, calendar)
        yield House(api, google, calendar, ana)


async def connect(api: Api, google: Google, ana: UUID, calendar: Calendar) -> None:
    grant = google.accounts.grant(calendar.id, SCOPES)
    own = Listed(calendar.id, calendar.id, owned=True, primary=True)
    ring = api.service.keys.sealing

    async def keep(connection: Connection) -> None:
        await calendar_accounts.connect(
            connection, NewAccount(ana, Provider.GOOGLE, calendar.id, SCOPES, (own,))
        )
        await calendar_tokens.keep(connection, ring, ana, grant.renewed(), grant.refresh, HOUR)

    await in_transaction(api.service.pool, keep)


async def said(api: Api, chat: str, text: str) -> None:
    answer = await api.call("POST", f"{chat}/messages", {"id": uuid.uuid4().hex, "text": text}, key=None)
    await api.answer_to(chat, answer.json["seq"])


async def test_a_booking_over_http_stands_in_the_calendar_and_goes_with_the_interview(house: House) -> None:
    await house.watched()
    api = house.api
    application = await api.application(await api.job(str(house.ana)))
    chat = f"/api/v1/chat/{(await api.invitation(application))['chat_token']}"
    offered = (await api.messages(chat))[0]["options"][2]["value"]
    await said(api, chat, offered)

    async def stands() -> bool:
        return [start_of(each) for each in ours(house.calendar)] == [datetime.fromisoformat(offered)]

    await until(stands)
    assert await house.value("SELECT count(*) FROM interviews WHERE status = 'confirmed'") == 1
    await said(api, chat, "Please cancel my interview")
    await said(api, chat, "Yes, cancel it")

    async def gone() -> bool:
        return ours(house.calendar) == []

    await until(gone)
    assert await house.value("SELECT count(*) FROM interviews WHERE status = 'cancelled'") == 1


async def test_a_change_is_known_as_soon_as_google_tells_of_it(house: House) -> None:
    await house.watched()
    house.adds(3)
    await house.reads(3)
    assert house.google.push.answers[-1] == 204


async def test_lost_doubled_and_shuffled_news_lose_no_change(house: House) -> None:
    await house.watched()
    house.google.push.posting = Posting.HELD
    house.adds(10)
    kept = [post for post in house.google.push.held if CHANCE.random() > 0.2]
    posts = [*kept, *(post for post in kept if CHANCE.random() < 0.2)]
    CHANCE.shuffle(posts)
    for post in posts:
        await house.google.push.send(post)
    await house.reads(10)
    assert len(kept) < 10


async def test_without_any_news_the_poll_finds_it(house: House) -> None:
    await house.watched()
    house.google.push.channels.clear()
    house.adds(2)
    due = "SELECT due_at <= parley.now() + interval '3 minutes' FROM parley.work WHERE kind = 'calendar'"
    assert await house.value(due)

    async def polled() -> bool:
        """Its time has come, again and again: a reading may have begun before the change."""
        await house.value(
            "UPDATE parley.work SET due_at = parley.now()"
            " WHERE kind = 'calendar' AND token IS NULL RETURNING 1"
        )
        return await house.value("SELECT count(*) FROM parley.busy") == 2

    await until(polled)


async def test_forged_news_cause_nothing(house: House) -> None:
    await house.watched()
    channel = await house.value("SELECT channel_id FROM parley.calendar_snapshots")
    work = "SELECT due_at || coalesce(token::text, '') FROM parley.work WHERE kind = 'calendar'"

    async def at_rest() -> bool:
        """The reading that the channel began with is over."""
        return await house.value("SELECT token IS NULL FROM parley.work WHERE kind = 'calendar'")

    await until(at_rest)
    before, asked = await house.value(work), len(house.google.log)
    forged = [
        {"X-Goog-Channel-ID": str(channel), "X-Goog-Channel-Token": secret}
        for secret in ("", "x", "\u00e9", "0" * 43, "0" * 5000)
    ]
    forged += [{"X-Goog-Channel-ID": "x" * 43, "X-Goog-Channel-Token": "x"}, {}, {"X-Goog-Channel-ID": ""}]
    for _ in range(25):
        for headers in forged:
            answer = await house.api.call("POST", NEWS, key=None, headers=headers)
            assert answer.status == 404
    assert (await house.value(work), len(house.google.log)) == (before, asked)


async def test_a_channel_is_renewed_before_it_ends_and_the_old_one_given_up(
    house: House, database: str
) -> None:
    await house.watched()
    (old,) = house.google.push.channels
    owner = await asyncpg.connect(database)
    await owner.execute("UPDATE parley.calendar_snapshots SET channel_ends = now() + interval '1 hour'")

    async def renewed() -> bool:
        await owner.execute("UPDATE parley.work SET due_at = now() WHERE kind = 'calendar' AND token IS NULL")
        return old not in house.google.push.channels and len(house.google.push.channels) == 1

    async def kept() -> bool:
        channel = await house.value("SELECT channel_id FROM parley.calendar_snapshots")
        return channel in house.google.push.channels

    await until(renewed)
    await until(kept)
    await owner.close()
    assert old not in house.google.push.channels
