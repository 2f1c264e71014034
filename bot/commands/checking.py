"""What the checks of a set-up have in common: a line for each thing that it takes; 1 where one is missing."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass

from bot.commands.terminal import WRONG_SETTINGS, add_json, fail, say
from bot.settings import BadSettings, Settings, read_settings

MISSING = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the set-up takes; `what_to_do` where it is not there."""

    subject: str
    holds: bool
    what_to_do: str = ""


Examined = Callable[[Settings], Awaitable[Sequence[Finding]]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["check"], help="what to do: check the set-up")
    add_json(parser)


def check(arguments: argparse.Namespace, examined: Examined) -> int:
    """Prints what was found, as lines or as JSON. Returns the exit code."""
    try:
        findings = asyncio.run(_found(examined))
    except BadSettings as faults:
        fail(faults.args, as_json=arguments.json)
        return WRONG_SETTINGS
    shown = [asdict(each) for each in findings]
    say(json.dumps(shown) if arguments.json else "\n".join(map(line, findings)))
    return 0 if all(each.holds for each in findings) else MISSING


async def _found(examined: Examined) -> Sequence[Finding]:
    return await examined(read_settings(os.environ))


def line(finding: Finding) -> str:
    return f"PASS {finding.subject}" if finding.holds else f"FAIL {finding.subject}: {finding.what_to_do}"
