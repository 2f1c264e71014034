"""What a recruiter has connected: their calendars, their Telegram, and an interview to try the chat on.

Connecting Google Calendar needs the recruiter's own browser, because Google asks them; the rest does not.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from bot.acting import Portal
from bot.api.errors import ApiError, ErrorCode, require
from bot.api.fields import Request, Text, Told
from bot.api.recruiters import RecruiterPath, one_of_theirs
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.calendars.troubles import Trouble
from bot.console import calendar as calendar_page
from bot.console import telegram as telegram_page
from bot.console.calendar_words import TROUBLES
from bot.console.rehearsal import invite_oneself
from db import calendar_accounts, sign_ins, telegram_chats

routes = Routes("/api/v1", Caller.PORTAL)
CalendarId = Annotated[Text, Field(min_length=1, max_length=1024)]


class CalendarAnswer(Told):
    """`reads`: its events are busy times; `writes`: interviews are entered there."""

    calendar_id: str
    name: str
    owned: bool
    reads: bool
    writes: bool


class CalendarsAnswer(BaseModel):
    """`address` is the account's, null where none is connected; `ended_at`: it has to be connected again."""

    address: str | None
    connected_at: datetime | None
    ended_at: datetime | None
    calendars: list[CalendarAnswer]


class ChoiceRequest(Request):
    """Ids of the list."""

    reads: Annotated[list[CalendarId], Field(max_length=100)]
    writes: CalendarId


class DisconnectedAnswer(BaseModel):
    """`google_told` is false where Google still lists the access: its owner has to take it back there."""

    forgotten: bool
    google_told: bool


class TelegramAnswer(BaseModel):
    connected: bool


class LinkAnswer(BaseModel):
    """Whoever opens it in Telegram is that recruiter there: once, within an hour."""

    link: str


class TestInterviewAnswer(BaseModel):
    """Whoever has the address is the candidate of the test."""

    chat_url: str


@routes.get("/recruiters/{id}/calendars", errors=(ErrorCode.NOT_FOUND,))
async def list_calendars(service: Service, acting: Portal, path: RecruiterPath) -> CalendarsAnswer:
    """Which calendars a recruiter has connected, and what each is for."""
    person = await one_of_theirs(service, acting, path.id)
    account = await calendar_accounts.find(service.pool, person.id)
    found = await calendar_accounts.calendars(service.pool, person.id)
    return CalendarsAnswer(
        address=None if account is None else account.address,
        connected_at=None if account is None else account.connected_at,
        ended_at=None if account is None else account.ended_at,
        calendars=[CalendarAnswer.model_validate(one) for one in found],
    )


@routes.put("/recruiters/{id}/calendars", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def choose_recruiters_calendars(
    service: Service, acting: Portal, path: RecruiterPath, body: ChoiceRequest
) -> CalendarsAnswer:
    """Choose which calendars count, and where entries go."""
    person = await one_of_theirs(service, acting, path.id)
    if not await calendar_page.calendars_chosen(service, person.id, body.reads, body.writes):
        message = "choose of the calendars that are listed, and one to write to that is their own"
        raise ApiError(ErrorCode.CONFLICT, message)
    return await list_calendars(service, acting, path)


@routes.post(
    "/recruiters/{id}/calendars/look-again",
    time_limit=calendar_page.ANSWER_WITHIN,
    errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT),
)
async def look_again(service: Service, acting: Portal, path: RecruiterPath) -> CalendarsAnswer:
    """Ask Google which calendars there are by now."""
    from bot.calendars import google_connecting

    person = await one_of_theirs(service, acting, path.id)
    trouble = await google_connecting.look_again(calendar_page.set_up(service), person.id)
    if trouble not in {None, Trouble.NOT_TAKEN}:
        title, sentence = TROUBLES[trouble]
        raise ApiError(ErrorCode.CONFLICT, f"{title}: {sentence}", {"trouble": trouble.value})
    return await list_calendars(service, acting, path)


@routes.delete("/recruiters/{id}/calendars", errors=(ErrorCode.NOT_FOUND,))
async def disconnect_calendars(service: Service, acting: Portal, path: RecruiterPath) -> DisconnectedAnswer:
    """Forget a recruiter's calendar and its access."""
    person = await one_of_theirs(service, acting, path.id)
    told, forgotten = await calendar_page.disconnected(service, person.id)
    return DisconnectedAnswer(forgotten=forgotten, google_told=told)


@routes.get("/recruiters/{id}/telegram", errors=(ErrorCode.NOT_FOUND,))
async def get_telegram(service: Service, acting: Portal, path: RecruiterPath) -> TelegramAnswer:
    """Whether a recruiter has connected their Telegram."""
    person = await one_of_theirs(service, acting, path.id)
    chat = await telegram_chats.chat_of(service.pool, person.id)
    return TelegramAnswer(connected=chat is not None)


@routes.post("/recruiters/{id}/telegram", status=201, errors=(ErrorCode.NOT_FOUND,))
async def telegram_link(service: Service, acting: Portal, path: RecruiterPath) -> LinkAnswer:
    """A link that connects a recruiter's Telegram; 404 where no bot is set up."""
    person = await one_of_theirs(service, acting, path.id)
    return LinkAnswer(link=await telegram_page.link_for(service, person.id))


@routes.delete("/recruiters/{id}/telegram", errors=(ErrorCode.NOT_FOUND,))
async def disconnect_telegram(service: Service, acting: Portal, path: RecruiterPath) -> TelegramAnswer:
    """Tell a recruiter nothing in Telegram any more."""
    person = await one_of_theirs(service, acting, path.id)
    await telegram_chats.unbind_account(service.pool, person.id)
    return await get_telegram(service, acting, path)


@routes.post("/recruiters/{id}/test-interview", status=201, errors=(ErrorCode.NOT_FOUND,))
async def test_interview(service: Service, acting: Portal, path: RecruiterPath) -> TestInterviewAnswer:
    """Invite a recruiter as a candidate of their own, to try the chat."""
    person = await one_of_theirs(service, acting, path.id)
    known = require(await sign_ins.colleague(service.pool, person.id), "recruiter")
    return TestInterviewAnswer(chat_url=await invite_oneself(service, known, acting))
