"""Reads a conversation as it stands in `tests/scenarios/*.txt`: a head, then what was said and what came.

    # The candidate names a day and books.
    now: Mon 2026-11-23 09:12
    busy: Tue 10:00-12:00

    [Mon 09:12] bot        > Could you make one of these?
                           ! offers Mon 09:30, Wed 09:00
    [Mon 09:30] candidate  < thursday at 3?
                           = propose(Thu 15:00)
    [Mon 09:30] bot        > Thursday, 26 November, 15:00 (Berlin time) ... book it?

`<` is what somebody does, `>` what the bot answers (`...` skips words, `(nothing)` is silence), `=` how the
message is to be read, `!` how things stand then. Days without a date are the next such days. All hours are
those of the candidate's zone. `own_welcome: ...` in the head puts that sentence in a deployment's own words,
in the candidate's language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path
from zoneinfo import ZoneInfo

from negotiation.saying.own_texts import OwnText, OwnTexts

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
HEAD = re.compile(r"(\w+):\s*(.*)")
LINE = re.compile(r"(?:\[(?P<stamp>[^\]]+)\]\s*(?P<who>\w+))?\s*(?P<mark>[<>=!])\s?(?P<rest>.*)")
MOMENT = re.compile(
    r"(?P<weekday>[A-Za-z]{3})(?: (?P<day>\d{1,2}) (?P<month>[A-Za-z]{3}))? (?P<hour>\d\d):(?P<minute>\d\d)"
)


class Mark(Enum):
    DOES = "<"
    SAYS = ">"
    READ = "="
    STANDS = "!"


@dataclass(frozen=True, slots=True)
class Line:
    """`at` is the moment, `who` the one who speaks or acts: those of the line before where it names none."""

    number: int
    at: datetime
    who: str
    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Script:
    title: str
    head: dict[str, str] = field(hash=False)
    start: datetime
    zone: ZoneInfo
    lines: tuple[Line, ...]


def script(path: Path) -> Script:
    """Raises ValueError naming the file and line that cannot be read."""
    rows = list(enumerate(path.read_text().splitlines(), 1))
    title = " ".join(row.lstrip("# ") for _, row in rows if row.startswith("#"))
    head = dict(_heads(rows))
    zone = ZoneInfo(head.get("zone", "Europe/Berlin"))
    start = datetime.strptime(head["now"].split(maxsplit=1)[1], "%Y-%m-%d %H:%M").replace(tzinfo=zone)
    return Script(title, head, start, zone, tuple(_lines(path, rows, start)))


def own_texts(script: Script) -> OwnTexts:
    language = script.head.get("locale", "en-GB")[:2]
    named = {name.removeprefix("own_"): text for name, text in script.head.items() if name.startswith("own_")}
    return OwnTexts(tuple(OwnText(language, key, tuple(text.split(" | "))) for key, text in named.items()))


def moment(text: str, after: datetime) -> datetime:
    """`Thu 15:00`: the first such moment from the start of `after`'s day on; `Thu 3 Dec 15:00`: that day."""
    found = MOMENT.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"no moment: {text!r}")
    day = _day(found["weekday"], found["day"], found["month"], after.date())
    return datetime(
        day.year, day.month, day.day, int(found["hour"]), int(found["minute"]), tzinfo=after.tzinfo
    )


def stretch(text: str, after: datetime) -> tuple[datetime, datetime]:
    """`Tue 10:00-12:00`, or `Tue 10:00-Wed 12:00`."""
    begin, end = text.split("-")
    start = moment(begin, after)
    if MOMENT.fullmatch(end.strip()):
        return start, moment(end, start)
    hour, minute = end.strip().split(":")
    midnight = start.replace(hour=0, minute=0)
    return start, (midnight + timedelta(hours=int(hour), minutes=int(minute)))


def _day(weekday: str, day: str | None, month: str | None, after: date) -> date:
    number = WEEKDAYS.index(weekday.lower())
    if day is None or month is None:
        return after + timedelta(days=(number - after.weekday()) % 7)
    found = date(after.year, MONTHS.index(month.lower()) + 1, int(day))
    found = found if found >= after - timedelta(days=60) else found.replace(year=found.year + 1)
    if found.weekday() != number:
        raise ValueError(f"{found} is no {weekday}")
    return found


def _heads(rows: list[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    for _, row in rows:
        if found := HEAD.fullmatch(row):
            yield found[1], found[2]


def _lines(path: Path, rows: list[tuple[int, str]], start: datetime) -> Iterator[Line]:
    at, who = start, ""
    for number, row in rows:
        if not row.strip() or row.startswith("#") or HEAD.fullmatch(row):
            continue
        found = LINE.fullmatch(row.strip())
        if found is None or not (who or found["who"]):
            raise ValueError(f"{path.name}:{number}: cannot be read: {row!r}")
        if found["stamp"]:
            at, who = _stamp(found["stamp"], at), found["who"]
        yield Line(number, at, who, Mark(found["mark"]), found["rest"].strip())


def _stamp(text: str, before: datetime) -> datetime:
    """The first such moment that is not before the line above."""
    found = moment(text, before)
    return found if found >= before else moment(text, before + timedelta(days=1))
