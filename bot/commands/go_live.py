"""`go-live`: from now on messages leave. On a portal's database nothing does before."""

from __future__ import annotations

import argparse

from bot.commands.terminal import add_json, answer
from bot.settings import Settings
from db import deployment
from db.pool import Pool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It needs nothing but the settings of the service."""
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    return answer(go_live, arguments)


async def go_live(_settings: Settings, pool: Pool) -> str:
    first = await deployment.go_live(pool)
    return "live: messages leave from now on" if first else "it was live already"
