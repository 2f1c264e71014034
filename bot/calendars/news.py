"""News of changes, as Google posts them: verified, answered at once, and never believed.

A post says only that something changed. One that bears a channel of ours with its secret brings the next
reading of that calendar forward; any other one is answered as if there were no such place, and nothing
follows from it. How often and in which order posts come makes no difference.
"""

from __future__ import annotations

import hmac

from aiohttp import web

from bot.api.callers import strangers_turn
from bot.api.errors import ErrorCode, not_found
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.calendars.watching import NEWS_PATH, digest
from db import calendar_snapshots

CHANNEL = "X-Goog-Channel-ID"
SECRET = "X-Goog-Channel-Token"  # noqa: S105  the header's name
LONGEST = 200
NOBODYS = digest("")

routes = Routes(NEWS_PATH, Caller.PUBLIC)


@routes.post("", status=204, errors=(ErrorCode.NOT_FOUND,))
async def google_calendar_news(service: Service, request: web.Request) -> web.Response:
    """Google Calendar says that something changed in a calendar that is watched."""
    channel_id, secret = request.headers.get(CHANNEL, ""), request.headers.get(SECRET, "")
    known = None
    if 0 < len(channel_id) <= LONGEST and len(secret) <= LONGEST:
        known = await calendar_snapshots.channel(service.pool, channel_id)
    right = hmac.compare_digest(digest(secret), NOBODYS if known is None else known[1])
    if known is None or not right:
        strangers_turn(service, request)
        raise not_found("channel")
    await calendar_snapshots.ask_for_news(service.pool, known[0])
    return web.Response(status=204)
