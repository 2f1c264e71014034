"""A PostgreSQL of any version that this machine has: the embedded one, the other one in its wheel, Debian's.

Each runs in a cluster of its own, on a unix socket, and stops with this process as the embedded one does.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from db.embedded_keeper import last_words, spawn
from db.embedded_places import Places, choose_account, find_programs, find_socket_folder, is_reachable

DEBIAN = Path("/usr/lib/postgresql")
ANSWER_WITHIN = 30.0  # seconds
INITDB = ("--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
SETTINGS = ("fsync=off", "listen_addresses=", "max_connections=30", "shared_buffers=32MB")


@dataclass(frozen=True)
class Installation:
    version: str
    programs: Path


@dataclass(frozen=True)
class Server:
    """Trusts everybody who reaches its socket; there is one superuser, `postgres`."""

    socket: Path

    def dsn(self, database: str, user: str = "postgres") -> str:
        return f"postgresql://{user}@/{database}?host={self.socket}"


def installations() -> list[Installation]:
    """One of each major version, the embedded one first."""
    account = choose_account(Path(tempfile.gettempdir()))
    embedded = find_programs(account)
    others = (embedded.parents[1] / "pginstall" / "bin", *DEBIAN.glob("*/bin"))
    usable = [path for path in others if (path / "initdb").exists() and is_reachable(path, account)]
    by_version = {version_of(path): path for path in (*usable, embedded)}
    return [Installation(version, by_version[version]) for version in sorted(by_version, reverse=True)]


def version_of(programs: Path) -> str:
    said = subprocess.run([programs / "postgres", "--version"], capture_output=True, text=True, check=True)
    return said.stdout.split()[2].split(".")[0]


@contextlib.contextmanager
def running(installation: Installation) -> Iterator[Server]:
    with tempfile.TemporaryDirectory(prefix="parley-postgres-") as name:
        places = prepare(installation, Path(name))
        options = [option for setting in SETTINGS for option in ("-c", setting)]
        command = ["postgres", "-D", str(places.cluster), "-k", str(places.socket), *options]
        process = spawn(places, [str(places.programs / command[0]), *command[1:]])
        try:
            wait_for(Server(places.socket), places)
            yield Server(places.socket)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()


def prepare(installation: Installation, folder: Path) -> Places:
    folder.chmod(0o711)
    account = choose_account(folder)
    places = Places(installation.programs, folder, find_socket_folder(folder, account), account)
    places.cluster.mkdir(mode=0o700)
    os.chown(places.cluster, account.user, account.group)
    made = spawn(places, [str(places.programs / "initdb"), *INITDB, "-D", str(places.cluster)]).wait()
    assert made == 0, last_words(places)
    return places


def wait_for(server: Server, places: Places) -> None:
    deadline = time.monotonic() + ANSWER_WITHIN
    asked = [str(places.programs / "psql"), "-X", "-c", "SELECT", server.dsn("postgres")]
    while subprocess.run(asked, capture_output=True).returncode != 0:
        assert time.monotonic() < deadline, last_words(places)
        time.sleep(0.05)
