"""What can be seen of a text, and where each of its characters stood before the unseen ones were taken out.

Zero-width and direction marks, soft hyphens and tags show nothing to a person; inside a number or a name they
would show a reader something else. Letters that are typed wide or as mathematics, and those whose accents
come apart (as Apple's programs send them), look like any other and are read like them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from scheduling.timex.mention import TimeMention

_UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff\U000e0000-\U000e007f]"
_WIDE = "[\u3000\uff01-\uff5e\U0001d400-\U0001d7ff]"
_APART = "\\w[\u0300-\u036f]+"
_ODD = re.compile(f"{_APART}|{_UNSEEN}|{_WIDE}")
_SIGN = re.compile(f"{_APART}|.", re.DOTALL)
_HIDDEN = re.compile(_UNSEEN)


def visible(text: str) -> tuple[str, Sequence[int]]:
    """The text as it is seen, and the place of each character (and of the end) in the original."""
    if text.isascii() or _ODD.search(text) is None:
        return text, range(len(text) + 1)
    seen = [(shown, found.start()) for found in _SIGN.finditer(text) for shown in _shown(found[0])]
    return "".join(shown for shown, _ in seen), [*(place for _, place in seen), len(text)]


def _shown(sign: str) -> str:
    """One character, or a letter with its marks; a mark on a number is no part of it."""
    if len(sign) == 1:
        if sign.isascii() or not _ODD.match(sign):
            return sign
        return "" if _HIDDEN.match(sign) else unicodedata.normalize("NFKC", sign)
    return sign[0] if sign[0].isdigit() else unicodedata.normalize("NFC", sign)


def placed_back(mentions: tuple[TimeMention, ...], places: Sequence[int]) -> tuple[TimeMention, ...]:
    """The mentions with their spans in the text as it was written."""
    if isinstance(places, range):
        return mentions
    return tuple(replace(one, span=(places[one.span[0]], places[one.span[1] - 1] + 1)) for one in mentions)
