"""The candidate's side: what the chat is about, sending a message, and reading what was said.

The token in the path is all that a caller needs. Reading can wait for news; what the status says is never
older than the last message that was read, because both are committed together.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from bot import intake
from bot.api.callers import Chat
from bot.api.errors import not_found, require
from bot.api.fields import LenientRequest, Query, Text, ZoneName
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.invite import offered_to
from db import channels, conversations, interviews
from db.conversations import Author, Message, Option
from db.inbox import Received, UnknownConversation
from db.interviews import ChatFacts
from db.pool import Connection, in_transaction
from negotiation.bot_acts import Outcome
from negotiation.saying.catalogs import catalog_of
from negotiation.saying.clock import locale_of
from negotiation.session import Channel, State, Status

routes = Routes("/api/v1", Caller.CHAT)

LONGEST_WAIT = 25.0  # seconds
LOOK_EVERY = 5.0  # seconds; news is only a hint
HIGHEST_SEQ = 2**31 - 1


def absent(value: object) -> bool:
    return value is None or value is False or value == []


class ChatAnswer(BaseModel):
    """Times are told in `time_zone`; `language` is the one spoken, with the region whose manner of
    writing times is used ("en-GB"); null where nothing is known of it. `telegram_url` leads the talk on in
    Telegram, where there is a bot.
    """

    job_title: str
    company: str | None
    recruiter_name: str
    time_zone: str
    duration_minutes: int
    language: str | None
    status: Status
    state: State
    telegram_url: str | None = Field(None, exclude_if=absent)


class ChatChange(LenientRequest):
    time_zone: ZoneName


class CandidateMessage(LenientRequest):
    """`id` is the sender's own: a repeat under the same id changes nothing."""

    id: Annotated[Text, Field(min_length=1, max_length=200)]
    text: Annotated[Text, Field(min_length=1, max_length=4_000)]


class Accepted(BaseModel):
    seq: int


class OptionAnswer(BaseModel):
    """A button; sending `value` as text chooses it."""

    label: str
    value: str
    start: datetime | None = Field(None, exclude_if=absent)
    end: datetime | None = Field(None, exclude_if=absent)
    picker: bool = Field(
        False,
        exclude_if=absent,
        description="Whether `GET .../slots` may be shown when it is pressed, instead.",
    )


class MessageAnswer(BaseModel):
    """`seq` counts a conversation's messages without gaps. Only a message with `outcome` announces one."""

    seq: int
    author: Author
    text: str
    sent_at: datetime
    in_reply_to: int | None = Field(None, exclude_if=absent)
    options: list[OptionAnswer] = Field([], exclude_if=absent)
    outcome: Outcome | None = Field(None, exclude_if=absent)
    scheduled_time: datetime | None = Field(None, exclude_if=absent)


class MessagesAnswer(BaseModel):
    """At most a page: ask again after the last one."""

    messages: list[MessageAnswer]


class ChatPath(BaseModel):
    token: str


class MessagesQuery(Query):
    """`wait` above 25 counts as 25."""

    after: Annotated[int, Field(ge=0, le=HIGHEST_SEQ)] = 0
    wait: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 0.0


@routes.get("/chat/{token}")
async def get_chat(service: Service, path: ChatPath, chat: Chat) -> ChatAnswer:
    """What the chat is about, and where it stands."""
    return await chat_answer(service, chat)


@routes.patch("/chat/{token}")
async def change_chat(service: Service, path: ChatPath, chat: Chat, body: ChatChange) -> ChatAnswer:
    """Set the zone in which times are told from now on."""

    async def change(connection: Connection) -> None:
        await conversations.use_zone(connection, chat.conversation_id, body.time_zone)

    await in_transaction(service.pool, change)
    return await chat_answer(service, chat)


@routes.post("/chat/{token}/messages", status=202)
async def send_message(service: Service, path: ChatPath, chat: Chat, body: CandidateMessage) -> Accepted:
    """Send a message; it is stored for good when this answers."""
    return Accepted(seq=(await received(service, chat, body)).seq)


@routes.get("/chat/{token}/messages", time_limit=LONGEST_WAIT + 15)
async def read_messages(service: Service, path: ChatPath, chat: Chat, query: MessagesQuery) -> MessagesAnswer:
    """The messages after a number, ascending; waits for the first one where there is none yet."""
    found = await news(service, chat, query.after, min(query.wait, LONGEST_WAIT))
    return MessagesAnswer(messages=[message_answer(one) for one in found])


async def news(service: Service, chat: Chat, after: int, wait: float) -> Sequence[Message]:
    """What was said after message `after`; empty where nothing is said for `wait` seconds."""
    loop = asyncio.get_running_loop()
    until = loop.time() + wait
    with service.listener.conversation(chat.conversation_id) as bell, service.closing.waking(bell):
        while True:
            found = await conversations.messages_after(service.pool, chat.conversation_id, after)
            left = until - loop.time()
            if found or left <= 0 or service.closing.begun:
                return found
            await bell.wait(min(left, LOOK_EVERY))


async def received(service: Service, chat: Chat, message: CandidateMessage) -> Received:
    try:
        return await intake.receive(service.pool, Channel.WEB, chat.conversation_id, message.id, message.text)
    except UnknownConversation as fault:  # erased this instant
        raise not_found("chat") from fault


async def chat_answer(service: Service, chat: Chat) -> ChatAnswer:
    facts = require(await interviews.chat(service.pool, chat.interview_id), "chat")
    linker = offered_to(service.linker, await channels.channels(service.pool))
    return ChatAnswer(
        job_title=facts.job_title,
        company=facts.company,
        recruiter_name=facts.recruiter_name,
        time_zone=facts.time_zone,
        duration_minutes=facts.duration_minutes,
        language=language_tag(facts),
        status=Status(facts.status),
        state=State(facts.state),
        telegram_url=linker.links(chat.interview_id).telegram_url,
    )


def language_tag(facts: ChatFacts) -> str | None:
    if not facts.languages:
        return None
    spoken = catalog_of(*facts.languages).language
    return str(locale_of(facts.locale, spoken, facts.time_zone)).replace("_", "-")


def message_answer(message: Message) -> MessageAnswer:
    said = message.said
    return MessageAnswer(
        seq=message.seq,
        author=said.author,
        text=said.text,
        sent_at=message.sent_at,
        in_reply_to=message.in_reply_to,
        options=[option_answer(option) for option in said.options],
        outcome=said.outcome,
        scheduled_time=said.scheduled_time,
    )


def option_answer(option: Option) -> OptionAnswer:
    return OptionAnswer(
        label=option.label, value=option.value, start=option.start, end=option.end, picker=option.picker
    )
