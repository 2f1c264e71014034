"""The numbered files in `migrations/`: which there are, what is in them, and where their statements end.

A migration is `NNN_name.up.sql` with its `NNN_name.down.sql`; `NNN_name.large.sql`, where there is one, does
the slow parts beforehand, in steps that lock nothing for long. All of them work with plain `psql -f` too.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "migrations"
BASE_SCHEMA = "000_base_schema.sql"
VERIFY = "verify_migration.sql"
UP_FILE = re.compile(r"(?P<name>(?P<number>\d{3})_\w+)\.up\.sql")

# Where a semicolon ends no statement: comments, strings, quoted names, dollar quotes; and psql's own lines.
PIECE = re.compile(
    r"""(?P<psql> ^\\[^\n]*\n?) | --[^\n]* | /\*.*?\*/ | '(?:[^']|'')*' | "(?:[^"]|"")*" """
    r"""| (?P<quote>\$\w*\$).*?(?P=quote) | (?P<end>;)""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)
CREATED_TABLE = re.compile(r"^\s*CREATE TABLE (?:IF NOT EXISTS )?(?P<name>[\w.]+)", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Migration:
    """One number, with all its files."""

    number: int
    name: str
    folder: Path

    @property
    def up(self) -> str:
        return (self.folder / f"{self.name}.up.sql").read_text(encoding="utf-8")

    @property
    def down(self) -> str:
        return (self.folder / f"{self.name}.down.sql").read_text(encoding="utf-8")

    @property
    def large(self) -> str | None:
        path = self.folder / f"{self.name}.large.sql"
        return path.read_text(encoding="utf-8") if path.exists() else None

    @property
    def checksum(self) -> str:
        """Of the up file; the same whatever line ends a checkout has."""
        return hashlib.sha256(self.up.encode()).hexdigest()

    @property
    def created_tables(self) -> tuple[str, ...]:
        """With their schema, in the order of their creation."""
        names = (found["name"] for found in CREATED_TABLE.finditer(self.up))
        return tuple(name if "." in name else f"public.{name}" for name in names)


def find(folder: Path = FOLDER) -> tuple[Migration, ...]:
    """All migrations, by number."""
    matches = (UP_FILE.fullmatch(path.name) for path in folder.iterdir())
    return tuple(sorted(Migration(int(match["number"]), match["name"], folder) for match in matches if match))


def statements(text: str) -> tuple[str, ...]:
    """Each statement by itself, without psql's own lines."""
    return tuple(text for text in cut(text) if COMMENT.sub("", text).strip())


def cut(text: str) -> Iterator[str]:
    statement, position = "", 0
    for piece in PIECE.finditer(text):
        statement += text[position : piece.start()]
        position = piece.end()
        if piece["end"]:
            yield statement.strip()
            statement = ""
        elif not piece["psql"]:
            statement += piece[0]
    yield (statement + text[position:]).strip()
