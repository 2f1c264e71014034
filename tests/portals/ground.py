"""Databases to migrate: portals of several kinds, and what one asks about them before and after."""

from __future__ import annotations

import subprocess
import tempfile
from functools import cache
from pathlib import Path

import asyncpg

from db.embedded_places import choose_account, find_programs
from db.migration_files import FOLDER

HERE = Path(__file__).parent
UP = FOLDER / "001_add_ai_orchestrator_schema.up.sql"
DOWN = FOLDER / "001_add_ai_orchestrator_schema.down.sql"
LARGE = FOLDER / "001_add_ai_orchestrator_schema.large.sql"
VERIFY = FOLDER / "verify_migration.sql"
BASE = FOLDER / "000_base_schema.sql"
PORTALS = {
    path.stem: path
    for path in (BASE, *(HERE / f"{name}.sql" for name in ("job_board", "with_job_id", "with_bare_job_id")))
}
PASSWORDS = ("\\restrict", "\\unrestrict")
PORTAL_TABLES = ("users", "jobs", "applications")
COLUMNS_OF_PORTAL = """
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
     WHERE attrelid = $1::text::regclass AND attnum > 0 AND NOT attisdropped
"""


@cache
def programs() -> Path:
    return find_programs(choose_account(Path(tempfile.gettempdir())))


def psql(dsn: str, *files: Path) -> subprocess.CompletedProcess[str]:
    """With nothing but `psql -f FILE`, as the guide says."""
    options = [option for file in files for option in ("-f", str(file))]
    command = [str(programs() / "psql"), dsn, "-X", "-v", "ON_ERROR_STOP=1", *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def apply(dsn: str, *files: Path) -> None:
    done = psql(dsn, *files)
    assert done.returncode == 0, done.stderr


def schema(dsn: str) -> str:
    """All that `pg_dump` tells about the schema, but for the password that is new with each dump."""
    command = [str(programs() / "pg_dump"), "--schema-only", dsn]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return "\n".join(line for line in done.stdout.splitlines() if not line.startswith(PASSWORDS))


async def run_sql(dsn: str, *texts: str) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        for text in texts:
            await connection.execute(text)
    finally:
        await connection.close()


async def ask(dsn: str, query: str, *values: object) -> list[tuple[object, ...]]:
    connection = await asyncpg.connect(dsn)
    try:
        return [tuple(record) for record in await connection.fetch(query, *values)]
    finally:
        await connection.close()


async def columns(dsn: str) -> dict[str, str]:
    """The columns that the portal has as yet."""
    return {table: str((await ask(dsn, COLUMNS_OF_PORTAL, table))[0][0]) for table in PORTAL_TABLES}


async def rows(dsn: str, of_columns: dict[str, str]) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: await ask(dsn, f"SELECT {names} FROM {table} ORDER BY id")
        for table, names in of_columns.items()
    }


def failing(output: str) -> list[str]:
    """What verify's lines say is wrong."""
    return [line.removeprefix("FAIL  ") for line in output.splitlines() if line.startswith("FAIL")]
