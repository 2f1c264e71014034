"""The candidate's side: repeats, numbers, waiting, zones, and links that end."""

from __future__ import annotations

import asyncio
import time
from datetime import datetime, timedelta

import asyncpg
import pytest

from bot.api.chat import LONGEST_WAIT
from bot.links import Purpose
from db import links
from tests.servers.api import Api, Json, api_on


@pytest.fixture
async def chat(api: Api) -> str:
    return await api.chat()


async def say(api: Api, chat: str, text: str, known_by: str = "1") -> int:
    answer = await api.call("POST", f"{chat}/messages", {"id": known_by, "text": text}, key=None)
    assert answer.status == 202, answer.raw
    return int(answer.json["seq"])


async def test_a_chat_says_what_it_is_about(api: Api) -> None:
    job = await api.job(title="Engineer", company="ACME", duration_minutes=45)
    made = await api.invitation(await api.application(job, time_zone="Asia/Kolkata"))
    assert (await api.call("GET", f"/api/v1/chat/{made['chat_token']}", key=None)).json == {
        "job_title": "Engineer",
        "company": "ACME",
        "recruiter_name": "Ana",
        "time_zone": "Asia/Kolkata",
        "duration_minutes": 45,
        "language": None,
        "status": "invitation_sent",
        "state": "awaiting_selection",
    }


async def test_a_zone_that_nobody_knows_is_the_recruiters(api: Api, chat: str) -> None:
    assert (await api.call("GET", chat, key=None)).json["time_zone"] == "Europe/Berlin"


async def test_times_are_told_in_the_zone_that_was_set(api: Api, chat: str) -> None:
    changed = await api.call("PATCH", chat, {"time_zone": "America/Denver"}, key=None)
    assert (changed.status, changed.json["time_zone"]) == (200, "America/Denver")
    answer = await api.answer_to(chat, await say(api, chat, "what other times do you have?"))
    assert "Denver" in answer["text"]


async def test_a_repeat_gets_the_first_number_even_with_another_text(api: Api, chat: str) -> None:
    first = await say(api, chat, "hello", "m1")
    assert await say(api, chat, "something else", "m1") == first == 2
    await api.answer_to(chat, first)
    assert [one["text"] for one in await api.messages(chat) if one["author"] == "candidate"] == ["hello"]


async def test_what_a_newer_window_sends_beside_is_left_out(api: Api, chat: str) -> None:
    body = {"id": "1", "text": "hello", "client_version": 7}
    assert (await api.call("POST", f"{chat}/messages", body, key=None)).status == 202


async def test_every_message_is_answered_once_and_in_order(api: Api, chat: str) -> None:
    sent = [await say(api, chat, text, text) for text in ("hello", "no mornings please", "thanks")]
    for seq in sent:
        await api.answer_to(chat, seq)
    found = await api.messages(chat)
    assert [one["seq"] for one in found] == list(range(1, 8))
    assert [one["in_reply_to"] for one in found if "in_reply_to" in one] == sent


async def test_reading_goes_on_after_a_number(api: Api, chat: str) -> None:
    await api.answer_to(chat, await say(api, chat, "hello"))
    assert [one["seq"] for one in await api.messages(chat, after=1)] == [2, 3]
    assert await api.messages(chat, after=3) == []
    assert await api.messages(chat, after=2**31 - 1) == []


async def test_waiting_ends_with_the_first_message(api: Api, chat: str) -> None:
    begun = time.monotonic()
    waiting = asyncio.create_task(api.messages(chat, after=1, wait=LONGEST_WAIT))
    await asyncio.sleep(0.3)
    await say(api, chat, "hello")
    assert (await waiting)[0]["seq"] == 2
    assert time.monotonic() - begun < LONGEST_WAIT


async def test_waiting_ends_with_nothing_when_nothing_is_said(api: Api, chat: str) -> None:
    begun = time.monotonic()
    assert await api.messages(chat, after=1, wait=0.5) == []
    assert time.monotonic() - begun >= 0.5


async def test_waiting_longer_than_allowed_is_no_error(api: Api, chat: str) -> None:
    assert len(await api.messages(chat, after=0, wait=10**9)) == 1


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "after=2147483648", "wait=-1", "wait=NaN", "wait=x", "page=1"]
)
async def test_a_reading_that_makes_no_sense_is_422(api: Api, chat: str, query: str) -> None:
    assert (await api.call("GET", f"{chat}/messages?{query}", key=None)).status == 422


async def test_a_long_conversation_comes_in_pages_without_gaps(api: Api, chat: str, database: str) -> None:
    connection = await asyncpg.connect(database)
    await connection.execute(
        """
        INSERT INTO parley.messages (conversation_id, seq, author, text)
        SELECT id, number, 'recruiter', 'more' FROM parley.conversations, generate_series(2, 250) AS number
        """
    )
    await connection.close()
    found: list[int] = []
    while page := await api.messages(chat, after=found[-1] if found else 0):
        found += [one["seq"] for one in page]
    assert found == list(range(1, 251))


async def test_the_status_is_never_older_than_the_message_just_read(api: Api) -> None:
    """Read by many windows at the moment of booking, again and again."""

    async def book(chat: str) -> None:
        value = (await api.messages(chat))[0]["options"][0]["value"]
        seq = await say(api, chat, value)
        answer = await api.answer_to(chat, seq)
        status = (await api.call("GET", chat, key=None)).json["status"]
        assert status == "confirmed" if answer.get("outcome") == "confirmed" else "slot_pending"

    await asyncio.gather(*[book(await api.chat()) for _ in range(10)])


async def test_tokens_that_are_not_valid_are_all_the_same_404(api: Api, chat: str) -> None:
    token = chat.rpartition("/")[2]
    made = await api.invitation()
    others = ["x", "A" * 43, token[:-1], token + "A", token.swapcase(), "a" * 5_000, "%00", "..%2f"]
    others += [made["accept_url"].rpartition("/")[2], made["id"]]
    answers = [await api.call("GET", f"/api/v1/chat/{other}", key=None) for other in others]
    assert {answer.status for answer in answers} == {404}
    assert len({answer.raw for answer in answers}) == 1


async def test_a_revoked_link_is_as_unknown_as_any_other(api: Api) -> None:
    made = await api.invitation()
    await links.revoke(api.service.pool, made["id"])
    chat = f"/api/v1/chat/{made['chat_token']}"
    assert (await api.call("GET", chat, key=None)).status == 404
    await api.service.linker.grant(api.service.pool, made["id"])
    assert (await api.call("GET", chat, key=None)).status == 404


async def test_a_link_outlives_the_interview_by_a_week(api: Api, database: str) -> None:
    made = await api.invitation()
    chat = f"/api/v1/chat/{made['chat_token']}"
    connection = await asyncpg.connect(database)
    await connection.execute("UPDATE interviews SET status = 'cancelled'")
    assert (await api.call("GET", chat, key=None)).json["status"] == "cancelled"
    await connection.execute("ALTER TABLE interviews DISABLE TRIGGER USER")
    await connection.execute("UPDATE interviews SET updated_at = now() - interval '8 days'")
    await connection.execute("UPDATE parley.links SET created_at = now() - interval '8 days'")
    await connection.close()
    assert (await api.call("GET", chat, key=None)).status == 404


async def test_tokens_are_kept_as_their_sha256_only(api: Api, database: str) -> None:
    made = await api.invitation()
    connection = await asyncpg.connect(database)
    kept = "\n".join(str(tuple(row)) for row in await connection.fetch("SELECT * FROM parley.links"))
    await connection.close()
    assert made["chat_token"] not in kept
    assert len({api.service.linker.token(purpose, made["id"]) for purpose in Purpose}) == len(Purpose)


async def test_who_waits_is_sent_home_when_the_service_stops(database: str) -> None:
    async with api_on(database) as api:
        chat = await api.chat()
        begun = time.monotonic()
        waiting = asyncio.create_task(api.messages(chat, after=1, wait=LONGEST_WAIT))
        await asyncio.sleep(0.3)
        api.service.closing.begin()
        assert await waiting == []
        assert time.monotonic() - begun < LONGEST_WAIT


async def test_an_invitation_stays_answerable_for_48_hours(api: Api) -> None:
    made = await api.invitation()
    deadline = datetime.fromisoformat(made["confirmation_deadline"])
    (first,) = await api.messages(f"/api/v1/chat/{made['chat_token']}")
    assert deadline - datetime.fromisoformat(first["sent_at"]) >= timedelta(hours=47, minutes=59)


@pytest.mark.parametrize(
    ("application", "job", "language"),
    [
        ({}, {}, None),
        ({"locale": "de-AT"}, {}, "de-AT"),
        ({}, {"language": "fr"}, "fr"),
        ({"locale": "it-IT"}, {"language": "pt-BR"}, "pt"),
        ({"locale": "it-IT"}, {}, "en-IT"),
    ],
)
async def test_the_language_spoken_is_told(
    api: Api, application: Json, job: Json, language: str | None
) -> None:
    made = await api.invitation(await api.application(await api.job(**job), **application))
    told = (await api.call("GET", f"/api/v1/chat/{made['chat_token']}", key=None)).json["language"]
    assert told == language


async def test_who_writes_in_another_language_is_answered_in_it(api: Api) -> None:
    chat = await api.chat()
    answer = await api.answer_to(chat, await say(api, chat, "Merci, mais je ne peux pas le matin"))
    assert "heure de Berlin" in answer["text"]
    assert (await api.call("GET", chat, key=None)).json["language"].startswith("fr")
