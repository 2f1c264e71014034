"""`python -m bot slots`: the contract's form, faults that name their field, and the real process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import jsonl
from bot.commands import slots
from tests.core.sizes import trying

ROOT = Path(__file__).parents[2]
PERSON = {
    "id": "a",
    "timezone": "Europe/Berlin",
    "working_hours": {"tue": [["09:00", "11:00"]]},
    "busy": [{"start": "2027-03-02T09:00:00+01:00", "end": "2027-03-02T09:30:00+01:00"}],
}
QUESTION = {
    "id": "q1",
    "now": "2027-03-01T07:00:00Z",
    "horizon": {"start": "2027-03-01T08:00:00Z", "end": "2027-03-15T08:00:00Z"},
    "duration_minutes": 60,
    "people": [PERSON],
    "need": [["all", ["a"]]],
}
ABSENT: Any = object()


def changed(place: str, value: object) -> dict[str, Any]:
    """The question with another value, or none, at a place like `people.0.id`."""
    question: dict[str, Any] = json.loads(json.dumps(QUESTION))
    put(question, place, value)
    return question


def put(question: Any, place: str, value: object) -> None:
    *path, last = [int(part) if part.isdigit() else part for part in place.split(".")]
    for part in path:
        question = question[part]
    if value is ABSENT:
        del question[last]
    else:
        question[last] = value


FAULTS = [
    ("now", ABSENT, "now: "),
    ("now", "tomorrow", "now: must be a time like"),
    ("now", "2027-03-01T07:00:00", "now: must be a time like"),
    ("now", 1_800_000_000, "now: must be a time like"),
    ("now", None, "now: must be a time like"),
    ("now", "9999-12-31T23:59:59-12:00", "now: must lie in the years"),
    ("now", "0001-01-01T00:00:00+14:00", "now: must lie in the years"),
    ("now", "2027-03-01T07:00:00+99:00", "now: must be a time like"),
    ("horizon", None, "horizon: "),
    ("horizon.end", "2027-03-01T08:00:00Z", "horizon: "),
    ("horizon.end", "2029-03-01T08:00:00Z", "horizon: "),
    ("duration_minutes", 0, "duration_minutes: "),
    ("duration_minutes", -30, "duration_minutes: "),
    ("duration_minutes", 1e9, "duration_minutes: "),
    ("duration_minutes", "60", "duration_minutes: "),
    ("duration_minutes", True, "duration_minutes: "),
    ("duration_minutes", 10**30, "duration_minutes: "),
    ("step_minutes", 0, "step_minutes: "),
    ("step_minutes", 1441, "step_minutes: "),
    ("limit", -1, "limit: "),
    ("people", [], "people: "),
    ("people", {"a": PERSON}, "people: "),
    ("people", [PERSON, PERSON], "people: "),
    ("people.0", "a", "people.0: "),
    ("people.0.id", 7, "people.0.id: "),
    ("people.0.id", "", "people.0.id: "),
    ("people.0.timezone", "Berlin", "people.0.timezone: must be the IANA name"),
    ("people.0.timezone", "../../etc/passwd", "people.0.timezone: must be the IANA name"),
    ("people.0.timezone", ["Europe/Berlin"], "people.0.timezone: must be the IANA name"),
    ("people.0.working_hours", [], "people.0.working_hours: must be an object"),
    ("people.0.working_hours", {"tuesday": []}, "people.0.working_hours: 'tuesday'"),
    ("people.0.working_hours", {"tue": "9-17"}, "people.0.working_hours: tue: must be a list"),
    ("people.0.working_hours", {"tue": [["09:00"]]}, "people.0.working_hours: tue[0]: must be"),
    (
        "people.0.working_hours",
        {"tue": [["9", "17:00"]]},
        "people.0.working_hours: tue[0][0]: must",
    ),
    ("people.0.working_hours", {"tue": [["09:00", "24:01"]]}, "people.0.working_hours: tue[0][1]: must be"),
    ("people.0.working_hours", {"tue": [["17:00", "09:00"]]}, "people.0.working_hours: tue[0]: "),
    (
        "people.0.working_hours",
        {"tue": [["09:00", "12:00"], ["١٣:00", "17:00"]]},
        "people.0.working_hours: tue[1]",
    ),
    ("people.0.exceptions", {"Christmas": []}, "people.0.exceptions: 'Christmas'"),
    ("people.0.busy", [{"start": "2027-03-02T09:00:00Z"}], "people.0.busy: [0]: must be {start, end}"),
    ("people.0.busy.0.end", "2027-03-02T07:59:59Z", "people.0.busy: [0]: must start"),
    ("people.0.buffer_minutes", -1, "people.0.buffer_minutes: "),
    ("people.0.min_notice_minutes", 1e300, "people.0.min_notice_minutes: "),
    ("people.0.max_per_day", -1, "people.0.max_per_day: "),
    ("people.0.weight", 0, "people.0.weight: "),
    ("people.0.booked", {}, "people.0.booked: "),
    ("need", ABSENT, "need: "),
    ("need", [], "need: must call for somebody"),
    ("need", [["optional", ["a"]]], "need: must call for somebody"),
    ("need", "all", "need: "),
    ("need", [["all", []]], "need.0: must be"),
    ("need", [["any", 0, ["a"]]], "need.0: must be"),
    ("need", [["any", True, ["a"]]], "need.0: must be"),
    ("need", [["any", 1.5, ["a"]]], "need.0: must be"),
    ("need", [["most", ["a"]]], "need.0: must be"),
    ("need", [["all", ["a"], 1]], "need.0: must be"),
    ("need", [["all", ["a"]], ["all", ["nobody"]]], "need: "),
    ("windows", {"start": "2027-03-02T09:00:00Z"}, "windows: "),
    ("windows", [{"start": "2027-03-02T09:00:00Z"}], "windows.0.end: "),
    ("windows", [{"start": "2027-03-02T09:00:00Z", "end": "2027-03-02T08:00:00Z"}], "windows.0: "),
]


@pytest.mark.parametrize(("place", "value", "message"), FAULTS)
def test_a_fault_in_a_question_is_told_with_its_place(place: str, value: object, message: str) -> None:
    fault = slots.answer(changed(place, value))
    assert isinstance(fault, jsonl.Fault)
    assert fault.code == "INVALID_FIELD"
    assert fault.message.startswith(message), fault.message


def test_fields_that_the_contract_does_not_know_change_nothing() -> None:
    assert slots.answer(changed("colour", "blue")) == slots.answer(QUESTION)


def test_what_may_be_left_out_may_be_null_too() -> None:
    question = QUESTION | {"windows": None, "limit": None, "people": [PERSON | {"max_per_day": None}]}
    assert slots.answer(question) == slots.answer(QUESTION)


def places(value: object, path: str = "") -> list[str]:
    """Every place in a question, like `people.0.busy.0.start`."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    below = [place for key, one in inner for place in places(one, f"{path}.{key}" if path else str(key))]
    return [path, *below] if path else below


WHOLE_QUESTION = QUESTION | {
    "step_minutes": 15,
    "limit": 3,
    "windows": [{"start": "2027-03-02T09:00:00Z", "end": None}],
    "need": [["all", ["a"]], ["any", 1, ["b"]], ["optional", ["b"]]],
    "people": [
        PERSON | {"buffer_minutes": 5, "min_notice_minutes": 5, "max_per_day": 2, "booked": PERSON["busy"]},
        PERSON | {"id": "b", "exceptions": {"2027-03-02": [["09:00", "12:00"]]}, "weight": 2},
    ],
}
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.sampled_from(["24:00", "00:00", "2027-03-02T09:00:00Z", "9999-12-31T23:59:59-23:59", "a", "any"]),
)
json_values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
)


@trying(300, 5000)
@given(st.dictionaries(st.sampled_from(places(WHOLE_QUESTION)), json_values, min_size=1, max_size=3))
def test_nothing_that_a_question_can_hold_makes_the_command_fail(values: dict[str, object]) -> None:
    question = json.loads(json.dumps(WHOLE_QUESTION))
    for place, value in sorted(values.items(), reverse=True):
        put(question, place, value)
    found = slots.answer(question)
    assert isinstance(found, jsonl.Fault) or json.dumps(found, allow_nan=False)


def spoken(lines: list[bytes]) -> list[dict[str, Any]]:
    """What the command says to these lines, as its own process."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "slots"],
        input=b"\n".join(lines),
        capture_output=True,
        cwd=ROOT,
        check=True,
        timeout=60,
    )
    assert done.stderr == b""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_process_answers_every_line_in_order() -> None:
    lines = [
        json.dumps(QUESTION).encode(),
        b"nonsense",
        json.dumps(QUESTION | {"id": 2, "people": []}).encode(),
        json.dumps(QUESTION | {"id": None, "limit": 1}).encode(),
    ]
    first, nonsense, nobody, last = spoken(lines)
    assert first == {
        "id": "q1",
        "slots": [
            {
                "start": f"2027-03-{day}T{start}:00+01:00",
                "end": f"2027-03-{day}T{end}:00+01:00",
                "people": ["a"],
            }
            for day, start, end in [
                ("02", "09:30", "10:30"),
                ("02", "10:00", "11:00"),
                ("09", "09:00", "10:00"),
                ("09", "09:30", "10:30"),
                ("09", "10:00", "11:00"),
            ]
        ],
        "total": 5,
    }
    assert (nonsense["id"], nonsense["error"]["code"]) == (None, "INVALID_JSON")
    assert (nobody["id"], nobody["error"]["code"]) == (2, "INVALID_FIELD")
    assert (last["id"], len(last["slots"]), last["total"]) == (None, 1, 5)


def test_the_process_needs_no_input_at_all() -> None:
    assert spoken([]) == []
