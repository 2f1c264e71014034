"""`export candidate WHO`: all that is kept of one candidate, as JSON; `export tables FOLDER`: tables as CSV.

The JSON goes to standard output, or into a file that only its owner may read. In the CSV files nothing that
anybody wrote is a formula.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from uuid import UUID

from bot.commands.terminal import NO_TABLES, Impossible, Report, Reporting, add_json, report
from bot.settings import Settings
from db import erasure, kept, table_export
from db.pool import Pool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parts = parser.add_subparsers(dest="part", required=True, metavar="WHAT")
    candidate = parts.add_parser("candidate", help="all that is kept of one candidate, as JSON")
    candidate.add_argument("who", help="their id in `users`, or their address")
    candidate.add_argument("--out", type=Path, metavar="FILE", help="write it there, and not to the terminal")
    add_json(candidate)
    tables = parts.add_parser("tables", help="the tables as CSV files, without secrets")
    tables.add_argument("folder", type=Path, help="where to write them; made at need")
    add_json(tables)


def run(arguments: argparse.Namespace) -> int:
    if arguments.part == "tables":
        return report(exporting_tables(arguments.folder), arguments)
    return report(exporting_candidate(arguments.who, arguments.out), arguments)


def exporting_candidate(who: str, out: Path | None) -> Reporting:
    async def export(_settings: Settings, pool: Pool) -> Report:
        found = await kept.of_candidate(pool, await one_candidate(pool, who))
        if out is None:
            return Report(found, (json.dumps(found, ensure_ascii=False, indent=2),))
        written(out, json.dumps(found, ensure_ascii=False, indent=2))
        return Report({"file": str(out)}, (f"written to {out}",))

    return export


def written(path: Path, text: str) -> None:
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(text + "\n")
    except OSError as fault:
        raise Impossible(f"{path} cannot be written: {fault.strerror}") from fault


async def one_candidate(pool: Pool, who: str) -> UUID:
    found = await erasure.find(pool, who.encode("utf-8", "replace").decode())
    if len(found) > 1:
        raise Impossible(
            f"{len(found)} candidates have this address: take an id, of {', '.join(map(str, found))}"
        )
    if not found:
        raise Impossible("there is no candidate with this id or address")
    return found[0]


def exporting_tables(folder: Path) -> Reporting:
    async def export(_settings: Settings, pool: Pool) -> Report:
        try:
            files = await table_export.export(pool, folder)
        except OSError as fault:
            raise Impossible(f"{fault.filename or folder} cannot be written: {fault.strerror}") from fault
        if not files:
            raise Impossible(NO_TABLES)
        facts = [{"table": one.table, "file": str(one.path), "rows": one.rows} for one in files]
        return Report(facts, tuple(f"{one.rows:>8} rows  {one.path}" for one in files))

    return export
