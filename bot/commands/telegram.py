"""`telegram setup`: registers the webhook, or takes it away where updates are asked for; says what is wrong.

Needs no database: what it knows is in the settings, and what Telegram answers. Ends with 0 where all is well,
1 where something is not, 2 where the settings have to be put right first. The token is shown nowhere.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass

from telegram import Bot, BotCommand
from telegram.error import BadRequest, TelegramError

from bot.channels.telegram.api import in_words, telegram
from bot.channels.telegram.reading import ALLOWED
from bot.channels.telegram.words import TRANSLATIONS, menu
from bot.commands.terminal import CANNOT_RUN, DONE, WRONG_SETTINGS, add_json, fail, say
from bot.settings import BadSettings, Settings, read_settings

NO_BOT = "set PARLEY_TELEGRAM_TOKEN and PARLEY_TELEGRAM_BOT: @BotFather gives both"
PATH = "/webhooks/telegram"
MANY = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `sentence` says what is so, or what to do."""

    check: str
    right: bool
    sentence: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("deed", choices=["setup"], help="register the webhook, and look at everything")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    try:
        settings = read_settings(os.environ)
    except BadSettings as faults:
        fail(faults.args, as_json=arguments.json)
        return WRONG_SETTINGS
    if settings.telegram_token is None:
        fail([NO_BOT], as_json=arguments.json)
        return WRONG_SETTINGS
    findings = asyncio.run(found(settings))
    lines = [f"{'PASS' if one.right else 'FAIL'} {one.check:<9} {one.sentence}" for one in findings]
    say(json.dumps([asdict(one) for one in findings]) if arguments.json else "\n".join(lines))
    return DONE if all(one.right for one in findings) else CANNOT_RUN


async def found(settings: Settings) -> list[Finding]:
    async with telegram(settings) as bot:
        return [] if bot is None else [one async for one in looked_at(settings, bot.bot)]


async def looked_at(settings: Settings, bot: Bot) -> AsyncIterator[Finding]:
    """Ends early where the next step would only fail for the same reason."""
    try:
        yield (known := await token_of(settings, bot))
        if not known.right:
            return
        yield await (asked_for(bot) if settings.telegram_secret is None else brought(settings, bot))
        yield await commands_of(bot)
        async for one in condition(settings, bot):
            yield one
    except TelegramError as fault:
        yield Finding("telegram", False, f"{in_words(fault)}: check PARLEY_TELEGRAM_TOKEN and the network")


async def token_of(settings: Settings, bot: Bot) -> Finding:
    name = (await bot.get_me()).username
    if (name or "").lower() != (settings.telegram_bot or "").lower():
        return Finding("token", False, f"the token is that of @{name}: set PARLEY_TELEGRAM_BOT={name}")
    return Finding("token", True, f"the token is that of @{name}")


async def asked_for(bot: Bot) -> Finding:
    await bot.delete_webhook()
    return Finding("webhook", True, "none, as PARLEY_TELEGRAM_SECRET is not set: updates are asked for")


async def brought(settings: Settings, bot: Bot) -> Finding:
    """Telegram calls https addresses alone."""
    address = settings.public_url
    if address is None or not address.startswith("https://"):
        return Finding(
            "webhook",
            False,
            "PARLEY_PUBLIC_URL must be the https:// address at which Telegram reaches Parley",
        )
    secret = None if settings.telegram_secret is None else settings.telegram_secret.reveal()
    try:
        await bot.set_webhook(f"{address}{PATH}", allowed_updates=list(ALLOWED), secret_token=secret)
    except BadRequest as fault:
        return Finding("webhook", False, f"Telegram does not take the address: {fault.message}")
    return Finding("webhook", True, f"Telegram brings updates to {address}{PATH}")


async def commands_of(bot: Bot) -> Finding:
    for language in TRANSLATIONS:
        told = [BotCommand(name, sentence) for name, sentence in menu(language).items()]
        await bot.set_my_commands(told, language_code=None if language == "en" else language)
    return Finding("commands", True, f"told in {len(TRANSLATIONS)} languages")


async def condition(settings: Settings, bot: Bot) -> AsyncIterator[Finding]:
    """What Telegram says of how it goes."""
    info = await bot.get_webhook_info()
    yield Finding(
        "waiting", info.pending_update_count < MANY, f"{info.pending_update_count} updates wait there"
    )
    if settings.telegram_secret is not None and info.last_error_message:
        sentence = f"Telegram could not bring an update last time: {info.last_error_message}"
        yield Finding("bringing", False, sentence)
