"""An update of Telegram's as one of few happenings, whatever stands in it.

What is not understood is not refused at the door, because it would be sent again and again: it is kept,
and comes out of here as `Nothing`. Unknown members are left aside; numbers have 64 bits. Only private
chats count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field, ValidationError

from bot.api.errors import ApiError
from bot.api.json_body import parse_json

Number = Annotated[int, Field(strict=True, ge=-(2**63), lt=2**63)]
Moment = Annotated[int, Field(strict=True, ge=0, lt=2**37)]
LONGEST_DATA = 64
ENGLISH = "en"


class Sender(BaseModel):
    id: Number
    language_code: str | None = None


class Chat(BaseModel):
    id: Number
    type: str


class Replied(BaseModel):
    message_id: Number


class Message(BaseModel):
    message_id: Number
    date: Moment
    chat: Chat
    sender: Sender | None = Field(None, alias="from")
    text: str | None = None
    caption: str | None = None
    reply_to_message: Replied | None = None
    edit_date: Moment | None = None


class Reached(BaseModel):
    """The message that a press was on; one that is too old comes without its text."""

    message_id: Number
    chat: Chat


class Press(BaseModel):
    id: str
    sender: Sender = Field(alias="from")
    data: Annotated[str, Field(max_length=LONGEST_DATA)]
    message: Reached


class Member(BaseModel):
    status: str


class Membership(BaseModel):
    chat: Chat
    new_chat_member: Member


class Update(BaseModel):
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Press | None = None
    my_chat_member: Membership | None = None


ALLOWED = tuple(Update.model_fields)
"""The kinds of updates that we ask Telegram for."""


class Numbered(BaseModel):
    """What every update must have for us to take it."""

    update_id: Annotated[int, Field(strict=True, ge=0, lt=2**63)]


@dataclass(frozen=True, slots=True)
class Place:
    """A private chat, a message in it, the language of its owner's program, and the minute (since 1970) in
    which the message was sent.
    """

    chat_id: int
    message_id: int
    language: str = ENGLISH
    minute: int = 0


@dataclass(frozen=True, slots=True)
class Wrote:
    place: Place
    text: str
    written_at: datetime
    replied_to: int | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """The text is the new one."""

    place: Place
    text: str
    edited_at: datetime


@dataclass(frozen=True, slots=True)
class Commanded:
    """`name` without its slash; `rest` is what stood behind it."""

    place: Place
    name: str
    rest: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class SentOther:
    """A picture, a voice, a file: nothing to read."""

    place: Place


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of the place's message; `press_id` is Telegram's name for the press."""

    place: Place
    press_id: str
    data: str


@dataclass(frozen=True, slots=True)
class Turned:
    """The chat's owner blocked us, or let us in again."""

    chat_id: int
    to: Literal["away", "back"]


@dataclass(frozen=True, slots=True)
class Nothing:
    """Not for us: `why` is constant text."""

    why: str


Happening = Wrote | Edited | Commanded | SentOther | Pressed | Turned | Nothing


def chat_of(given: object) -> int:
    """The chat whose order an update keeps; 0 where it belongs to none."""
    try:
        update = Update.model_validate(given)
    except ValidationError:
        return 0
    message = update.message or update.edited_message
    if message is not None:
        return message.chat.id
    if update.callback_query is not None:
        return update.callback_query.sender.id
    return 0 if update.my_chat_member is None else update.my_chat_member.chat.id


def read(raw: bytes) -> Happening:
    try:
        update = Update.model_validate(parse_json(raw))
    except (ApiError, ValidationError):
        return Nothing("not understood")
    if update.message is not None:
        return _message(update.message)
    if update.edited_message is not None:
        return _edited(update.edited_message)
    if update.callback_query is not None:
        return _pressed(update.callback_query)
    if update.my_chat_member is not None:
        return _turned(update.my_chat_member)
    return Nothing("of a kind that we did not ask for")


def _message(message: Message) -> Happening:
    if not _private(message.chat):
        return Nothing("not a private chat")
    place, text = _place(message), message.text or message.caption
    if not text or not text.strip():
        return SentOther(place)
    written_at = _moment(message.date)
    if text.startswith("/"):
        word, _, rest = text[1:].strip().partition(" ")
        return Commanded(place, word.partition("@")[0].lower(), rest.strip(), written_at)
    replied = message.reply_to_message
    return Wrote(place, text, written_at, None if replied is None else replied.message_id)


def _edited(message: Message) -> Happening:
    text = message.text or message.caption
    if not _private(message.chat) or not text or not text.strip():
        return Nothing("an edit that says nothing to us")
    return Edited(_place(message), text, _moment(message.edit_date or message.date))


def _pressed(press: Press) -> Happening:
    """Whoever pressed is who counts: in a private chat its owner."""
    if not _private(press.message.chat) or press.message.chat.id != press.sender.id:
        return Nothing("not a private chat")
    place = Place(press.sender.id, press.message.message_id, press.sender.language_code or ENGLISH)
    return Pressed(place, press.id, press.data)


def _turned(membership: Membership) -> Happening:
    if not _private(membership.chat):
        return Nothing("not a private chat")
    away = membership.new_chat_member.status in {"kicked", "left"}
    return Turned(membership.chat.id, "away" if away else "back")


def _private(chat: Chat) -> bool:
    return chat.type == "private"


def _place(message: Message) -> Place:
    language = message.sender.language_code if message.sender is not None else None
    return Place(message.chat.id, message.message_id, language or ENGLISH, message.date // 60)


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
