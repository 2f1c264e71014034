"""`python -m bot understand`: the contract's form, faults that name their field, and the real process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot import jsonl
from bot.commands import understand
from bot.commands.understanding_report import report

ROOT = Path(__file__).parents[2]
MESSAGES = sorted((ROOT / "tests" / "corpus").glob("availability_*.jsonl"))
MESSAGE: dict[str, Any] = {
    "id": "m1",
    "text": "the second, but can I bring my laptop?",
    "now": "2026-03-03T09:00:00+01:00",
    "timezone": "Europe/Berlin",
    "offered": [
        {"start": "2026-03-05T10:00:00+01:00", "end": "2026-03-05T11:00:00+01:00"},
        {"start": "2026-03-06T10:00:00+01:00", "end": "2026-03-06T11:00:00+01:00"},
    ],
    "asked": "offer",
}


def answered(**changes: object) -> dict[str, Any]:
    line = json.dumps({**MESSAGE, **changes}).encode()
    answer: dict[str, Any] = json.loads(jsonl.answer_line(line, understand.answer))
    return answer


def test_an_answer_has_the_fields_of_the_contract() -> None:
    answer = answered()
    assert answer["id"] == "m1"
    assert (answer["intent"], answer["choice"], answer["topics"]) == ("accept", 1, ["other"])
    assert {"windows", "excluded", "times", "confidence", "why"} <= answer.keys()
    assert "timezone" not in answer


def test_times_are_written_in_the_candidates_zone() -> None:
    answer = answered(text="Monday at 10 London time", offered=[], asked="ask_time", timezone="Asia/Kolkata")
    assert answer["timezone"] == "Europe/London"
    assert answer["windows"] == [{"start": "2026-03-09T15:30:00+05:30", "end": None}]
    assert [time["role"] for time in answer["times"]] == ["offered"]


def test_only_what_must_stand_in_a_line_must_stand_there() -> None:
    needed = {name: MESSAGE[name] for name in ("id", "now", "timezone")}
    answer = json.loads(jsonl.answer_line(json.dumps({**needed, "text": "hi"}).encode(), understand.answer))
    assert answer["intent"] == "greeting"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", 5),
        ("now", "yesterday"),
        ("now", "2026-03-03T09:00:00"),
        ("timezone", "Mars/Olympus"),
        ("asked", "politely"),
        ("offered", [{"start": "2026-03-05T10:00:00+01:00"}]),
        ("offered", [{"start": "2026-03-05T10:00:00+01:00", "end": "2026-03-05T10:00:00+01:00"}]),
        ("offered", "none"),
        ("locale", 7),
    ],
)
def test_a_fault_names_its_field(field: str, value: object) -> None:
    error = answered(**{field: value})["error"]
    assert error["code"] == "INVALID_FIELD"
    assert error["message"].startswith(field)


@pytest.mark.parametrize("corpus", MESSAGES, ids=lambda path: path.stem)
def test_whole_messages_are_read_right_in_every_field(corpus: Path) -> None:
    found = report(corpus)
    assert not found.misses, "\n".join(found.lines())


def test_the_process_answers_every_line_in_order() -> None:
    lines = [json.dumps(MESSAGE), "not json", json.dumps({**MESSAGE, "id": "m2", "text": "none of these"})]
    done = subprocess.run(
        [sys.executable, "-m", "bot", "understand"],
        input="\n".join(lines).encode(),
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer.get("intent") for answer in answers] == ["accept", None, "ask_alternatives"]


def explained(text: str, *more: str) -> str:
    command = [sys.executable, "-m", "bot", "understand", "--explain", text]
    moment = ["--now", "2026-03-03T09:00:00+01:00"]
    return subprocess.run(
        [*command, *moment, *more], capture_output=True, text=True, cwd=ROOT, check=True
    ).stdout


def test_a_person_sees_why_a_text_is_read_so() -> None:
    shown = explained("sounds good, Thursday", "--asked", "offer", "--offered", "2026-03-05T10:00:00+01:00")
    assert "says suits" in shown
    assert "decision: " in shown
    assert "* 'thursday': D, weekday" in shown


def test_a_person_sees_few_of_many_times_by_the_candidates_clock() -> None:
    shown = explained("mornings, but not Thursday at 9")
    assert "windows: Tue 2026-03-03 09:00 to 12:00; Wed 2026-03-04 08:00 to 12:00; " in shown
    assert "Sun 2026-03-08 08:00 to 12:00; and 55 more" in shown
    assert "not at: Thu 2026-03-05 09:00" in shown


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--report", "no-such-file"), "no-such-file"),
        (("--report", "pyproject.toml"), "line 1: must be a JSON object"),
        (("--explain", "hi", "--offered", "soon"), "offered: must be a time like"),
    ],
)
def test_what_cannot_be_read_is_an_error_of_use(words: tuple[str, ...], told: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "understand", *words],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 2
    assert told in done.stderr
