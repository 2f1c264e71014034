"""Corpus files of messages and their readings: a heading says what is meant, below it are ways to say it.

A heading is `== INTENT [words]; asked ASKED; offered Wed 10:00, Thu 14:00; locale de`. Words beside the
intent: `also INTENT` for another right one, a number or `none` for the choice, `sure` or `unsure`, `clears`,
`news` (a person should know) or `chat`, `doubtful` (asked back before it is booked), `certain`, names of
topics, and of the times: `some` (a window), `ruled` (something excluded and no window), `nothing` (neither).
`means 03-05 15:00 & not 03-06` states the windows in the words of `timex_corpus`, and what is ruled out where
it says so; `best` what is preferred.
`booked Thu 15:00` is the interview's time, `listed Wed 10:00, Thu 14:00` what was offered before.
All is read on Tuesday 3 March 2026, 9:00, in Berlin; an offer is on the next such weekday, or on a date
(`03-12 14:00`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

from negotiation.acts import Asked, Context, Intent, Reading, Topic
from negotiation.policy import Policy
from scheduling.interval import Interval
from tests.core.timex_corpus import Meaning, Scene, meaning_of

CORPUS = Path(__file__).parent.parent / "corpus"
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=BERLIN)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
TOPICS = {topic.value for topic in Topic}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a heading says of the messages below it."""

    intents: frozenset[Intent]
    context: Context
    choice: int | str | None
    topics: frozenset[Topic]
    flags: frozenset[str]
    means: Meaning | None = None
    best: Meaning | None = None

    def faults(self, reading: Reading) -> list[str]:
        """What is wrong with a reading, in words; empty where it is right."""
        found = [] if reading.intent in self.intents else [f"intent {reading.intent.value}"]
        if self.choice is not None and reading.choice != (None if self.choice == "none" else self.choice):
            found.append(f"choice {reading.choice}")
        found += [f"no topic {topic.value}" for topic in self.topics if topic not in reading.topics]
        found += [name for name, holds in self._flags(reading).items() if name in self.flags and not holds]
        return found + self._other_times(reading)

    def _other_times(self, reading: Reading) -> list[str]:
        read = {"windows": reading.windows, "excluded": reading.excluded, "preferred": reading.preferred}
        wanted = {
            "windows": self.means and self.means.windows,
            "excluded": self.means and self.means.excluded,
            "preferred": self.best and self.best.windows,
        }
        return [f"{name} {read[name]}" for name, one in wanted.items() if one and one != read[name]]

    def _flags(self, reading: Reading) -> dict[str, bool]:
        return {
            "sure": reading.sure,
            "unsure": not reading.sure,
            "news": reading.news,
            "chat": not reading.news,
            "clears": reading.clears_wishes,
            "some": bool(reading.windows),
            "ruled": bool(reading.excluded) and not reading.windows,
            "doubtful": reading.choice is None or reading.confidence * 100 < Policy().book_from_percent,
            "certain": reading.confidence * 100 >= Policy().book_from_percent,
            "nothing": not reading.windows and not reading.excluded,
        }


def entries(path: Path) -> Iterator[tuple[Wanted, str]]:
    """Every message of a corpus file with what it should be read as."""
    wanted: Wanted | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            wanted = _heading(line[3:])
        elif line.strip() and not line.startswith("# "):
            assert wanted is not None, f"{path.name} begins without a heading"
            yield wanted, line.replace("\\n", "\n")


def _heading(text: str) -> Wanted:
    words, *settings = (part.strip() for part in text.split(";"))
    named = dict(setting.split(" ", 1) for setting in settings)
    unknown = named.keys() - {"asked", "offered", "listed", "booked", "locale", "prompt", "means", "best"}
    assert not unknown, f"unknown settings in a heading: {text}"
    first, *rest = words.split()
    intents = [first, *(after for before, after in pairwise(rest) if before == "also")]
    return Wanted(
        frozenset(Intent(intent) for intent in intents),
        _context(named),
        next(
            (int(word) if word.isdigit() else word for word in rest if word.isdigit() or word == "none"), None
        ),
        frozenset(
            Topic(word)
            for before, word in zip(words.split(), rest, strict=False)
            if word in TOPICS and before != "also"
        ),
        frozenset(rest) - TOPICS,
        _meaning(named.get("means")),
        _meaning(named.get("best")),
    )


def _meaning(stated: str | None) -> Meaning | None:
    return None if stated is None else meaning_of(stated.replace("&", ";"), Scene(NOW, BERLIN))


def _context(named: dict[str, str]) -> Context:
    offers, listed = (
        [offer.strip() for offer in named.get(some, "").split(",") if offer.strip()]
        for some in ("offered", "listed")
    )
    return Context(
        NOW,
        BERLIN,
        tuple(offered(offer) for offer in offers),
        Asked(named.get("asked", "none")),
        named.get("locale"),
        named.get("prompt"),
        offered(named["booked"]) if "booked" in named else None,
        tuple(offered(offer) for offer in listed),
    )


def offered(text: str) -> Interval:
    """The hour that begins on the next such weekday after now, or on that date, at that clock time."""
    day, clock = text.split()
    if day not in WEEKDAYS:
        start = datetime.fromisoformat(f"{NOW.year}-{day}T{clock}").replace(tzinfo=BERLIN)
        return Interval(start, start + timedelta(hours=1))
    ahead = (WEEKDAYS.index(day) - NOW.weekday() - 1) % 7 + 1
    hour, minute = clock.split(":")
    start = (NOW + timedelta(days=ahead)).replace(hour=int(hour), minute=int(minute))
    return Interval(start, start + timedelta(hours=1))
