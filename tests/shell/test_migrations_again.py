"""All migrations, as an owner who is no superuser: applied, applied again, taken back, and applied once more.

001 has tests of its own; these are about all that came after it.
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass

import asyncpg
import pytest

from db import migrate
from db.migration_files import FOLDER, find
from tests.portals.ground import BASE, run_sql, schema

FOR_A_SUPERUSER = {4}
"""To run again by hand: its one row is there, and row-level security hides it from an owner. The command runs
nothing twice.
"""


@dataclass(frozen=True)
class Owned:
    dsn: str
    owner: str

    async def run(self, *texts: str) -> None:
        await run_sql(self.dsn, f"SET SESSION AUTHORIZATION {self.owner}", *texts)


@pytest.fixture
async def owned(template: str, empty_database: str) -> AsyncIterator[Owned]:
    """A portal whose owner may do what the guide asks for, and no more."""
    owner = f"owner_{secrets.token_hex(6)}"
    await run_sql(
        empty_database,
        f"CREATE ROLE {owner} CREATEROLE; GRANT parley_service TO {owner} WITH SET TRUE, INHERIT FALSE",
        f"ALTER DATABASE {empty_database.partition('?')[0].rpartition('/')[2]} OWNER TO {owner}",
        f"GRANT ALL ON SCHEMA public TO {owner}",
    )
    found = Owned(empty_database, owner)
    await found.run(BASE.read_text())
    yield found
    await run_sql(empty_database, f"REASSIGN OWNED BY {owner} TO postgres; DROP OWNED BY {owner}")
    await run_sql(empty_database, f"DROP ROLE {owner}")


async def test_each_file_may_run_again_and_changes_nothing(owned: Owned) -> None:
    migrations = find(FOLDER)
    for migration in migrations:
        await owned.run(migration.up)
    first = schema(owned.dsn)
    for migration in migrations[1:]:
        if migration.number not in FOR_A_SUPERUSER:
            await owned.run(migration.up)
    assert schema(owned.dsn) == first


async def test_down_and_up_again_leads_to_the_same(owned: Owned) -> None:
    migrations = find(FOLDER)
    for migration in migrations:
        await owned.run(migration.up)
    whole = schema(owned.dsn)
    for migration in reversed(migrations[1:]):
        await owned.run(migration.down)
    for migration in migrations[1:]:
        await owned.run(migration.up)
    connection = await asyncpg.connect(owned.dsn)
    invalid = await connection.fetch("SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid")
    await connection.close()
    assert list(invalid) == []
    assert sorted(schema(owned.dsn).splitlines()) == sorted(whole.splitlines())


@pytest.mark.parametrize("number", [migration.number for migration in find(FOLDER) if migration.number > 1])
async def test_from_every_earlier_version_the_command_leads_to_the_newest(database: str, number: int) -> None:
    newest = max(migration.number for migration in find(FOLDER))
    await migrate.down(database, number - 1)
    await migrate.up(database)
    assert all(one.number <= newest for one in await migrate.status(database))
    connection = await asyncpg.connect(database)
    assert await connection.fetchval("SELECT count(*) FROM parley_migrations") == newest
    await connection.close()
