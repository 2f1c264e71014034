"""Questions about slots and their answers: every line of the corpus is a rule of the search."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.commands import slots

CORPUS = Path(__file__).parent.parent / "corpus" / "slots.jsonl"
CASES = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]

# What a case does not say: Ana in Berlin, one Tuesday morning of three hours, asked the day before.
USUAL_PERSON = {"id": "ana", "timezone": "Europe/Berlin", "working_hours": {"tue": [["09:00", "12:00"]]}}
USUAL_QUESTION = {
    "now": "2027-03-01T08:00:00+01:00",
    "horizon": {"start": "2027-03-02T00:00:00+01:00", "end": "2027-03-03T00:00:00+01:00"},
    "duration_minutes": 60,
    "need": [["all", ["ana"]]],
}


def asked(case: dict[str, Any]) -> dict[str, Any]:
    others = [USUAL_PERSON | other for other in case.get("others", [])]
    people = [USUAL_PERSON | case.get("person", {}), *others]
    return {**USUAL_QUESTION, "people": people, **case.get("ask", {})}


def on_the_wall(start: str) -> str:
    """The offset is that of the first person's zone, so what stands there is their clock."""
    return datetime.fromisoformat(start).strftime("%a %H:%M")


@pytest.mark.parametrize("case", CASES, ids=[case["case"].replace(" ", "-") for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    answer = slots.answer(asked(case))
    assert isinstance(answer, dict), answer
    assert [on_the_wall(slot["start"]) for slot in answer["slots"]] == case["starts"]
    assert answer["total"] == case.get("total", len(case["starts"]))
    assert answer.get("why_none") == case.get("why_none")
    if "people" in case:
        assert [slot["people"] for slot in answer["slots"]] == case["people"]
    if "would_open" in case:
        assert answer["would_open"] == case["would_open"]
