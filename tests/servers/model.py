"""A language model on loopback, by OpenAI's chat completions: says what it is told to, fails on command."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from aiohttp import web

Json = dict[str, Any]
TOKENS = 500


class Fault(Enum):
    """What the model does instead of answering."""

    NONE = "answers"
    SILENT = "takes the question, and says nothing"
    TOO_MANY = "429"
    BROKEN = "500"
    EMPTY = "an answer without choices"
    NO_CALL = "prose instead of the form"
    NO_JSON = "arguments that are no JSON"
    HUGE = "a megabyte"
    HTML = "a page instead of JSON"


@dataclass
class Model:
    """`says` is the form as it fills it in; `asked` are the requests it got, with the model's name."""

    url: str = ""
    says: Json = field(default_factory=lambda: {"meaning": "unclear"})
    fault: Fault = Fault.NONE
    faults: dict[str, Fault] = field(default_factory=dict)
    asked: list[Json] = field(default_factory=list)

    @property
    def questions(self) -> list[Json]:
        """The JSON that came with each request."""
        return [json.loads(request["messages"][-1]["content"]) for request in self.asked]

    async def complete(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.asked.append(body)
        match self.faults.get(body["model"], self.fault):
            case Fault.NONE:
                return web.json_response(completion(json.dumps(self.says)))
            case Fault.SILENT:
                await asyncio.sleep(3600)
            case Fault.TOO_MANY:
                return web.json_response({"error": {"message": "later"}}, status=429)
            case Fault.BROKEN:
                return web.json_response({"error": {"message": "broken"}}, status=500)
            case Fault.EMPTY:
                return web.json_response({**completion("{}"), "choices": []})
            case Fault.NO_CALL:
                return web.json_response(completion(None))
            case Fault.NO_JSON:
                return web.json_response(completion('{"meaning": '))
            case Fault.HUGE:
                return web.json_response(completion(json.dumps({"meaning": "x" * 1_000_000})))
        return web.Response(text="<!DOCTYPE html><p>hello", content_type="text/html")


def completion(arguments: str | None) -> Json:
    call = {"id": "call", "type": "function", "function": {"name": "Answer", "arguments": arguments}}
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    if arguments is None:
        message = {"role": "assistant", "content": "I would say that they agree."}
    return {
        "id": "completion",
        "object": "chat.completion",
        "created": 0,
        "model": "loopback",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": TOKENS - 20, "completion_tokens": 20, "total_tokens": TOKENS},
    }


@asynccontextmanager
async def model_server() -> AsyncIterator[Model]:
    model = Model()
    application = web.Application(client_max_size=1 << 20)
    application.router.add_post("/v1/chat/completions", model.complete)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        model.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
        yield model
    finally:
        await runner.cleanup()
