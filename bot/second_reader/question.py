"""What a language model is asked: how one message is meant, with the talk before it and the times offered.

It sees nothing else: no calendar, no other people, no address. What people wrote goes in as JSON, so that
where it begins and ends is beyond doubt; what it says to the model is text like any other.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from db.conversations import Message
from negotiation.acts import Context

MOST_MESSAGES = 6
LONGEST = 1000

INSTRUCTIONS = (Path(__file__).parent / "instructions.txt").read_text(encoding="utf-8")


def question(text: str, context: Context, before: Sequence[Message]) -> str:
    """The JSON that goes with the instructions."""
    told = {
        "now": _local(context.now, context),
        "time_zone": context.zone.key,
        "language": context.locale,
        "the_bot_asked_for": context.asked.value,
        "offered": [
            {"number": number, "start": _local(offer.start, context), "end": _local(offer.end, context)}
            for number, offer in enumerate(context.offered, 1)
        ],
        "before": [
            {"author": each.said.author.value, "text": each.said.text[:LONGEST]}
            for each in before[-MOST_MESSAGES:]
        ],
        "message": text[:LONGEST],
    }
    return json.dumps(told, ensure_ascii=False)


def _local(moment: datetime, context: Context) -> str:
    return f"{moment.astimezone(context.zone):%A %Y-%m-%dT%H:%M}"
