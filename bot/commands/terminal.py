"""What commands have in common: words for the person at the terminal, exit codes, a database to work on."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import asyncpg

from bot.prepare import NotReady, found_database
from bot.settings import BadSettings, Settings, read_settings
from db.embedded_places import EmbeddedServerFailed
from db.migrate import MigrationFailed
from db.pool import UNREACHABLE, Pool, UnsafeDatabase, open_pool

DONE, CANNOT_RUN, WRONG_SETTINGS = 0, 1, 2
LONGEST_REASON = 300
TOLD_IN_A_SENTENCE = (NotReady, UnsafeDatabase, MigrationFailed, EmbeddedServerFailed)
NO_TABLES = "this database does not have this version's tables yet: run `python -m bot migrate up`"

Deed = Callable[[Settings, Pool], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Report:
    """What a command found or did: `facts` for programs, `lines` for people, and the exit code."""

    facts: object
    lines: tuple[str, ...]
    status: int = DONE


Reporting = Callable[[Settings, Pool], Awaitable[Report]]


class Impossible(Exception):
    """What was asked for cannot be done; the text is a sentence."""

    status = CANNOT_RUN


class WrongUse(Impossible):
    """What was asked for is not whole, or makes no sense anywhere."""

    status = WRONG_SETTINGS


def say(*lines: str) -> None:
    """Where nobody reads any more (`| head` has seen enough), nothing is said and the work goes on."""
    try:
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(step: str) -> None:
    say(f"parley: {step}")


def complain(*sentences: str) -> None:
    sys.stderr.write("".join(f"parley: {sentence}\n" for sentence in sentences))


def carry_out(
    work: Callable[[Settings], Coroutine[Any, Any, Report]],
    arguments: argparse.Namespace,
    read: Callable[[Mapping[str, str]], Settings] = read_settings,
) -> int:
    """Does it by the environment's settings, says what it reports, in JSON with `--json`, a failure too.
    Returns the exit code.
    """
    try:
        found = asyncio.run(work(read(os.environ)))
    except BadSettings as faults:
        sentences, status = faults.args, WRONG_SETTINGS
    except TOLD_IN_A_SENTENCE as fault:
        sentences, status = (str(fault),), CANNOT_RUN
    except Impossible as fault:
        sentences, status = (str(fault),), fault.status
    except UNREACHABLE as fault:
        sentences, status = (what_is_wrong(fault),), CANNOT_RUN
    else:
        say(*((json.dumps(found.facts, default=str),) if arguments.json else found.lines))
        return found.status
    fail(sentences, as_json=arguments.json)
    return status


def report(deed: Reporting, arguments: argparse.Namespace) -> int:
    """The same for what needs the database's tables."""

    async def on_database(settings: Settings) -> Report:
        async with found_database(settings, quietly) as dsn, open_pool(dsn, size=1) as pool:
            return await deed(settings, pool)

    return carry_out(on_database, arguments)


def answer(deed: Deed, arguments: argparse.Namespace) -> int:
    """A command that answers with one sentence; in JSON, `{"answer": ...}`."""

    async def reported(settings: Settings, pool: Pool) -> Report:
        sentence = await deed(settings, pool)
        return Report({"answer": sentence}, (sentence,))

    return report(reported, arguments)


def add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="answer in JSON, failures too")


def reason(text: str) -> str:
    """What somebody gives as the reason for a deed that is logged; raises argparse.ArgumentTypeError."""
    if len(text) > LONGEST_REASON:
        raise argparse.ArgumentTypeError(f"must have at most {LONGEST_REASON} characters, not {len(text)}")
    return text.encode("utf-8", "replace").decode().replace("\x00", " ")


def fail(sentences: Iterable[str], *, as_json: bool) -> None:
    if as_json:
        say(json.dumps({"error": {"message": "; ".join(sentences)}}))
    else:
        complain(*sentences)


def what_is_wrong(fault: Exception) -> str:
    """Without the fault's own text, which may hold an address with its password."""
    for kinds, sentence in WHAT_IS_WRONG.items():
        if isinstance(fault, kinds):
            return sentence
    return f"the database cannot be used ({type(fault).__name__}): its own log says more"


WHAT_IS_WRONG: Mapping[type[Exception] | tuple[type[Exception], ...], str] = {
    (
        asyncpg.UndefinedTableError,
        asyncpg.UndefinedColumnError,
        asyncpg.UndefinedFunctionError,
        asyncpg.InvalidSchemaNameError,
    ): NO_TABLES,
    asyncpg.InvalidCatalogNameError: "there is no such database: create it, or look at DATABASE_URL",
    asyncpg.InvalidAuthorizationSpecificationError: "it refuses user or password: look at DATABASE_URL",
    asyncpg.InsufficientPrivilegeError: (
        "the user of DATABASE_URL may not do that: take the owner of Parley's tables"
    ),
    asyncpg.TooManyConnectionsError: "the database has no connection left for us: try again, or close some",
    (asyncpg.CannotConnectNowError, OSError, TimeoutError): (
        "the database does not answer: is it up, and are host and port of DATABASE_URL right?"
    ),
}


def quietly(_: str) -> None:
    """The answer alone is printed, so that it can be piped."""
