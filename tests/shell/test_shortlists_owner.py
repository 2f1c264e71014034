"""On a portal whose owner is no superuser, written to by another role of the portal, the places hold too."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator

import asyncpg
import pytest

from db import migrate
from db.embedded import EmbeddedServer
from tests.conftest import run_sql

SHORTLIST = """
    UPDATE applications SET shortlist_status = 'shortlisted'
    WHERE id IN (SELECT id FROM applications ORDER BY id LIMIT {})
"""


@pytest.fixture
async def portal(server: EmbeddedServer, template: str, empty_database: str) -> AsyncIterator[str]:
    """The DSN of a migrated database as its owner, who may do no more than that."""
    owner = f"owner_{uuid.uuid4().hex}"
    name = empty_database.rpartition("?")[0].rpartition("/")[2]
    await run_sql(server, f"CREATE ROLE {owner} LOGIN")
    await run_sql(server, f"GRANT parley_service TO {owner}")
    await run_sql(server, f"ALTER DATABASE {name} OWNER TO {owner}")
    connection = await asyncpg.connect(empty_database)
    await connection.execute(f"ALTER SCHEMA public OWNER TO {owner}")
    await connection.close()
    dsn = empty_database.replace("//postgres@", f"//{owner}@")
    await migrate.up(dsn, base_schema=True)
    yield dsn
    await run_sql(server, f"ALTER DATABASE {name} OWNER TO postgres")
    await run_sql(server, f"DROP DATABASE {name} WITH (FORCE)")
    await run_sql(server, f"DROP ROLE {owner}")
    await run_sql(server, f"CREATE DATABASE {name}")


async def test_the_places_are_counted_for_whoever_writes(portal: str, server: EmbeddedServer) -> None:
    writer = f"writer_{uuid.uuid4().hex}"
    await run_sql(server, f"CREATE ROLE {writer} LOGIN")
    owner = await asyncpg.connect(portal)
    await owner.execute("INSERT INTO users (name, email, role) VALUES ('Ana', 'ana@example.org', 'Employer')")
    await owner.execute("INSERT INTO jobs (title, description, posted_by) SELECT 'Job', '', id FROM users")
    await owner.execute(
        "INSERT INTO applications (name, email, applicant_id, employer_id, job_id)"
        " SELECT 'Sam', 'sam@example.org', users.id, users.id, jobs.id"
        " FROM users, jobs, generate_series(1, 3)"
    )
    await owner.execute(f"GRANT SELECT, UPDATE ON applications TO {writer}")
    await owner.execute("SET ROLE parley_service")
    await owner.execute(
        "INSERT INTO parley.job_settings (job_id, interviews_per_opening) SELECT id, 2 FROM jobs"
    )
    await owner.execute("RESET ROLE")
    portals = await asyncpg.connect(portal.replace(portal.split("//")[1].split("@")[0], writer))
    try:
        await portals.execute(SHORTLIST.format(2))
        with pytest.raises(asyncpg.CheckViolationError, match="has 2 places, and 3 would be shortlisted"):
            await portals.execute(SHORTLIST.format(3))
    finally:
        await portals.close()
        await owner.execute(f"REVOKE ALL ON applications FROM {writer}")
        await owner.close()
        await run_sql(server, f"DROP ROLE {writer}")
