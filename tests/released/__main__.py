"""`python -m tests.released`: notes what this version relies on, to be committed with its release.

That is: each statement that its processes send, each column that they know, each address that pages, links,
widgets and letters lead to, and the OpenAPI document. A later version has to bear all of it, because for a
while both run.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
from pathlib import Path

import asyncpg

from bot.api.chat_socket import FRAMES
from bot.api.openapi import document
from bot.app import ROUTES
from db import embedded, migrate, sql
from db.migration_files import FOLDER, find

HERE = Path(__file__).parent
DB = Path(sql.__file__).parent
COLUMNS = """
    SELECT table_schema || '.' || table_name AS name,
           array_agg(column_name::text ORDER BY column_name) AS columns
      FROM information_schema.columns
     WHERE table_schema = 'parley'
     GROUP BY 1 ORDER BY 1
"""


def statements() -> dict[str, dict[str, str]]:
    files = sorted(DB.glob("*.sql"))
    return {file.stem: dict(sql.beside(str(file.with_suffix(".py"))).texts) for file in files}


async def columns() -> dict[str, list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        async with embedded.running(Path(folder) / "data") as server:
            await migrate.up(server.dsn, base_schema=True)
            connection = await asyncpg.connect(server.dsn)
            rows = await connection.fetch(COLUMNS)
            await connection.close()
    return {row["name"]: row["columns"] for row in rows}


def main() -> None:
    number = max(migration.number for migration in find(FOLDER))
    known = {
        "statements": statements(),
        "columns": asyncio.run(columns()),
        "routes": sorted([one.method, one.path] for one in ROUTES),
        "document": document(ROUTES, str(number), FRAMES),
    }
    path = HERE / f"schema_{number:03}.json"
    path.write_text(json.dumps(known, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(path.name)


if __name__ == "__main__":
    main()
