"""How long ranking takes with 10,000 to 1,000,000 applications for one job: in one statement, and row by row.

A hundredth of the applications get a place and as many stand in the buffer. Row by row is what a program does
that fetches the applications in their order and writes each place by itself, in one transaction. Beside it,
how long it takes to fill one place that became free.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import asyncpg

from bot.shortlists.moving_up import take_step
from db import embedded, migrate, shortlists
from db.embedded import EmbeddedServer
from db.pool import Connection, Pool, in_transaction, open_pool

SIZES = (10_000, 100_000, 1_000_000)
PORTAL = """
    INSERT INTO users (name, email, role) VALUES ('Ana', 'ana@example.org', 'Employer');
    INSERT INTO users (name, email, role)
    SELECT 'Sam', n || '@people.example', 'Job Seeker' FROM generate_series(1, 1000) AS n;
"""
JOB = """
    INSERT INTO jobs
        (title, description, posted_by, number_of_openings, shortlisting_buffer, applications_closed)
    SELECT 'Job', 'What it is about.', id, {places}, {places}, true FROM users WHERE role = 'Employer'
"""
APPLICATIONS = """
    INSERT INTO applications (name, email, applicant_id, employer_id, job_id, fit_score)
    SELECT 'Sam', 'sam@people.example', people.ids[1 + n % cardinality(people.ids)], jobs.posted_by, jobs.id,
           (n::bigint * 7919 % 10007) / 100.07
      FROM generate_series(1, {size}) AS n, jobs,
           (SELECT array_agg(id) AS ids FROM users WHERE role = 'Job Seeker') AS people
"""
BY_MERIT = """
    SELECT id FROM applications WHERE job_id = $1 AND shortlist_status = 'pending'
    ORDER BY fit_score DESC NULLS LAST, created_at, id
"""
ONE_ROW = "UPDATE applications SET shortlist_status = $2, rank = $3 WHERE id = $1"
BACK = "UPDATE applications SET shortlist_status = 'pending', rank = NULL WHERE rank IS NOT NULL"
VACATE = "UPDATE applications SET shortlist_status = 'rejected', rank = NULL WHERE job_id = $1 AND rank = 1"


@dataclass(frozen=True, slots=True)
class Ranked:
    """Seconds; `times` is how many times longer row by row takes."""

    applications: int
    placed: int
    one_statement: float
    row_by_row: float
    times: float
    one_place: float


async def measure(sizes: tuple[int, ...] = SIZES) -> list[Ranked]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        async with embedded.running(Path(folder) / "data") as server:
            return [await on_job_of(size, server) for size in sizes]


async def on_job_of(size: int, server: EmbeddedServer) -> Ranked:
    await made(server, size)
    places = size // 100
    async with open_pool(server.dsn_of(f"job_of_{size}")) as pool:
        job: UUID = await pool.fetchval("SELECT id FROM jobs")
        by_rows = await timed(pool, lambda connection: row_by_row(connection, job, places))
        await undone(server, size)
        at_once = await timed(pool, lambda connection: in_one(connection, job))
        await pool.execute(VACATE, job)
        one_place = await timed(pool, lambda connection: take_step(connection, job))
    return Ranked(size, 2 * places, at_once, by_rows, by_rows / at_once, one_place)


async def made(server: EmbeddedServer, size: int) -> None:
    await owners(server.dsn, f"CREATE DATABASE job_of_{size}")
    dsn = server.dsn_of(f"job_of_{size}")
    await migrate.up(dsn, base_schema=True)
    await owners(
        dsn, PORTAL, JOB.format(places=size // 100), APPLICATIONS.format(size=size), "VACUUM ANALYZE"
    )


async def undone(server: EmbeddedServer, size: int) -> None:
    """As it was before, with the room of the rows that were written made free again."""
    await owners(server.dsn_of(f"job_of_{size}"), BACK, "VACUUM ANALYZE applications")


async def owners(dsn: str, *statements: str) -> None:
    """Runs what no service does: however long it takes."""
    connection = await asyncpg.connect(dsn)
    for statement in statements:
        await connection.execute(statement)
    await connection.close()


async def timed(pool: Pool, work: Callable[[Connection], Awaitable[object]]) -> float:
    begun = time.perf_counter()
    await in_transaction(pool, work)
    return time.perf_counter() - begun


async def in_one(connection: Connection, job: UUID) -> None:
    """As the service does it, with the lock, the log and the work for the invitations."""
    await take_step(connection, job)


async def row_by_row(connection: Connection, job: UUID, places: int) -> None:
    """Without any of these; and without the limit that the service has for one statement."""
    await connection.execute("SET LOCAL statement_timeout = 0")
    await shortlists.lock(connection, job)
    for rank, row in enumerate(await connection.fetch(BY_MERIT, job, timeout=600), start=1):
        if rank > 2 * places:
            continue
        standing = "shortlisted" if rank <= places else "buffer"
        await connection.execute(ONE_ROW, row["id"], standing, rank)
