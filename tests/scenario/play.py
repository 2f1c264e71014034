"""Plays a script on a driver, line by line, and says at which line what came differs from what is written."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from tests.scenario.driver import Driver, Reply
from tests.scenario.script import Line, Mark, Script, moment, stretch

NOTHING = "(nothing)"
PAGE = ("accept", "decline")
WORLD = (
    "busy",
    "taken",
    "unreadable",
    "readable",
    "lost",
    "bot off",
    "bot on",
    "entry declined",
    "entry refused",
    "entry deleted",
    "entry moved",
    "entry overlapped",
    "entry tidied",
    "goes to web",
    "goes to email",
    "goes to telegram",
)
RECRUITER = (
    "takes over",
    "hands back",
    "writes",
    "offers",
    "extends",
    "closes",
    "cancels",
    "completed",
    "no show",
    "keeps",
    "finds another",
    "approves",
    "discards",
)
TIMES = re.compile(r"[A-Za-z]{3}(?: \d{1,2} [A-Za-z]{3})? \d\d:\d\d(?:-(?:[A-Za-z]{3} )?\d\d:\d\d)?")


class Differs(AssertionError):
    """What happened is not what the script says."""


def play(script: Script, driver: Driver) -> None:
    stage = Stage(script, driver)
    for line in script.lines:
        stage.line(line)
    stage.no_more_said(script.lines[-1])


class Stage:
    """The replies not yet looked at, and the last one that was."""

    def __init__(self, script: Script, driver: Driver) -> None:
        self.script = script
        self.driver = driver
        self.waiting = deque(driver.begin(script))
        self.last: Reply | None = None
        self.at = script.start

    def line(self, line: Line) -> None:
        if line.at > self.at:
            self.waiting.extend(self.driver.wait(line.at))
            self.at = line.at
        match line.mark:
            case Mark.DOES:
                self.no_more_said(line)
                self.waiting.extend(self.done(line))
            case Mark.SAYS:
                self.says(line)
            case Mark.READ:
                self.expect(line, self.driver.read_as() or line.text, line.text)
            case Mark.STANDS:
                for claim in line.text.split(";"):
                    self.stands(line, claim.strip())

    def done(self, line: Line) -> Sequence[Reply]:
        if line.who == "candidate":
            return self.driver.post(self.typed(line))
        deed, times = _deed(line, {"page": PAGE, "recruiter": RECRUITER}.get(line.who, WORLD))
        if line.who == "page":
            starts = self.moments(times)
            return self.driver.page(deed, starts[0] if starts else None)
        if line.who == "recruiter":
            return self.driver.recruiter(deed, self.moments(times))
        return self.driver.world(deed, [stretch(one, self.at) for one in TIMES.findall(times)])

    def typed(self, line: Line) -> str:
        """`[Other times]` presses the button of that label; anything else is typed."""
        pressed = re.fullmatch(r"\[(.+)\]", line.text)
        if pressed is None or self.last is None:
            return line.text
        chosen = [n for n, label in enumerate(self.last.labels) if label.startswith(pressed[1])]
        if not chosen:
            raise Differs(f"line {line.number}: no button {pressed[1]!r} among {self.last.labels}")
        return self.last.values[chosen[0]]

    def says(self, line: Line) -> None:
        if line.text == NOTHING:
            self.no_more_said(line)
            return
        if not self.waiting:
            raise Differs(f"line {line.number}: the bot says nothing, not: {line.text}")
        self.last = self.waiting.popleft()
        position = 0
        for fragment in filter(None, (part.strip() for part in line.text.split("..."))):
            found = (
                self.last.text.replace("\n", " ").replace("\N{NO-BREAK SPACE}", " ").find(fragment, position)
            )
            if found < 0:
                raise Differs(f"line {line.number}: the bot says {self.last.text!r}, not {fragment!r}")
            position = found + len(fragment)

    def stands(self, line: Line, claim: str) -> None:
        kind, _, value = claim.partition(" ")
        self.expect(line, CLAIMS[kind](self, value), value, claim)

    def expect(self, line: Line, found: str, wanted: str, claim: str = "") -> None:
        if found != wanted:
            raise Differs(f"line {line.number}: {claim or 'read'}: found {found!r}, wanted {wanted!r}")

    def no_more_said(self, line: Line) -> None:
        if self.waiting:
            raise Differs(f"line {line.number}: before it the bot also says {self.waiting[0].text!r}")

    def moments(self, text: str) -> list[datetime]:
        return [moment(one, self.at) for one in TIMES.findall(text)]

    def told(self, moments: Sequence[datetime | None]) -> str:
        """The moments as the script writes them, with the date where the weekday alone is another day."""
        return ", ".join(self._told(one) for one in moments if one is not None) or "none"

    def _told(self, one: datetime) -> str:
        local = one.astimezone(self.script.zone)
        short = f"{local:%a %H:%M}"
        return short if moment(short, self.at) == local else f"{local:%a} {local.day} {local:%b %H:%M}"

    def reply(self) -> Reply:
        return self.last or Reply("")


CLAIMS: Mapping[str, Callable[[Stage, str], str]] = {
    "offers": lambda stage, value: stage.told(stage.reply().offers),
    "offered": lambda stage, value: str(len(stage.reply().offers)),
    "outcome": lambda stage, value: stage.reply().outcome or "none",
    "buttons": lambda stage, value: ", ".join(stage.reply().labels) or "none",
    "says": lambda stage, value: value if value in stage.reply().text else stage.reply().text,
    "hides": lambda stage, value: stage.reply().text if value in stage.reply().text else value,
    "status": lambda stage, value: stage.driver.look().status,
    "state": lambda stage, value: stage.driver.look().state,
    "round": lambda stage, value: str(stage.driver.look().round),
    "reason": lambda stage, value: stage.driver.look().reason or "none",
    "booked": lambda stage, value: stage.told([stage.driver.look().scheduled_time]),
    "deadline": lambda stage, value: stage.told([stage.driver.look().deadline]),
}


def _deed(line: Line, deeds: Sequence[str]) -> tuple[str, str]:
    for deed in deeds:
        if line.text == deed or line.text.startswith(f"{deed} "):
            return deed, line.text[len(deed) :].strip()
    raise Differs(f"line {line.number}: no such deed: {line.text!r}")
