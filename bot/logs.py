"""Structured logs: constant text, an `action`, identifiers; never a message's text, a name, or a secret.

A call is `logger.info("invitation sent", extra=tags("invitation.sent", interview=interview_id))`. Only tags
of a few short kinds are written, so that a text from outside cannot slip in as one: identifiers, numbers,
yes and no, words without blanks that do not look like a token. Of a fault the type and the places are
written, not the text, which may quote a row.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from enum import Enum
from types import TracebackType
from typing import IO, Any, TypeAlias
from uuid import UUID

Tag: TypeAlias = "str | int | float | bool | UUID | Enum | None"

WORD = re.compile(r"[A-Za-z0-9_.:/{}+-]{1,120}")
TOKEN = re.compile(r"(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=[^0-9]*[0-9])[A-Za-z0-9_+/-]{20,}")
WITHHELD = "withheld"
FRAMES = 6  # the innermost places of a fault that are worth a line


def tags(action: str, **identifiers: Tag) -> dict[str, Any]:
    """The `extra` of a log call."""
    return {"action": action, "tags": {name: plain(value) for name, value in identifiers.items()}}


def plain(value: Tag) -> str | int | float | bool | None:
    """The value as a log may show it."""
    match value:
        case None | bool() | int() | float():
            return value
        case UUID():
            return str(value)
        case Enum():
            return plain(value.value)
        case _:
            return value if WORD.fullmatch(value) and not TOKEN.search(value) else WITHHELD


class JsonLines(logging.Formatter):
    """One object a line, for machines."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(fields_of(record), ensure_ascii=False, separators=(",", ":"))


class Sentences(logging.Formatter):
    """A short line, for the person at the terminal."""

    def format(self, record: logging.LogRecord) -> str:
        entry = fields_of(record)
        moment, level, said = (entry.pop(name) for name in ("at", "level", "text"))
        rest = " ".join(f"{name}={value}" for name, value in entry.items() if name != "logger")
        return f"{moment[11:19]} {level:<7} {said}  {rest}".rstrip()


def fields_of(record: logging.LogRecord) -> dict[str, Any]:
    """What is written of a record. The text is the constant one, before anything is put into it."""
    action = getattr(record, "action", None)
    entry = {
        "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "text": str(record.msg),
        "logger": record.name,
    }
    return entry | ({"action": action} if action else {}) | getattr(record, "tags", {}) | fault_of(record)


def fault_of(record: logging.LogRecord) -> dict[str, Any]:
    if not record.exc_info or record.exc_info[0] is None:
        return {}
    return {"fault": record.exc_info[0].__name__, "places": places_of(record.exc_info[2])}


def places_of(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-FRAMES:]
    return [f"{frame.filename.rpartition('/')[2]}:{frame.lineno}:{frame.name}" for frame in frames]


FORMATS = {"json": JsonLines, "text": Sentences}


def start_logging(level: str, form: str, stream: IO[str] | None = None) -> None:
    """Sends the log of the whole process to `stream` (standard error), as `auto`, `json` or `text`."""
    stream = stream or sys.stderr
    chosen = form if form != "auto" else ("text" if stream.isatty() else "json")
    target = logging.StreamHandler(stream)
    target.setFormatter(FORMATS[chosen]())
    logging.basicConfig(level=level.upper(), handlers=[target], force=True)
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)  # paths hold tokens
