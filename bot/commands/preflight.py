"""`preflight`: before an upgrade, what it would change, whether old processes can go on meanwhile, whether
there is a fresh backup. A line for each; ends with 1 where one says FAIL. It changes nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.commands.terminal import DONE, Report, add_json, carry_out, quietly
from bot.prepare import found_database
from bot.settings import Settings
from db.upgrade import Upgrade, upgrade

STANDS_IN_THE_WAY = 1
OLDEST_SERVER = 150000
FRESH = timedelta(hours=24)
LONG = 5.0  # seconds that a transaction may hold what a migration wants
DUMPS = (b"PGDMP", b"--\n-- PostgreSQL database")


@dataclass(frozen=True, slots=True)
class Check:
    """`verdict` is PASS, WARN or FAIL."""

    verdict: str
    subject: str
    what: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--backup", type=Path, metavar="FILE", help="the dump that was taken for this")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    return carry_out(lambda settings: examined(settings, arguments.backup), arguments)


async def examined(settings: Settings, backup: Path | None) -> Report:
    async with found_database(settings, quietly) as dsn:
        found = await upgrade(dsn)
    checks = [*of_database(found), of_backup(backup, needed=bool(found.pending))]
    lines = tuple(f"{one.verdict} {one.subject}: {one.what}" for one in checks)
    failed = any(one.verdict == "FAIL" for one in checks)
    return Report([asdict(one) for one in checks], lines, STANDS_IN_THE_WAY if failed else DONE)


def of_database(found: Upgrade) -> Iterator[Check]:
    old = found.server < OLDEST_SERVER
    yield Check(
        "FAIL" if old else "PASS", "server", f"PostgreSQL {found.server // 10000}, 15 is needed at least"
    )
    listed = ", ".join(found.pending) or "nothing to apply"
    yield Check("PASS", "migrations", listed)
    if found.newer:
        newer = f"{', '.join(found.newer)} ran there and is unknown here: use the newer version"
        yield Check("FAIL", "version", newer)
    if found.strangers and found.pending:
        what = f"tables belong to {', '.join(found.strangers)}: give the owner's login in DATABASE_URL"
        yield Check("FAIL", "owner", what)
    if found.taking_away and found.processes:
        what = f"{', '.join(found.taking_away)} takes something away: stop the old processes first"
        yield Check("FAIL", "old processes", what)
    else:
        what = f"{found.processes} connections of running processes; they can go on while both versions run"
        yield Check("PASS", "old processes", what)
    slow = found.longest_transaction > LONG and bool(found.pending)
    what = f"the longest has run for {found.longest_transaction:.0f} s"
    yield Check("WARN" if slow else "PASS", "transactions", what)
    what = f"{found.unfinished} messages without an outcome, {found.parked} parked"
    yield Check("WARN" if found.parked else "PASS", "work", what)


def of_backup(backup: Path | None, *, needed: bool) -> Check:
    """Only what `pg_dump` writes counts, and only while it is fresh."""
    worst = "FAIL" if needed else "WARN"
    if backup is None:
        return Check(worst, "backup", "none was named: take one (`backup FILE`), and name it with --backup")
    try:
        taken = datetime.fromtimestamp(backup.stat().st_mtime).astimezone()
        with backup.open("rb") as file:
            begins = file.read(64)
    except OSError as fault:
        return Check(worst, "backup", f"cannot be read: {fault.strerror}")
    if not begins.startswith(DUMPS):
        return Check(worst, "backup", "this is no dump that pg_dump wrote")
    if datetime.now().astimezone() - taken > FRESH:
        return Check(worst, "backup", f"it is from {taken:%Y-%m-%d %H:%M}: take a fresh one")
    return Check("PASS", "backup", f"taken {taken:%Y-%m-%d %H:%M}")
