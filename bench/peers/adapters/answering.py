"""The loop that every adapter in Python shares: a question a line in, an answer a line out.

A question has `text`, `now` (RFC 3339, in the writer's zone), `timezone`, `language` and `day_first`. An
answer has `times`, each with `start` and `end`: wall times of that zone, or instants with an offset, or clock
times ("T15:00") without a day; equal for a point, null for an open side. Its `cpu` is the seconds that the
reader took, without the translation into that form.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

Question = dict[str, Any]
Time = dict[str, str | None]


def answer_lines(
    version: str, read: Callable[[Question], Any], times: Callable[[Any, Question], list[Time]]
) -> None:
    """Answers until the questions end; a reader's own fault is an answer too."""
    out, sys.stdout = sys.stdout, sys.stderr  # what a reader prints itself must not stand between the answers
    print(json.dumps({"version": version}), file=out, flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), read, times)), file=out, flush=True)


def answer(
    question: Question, read: Callable[[Question], Any], times: Callable[[Any, Question], list[Time]]
) -> dict[str, Any]:
    begun = time.process_time()
    try:
        found = read(question)
        cpu = time.process_time() - begun
        return {"cpu": cpu, "times": times(found, question)}
    except Exception as fault:
        logging.exception("the reader raised on %r", question["text"])
        return {"cpu": time.process_time() - begun, "times": [], "fault": repr(fault)[:200]}


def wall(question: Question) -> datetime:
    """The writer's clock, which is what these readers take as now."""
    return datetime.fromisoformat(question["now"]).replace(tzinfo=None)


def point(moment: datetime) -> Time:
    return {"start": moment.isoformat(), "end": moment.isoformat()}


def stretch(start: datetime | None, end: datetime | None) -> Time:
    return {"start": start.isoformat() if start else None, "end": end.isoformat() if end else None}
