"""A text cut into folded words with their places, so that phrases can be looked up in any spelling.

Folding: compatibility forms, lower case, no accents, no apostrophes, emoji digits as digits. Marks that
end a clause are tokens too. What cannot be seen inside a word is passed over, as a person would.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

OFFERED_TIME, EXCLUDED_TIME, MENTIONED_TIME, REFERENCE = "@t", "@x", "@m", "@r"
START, END = "^", "$"
STOP, PAUSE = ".", ","
FIRST, LAST = 320, 160

# Apostrophes in any shape, and what is not seen: soft hyphens, zero-width and direction marks, tags.
_INSIDE = (
    "'’‘`´ʼ\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff\U000e0000-\U000e007f"
)
_TOKEN = re.compile(
    r"(?P<clock>\d{1,2}[:.;h]\d{2}(?!\d))"
    r"|(?P<dotted>\d+(?:\.\d+)+)"
    rf"|(?P<word>[^\W_]+(?:[{_INSIDE}]+[^\W_]+)*)"
    r"|(?P<stop>[.!?;\n…¿¡。！？؟]+)"
    r"|(?P<pause>[,:()–—|、，/]|\s-+\s|--+|\.\.+)"
    r"|(?P<sign>#|&|\+|=|✅|✔|☑|👍|👌|🙏|👎|❌|🎉|😊|🙂|😀|😁|😄|❤|🤝|💯|🙌|👏|👋|😡|🤬|🖕|🤷|🙄|😒|😑)"
)
_UNSEEN = re.compile(f"[{_INSIDE}]+")
_REPEATED = re.compile(r"(\w)\1{2,}")


class Token(NamedTuple):
    """A folded word, mark or sign, and where it stands in the text as written; a named tuple for speed."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order; of one longer than anybody's answer, its beginning and its end, with a
    stop between that takes up no place. Linear in its length."""
    found = list(_TOKEN.finditer(text))
    if len(found) <= FIRST + LAST:
        return list(map(_token, found))
    gap = Token(STOP, found[FIRST].start(), found[FIRST].start())
    return [*(_token(match) for match in found[:FIRST]), gap, *(_token(match) for match in found[-LAST:])]


@lru_cache(maxsize=10_000)
def fold(word: str) -> str:
    """A word as phrases are written: see the module's first paragraph."""
    if word.isascii():
        folded = word.lower()
    else:
        plain = unicodedata.normalize("NFKD", word.casefold())
        folded = "".join(char for char in plain if not unicodedata.combining(char))
    bare = _UNSEEN.sub("", folded)
    return bare if bare.isdigit() else _REPEATED.sub(r"\1\1", bare)


def _token(match: re.Match[str]) -> Token:
    kind, (start, end) = match.lastgroup, match.span()
    if kind == "word":
        return Token(fold(match.group()), start, end)
    if kind == "stop":
        mark = "?" if any(char in "?？؟" for char in match.group()) else STOP
        return Token(mark, start, end)
    return Token(PAUSE if kind == "pause" else match.group(), start, end)
