"""Every bookable time for a candidate who would rather look: what is listed books, and nothing else is."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.servers.api import Api, Json

HOUR = timedelta(hours=1)


@pytest.fixture
async def chat(api: Api) -> str:
    return await api.chat()


async def slots(api: Api, chat: str) -> Json:
    answer = await api.call("GET", f"{chat}/slots", key=None)
    assert answer.status == 200, answer.raw
    return answer.json


async def said(api: Api, chat: str, text: str, known_by: str) -> Json:
    answer = await api.call("POST", f"{chat}/messages", {"id": known_by, "text": text}, key=None)
    return await api.answer_to(chat, answer.json["seq"])


async def test_all_that_is_bookable_is_listed_in_the_zone_that_times_are_told_in(api: Api, chat: str) -> None:
    listed = await slots(api, chat)
    starts = [datetime.fromisoformat(one["start"]) for one in listed["slots"]]
    assert (listed["time_zone"], listed["readable"]) == ("Europe/Berlin", True)
    assert len(starts) > 40
    assert starts == sorted(set(starts))
    assert {datetime.fromisoformat(one["end"]) for one in listed["slots"]} == {one + HOUR for one in starts}
    (invitation,) = await api.messages(chat)
    assert {one["start"] for one in invitation["options"] if "start" in one} <= {
        one["start"] for one in listed["slots"]
    }
    await api.call("PATCH", chat, {"time_zone": "Asia/Kolkata"}, key=None)
    moved = await slots(api, chat)
    assert moved["time_zone"] == "Asia/Kolkata"
    assert all(one["start"].endswith("+05:30") for one in moved["slots"])
    assert [datetime.fromisoformat(one["start"]) for one in moved["slots"]] == starts


async def test_a_listed_start_sent_as_a_message_is_that_time(api: Api, chat: str) -> None:
    start = (await slots(api, chat))["slots"][17]["start"]
    asked = await said(api, chat, start, "1")
    confirmed = asked if asked.get("outcome") else await said(api, chat, "yes", "2")
    assert datetime.fromisoformat(confirmed["scheduled_time"]) == datetime.fromisoformat(start)
    assert start not in [one["start"] for one in (await slots(api, chat))["slots"]]


async def test_a_second_round_has_the_button_that_opens_it(api: Api, chat: str) -> None:
    (invitation,) = await api.messages(chat)
    assert not any("picker" in option for option in invitation["options"])
    answer = await said(api, chat, "none of these work", "1")
    assert [option.get("picker", False) for option in answer["options"]] == [False, False, False, True]


async def test_a_conversation_that_is_over_lists_nothing(api: Api, chat: str) -> None:
    await said(api, chat, "I withdraw my application", "1")
    assert (await slots(api, chat))["slots"] == []


async def test_an_unknown_token_lists_nothing(api: Api) -> None:
    assert (await api.call("GET", "/api/v1/chat/nothing-like-it/slots", key=None)).status == 404
