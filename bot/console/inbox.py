"""The inbox, a recruiter's first page: what waits for them, why, since when, and all to settle it with.

Beside the list stands one conversation, the first unless another was chosen. Its buttons are those of the
interview's own page, and lead back here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated
from urllib.parse import urlencode
from uuid import UUID
from zoneinfo import ZoneInfo

from aiohttp import web
from pydantic import BaseModel, BeforeValidator, Field

from bot.api.errors import require
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console import story
from bot.console.day import Around, Day, days
from bot.console.desk import desk, proposed, standing_at
from bot.pages import page
from db import calendar_alerts, console, stand_ins, waiting, waiting_invitations
from db.console import InterviewLine, TranscriptLine
from db.facts import Standing
from db.links import SignedIn
from db.waiting import PAGE, LostCalendar, Sought, WaitingPage
from negotiation.recruiters_choice import goes_on, nearest_times, wished_starts

EXCERPT = 6  # messages
MINUTE = timedelta(minutes=1)
AGES = ((timedelta(days=2), timedelta(days=1), "days"), (timedelta(hours=2), timedelta(hours=1), "hours"))
JUST_NOW = {0: "just now", 1: "1 minute"}

rooms = Routes("/console/inbox", Caller.CONSOLE, documented=False)


def _given(value: object) -> object:
    """A field of a form that was left empty was not given."""
    return value or None


class InboxQuery(BaseModel):
    """`done` is what the last press came to; `ask` a deed whose question is to be open."""

    q: Annotated[str, Field(max_length=200)] = ""
    reason: Annotated[Annotated[str, Field(max_length=40)] | None, BeforeValidator(_given)] = None
    job: Annotated[UUID | None, BeforeValidator(_given)] = None
    mine: Annotated[bool, BeforeValidator(lambda value: bool(value))] = False
    page: Annotated[int, Field(ge=0, le=10_000)] = 0
    done: Annotated[str, Field(max_length=40)] | None = None
    ask: Annotated[str, Field(max_length=40)] | None = None

    @property
    def sought(self) -> Sought:
        return Sought(self.q, self.reason, self.job, self.mine)

    def filters(self, page_number: int | None = None) -> str:
        """What was asked for, as the part of an address behind its question mark."""
        asked = {
            "q": self.q,
            "reason": self.reason or "",
            "job": str(self.job or ""),
            "mine": "1" if self.mine else "",
            "page": str(page_number if page_number is not None else self.page or ""),
        }
        return urlencode({name: value for name, value in asked.items() if value and value != "0"})


class OpenPath(BaseModel):
    interview_id: UUID


@rooms.get("", media=HTML)
async def inbox_page(service: Service, recruiter: SignedIn, query: InboxQuery) -> web.Response:
    """All that waits, and beside it the first of it."""
    found = await waiting.waiting(service.pool, recruiter.sight, recruiter.user_id, query.sought, query.page)
    first = found.lines[0].id if found.lines else None
    line = None if first is None else await console.interview(service.pool, recruiter.sight, first)
    return await shown(service, recruiter, query, found, line)


@rooms.get("/{interview_id}", media=HTML)
async def opened_page(
    service: Service, recruiter: SignedIn, path: OpenPath, query: InboxQuery
) -> web.Response:
    """The same with one conversation chosen, whether or not it waits still."""
    line = require(await console.interview(service.pool, recruiter.sight, path.interview_id), "interview")
    found = await waiting.waiting(service.pool, recruiter.sight, recruiter.user_id, query.sought, query.page)
    return await shown(service, recruiter, query, found, line, path.interview_id)


async def shown(
    service: Service,
    recruiter: SignedIn,
    query: InboxQuery,
    found: WaitingPage,
    line: InterviewLine | None,
    chosen: UUID | None = None,
) -> web.Response:
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_inbox.html",
        recruiter=recruiter,
        found=found,
        query=query,
        pages=range(-(-found.found // PAGE)),
        age=age,
        story=story,
        zone=zone,
        troubles=await troubles(service, recruiter),
        in_place=await places(service, recruiter),
        invitations=await waiting_invitations.of_recruiter(service.pool, recruiter.sight),
        line=line,
        chosen=chosen is not None,
        opened=None if line is None else await opened(service, recruiter, line, zone, query),
    )


@dataclass(frozen=True, slots=True)
class Trouble:
    """A calendar cannot be read, their own or that of somebody for whom they stand in; `waiting` are the
    names of those who wait for it.
    """

    lost: LostCalendar
    waiting: tuple[str, ...]


async def troubles(service: Service, recruiter: SignedIn) -> tuple[Trouble, ...]:
    """What the owner of a calendar was told by mail stands here too, as long as it lasts."""
    lost = await waiting.lost_calendars(service.pool, recruiter.user_id)
    async with service.pool.acquire() as connection:
        return tuple([Trouble(one, await calendar_alerts.waiting(connection, one.person_id)) for one in lost])


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody sees to it in another's place: `who`, and until which moment, where that is known."""

    who: str
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Places:
    """At this moment: for whom the reader sees to it, and who does for the reader."""

    of: tuple[Place, ...]
    by: tuple[Place, ...]


async def places(service: Service, recruiter: SignedIn) -> Places:
    pool, me = service.pool, recruiter.user_id
    of = [Place(one.person, one.end) for one in await stand_ins.by_person(pool, me) if one.now]
    helps = [Place(one.person, None) for one in await stand_ins.deputy_for(pool, me) if one.now]
    by = [Place(one.stand_in, one.end) for one in await stand_ins.of_person(pool, me) if one.now]
    deputy = await stand_ins.deputy_of(pool, me)
    helped = [Place(deputy.deputy, None)] if deputy is not None and deputy.now else []
    return Places((*of, *helps), (*by, *helped))


@dataclass(frozen=True, slots=True)
class Opened:
    """The one conversation: what was said last, the days around what is possible, what can be done."""

    excerpt: tuple[TranscriptLine, ...]
    earlier: int
    days: tuple[Day, ...]
    desk: Mapping[str, object]


async def opened(
    service: Service, recruiter: SignedIn, line: InterviewLine, zone: ZoneInfo, query: InboxQuery
) -> Opened:
    said = await console.transcript(service.pool, recruiter.sight, line.id)
    standing = await standing_at(service, line.id)
    return Opened(
        said[-EXCERPT:],
        max(len(said) - EXCERPT, 0),
        () if standing is None else await days(service.pool, standing, around(standing), zone),
        desk(standing, zone, query.done, query.filters(), query.ask, await proposed(service, standing)),
    )


def around(standing: Standing) -> Around:
    session, facts = standing.session, standing.facts
    if not goes_on(session, facts.now):
        return Around()
    near = nearest_times(session, facts)
    return Around(tuple(slot.start for slot in near), wished_starts(session, facts))


def age(since: datetime, now: datetime) -> str:
    """5 hours; a person wants no seconds."""
    passed = max(now - since, timedelta())
    for least, unit, name in AGES:
        if passed >= least:
            return f"{passed // unit} {name}"
    minutes = passed // MINUTE
    return JUST_NOW.get(minutes, f"{minutes} minutes")
