"""Named SQL: the blocks of the `.sql` file that stands beside a module of this package.

A block begins with `-- name: claim_work` and ends where the next one begins. A module reads its file once,
when it is imported, as `SQL = beside(__file__)`, and uses `SQL["claim_work"]`. A file with a repeated,
misspelt or empty block cannot be imported; a test finds names that are used but nowhere written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

HEADING = re.compile(r"^-- name:(.*)$", re.MULTILINE)
NAME = re.compile(r"[a-z][a-z0-9_]*")
COMMENT = re.compile(r"--.*$", re.MULTILINE)


class BadSql(Exception):
    """A `.sql` file, or the use of one, that is our own mistake."""


@dataclass(frozen=True)
class Blocks:
    """The statements of one file by name."""

    path: Path
    texts: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        if name not in self.texts:
            raise BadSql(f"{self.path.name} has no block {name!r}, only {', '.join(sorted(self.texts))}")
        return self.texts[name]


def beside(module_file: str) -> Blocks:
    """The blocks for the module with this `__file__`."""
    path = Path(module_file).with_suffix(".sql")
    return parse(path, path.read_text(encoding="utf-8"))


def parse(path: Path, text: str) -> Blocks:
    headings = list(HEADING.finditer(text))
    ends = [*(heading.start() for heading in headings), len(text)]
    if COMMENT.sub("", text[: ends[0]]).strip():
        raise BadSql(f"{path.name} has statements before its first '-- name:'")
    texts: dict[str, str] = {}
    for heading, (_, end) in zip(headings, pairwise(ends), strict=True):
        name, body = heading[1].strip(), text[heading.end() : end].strip()
        refuse_bad_block(path, name, body, texts)
        texts[name] = body
    return Blocks(path, texts)


def refuse_bad_block(path: Path, name: str, body: str, before: Mapping[str, str]) -> None:
    if not NAME.fullmatch(name):
        raise BadSql(f"{path.name} has a block with the name {name!r}")
    if name in before:
        raise BadSql(f"{path.name} has two blocks {name!r}")
    if not COMMENT.sub("", body).strip():
        raise BadSql(f"{path.name} has nothing under {name!r}")
