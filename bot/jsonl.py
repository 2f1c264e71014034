"""Commands that read JSON Lines and write JSON Lines: one answer a line, in order, whatever the line holds.

A line that cannot be read gets an error as its answer and the next is read: too long, not UTF-8, not JSON,
nested without end, not an object, or with fields that the command cannot make sense of. Where a key stands
twice in an object the last one counts, as JSON parsers agree.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from pydantic import ValidationError

from bot.field_words import in_words

LONGEST_LINE = 64 * 1024 * 1024
LONGEST_ID = 1000
CHUNK = 1024 * 1024

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a line has no proper answer: an UPPER_SNAKE code and a sentence."""

    code: str
    message: str


Answering = Callable[[Fields], Fields | Fault]


def run(answer: Answering, source: BinaryIO | None = None, sink: BinaryIO | None = None) -> int:
    """Answers every line of `source` (standard input) on `sink` (standard output); the exit code.

    `answer` gets a line's object and gives the answer's fields without the `id`, which is added here.
    """
    source = source or sys.stdin.buffer
    sink = sink or sys.stdout.buffer
    try:
        for line in _lines(source):
            sink.write(answer_line(line, answer) + b"\n")
            sink.flush()
    except BrokenPipeError:
        _forget_reader(sink)
    return 0


def answer_line(line: bytes, answer: Answering) -> bytes:
    """One line's answer as JSON, in ASCII, without the line's end."""
    fields = _read(line)
    if isinstance(fields, Fault):
        return _written(None, fields)
    identity = fields.get("id")
    if not _can_be_echoed(identity):
        return _written(None, Fault("INVALID_FIELD", "id: must be a short string, a whole number or null"))
    return _written(identity, answer(fields))


def invalid_field(error: ValidationError) -> Fault:
    """The first thing that a pydantic model has against a line, with the place where it stands."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part)[:40] for part in first["loc"])
    text = in_words(first)
    return Fault("INVALID_FIELD", f"{place}: {text}" if place else text)


def _lines(source: BinaryIO) -> Iterator[bytes]:
    """The lines without their ends; of one that is too long, a first part that is longer than allowed."""
    while line := source.readline(LONGEST_LINE + 1):
        rest = line
        while not rest.endswith(b"\n") and (rest := source.readline(CHUNK)):
            pass
        yield line.rstrip(b"\r\n")


def _read(line: bytes) -> Fields | Fault:
    if len(line) > LONGEST_LINE:
        return Fault("LINE_TOO_LONG", f"a line has at most {LONGEST_LINE // CHUNK} MiB")
    try:
        fields = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError:
        return Fault("INVALID_JSON", "the line is not UTF-8")
    except RecursionError:
        return Fault("INVALID_JSON", "the line is nested too deeply")
    except ValueError as error:
        return Fault("INVALID_JSON", f"the line is not JSON: {error}"[:200])
    return fields if isinstance(fields, dict) else Fault("INVALID_JSON", "the line is not a JSON object")


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is not a number")


def _can_be_echoed(identity: object) -> bool:
    match identity:
        case None | bool() | int():
            return True
        case str():
            return len(identity) <= LONGEST_ID
        case _:
            return False


def _written(identity: object, answer: Fields | Fault) -> bytes:
    if isinstance(answer, Fault):
        answer = {"error": {"code": answer.code, "message": answer.message}}
    return json.dumps({"id": identity, **answer}, allow_nan=False).encode("ascii")


def _forget_reader(sink: BinaryIO) -> None:
    """Whoever read our answers has gone: nothing is left to say, not even at exit."""
    if sink is sys.stdout.buffer:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sink.fileno())
