"""What a recruiter does on an interview's page: a press does one thing, once, and on what is theirs alone."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

import pytest

from tests.servers.api import Answer, Api
from tests.servers.portal import Candidate, Json
from tests.shell.consoling import Console, signed_in

WEEKDAYS = {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}


@dataclass
class Desk:
    """One recruiter's page of one interview, and the candidate at the other end."""

    console: Console
    candidate: Candidate

    @property
    def path(self) -> str:
        return f"/console/interviews/{self.candidate.interview}"

    async def page(self) -> str:
        return (await self.console.get(self.path)).raw.decode()

    async def press(self, what: str, **fields: str) -> Answer:
        return await self.console.send(f"{self.path}/{what}", urlencode(fields).encode())

    async def version(self) -> str:
        found = re.search(r'name="version" value="(\d+)"', await self.page())
        assert found is not None
        return found[1]

    async def done(self, what: str, **fields: str) -> str:
        """Presses, and returns what the page says afterwards."""
        answer = await self.press(what, **fields)
        assert answer.status == 303
        page = (await self.console.get(answer.headers["Location"])).raw.decode()
        said = re.search(r'id="(?:done|wrong)"[^>]*><strong>([^<]*)', page)
        assert said is not None
        return said[1]

    async def heard(self) -> Json:
        """The newest message that the candidate has."""
        await self.candidate.listen()
        return self.candidate.heard[-1]


@pytest.fixture
async def desk(api: Api) -> Desk:
    console = await signed_in(api, working_hours=WEEKDAYS)
    made = await api.invitation(await api.application(await api.job(console.recruiter)))
    candidate = Candidate(api.http, api.url, made["chat_token"], made["id"])
    await candidate.listen()
    return Desk(console, candidate)


async def test_a_time_outside_hours_that_they_insist_on_is_opened_with_one_press(desk: Desk) -> None:
    await desk.candidate.say("I can only do Saturday at 10am")
    assert (await desk.candidate.say("It has to be Saturday at 10"))["outcome"] == "escalated"
    page = await desk.page()
    wished = re.search(r'<button name="start" value="([^"]+)">Open Sat', page)
    assert wished is not None
    assert "This waits for you" in page
    assert await desk.done("times", start=wished[1]) == "Your times are with the candidate."
    answer = await desk.candidate.say("yes, that works")
    assert answer["outcome"] == "confirmed"
    assert datetime.fromisoformat(answer["scheduled_time"]) == datetime.fromisoformat(wished[1])


async def test_free_times_are_offered_and_the_bot_goes_on(desk: Desk) -> None:
    await desk.candidate.say("I want to talk to a person")
    start = re.search(r'type="checkbox" name="start" value="([^"]+)"', await desk.page())
    assert start is not None
    assert await desk.done("times", start=start[1]) == "Your times are with the candidate."
    heard = await desk.heard()
    offered = [datetime.fromisoformat(one["start"]) for one in heard["options"] if "start" in one]
    assert offered == [datetime.fromisoformat(start[1])]


async def test_what_is_written_reaches_the_candidate_and_the_bot_is_silent_until_handed_back(
    desk: Desk,
) -> None:
    assert (await desk.done("words", text="  Hello, this is Ana. ")).startswith("Sent to the candidate")
    assert ((await desk.heard())["author"], (await desk.heard())["text"]) == (
        "recruiter",
        "Hello, this is Ana.",
    )
    seq = await desk.candidate.send("thanks, Tuesday at 3pm?")
    assert "Hand back to Parley" in await desk.page()
    assert await desk.done("deeds/hand_back", version=await desk.version()) == "Parley goes on from here."
    assert (await desk.heard())["author"] == "bot"
    assert seq == 3


async def test_extending_twice_by_one_button_extends_once(desk: Desk, api: Api) -> None:
    version = await desk.version()
    before = await deadline(desk, api)
    assert await desk.done("deeds/extend", version=version) == "They have a day more to answer."
    assert (await desk.done("deeds/extend", version=version)).startswith("Something has changed")
    assert timedelta(hours=20) < await deadline(desk, api) - before < timedelta(days=4)


async def deadline(desk: Desk, api: Api) -> datetime:
    found: datetime = await api.service.pool.fetchval(
        "SELECT confirmation_deadline FROM interviews WHERE id = $1", uuid.UUID(desk.candidate.interview)
    )
    return found


async def test_ending_it_tells_the_candidate_and_leaves_nothing_to_press(desk: Desk) -> None:
    assert await desk.done("deeds/close", version="1") == "Ended. The candidate is told."
    assert (await desk.heard())["outcome"] == "cancelled"
    page = await desk.page()
    assert 'id="deeds"' not in page
    assert await desk.done("deeds/take_over", version="1") == (
        "That is not possible any more, as things stand now."
    )


@pytest.mark.parametrize(
    ("what", "fields", "said"),
    [
        ("times", {}, "Nothing was offered: tick a time, or name one of your own."),
        ("times", {"open": "yesterday"}, "Nothing was offered: there is no such time."),
        ("times", {"start": "2027-03-01T10:00"}, "Nothing was offered: there is no such time."),
        ("times", {"open": "2020-01-01T10:00"}, "Nothing was offered: that time is past."),
        ("times", {"open": "2027-03-28T02:30"}, "Nothing was offered: there is no such time."),
        ("words", {"text": "   "}, "Nothing was sent: write something first."),
        ("deeds/completed", {"version": "1"}, "That is not possible any more, as things stand now."),
    ],
)
async def test_what_cannot_be_done_is_said_and_changes_nothing(
    desk: Desk, what: str, fields: dict[str, str], said: str
) -> None:
    before = await desk.version()
    assert await desk.done(what, **fields) == said
    assert await desk.version() == before


async def test_nobody_acts_on_a_foreign_interview(desk: Desk, api: Api) -> None:
    other = Desk(await signed_in(api), desk.candidate)
    for what, fields in (
        ("deeds/close", {"version": "1"}),
        ("words", {"text": "x"}),
        ("times", {"open": "x"}),
    ):
        assert (await other.press(what, **fields)).status == 404
    assert len((await desk.page()).split('id="message-')) == 2


async def test_another_page_cannot_press_for_them(desk: Desk) -> None:
    answer = await desk.console.send(f"{desk.path}/deeds/close", b"version=1", Origin="https://evil.example")
    assert answer.status == 403
