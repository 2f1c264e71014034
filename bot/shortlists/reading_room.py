"""One resume, read and scored in a process of its own: `python -m bot.shortlists.reading_room`.

On its input a line of JSON and then the file; on its output a line of JSON. Before the first byte of the file
is looked at, the process gives up memory and processor time beyond a bound, and all that could reach beyond
it: connections, programs, writing. A file that breaks the parser ends the process, and breaks nothing else.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import asdict
from datetime import date
from typing import Any

from bot.shortlists.documents import Unreadable, text_of
from shortlisting.fit import Fit, JobText, fit

MEMORY = 512 * 1024 * 1024  # bytes
PROCESSOR = 20  # seconds
OPEN_FILES = 32
FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "ctypes.",
    "shutil.",
)
WRITING = ("w", "a", "x", "+")


def main() -> int:
    confine()
    asked = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read()
    sys.stdout.write(json.dumps(answer(asked, content)))
    return 0


def confine() -> None:
    """From here on nothing of this process reaches beyond it."""
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, PROCESSOR),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    sys.addaudithook(refuse)


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Cannot be taken off again. Modules may still be read."""
    writes = event == "open" and isinstance(arguments[1], str) and any(one in arguments[1] for one in WRITING)
    if writes or event.startswith(FORBIDDEN):
        raise PermissionError(f"{event} is not for a reader of resumes")


def answer(asked: dict[str, Any], content: bytes) -> dict[str, Any]:
    """What is asked for, or why not."""
    try:
        text = text_of(asked["media"], content)
        job = JobText(asked["title"], asked["description"])
        return told(fit(text, asked["name"], job, date.fromisoformat(asked["today"])))
    except Unreadable as why:
        return {"unreadable": str(why)}
    except MemoryError:
        return {"unreadable": "it takes too much memory"}


def told(found: Fit) -> dict[str, Any]:
    parts = [
        {**asdict(one), "part": one.part.name.lower(), "weight": one.part.value, "points": one.points}
        for one in found.parts
    ]
    return {"score": found.score, "summary": found.summary, "parts": parts}


if __name__ == "__main__":
    sys.exit(main())
