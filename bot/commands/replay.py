"""`replay`: lists what was given up; `replay ID...` tries it once more, `replay --all` everything.

A message that somebody has answered meanwhile stays as it is. A webhook's delivery keeps its id.
"""

from __future__ import annotations

import argparse

from bot.commands.flags import by_hand
from bot.commands.terminal import Impossible, Report, Reporting, add_json, report
from bot.settings import Settings
from db import parked
from db.parked import Parked
from db.pool import Pool

PARTLY = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="as the list shows them, e.g. webhook:...")
    parser.add_argument("--all", action="store_true", help="everything that is listed")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    if arguments.ids or arguments.all:
        return report(replaying(arguments.ids, everything=arguments.all), arguments)
    return report(listed, arguments)


async def listed(_settings: Settings, pool: Pool) -> Report:
    found = await parked.parked(pool)
    facts = [{"id": one.id, "since": one.since, "failure": one.failure} for one in found]
    return Report(facts, tuple(map(line_of, found)) or ("nothing was given up",))


def replaying(ids: list[str], *, everything: bool) -> Reporting:
    async def replayed(_settings: Settings, pool: Pool) -> Report:
        wanted = [one.id for one in await parked.parked(pool)] if everything else ids
        done = [one for one in wanted if await parked.again(pool, one, by_hand())]
        left = [one for one in wanted if one not in done]
        if left and not done:
            raise Impossible(f"not parked, or answered meanwhile: {', '.join(left)}")
        lines = (f"{len(done)} are tried again", *(f"left as it is: {one}" for one in left))
        return Report({"replayed": done, "left": left}, lines, PARTLY if left else 0)

    return replayed


def line_of(one: Parked) -> str:
    since = "" if one.since is None else f"  {one.since:%Y-%m-%d %H:%M} UTC"
    return f"{one.id}{since}  {one.failure or ''}".rstrip()
