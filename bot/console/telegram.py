"""Where a recruiter connects their own Telegram: a link that works once, and a way to take it back.

The link is made when the button is pressed, never by looking, and shown once: only its SHA-256 is kept.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from aiohttp import web

from bot.api.errors import require
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.links import digest, random_token
from bot.pages import page, see_other
from db import telegram_chats
from db.links import SignedIn

LINK_LIFE = timedelta(hours=1)

rooms = Routes("/console/telegram", Caller.CONSOLE, documented=False)


@rooms.get("", media=HTML)
async def telegram_page(service: Service, recruiter: SignedIn) -> web.Response:
    return await shown(service, recruiter)


@rooms.post("", media=HTML)
async def connect(service: Service, recruiter: SignedIn) -> web.Response:
    return await shown(service, recruiter, await link_for(service, recruiter.user_id))


async def link_for(service: Service, person: UUID) -> str:
    """Makes a link that binds whoever opens it as this recruiter."""
    token = random_token()
    link = require(service.linker.deep_link(token), "bot")
    await telegram_chats.offer_account(service.pool, digest(token), person, LINK_LIFE)
    return link


@rooms.post("/disconnect", media=HTML)
async def disconnect(service: Service, recruiter: SignedIn) -> web.Response:
    await telegram_chats.unbind_account(service.pool, recruiter.user_id)
    return see_other("/console/telegram")


async def shown(service: Service, recruiter: SignedIn, link: str | None = None) -> web.Response:
    connected = await telegram_chats.chat_of(service.pool, recruiter.user_id) is not None
    return page(
        "console_telegram.html",
        recruiter=recruiter,
        bot=service.settings.telegram_bot,
        link=link,
        connected=connected,
    )
