"""`go-live`: from now on messages leave. On a portal's database nothing does before."""

from __future__ import annotations

import argparse
import asyncio
import os

from bot.commands.login_link import quietly
from bot.commands.serve import CANNOT_RUN, WRONG_SETTINGS, complain, say
from bot.prepare import NotReady, found_database
from bot.settings import BadSettings, Settings, read_settings
from db import deployment
from db.pool import UNREACHABLE, UnsafeDatabase, open_pool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It needs nothing but the settings of the service."""


def run(arguments: argparse.Namespace) -> int:
    try:
        settings = read_settings(os.environ)
        first = asyncio.run(go_live(settings))
    except BadSettings as faults:
        complain(*faults.args)
        return WRONG_SETTINGS
    except (NotReady, UnsafeDatabase, *UNREACHABLE) as fault:
        complain(str(fault))
        return CANNOT_RUN
    say("live: messages leave from now on" if first else "it was live already")
    return 0


async def go_live(settings: Settings) -> bool:
    async with found_database(settings, quietly) as dsn, open_pool(dsn, size=1) as pool:
        return await deployment.go_live(pool)
