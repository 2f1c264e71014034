"""The runner: what it finds on a database, what it takes for applied, and what it refuses."""

from __future__ import annotations

import csv
import json
import shutil
import stat
from pathlib import Path

import asyncpg
import pytest

from db import migrate
from db.migrate import MigrationFailed
from db.migration_export import Form
from db.migration_files import FOLDER, find, statements
from db.migration_records import State
from tests.portals.ground import DOWN, LARGE, PORTALS, UP, apply, ask, run_sql, schema

NAMES = [migration.name for migration in find()]
TABLES = """
    SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the migrations that a test may change."""
    return Path(shutil.copytree(FOLDER, tmp_path / "migrations"))


async def states(dsn: str, folder: Path = FOLDER) -> list[State]:
    return [standing.state for standing in await migrate.status(dsn, folder=folder)]


async def test_up_makes_everything_on_an_empty_database_and_nothing_twice(empty_database: str) -> None:
    told: list[str] = []
    applied = await migrate.up(empty_database, base_schema=True, tell=told.append)
    assert [migration.name for migration in applied] == NAMES
    assert told == [f"{name}: applied" for name in NAMES]
    assert await states(empty_database) == [State.APPLIED] * len(NAMES)
    assert await migrate.up(empty_database, base_schema=True) == ()


async def test_down_goes_back_in_reverse_as_far_as_asked(empty_database: str) -> None:
    await migrate.up(empty_database, base_schema=True)
    taken_back = await migrate.down(empty_database, 2)
    assert [migration.name for migration in taken_back] == NAMES[:1:-1]
    assert await states(empty_database) == [State.APPLIED] * 2 + [State.PENDING] * (len(NAMES) - 2)
    await migrate.down(empty_database, 0)
    assert await states(empty_database) == [State.PENDING] * len(NAMES)
    assert await migrate.down(empty_database, 0) == ()


@pytest.mark.parametrize("portal", PORTALS)
async def test_every_migration_down_leaves_the_portal_as_it_was(empty_database: str, portal: str) -> None:
    apply(empty_database, PORTALS[portal])
    before = schema(empty_database)
    for number in reversed(range(len(NAMES))):
        await migrate.up(empty_database)
        await migrate.down(empty_database, number)
    assert schema(empty_database) == before


async def test_what_psql_applied_is_known_and_taken_over(empty_database: str) -> None:
    apply(empty_database, PORTALS["job_board"], UP)
    assert (await states(empty_database))[0] is State.BY_HAND
    applied = await migrate.up(empty_database)
    assert [migration.name for migration in applied] == NAMES[1:]
    assert (await states(empty_database))[0] is State.APPLIED


async def test_what_psql_took_back_is_known(empty_database: str) -> None:
    apply(empty_database, PORTALS["job_board"])
    await migrate.up(empty_database)
    await migrate.down(empty_database, 1)
    apply(empty_database, DOWN)
    assert await states(empty_database) == [State.PENDING] * len(NAMES)


async def test_psql_does_not_take_back_001_under_later_ones(database: str) -> None:
    before = schema(database)
    with pytest.raises(asyncpg.RaiseError) as refusal:
        await run_sql(database, DOWN.read_text())
    assert f"{NAMES[1]} is still applied: run {NAMES[1]}.down.sql before" in str(refusal.value)
    assert schema(database) == before


async def test_a_file_that_changed_after_it_ran_is_refused(empty_database: str, folder: Path) -> None:
    await migrate.up(empty_database, base_schema=True, folder=folder)
    path = folder / f"{NAMES[1]}.up.sql"
    path.write_text(f"{path.read_text()}\n-- an afterthought\n")
    assert (await states(empty_database, folder))[1] is State.CHANGED
    with pytest.raises(MigrationFailed, match=f"{NAMES[1]}.up.sql has changed since it was applied"):
        await migrate.up(empty_database, folder=folder)
    await migrate.down(empty_database, 0, folder=folder)


async def test_other_line_ends_are_no_change(empty_database: str, folder: Path) -> None:
    await migrate.up(empty_database, base_schema=True, folder=folder)
    for path in folder.glob("*.up.sql"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert await states(empty_database, folder) == [State.APPLIED] * len(NAMES)


async def test_a_database_ahead_of_the_checkout_is_left_alone(empty_database: str, folder: Path) -> None:
    await migrate.up(empty_database, base_schema=True)
    for path in folder.glob(f"{NAMES[-1]}.*"):
        path.unlink()
    assert (await states(empty_database, folder))[-1] is State.UNKNOWN
    for attempt in (
        migrate.up(empty_database, folder=folder),
        migrate.down(empty_database, 0, folder=folder),
        migrate.export(empty_database, folder / "export", folder=folder),
    ):
        with pytest.raises(MigrationFailed, match=f"{NAMES[-1]} has been applied, but is not"):
            await attempt


async def test_a_migration_that_fails_leaves_those_before_it(empty_database: str, folder: Path) -> None:
    broken = folder / "900_broken.up.sql"
    broken.write_text("BEGIN;\nCREATE TABLE half (id int);\nSELECT 1 / 0;\nCOMMIT;\n")
    with pytest.raises(MigrationFailed, match="division by zero"):
        await migrate.up(empty_database, base_schema=True, folder=folder)
    assert await states(empty_database, folder) == [State.APPLIED] * len(NAMES) + [State.PENDING]
    assert await ask(empty_database, "SELECT to_regclass('half')") == [(None,)]


@pytest.mark.parametrize("dsn", ["postgresql://nobody@127.0.0.1:1/none", "postgresql://x@/x?host=/nowhere"])
async def test_a_database_that_cannot_be_reached_is_told(dsn: str) -> None:
    with pytest.raises(MigrationFailed, match="the database cannot be reached"):
        await migrate.status(dsn)


@pytest.mark.parametrize("form", Form)
async def test_the_export_holds_every_table_that_down_drops(
    empty_database: str, tmp_path: Path, form: Form
) -> None:
    apply(empty_database, PORTALS["job_board"])
    await migrate.up(empty_database)
    with_ours = {name for (name,) in await ask(empty_database, TABLES)}
    files = await migrate.export(empty_database, tmp_path / "export", form)
    await migrate.down(empty_database, 0)
    dropped = with_ours - {name for (name,) in await ask(empty_database, TABLES)}
    columns = {f"public.{table}.added_columns" for table in ("applications", "jobs")}
    assert {file.path.name for file in files} == {f"{name}.{form.value}" for name in dropped | columns}
    assert {stat.S_IMODE(file.path.stat().st_mode) for file in files} == {0o600}


async def test_an_export_can_be_read_again(empty_database: str, tmp_path: Path) -> None:
    apply(empty_database, PORTALS["job_board"], UP)
    hostile = 'a "quoted", comma\nnew line \\N back\\slash ünïcode'
    await run_sql(
        empty_database,
        f"UPDATE applications SET summary = $${hostile}$$, rank = 1 WHERE number = 1",
    )
    await migrate.export(empty_database, tmp_path / "csv")
    await migrate.export(empty_database, tmp_path / "json", Form.JSON_LINES)
    name = "public.applications.added_columns"
    with (tmp_path / "csv" / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        from_csv = {row["id"]: row for row in csv.DictReader(file)}
    lines = (tmp_path / "json" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    from_json = {row["id"]: row for row in map(json.loads, lines)}
    first = next(row["id"] for row in from_json.values() if row["rank"] == 1)
    assert len(from_csv) == len(from_json) == 60
    assert from_csv[first]["summary"] == from_json[first]["summary"] == hostile
    assert list(from_json[first]) == list(from_csv[first])


async def test_an_export_goes_only_as_far_as_down_would(database: str, tmp_path: Path) -> None:
    files = await migrate.export(database, tmp_path / "export", to=1)
    assert files != ()
    assert [file.path.name for file in files if file.path.name.startswith("public.")] == []


async def test_an_export_writes_over_nothing(database: str, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("x")
    with pytest.raises(MigrationFailed, match="is not empty"):
        await migrate.export(database, tmp_path)
    with pytest.raises(MigrationFailed, match="cannot write into"):
        await migrate.export(database, tmp_path / "kept")


async def test_of_a_database_without_parley_nothing_is_exported(empty_database: str, tmp_path: Path) -> None:
    apply(empty_database, PORTALS["job_board"])
    assert await migrate.export(empty_database, tmp_path / "export") == ()
    assert list(tmp_path.iterdir()) == []


def test_every_migration_has_its_way_back_and_its_own_number() -> None:
    numbers = [migration.number for migration in find()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(migration.down for migration in find())


def test_both_variants_of_001_begin_with_the_same_block() -> None:
    def block(path: Path) -> str:
        text = path.read_text()
        return text[text.index("-- Checks, then columns.") : text.index("END $columns$;")]

    assert block(UP) == block(LARGE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT 1; SELECT 2;", ["SELECT 1", "SELECT 2"]),
        ("SELECT 1", ["SELECT 1"]),
        ("SELECT ';'; SELECT 'it''s; so'", ["SELECT ';'", "SELECT 'it''s; so'"]),
        ('SELECT 1 AS "a;b"; SELECT 2', ['SELECT 1 AS "a;b"', "SELECT 2"]),
        ("DO $$ BEGIN; END $$; SELECT 2", ["DO $$ BEGIN; END $$", "SELECT 2"]),
        ("DO $a$ x; $$ ; $a$; SELECT $1", ["DO $a$ x; $$ ; $a$", "SELECT $1"]),
        ("-- one; two\nSELECT 1; /* three; */", ["-- one; two\nSELECT 1"]),
        ("\\set ON_ERROR_STOP on\nSELECT 1;\n\\ir other.sql\n", ["SELECT 1"]),
        ("SELECT 'a\n\\b';", ["SELECT 'a\n\\b'"]),
        (" ;; \n-- nothing\n", []),
    ],
)
def test_statements_end_where_postgresql_ends_them(text: str, expected: list[str]) -> None:
    assert list(statements(text)) == expected
