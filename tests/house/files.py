"""The files of the checkout as the house tests see them: all but what `.gitignore` leaves out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TEXT = {".py", ".sql", ".md", ".toml", ".lock", ".js", ".css", ".html", ".jsonl", ".txt", ".yml", ".json", ""}


def ignored_names() -> set[str]:
    return {line.strip("/") for line in (ROOT / ".gitignore").read_text().split()} | {".git"}


def all_files(folder: Path = ROOT) -> Iterator[Path]:
    ignored = ignored_names()
    for path in sorted(folder.iterdir()):
        if path.name in ignored or path.is_symlink():
            continue
        if path.is_dir():
            yield from all_files(path)
        else:
            yield path


def text_files() -> Iterator[Path]:
    return (path for path in all_files() if path.suffix in TEXT)


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def packages() -> list[str]:
    """The product's packages as pyproject lists them."""
    listed: list[str] = project()["tool"]["setuptools"]["packages"]
    return listed


def top_packages() -> list[str]:
    return [name for name in packages() if "." not in name]


def product_modules() -> Iterator[Path]:
    for name in top_packages():
        yield from (path for path in all_files(ROOT / name) if path.suffix == ".py")
