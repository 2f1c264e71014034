"""Busy times of a few people, and the words of one of them: the one time at which all can meet is found.

`tests/corpus/planning.jsonl` has a problem a line. What is said is read by `understand`, and `slots` answers,
both as their commands do. Everybody works from 9:00 to 17:00, and meetings begin on the half hour.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.commands import slots, understand

Json = dict[str, Any]
CORPUS = Path(__file__).parent.parent / "corpus" / "planning.jsonl"
PROBLEMS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
NOW = "2026-11-27T12:00:00Z"
HOURS = {day: [["09:00", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}


@pytest.mark.parametrize("problem", PROBLEMS, ids=[each["case"].replace(" ", "-") for each in PROBLEMS])
def test_the_one_time_that_suits_all_is_found(problem: Json) -> None:
    said = {name: reading(person["says"]) for name, person in problem["people"].items() if "says" in person}
    windows = [window for one in said.values() for window in one["windows"]]
    people = [
        {
            "id": name,
            "timezone": "UTC",
            "working_hours": HOURS,
            "busy": [*stretches(person), *said.get(name, {"excluded": []})["excluded"]],
        }
        for name, person in problem["people"].items()
    ]
    question = {
        "now": NOW,
        "horizon": {"start": f"{problem['days'][0]}T00:00:00Z", "end": f"{problem['days'][-1]}T23:00:00Z"},
        "duration_minutes": problem["minutes"],
        "people": people,
        "need": [["all", list(problem["people"])]],
    }
    answer = slots.answer(question | ({"windows": windows} if windows else {}))
    assert [each["start"][:16].replace("T", " ") for each in answer["slots"]] == [problem["meets"]]


def reading(text: str) -> Json:
    """The answer to "when can you?"."""
    return understand.answer(
        {"text": text, "now": NOW, "timezone": "UTC", "offered": [], "asked": "ask_time", "locale": "en-GB"}
    )


def stretches(person: Json) -> list[Json]:
    return [
        {"start": f"{day}T{begin}:00Z", "end": f"{day}T{end}:00Z"}
        for day, taken in person["busy"].items()
        for begin, end in (each.split("-") for each in taken)
    ]
