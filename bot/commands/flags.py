"""`flags`: lists the feature flags; `flags NAME on|off --reason WHY` switches one, for all processes at once.

Each switch stands in the log with its reason, and with the account of the machine that made it.
"""

from __future__ import annotations

import argparse
import getpass

from bot.commands.terminal import Impossible, Report, WrongUse, add_json, reason, report
from bot.settings import Settings
from db import flags
from db.audit import By
from db.flags import Flag
from db.pool import Pool

ON = {"on": True, "off": False}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", help="the flag to switch; without it all are listed")
    parser.add_argument("to", nargs="?", choices=list(ON), help="what to switch it to")
    parser.add_argument("--reason", type=reason, help="why; it stands in the log")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    name, to, why = arguments.name, arguments.to, (arguments.reason or "").strip()

    async def listed(_settings: Settings, pool: Pool) -> Report:
        found = await flags.flags(pool)
        return Report([facts_of(flag) for flag in found], tuple(map(line_of, found)))

    async def switched(_settings: Settings, pool: Pool) -> Report:
        if to is None or not why:
            raise WrongUse(f"say what to switch it to, and why: flags {name} on|off --reason '...'")
        done = await flags.switch(pool, name, ON[to], f"{why} ({account()}, command line)")
        if done is None:
            known = ", ".join(flag.name for flag in await flags.flags(pool))
            raise Impossible(f"there is no flag {name!r}; there are: {known}")
        was = "already" if done.before is ON[to] else "from now on, in all processes"
        return Report({"flag": name, "before": done.before, "after": ON[to]}, (f"{name} is {to} {was}",))

    return report(listed if name is None else switched, arguments)


def by_hand() -> By:
    """Who stands in the log of what this terminal does."""
    return By(way=f"{account()}, command line")


def account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown account"


def facts_of(flag: Flag) -> dict[str, object]:
    return {
        "flag": flag.name,
        "enabled": flag.enabled,
        "description": flag.description,
        "switched_at": flag.switched_at and flag.switched_at.isoformat(),
        "why": flag.why,
        "by": flag.by,
    }


def line_of(flag: Flag) -> str:
    last = f"  (since {flag.switched_at:%Y-%m-%d %H:%M} UTC: {flag.why})" if flag.switched_at else ""
    return f"{'on ' if flag.enabled else 'OFF'} {flag.name:<22} {flag.description or ''}{last}"
