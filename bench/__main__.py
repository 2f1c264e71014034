"""`python -m bench [NAME ...]`: measures, and prints each result as a table and all of them as JSON.

A benchmark is a module of this folder with `async def measure()` that answers with a list of frozen
dataclasses, a row each. Figures are compared within one run, never with those of another machine.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def names() -> list[str]:
    modules = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem[0] != "_")
    return [name for name in modules if hasattr(importlib.import_module(f"bench.{name}"), "measure")]


def main(wanted: Sequence[str]) -> int:
    unknown = set(wanted) - set(names())
    if unknown:
        print(
            f"there is no benchmark {', '.join(sorted(unknown))}; there are: {', '.join(names())}",
            file=sys.stderr,
        )
        return 2
    results = {name: measured(name) for name in wanted or names()}
    print(json.dumps({"machine": machine(), "results": results}, default=str))
    return 0


def measured(name: str) -> list[Row]:
    module = importlib.import_module(f"bench.{name}")
    print(f"\n{name}: {(module.__doc__ or '').splitlines()[0]}", flush=True)
    rows = [flat(asdict(row)) for row in asyncio.run(module.measure())]
    print(table(rows), flush=True)
    return rows


def machine() -> Row:
    return {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()}


def flat(row: Row, prefix: str = "") -> Row:
    """A row within a row becomes columns of its own."""
    columns: Row = {}
    for name, value in row.items():
        columns |= flat(value, f"{prefix}{name} ") if isinstance(value, dict) else {f"{prefix}{name}": value}
    return columns


def table(rows: list[Row]) -> str:
    lines = [list(rows[0]), *(list(map(shown, row.values())) for row in rows)] if rows else []
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in lines
    )


def shown(value: object) -> str:
    return f"{value:.1f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
