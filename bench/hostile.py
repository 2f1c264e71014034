"""How long the slowest single text takes to be understood: usual ones, long ones, and ones made to be slow.

Milliseconds of process time, each text the best of three, so that what else runs here does not count.
"""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from negotiation.acts import Asked, Context
from negotiation.understand import LONGEST, understand
from scheduling.interval import Interval
from scheduling.timex import read_times
from tests.core.reading_corpus import CORPUS, entries
from tests.core.timex_corpus import phrases

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
HOUR = timedelta(hours=1)
OFFERED = tuple(Interval(NOW + timedelta(days=day), NOW + timedelta(days=day) + HOUR) for day in (1, 2, 3))
ASKED = Context(NOW, LONDON, OFFERED, Asked.OFFER)
VERY_LONG = (
    20_000  # characters; a message is cut to LONGEST before it is understood, a text for its times is not
)
MIXTURES = 1_000
REPEATED = (
    *(
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
    ),
    *(
        "not the second, ",
        "the second one or ",
        "> ",
        "(",
        "no ",
        "yes ",
        "9-11:30, ",
        "between ",
        "half past ",
    ),
)


@dataclass(frozen=True, slots=True)
class Slowness:
    """Milliseconds a text."""

    texts: str
    count: int
    median: float
    p99: float
    slowest: float
    slowest_text: str


async def measure() -> list[Slowness]:
    long = [piece * (LONGEST // len(piece)) for piece in REPEATED]
    very_long = [piece * (VERY_LONG // len(piece)) for piece in REPEATED]
    return [
        slowness("phrases with a time", spoken("time_*_en.txt"), message),
        slowness("whole messages", (text for _, text in entries(CORPUS / "messages_en.txt")), message),
        slowness("hostile messages and prose", hostile(), message),
        slowness("mixtures of messages", mixtures(), message),
        slowness(f"one piece repeated to {LONGEST} characters", long, message),
        slowness(f"the same to {VERY_LONG}, times alone", very_long, times_alone),
    ]


def spoken(pattern: str) -> Iterator[str]:
    for path in sorted(CORPUS.glob(pattern)):
        yield from (phrase.text for phrase in phrases(path.name))


def hostile() -> Iterator[str]:
    for name in ("hostile.txt", "prose.txt"):
        lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
        yield from (line.replace("\\n", "\n") for line in lines if line and not line.startswith("# "))
    yield from map(json.loads, (CORPUS / "hostile_texts.jsonl").read_text(encoding="utf-8").splitlines())


def mixtures() -> Iterator[str]:
    """Pieces of everything, up to the longest message, the same ones each time."""
    chance = random.Random(1)
    parts = [*spoken("time_*_en.txt"), *hostile(), *REPEATED]
    for _ in range(MIXTURES):
        yield chance.choice("\n ,").join(chance.choices(parts, k=chance.randint(2, 60)))[:LONGEST]


def slowness(name: str, texts: Iterable[str], read: Callable[[str], object]) -> Slowness:
    spent = [(min(milliseconds(read, text) for _ in range(3)), text) for text in texts]
    slowest, text = max(spent)
    taken = [each for each, _ in spent]
    tail = statistics.quantiles(taken, n=100, method="inclusive")[98]
    return Slowness(name, len(taken), statistics.median(taken), tail, slowest, text[:24].replace("\n", " "))


def milliseconds(read: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    read(text)
    return (time.process_time() - begun) * 1000


def message(text: str) -> object:
    return understand(text, ASKED)


def times_alone(text: str) -> object:
    return read_times(text, NOW, LONDON)
