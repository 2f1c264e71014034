"""Reads the corpora of time phrases: meaning first, then the ways to say it.

A corpus is plain text. `@` sets the scene (`@ now 2026-11-23T10:00 Europe/London`, `@ offered 11-25 14:00`,
`@ locale en-GB`, `@ plain` for a text read out of the blue); `=` states a meaning; every other line is a way
to say it. Meanings are joined by `;`:

    11-24 15:00              an instant
    11-24 15:00-18:00        a stretch of one day; 24:00 is its end
    11-24                    a day
    11-24..11-27             days, both included; a clock time may follow either: 11-24 09:00..11-27
    every tue,thu 15:00-24:00   over the whole range
    always                   the whole range
    not ...                  ruled out
    zone Europe/Berlin       the zone that the text names; times are meant in it
    nothing                  no window and nothing ruled out

Dates without a year are the next ones. `\\n` in a phrase is a line break.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch

CORPUS = Path(__file__).parent.parent / "corpus"
HORIZON = timedelta(days=60)
_WEEKDAYS = {name: index for index, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Scene:
    now: datetime = datetime(2026, 11, 23, 10, tzinfo=_LONDON)
    zone: ZoneInfo = _LONDON
    offered: tuple[Interval, ...] = ()
    locale: str | None = None
    expected: bool = True


@dataclass(frozen=True)
class Meaning:
    windows: tuple[Stretch, ...]
    excluded: IntervalSet
    zone: str | None


@dataclass(frozen=True)
class Phrase:
    place: str
    text: str
    scene: Scene
    meaning: Meaning


def phrases(name: str) -> list[Phrase]:
    """All phrases of one corpus file."""
    return list(_read(name, (CORPUS / name).read_text(encoding="utf-8")))


def _read(name: str, text: str) -> Iterator[Phrase]:
    scene, meaning = Scene(), None
    for number, line in enumerate(text.splitlines(), 1):
        match line[:1]:
            case "" | "#":
                continue
            case "@":
                scene = _set(scene, line[1:].split())
            case "=":
                meaning = meaning_of(line[1:], scene)
            case _:
                assert meaning is not None, f"{name}:{number} has no meaning above it"
                yield Phrase(f"{name}:{number}", line.replace("\\n", "\n"), scene, meaning)


def _set(scene: Scene, words: list[str]) -> Scene:
    match words:
        case ["now", moment, zone]:
            place = ZoneInfo(zone)
            return Scene(datetime.fromisoformat(moment).replace(tzinfo=place), place)
        case ["locale", tag]:
            return replace(scene, locale=tag)
        case ["plain"]:
            return replace(scene, expected=False)
        case ["offered", *rest]:
            starts = [
                _Reading(scene, scene.zone).moment(one.strip())
                for one in " ".join(rest).split(",")
                if one.strip()
            ]
            return replace(scene, offered=tuple(Interval(one, one + timedelta(hours=1)) for one in starts))
    raise ValueError(f"no such setting: {words}")


def meaning_of(line: str, scene: Scene) -> Meaning:
    """What a statement of meaning comes to in a scene."""
    parts = [part.strip() for part in line.split(";")]
    zone = next((part.removeprefix("zone ") for part in parts if part.startswith("zone ")), None)
    reading = _Reading(scene, _zone(zone) if zone else scene.zone)
    for part in parts:
        reading.add(part)
    return Meaning(reading.windows(), IntervalSet.of(reading.ruled_out), zone)


def _zone(key: str) -> ZoneInfo:
    from datetime import timezone

    if key[0] not in "+-":
        return ZoneInfo(key)
    sign = -1 if key[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(key[1:3]), minutes=int(key[4:6])))


@dataclass
class _Reading:
    scene: Scene
    zone: ZoneInfo
    wished: list[Interval] = field(default_factory=list)
    instants: list[datetime] = field(default_factory=list)
    ruled_out: list[Interval] = field(default_factory=list)

    @property
    def limit(self) -> Interval:
        return Interval(self.scene.now, self.scene.now + HORIZON)

    def add(self, part: str) -> None:
        if part == "nothing" or part.startswith("zone "):
            return
        wanted = self.ruled_out if part.startswith("not ") else self.wished
        said = part.removeprefix("not ")
        found = self._stretches(said)
        if found is None:
            self.instants.append(self.moment(said))
        else:
            wanted.extend(one for stretch in found for one in IntervalSet.of([stretch]).clipped(self.limit))

    def windows(self) -> tuple[Stretch, ...]:
        open_set = IntervalSet.of(self.wished) - IntervalSet.of(self.ruled_out)
        pairs = [(one.start, one.end) for one in open_set] + [(one, None) for one in self.instants]
        return tuple(Stretch(start, end) for start, end in sorted(pairs, key=lambda pair: pair[0]))

    def _stretches(self, said: str) -> list[Interval] | None:
        if said == "always":
            return [self.limit]
        if said.startswith("every "):
            _, days, hours = [*said.split(), "00:00-24:00"][:3]
            return [self._day(day, hours) for day in self._days(days)]
        if ".." in said:
            first, last = said.split("..")
            return [Interval(self.moment(first), self._until(last))]
        day, _, hours = said.partition(" ")
        if hours and "-" not in hours:
            return None
        return [self._day(self._date(day), hours or "00:00-24:00")]

    def _days(self, names: str) -> list[date]:
        wanted = {_WEEKDAYS[name] for name in names.split(",")}
        today = self.scene.now.astimezone(self.zone).date()
        days = [today + timedelta(days=ahead) for ahead in range(62)]
        return [day for day in days if day.weekday() in wanted]

    def _day(self, day: date, hours: str) -> Interval:
        start, end = hours.split("-")
        return Interval(self._at(day, start), self._at(day, end))

    def _until(self, said: str) -> datetime:
        day, _, clock = said.strip().partition(" ")
        return self._at(self._date(day), clock or "24:00")

    def moment(self, said: str) -> datetime:
        day, _, clock = said.strip().partition(" ")
        return self._at(self._date(day), clock or "00:00")

    def _date(self, said: str) -> date:
        if said.count("-") == 2:
            return date.fromisoformat(said)
        month, day = (int(one) for one in said.split("-"))
        today = self.scene.now.astimezone(self.zone).date()
        return date(today.year + ((month, day) < (today.month, today.day)), month, day)

    def _at(self, day: date, clock: str) -> datetime:
        if clock == "24:00":
            return datetime.combine(day + timedelta(days=1), time(), self.zone)
        return datetime.combine(day, time.fromisoformat(clock), self.zone)
