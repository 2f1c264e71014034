"""Names as readers are shown them: nothing in one may hide, or turn round what stands beside it.

A name comes from whoever applied. Signs that nobody sees (marks of direction, blanks without width, tags)
are written out by their number, so that two names that differ never look the same; a heap of accents ends
before it covers the lines above. Joiners stay: Persian, Indic names and emoji need them.
"""

from __future__ import annotations

import re
import unicodedata

UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
MOST_MARKS = 5
"""On one letter: Vietnamese takes two, pointed Hebrew with its chant up to five."""


def seen(name: str) -> str:
    """The name with its unseen signs written out, as [U+202E], and no more marks than a letter can bear."""
    if name.isascii():
        return name
    return UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", without_heaps(name))


def without_heaps(text: str) -> str:
    """The text without those marks that come after MOST_MARKS others on one letter."""
    kept, borne = list[str](), 0
    for sign in text:
        borne = borne + 1 if unicodedata.category(sign) in {"Mn", "Me"} else 0
        if borne <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)
