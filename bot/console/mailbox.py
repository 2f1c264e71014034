"""The mailbox page: where letters can be looked at as long as no mail server is set up.

It shows a recruiter what went to them and to their candidates. Nothing is kept for it: each letter is made
again from its outbox row.
"""

from __future__ import annotations

from uuid import UUID

from aiohttp import web
from pydantic import BaseModel

from bot.api.errors import not_found, require
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.channels.letters import Composed, Composer
from bot.pages import page
from db import console, deployment, letters
from db.links import SignedIn

CALENDAR = "text/calendar"

rooms = Routes("/console/mailbox", Caller.CONSOLE, documented=False)


class LetterPath(BaseModel):
    letter_id: UUID


@rooms.get("", media=HTML)
async def mailbox_page(service: Service, recruiter: SignedIn) -> web.Response:
    composer = composer_of(service)
    rows = await letters.mailbox(service.pool, recruiter.user_id)
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "mailbox.html",
        recruiter=recruiter,
        letters=[await composer.compose(row) for row in rows],
        zone=zone,
        kept=service.settings.mail_server is None,
        live=await deployment.live_since(service.pool) is not None,
    )


@rooms.get("/{letter_id}", media=HTML)
async def letter_page(service: Service, recruiter: SignedIn, path: LetterPath) -> web.Response:
    letter = await letter_of(service, recruiter, path)
    zone = await console.zone(service.pool, recruiter.user_id)
    return page("letter.html", recruiter=recruiter, letter=letter, zone=zone)


@rooms.get("/{letter_id}/interview.ics", media=CALENDAR)
async def calendar_file(service: Service, recruiter: SignedIn, path: LetterPath) -> web.Response:
    letter = await letter_of(service, recruiter, path)
    if letter.entry is None:
        raise not_found("calendar entry")
    return web.Response(
        body=letter.entry.content,
        content_type=CALENDAR,
        charset="utf-8",
        headers={
            "Content-Disposition": 'attachment; filename="interview.ics"',
            "X-Content-Type-Options": "nosniff",
        },
    )


async def letter_of(service: Service, recruiter: SignedIn, path: LetterPath) -> Composed:
    row = require(await letters.mailed(service.pool, recruiter.user_id, path.letter_id), "letter")
    return await composer_of(service).compose(row)


def composer_of(service: Service) -> Composer:
    return Composer(service.pool, service.policy, service.linker, service.settings.reply_domain)
