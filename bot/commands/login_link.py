"""`login-link EMAIL`: prints a link that signs a recruiter in to the console, once, within a day."""

from __future__ import annotations

import argparse
import asyncio
import os

from bot.commands.serve import CANNOT_RUN, WRONG_SETTINGS, complain, say
from bot.keys import find_keys
from bot.links import Linker
from bot.prepare import NotReady, found_database
from bot.settings import BadSettings, Settings, read_settings
from bot.ways_in import SIGN_IN_LIFE
from db import people
from db.pool import UNREACHABLE, UnsafeDatabase, open_pool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("email", help="the recruiter's address, as the portal or the API gave it")


def run(arguments: argparse.Namespace) -> int:
    try:
        settings = read_settings(os.environ)
    except BadSettings as faults:
        complain(*faults.args)
        return WRONG_SETTINGS
    try:
        link = asyncio.run(sign_in_link(settings, arguments.email))
    except (NotReady, UnsafeDatabase, *UNREACHABLE) as fault:
        complain(str(fault))
        return CANNOT_RUN
    if link is None:
        complain("there is no recruiter with this address")
        return CANNOT_RUN
    say(link)
    return 0


async def sign_in_link(settings: Settings, email: str) -> str | None:
    """None where nobody with this address is a recruiter."""
    async with found_database(settings, quietly) as dsn, open_pool(dsn, size=1) as pool:
        user_id = await people.recruiter_by_email(pool, email)
        if user_id is None:
            return None
        linker = Linker(settings.public_url_at(settings.port), find_keys(settings).signing_bytes())
        return await linker.sign_in(pool, user_id, SIGN_IN_LIFE)


def quietly(_: str) -> None:
    """The link alone is printed, so that it can be piped."""
