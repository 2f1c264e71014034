"""How well a corpus of messages is read: accuracy by category, and every miss with what was wanted.

A corpus is JSON Lines: the fields of `understand`, `expect` with the fields that must be right, `accept_also`
with other right readings, and a `category`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.commands.message_questions import Message, reading_fields
from negotiation.understand import understand

_STRETCHES = frozenset({"windows", "excluded"})

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Miss:
    """A message that was read otherwise than wanted, and in which fields."""

    id: str
    text: str
    fields: tuple[str, ...]
    wanted: Fields
    got: Fields


@dataclass(slots=True)
class Report:
    """Counts by category, and the misses."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        for category, total in sorted(self.total.items()):
            yield _row(category, self.right[category], total)
        yield _row("all", self.right.total(), self.total.total())
        for miss in self.misses:
            wanted = {name: miss.wanted.get(name) for name in miss.fields}
            got = {name: miss.got.get(name) for name in miss.fields}
            yield f"\n{miss.id} {miss.text!r}\n  wanted {json.dumps(wanted)}\n  got    {json.dumps(got)}"
            yield f"  why    {', '.join(miss.got['why'])}"


def report(corpus: Path) -> Report:
    """Reads every line of the corpus; raises ValueError where one is not in the form above."""
    found = Report()
    for number, line in enumerate(corpus.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            _read(_case_of(line, number), found)
    return found


def _case_of(line: str, number: int) -> Fields:
    try:
        case = json.loads(line)
    except ValueError:
        case = None
    if not isinstance(case, dict) or not isinstance(case.get("expect"), dict):
        raise ValueError(f"line {number}: must be a JSON object with a message and what to expect of it")
    return case


def _read(case: Fields, into: Report) -> None:
    message = Message.model_validate(case)
    got = reading_fields(understand(message.text, message.context()), message.timezone)
    readings = [case["expect"], *case.get("accept_also", [])]
    wrong = min((wrong_fields(wanted, got) for wanted in readings), key=len)
    category = str(case.get("category", "uncategorised"))
    into.total[category] += 1
    if wrong:
        into.misses.append(Miss(str(case.get("id")), message.text, wrong, case["expect"], got))
    else:
        into.right[category] += 1


def wrong_fields(wanted: Fields, got: Fields) -> tuple[str, ...]:
    """The fields of `wanted` that the reading does not fulfil; times are compared as instants."""
    return tuple(
        name for name, value in wanted.items() if _comparable(name, value) != _comparable(name, got.get(name))
    )


def _comparable(name: str, value: Any) -> object:
    if name in _STRETCHES:
        return sorted((_instant(one["start"]), _instant(one["end"])) for one in value)
    return value


def _instant(written: str | None) -> float:
    return float("-inf") if written is None else datetime.fromisoformat(written).timestamp()


def _row(name: str, right: int, total: int) -> str:
    share = f"{100 * right / total:5.1f} %" if total else "-"
    return f"{name:<24} {right:>5} of {total:<5} {share}"
