"""Keeps one embedded server running for as long as its process wants it.

Any number of processes may use one data folder. Each has a keeper thread that wants the folder's lock;
the one that gets it starts the server, and the server with all its children inherits the lock. So the
lock is free exactly when no part of a server is left, whatever killed it; only then may the files
that it left behind be removed, and the next keeper start another, at the same socket.
"""

from __future__ import annotations

import fcntl
import math
import os
import shutil
import signal
import subprocess
import sys
import threading
from enum import Enum
from pathlib import Path

from db import embedded_child
from db.embedded_places import SOCKET_NAME, EmbeddedServerFailed, Places

SUPERUSER = "postgres"
MAJOR_VERSION = "18"
ATTEMPTS = 3
LOCK_EVERY = 0.05  # seconds
STOP_WITHIN = 20.0  # seconds
LOG_LIMIT = 1_000_000  # bytes

INITDB = (
    "--auth=trust",  # whoever may enter the socket's folder, which is its account and root
    f"--username={SUPERUSER}",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",  # the same order of texts on every machine
)
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "effective_cache_size": "512MB",
    "random_page_cost": "1.1",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_logical_replication_workers": "0",
    "max_wal_size": "512MB",
    "io_method": "sync",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_error_verbosity": "terse",  # no rows and no statements in the log: they hold personal data
    "log_min_error_statement": "panic",
    "cluster_name": "parley",
}


class Durability(Enum):
    """What a commit survives; only tests may do with less."""

    POWER_CUT = "on"
    CRASH = "off"

    @property
    def settings(self) -> dict[str, str]:
        return dict.fromkeys(("fsync", "synchronous_commit", "full_page_writes"), self.value)


class Keeper(threading.Thread):
    """The thread of one process that starts the server whenever nobody else runs it."""

    def __init__(self, places: Places, durability: Durability) -> None:
        super().__init__(name="embedded-postgres", daemon=True)
        self.failure: str | None = None
        self._places = places
        self._durability = durability
        self._stopping = threading.Event()
        self._guard = threading.Lock()
        self._server: subprocess.Popen[bytes] | None = None
        self._attempts_left: float = ATTEMPTS

    def run(self) -> None:
        try:
            while not self._stopping.is_set():
                self._serve_if_free()
                self._stopping.wait(LOCK_EVERY)
        except (OSError, subprocess.SubprocessError, EmbeddedServerFailed) as fault:
            self.failure = f"the embedded database cannot run: {fault}"

    def answered(self) -> None:
        """The server has answered: from now on it is started again as often as it takes."""
        self._attempts_left = math.inf

    def stop(self) -> None:
        """Stops the server if it is this process's, and waits for its end."""
        self._stopping.set()
        for how in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
            self._signal(how)
            self.join(STOP_WITHIN)
            if not self.is_alive():
                return

    def _serve_if_free(self) -> None:
        lock = take_lock(self._places.lock)
        if lock is None:
            return
        try:
            prepare(self._places)
            self._serve(lock)
        finally:
            os.close(lock)

    def _serve(self, lock: int) -> None:
        with self._guard:
            if self._stopping.is_set():
                return
            self._server = spawn(self._places, server_command(self._places, self._durability), lock)
        self._server.wait()
        self._attempts_left -= 1
        if self._attempts_left <= 0:
            raise EmbeddedServerFailed(f"it does not start: {last_words(self._places)}")

    def _signal(self, how: signal.Signals) -> None:
        with self._guard:
            if self._server is not None and self._server.poll() is None:
                self._server.send_signal(how)


def take_lock(path: Path) -> int | None:
    """The lock's file descriptor; None while anybody else, or a server of theirs, holds it."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    return lock


def prepare(places: Places) -> None:
    """Makes the cluster where there is none, and clears away what a killed server left; needs the lock."""
    if places.log.exists() and places.log.stat().st_size > LOG_LIMIT:
        places.log.unlink()
    if not places.cluster.exists():
        make_cluster(places)
    version = (places.cluster / "PG_VERSION").read_text().strip()
    if version != MAJOR_VERSION:
        raise EmbeddedServerFailed(
            f"{places.cluster} was made by PostgreSQL {version}, this is {MAJOR_VERSION}: "
            "export it with its own version, or choose another PARLEY_DATA_DIR"
        )
    for leftover in (places.cluster / "postmaster.pid", places.socket / f"{SOCKET_NAME}.lock"):
        leftover.unlink(missing_ok=True)


def make_cluster(places: Places) -> None:
    """By way of another name, so that a half-made cluster is never taken for a whole one."""
    partial = places.state / "postgres.partial"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(mode=0o700)
    os.chown(partial, places.account.user, places.account.group)
    if spawn(places, [str(places.programs / "initdb"), *INITDB, "-D", str(partial)]).wait() != 0:
        raise EmbeddedServerFailed(f"its cluster cannot be made: {last_words(places)}")
    partial.rename(places.cluster)


def server_command(places: Places, durability: Durability) -> list[str]:
    settings = SETTINGS | durability.settings | {"unix_socket_directories": str(places.socket)}
    options = [option for name, value in settings.items() for option in ("-c", f"{name}={value}")]
    return [str(places.programs / "postgres"), "-D", str(places.cluster), *options]


def spawn(places: Places, command: list[str], *inherited: int) -> subprocess.Popen[bytes]:
    """Starts a program as the cluster's account, in a session of its own: Ctrl-C is not for it."""
    account = places.account
    child = [sys.executable, "-I", "-S", embedded_child.__file__]
    before = [str(os.getpid()), str(account.user), str(account.group)]
    with places.log.open("ab") as log:
        return subprocess.Popen(
            [*child, *before, *command],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=places.socket,
            env={"LC_ALL": "C", "TZ": "UTC", "PATH": os.defpath},
            pass_fds=inherited,
            start_new_session=True,
            umask=0o077,
        )


def last_words(places: Places) -> str:
    lines = places.log.read_text(errors="replace").splitlines()
    return " / ".join(lines[-3:]) or "it says nothing"
