"""The pieces of a text that matter for its times, in order: time atoms, cues, and what stands between.

An atom is one day phrase, one time of day, one moment, or one shift, as the chart covered it. Cues say what
the atoms are for. This module only lines them up; `roles` and `binding` put them together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Any

from scheduling.timex.chart import Node
from scheduling.timex.tokens import Kind, Token


class Cue(Enum):
    """What a word between the times does; the classes are those of a language's cue table."""

    __hash__ = object.__hash__  # by identity: looked up for every piece of a line

    NOT = "NOT"
    NOT_BEHIND = "NOT_BEHIND"
    NO = "NO"
    NEITHER = "NEITHER"
    YES = "YES"
    EXCEPT = "EXCEPT"
    INSTEAD = "INSTEAD"
    CANNOT = "CANNOT"
    BAD = "BAD"
    CAN = "CAN"
    GOOD = "GOOD"
    OUT = "OUT"
    IS = "IS"
    IS_NOT = "IS_NOT"
    SAME = "SAME"
    BUT = "BUT"
    SO = "SO"
    PASSING = "PASSING"
    TAKEBACK = "TAKEBACK"
    LIST = "LIST"
    FILLER = "FILLER"
    COMMA = "COMMA"
    STOP = "STOP"
    QUESTION = "QUESTION"
    ASIDE = "ASIDE"
    AWAY = "AWAY"
    EVENING = "EVENING"
    PREF = "PREF"
    BETTER = "BETTER"
    OVER = "OVER"
    NOTHING = "NOTHING"
    HAVE = "HAVE"
    WORK = "WORK"
    LEAVE = "LEAVE"
    FINISH = "FINISH"
    DUTY = "DUTY"
    START = "START"
    TAKEN_UNTIL = "TAKEN_UNTIL"
    SO_GOOD = "SO_GOOD"
    WORKED = "WORKED"
    MUST = "MUST"
    THAN = "THAN"
    GAP = "GAP"


class Link(IntEnum):
    """How tightly an atom hangs on the one before it."""

    GLUED = 0
    CUED = 1
    COMMA = 2
    LISTED = 3
    LOOSE = 4
    CLAUSE = 5
    SENTENCE = 6


class Polarity(IntEnum):
    RULED_OUT = -1
    UNSAID = 0
    WISHED = 1


_DAYS = frozenset({"D", "TN", "DAYS"})
ATOMS = {"D": "day", "TIME": "time", "MOMENT": "moment", "SHIFT": "shift"}
CUES = {cue.value: cue for cue in Cue}
WANTED = frozenset({*ATOMS, *CUES, "TN", "DAYS", "ZONE", "LENGTH", "SPAN"})


@dataclass(slots=True, eq=False)
class Atom:
    """One time phrase on its way into a reading; roles and binding write into it, so it is but itself.

    `claim` is the place of the cue that says what it is for.
    """

    kind: str
    node: Node
    value: Any
    position: int
    link: Link = Link.SENTENCE
    polarity: Polarity = Polarity.UNSAID
    passing: bool = False
    dropped: bool = False
    claimed: bool = False
    claim: int = -1
    away: bool = False
    denied: bool = False
    sentence: int = 0
    weak: bool = False
    bare: bool = False
    preferred: bool = False
    habit: bool = False


@dataclass(slots=True)
class Line:
    """The pieces of one text in order: atoms and cues."""

    pieces: list[Atom | Cue] = field(default_factory=list)

    @property
    def atoms(self) -> list[Atom]:
        return [piece for piece in self.pieces if isinstance(piece, Atom)]


def line_up(tokens: Sequence[Token], chosen: Sequence[Node]) -> Line:
    """The chosen phrases and what stands between them, as one line of pieces."""
    line = Line()
    by_start = {node.start: node for node in chosen}
    index = row = 0
    while index < len(tokens):
        node = by_start.get(index)
        if node is not None:
            line.pieces.extend(_pieces(node, len(line.pieces)))
            index = node.end
            continue
        piece, index = _mark(tokens[index]), index + 1
        if tokens[index - 1].kind is Kind.LINE:
            ends_row = _is_row(line.pieces[row:]) and _begins_row(index, tokens, by_start)
            piece, row = Cue.STOP if ends_row else piece, len(line.pieces) + 1
        line.pieces.append(piece)
    _link(line)
    return line


def _is_row(pieces: Sequence[Atom | Cue]) -> bool:
    """Whether a line of the text is a day and its times: "Wed: 9-11 or after 15:30"."""
    kinds = [piece.kind for piece in pieces if isinstance(piece, Atom)]
    return kinds[:1] == ["day"] and "time" in kinds


def _begins_row(index: int, tokens: Sequence[Token], by_start: Mapping[int, Node]) -> bool:
    """Whether a line begins with a day, or with a mark and a day."""
    while index < len(tokens) and tokens[index].kind is Kind.MARK:
        index += 1
    node = by_start.get(index)
    return node is not None and node.category in _DAYS


def _pieces(node: Node, position: int) -> list[Atom | Cue]:
    if node.category == "TN":
        day, part = node.value
        return [Atom("day", node, day, position), Atom("time", node, part, position + 1)]
    if node.category == "DAYS":
        return _listed(node, position)
    kind = ATOMS.get(node.category)
    if kind is not None:
        return [Atom(kind, node, node.value, position, weak=node.weight < 0, bare=_is_bare(node))]
    cue = CUES.get(node.category)
    return [cue] if cue else []


def _listed(node: Node, position: int) -> list[Atom | Cue]:
    """Several days that one phrase names, as a list of them: "the 3rd or 4th of May"."""
    pieces: list[Atom | Cue] = []
    for day in node.value:
        pieces += [Cue.LIST] if pieces else []
        pieces.append(Atom("day", node, day, position + len(pieces)))
    return pieces


def _is_bare(node: Node) -> bool:
    """Whether the phrase rests on a bare number alone."""
    if node.category == "CL" and node.rule not in ("at a clock", "around a clock", "exactly a clock"):
        return False
    return node.category in ("BARE", "ORDW") or any(map(_is_bare, node.parts))


_MARKS = {
    **dict.fromkeys(",:()-–—", Cue.COMMA),
    **dict.fromkeys("/&|*+", Cue.LIST),
    **dict.fromkeys(".!;…•", Cue.STOP),
    **dict.fromkeys("¿¡", Cue.SO),
    "?": Cue.QUESTION,
    ">": Cue.OVER,
}


def _mark(token: Token) -> Cue:
    if token.kind is Kind.LINE:
        return Cue.STOP if token.text.count("\n") > 1 else Cue.COMMA
    return _MARKS.get(token.text, Cue.GAP) if token.kind is Kind.MARK else Cue.GAP


_LOOSENING: dict[Cue, Link] = {
    Cue.FILLER: Link.GLUED,
    Cue.COMMA: Link.COMMA,
    Cue.LIST: Link.LISTED,
    Cue.OVER: Link.LISTED,
    Cue.GAP: Link.LOOSE,
    Cue.ASIDE: Link.LOOSE,
    Cue.EVENING: Link.LOOSE,
    Cue.HAVE: Link.LOOSE,
    Cue.PASSING: Link.LOOSE,
    Cue.DUTY: Link.LOOSE,
    Cue.TAKEN_UNTIL: Link.LOOSE,
    Cue.BUT: Link.CLAUSE,
    Cue.SO: Link.CLAUSE,
    Cue.SO_GOOD: Link.CLAUSE,
    Cue.STOP: Link.SENTENCE,
    Cue.QUESTION: Link.SENTENCE,
}


_PARTING = (Link.COMMA, Link.LISTED)


def _link(line: Line) -> None:
    link, sentence, first = Link.GLUED, 0, True
    for piece in line.pieces:
        if isinstance(piece, Atom):
            piece.link = Link.SENTENCE if first else link
            piece.sentence = sentence
            link, first = Link.GLUED, False
            continue
        loosened = _LOOSENING.get(piece, Link.CUED)
        if (loosened in _PARTING and link is Link.CUED) or (loosened is Link.CUED and link in _PARTING):
            loosened = Link.LOOSE
        link = max(link, loosened)
        sentence += piece in (Cue.STOP, Cue.QUESTION)
