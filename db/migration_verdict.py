"""Whether everything of migration 001 is there: what `verify_migration.sql` finds, as values.

The file's first statement looks; those after it are for psql, which prints the lines and ends with a status.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from db import sql
from db.migration_files import FOLDER, VERIFY, statements
from db.migration_turn import connected

SQL = sql.beside(__file__)


@dataclass(frozen=True)
class Check:
    thing: str
    passed: bool

    def __str__(self) -> str:
        return f"{'PASS' if self.passed else 'FAIL'}  {self.thing}"


@dataclass(frozen=True)
class Verdict:
    """The counts are None where there is no such table or column, or no right to read it."""

    checks: tuple[Check, ...]
    applications: int | None
    without_job: int | None

    @property
    def failed(self) -> tuple[Check, ...]:
        return tuple(check for check in self.checks if not check.passed)


async def verify(dsn: str, *, folder: Path = FOLDER) -> Verdict:
    look = statements((folder / VERIFY).read_text(encoding="utf-8"))[0]
    async with connected(dsn) as connection:
        await connection.execute(look)
        found = json.loads(await connection.fetchval(SQL["verified"]))
    checks = tuple(Check(line["thing"], line["passed"]) for line in found["lines"])
    return Verdict(checks, found["applications"], found["without_job"])
