"""Rehearses with made-up candidates: how many are booked, how fast, and whether anything untrue is said.

Exit code 1 where somebody was booked wrongly or told what is not so.
"""

from __future__ import annotations

import argparse
import json
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bot.commands.terminal import CANNOT_RUN, DONE, say
from bot.rehearsal.report import as_json, figures, table, transcripts
from bot.rehearsal.trial import Trial, tried

AT_ONCE = 50


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--candidates", type=_count, default=1000, metavar="N", help="how many (1000)")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first case (0)")
    parser.add_argument("--show", type=int, metavar="N", help="print the talk of case N, and nothing else")
    parser.add_argument("--processes", type=_count, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write figures and failed cases to FILE")
    parser.add_argument(
        "--transcripts", type=Path, metavar="FILE", help="write the talks that went wrong to FILE"
    )


def run(arguments: argparse.Namespace) -> int:
    if arguments.show is not None:
        say(*tried(arguments.show).lines)
        return DONE
    numbers = range(arguments.first, arguments.first + arguments.candidates)
    trials = _tried(numbers, arguments.processes)
    say(*table(trials))
    if arguments.json:
        arguments.json.write_text(json.dumps(as_json(trials), indent=2) + "\n", encoding="utf-8")
    if arguments.transcripts:
        arguments.transcripts.write_text("\n".join(transcripts(trials)), encoding="utf-8")
    return DONE if figures(trials).is_safe else CANNOT_RUN


def _tried(numbers: range, processes: int) -> list[Trial]:
    if processes == 1 or len(numbers) <= AT_ONCE:
        return [tried(number) for number in numbers]
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(tried, numbers, chunksize=AT_ONCE))


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number
