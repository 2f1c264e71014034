"""Reads the corpora of named times: every time that a phrase names, whatever it is for and however far away.

The time corpora say which windows come of a phrase; these say which stretches it names, also past ones and
those beyond the horizon. The form is that of `tests/core/timex_corpus.py`, with these meanings parted by `;`:

    2026-03-12 15:00         a point; the year may be left out where it is that of now
    03-12                    a day
    03-12 14:00-16:00        a stretch of one day
    03-12..03-14             days, both included; a clock time may follow either
    03-12 15:00..            open at its end, as ..03-12 is at its start
    now                      this very minute, also as an end: now..03-12
    not 03-12                ruled out
    nothing                  no time at all
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from scheduling.timex import Role, TimeMention

CORPUS = Path(__file__).parent.parent / "corpus"
FILES = tuple(sorted(path.name for path in CORPUS.glob("named_*.txt")))


@dataclass(frozen=True, order=True)
class Named:
    """One named time; None is an open side, and the end of a point."""

    start: datetime | None
    end: datetime | None
    ruled_out: bool = False


_NEW_YORK = ZoneInfo("America/New_York")


@dataclass(frozen=True)
class Scene:
    now: datetime = datetime(2026, 3, 11, 10, 20, tzinfo=_NEW_YORK)
    zone: ZoneInfo = _NEW_YORK
    locale: str | None = None


@dataclass(frozen=True)
class Phrase:
    place: str
    text: str
    scene: Scene
    named: tuple[Named, ...]


def phrases(name: str) -> Iterator[Phrase]:
    """All phrases of one corpus file."""
    scene, named = Scene(), ()
    for number, line in enumerate((CORPUS / name).read_text(encoding="utf-8").splitlines(), 1):
        match line[:1]:
            case "" | "#":
                continue
            case "@":
                scene = scene_set(scene, line[1:].split())
            case "=":
                named = meaning(line[1:], scene)
            case _:
                yield Phrase(f"{name}:{number}", line.replace("\\n", "\n"), scene, named)


def scene_set(scene: Scene, words: list[str]) -> Scene:
    match words:
        case ["now", moment, zone]:
            place = ZoneInfo(zone)
            return Scene(datetime.fromisoformat(moment).replace(tzinfo=place), place)
        case ["locale", tag]:
            return replace(scene, locale=tag)
    raise ValueError(f"no such setting: {words}")


def meaning(line: str, scene: Scene) -> tuple[Named, ...]:
    parts = [part.strip() for part in line.split(";")]
    return tuple(sorted_by_start(one(part, scene) for part in parts if part != "nothing"))


def sorted_by_start(named: Iterator[Named]) -> list[Named]:
    return sorted(named, key=lambda each: (str(each.start), str(each.end)))


def one(part: str, scene: Scene) -> Named:
    said = part.removeprefix("not ")
    first, dots, last = said.partition("..")
    if dots:
        return Named(edge(first, scene), edge(last, scene, ends=True), part != said)
    day, _, clock = said.partition(" ")
    if "-" in clock:
        begins, ends = clock.split("-")
        return Named(edge(f"{day} {begins}", scene), edge(f"{day} {ends}", scene), part != said)
    whole = not clock and day != "now"
    return Named(edge(said, scene), edge(said, scene, ends=True) if whole else None, part != said)


def edge(said: str, scene: Scene, ends: bool = False) -> datetime | None:
    """The instant that an edge means; a day without a clock time ends with its midnight."""
    if said in ("", "now"):
        return scene.now if said else None
    day, _, clock = said.strip().partition(" ")
    written = date.fromisoformat(day if day.count("-") == 2 else f"{scene.now.year}-{day}")
    if clock == "24:00" or (ends and not clock):
        return datetime.combine(written + timedelta(days=1), time(), scene.zone)
    return datetime.combine(written, time.fromisoformat(clock or "00:00"), scene.zone)


def as_named(mentions: tuple[TimeMention, ...]) -> tuple[Named, ...]:
    return tuple(
        sorted_by_start(Named(each.start, each.end, each.role is Role.EXCLUDED) for each in mentions)
    )
