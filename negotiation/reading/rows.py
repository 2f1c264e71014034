"""Lists that somebody numbers: "1. Wednesday 2. Tuesday", on one line or several.

The numbers only rank. Left in the text they would be hours ("Wednesday 2") or places ("1"); taken out, each
row stands on a line of its own.
"""

from __future__ import annotations

import re

_LABEL = re.compile(r"(?:(?<=^)|(?<=\s))([1-9])(?:[.):]|\.\))(?=\s*[^\W\d])")


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
