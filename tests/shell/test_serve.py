"""`python -m bot serve` as an operator meets it: what it prints, when it refuses, how it ends."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import stat
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import asyncpg
import pytest

from db import embedded, migrate
from db.embedded import EmbeddedServer
from tests.servers.service import ROOT

READY_WITHIN = 120.0
END_WITHIN = 120.0


@dataclass
class Process:
    """A command of ours; what it has printed so far."""

    running: asyncio.subprocess.Process
    printed: str = ""

    async def until(self, words: str) -> str:
        """Reads on until the words are there, and to the end of the block they stand in."""
        assert self.running.stdout is not None
        async with asyncio.timeout(READY_WITHIN):
            while words not in self.printed:
                line = await self.running.stdout.readline()
                assert line, await self.rest()
                self.printed += line.decode()
        return self.printed

    async def rest(self) -> str:
        """All that is said until the end."""
        assert self.running.stdout is not None
        assert self.running.stderr is not None
        out, errors = await asyncio.gather(self.running.stdout.read(), self.running.stderr.read())
        self.printed += out.decode()
        return self.printed + errors.decode()

    async def ended(self, how: signal.Signals | None = None) -> tuple[int, str]:
        """The exit code and all that was said."""
        if how is not None:
            self.running.send_signal(how)
        async with asyncio.timeout(END_WITHIN):
            said = await self.rest()
            return await self.running.wait(), said


@asynccontextmanager
async def command(*words: str, **settings: str) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *words,
        cwd=ROOT,
        env={**without_ours(os.environ), "PARLEY_PORT": "0", **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield Process(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


def without_ours(environment: Mapping[str, str]) -> dict[str, str]:
    ours = ("PARLEY_", "DATABASE_")
    return {name: value for name, value in environment.items() if not name.startswith(ours)}


async def statuses(*urls: str) -> list[int]:
    async with aiohttp.ClientSession() as http:
        found = []
        for url in urls:
            async with http.get(url) as answer:
                found.append(answer.status)
        return found


def links(printed: str, part: str) -> list[str]:
    return re.findall(rf"http://\S+{part}\S*", printed)


async def test_a_first_run_prints_links_that_work_and_a_second_prints_the_same(tmp_path: Path) -> None:
    folder = {"PARLEY_DATA_DIR": str(tmp_path / "data")}
    async with command("serve", **folder) as process:
        first = await process.until("/api/v1/docs")
        chats = links(first, "/chat/")
        assert len(chats) >= 3
        key = re.search(r"\bkey +(\S+)", first)
        root = links(first, "/api/v1")[0].removesuffix("/api/v1")
        ways = [*chats, *links(first, "/console/sign-in/"), f"{root}/api/v1/docs", f"{root}/readyz"]
        assert set(await statuses(*ways)) == {200}
        code, said = await process.ended(signal.SIGINT)
        assert (code, "Traceback" in said) == (0, False)
    kept = tmp_path / "data" / "api-key"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert kept.read_text() == key[1]
    async with command("serve", **folder) as process:
        second = await process.until("/api/v1/docs")
        assert [link.rpartition("/")[2] for link in links(second, "/chat/")] == [
            link.rpartition("/")[2] for link in chats
        ]
        assert key[1] in second
        assert (await process.ended(signal.SIGTERM))[0] == 0


async def test_a_first_run_that_was_killed_is_made_whole_by_the_next(tmp_path: Path) -> None:
    folder = {"PARLEY_DATA_DIR": str(tmp_path / "data")}
    for words in ("embedded database", "002_", "012_"):
        async with command("serve", **folder) as process:
            await process.until(words)
            await process.ended(signal.SIGKILL)
    async with command("serve", **folder) as process:
        printed = await process.until("/api/v1/docs")
        assert len(links(printed, "/chat/")) >= 3
        assert set(await statuses(*links(printed, "/chat/"))) == {200}
        await process.ended(signal.SIGINT)


async def test_a_signal_during_the_start_ends_it_cleanly(tmp_path: Path) -> None:
    async with command("serve", PARLEY_DATA_DIR=str(tmp_path / "data")) as process:
        await process.until("embedded database")
        code, said = await process.ended(signal.SIGTERM)
    assert (code, "Traceback" in said) == (0, False)


async def test_it_ends_also_where_nobody_reads_what_it_prints_any_more(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    environment = {**without_ours(os.environ), "PARLEY_PORT": "0", "PARLEY_DATA_DIR": str(tmp_path / "data")}
    serve = (sys.executable, "-m", "bot", "serve")
    process = await asyncio.create_subprocess_exec(*serve, cwd=ROOT, env=environment, stdout=writing)
    os.close(writing)
    try:
        with os.fdopen(reading) as printed:
            await asyncio.to_thread(lambda: next(line for line in printed if "/api/v1/docs" in line))
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(END_WITHIN):
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def test_a_taken_port_is_a_sentence_and_nothing_is_begun(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        async with command("serve", PARLEY_PORT=port, PARLEY_DATA_DIR=str(tmp_path / "data")) as process:
            code, said = await process.ended()
    assert code == 1
    assert f"port {port} is taken" in said
    assert "Traceback" not in said
    assert not (tmp_path / "data").exists()


async def test_wrong_settings_are_told_all_at_once() -> None:
    wrong = {"PARLEY_PORT": "many", "PARLEY_RATE_LIMIT_PER_MINUTE": "-1", "DATABASE_URL": "postgresql://x/y"}
    async with command("serve", **wrong) as process:
        code, said = await process.ended()
    assert code == 2
    assert all(name in said for name in ("PARLEY_PORT", "PARLEY_RATE_LIMIT_PER_MINUTE", "PARLEY_API_KEY"))


async def test_a_database_that_does_not_answer_is_a_sentence_without_its_password(tmp_path: Path) -> None:
    url = "postgresql://someone:hidden-word@127.0.0.1:1/portal"
    async with command(
        "serve", DATABASE_URL=url, PARLEY_API_KEY="k", PARLEY_DATA_DIR=str(tmp_path)
    ) as process:
        code, said = await process.ended()
    assert code == 1
    assert "cannot be reached" in said
    assert "hidden-word" not in said
    assert "Traceback" not in said


PORTAL = """
    CREATE TABLE users (id uuid PRIMARY KEY, name text, email text, role text, created_at timestamptz);
    CREATE TABLE jobs (id uuid PRIMARY KEY, title text, description text, posted_by uuid REFERENCES users);
    CREATE TABLE applications (id uuid PRIMARY KEY, applicant_id uuid REFERENCES users);
"""


@pytest.mark.parametrize("demo", ["0", "1"])
async def test_a_portals_database_is_left_as_it_is(empty_database: str, demo: str, tmp_path: Path) -> None:
    connection = await asyncpg.connect(empty_database)
    await connection.execute(PORTAL)
    before = await connection.fetch("SELECT * FROM pg_class ORDER BY oid")
    settings = {"DATABASE_URL": empty_database, "PARLEY_API_KEY": "k", "PARLEY_DEMO": demo}
    async with command("serve", PARLEY_DATA_DIR=str(tmp_path), **settings) as process:
        code, said = await process.ended()
    assert code == 2
    assert "python -m bot migrate up" in said
    assert "go-live" in said
    assert [row["relname"] for row in await connection.fetch("SELECT * FROM pg_class ORDER BY oid")] == [
        row["relname"] for row in before
    ]
    await connection.close()


@pytest.fixture
async def durable(tmp_path: Path) -> AsyncIterator[EmbeddedServer]:
    """A server that keeps what it commits, as the service demands of one that it is pointed to."""
    folder = tmp_path / "server"
    folder.mkdir(mode=0o711)
    async with embedded.running(folder) as server:
        yield server


async def test_an_empty_database_is_set_up_and_served_again(durable: EmbeddedServer, tmp_path: Path) -> None:
    settings = {"DATABASE_URL": durable.dsn, "PARLEY_API_KEY": "k", "PARLEY_DATA_DIR": str(tmp_path)}
    for _ in range(2):
        async with command("serve", **settings) as process:
            printed = await process.until("/api/v1/docs")
            assert "/chat/" not in printed
            assert "go-live" not in printed
            assert (await process.ended(signal.SIGTERM))[0] == 0


async def test_a_portal_that_was_migrated_is_served_but_not_live(
    durable: EmbeddedServer, tmp_path: Path
) -> None:
    connection = await asyncpg.connect(durable.dsn)
    await connection.execute((ROOT / "migrations" / "000_base_schema.sql").read_text())
    await connection.execute(
        "INSERT INTO users (name, email, role) VALUES ('A', 'a@example.org', 'Employer')"
    )
    await connection.close()
    await migrate.up(durable.dsn)
    settings = {"DATABASE_URL": durable.dsn, "PARLEY_API_KEY": "k", "PARLEY_DEMO": "1"}
    async with command("serve", PARLEY_DATA_DIR=str(tmp_path), **settings) as process:
        printed = await process.until("/api/v1/docs")
        printed = await process.until("go-live")
        assert "this database holds people already" in printed
        assert (await process.ended(signal.SIGINT))[0] == 0
