"""`doctor`: checks the invariants on a live database, a line each; ends with 1 where one is broken."""

from __future__ import annotations

import argparse
from collections.abc import AsyncIterator, Callable, Iterable, Mapping

from bot.app import reached_google
from bot.calendars.examining import entries_elsewhere
from bot.calendars.reach import Reach, nowhere
from bot.commands.terminal import DONE, Report, add_json, report
from bot.keys import find_keys
from bot.settings import Settings
from db.doctor import Finding, examine
from db.pool import Pool

BROKEN = 1
SHOWN = 3

Examine = Callable[[Settings, Pool], AsyncIterator[Finding]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--calendars", action="store_true", help="also ask the calendars whether our entries stand there"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    async def examined(settings: Settings, pool: Pool) -> Report:
        findings = [finding async for finding in EXAMINED[arguments.calendars](settings, pool)]
        status = DONE if all(finding.holds for finding in findings) else BROKEN
        return Report(as_facts(findings), tuple(map(as_line, findings)), status)

    return report(examined, arguments)


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


def as_facts(findings: Iterable[Finding]) -> list[dict[str, object]]:
    return [
        {
            "invariant": finding.invariant.number,
            "sentence": finding.invariant.sentence,
            "holds": finding.holds,
            "broken_by": finding.broken_by,
        }
        for finding in findings
    ]
