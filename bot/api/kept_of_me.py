"""What is kept of a candidate, for themselves: all of it as JSON, behind their chat's token."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web

from bot.api.callers import Chat
from bot.api.chat import ChatPath
from bot.api.errors import require
from bot.api.route import Caller, Routes
from bot.api.service import Service
from db import erasure, kept

routes = Routes("/api/v1/chat/{token}", Caller.CHAT)
pages = Routes("/chat/{token}", Caller.CHAT, documented=False)


@routes.get("/data")
async def get_own_data(service: Service, path: ChatPath, chat: Chat) -> dict[str, list[dict[str, Any]]]:
    """All that is kept of the candidate, by part."""
    return await kept_of(service, chat)


@pages.get("/data")
async def own_data_file(service: Service, chat: Chat) -> web.Response:
    """The same as a file, for a browser that opens the chat's address with `/data` behind it."""
    return web.Response(
        text=json.dumps(await kept_of(service, chat), ensure_ascii=False, indent=2),
        content_type="application/json",
        charset="utf-8",
        headers={
            "Content-Disposition": 'attachment; filename="kept-about-you.json"',
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        },
    )


async def kept_of(service: Service, chat: Chat) -> kept.Kept:
    person = require(await erasure.candidate_of(service.pool, chat.interview_id), "chat")
    return await kept.of_candidate(service.pool, person)
