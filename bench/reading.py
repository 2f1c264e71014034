"""How fast texts are read for times: texts a second on one core, and the slowest single text."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from scheduling.timex import read_times

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
HOSTILE = (
    "1 or ",
    "29 feb ",
    "not ",
    "any day ",
    "GMT-12:00",
    "tuesday after 3 or ",
    "the ",
    "a@",
    "1/2/3/4",
    "31st ",
)


@dataclass(frozen=True, slots=True)
class Pace:
    """Texts a second, and milliseconds for the slowest of them, in process time."""

    texts: str
    per_second: float
    slowest: float


def measure() -> list[Pace]:
    return [
        _pace("phrases with a time", _phrases("time_[!n]*_en.txt")),
        _pace("texts without a time", _phrases("time_negative_en.txt")),
        _pace("hostile texts of 20,000 characters", [piece * (20_000 // len(piece)) for piece in HOSTILE]),
    ]


def _phrases(pattern: str) -> list[str]:
    lines = (line for path in CORPUS.glob(pattern) for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and line[0] not in "#@="]


def _pace(name: str, texts: Sequence[str]) -> Pace:
    spent = [min(_seconds(text) for _ in range(3)) for text in texts]
    return Pace(name, len(texts) / sum(spent), 1_000 * max(spent))


def _seconds(text: str) -> float:
    start = time.process_time()
    read_times(text, NOW, LONDON)
    return time.process_time() - start


def main() -> None:
    for pace in measure():
        sys.stdout.write(
            f"{pace.texts:36} {pace.per_second:8,.0f} a second, slowest {pace.slowest:5.1f} ms\n"
        )


if __name__ == "__main__":
    main()
