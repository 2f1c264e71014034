"""`retention --days N`: makes candidates anonymous of whom nothing was heard for N days, and says how many.

With PARLEY_RETENTION_DAYS set, the service does the same by itself.
"""

from __future__ import annotations

import argparse
from datetime import timedelta

from bot import erasing
from bot.commands.terminal import Report, WrongUse, add_json, report
from bot.settings import Settings
from db import erasure
from db.pool import Pool

MOST = 100_000
DAYS = range(30, 36_501)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--days", type=int, help="in place of PARLEY_RETENTION_DAYS; 30 at least")
    parser.add_argument("--yes", action="store_true", help="do it; without it, only say how many there are")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    async def retained(settings: Settings, pool: Pool) -> Report:
        age = settings.retention if arguments.days is None else age_of(arguments.days)
        if age is None:
            raise WrongUse("say for how many days, 30 to 36500: --days, or PARLEY_RETENTION_DAYS")
        if not arguments.yes:
            waiting = len(await erasure.aged(pool, age, MOST))
            return Report({"would_erase": waiting}, (f"{waiting} would be made anonymous; do it with --yes",))
        erased = 0
        while some := await erasing.erase_aged(pool, settings.policy, age):
            erased += some
        return Report({"erased": erased}, (f"{erased} made anonymous",))

    return report(retained, arguments)


def age_of(days: int) -> timedelta | None:
    return timedelta(days=days) if days in DAYS else None
