"""`migrate`: brings the database's schema up or down, says how it stands, checks it, writes its tables down.

Works on DATABASE_URL, and without it on the embedded database. What is done is told on standard error while
it is done; the answer stands on standard output, with `--json` as one JSON object. Exit 1 when the schema is
not where it was asked to be.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.commands.terminal import DONE, Report, add_json, carry_out
from bot.prepare import found_database
from bot.settings import PROCESS, BadSettings, Settings, complaints, read
from db import migrate
from db.migrate import Variant
from db.migration_export import Form
from db.migration_files import FOLDER, find
from db.migration_records import SETTLED
from db.migration_turn import Tell

NOT_THERE = 1
SETTINGS = ("DATABASE_URL", "PARLEY_DATA_DIR")


@dataclass(frozen=True)
class Task:
    """The database to work on, what was asked, and where to tell how it goes."""

    dsn: str
    settings: Settings
    arguments: argparse.Namespace
    tell: Tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    common = argparse.ArgumentParser(add_help=False)
    add_json(common)
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, (sentence, _, add_options) in ACTIONS.items():
        add_options(actions.add_parser(name, parents=[common], help=sentence, description=sentence))


def run(arguments: argparse.Namespace) -> int:
    return carry_out(lambda settings: work(settings, arguments), arguments, read_few)


def read_few(environment: Mapping[str, str]) -> Settings:
    """Only where the database is: whoever migrates need not have the service's other settings."""
    given = {name: environment[name].strip() for name in SETTINGS if environment.get(name, "").strip()}
    faults = tuple(complaints(PROCESS, given))
    if faults:
        raise BadSettings(*faults)
    return Settings(**read(PROCESS, given))


async def work(settings: Settings, arguments: argparse.Namespace) -> Report:
    _, action, _ = ACTIONS[arguments.action]
    async with found_database(settings, tell) as dsn:
        return await action(Task(dsn, settings, arguments, tell))


def tell(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


async def up(task: Task) -> Report:
    """The embedded database has no portal but the one that we give it."""
    applied = await migrate.up(
        task.dsn,
        base_schema=task.arguments.with_base_schema or task.settings.database_url is None,
        variant=Variant.LARGE if task.arguments.large else Variant.PLAIN,
        tell=task.tell,
    )
    names = [migration.name for migration in applied]
    return Report({"applied": names}, (f"{len(names)} applied" if names else "nothing was missing",))


async def down(task: Task) -> Report:
    written = () if task.arguments.without_export else await write_down(task, default_target(task))
    undone = await migrate.down(task.dsn, task.arguments.to, tell=task.tell)
    names = [migration.name for migration in undone]
    sentence = f"{len(names)} taken back" if names else "nothing was there to take back"
    return Report({"taken_back": names, "exported": written}, (sentence,))


async def status(task: Task) -> Report:
    current = await migrate.status(task.dsn)
    lines = tuple(f"{each.name:<40} {each.state.value}{since(each.applied_at)}" for each in current)
    facts = [
        {
            "number": each.number,
            "name": each.name,
            "state": each.state.name.lower(),
            "applied_at": each.applied_at,
        }
        for each in current
    ]
    is_current = all(each.state in SETTLED for each in current)
    return Report({"migrations": facts, "current": is_current}, lines)


async def verify(task: Task) -> Report:
    verdict = await migrate.verify(task.dsn)
    failed = len(verdict.failed)
    lines = (
        *map(str, verdict.checks),
        f"{len(verdict.checks) - failed} of {len(verdict.checks)} checks passed, {failed} failed",
        f"{counted(verdict.without_job)} of {counted(verdict.applications)} applications have no job_id",
    )
    facts = {
        "passed": len(verdict.checks) - failed,
        "failed": [check.thing for check in verdict.failed],
        "applications": verdict.applications,
        "without_job": verdict.without_job,
    }
    return Report(facts, lines, NOT_THERE if failed else DONE)


async def export(task: Task) -> Report:
    written = await write_down(task, task.arguments.folder)
    return Report({"exported": written}, (f"{len(written)} files written",))


async def write_down(task: Task, target: Path) -> list[dict[str, object]]:
    files = await migrate.export(task.dsn, target, Form(task.arguments.format), task.arguments.to)
    for file in files:
        task.tell(f"{file.path}: {file.rows} rows")
    return [{"file": str(file.path), "rows": file.rows} for file in files]


def default_target(task: Task) -> Path:
    """Where `down` keeps what it deletes, when nobody says where."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    chosen: Path | None = task.arguments.export
    return chosen or task.settings.data_folder / "exports" / moment


def since(moment: datetime | None) -> str:
    return "" if moment is None else f", {moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def counted(number: int | None) -> str:
    return "unknown" if number is None else str(number)


def add_up_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--with-base-schema",
        action="store_true",
        help="make the tables of a minimal portal where there are none at all",
    )
    parser.add_argument(
        "--large",
        action="store_true",
        help="for more than some 100,000 applications: small steps that lock nothing for long",
    )


def add_down_options(parser: argparse.ArgumentParser) -> None:
    """How far has to be said: nothing else asks before the tables are gone."""
    add_form(parser)
    add_number(parser, "the number to go down to; 0 deletes all that Parley knows", required=True)
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--export", type=Path, metavar="FOLDER", help="where to write the tables down before")
    where.add_argument("--without-export", action="store_true", help="delete without writing anything down")


def add_export_options(parser: argparse.ArgumentParser) -> None:
    add_form(parser)
    add_number(parser, "the number to go down to; 0 is all", required=False)


def add_number(parser: argparse.ArgumentParser, words: str, *, required: bool) -> None:
    numbers = range(max(one.number for one in find(FOLDER)) + 1)
    parser.add_argument(
        "--to", type=int, choices=numbers, default=0, required=required, metavar="NUMBER", help=words
    )


def add_form(parser: argparse.ArgumentParser) -> None:
    forms = [form.value for form in Form]
    parser.add_argument("--format", choices=forms, default=Form.CSV.value, help="CSV or JSON Lines")


def add_folder(parser: argparse.ArgumentParser) -> None:
    add_export_options(parser)
    parser.add_argument("folder", type=Path, help="a folder of its own, which is made")


def add_nothing(parser: argparse.ArgumentParser) -> None:
    """For actions without options."""


Action = Callable[[Task], Awaitable[Report]]
ACTIONS: dict[str, tuple[str, Action, Callable[[argparse.ArgumentParser], None]]] = {
    "up": ("apply what is missing", up, add_up_options),
    "down": ("write the tables down, then take migrations back, which deletes them", down, add_down_options),
    "status": ("list the migrations and how the database stands to them", status, add_nothing),
    "verify": ("check every thing of migration 001: a line each, PASS or FAIL", verify, add_nothing),
    "export": ("write down what taking migrations back would delete", export, add_folder),
}
