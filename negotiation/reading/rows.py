"""What is written beside the words, taken out before times are read: a list's numbers, an apostrophe.

The numbers of "1. Wednesday 2. Tuesday" only rank. Left in the text they would be hours ("Wednesday 2") or
places ("1"); taken out, each row stands on a line of its own. "Thursdays fine" is Thursday, and no habit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

_LABEL = re.compile(r"(?:(?<=^)|(?<=\s))([1-9])(?:[.):]|\.\))(?=\s*[^\W\d])")

_DAY_IS = re.compile(
    r"\b(mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(day)?s(?= (?:gd|good|fine|ok|okay|great|perfect|best|"
    r"better|ideal|grand|cool|alright|brill|doable|possible|easiest|spot on)\b)",
    re.IGNORECASE,
)


_ONE_IS = re.compile(r"(?<=\bone)['’`]s\b", re.IGNORECASE)

_DOTTED = re.compile(
    r"(?<![\d.,/$£€])(\d{1,2})\.([0-5]\d)(?![\d.]*\d)(?!\s?(?:h|hrs?|hours?|euros?|eur|pounds?|quid|dollars?|k|%)\b)"
)
_QUARTERS = (15, 30, 45)


def with_clocks(text: str, offers: Iterable[datetime]) -> str:
    """The text with a colon in dotted hours that are an offer's, "16.45 please", or a quarter of one while
    something is offered: "1.30 would be safer"."""
    if "." not in text:
        return text
    clocks = {(offer.hour % 12, offer.minute) for offer in offers}

    def clock(found: re.Match[str]) -> str:
        hour, minute = int(found[1]), int(found[2])
        quarter = bool(clocks) and hour and minute in _QUARTERS
        told = hour < 24 and (quarter or (hour % 12, minute) in clocks)
        return f"{found[1]}:{found[2]}" if told else found[0]

    return _DOTTED.sub(clock, text)


def without_is(text: str) -> str:
    """The text with "Thursdays fine" as one Thursday, and "the first one's fine" as one option, as long as
    before: what is lost there is the apostrophe, or what hangs on it."""
    return _ONE_IS.sub("  ", _DAY_IS.sub(lambda found: f"{found[0][:-1]} ", text))


def without_numbers(text: str) -> str:
    """The text with line ends for the numbers of its rows, as long as before; itself where it has no list."""
    labels = list(_LABEL.finditer(text))
    if [label[1] for label in labels] != [str(number) for number in range(1, len(labels) + 1)]:
        return text
    if len(labels) < 2:
        return text
    for label in labels:
        width = label.end() - label.start()
        text = f"{text[: label.start()]}{chr(10)}{' ' * (width - 1)}{text[label.end() :]}"
    return text
