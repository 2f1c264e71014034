"""A real PostgreSQL for the tests: one server a worker, one migrated template, a copy of it for each test.

The server stands in a folder of its own below the system's temporary folder, and stops with its process.
What a killed test run leaves behind there is removed by the next one.
"""

from __future__ import annotations

import asyncio
import fcntl
import importlib
import importlib.util
import os
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest

from db.embedded import Durability, EmbeddedServer
from db.embedded_places import find_places
from tests.core.sizes import alike_each_time

PREFIX = "parley-tests-"
TEMPLATE = "template_parley"
# A morning letter comes when the service starts, and at the latest a minute later: between the two any test
# that counts letters would pass or fail by chance. `Stage.let_mornings_come` wakes the job.
NO_MORNINGS = "INSERT INTO parley.work (kind, key, due_at) VALUES ('tick', 'summaries', '2100-01-01')"

alike_each_time()


@pytest.fixture(scope="session")
def server_folder() -> Iterator[Path]:
    """A folder that the server's account can enter; locked for as long as this process lives."""
    remove_abandoned(Path(tempfile.gettempdir()))
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    folder.chmod(0o711)
    lock = os.open(folder / "alive", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC)
    fcntl.flock(lock, fcntl.LOCK_EX)
    yield folder
    shutil.rmtree(folder)  # still locked: another run that clears up would get in the way
    os.close(lock)


@pytest.fixture(scope="session")
def server(server_folder: Path) -> Iterator[EmbeddedServer]:
    """The worker's PostgreSQL; roles made in it are shared by all its databases."""
    server = EmbeddedServer(find_places(server_folder), Durability.CRASH)
    try:
        asyncio.run(server.start())
        yield server
    finally:
        asyncio.run(server.stop())


@pytest.fixture(scope="session")
def template(server: EmbeddedServer) -> str:
    """The name of a database in which all migrations have run."""
    asyncio.run(make_template(server))
    return TEMPLATE


@pytest.fixture
async def database(server: EmbeddedServer, template: str) -> AsyncIterator[str]:
    """The DSN (as superuser) of a fresh, migrated database."""
    name = await create_database(server, template)
    yield server.dsn_of(name)
    await drop_database(server, name)


@pytest.fixture
async def empty_database(server: EmbeddedServer) -> AsyncIterator[str]:
    """The DSN (as superuser) of a database with nothing in it."""
    name = await create_database(server, "template0")
    yield server.dsn_of(name)
    await drop_database(server, name)


async def make_template(server: EmbeddedServer) -> None:
    await run_sql(server, f"CREATE DATABASE {TEMPLATE}")
    if importlib.util.find_spec("db.migrate") is not None:
        migrate = importlib.import_module("db.migrate")
        await migrate.up(server.dsn_of(TEMPLATE), base_schema=True)
        await run_sql(server, NO_MORNINGS, TEMPLATE)


async def create_database(server: EmbeddedServer, template: str) -> str:
    name = f"test_{uuid.uuid4().hex}"
    await run_sql(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    return name


async def drop_database(server: EmbeddedServer, name: str) -> None:
    await run_sql(server, f"DROP DATABASE {name} WITH (FORCE)")


async def run_sql(server: EmbeddedServer, statement: str, database: str | None = None) -> None:
    connection = await asyncpg.connect(server.dsn_of(database) if database else server.dsn)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def remove_abandoned(parent: Path) -> None:
    for folder in parent.glob(f"{PREFIX}*"):
        if is_abandoned(folder):
            shutil.rmtree(folder, ignore_errors=True)


def is_abandoned(folder: Path) -> bool:
    """Whether the process that made the folder is gone, and its server with it."""
    locks = [folder / "alive", folder / "postgres.lock"]
    if not all(lock.exists() for lock in locks):
        return False
    return all(is_free(lock) for lock in locks)


def is_free(path: Path) -> bool:
    with path.open("rb") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True
