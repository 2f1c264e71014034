"""The shape of the code: small functions, files of one idea that say what they are for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from tests.house.files import ROOT, product_modules

LONGEST_FUNCTION = 40  # lines
LONG_FILE = 350  # lines
FEW = 0.05  # of the files may be longer: rules as data
VAGUE = {"manager", "helper", "helpers", "util", "utils", "data", "process", "handle"}


def functions() -> Iterator[tuple[str, int]]:
    """Each function's place and its lines without decorators and docstring."""
    for path in product_modules():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.name}", lines_of(node)


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
    return (node.end_lineno or 0) - first.lineno + 2


def test_no_function_is_long() -> None:
    assert [place for place, length in functions() if length > LONGEST_FUNCTION] == []


def test_most_functions_are_short() -> None:
    lengths = [length for _, length in functions()]
    assert median(lengths) <= 8
    assert quantiles(lengths, n=10)[-1] <= 20


def test_few_files_are_long_and_most_are_short() -> None:
    lengths = [len(path.read_text().splitlines()) for path in product_modules()]
    assert sum(length > LONG_FILE for length in lengths) <= FEW * len(lengths)
    assert median(lengths) <= 120


def test_every_file_says_first_what_it_is_for() -> None:
    silent = [path for path in product_modules() if is_silent(path.read_text())]
    assert [str(path.relative_to(ROOT)) for path in silent] == []


def is_silent(text: str) -> bool:
    return bool(text.strip()) and not ast.get_docstring(ast.parse(text))


def test_no_module_has_a_vague_name() -> None:
    def vague(path: Path) -> bool:
        return bool(VAGUE & set(path.stem.split("_")))

    assert [str(path.relative_to(ROOT)) for path in product_modules() if vague(path)] == []
