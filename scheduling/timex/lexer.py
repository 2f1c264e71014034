"""From tokens to the first phrases of the chart: what each word and number may be, before any grammar."""

from __future__ import annotations

from scheduling.timex.chart import Node
from scheduling.timex.grammar import Language, words
from scheduling.timex.lexicon import Known, Lexicon, known_of
from scheduling.timex.numerals import meanings_of
from scheduling.timex.places import ABBREVIATIONS
from scheduling.timex.tokens import Kind, Token

_MARKS = {
    **dict.fromkeys("-–—~−", "dash"),
    **dict.fromkeys("()", "bracket"),
    "/": "slash",
    "+": "plus",
    "&": "and",
    ",": "comma",
    ":": "colon",
    "@": "at",
    ">": "more",
    "<": "less",
    "=": "equals",
    "'": "tick",
    "\u2019": "tick",
}
NUMERIC = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.CLOCK, Kind.PAIR, Kind.DATE, Kind.ISO})


def lex(index: int, tokens: list[Token], text: str, lexicon: Lexicon) -> list[Node]:
    """What begins at a token."""
    token = tokens[index]
    match token.kind:
        case Kind.WORD:
            return _word(index, token, tokens, text, lexicon)
        case Kind.MARK:
            mark = None if _is_tied_at(index, tokens, lexicon) else _MARKS.get(token.text)
            return [Node(mark, index, index + 1, None)] if mark else []
        case Kind.LINE | Kind.OPAQUE:
            return []
        case Kind.NEGATIVE:
            return [Node("negative", index, index + 1, None)]
        case _:
            return _numeric(index, token, tokens, lexicon)


def _is_tied_at(index: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether an "@" hangs on a word that no time is told with: "npm@5"."""
    token = tokens[index]
    return token.text == "@" and token.glued and not lexicon.knows(tokens[index - 1].text)


def _word(index: int, token: Token, tokens: list[Token], text: str, lexicon: Lexicon) -> list[Node]:
    known = known_of(token.text, lexicon)
    nodes = _single(index, token, tokens, lexicon, known) if known.meanings else []
    longer = _phrases(index, tokens, lexicon) if known.begins else []
    if known.heedful:
        return _heeded(index, [*nodes, *longer], token, tokens, text, lexicon)
    return _longest([*nodes, *longer]) if longer else nodes


def _heeded(
    index: int, nodes: list[Node], token: Token, tokens: list[Token], text: str, lexicon: Lexicon
) -> list[Node]:
    """What a word is in the light of those beside it: "one person" is no hour, and "IST" may be a zone."""
    if nodes and nodes[0].category == "ONES" and _counts_something(index, tokens, lexicon.language):
        return []
    zone = _abbreviated_zone(index, token, tokens, text, lexicon)
    if nodes and _is_beside_time(index, tokens, lexicon):
        zone += [node._replace(category="ZONE") for node in nodes if node.category == "REGION"]
    return [*(_with_dot(node, tokens) for node in _longest(nodes)), *zone]


def _phrases(index: int, tokens: list[Token], lexicon: Lexicon) -> list[Node]:
    return [
        Node(word.category, index, index + length, word.value)
        for length, meanings in lexicon.phrases_at(index, tokens)
        for word in meanings
    ]


def _single(index: int, token: Token, tokens: list[Token], lexicon: Lexicon, known: Known) -> list[Node]:
    stands = (
        _stands_as_time(index, token, tokens, lexicon)
        if known.heedful
        else not _is_name(index, tokens, lexicon)
    )
    if not stands:
        return []
    nodes = [Node(word.category, index, index + 1, word.value) for word in known.meanings]
    if not known.heedful:
        return nodes
    return [node for node in nodes if node.category != "AMPM" or not _stray_half(index, tokens)]


def _longest(nodes: list[Node]) -> list[Node]:
    """Of phrases of one class that begin at one word, the longest: "christmas eve" is not "christmas"."""
    longest: dict[str, int] = {}
    for node in nodes:
        longest[node.category] = max(longest.get(node.category, 0), node.end)
    return [node for node in nodes if node.end == longest[node.category]]


def _stray_half(index: int, tokens: list[Token]) -> bool:
    """Whether a lone "a" or "p" hangs on no number, or "am" is the verb."""
    if tokens[index].text in ("a", "p"):
        return not (tokens[index].glued and tokens[index - 1].kind in NUMERIC)
    return index > 0 and tokens[index - 1].text == "i"


def _stands_as_time(index: int, token: Token, tokens: list[Token], lexicon: Lexicon) -> bool:
    language = lexicon.language
    before = tokens[index - 1] if index else None
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    slot = behind is not None and behind.text in language.slot_words
    never = language.never_after.get(token.text)
    if never is not None and before is not None and before.text in never and not slot:
        return False
    after = language.shy.get(token.text)
    told = (
        after is not None
        and before is not None
        and not _is_option(index, tokens)
        and (before.text in after or _ends_number(index, tokens, lexicon))
    )
    if told and before is not None and before.kind is not Kind.MARK and not _is_article(before, lexicon):
        return True
    never = language.never_before.get(token.text)
    if (
        never is not None
        and behind is not None
        and behind.text in never
        and not _is_number(index + 2, tokens)
    ):
        return False
    if _is_name(index, tokens, lexicon):
        return False
    if after is None or told:
        return True
    if behind is not None and behind.text == "." and _is_stranger(index + 2, tokens, lexicon):
        return False
    if behind is None or behind.text in language.shy_behind.get(token.text, ()):
        return len(tokens) == 1 or "." in language.shy_behind.get(token.text, ()) or behind is not None
    if token.capital and before is not None and before.kind is Kind.WORD and not before.capital:
        return not behind.capital
    return _begins_number(index + 1, tokens, lexicon)


def _is_name(index: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a month is a first name ("August Meyer"), or any word the first half of one ("sun-dried")."""
    token = tokens[index]
    if index + 2 < len(tokens) and tokens[index + 2].glued and tokens[index + 1].text == "-":
        last = tokens[index + 2]
        return tokens[index + 1].glued and last.kind is Kind.WORD and not lexicon.knows(last.text)
    if not token.capital or index + 1 == len(tokens) or not tokens[index + 1].capital:
        return False
    if index and (tokens[index - 1].kind in NUMERIC or _tells_month(tokens[index - 1], lexicon)):
        return False
    named = any(word.category == "MONTH" for word in lexicon.words.get(token.text, ()))
    return named and tokens[index + 1].kind is Kind.WORD and not lexicon.knows(tokens[index + 1].text)


_BEFORE_MONTHS = words(
    "of in until since this next thiscoming last early mid late start end rest every during between and or "
    "dash comma NUMW ORDW ONES ORDONES DOW"
)


def _tells_month(token: Token, lexicon: Lexicon) -> bool:
    """Whether a month may well follow: "in June", not "to June Smith"."""
    meanings = lexicon.words.get(token.text, ())
    return any(word.category in _BEFORE_MONTHS for word in meanings)


def _is_option(index: int, tokens: list[Token]) -> bool:
    """Whether a word hangs on a dash that hangs on nothing: "-march" is one of a command."""
    return tokens[index].glued and tokens[index - 1].text == "-" and not tokens[index - 1].glued


def _is_article(token: Token, lexicon: Lexicon) -> bool:
    return any(word.category == "the" for word in lexicon.words.get(token.text, ()))


def _is_stranger(index: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a capitalised word that no time is told with is there: "Fr. Müller"."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    return token.kind is Kind.WORD and token.capital and not lexicon.knows(token.text)


def _is_number(index: int, tokens: list[Token]) -> bool:
    return index < len(tokens) and tokens[index].kind in NUMERIC


def _ends_number(index: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a number stands right before, or tied by a mark ("4-May"), or another month does."""
    before = tokens[index - 1]
    if lexicon.language.dotted_ordinals and _ends_ordinal(index, tokens, lexicon):
        return True
    if index > 1 and before.text in _BETWEEN_MONTHS and _is_other_month(index, tokens, lexicon):
        return True
    tied = index > 1 and tokens[index].glued and before.glued and before.text in _TIES
    return before.kind in NUMERIC or (tied and tokens[index - 2].kind in NUMERIC)


def _ends_ordinal(index: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    """ "1. Mai", "ersten Mai"."""
    before = tokens[index - 1]
    if index > 1 and before.text == "." and before.glued:
        return tokens[index - 2].kind in NUMERIC
    return any(word.category == "ORDONES" for word in lexicon.words.get(before.text, ()))


def _is_other_month(index: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether another month stands before the word before: not "may or may not"."""
    return tokens[index - 2].text != tokens[index].text and _is_month(tokens[index - 2], lexicon)


def _is_month(token: Token, lexicon: Lexicon) -> bool:
    return any(word.category == "MONTH" for word in lexicon.words.get(token.text, ()))


_BETWEEN_MONTHS = frozenset({"and", "or", "-", "–", "/"})
_TIES = frozenset("-/.–")
_COUNTING = frozenset({"ORDONES", "TENS", "ORDW"})
_JOINING = frozenset({"the", "to", "dash", "of"})


def _begins_number(index: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a number is there, or behind a joining word another month or number is: "May the 4th"."""
    if tokens[index].text == "." and tokens[index].glued and index + 1 < len(tokens):
        index += 1
    if _MARKS.get(tokens[index].text) == "tick" and index + 1 < len(tokens) and tokens[index + 1].glued:
        index += 1
    token = tokens[index]
    if token.kind in NUMERIC:
        return True
    meanings = {word.category for word in lexicon.words.get(token.text, ())} | {_MARKS.get(token.text, "")}
    if not meanings & _COUNTING and meanings & _JOINING and index + 1 < len(tokens):
        token = tokens[index + 1]
        meanings = {word.category for word in lexicon.words.get(token.text, ())} - {"AMPM"}
        return token.kind in NUMERIC or bool(meanings & (_COUNTING | {"MONTH"}))
    return bool(meanings & _COUNTING)


def _with_dot(node: Node, tokens: list[Token]) -> Node:
    """A dot after an abbreviated weekday or month belongs to it."""
    if node.category in ("DOW", "MONTH") and node.end < len(tokens):
        dot = tokens[node.end]
        if dot.text == "." and dot.glued and len(tokens[node.start].text) <= 4 and node.end + 1 < len(tokens):
            return node._replace(end=node.end + 1)
    return node


def _abbreviated_zone(
    index: int, token: Token, tokens: list[Token], text: str, lexicon: Lexicon
) -> list[Node]:
    """A zone by its letters; those that spell a word of the language only in capitals ("IST", "EST")."""
    key = ABBREVIATIONS.get(token.text)
    if key is None:
        return []
    loud = text[token.start : token.end].isupper()
    if not loud and lexicon.knows(token.text):
        return []
    if loud or (
        _is_beside_time(index, tokens, lexicon)
        and (len(token.text) > 2 or tokens[index - 1].kind is not Kind.NUMBER)
    ):
        return [Node("ZONE", index, index + 1, key, rule="zone abbreviation")]
    return []


def _is_beside_time(index: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    if index == 0:
        return False
    before = tokens[index - 1]
    if before.kind in NUMERIC or before.text in ("am", "pm", "a.m.", "p.m."):
        return True
    return any(word.category == "NOONISH" for word in lexicon.words.get(before.text, ()))


def _numeric(index: int, token: Token, tokens: list[Token], lexicon: Lexicon) -> list[Node]:
    fixed = _fixed_phrase(index, token, tokens, lexicon)
    if fixed:
        return fixed
    if token.kind is Kind.PAIR and "/" in token.text and _is_fraction(index, tokens, lexicon.language):
        return []
    if token.kind is not Kind.CLOCK and _counts_something(index, tokens, lexicon.language):
        return []
    if token.glued and _hangs_on_word(tokens[index - 1], lexicon):
        return []
    nodes = [Node(category, index, index + 1, value) for category, value in meanings_of(token)]
    if len(token.text) == 3 and token.kind is Kind.NUMBER and lexicon.language.day_first:
        nodes = [node for node in nodes if node.category != "NUM4" or token.text[0] == "0"]
    if _has_own_dot(index, token, tokens, lexicon.language):
        bare = [node for node in nodes if node.category == "NUM" and not _begins_line(index, tokens)]
        nodes = [*(_dotted(node) for node in nodes if node.category not in _UNDOTTED), *bare]
    return nodes


_UNDOTTED = ("DOTCLOCK", "DECIMAL")
_RANGE_MARKS = frozenset("-–")


def _is_fraction(index: int, tokens: list[Token], language: Language) -> bool:
    """Whether 3/4 is a part of something: "3/4 cup", "9 3/4", "3/4 of"."""
    if index + 1 < len(tokens) and tokens[index + 1].text in language.counted | language.fraction_of:
        return True
    return index > 0 and tokens[index - 1].kind is Kind.NUMBER


def _begins_line(index: int, tokens: list[Token]) -> bool:
    """Whether a number counts the lines of a list: "2. Thursday"."""
    return index == 0 or tokens[index - 1].kind is Kind.LINE


def _fixed_phrase(index: int, token: Token, tokens: list[Token], lexicon: Lexicon) -> list[Node]:
    """Words that begin with a digit: "2moro", "24/7"."""
    meanings = lexicon.words.get(token.text, ())
    single = [Node(word.category, index, index + 1, word.value) for word in meanings]
    return [*single, *_phrases(index, tokens, lexicon)]


def _hangs_on_word(before: Token, lexicon: Lexicon) -> bool:
    """Whether a number right behind letters belongs to them ("SW1", "A4", but not "Jul24")."""
    letter = len(before.text) == 1 and before.text.isascii()
    return before.kind is Kind.WORD and (letter or not lexicon.knows(before.text))


def _counts_something(index: int, tokens: list[Token], language: Language) -> bool:
    plain = tokens[index].kind in (Kind.NUMBER, Kind.ORDINAL, Kind.WORD)
    behind = index + 1
    if language.dotted_ordinals and behind < len(tokens) and tokens[behind].text == ".":
        behind += 1
    if plain and behind < len(tokens) and tokens[behind].text in language.counted:
        return True
    if plain and _counts_with_next(behind, tokens, language):
        return True
    if plain and index > 1 and tokens[index - 2].text == "0":
        return True  # "0 to 9", "from 0 through 9"
    before = index - 1
    if before >= 0 and tokens[before].text in language.between_count:
        before -= 1
    return before >= 0 and tokens[before].text in language.numbered


def _counts_with_next(index: int, tokens: list[Token], language: Language) -> bool:
    """Whether a number and a dash and the next number count something: "1-2 MB"."""
    if index + 2 >= len(tokens) or tokens[index].text not in _RANGE_MARKS:
        return False
    return tokens[index + 1].kind is Kind.NUMBER and tokens[index + 2].text in language.counted


def _has_own_dot(index: int, token: Token, tokens: list[Token], language: Language) -> bool:
    """Whether a dot right behind belongs to the number ("9. Juni", "31.08. 9:35") and ends no sentence."""
    if token.kind is Kind.NUMBER and len(token.text) > 2:
        return False
    if index + 1 >= len(tokens) or tokens[index + 1].text != "." or not tokens[index + 1].glued:
        return False
    if token.kind not in (Kind.NUMBER, Kind.PAIR) or "/" in token.text:
        return False
    if index + 2 == len(tokens):
        return language.dotted_ordinals
    behind = tokens[index + 2]
    return token.kind is Kind.NUMBER or behind.kind in NUMERIC or not behind.capital


def _dotted(node: Node) -> Node:
    if node.category == "NUM":
        return node._replace(category="ORDDOT", end=node.end + 1)
    return node._replace(
        category="NUMDATE" if node.category == "DOTDATE" else node.category, end=node.end + 1
    )
