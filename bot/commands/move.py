"""`move --to URL`: takes the embedded database over to a PostgreSQL of your own, and says what to set then.

Stop the service first. The database to move to must be empty; it is brought to this version's schema. What is
there afterwards is counted and compared. Nothing of the embedded database is changed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.commands.terminal import Impossible, Report, add_json, carry_out, quietly
from bot.prepare import found_database, is_empty
from bot.settings import Settings
from db import migrate
from db.pool import UNREACHABLE
from db.transfer import CannotMove, refuse_in_use, transfer

SCHEMES = ("postgresql://", "postgres://")
KEYS = {"PARLEY_API_KEY": "api-key", "PARLEY_SECRET_KEY": "secret-key", "PARLEY_TOKEN_KEYS": "token-key"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", required=True, metavar="URL", help="postgresql://... of an empty database")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    return carry_out(lambda settings: moved(settings, arguments.to), arguments)


async def moved(settings: Settings, target: str) -> Report:
    if settings.database_url is not None:
        raise Impossible("DATABASE_URL is set: only the embedded database is moved")
    try:
        return await move(settings, target)
    except CannotMove as fault:
        raise Impossible(str(fault)) from fault
    except (*UNREACHABLE, ValueError) as fault:
        raise Impossible(f"the database to move to cannot be used ({type(fault).__name__})") from fault


async def move(settings: Settings, target: str) -> Report:
    if not target.startswith(SCHEMES):
        raise CannotMove("--to has to be an address such as postgresql://owner@host/parley")
    if not await is_empty(target, "--to"):
        raise CannotMove("the database of --to is not empty: give it one that was just created")
    async with found_database(settings, quietly) as source:
        await refuse_in_use(source)
        await migrate.up(source, base_schema=True)
        await migrate.up(target, base_schema=True)
        done = await transfer(source, target)
    rows = sum(one.rows for one in done)
    facts = {
        "rows": rows,
        "tables": {one.table: one.rows for one in done},
        "set": {name: str(settings.data_folder / file) for name, file in kept(settings.data_folder).items()},
    }
    lines = (
        f"{rows} rows of {len(done)} tables moved; from now on start with",
        *exports(settings.data_folder),
    )
    return Report(facts, lines)


def kept(folder: Path) -> dict[str, str]:
    """The keys that the embedded run made: links, tokens and webhooks' secrets hang on them."""
    return {name: file for name, file in KEYS.items() if (folder / file).exists()}


def exports(folder: Path) -> tuple[str, ...]:
    keys = (f'  export {name}="$(cat {folder / file})"' for name, file in kept(folder).items())
    return ("  export DATABASE_URL=...  # what you gave as --to", *keys)
