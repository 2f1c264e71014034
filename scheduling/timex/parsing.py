"""From characters to bound phrases: tokens, chart, cover, roles, binding, within a bound on work.

Only texts in which something looks like a time go past the first step, and of those only the neighbourhood of
what looks like one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import methodcaller

from scheduling.timex.atoms import WANTED, Line, line_up
from scheduling.timex.binding import bind
from scheduling.timex.chart import Chart, Node, cover, parse
from scheduling.timex.company import drop_unlikely, hint_evenings, tell_unasked
from scheduling.timex.day_sets import UpTo
from scheduling.timex.entries import Entry
from scheduling.timex.grammar import Language
from scheduling.timex.languages import lexicon_in, told_from
from scheduling.timex.lexer import NUMERIC, lex
from scheduling.timex.lexicon import Lexicon, known_of
from scheduling.timex.preferring import mark_preferred
from scheduling.timex.roles import assign_roles
from scheduling.timex.tokens import Kind, Token, tokenise
from scheduling.timex.unspaced import cut_apart
from scheduling.timex.zone_rules import WHERE_SOMEBODY_IS

LONGEST_TEXT = 4_000
MOST_TOKENS = 800
MOST_PARSED = 110
_AROUND = 10
_KEPT = 16  # one message has its text read against each offer, and parts of it by themselves
_SHORT, _SHORT_KEPT = 32, 512  # characters: such a part ("Thursday at 3") is what many messages say


@dataclass(frozen=True, slots=True)
class Charted:
    """A text with all phrases that it may hold, and the chosen ones, which explain most of it."""

    lexicon: Lexicon
    tokens: list[Token]
    chart: Chart
    chosen: list[Node]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text up to the point where grammar ends and time begins; shared, so nothing writes into it."""

    language: Language
    tokens: list[Token]
    line: Line
    entries: list[Entry]
    zone: str | None
    """The one that the hours are told in."""
    zone_of_writer: str | None


def parse_text(text: str, locale: str | None, language: str | None, expected: bool) -> Parsed | None:
    """A text up to the point where its phrases are put together; None where nothing looks like a time."""
    kept = _kept_long if len(text) > _SHORT else _kept_short
    return kept(text, locale, language, expected)


def charted(text: str, locale: str | None, language: str | None) -> Charted | None:
    """A text up to the choice of its phrases; None where nothing looks like a time."""
    tokens = tokenise(text[:LONGEST_TEXT], MOST_TOKENS)
    lexicon = lexicon_in(language or told_from(tokens, text, locale))
    if lexicon.language.unspaced:
        tokens = cut_apart(tokens, lexicon)[:MOST_TOKENS]
    lexical = _neighbourhood(tokens, text, lexicon)
    if not lexical:
        return None
    tokens = tokens[: len(lexical)]
    chart = parse(lexical, lexicon.root)
    return Charted(lexicon, tokens, chart, cover(chart, WANTED, _worth(tokens)))


def _parsed(text: str, locale: str | None, language: str | None, expected: bool) -> Parsed | None:
    found = charted(text, locale, language)
    if found is None:
        return None
    tokens, lexicon = found.tokens, found.lexicon
    line = line_up(tokens, found.chosen)
    zoned = [node for node in found.chosen if _zones_in(node)] if any(map(_ZONED, found.chart)) else []
    if not line.atoms and not zoned:
        return None
    drop_unlikely(line, tokens, lexicon)
    hint_evenings(line)
    assign_roles(line)
    _tell_whereabouts(line, zoned)
    mark_preferred(line)
    entries = bind(line)
    if not expected:
        tell_unasked(entries, lexicon.language)
    return Parsed(lexicon.language, tokens, line, entries, _zone_of_times(zoned), _zone_of_writer(zoned))


_kept_long, _kept_short = lru_cache(_KEPT)(_parsed), lru_cache(_SHORT_KEPT)(_parsed)
_ZONED = methodcaller("__contains__", "ZONE")


def _worth(tokens: Sequence[Token]) -> list[int]:
    return [0, *accumulate([1 if token.kind is Kind.MARK else 10 for token in tokens])]


_BEARING_CLASSES = """
NUM NUM4 ORD CLOCK DOTCLOCK NUMDATE DOTDATE ORDDOT YEAR DOW DOWS DOWPART MONTH PART PARTS TODAY
TONIGHT NOONISH EOD FIRST_THING MINUTE_UNIT ANYTIME ANYDAY WORKDAYS HOLIDAY ZONE CITY GMT REGION
ORDONES NUMW ONES TENS NOW day_unit weekday_unit week_unit month_unit weekend_unit that one daytime
WEEK MONTHLY LENGTH PARTW OVERMORROW calendar_week year_unit quarter_unit fortnight QUARTER
EOM ORDW WEEK_OF HALFYEAR ISOTIME SEASON EOY EOW LUNCH at_half
"""
_BEARING = frozenset(_BEARING_CLASSES.split())


def _neighbourhood(tokens: list[Token], text: str, lexicon: Lexicon) -> list[Sequence[Node]]:
    """What begins at each token near anything that may be part of a time; empty where nothing may.

    What lies beyond the bound on work is not looked at, and no phrase reaches into it.
    """
    near: set[int] = set()
    begun: dict[int, list[Node]] = {}
    last, end = -1, len(tokens)
    for index, token in enumerate(tokens):
        if len(near) > MOST_PARSED:
            end = min(end, last + 1)
            break
        if _may_bear(token, lexicon):
            begun[index] = lex(index, tokens, text, lexicon)
            if not _BEARING.isdisjoint([node.category for node in begun[index]]):
                last = index + _AROUND
                near.update(range(max(0, index - _AROUND), last + 1))
    if not near:
        return []
    for index in near.difference(begun).intersection(range(end)):
        begun[index] = lex(index, tokens, text, lexicon)
    reached: list[Sequence[Node]] = [begun[index] if index in near else () for index in range(end)]
    return reached if end == len(tokens) else [[node for node in one if node.end <= end] for one in reached]


def _may_bear(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token can be part of a time, told without a look at what stands beside it."""
    return _bears_by_itself(token.text, lexicon) if token.kind is Kind.WORD else token.kind in NUMERIC


@lru_cache(maxsize=10_000)  # most words of most texts are the same ones
def _bears_by_itself(word: str, lexicon: Lexicon) -> bool:
    return not _BEARING.isdisjoint(known_of(word, lexicon).categories)


def _zones_in(node: Node) -> list[str]:
    own = [node.value] if node.category == "ZONE" else []
    return own + [key for part in node.parts for key in _zones_in(part)]


def _tell_whereabouts(line: Line, zoned: Sequence[Node]) -> None:
    """ "I'm in Dubai till Sunday" says until when they are there, and wishes for nothing."""
    ends = {node.end for node in zoned if node.rule == WHERE_SOMEBODY_IS}
    for atom in line.atoms if ends else ():
        if atom.node.start in ends and isinstance(atom.value, UpTo) and not atom.claimed:
            atom.passing = True


def _zone_of_times(zoned: Sequence[Node]) -> str | None:
    """The zone that an hour is told in, or else the first one named: "I'm in Lisbon, so 10 Berlin time"."""
    with_hours = (node for node in zoned if node.category != "ZONE")
    return next((key for node in (*with_hours, *zoned) for key in _zones_in(node)), None)


def _zone_of_writer(zoned: Sequence[Node]) -> str | None:
    """The zone of where they say they are: "is that Berlin time? I'm in Lisbon"."""
    return next((node.value for node in zoned if node.rule == WHERE_SOMEBODY_IS), None)
