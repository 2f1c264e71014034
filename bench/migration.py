"""How long migration 001 takes with 10,000 to 1,000,000 applications, and how long it holds others up.

Meanwhile one session reads and one writes applications, as a portal does; the longest that either waits is
what the migration's locks cost. The same sessions without a migration stand beside it. A tenth of the
employers have more than one job, so that most applications get theirs filled in; a trigger of the portal's
watches every change.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

import asyncpg

from db import embedded, migrate
from db.embedded import EmbeddedServer
from db.migrate import Variant
from db.migration_files import BASE_SCHEMA, FOLDER

SIZES = (10_000, 100_000, 1_000_000)
QUIET = 3.0  # seconds without a migration
PAUSE = 0.002  # seconds between two statements of one session
READ = "SELECT status FROM applications WHERE id = $1"
WRITE = "UPDATE applications SET status = 'seen' WHERE id = $1"
PEOPLE = """
    INSERT INTO users (name, email, role)
    SELECT 'Person ' || n, n || '@people.example', CASE WHEN n <= $1 THEN 'Employer' ELSE 'Job Seeker' END
      FROM generate_series(1, 10 * $1) AS n
"""
JOBS = """
    INSERT INTO jobs (title, description, posted_by)
    SELECT 'Job', repeat('what it is about ', 20), id
      FROM (SELECT id, row_number() OVER () AS n FROM users WHERE role = 'Employer') AS employers,
           generate_series(1, 2) AS copy
     WHERE copy = 1 OR n % 10 = 0
"""
APPLICATIONS = """
    INSERT INTO applications (name, email, cover_letter, applicant_id, employer_id)
    SELECT 'Person', 'person@people.example', repeat('why I apply ', 20),
           people.ids[1 + n % cardinality(people.ids)], employers.ids[1 + n % cardinality(employers.ids)]
      FROM generate_series(1, $1::int) AS n,
           (SELECT array_agg(id) AS ids FROM users WHERE role = 'Job Seeker') AS people,
           (SELECT array_agg(id) AS ids FROM users WHERE role = 'Employer') AS employers
"""
TRIGGER = """
    ALTER TABLE applications ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN NEW.updated_at := now(); RETURN NEW; END';
    CREATE TRIGGER touched BEFORE UPDATE ON applications FOR EACH ROW EXECUTE FUNCTION touch();
"""


@dataclass(frozen=True, slots=True)
class Migrated:
    """Seconds, and the longest waits in milliseconds."""

    applications: int
    way: str
    seconds: float
    longest_read_ms: float
    longest_write_ms: float
    reads: int
    writes: int


async def measure(sizes: tuple[int, ...] = SIZES) -> list[Migrated]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        async with embedded.running(Path(folder) / "data") as server:
            return [row for size in sizes for row in await on_portal_of(size, server)]


async def on_portal_of(size: int, server: EmbeddedServer) -> list[Migrated]:
    portal = f"portal_of_{size}"
    await run(server.dsn, f"CREATE DATABASE {portal}")
    await make_portal(size, server.dsn_of(portal))
    rows = [await beside_a_portal(size, "no migration", server.dsn_of(portal), wait_only)]
    for variant in Variant:
        copy = f"{portal}_{variant.name.lower()}"
        await run(server.dsn, f"CREATE DATABASE {copy} TEMPLATE {portal} STRATEGY FILE_COPY", "CHECKPOINT")
        way = partial(migrate_to_001, variant)
        rows.append(await beside_a_portal(size, variant.name.lower(), server.dsn_of(copy), way))
        await run(server.dsn, f"DROP DATABASE {copy}")
    return rows


async def make_portal(size: int, dsn: str) -> None:
    await run(dsn, (FOLDER / BASE_SCHEMA).read_text(), TRIGGER)
    connection = await asyncpg.connect(dsn)
    await connection.execute(PEOPLE, max(20, size // 500))
    await connection.execute(JOBS)
    await connection.execute(APPLICATIONS, size)
    await connection.execute("VACUUM ANALYZE")
    await connection.close()


async def migrate_to_001(variant: Variant, dsn: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for path in FOLDER.glob("001_*"):
            shutil.copy(path, folder)
        await migrate.up(dsn, variant=variant, folder=Path(folder))


async def wait_only(_: str) -> None:
    await asyncio.sleep(QUIET)


async def beside_a_portal(size: int, way: str, dsn: str, work: Callable[[str], Awaitable[None]]) -> Migrated:
    connection = await asyncpg.connect(dsn)
    some = [row["id"] for row in await connection.fetch("SELECT id FROM applications LIMIT 1000")]
    await connection.close()
    over = asyncio.Event()
    at_work = [asyncio.create_task(keep_asking(dsn, query, some, over)) for query in (READ, WRITE)]
    await asyncio.sleep(0.2)
    begun = time.perf_counter()
    await work(dsn)
    seconds = time.perf_counter() - begun
    over.set()
    reads, writes = await asyncio.gather(*at_work)
    return Migrated(size, way, seconds, max(reads) * 1000, max(writes) * 1000, len(reads), len(writes))


async def keep_asking(dsn: str, query: str, ids: list[UUID], over: asyncio.Event) -> list[float]:
    """Seconds that each waited."""
    connection = await asyncpg.connect(dsn, statement_cache_size=0)
    waits: list[float] = []
    while not over.is_set():
        begun = time.perf_counter()
        await connection.execute(query, ids[len(waits) % len(ids)])
        waits.append(time.perf_counter() - begun)
        await asyncio.sleep(PAUSE)
    await connection.close()
    return waits


async def run(dsn: str, *texts: str) -> None:
    connection = await asyncpg.connect(dsn)
    for text in texts:
        await connection.execute(text)
    await connection.close()
