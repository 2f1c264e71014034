"""`stop-all-sending`: from now on nothing leaves, from no process, until `sending resume` says otherwise."""

from __future__ import annotations

import argparse

from bot.commands.flags import account
from bot.commands.terminal import Report, add_json, reason, report
from bot.settings import Settings
from db import held_back
from db.pool import Pool, in_transaction


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--reason", type=reason, default="not said", help="why; it stands in the log")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    why = f"{arguments.reason} ({account()}, command line)"

    async def stop(_settings: Settings, pool: Pool) -> Report:
        first = await in_transaction(pool, lambda one: held_back.set_sending(one, False, why))
        line = "all sending is stopped" if first else "all sending was stopped already"
        return Report(
            {"sending": False, "changed": first}, (f"{line}; `sending list` shows what is held back",)
        )

    return report(stop, arguments)
