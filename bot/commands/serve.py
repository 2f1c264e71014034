"""`serve`: the whole service, until Ctrl-C or SIGTERM; prints the ways in.

Exit 0 after a clean stop, 1 where it cannot run here, 2 where settings or schema have to be put right first.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import os
import signal

from bot.address import AddressRefused
from bot.app import running
from bot.commands.terminal import CANNOT_RUN, DONE, WRONG_SETTINGS, complain, say, tell
from bot.logs import start_logging
from bot.open_files import raise_limit
from bot.prepare import NotReady
from bot.settings import BadSettings, Settings, read_settings, unknown_names
from bot.ways_in import ways_in
from db.pool import UnsafeDatabase
from scheduling.timex.languages import make_ready


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Everything is set by the environment: see docs/settings.md."""


def run(arguments: argparse.Namespace) -> int:
    try:
        settings = read_settings(os.environ)
    except BadSettings as faults:
        complain(*faults.args)
        return WRONG_SETTINGS
    start_logging(settings.log_level, settings.log_format)
    for name in unknown_names(os.environ):
        complain(f"{name} is no setting of this version: it changes nothing")
    raise_limit()
    try:
        asyncio.run(serve(settings))
    except NotReady as fault:
        complain(str(fault))
        return fault.status
    except (AddressRefused, UnsafeDatabase) as fault:
        complain(str(fault))
        return CANNOT_RUN
    return DONE


async def serve(settings: Settings) -> None:
    """Runs until the first signal, which may also come during the start; later ones change nothing."""
    serving = asyncio.create_task(until_cancelled(settings), name="serving")
    signals = iter((serving.cancel,))

    def stop() -> None:
        for cancel in signals:
            cancel()
            tell("stopping")

    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    with contextlib.suppress(asyncio.CancelledError):
        await serving


def set_aside_what_stays() -> None:
    """Modules, routes and languages live as long as the process: the collector need not go through them again
    and again, for which every conversation would have to wait.
    """
    make_ready()
    gc.collect()
    gc.freeze()


async def until_cancelled(settings: Settings) -> None:
    async with running(settings, tell) as service:
        set_aside_what_stays()
        say("", *await ways_in(service), "")
        await asyncio.Event().wait()
