"""Takes everything from one database of ours to another that holds nothing yet: table by table, in the order
of their foreign keys, in one transaction there and as of one moment here.

Values travel as text, so that neither side needs to know the other's types. What the target makes by itself
(generated columns, the switches' rows) is made or set there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

import asyncpg

from db import sql
from db.pool import SERVICE_ROLE, Connection

SQL = sql.beside(__file__)
ROWS_AT_ONCE = 500
NOT_TAKEN = frozenset({"public.parley_migrations"})
THERE_ALREADY = {"public.feature_flags": "flag_name", "parley.deployment": "only_row"}
"""Filled by the migrations: these rows, by their key, are set to what the source says."""
LAST = frozenset({"parley.webhook_endpoints", "parley.webhook_deliveries"})
"""So that nobody is told of the move as if it all happened now; triggers have all fired by then."""


class CannotMove(Exception):
    """The text is a sentence for the operator."""


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` without generated ones, each with its type; `needs` are the tables that its keys point to."""

    name: str
    columns: Mapping[str, str]
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Moved:
    table: str
    rows: int


async def refuse_in_use(dsn: str) -> None:
    """Raises CannotMove where processes of the service work on it: what they write would be left behind."""
    connection = await asyncpg.connect(dsn)
    try:
        if await connection.fetchval(SQL["in_use"]):
            raise CannotMove("the service still runs on the embedded database: stop it first")
    finally:
        await connection.close()


async def transfer(source_dsn: str, target_dsn: str) -> list[Moved]:
    """Raises CannotMove. Both have the same schema."""
    source = await asyncpg.connect(source_dsn)
    try:
        target = await asyncpg.connect(target_dsn)
        try:
            async with (
                source.transaction(isolation="repeatable_read", readonly=True),
                target.transaction(),
            ):
                return await moved(source, target)
        finally:
            await target.close()
    finally:
        await source.close()


async def moved(source: Connection, target: Connection) -> list[Moved]:
    if await target.fetchval(SQL["holds_people"]):
        raise CannotMove("the database to move to holds people already")
    tables, there = await tables_of(source), await tables_of(target)
    if set(tables) - set(there):
        raise CannotMove("the database to move to has another schema: migrate it with this version")
    await source.execute(f"SET LOCAL ROLE {SERVICE_ROLE}")
    await target.execute(f"SET LOCAL ROLE {SERVICE_ROLE}; SET CONSTRAINTS ALL IMMEDIATE")
    done = [Moved(name, await copied(source, target, tables[name])) for name in in_order(tables)]
    await target.execute("RESET ROLE")
    await source.execute("RESET ROLE")
    for sequence in await source.fetch(SQL["sequences"]):
        await target.execute(SQL["set_sequence"], sequence["name"], sequence["last"])
    return done


async def tables_of(connection: Connection) -> dict[str, Table]:
    return {
        row["name"]: Table(
            row["name"], dict(zip(row["columns"], row["types"], strict=True)), frozenset(row["needs"])
        )
        for row in await connection.fetch(SQL["tables"])
        if row["name"] not in NOT_TAKEN
    }


def in_order(tables: Mapping[str, Table]) -> Iterator[str]:
    """Whatever is pointed to comes before what points to it."""
    needs = {name: table.needs & tables.keys() - {name} for name, table in tables.items()}
    ordered = tuple(TopologicalSorter(needs).static_order())
    yield from (name for name in ordered if name not in LAST)
    yield from (name for name in ordered if name in LAST)


async def copied(source: Connection, target: Connection, table: Table) -> int:
    """As text, whatever the types; says how many rows."""
    texts = ", ".join(f'"{name}"::text' for name in table.columns)
    statement = written(table)
    rows = 0
    batch: list[tuple[str | None, ...]] = []
    async for row in source.cursor(f"SELECT {texts} FROM {table.name}", prefetch=ROWS_AT_ONCE):  # noqa: S608
        batch.append(tuple(row))
        if len(batch) == ROWS_AT_ONCE:
            rows += await put(target, statement, batch)
            batch = []
    return rows + await put(target, statement, batch)


def written(table: Table) -> str:
    """The statement that puts one row there."""
    names = ", ".join(f'"{name}"' for name in table.columns)
    places = ", ".join(f"${number}::text::{kind}" for number, kind in enumerate(table.columns.values(), 1))
    if (key := THERE_ALREADY.get(table.name)) is not None:
        given = f"SELECT {places}"
        return (
            f"UPDATE {table.name} SET ({names}) = ROW(new.*) FROM ({given}) AS new ({names}) "  # noqa: S608
            f'WHERE {table.name}."{key}" = new."{key}"'
        )
    return f"INSERT INTO {table.name} ({names}) OVERRIDING SYSTEM VALUE VALUES ({places})"  # noqa: S608


async def put(target: Connection, insert: str, batch: list[tuple[str | None, ...]]) -> int:
    await target.executemany(insert, batch)
    return len(batch)
