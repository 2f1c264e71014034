"""The embedded server in the life that it will have: started, shared, killed, and started again."""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from bot.settings import CHECKOUT
from db.embedded import EmbeddedServerFailed, running
from db.embedded_keeper import take_lock
from db.embedded_places import (
    PACKAGE,
    SOCKET_NAME,
    Account,
    choose_account,
    copy_programs,
    find_places,
    find_socket_folder,
)

PATIENCE = 120.0  # seconds until something that has to happen counts as never happening


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any account can enter."""
    folder = Path(tempfile.mkdtemp(prefix="parley-embedded-"))
    folder.chmod(0o755)
    yield folder
    remove(folder)


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """A folder that only the tests' own account can enter, as root's home is."""
    folder = Path(tempfile.mkdtemp(prefix="parley-embedded-"))
    yield folder / "data"
    remove(folder / "data")
    shutil.rmtree(folder)


def remove(data_folder: Path) -> None:
    """With what stands elsewhere on its behalf."""
    if data_folder.exists():
        places = find_places(data_folder)
        for each in (places.socket, places.state, data_folder):
            shutil.rmtree(each, ignore_errors=True)


@asynccontextmanager
async def connected(dsn: str) -> AsyncIterator[asyncpg.Connection[asyncpg.Record]]:
    connection = await asyncpg.connect(dsn)
    try:
        yield connection
    finally:
        await connection.close()


async def remember(dsn: str, word: str) -> None:
    async with connected(dsn) as connection:
        await connection.execute("CREATE TABLE IF NOT EXISTS words (word text)")
        await connection.execute("INSERT INTO words VALUES ($1)", word)


async def remembered(dsn: str) -> list[str]:
    async with connected(dsn) as connection:
        return [row["word"] for row in await connection.fetch("SELECT word FROM words ORDER BY word")]


async def soon_remembered(dsn: str) -> list[str]:
    """As `remembered`, but the server may still be on its way."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return await remembered(dsn)
        except (OSError, asyncpg.OperatorInterventionError, asyncpg.PostgresConnectionError):
            if time.monotonic() > end:
                raise
            await asyncio.sleep(0.02)


@dataclass(frozen=True)
class User:
    """Another process that uses the database."""

    process: subprocess.Popen[str]
    dsn: str

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        self.process.communicate(timeout=PATIENCE)


def start_user(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.servers.database_user", str(folder)]
    return subprocess.Popen(command, cwd=CHECKOUT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def said_by(process: subprocess.Popen[str]) -> tuple[str, str]:
    assert process.stdout is not None
    word, _, rest = process.stdout.readline().strip().partition(" ")
    return word, rest


@contextmanager
def user_of(folder: Path) -> Iterator[User]:
    with start_user(folder) as process:
        try:
            word, rest = said_by(process)
            assert word == "ready", rest
            yield User(process, rest)
        finally:
            process.kill()


def postmaster(folder: Path) -> int:
    return int((find_places(folder).cluster / "postmaster.pid").read_text().split()[0])


def wait_until_nothing_runs(folder: Path) -> None:
    """The lock is free exactly when no part of a server is left."""
    end = time.monotonic() + PATIENCE
    while (lock := take_lock(find_places(folder).lock)) is None:
        assert time.monotonic() < end, "a server outlived its process"
        time.sleep(0.02)
    os.close(lock)


async def test_it_starts_cold_then_warm_and_keeps_what_was_written(open_folder: Path) -> None:
    for word in ("cold", "warm"):
        async with running(open_folder) as server:
            await remember(server.dsn, word)
        wait_until_nothing_runs(open_folder)
    async with running(open_folder) as server:
        assert await remembered(server.dsn) == ["cold", "warm"]


async def test_commits_survive_a_power_cut_and_nothing_listens_on_the_network(open_folder: Path) -> None:
    async with running(open_folder) as server, connected(server.dsn) as connection:
        for name in ("fsync", "synchronous_commit", "full_page_writes"):
            assert await connection.fetchval(f"SHOW {name}") == "on"
        assert await connection.fetchval("SHOW listen_addresses") == ""
        assert await connection.fetchval("SHOW timezone") == "UTC"


@pytest.mark.parametrize(
    "name", ["with blanks, and commas", "grüße", "deep/" + "er/" * 40 + "data", "a'b\"c"]
)
async def test_the_folder_may_have_any_name(open_folder: Path, name: str) -> None:
    folder = open_folder / name
    try:
        async with running(folder) as server:
            await remember(server.dsn, "here")
            assert await remembered(server.dsn) == ["here"]
    finally:
        shutil.rmtree(find_places(folder).socket)


async def test_it_works_below_a_folder_that_others_cannot_enter(closed_folder: Path) -> None:
    before = stat.S_IMODE(closed_folder.parent.stat().st_mode)
    for word in ("first", "second"):
        async with running(closed_folder) as server:
            await remember(server.dsn, word)
    async with running(closed_folder) as server:
        assert await remembered(server.dsn) == ["first", "second"]
    assert stat.S_IMODE(closed_folder.parent.stat().st_mode) == before


async def test_the_server_never_runs_as_root_and_its_files_are_closed_to_others(open_folder: Path) -> None:
    async with running(open_folder) as server:
        cluster = server.places.cluster.stat()
        assert (server.places.socket / SOCKET_NAME).stat().st_uid == cluster.st_uid != 0
        assert stat.S_IMODE(cluster.st_mode) == 0o700


def test_a_copy_of_the_programs_works_where_the_original_cannot_be_reached(open_folder: Path) -> None:
    spec = importlib.util.find_spec(PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    copy_programs(Path(spec.origin).parent, open_folder)
    for program in ("postgres", "initdb", "psql", "pg_dump"):
        path = open_folder / PACKAGE / "pginstall18" / "bin" / program
        said = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
        assert said.startswith(f"{program} (PostgreSQL) 18.")


async def test_a_killed_process_leaves_no_server_and_the_next_one_finds_all_that_was_committed(
    open_folder: Path,
) -> None:
    with user_of(open_folder) as user:
        await remember(user.dsn, "committed")
        user.kill()
        wait_until_nothing_runs(open_folder)
    async with running(open_folder) as again:
        assert await remembered(again.dsn) == ["committed"]


async def test_a_killed_server_comes_back_at_the_same_address(open_folder: Path) -> None:
    async with running(open_folder) as server:
        for turn in range(3):
            await remember(server.dsn, f"{turn}")
            os.kill(postmaster(open_folder), signal.SIGKILL)
            assert await soon_remembered(server.dsn) == [f"{each}" for each in range(turn + 1)]


async def test_both_killed_at_once_leave_a_lock_that_stops_nobody(open_folder: Path) -> None:
    with user_of(open_folder) as user:
        await remember(user.dsn, "committed")
        user.process.send_signal(signal.SIGSTOP)
        os.kill(postmaster(open_folder), signal.SIGKILL)
        user.kill()
        wait_until_nothing_runs(open_folder)
    pid_file = find_places(open_folder).cluster / "postmaster.pid"
    pid_file.write_text(pid_file.read_text().replace(pid_file.read_text().split()[0], "1", 1))
    async with running(open_folder) as server:
        assert await remembered(server.dsn) == ["committed"]


async def test_a_second_process_shares_the_server_and_takes_over_when_the_first_ends(
    open_folder: Path,
) -> None:
    with user_of(open_folder) as first, user_of(open_folder) as second:
        assert first.dsn == second.dsn
        await remember(first.dsn, "shared")
        before = postmaster(open_folder)
        second.end()
        assert await remembered(first.dsn) == ["shared"]
        assert postmaster(open_folder) == before
        with user_of(open_folder) as third:
            first.end()
            assert await soon_remembered(third.dsn) == ["shared"]
    wait_until_nothing_runs(open_folder)


def test_many_that_start_at_once_agree_on_one_server(open_folder: Path) -> None:
    with ExitStack() as stack:
        users = [stack.enter_context(start_user(open_folder)) for _ in range(4)]
        said = {said_by(user) for user in users}
        for user in users:
            user.kill()
    assert [word for word, _ in said] == ["ready"]
    wait_until_nothing_runs(open_folder)


async def test_a_half_made_cluster_is_made_anew(open_folder: Path) -> None:
    partial = find_places(open_folder).state / "postgres.partial"
    partial.mkdir()
    (partial / "PG_VERSION").write_text("18")
    async with running(open_folder) as server:
        await remember(server.dsn, "whole")
    assert not partial.exists()


async def test_a_cluster_that_cannot_start_is_told_in_a_sentence(open_folder: Path) -> None:
    async with running(open_folder) as server:
        places = server.places
    (places.cluster / "global" / "pg_control").unlink()
    with pytest.raises(EmbeddedServerFailed, match=r"does not start: .*could not find the database system"):
        async with running(open_folder):
            pass


async def test_a_cluster_of_another_version_is_told_in_a_sentence(open_folder: Path) -> None:
    async with running(open_folder) as server:
        places = server.places
    (places.cluster / "PG_VERSION").write_text("17\n")
    with pytest.raises(
        EmbeddedServerFailed, match=r"was made by PostgreSQL 17, this is 18: .*PARLEY_DATA_DIR"
    ):
        async with running(open_folder):
            pass


async def test_a_folder_that_cannot_be_made_is_told(open_folder: Path) -> None:
    (open_folder / "file").write_text("in the way")
    with pytest.raises(EmbeddedServerFailed, match=r"cannot have its folders: .*file.*PARLEY_DATA_DIR"):
        async with running(open_folder / "file"):
            pass


async def test_the_log_holds_no_row_and_no_statement(open_folder: Path) -> None:
    async with running(open_folder) as server, connected(server.dsn) as connection:
        await connection.execute("CREATE TABLE people (email text PRIMARY KEY)")
        for _ in range(2):
            with contextlib.suppress(asyncpg.UniqueViolationError):
                await connection.execute("INSERT INTO people VALUES ('ann@example.org')")
        log = server.places.log.read_text()
    assert "duplicate key" in log
    assert "example.org" not in log
    assert "INSERT" not in log


def test_an_account_is_never_roots(open_folder: Path) -> None:
    assert find_places(open_folder).account != Account(0, 0)


def test_a_socket_folder_of_a_start_that_was_killed_before_it_gave_it_over_is_given_over(
    open_folder: Path,
) -> None:
    account = choose_account(open_folder)
    (open_folder / "run").mkdir()
    folder = find_socket_folder(open_folder, account)
    assert (folder, folder.stat().st_uid) == (open_folder / "run", account.user)
