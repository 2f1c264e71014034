"""The list of interviews: narrowed down by words, state, job, channel and risk, fifty a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal
from urllib.parse import urlencode
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console import many_words, story
from bot.console.fields import Given, carried
from bot.pages import page
from db import console, waiting
from db.console import Sought
from db.links import SignedIn

STATES: Mapping[str, str] = {
    "waiting": "waits for you",
    "invitation_sent": "invited",
    "slot_pending": "choosing a time",
    "ahead": "confirmed, still to come",
    "outcome": "over, outcome to be recorded",
    "completed": "took place",
    "no_show": "did not come",
    "cancelled": "cancelled",
    "expired": "expired",
}
FILTERS = ("q", "state", "job", "channel", "risk")
RISKS = ("low", "medium", "high")
LIST = "/console"
rooms = Routes(LIST, Caller.CONSOLE, documented=False)


State = Literal[
    "waiting",
    "invitation_sent",
    "slot_pending",
    "ahead",
    "outcome",
    "completed",
    "no_show",
    "cancelled",
    "expired",
]


class ListQuery(BaseModel):
    """`done` is what the last press came to, for `count` of them, and `left` could not be done."""

    q: Annotated[str, Field(max_length=200)] = ""
    state: Annotated[State | None, Given] = None
    job: Annotated[UUID | None, Given] = None
    channel: Annotated[Literal["web", "telegram", "email"] | None, Given] = None
    risk: Annotated[Literal["low", "medium", "high"] | None, Given] = None
    page: Annotated[int, Field(ge=0, le=10_000)] = 0
    done: Annotated[str, Field(max_length=40)] = ""
    count: Annotated[int, Field(ge=0, le=1_000)] = 0
    left: Annotated[int, Field(ge=0, le=1_000)] = 0

    @property
    def sought(self) -> Sought:
        return Sought(self.q.strip() or None, self.state, self.job, self.channel, self.risk)

    @property
    def narrowed(self) -> bool:
        return self.sought != console.EVERYTHING

    def address(self, page_number: int) -> str:
        asked = self.model_dump(include=set(FILTERS), exclude_none=True)
        filled = {name: str(value) for name, value in asked.items() if value}
        if page_number:
            filled["page"] = str(page_number)
        return f"{LIST}?{urlencode(filled)}" if filled else LIST


def list_again(kept: str, said: Mapping[str, object]) -> str:
    """The first page of the list with the filters that a form carried along, and what is to be said there."""
    return f"{LIST}?{urlencode({**carried(kept, FILTERS), **said})}".removesuffix("?")


@rooms.get("", media=HTML)
async def interviews_page(service: Service, recruiter: SignedIn, query: ListQuery) -> web.Response:
    lines, more = await console.interviews(service.pool, recruiter.sight, query.sought, query.page)
    inbox = await waiting.waiting(service.pool, recruiter.sight, recruiter.user_id, waiting.Sought())
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_interviews.html",
        recruiter=recruiter,
        lines=lines,
        waiting=inbox.everything,
        jobs=await console.jobs(service.pool, recruiter.sight),
        query=query,
        states=STATES,
        risks=RISKS,
        more=more,
        said=many_words.told(query.done, query.count, query.left),
        many=many_words.MANY,
        zone=zone,
        story=story,
    )
