"""Cutting a text into tokens, in one pass and without backtracking.

Numbers keep the shape in which they were written ("10:30", "5/17", "9.30"), since the shape says what
they may mean. What can never be a time (addresses, phone numbers, prices) becomes one opaque token.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import islice
from typing import NamedTuple


class Kind(Enum):
    __hash__ = object.__hash__  # by identity: looked up for every token

    WORD = "word"
    NUMBER = "number"
    ORDINAL = "ordinal"
    CLOCK = "clock"
    PAIR = "pair"
    DATE = "date"
    ISO = "iso"
    MARK = "mark"
    LINE = "line"
    OPAQUE = "opaque"
    NEGATIVE = "negative"


class Token(NamedTuple):
    """One token; `text` is lower case, `glued` says that nothing stands between it and the one before.

    A named tuple, since every text makes dozens of them and they are never compared by field.
    """

    kind: Kind
    text: str
    start: int
    end: int
    glued: bool
    capital: bool


_MONEY = r"[$€£¥₹]"
_SHAPES = re.compile(
    rf"""
    [^\S\n]*+(?:
      (?P<PLAIN>[^\W\d_]+(?=[ ,?!\n]|\Z)|[^\W\d_]{{3,}}(?=\.(?:\s|\Z)))
    | (?P<POINT>[.,?!](?=\s|\Z))
    | (?P<LINE>\n\s*)
    | (?P<ADDRESS>(?:https?://|www\.)\S{{1,300}}|[\w.+-]{{1,64}}@[\w-]{{1,64}}\.[\w.]{{1,64}})
    | (?P<ISO>\d{{4}}-\d{{1,2}}-\d{{1,2}}(?![\d-])(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?)
    | (?P<DATE>(?<!\d\d\d-)(?<!-\d-)(?<!-\d\d-)(?<!\d\.)
          \d{{1,2}}(?:/\d{{1,2}}/|-\d{{1,2}}-|\.[ ]?\d{{1,2}}\.[ ]?)
          (?:(?<![ ])\d{{4}} | 199\d | 20\d\d | (?<![ ])\d{{2}}
            | \d{{2}}(?![ ]?(?:[-–]|bis|to|till|until|und|and|à)[ ]?\d))
          (?![\d:.]\d|\d|[ ]?(?:h|uhr)(?![a-z])))
    | (?P<OPAQUE>
          \+\d[\d ()./-]{{6,18}}\d
        | \b0\d(?:[ ]\d\d){{4}}\b
        | \(\d{{2,5}}\)[ ]?\d{{2,4}}[- ]\d{{2,5}}
        | \b\d{{3,5}}[.-]\d{{3,4}}[.-]\d{{4}}\b
        | {_MONEY}[ ]?\d[\d.,]{{0,12}}k?\b
        | \d[\d.,]{{0,12}}[ ]?(?:{_MONEY}|%)
        | \d{{1,3}}(?:,\d{{3}}){{1,4}}\b
        | \d{{2,5}}(?:-\d{{2,5}}){{2,5}}
        | \d{{1,5}}(?:\.\d{{1,5}}){{2,5}}
        | \#\d+
        | §+[ ]?\d[\d.]{{0,8}}(?:\(\w{{1,4}}\)){{0,3}}
        | \b\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}(?:\(\d{{1,3}}\)){{1,3}}
        | (?<=\w)@\d+(?:\.\d+)+
        | \b\d{{1,3}}(?:\.\d{{1,3}}){{1,3}}\.x\b
        | (?<=\[)\d{{1,2}}:\d{{1,2}}(?=\])
        | (?<=[a-z])/\d{{1,4}}(?:[.:]\d{{1,4}}){{1,5}}
        | (?<=\w)_\d[\w.+-]{{0,40}}
        | (?-i:\b[A-Z]\.\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}\.?)
        | (?<=['"\[])[-+]\d{{1,2}}:?\d\d\b
        | (?<=[=\[])\d{{1,2}};\d{{1,2}}\b
        | (?<=\[)\d{{1,3}}/\d{{1,3}}(?=\])
        | (?-i:\b[A-Z]{{4,12}}\.\d[\d.-]{{0,12}}\b)
        | \b\d{{1,3}}\.\d-\d{{1,3}}(?![\d:]|\.\d)
        | (?<=\w)-\d{{1,3}}(?:\.\d{{1,3}})?(?=-[a-z]{{2}})
        | (?<=[a-z])\(\d{{1,2}}[a-z]?\)
        | \b\d+\^\d+
        | \b\d{{1,3}}\.\d{{3}}\b
        | \b(?=[0-9a-f]{{0,39}}[a-f]\d)(?=[0-9a-f]{{0,39}}\d[a-f])[0-9a-f]{{7,40}}\b
        | \b[a-z]{{2,5}}-(?!(?:19|20)\d\d\b)\d{{3}}[\w-]{{0,30}}\b
        | \d{{1,2}}:\d(?!\d)
        | \b\d{{1,4}}(?:\.\d\d)?
          (?=[ ](?:(?:an|per)[ ](?:hour|hr|head|shift|day|week|month|year|annum)|p\.?h)\b)
      )
    | (?P<NEGATIVE>(?<=[a-z][ ])[-−]\d{{1,4}}\b(?![:.,/]\d|[ ]?(?:[ap]\.?m\b|h\b|uhr\b|to\b|bis\b|[-–])))
    | (?P<CLOCK>\d{{1,2}}(?:[:;]\d\d(?::\d\d)?|h\d\d|\.\d\d[ ]?h)(?!\d|:[a-z0-9]))
    | (?P<PAIR>\d{{1,2}}[./]\d{{1,2}}(?!\d|[./]\d))
    | (?P<ORDINAL>\d{{1,2}}(?:st|nd|rd|th|ª|º|\.º)\b)
    | (?P<NUMBER>\d+)
    | (?P<WORD>[ap]\.[ ]?m\b\.?|[^\W\d_]+(?:['’´`][^\W\d_]+)*)
    | (?P<MARK>[^\s])
    | \Z)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# PLAIN is a word that nothing can hang on, POINT a mark that hangs on nothing: tried first since most are.
_KINDS = {
    **{kind.name: kind for kind in Kind},
    "ADDRESS": Kind.OPAQUE,
    "PLAIN": Kind.WORD,
    "POINT": Kind.MARK,
}
_APOSTROPHES = str.maketrans("’´`", "'''")


def _is_loud(raw: str) -> bool:
    """Whether a whole word is in capitals, which then tell nothing of it."""
    return len(raw) > 2 and raw.isupper()


def tokenise(text: str, most: int | None = None) -> list[Token]:
    """The first tokens of `text` in order; spans point into `text`. Linear in its length."""
    tokens: list[Token] = []
    last = -1
    for match in islice(_SHAPES.finditer(text), most):
        name = match.lastgroup
        if name is None:
            continue
        start, end = match.span(name)
        raw = text[start:end]
        lower = raw.lower() if name == "PLAIN" else raw.lower().translate(_APOSTROPHES)
        capital = raw[0] != lower[0] and not _is_loud(raw)
        tokens.append(Token(_KINDS[name], lower, start, end, start == last, capital))
        last = end
    return tokens
