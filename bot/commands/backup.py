"""`backup FILE`: writes all of the database into a new file that only its owner may read, by `pg_dump`.

The program is the system's where it is new enough for the server, else the one that came with the embedded
database. Keys stand in no database: keep `PARLEY_SECRET_KEY` and `PARLEY_TOKEN_KEYS` as well, elsewhere.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

import asyncpg

from bot.commands.terminal import Impossible, Report, add_json, carry_out, quietly
from bot.prepare import found_database
from bot.settings import Settings
from db.embedded_places import dump_program

KEYS = "keep PARLEY_SECRET_KEY and PARLEY_TOKEN_KEYS with it, in another place"


@dataclass(frozen=True, slots=True)
class Login:
    """How to reach a database without a password on a command line."""

    address: str
    environment: dict[str, str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write it; must not be there yet")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    return carry_out(lambda settings: backed_up(settings, arguments.file), arguments)


async def backed_up(settings: Settings, path: Path) -> Report:
    async with found_database(settings, quietly) as dsn:
        program = await program_for(dsn)
        file = opened(path)
        try:
            said = await dumped(program, login_of(dsn), file)
            size = os.fstat(file).st_size
        finally:
            os.close(file)
    if said:
        forget(path)
        raise Impossible(f"pg_dump says: {said}")
    return Report({"file": str(path), "bytes": size}, (f"written to {path}, {size} bytes; {KEYS}",))


def opened(path: Path) -> int:
    """The descriptor of a new file that its owner alone may read. Raises Impossible."""
    try:
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as fault:
        raise Impossible(f"{path} cannot be written: {fault.strerror}") from fault


def forget(path: Path) -> None:
    """Half a backup is none."""
    path.unlink()


async def dumped(program: Path, login: Login, out: int) -> str:
    """What it complained of, where it wrote nothing that can be used."""
    ran = await asyncio.create_subprocess_exec(
        str(program),
        "--format=custom",
        "--no-password",
        f"--dbname={login.address}",
        stdin=asyncio.subprocess.DEVNULL,
        stdout=out,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, **login.environment},
    )
    _, complaint = await ran.communicate()
    return (complaint.decode(errors="replace").strip() or "it failed") if ran.returncode else ""


async def program_for(dsn: str) -> Path:
    """One that is not older than the server; pg_dump reads no newer one."""
    connection = await asyncpg.connect(dsn)
    server = connection.get_server_version().major
    await connection.close()
    known = shutil.which("pg_dump")
    if known is not None and await version_of(known) >= server:
        return Path(known)
    return dump_program()


async def version_of(program: str) -> int:
    ran = await asyncio.create_subprocess_exec(program, "--version", stdout=asyncio.subprocess.PIPE)
    said, _ = await ran.communicate()
    found = re.search(rb"(\d+)", said)
    return int(found[1]) if found else 0


def login_of(dsn: str) -> Login:
    parts = urlsplit(dsn)
    if parts.password is None:
        return Login(dsn, {})
    who, _, where = parts.netloc.rpartition("@")
    netloc = f"{who.partition(':')[0]}@{where}"
    return Login(urlunsplit(parts._replace(netloc=netloc)), {"PGPASSWORD": unquote(parts.password)})
