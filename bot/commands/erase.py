"""`erase WHO`: makes a candidate anonymous everywhere; counts stay. It is for good, and is said first.

Interviews that are not over end as if the candidate had declined. Backups still hold what was: after one is
restored, erase again.
"""

from __future__ import annotations

import argparse
from dataclasses import asdict

from bot import erasing
from bot.commands.export import one_candidate
from bot.commands.flags import account
from bot.commands.terminal import Impossible, Report, add_json, reason, report
from bot.settings import Settings
from db import erasure
from db.pool import Pool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("who", help="their id in `users`, or their address")
    parser.add_argument("--yes", action="store_true", help="do it; without it, only say what would be done")
    parser.add_argument(
        "--reason", type=reason, default="by hand", help="why; it stands in the log: name nobody in it"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    async def looked(_settings: Settings, pool: Pool) -> Report:
        found = await erasure.candidate(pool, await one_candidate(pool, arguments.who))
        if found is None or found.also_recruits:
            raise Impossible(erasing.ALSO_RECRUITS)
        facts = {
            "erased": False,
            "person_id": str(found.id),
            "applications": len(found.applications),
            "interviews": len(found.interviews),
            "interviews_that_would_end": len(found.live),
        }
        line = (
            f"would make {found.id} anonymous: {counted(len(found.applications), 'application')}, "
            f"{counted(len(found.interviews), 'interview')}, of which {len(found.live)} would end; "
            "do it with --yes"
        )
        return Report(facts, (line,))

    async def erased(settings: Settings, pool: Pool) -> Report:
        person = await one_candidate(pool, arguments.who)
        why = f"{arguments.reason} ({account()}, command line)"[:200]
        try:
            done = await erasing.erase(pool, settings.policy, person, why)
        except erasing.AlsoRecruits:
            raise Impossible(erasing.ALSO_RECRUITS) from None
        line = (
            f"{person} is anonymous: {counted(done.applications, 'application')}, "
            f"{counted(done.interviews, 'interview')}, {counted(done.messages, 'message')}; "
            f"receipt {done.receipt}"
        )
        return Report({"erased": True, "person_id": str(person), **asdict(done)}, (line,))

    return report(erased if arguments.yes else looked, arguments)


def counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
