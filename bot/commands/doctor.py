"""`doctor`: checks the invariants on a live database, a line each; ends with 1 where one is broken."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable, Mapping

from bot.app import reached_google
from bot.calendars.examining import entries_elsewhere
from bot.calendars.reach import Reach, nowhere
from bot.commands.terminal import CANNOT_RUN, WRONG_SETTINGS, add_json, fail, quietly, say, what_is_wrong
from bot.keys import find_keys
from bot.prepare import NotReady, found_database
from bot.settings import BadSettings, Settings, read_settings
from db.doctor import Finding, examine
from db.pool import UNREACHABLE, Pool, UnsafeDatabase, open_pool

BROKEN = 1
SHOWN = 3

Examine = Callable[[Settings, Pool], AsyncIterator[Finding]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--calendars", action="store_true", help="also ask the calendars whether our entries stand there"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    try:
        findings = asyncio.run(examined(read_settings(os.environ), EXAMINED[arguments.calendars]))
    except BadSettings as faults:
        fail(faults.args, as_json=arguments.json)
        return WRONG_SETTINGS
    except (NotReady, UnsafeDatabase) as fault:
        fail([str(fault)], as_json=arguments.json)
        return CANNOT_RUN
    except UNREACHABLE as fault:
        fail([what_is_wrong(fault)], as_json=arguments.json)
        return CANNOT_RUN
    say(as_json(findings) if arguments.json else "\n".join(map(as_line, findings)))
    return 0 if all(finding.holds for finding in findings) else BROKEN


async def examined(settings: Settings, examination: Examine) -> list[Finding]:
    async with found_database(settings, quietly) as dsn, open_pool(dsn, size=1) as pool:
        return [finding async for finding in examination(settings, pool)]


async def database(_settings: Settings, pool: Pool) -> AsyncIterator[Finding]:
    async for finding in examine(pool):
        yield finding


async def calendars_as_well(settings: Settings, pool: Pool) -> AsyncIterator[Finding]:
    async for finding in examine(pool):
        yield finding
    async with reached_google(settings, find_keys(settings), pool) as google:
        yield await entries_elsewhere(Reach(pool, nowhere if google is None else google.opened))


EXAMINED: Mapping[bool, Examine] = {False: database, True: calendars_as_well}


def as_line(finding: Finding) -> str:
    invariant = finding.invariant
    if finding.holds:
        return f"PASS {invariant.number:<4} {invariant.sentence}"
    shown = ", ".join(finding.broken_by[:SHOWN])
    return f"FAIL {invariant.number:<4} {invariant.sentence}: {len(finding.broken_by)} break it, e.g. {shown}"


def as_json(findings: list[Finding]) -> str:
    return json.dumps(
        [
            {
                "invariant": finding.invariant.number,
                "sentence": finding.invariant.sentence,
                "holds": finding.holds,
                "broken_by": finding.broken_by,
            }
            for finding in findings
        ]
    )
