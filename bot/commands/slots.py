"""`python -m bot slots`: questions about free times in, every possible slot out, one JSON object a line.

All that the command knows stands in the line; `why_none` and `would_open` tell a person why there is nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from bot import jsonl
from bot.commands.slot_questions import Question
from scheduling.explain import explain, fields_of
from scheduling.slots import Search, Slot, possible, slots_in


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = "Reads questions about free times from standard input, one JSON object a line."


def run(_: argparse.Namespace) -> int:
    return jsonl.run(answer)


def answer(fields: Mapping[str, object]) -> jsonl.Fields | jsonl.Fault:
    """One question's answer, or what is wrong with the question."""
    try:
        question = Question.model_validate(fields)
    except ValidationError as error:
        return jsonl.invalid_field(error)
    return _answered(question.search(), question.limit)


def _answered(search: Search, limit: int | None) -> jsonl.Fields:
    found = possible(search)
    zone = search.people[0].zone
    slots = [_slot_fields(slot, zone) for slot in slots_in(search, found, limit)]
    nothing = None if found.starts else explain(search)
    return {"slots": slots, "total": found.total, **(fields_of(nothing) if nothing else {})}


def _slot_fields(slot: Slot, zone: ZoneInfo) -> jsonl.Fields:
    start, end = slot.start.astimezone(zone), slot.end.astimezone(zone)
    return {"start": start.isoformat(), "end": end.isoformat(), "people": list(slot.people)}
