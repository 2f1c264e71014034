"""The loop of the JSON Lines commands: whatever a line holds, it has one answer, and the next is read."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import jsonl
from tests.core.sizes import trying

ROOT = Path(__file__).parents[2]


def echo(fields: jsonl.Fields) -> jsonl.Fields | jsonl.Fault:
    """A command that gives a line's `say` back, and finds fault with a line that has none."""
    return {"said": fields["say"]} if "say" in fields else jsonl.Fault("SAY_SOMETHING", "say: is missing")


def answers(source: bytes) -> list[dict[str, Any]]:
    sink = io.BytesIO()
    assert jsonl.run(echo, io.BytesIO(source), sink) == 0
    return [json.loads(line) for line in sink.getvalue().split(b"\n")[:-1]]


HOSTILE = {
    "empty": b"",
    "blank": b"   \t",
    "NUL": b"\x00",
    "a NUL inside": b'{"id": 1, "say": "\x00"}',
    "cut off": b'{"id": 1, "say": "hel',
    "two objects": b'{"id": 1, "say": 1} {"id": 2, "say": 2}',
    "a list": b'[{"id": 1}]',
    "a number": b"1",
    "null": b"null",
    "not UTF-8": b'{"id": 1, "say": "\xff\xfe"}',
    "UTF-16": '{"id": 1, "say": "x"}'.encode("utf-16"),
    "a surrogate in UTF-8": b'{"id": 1, "say": "\xed\xa0\x80"}',
    "NaN": b'{"id": 1, "say": NaN}',
    "minus infinity": b'{"id": 1, "say": -Infinity}',
    "nested lists": b"[" * 100_000,
    "nested objects": b'{"a":' * 100_000,
    "nested in a field": b'{"id": 1, "say": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "a number without end": b'{"id": 1, "say": ' + b"9" * 10_000 + b"}",
    "single quotes": b"{'id': 1}",
}


@pytest.mark.parametrize("line", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_line_that_cannot_be_read_gets_an_error_and_the_next_its_answer(line: bytes) -> None:
    error, good = answers(line + b'\n{"id": "next", "say": "hello"}\n')
    assert error["id"] is None
    assert error["error"]["code"] == "INVALID_JSON"
    assert good == {"id": "next", "said": "hello"}


def test_a_line_that_is_too_long_is_skipped_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LONGEST_LINE", 1000)
    monkeypatch.setattr(jsonl, "CHUNK", 100)
    long = b'{"id": 1, "say": "' + b"x" * 5000 + b'"}'
    error, good = answers(long + b'\n{"id": 2, "say": "hello"}')
    assert (error["id"], error["error"]["code"]) == (None, "LINE_TOO_LONG")
    assert good == {"id": 2, "said": "hello"}


def test_a_line_of_just_the_longest_length_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    line = b'{"id": 1, "say": "hello"}'
    monkeypatch.setattr(jsonl, "LONGEST_LINE", len(line))
    assert answers(line + b"\n" + line + b" ") == [
        {"id": 1, "said": "hello"},
        {
            "id": None,
            "error": {"code": "LINE_TOO_LONG", "message": "a line has at most 0 MiB"},
        },
    ]


def test_a_fault_that_the_command_finds_keeps_the_id_of_its_line() -> None:
    assert answers(b'{"id": "x"}') == [
        {"id": "x", "error": {"code": "SAY_SOMETHING", "message": "say: is missing"}}
    ]


@pytest.mark.parametrize("line", [b'{"say": 1}', b'{"id": null, "say": 1}'])
def test_a_line_without_an_id_is_answered_without_one(line: bytes) -> None:
    assert answers(line) == [{"id": None, "said": 1}]


@pytest.mark.parametrize("identity", ["[1]", '{"a": 1}', "1.5", "1e400", '"' + "x" * 1001 + '"'])
def test_an_id_that_cannot_be_given_back_is_a_fault(identity: str) -> None:
    (answer,) = answers(f'{{"id": {identity}, "say": 1}}'.encode())
    assert (answer["id"], answer["error"]["code"]) == (None, "INVALID_FIELD")


def test_the_last_of_two_equal_keys_counts() -> None:
    assert answers(b'{"id": 1, "id": 2, "say": 1, "say": 2}') == [{"id": 2, "said": 2}]


def test_a_lone_surrogate_is_given_back_as_it_came() -> None:
    assert answers(b'{"id": "\\ud800", "say": "\\ud800"}') == [{"id": "\ud800", "said": "\ud800"}]


def test_line_ends_of_windows_and_a_byte_order_mark_do_no_harm() -> None:
    assert answers(b'\xef\xbb\xbf{"id": 1, "say": 1}\r\n{"id": 2, "say": 2}\r\n') == [
        {"id": 1, "said": 1},
        {"id": 2, "said": 2},
    ]


def test_line_ends_inside_a_text_that_only_look_like_ones_do_not_end_it() -> None:
    text = "a\u2028b\u0085c"
    assert answers(json.dumps({"id": 1, "say": text}, ensure_ascii=False).encode()) == [
        {"id": 1, "said": text}
    ]


@trying(100, 2000)
@given(st.lists(st.binary(max_size=60).filter(lambda line: b"\n" not in line), max_size=5))
def test_every_line_of_any_bytes_has_its_answer(lines: list[bytes]) -> None:
    found = answers(b"".join(line + b"\n" for line in [*lines, b'{"id": "end", "say": 1}']))
    assert len(found) == len(lines) + 1
    assert found[-1] == {"id": "end", "said": 1}


def test_a_reader_who_leaves_ends_the_command_quietly() -> None:
    question = b'{"id": 1}\n' * 20_000
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "slots"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        try:
            process.stdin.write(question)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0
