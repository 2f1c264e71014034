"""Answers that a recruiter sees first: nothing is sent or booked before, and nothing untrue after."""

from __future__ import annotations

import asyncio
import re
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape
from urllib.parse import urlencode

import pytest

from db import needs
from db.needs import Kind, Part
from db.pool import Pool, in_transaction
from tests.servers.api import Api
from tests.servers.portal import Candidate, Json
from tests.shell.consoling import Console, signed_in
from tests.shell.stage import until

WEEKDAYS = {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}
APPROVED, DISCARDED, CHANGED = (
    "Sent as it was shown.",
    "Left away. The candidate hears nothing.",
    "Nothing was sent: things have changed",
)


@dataclass
class Shadow:
    """A candidate of a job whose answers are approved first, and the recruiter's inbox."""

    console: Console
    job: str
    candidate: Candidate
    accept_url: str

    async def says(self, text: str) -> None:
        """Until it waits for approval."""
        seq = await self.candidate.send(text)
        await until(lambda: self._is_withheld(seq))

    async def _is_withheld(self, seq: int) -> bool:
        found = await self.console.api.service.pool.fetchval(
            "SELECT count(*) FROM parley.withheld JOIN parley.conversations ON id = conversation_id "
            "WHERE interview_id = $1 AND seq = $2",
            uuid.UUID(self.candidate.interview),
            seq,
        )
        return bool(found)

    async def page(self) -> str:
        answer = await self.console.get(f"/console/inbox/{self.candidate.interview}")
        return unescape(answer.raw.decode())

    async def shown(self) -> str:
        """The answer that waits, as it is shown; empty where none does."""
        found = re.search(r'<blockquote class="words"[^>]*>(.*?)</blockquote>', await self.page(), re.DOTALL)
        return found[1] if found else ""

    async def settle(self, fate: str, page: str | None = None) -> str:
        """Presses one of the two buttons, as they stand on the page, and returns what comes."""
        mark = re.search(r'name="mark" value="([^"]+)"', page or await self.page())
        assert mark is not None
        path = f"/console/interviews/{self.candidate.interview}/answer/{fate}"
        answer = await self.console.send(path, urlencode({"back": "", "mark": mark[1]}).encode())
        assert answer.status == 303
        return unescape((await self.console.get(answer.headers["Location"])).raw.decode())

    async def heard(self) -> list[Json]:
        await self.candidate.listen()
        return [one for one in self.candidate.heard if one["author"] != "candidate"]

    async def interview(self) -> Json:
        return (await self.console.api.call("GET", f"/api/v1/interviews/{self.candidate.interview}")).json

    async def owes(self) -> list[str]:
        found: list[str] = await self.console.api.service.pool.fetchval(
            "SELECT memory -> 'owed_for' FROM parley.session_memory WHERE interview_id = $1 AND is_current",
            uuid.UUID(self.candidate.interview),
        )
        return found


@pytest.fixture
async def shadow(api: Api) -> Shadow:
    console = await signed_in(api, working_hours=WEEKDAYS)
    job = await api.job(console.recruiter)
    assert (await console.post(f"/console/settings/answers/{job}/mode/approved")).status == 303
    made = await api.invitation(await api.application(job))
    candidate = Candidate(api.http, api.url, made["chat_token"], made["id"])
    await candidate.listen()
    return Shadow(console, job, candidate, made["accept_url"])


async def test_nothing_is_said_or_booked_until_it_is_approved(shadow: Shadow) -> None:
    offered = shadow.candidate.heard[0]["options"][0]
    await shadow.says(offered["value"])
    assert len(await shadow.heard()) == 1
    assert (await shadow.interview())["status"] == "invitation_sent"
    assert "is confirmed" in await shadow.shown()
    assert await shadow.owes() == ["approval"]
    page = await shadow.settle("sent")
    assert APPROVED in page
    (_, answer) = await shadow.heard()
    assert (answer["outcome"], answer["in_reply_to"]) == ("confirmed", 2)
    assert (await shadow.interview())["scheduled_time"] is not None
    assert await shadow.owes() == []


async def test_the_page_says_what_they_wrote_and_what_parley_would(shadow: Shadow) -> None:
    await shadow.says("what about Thursday afternoon?")
    page = await shadow.page()
    assert "An answer waits for your approval" in page
    assert "what about Thursday afternoon?" in page
    assert "Thursday" in await shadow.shown()


async def test_an_answer_that_is_left_away_is_never_heard(shadow: Shadow) -> None:
    await shadow.says("lovely weather today")
    assert DISCARDED in await shadow.settle("discarded")
    assert len(await shadow.heard()) == 1
    assert await shadow.owes() == []
    await shadow.says("what about Thursday afternoon?")
    assert "Thursday" in await shadow.shown()


async def test_own_words_go_out_in_its_place_and_parley_keeps_silent(shadow: Shadow) -> None:
    await shadow.says("what about Thursday afternoon?")
    path = f"/console/interviews/{shadow.candidate.interview}/words"
    await shadow.console.send(path, urlencode({"back": "", "text": "Ana here."}).encode())
    (_, answer) = await shadow.heard()
    assert (answer["author"], answer["text"]) == ("recruiter", "Ana here.")
    assert await shadow.shown() == ""
    assert await shadow.owes() == ["person"]


async def test_a_time_that_went_meanwhile_is_not_promised(shadow: Shadow) -> None:
    offered = shadow.candidate.heard[0]["options"][0]
    await shadow.says(offered["value"])
    page = await shadow.page()
    taken = [{"start": offered["start"], "end": offered["end"]}]
    await shadow.console.api.call("PUT", f"/api/v1/recruiters/{shadow.console.recruiter}/busy", taken)
    assert CHANGED in await shadow.settle("sent", page)
    assert len(await shadow.heard()) == 1
    assert "is confirmed" not in await shadow.shown()
    assert APPROVED in await shadow.settle("sent")
    (_, answer) = await shadow.heard()
    assert "outcome" not in answer
    assert (await shadow.interview())["scheduled_time"] is None


async def test_pressed_twice_it_is_sent_once(shadow: Shadow) -> None:
    await shadow.says("what about Thursday afternoon?")
    page = await shadow.page()
    results = await asyncio.gather(*(shadow.settle("sent", page) for _ in range(4)))
    assert sum(APPROVED in one for one in results) == 1
    assert len(await shadow.heard()) == 2


async def test_messages_are_answered_in_their_order_and_each_by_its_own_press(shadow: Shadow) -> None:
    await shadow.says("what about Thursday afternoon?")
    await shadow.says("and how long will it take?")
    assert "1 more of theirs waits behind this one" in await shadow.page()
    first = await shadow.shown()
    await shadow.settle("sent")
    second = await shadow.shown()
    assert "60 minutes" in second
    assert first != second
    await shadow.settle("sent")
    assert [one.get("in_reply_to") for one in await shadow.heard()] == [None, 2, 3]
    assert await shadow.owes() == []


async def test_no_deadline_runs_while_an_answer_waits(shadow: Shadow) -> None:
    pool, interview = shadow.console.api.service.pool, uuid.UUID(shadow.candidate.interview)
    await shadow.says("what about Thursday afternoon?")
    await pool.execute(
        "UPDATE interviews SET confirmation_deadline = parley.now() - interval '1 hour' WHERE id = $1",
        interview,
    )
    await pool.execute("UPDATE parley.deployment SET live_since = parley.now()")
    await pool.execute("SELECT parley.ask_for('timer', $1, parley.now())", shadow.candidate.interview)
    await until(lambda: no_clock_rings(pool))
    assert (await shadow.interview())["status"] == "invitation_sent"
    await shadow.settle("sent")
    left: timedelta = await pool.fetchval(
        "SELECT coalesce(slot_selection_deadline, confirmation_deadline) - parley.now() FROM interviews "
        "WHERE id = $1",
        interview,
    )
    assert left > timedelta(hours=23)


async def no_clock_rings(pool: Pool) -> bool:
    due = "kind = 'timer' AND (token IS NOT NULL OR due_at <= parley.now())"
    return await pool.fetchval(f"SELECT count(*) FROM parley.work WHERE {due}") == 0


async def test_the_accepting_press_of_the_page_waits_like_a_message(shadow: Shadow, api: Api) -> None:
    offered = shadow.candidate.heard[0]["options"][0]
    path = shadow.accept_url.removeprefix(api.url) + "?" + urlencode({"start": offered["start"]})
    answer = await api.call("POST", path, key=None, headers={"Origin": api.url})
    assert answer.status == 303
    await until(lambda: shadow._is_withheld(2))
    assert (await shadow.interview())["status"] == "invitation_sent"
    assert "is confirmed" in await shadow.shown()
    await shadow.settle("sent")
    scheduled = datetime.fromisoformat((await shadow.interview())["scheduled_time"])
    assert scheduled == datetime.fromisoformat(offered["start"])


async def test_answers_go_out_at_once_again_when_the_recruiter_says_so(shadow: Shadow) -> None:
    await shadow.console.post(f"/console/settings/answers/{shadow.job}/mode/at-once")
    assert "Thursday" in (await shadow.candidate.say("what about Thursday afternoon?"))["text"]


async def test_a_job_of_somebody_else_is_nobodys(shadow: Shadow, api: Api) -> None:
    other = await signed_in(api)
    for path in ("mode/at-once", "rehearsal"):
        assert (await other.post(f"/console/settings/answers/{shadow.job}/{path}")).status == 404
    assert shadow.job not in (await other.get("/console/settings/answers")).raw.decode()
    path = f"/console/interviews/{shadow.candidate.interview}/answer/sent"
    assert (await other.send(path, b"mark=2.x")).status == 404


async def test_a_rehearsal_against_ones_own_calendar_is_shown_and_leaves_nothing(shadow: Shadow) -> None:
    pool = shadow.console.api.service.pool
    before = await pool.fetchval("SELECT count(*) FROM interviews")
    answer = await shadow.console.post(f"/console/settings/answers/{shadow.job}/rehearsal")
    page = unescape(answer.raw.decode())
    assert "Booked without you" in page
    assert re.search(r"Wrong bookings</dt><dd>0<", page)
    assert await pool.fetchval("SELECT count(*) FROM interviews") == before


async def test_a_rehearsal_asks_the_calendars_of_everybody_whom_the_job_needs(shadow: Shadow) -> None:
    """Where somebody who has to come never can, no made-up candidate could be booked."""
    api = shadow.console.api
    colleague = await api.recruiter(name="Ben", working_hours={"sun": [["03:00", "03:30"]]})
    parts = [Part(Kind.ALL, (uuid.UUID(shadow.console.recruiter), uuid.UUID(colleague)))]
    await in_transaction(
        api.service.pool, lambda connection: needs.replace(connection, uuid.UUID(shadow.job), parts)
    )
    answer = await shadow.console.post(f"/console/settings/answers/{shadow.job}/rehearsal")
    assert "of the 0 for whom a time exists" in unescape(answer.raw.decode())
