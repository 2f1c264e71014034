"""Every SQL block that a module names is written in its file, and every block that is written is used."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from db.sql import beside
from tests.house.files import ROOT

FILES = sorted((ROOT / "db").rglob("*.sql"))


def names_in(module: Path) -> set[str]:
    """All constants between the brackets of `SQL[...]`, so that a choice of two names counts for both."""
    subscripts = (
        node.slice
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "SQL"
    )
    return {
        str(each.value) for part in subscripts for each in ast.walk(part) if isinstance(each, ast.Constant)
    }


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_the_blocks_of_a_file_are_those_that_its_module_uses(file: Path) -> None:
    module = file.with_suffix(".py")
    assert names_in(module) == set(beside(str(module)).texts)
