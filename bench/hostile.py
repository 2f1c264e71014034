"""How long the slowest single text takes to be understood: usual ones, long ones, and ones made to be slow.

Milliseconds of process time, each text the best of three, so that what else runs here does not count.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from negotiation.acts import Asked, Context
from negotiation.understand import understand
from scheduling.interval import Interval
from scheduling.timex import read_times
from scheduling.timex.languages import make_ready
from tests.core.hostile_texts import PIECES, hostile_texts, parts
from tests.core.reading_corpus import CORPUS, entries
from tests.core.timex_corpus import phrases

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
HOUR = timedelta(hours=1)
OFFERED = tuple(Interval(NOW + timedelta(days=day), NOW + timedelta(days=day) + HOUR) for day in (1, 2, 3))
ASKED = Context(NOW, LONDON, OFFERED, Asked.OFFER)
VERY_LONG = 20_000  # characters; a message is cut before it is understood, a text for its times is not


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
    make_ready()
    very_long = [piece * (VERY_LONG // len(piece)) for piece in PIECES]
    return [
        slowness("phrases with a time", spoken("time_*_en.txt"), message),
        slowness("whole messages", (text for _, text in entries(CORPUS / "messages_en.txt")), message),
        slowness("every line of every corpus", parts(), message),
        slowness("hostile and fuzzed texts", hostile_texts(), message),
        slowness(f"one piece repeated to {VERY_LONG} characters, times alone", very_long, times_alone),
    ]


def spoken(pattern: str) -> Iterator[str]:
    for path in sorted(CORPUS.glob(pattern)):
        yield from (phrase.text for phrase in phrases(path.name))


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
