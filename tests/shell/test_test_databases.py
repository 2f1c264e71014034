"""The tests' own databases: real, fresh, and apart from each other."""

from __future__ import annotations

import asyncpg
import pytest


@pytest.mark.parametrize("turn", [1, 2, 3])
async def test_each_test_gets_a_database_of_its_own(database: str, turn: int) -> None:
    connection = await asyncpg.connect(database)
    await connection.execute("CREATE TABLE left_behind (id int)")
    assert await connection.fetchval("SELECT count(*) FROM left_behind") == 0
    await connection.close()


async def test_an_empty_database_has_no_tables(empty_database: str) -> None:
    connection = await asyncpg.connect(empty_database)
    tables = await connection.fetch("SELECT FROM pg_tables WHERE schemaname = 'public'")
    await connection.close()
    assert tables == []
