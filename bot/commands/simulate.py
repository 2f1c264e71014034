"""Rehearses with made-up candidates: how many are booked, how fast, and whether anything untrue is said.

They talk to the engine alone, or through the real service. Exit code 1 where somebody was booked wrongly or
told what is not so.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import signal
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import aiohttp

from bot.commands.terminal import CANNOT_RUN, DONE, WRONG_SETTINGS, complain, say
from bot.rehearsal.judging import Trial
from bot.rehearsal.own_service import NeverReady, own_service
from bot.rehearsal.portal import NotServed
from bot.rehearsal.report import as_json, figures, table, transcripts
from bot.rehearsal.through_api import tried_through_api
from bot.rehearsal.trial import tried

AT_ONCE = 50
AT_A_TIME = 300
KEY = "PARLEY_API_KEY"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--candidates", type=_count, metavar="N", help="how many (1000; through the API 300)")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first case (0)")
    parser.add_argument("--show", type=int, metavar="N", help="print the talk of case N, and nothing else")
    cores = os.cpu_count() or 1
    parser.add_argument(
        "--processes", type=_count, default=cores, metavar="N", help="how many processes share the work"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write figures and failed cases to FILE")
    parser.add_argument(
        "--transcripts", type=Path, metavar="FILE", help="write the talks that went wrong to FILE"
    )
    parser.add_argument(
        "--through-api",
        nargs="?",
        const="",
        metavar="URL",
        help="by HTTP: of a service of its own, or of the one at URL, which then has the made-up people"
        f" (its key in {KEY})",
    )
    parser.add_argument(
        "--at-a-time", type=_count, default=AT_A_TIME, metavar="N", help="through the API (300)"
    )


def run(arguments: argparse.Namespace) -> int:
    if arguments.show is not None:
        say(*tried(arguments.show).lines)
        return DONE
    if fault := next(filter(None, map(_unwritable, (arguments.json, arguments.transcripts))), None):
        complain(fault)
        return CANNOT_RUN
    try:
        trials = _trials(arguments)
    except (NeverReady, NotServed, aiohttp.ClientError) as fault:
        complain(f"the rehearsal could not be held: {fault}")
        return CANNOT_RUN
    except asyncio.CancelledError:
        complain("the rehearsal was ended before it was over")
        return CANNOT_RUN
    except KeyError:
        complain(f"{KEY}: set it to the key of the service that is rehearsed with")
        return WRONG_SETTINGS
    say(*table(trials))
    if arguments.json:
        arguments.json.write_text(json.dumps(as_json(trials), indent=2) + "\n", encoding="utf-8")
    if arguments.transcripts:
        arguments.transcripts.write_text("\n".join(transcripts(trials)), encoding="utf-8")
    return DONE if figures(trials).is_safe else CANNOT_RUN


def _unwritable(path: Path | None) -> str | None:
    """Said before the work begins, which takes minutes."""
    try:
        if path is not None:
            path.open("a", encoding="utf-8").close()
    except OSError as fault:
        return f"{path} cannot be written: {fault.strerror}"
    return None


def _trials(arguments: argparse.Namespace) -> Sequence[Trial]:
    through, first = arguments.through_api, arguments.first
    many = arguments.candidates or (1000 if through is None else AT_A_TIME)
    numbers = range(first, first + many)
    if through is None:
        return _tried(numbers, arguments.processes)
    return asyncio.run(_through(through, numbers, arguments.at_a_time))


async def _through(url: str, numbers: range, at_a_time: int) -> list[Trial]:
    """Ended by a signal it takes its service along."""
    task = asyncio.current_task()
    if task is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    if url:
        return await tried_through_api(numbers, url.rstrip("/"), os.environ[KEY], at_a_time)
    async with own_service() as service:
        return await tried_through_api(numbers, service.url, service.key, at_a_time)


def _tried(numbers: range, processes: int) -> list[Trial]:
    if processes == 1 or len(numbers) <= AT_ONCE:
        return [tried(number) for number in numbers]
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(tried, numbers, chunksize=AT_ONCE))


def _count(text: str) -> int:
    if not re.fullmatch("[1-9][0-9]{0,8}", text):
        raise argparse.ArgumentTypeError("must be a whole number, and at least 1")
    return int(text)
