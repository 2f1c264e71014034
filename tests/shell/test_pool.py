"""The pool: whom its connections act as, what they carry, and how a lost race ends."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import asyncpg
import pytest

from db.embedded import Durability, EmbeddedServer
from db.pool import RETRIES, Connection, Pool, UnsafeDatabase, in_transaction, open_pool, refuse_unsafe


@pytest.fixture
async def role(empty_database: str) -> AsyncIterator[str]:
    """A role without any rights of its own; roles belong to the server, so it goes with the test."""
    name = f"role_{uuid.uuid4().hex}"
    connection = await asyncpg.connect(empty_database)
    await connection.execute(f"CREATE ROLE {name}; GRANT CREATE ON SCHEMA public TO {name}")
    yield name
    await connection.execute(f"DROP OWNED BY {name}; DROP ROLE {name}")
    await connection.close()


async def test_every_connection_acts_as_the_role_in_utc_also_after_a_reset(
    empty_database: str, role: str
) -> None:
    async with open_pool(empty_database, role=role, size=1) as pool:
        for _ in range(2):
            row = await pool.fetchrow(
                "SELECT current_user AS role, current_setting('timezone') AS zone,"
                " current_setting('statement_timeout') AS timeout"
            )
            assert row is not None
            assert tuple(row) == (role, "UTC", "15s")


async def test_without_a_role_the_user_of_the_address_acts(empty_database: str) -> None:
    async with open_pool(empty_database, role=None) as pool:
        assert await pool.fetchval("SELECT current_user") == urlsplit(empty_database).username


async def test_json_goes_in_and_out_as_values(empty_database: str) -> None:
    value = {"text": "Grüße 👋", "rounds": [1, 2.5, None, True]}
    async with open_pool(empty_database, role=None) as pool:
        assert await pool.fetchval("SELECT $1::jsonb", value) == value
        assert await pool.fetchval("SELECT $1::jsonb ->> 'text'", value) == "Grüße 👋"


async def test_a_missing_role_is_told_with_its_cure(empty_database: str) -> None:
    with pytest.raises(UnsafeDatabase, match=r"no role nobody_made_it: run `python -m bot migrate up`"):
        async with open_pool(empty_database, role="nobody_made_it"):
            pass


async def test_a_role_that_the_user_may_not_take_is_told(
    server: EmbeddedServer, empty_database: str, role: str
) -> None:
    login = f"login_{uuid.uuid4().hex}"
    connection = await asyncpg.connect(empty_database)
    await connection.execute(f"CREATE ROLE {login} LOGIN")
    with pytest.raises(UnsafeDatabase, match=f"may not become {role}"):
        async with open_pool(empty_database.replace("postgres@", f"{login}@"), role=role):
            pass
    await connection.execute(f"DROP ROLE {login}")
    await connection.close()


async def test_a_transaction_that_lost_a_race_runs_again(empty_database: str) -> None:
    async with open_pool(empty_database, role=None) as pool:
        await pool.execute("CREATE TABLE hours (name text PRIMARY KEY, taken int)")
        await pool.execute("INSERT INTO hours VALUES ('a', 0), ('b', 0)")
        await asyncio.gather(take_both(pool, "a", "b"), take_both(pool, "b", "a"))
        assert await pool.fetchval("SELECT sum(taken) FROM hours") == 4


async def take_both(pool: Pool, first: str, second: str) -> None:
    """Two of these with the hours swapped stand in each other's way until one is thrown out."""

    async def work(connection: Connection) -> None:
        await connection.execute("UPDATE hours SET taken = taken + 1 WHERE name = $1", first)
        await connection.execute("SELECT pg_sleep(0.1)")
        await connection.execute("UPDATE hours SET taken = taken + 1 WHERE name = $1", second)

    await in_transaction(pool, work)


async def test_a_race_that_is_always_lost_is_given_up(empty_database: str) -> None:
    runs = 0

    async def work(connection: Connection) -> None:
        nonlocal runs
        runs += 1
        await connection.execute("DO $$ BEGIN RAISE serialization_failure; END $$")

    async with open_pool(empty_database, role=None) as pool:
        with pytest.raises(asyncpg.SerializationError):
            await in_transaction(pool, work)
    assert runs == RETRIES + 1


async def test_a_transaction_that_fails_leaves_nothing_and_runs_once(empty_database: str) -> None:
    runs = 0

    async def work(connection: Connection) -> None:
        nonlocal runs
        runs += 1
        await connection.execute("INSERT INTO notes VALUES (1)")
        raise ValueError("our own mistake")

    async with open_pool(empty_database, role=None) as pool:
        await pool.execute("CREATE TABLE notes (id int)")
        with pytest.raises(ValueError, match="our own mistake"):
            await in_transaction(pool, work)
        assert (runs, await pool.fetchval("SELECT count(*) FROM notes")) == (1, 0)


async def test_a_server_that_may_lose_commits_and_a_superuser_are_refused(empty_database: str) -> None:
    async with open_pool(empty_database, role=None) as pool:
        with pytest.raises(UnsafeDatabase) as refusal:
            await refuse_unsafe(pool)
    assert [fault.split(":")[0] for fault in refusal.value.args] == [
        f"the server runs with {name} = {Durability.CRASH.value}"
        for name in ("fsync", "full_page_writes", "synchronous_commit")
    ] + ["role postgres is a superuser or bypasses row-level security"]


async def test_the_role_that_the_migrations_make_is_fit_for_the_service(database: str) -> None:
    """What is left to complain of is the tests' server."""
    async with open_pool(database) as pool:
        with pytest.raises(UnsafeDatabase) as refusal:
            await refuse_unsafe(pool)
    assert [fault.split()[0:4] for fault in refusal.value.args] == [["the", "server", "runs", "with"]] * 3


async def test_a_role_that_owns_tables_is_refused(empty_database: str, role: str) -> None:
    async with open_pool(empty_database, role=role) as pool:
        await pool.execute('CREATE TABLE public."Own" (id int)')
        with pytest.raises(UnsafeDatabase) as refusal:
            await refuse_unsafe(pool)
    assert refusal.value.args[-1] == f'role {role} has the rights of the owner of public."Own"'
