"""`sending list|drop|resume`: what `stop-all-sending` holds back, what of it never leaves, and going on.

Going on takes a word about what is held back, where anything is: `--release` or `--drop`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from uuid import UUID

from bot.commands.flags import account
from bot.commands.terminal import Impossible, Report, Reporting, add_json, reason, report
from bot.settings import Settings
from db import held_back
from db.held_back import Held
from db.pool import Connection, Pool, in_transaction


def add_arguments(parser: argparse.ArgumentParser) -> None:
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="DEED")
    add_json(deeds.add_parser("list", help="what has not left yet, the oldest first"))
    drop = deeds.add_parser("drop", help="never send these")
    drop.add_argument("ids", nargs="+", type=UUID, metavar="ID", help="as `sending list` shows them")
    add_json(drop)
    resume = deeds.add_parser("resume", help="let messages leave again")
    held = resume.add_mutually_exclusive_group()
    held.add_argument("--release", action="store_true", help="send what was held back")
    held.add_argument("--drop", action="store_true", help="never send what was held back")
    resume.add_argument("--reason", type=reason, default="not said", help="why; it stands in the log")
    add_json(resume)


def run(arguments: argparse.Namespace) -> int:
    return report(DEEDS[arguments.deed](arguments), arguments)


def listing(_arguments: argparse.Namespace) -> Reporting:
    async def listed(_settings: Settings, pool: Pool) -> Report:
        on, found = await held_back.sending(pool), await held_back.held_back(pool)
        state = "messages leave" if on else "all sending is stopped"
        facts = {"sending": on, "held_back": [facts_of(one) for one in found]}
        return Report(facts, (f"{state}; {len(found)} have not left", *map(line_of, found)))

    return listed


def dropping(arguments: argparse.Namespace) -> Reporting:
    why = f"by hand ({account()}, command line)"

    async def dropped(_settings: Settings, pool: Pool) -> Report:
        count = await in_transaction(pool, lambda one: held_back.drop(one, arguments.ids, why))
        if count < len(arguments.ids):
            raise Impossible(f"{count} dropped; the others have left already, or never were")
        return Report({"dropped": count}, (f"{count} dropped",))

    return dropped


def resuming(arguments: argparse.Namespace) -> Reporting:
    why = f"{arguments.reason} ({account()}, command line)"

    async def resume(connection: Connection) -> Report:
        held = len(await held_back.held_back(connection))
        if held and not await held_back.sending(connection) and not (arguments.release or arguments.drop):
            raise Impossible(f"{held} are held back: say --release or --drop")
        dropped = await held_back.drop(connection, None, why) if arguments.drop else 0
        changed = await held_back.set_sending(connection, True, why)
        return Report(
            {"sending": True, "changed": changed, "released": held - dropped, "dropped": dropped},
            (f"messages leave again; {held - dropped} released, {dropped} dropped",),
        )

    async def resumed(_settings: Settings, pool: Pool) -> Report:
        return await in_transaction(pool, resume)

    return resumed


DEEDS: dict[str, Callable[[argparse.Namespace], Reporting]] = {
    "list": listing,
    "drop": dropping,
    "resume": resuming,
}


def facts_of(held: Held) -> dict[str, str | None]:
    return {
        "id": str(held.id),
        "way": held.way,
        "what": held.what,
        "interview_id": None if held.interview_id is None else str(held.interview_id),
        "since": held.since.isoformat(),
    }


def line_of(held: Held) -> str:
    about = "" if held.interview_id is None else f"  interview {held.interview_id}"
    return f"{held.id}  {held.since:%Y-%m-%d %H:%M} UTC  {held.way:<8} {held.what}{about}"
