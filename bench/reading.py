"""How many texts are read exactly, and how many a second, beside readers that pip and npm install.

Texts are those of the repository's corpora; PARLEY_BENCH_DATA names a folder of others in the form that
`bench.peers.expressions` describes. Our own corpora are what our rules were written for: the pace can be
compared, the shares only show what the others would miss. Shares are per cent, by what a phrase says; seconds
are process time, on one core.
"""

from __future__ import annotations

import os
import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.peers import room
from bench.peers.asking import Answers, ask
from bench.peers.cases import Case, cases_of_folder, cases_of_the_repository
from bench.peers.comparing import Wanted
from bench.peers.times import times_of

ROOT = Path(__file__).resolve().parents[1]
ADAPTERS = ROOT / "bench" / "peers" / "adapters"
WITHIN = 45.0  # seconds for one reader; what it has read by then is what counts
SEED = 1


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader's name, the program that asks it, and the folder in which that runs; or why it is missing."""

    name: str
    command: tuple[str, ...]
    folder: Path = ROOT
    missing: str | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """One reader's figures; None where there is none."""

    reader: str
    version: str
    texts: int
    exact: dict[str, float | None]
    per_second: float | None
    parley_faster_by: float | None
    raised: int
    missing: str = ""


async def measure() -> list[Read]:
    folder = os.environ.get("PARLEY_BENCH_DATA")
    cases = list(cases_of_folder(Path(folder)) if folder else cases_of_the_repository())
    random.Random(SEED).shuffle(cases)
    answers = {one: await answers_of(one, cases) for one in readers()}
    ours = next(iter(answers.values())).per_second
    return [figures(reader, found, cases, ours) for reader, found in answers.items()]


def readers() -> list[Reader]:
    """Parley's first: the times alone, then all of a message."""
    furnished = room.furnish()
    parley = [(f"parley, {what}", what) for what in ("times", "message")]
    return [
        *(Reader(name, (sys.executable, "-m", "bench.peers.with_parley", what)) for name, what in parley),
        *(in_python(name, furnished.python_missing) for name in ("dateparser", "ctparse", "timefhuman")),
        in_python("recognizers", furnished.python_missing),
        *(in_node(name, furnished.node_missing) for name in ("recognizers", "chrono", "compromise")),
    ]


def in_python(name: str, missing: str | None) -> Reader:
    program = (str(room.PYTHON / "bin" / "python"), str(ADAPTERS / f"with_{name}.py"))
    return Reader(f"{name} (pip)", program, missing=missing)


def in_node(name: str, missing: str | None) -> Reader:
    return Reader(f"{name} (npm)", ("node", str(ADAPTERS / f"with_{name}.mjs")), room.NODE, missing)


async def answers_of(reader: Reader, cases: Sequence[Case]) -> Answers:
    if reader.missing is not None:
        return Answers(broke_off=reader.missing)
    return await ask(reader.command, reader.folder, [case.question for case in cases], WITHIN)


def figures(reader: Reader, found: Answers, cases: Sequence[Case], ours: float | None) -> Read:
    pace = found.per_second
    return Read(
        reader.name,
        found.version,
        len(found.lines),
        shares(found, cases),
        pace,
        ours / pace if ours and pace else None,
        found.faults,
        found.broke_off,
    )


def shares(found: Answers, cases: Sequence[Case]) -> dict[str, float | None]:
    """Per cent read exactly, of each group and of all together."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line, case in zip(found.lines, cases, strict=False):
        if case.wanted is not None:
            right.update(dict.fromkeys((case.group, "all"), int(is_exact(line, case.wanted, case))))
            total.update((case.group, "all"))
    groups = sorted({case.group for case in cases if case.wanted is not None})
    return {name: 100 * right[name] / total[name] if total[name] else None for name in (*groups, "all")}


def is_exact(line: Mapping[str, Any], wanted: Wanted, case: Case) -> bool:
    try:
        times = times_of(line["times"], case.now, case.zone)
    except (ValueError, OverflowError):  # a year that no calendar has
        return False
    return wanted.met_by(times, case.now, case.zone)
