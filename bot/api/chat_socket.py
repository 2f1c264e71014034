"""The chat as a WebSocket: the same messages as by polling, both ways, in a closed list of frames.

The connection starts with what was said after `after`, so that one that broke goes on where it stopped.
What cannot be taken is answered with an error frame, and the connection lives on.
"""

from __future__ import annotations

import asyncio
from typing import Annotated, Any, Literal

from aiohttp import WSCloseCode, WSMessage, WSMsgType, web
from pydantic import BaseModel, Field, TypeAdapter

from bot.api.arguments import validated
from bot.api.callers import Chat, take_turn
from bot.api.chat import (
    HIGHEST_SEQ,
    LONGEST_WAIT,
    CandidateMessage,
    ChatPath,
    MessageAnswer,
    message_answer,
    news,
    received,
)
from bot.api.errors import ApiError, ErrorCode, Fault, not_found
from bot.api.fields import LenientRequest, Query
from bot.api.json_body import parse_json
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.links import Purpose
from db import links

routes = Routes("/api/v1", Caller.CHAT)

LARGEST_FRAME = 64 * 1024
PING_EVERY = 20.0  # seconds
SEND_WITHIN = 10.0  # seconds


class MessageFromCandidate(CandidateMessage):
    """Sends a message; answered by `accepted` or `error`."""

    type: Literal["message"] = "message"


class Ping(LenientRequest):
    """Answered by `pong`: a page cannot see the connection's own pings."""

    type: Literal["ping"]


class MessageToCandidate(MessageAnswer):
    """Something was said, by whomever, in order."""

    type: Literal["message"] = "message"


class AcceptedFrame(BaseModel):
    """The candidate's message `id` is stored as number `seq`."""

    type: Literal["accepted"] = "accepted"
    id: str
    seq: int


class ErrorFrame(BaseModel):
    """A frame was not taken; `id` is its message's, where it could be read."""

    type: Literal["error"] = "error"
    error: Fault
    id: str | None = None


class Pong(BaseModel):
    type: Literal["pong"] = "pong"


ClientFrame = MessageFromCandidate | Ping
ServerFrame = Annotated[MessageToCandidate | AcceptedFrame | ErrorFrame | Pong, Field(discriminator="type")]
FRAMES: dict[str, TypeAdapter[Any]] = {
    "ClientFrame": TypeAdapter(ClientFrame),
    "ServerFrame": TypeAdapter(ServerFrame),
}
PING: TypeAdapter[Ping] = TypeAdapter(Ping)
MESSAGE: TypeAdapter[MessageFromCandidate] = TypeAdapter(MessageFromCandidate)


class SocketQuery(Query):
    after: Annotated[int, Field(ge=0, le=HIGHEST_SEQ)] = 0


@routes.get("/chat/{token}/ws", status=101, time_limit=None, errors=(ErrorCode.MALFORMED_REQUEST,))
async def open_socket(
    service: Service, request: web.Request, path: ChatPath, chat: Chat, query: SocketQuery
) -> web.WebSocketResponse:
    """The same messages, both ways, over a WebSocket."""
    socket = web.WebSocketResponse(heartbeat=PING_EVERY, max_msg_size=LARGEST_FRAME, compress=False)
    if not socket.can_prepare(request):
        raise ApiError(ErrorCode.MALFORMED_REQUEST, "this path speaks WebSocket only")
    await socket.prepare(request)
    telling = asyncio.create_task(tell(service, socket, chat, query.after))
    try:
        await listen(service, socket, chat)
    finally:
        telling.cancel()
        await asyncio.wait([telling])
    return socket


async def tell(service: Service, socket: web.WebSocketResponse, chat: Chat, after: int) -> None:
    """Sends what is said, until the connection, the token or the service ends."""
    while not service.closing.begun and await still_valid(service, chat):
        for message in await news(service, chat, after, LONGEST_WAIT):
            await send(socket, MessageToCandidate(**dict(message_answer(message))))
            after = message.seq
    going = service.closing.begun
    await socket.close(code=WSCloseCode.GOING_AWAY if going else WSCloseCode.POLICY_VIOLATION)


async def still_valid(service: Service, chat: Chat) -> bool:
    life = service.policy.link_life
    return await links.find(service.pool, Purpose.CHAT.value, chat.digest, life) is not None


async def listen(service: Service, socket: web.WebSocketResponse, chat: Chat) -> None:
    """Takes what the candidate sends, one frame after the other, until the connection ends."""
    async for frame in socket:
        answer = await taken(service, chat, frame)
        await send(socket, answer)
        if isinstance(answer, ErrorFrame) and answer.error.code is ErrorCode.NOT_FOUND:
            await socket.close(code=WSCloseCode.POLICY_VIOLATION)


async def taken(service: Service, chat: Chat, frame: WSMessage) -> BaseModel:
    given: object = None
    try:
        take_turn(service, chat.rate_key)
        given = parsed(frame)
        if isinstance(given, dict) and given.get("type") == "ping":
            validated(PING, given)
            return Pong()
        message = validated(MESSAGE, given)
        if not await still_valid(service, chat):
            raise not_found("chat")
        return AcceptedFrame(id=message.id, seq=(await received(service, chat, message)).seq)
    except ApiError as error:
        fault = Fault(code=error.code, message=error.message, details=dict(error.details))
        return ErrorFrame(error=fault, id=id_of(given))


def parsed(frame: WSMessage) -> object:
    if frame.type is not WSMsgType.TEXT:
        raise ApiError(ErrorCode.MALFORMED_JSON, "frames are text")
    return parse_json(frame.data.encode("utf-8", "surrogatepass"))


def id_of(given: object) -> str | None:
    identity = given.get("id") if isinstance(given, dict) else None
    return identity[:200] if isinstance(identity, str) and identity.isprintable() else None


async def send(socket: web.WebSocketResponse, frame: BaseModel) -> None:
    """A reader that is too slow loses the connection, and catches up on the next one."""
    async with asyncio.timeout(SEND_WITHIN):
        await socket.send_str(frame.model_dump_json())
