"""What can be seen of a text, and where each of its characters stood before the unseen ones were taken out.

Zero-width and direction marks, soft hyphens and tags show nothing to a person; inside a number or a name they
would show a reader something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scheduling.timex.mention import TimeMention

_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff\U000e0000-\U000e007f]"
    "|(?<=\\d)[\u0300-\u036f]"
)


def visible(text: str) -> tuple[str, Sequence[int]]:
    """The text without what is unseen, and the place of each character (and of the end) in the original."""
    if text.isascii() or _UNSEEN.search(text) is None:
        return text, range(len(text) + 1)
    seen = [place for place in range(len(text)) if _UNSEEN.match(text, place) is None]
    return "".join(text[place] for place in seen), [*seen, len(text)]


def placed_back(mentions: tuple[TimeMention, ...], places: Sequence[int]) -> tuple[TimeMention, ...]:
    """The mentions with their spans in the text as it was written."""
    if isinstance(places, range):
        return mentions
    return tuple(replace(one, span=(places[one.span[0]], places[one.span[1] - 1] + 1)) for one in mentions)
