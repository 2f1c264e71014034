"""Keep or move, from the page of an interview that something new lies across."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import pytest

from bot import turn
from negotiation.events import Accepted, Change, EntryChanged
from scheduling.interval import Interval
from tests.servers.api import Api
from tests.shell.consoling import Console, signed_in

QUESTION = "Is this time to stay?"


@dataclass
class Overlapped:
    console: Console
    interview: UUID
    chat: str

    @property
    def path(self) -> str:
        return f"/console/interviews/{self.interview}"

    async def page(self) -> str:
        return (await self.console.get(self.path)).raw.decode()

    async def last_said(self) -> str:
        return str((await self.console.api.messages(self.chat))[-1]["text"])


@pytest.fixture
async def overlapped(api: Api) -> Overlapped:
    console = await signed_in(api)
    made = await api.invitation(await api.application(await api.job(console.recruiter)))
    interview, chat = UUID(made["id"]), f"/api/v1/chat/{made['chat_token']}"
    option = [each for each in (await api.messages(chat))[0]["options"] if "start" in each][-1]
    slot = Interval(*(datetime.fromisoformat(option[side]) for side in ("start", "end")))
    for event in (Accepted(slot), EntryChanged(slot, Change.OVERLAPPED, uuid.uuid4().hex)):
        await turn.happen(api.service.pool, api.service.policy, interview, event)
    return Overlapped(console, interview, chat)


async def test_keep_asks_no_more_and_tells_the_candidate_nothing(overlapped: Overlapped) -> None:
    before = await overlapped.last_said()
    assert QUESTION in await overlapped.page()
    for _ in range(2):
        assert (await overlapped.console.send(f"{overlapped.path}/deeds/keep_time", b"")).status == 303
    assert QUESTION not in await overlapped.page()
    assert await overlapped.last_said() == before


async def test_move_asks_the_candidate_for_another_time_once(overlapped: Overlapped) -> None:
    for _ in range(2):
        assert (await overlapped.console.send(f"{overlapped.path}/deeds/find_another", b"")).status == 303
    assert QUESTION not in await overlapped.page()
    assert "you asked for another time" in await overlapped.page()
    said = [each["text"] for each in await overlapped.console.api.messages(overlapped.chat)]
    assert sum("our side cannot keep" in text for text in said) == 1


async def test_nobody_else_decides(overlapped: Overlapped) -> None:
    stranger = await signed_in(overlapped.console.api)
    for deed in ("keep_time", "find_another"):
        assert (await stranger.send(f"{overlapped.path}/deeds/{deed}", b"")).status == 404
    assert QUESTION in await overlapped.page()
