"""What Parley says by itself, seen by a recruiter first: nudges and automatic invitations."""

from __future__ import annotations

import re
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from html import unescape
from urllib.parse import urlencode

import pytest

from tests.servers.api import Api, Json, api_on
from tests.shell.consoling import Console, signed_in
from tests.shell.stage import MONDAY_MORNING, WEEK, Stage, until

NEXT_DAY = MONDAY_MORNING + timedelta(hours=25)
WAITS = "A message of Parley's waits for your approval"


@dataclass
class Desk:
    """A recruiter with a job whose messages they see first, on a clock that tests set."""

    stage: Stage
    console: Console
    job: str

    @property
    def api(self) -> Api:
        return self.console.api

    async def page(self, path: str) -> str:
        return unescape((await self.console.get(path)).raw.decode())

    async def press(self, path: str, page: str) -> int:
        mark = re.search(r'name="mark" value="([^"]+)"', page)
        assert mark is not None
        form = urlencode({"back": "", "mark": mark[1]}).encode()
        return (await self.console.send(path, form)).status


@pytest.fixture
async def desk(stage: Stage, database: str) -> AsyncIterator[Desk]:
    async with api_on(database) as api:
        console = await signed_in(api, working_hours=WEEK)
        job = await api.job(console.recruiter)
        assert (await console.post(f"/console/settings/answers/{job}/mode/approved")).status == 303
        yield Desk(stage, console, job)
        assert await stage.broken() == []


@dataclass
class Silent:
    """A candidate who was invited by hand, and has said nothing for a day."""

    desk: Desk
    made: Json

    @property
    def inbox(self) -> str:
        return f"/console/inbox/{self.made['id']}"

    async def heard(self) -> list[str]:
        found = await self.desk.api.messages(f"/api/v1/chat/{self.made['chat_token']}")
        return [one["text"] for one in found]

    async def settle(self, fate: str) -> None:
        path = f"/console/interviews/{self.made['id']}/answer/{fate}"
        assert await self.desk.press(path, await self.desk.page(self.inbox)) == 303


@pytest.fixture
async def silent(desk: Desk) -> Silent:
    made = await desk.api.invitation(await desk.api.application(desk.job))
    await desk.stage.set_clock(NEXT_DAY)

    async def waits() -> bool:
        return await desk.stage.count("parley.outbox WHERE payload ->> 'notice' = 'unasked'") == 1

    await until(waits)
    return Silent(desk, made)


async def test_a_nudge_waits_in_the_inbox_and_goes_out_as_it_was_shown(silent: Silent) -> None:
    assert len(await silent.heard()) == 1
    page = await silent.desk.page("/console/inbox")
    assert WAITS in page
    assert "something to say waits for your approval" in page
    shown = re.search(r'<blockquote class="words"[^>]*>(.*?)</blockquote>', page, re.DOTALL)
    assert shown is not None
    await silent.settle("sent")
    assert (await silent.heard())[1:] == [shown[1]]
    assert WAITS not in await silent.desk.page(silent.inbox)


async def test_a_nudge_that_is_left_away_is_never_heard(silent: Silent) -> None:
    await silent.settle("discarded")
    assert len(await silent.heard()) == 1
    assert WAITS not in await silent.desk.page("/console/inbox")


async def test_a_nudge_goes_when_they_write_and_their_answer_waits_in_its_place(silent: Silent) -> None:
    stale = await silent.desk.page(silent.inbox)
    chat = f"/api/v1/chat/{silent.made['chat_token']}/messages"
    message = {"id": uuid.uuid4().hex, "text": "how long does it take?"}
    assert (await silent.desk.api.call("POST", chat, message, key=None)).status == 202

    async def answer_waits() -> bool:
        return await silent.desk.stage.count("parley.withheld WHERE state = 'open'") == 1

    await until(answer_waits)
    page = await silent.desk.page(silent.inbox)
    assert WAITS not in page
    assert "60 minutes" in page
    await silent.desk.press(f"/console/interviews/{silent.made['id']}/answer/sent", stale)
    assert len(await silent.heard()) == 2
    await silent.settle("sent")
    assert "60 minutes" in (await silent.heard())[2]


async def test_a_nudge_that_waits_does_not_keep_the_invitation_from_running_out(silent: Silent) -> None:
    await silent.desk.stage.set_clock(MONDAY_MORNING + timedelta(hours=49))

    async def over() -> bool:
        return await silent.desk.stage.count("interviews WHERE status = 'expired'") == 1

    await until(over)
    said = await silent.desk.stage.owner.fetch("SELECT outcome FROM parley.messages ORDER BY seq")
    assert [row["outcome"] for row in said] == [None, "expired"]
    assert WAITS not in await silent.desk.page(silent.inbox)


async def shortlisted(desk: Desk) -> str:
    """Somebody who has a place and is to be invited by itself; the application's id."""
    application = await desk.api.application(desk.job, name="Kim")
    assert (await desk.api.call("POST", f"/api/v1/jobs/{desk.job}/close")).status == 200

    async def waits() -> bool:
        return "Kim" in await desk.page("/console/inbox")

    await until(waits)
    return application


async def test_an_automatic_invitation_waits_and_there_is_no_interview_before(desk: Desk) -> None:
    application = await shortlisted(desk)
    page = await desk.page("/console/inbox")
    assert "1 invitation waits for your approval" in page
    path = f"/console/invitations/{application}"
    page = await desk.page(path)
    assert "You are invited to an interview" in page
    assert await desk.stage.count("interviews") == await desk.stage.count("parley.outbox") == 0
    assert await desk.press(path, page) == 303
    assert await desk.stage.count("interviews WHERE status = 'invitation_sent'") == 1
    assert "invitation waits" not in await desk.page("/console/inbox")
    assert "No invitation of theirs waits" in await desk.page(path)
    assert await desk.press(path, page) == 200
    assert await desk.stage.count("interviews") == 1


async def test_an_invitation_whose_times_went_meanwhile_is_shown_anew(desk: Desk) -> None:
    path = f"/console/invitations/{await shortlisted(desk)}"
    page = await desk.page(path)
    morning = [{"start": "2027-03-01T00:00:00Z", "end": "2027-03-05T00:00:00Z"}]
    await desk.api.call("PUT", f"/api/v1/recruiters/{desk.console.recruiter}/busy", morning)
    assert await desk.press(path, page) == 200
    assert await desk.stage.count("interviews") == 0
    assert await desk.press(path, await desk.page(path)) == 303


async def test_once_answers_go_out_at_once_again_so_does_the_invitation(desk: Desk) -> None:
    await shortlisted(desk)
    await desk.console.post(f"/console/settings/answers/{desk.job}/mode/at-once")
    await desk.stage.set_clock(MONDAY_MORNING + timedelta(minutes=2))

    async def invited() -> bool:
        return await desk.stage.count("interviews WHERE status = 'invitation_sent'") == 1

    await until(invited)
    assert "invitation waits" not in await desk.page("/console/inbox")


async def test_the_portal_lets_an_invitation_out_as_the_console_does(desk: Desk) -> None:
    path = f"/api/v1/applications/{await shortlisted(desk)}/invitation"
    draft = (await desk.api.call("GET", path)).json
    assert draft["waits"]
    assert "You are invited to an interview" in draft["text"]
    assert (await desk.api.call("POST", path, {"mark": "another"})).status == 409
    assert (await desk.api.call("POST", path, {"mark": draft["mark"]})).status == 200
    assert not (await desk.api.call("GET", path)).json["waits"]
    assert (await desk.api.call("POST", path, {"mark": draft["mark"]})).status == 409
    assert await desk.stage.count("interviews WHERE status = 'invitation_sent'") == 1
