"""Settings, for administrators: which channels candidates are offered, where talks begin, how each does."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from aiohttp import web
from pydantic import BaseModel, Field
from telegram.error import TelegramError

from bot.acting import by
from bot.api.errors import not_found
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.channels.telegram.api import in_words, telegram
from bot.commands import email as mail_check
from bot.commands import telegram as telegram_check
from bot.console import story
from bot.pages import page, see_other
from bot.settings import Settings
from db import audit, channels, console
from db.channels import Channels, Traffic
from db.links import SignedIn
from db.pool import in_transaction
from negotiation.session import Channel

HERE = "/console/settings/channels"
WITHIN = 20.0  # seconds for a request that asks Telegram and the mail server
PATIENCE = 10.0  # seconds that a check from a page may take
SAID: Mapping[str, str] = {
    "saved": "Saved. It counts at once, on every process.",
    "same": "Nothing was changed: it is as it was.",
    "first": "Nothing was changed: talks cannot begin on a channel that is switched off.",
}
ABOUT: Mapping[Channel, str] = {
    Channel.WEB: "The chat behind the link in every invitation. It is always there: all links lead to it.",
    Channel.TELEGRAM: "A link in the invitation and on the chat's page leads the talk on into Telegram.",
    Channel.EMAIL: "Candidates settle a time by answering the mail. Letters go out by mail in any case.",
}
rooms = Routes(HERE, Caller.ADMIN, documented=False)


class Done(BaseModel):
    done: Annotated[str, Field(max_length=10)] = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One channel; `missing` is what has to be set up, in sentences."""

    channel: Channel
    about: str
    offered: bool
    missing: tuple[str, ...]
    traffic: Traffic


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check looked at."""

    right: bool
    sentence: str


SILENT = Finding(False, f"there was no answer within {PATIENCE:.0f} seconds")


@rooms.get("", media=HTML)
async def channels_page(service: Service, recruiter: SignedIn, query: Done) -> web.Response:
    return await shown(service, recruiter, said=SAID.get(query.done, ""))


@rooms.post("", media=HTML)
async def set_channels(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    """An unticked channel is not offered; who is in a chat that closes is told where to go on."""
    form = await read_form(request)
    offered, first = set(form.get("offered", ())), "".join(form.get("first", ()))
    if first and first not in {one.value for one in Channel}:
        raise not_found("channel")
    closed = frozenset(one for one in (Channel.TELEGRAM, Channel.EMAIL) if one.value not in offered)
    wanted = Channels(closed, Channel(first) if first else None)
    if wanted.first in closed:
        return home("first")
    changed = await in_transaction(
        service.pool, lambda connection: channels.change(connection, wanted, by(recruiter))
    )
    return home("saved" if changed else "same")


@rooms.post("/check", media=HTML, time_limit=WITHIN)
async def check_channels(service: Service, recruiter: SignedIn) -> web.Response:
    """Asks Telegram and the mail server now; nothing is sent."""
    found = dict(zip((Channel.TELEGRAM, Channel.EMAIL), await checked(service.settings), strict=True))
    return await shown(service, recruiter, found=found)


async def checked(settings: Settings) -> tuple[tuple[Finding, ...], ...]:
    return tuple(await asyncio.gather(of_telegram(settings), of_mail(settings)))


async def of_telegram(settings: Settings) -> tuple[Finding, ...]:
    """Whether the token is the bot's, and how bringing updates goes; the webhook is left as it is."""
    try:
        async with asyncio.timeout(PATIENCE), telegram(settings) as bot:
            if bot is None:
                return ()
            found = [await telegram_check.token_of(settings, bot.bot)]
            if found[0].right:
                found += [one async for one in telegram_check.condition(settings, bot.bot)]
            return tuple(Finding(one.right, one.sentence) for one in found)
    except TimeoutError:
        return (SILENT,)
    except TelegramError as fault:
        return (Finding(False, f"{in_words(fault)}: check PARLEY_TELEGRAM_TOKEN and the network"),)


async def of_mail(settings: Settings) -> tuple[Finding, ...]:
    try:
        async with asyncio.timeout(PATIENCE):
            found = await mail_check.examined(settings)
    except TimeoutError:
        return (SILENT,)
    return tuple(
        Finding(one.holds, one.subject if one.holds else f"{one.subject}: not so. {one.what_to_do}")
        for one in found
    )


def missing(channel: Channel, settings: Settings) -> Iterator[str]:
    """What the channel waits for, a sentence each."""
    if channel is Channel.TELEGRAM and settings.telegram_token is None:
        yield "Telegram is not connected: set PARLEY_TELEGRAM_TOKEN and PARLEY_TELEGRAM_BOT."
    if channel is Channel.EMAIL:
        if settings.mail_server is None:
            yield "No mail leaves, it lands on the mailbox page: set PARLEY_SMTP_URL."
        if settings.reply_domain is None:
            yield "Mails cannot be answered: set PARLEY_REPLY_DOMAIN."
        elif not settings.mail_providers:
            yield "Nobody brings the answers: set PARLEY_MAIL_PROVIDERS."


def home(done: str) -> web.Response:
    return see_other(f"{HERE}?done={done}")


async def shown(
    service: Service,
    recruiter: SignedIn,
    *,
    said: str = "",
    found: Mapping[Channel, tuple[Finding, ...]] | None = None,
) -> web.Response:
    now = await channels.channels(service.pool)
    zone = await console.zone(service.pool, recruiter.user_id)
    lines = [
        Line(
            one,
            ABOUT[one],
            one not in now.closed,
            tuple(missing(one, service.settings)),
            await channels.traffic(service.pool, one),
        )
        for one in Channel
    ]
    return page(
        "console_channels.html",
        recruiter=recruiter,
        lines=lines,
        first=now.first,
        names=story.CHANNELS,
        found=found or {},
        changes=await audit.lately(service.pool, [channels.CHANGED]),
        said=said,
        zone=zone,
    )
