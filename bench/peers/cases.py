"""The texts that all readers read, with what they say: the repository's corpora, and a folder of other data.

A case belongs to a group, which becomes a column: what kind of time a phrase says, or the file it comes from.
Only English texts, but where a file of the folder names a language; none that needs to know what was offered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bench.peers.comparing import AnyOf, Wanted, Windows
from bench.peers.expressions import Expressions
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch
from tests.core.reading_corpus import entries
from tests.core.timex_corpus import CORPUS, HORIZON, Meaning, Phrase, phrases

SOFT = re.compile(
    r"morning|noon|evening|night|lunch|early|late|first thing|start of|end of|mid|eod|cob|week|month|hours",
    re.IGNORECASE,
)
Question = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One text; `wanted` None where only the time that reading takes is of interest."""

    group: str
    question: Question
    wanted: Wanted | None

    @property
    def now(self) -> datetime:
        return datetime.fromisoformat(self.question["now"])

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.question["timezone"])


def question(text: str, now: datetime, zone: ZoneInfo, locale: str | None = None, **more: object) -> Question:
    """Day before month unless the locale, or else the place, is American."""
    american = locale == "en-US" if locale else str(zone).startswith("America/")
    return {
        "text": text,
        "now": now.astimezone(zone).isoformat(),
        "timezone": str(zone),
        "language": "en",
        "day_first": not american,
        "locale": locale,
        **more,
    }


def cases_of_the_repository() -> Iterator[Case]:
    for path in sorted(CORPUS.glob("time_*_en.txt")):
        yield from (of_phrase(phrase) for phrase in phrases(path.name) if not phrase.scene.offered)
    yield from availability()
    for wanted, text in entries(CORPUS / "messages_en.txt"):
        context = wanted.context
        yield Case("", question(text, context.now, context.zone, context.locale), None)


def of_phrase(phrase: Phrase) -> Case:
    scene, meaning = phrase.scene, phrase.meaning
    asked = question(
        phrase.text,
        scene.now,
        scene.zone,
        scene.locale,
        expected=scene.expected,
        asked="ask_time" if scene.expected else "none",
    )
    wanted = Windows(meaning.windows, meaning.excluded, HORIZON, SOFT.search(phrase.text) is not None)
    return Case(kind_of(meaning), asked, wanted)


def kind_of(meaning: Meaning) -> str:
    match meaning.windows:
        case _ if meaning.excluded:
            return "ruled out"
        case ():
            return "no time"
        case (one,):
            return "point" if one.end is None else "days" if is_days(one) else "stretch"
    return "several"


def is_days(one: Stretch) -> bool:
    return one.end is not None and one.start.time() == one.end.time() == time()


def availability() -> Iterator[Case]:
    """Whole messages with the windows that come of them."""
    for line in lines_of(CORPUS / "availability_en_dev.jsonl"):
        if line["offered"] or "windows" not in line["expect"] or line["category"] == "other_language":
            continue
        now, zone = datetime.fromisoformat(line["now"]), ZoneInfo(line["timezone"])
        soft = SOFT.search(line["text"]) is not None
        readings = tuple(windows_of(one, soft) for one in (line["expect"], *line.get("accept_also", ())))
        asked = question(line["text"], now, zone, line.get("locale"), asked=line.get("asked", "none"))
        yield Case("message", asked, AnyOf(readings))


def windows_of(expected: dict[str, Any], soft: bool) -> Windows:
    windows = tuple(
        Stretch(moment(one["start"]), moment(one["end"]) if one["end"] else None)
        for one in expected.get("windows", ())
    )
    ruled_out = (Interval(moment(one["start"]), moment(one["end"])) for one in expected.get("excluded", ()))
    excluded = IntervalSet.of(ruled_out) if "excluded" in expected else None
    return Windows(windows, excluded, timedelta(days=60), soft)


def moment(written: str) -> datetime:
    return datetime.fromisoformat(written)


def cases_of_folder(folder: Path) -> Iterator[Case]:
    """All lines of the folder's JSON Lines files that say which times they name, each file a group."""
    for path in sorted(folder.glob("time_*.jsonl")):
        for line in lines_of(path):
            expected = line["expect"]
            asked = question(
                line["text"],
                datetime.fromisoformat(line["now"]),
                ZoneInfo(line["timezone"]),
                language=line.get("lang", "en"),
                mentions=True,
                expected=False,
            )
            wanted = Expressions(expected.get("windows", ()), expected.get("excluded", ()))
            yield Case(path.stem.removeprefix("time_"), asked, wanted)


def lines_of(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)
