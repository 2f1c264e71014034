"""From tokens to the first phrases of the chart: what each word and number may be, before any grammar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from scheduling.timex.chart import Node
from scheduling.timex.clock import Clock
from scheduling.timex.days import DayOfMonth, NumericDate
from scheduling.timex.grammar import Language, Step, Word, trie_of
from scheduling.timex.places import ABBREVIATIONS, CITIES
from scheduling.timex.spelling import Corrections
from scheduling.timex.tokens import Kind, Token, tokenise

Lexical = list[list[Node]]
_MARKS = {
    "-": "dash", "–": "dash", "—": "dash", "~": "dash", "−": "dash", "/": "slash", "+": "plus", "&": "and",
    ",": "comma", ":": "colon", "(": "bracket", ")": "bracket", ">": "more", "<": "less", "=": "equals", "@": "at",
}  # fmt: skip
NUMERIC = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.CLOCK, Kind.PAIR, Kind.DATE, Kind.ISO})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's words made ready for look-up: phrases by their first word, and the rules as a trie."""

    language: Language
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[Word, ...]]]]
    corrections: Corrections
    root: Step
    bearing: frozenset[str] = field(default_factory=frozenset)


def lexicon_of(language: Language, shared: Iterable[tuple[str, tuple[Word, ...]]] = ()) -> Lexicon:
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[Word, ...]]]] = {}
    for phrase, meanings in (*language.words.items(), *shared, *_city_words()):
        for spelling in _spellings(phrase):
            first, *rest = (token.text for token in tokenise(spelling))
            key = f"{first}+" if first[0].isdigit() and " " not in spelling else first
            phrases.setdefault(key, []).append((tuple(rest), meanings))
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    corrections = Corrections(language.misspelt, language.innocent)
    return Lexicon(language, phrases, corrections, trie_of(language.rules))


def _spellings(phrase: str) -> set[str]:
    return {phrase, phrase.replace("n't", "nt"), phrase.replace("i'm", "im"), phrase.replace("i'", "i")}


def _city_words() -> Iterable[tuple[str, tuple[Word, ...]]]:
    return ((city, (Word("CITY", key),)) for city, key in CITIES.items())


def lex(tokens: list[Token], text: str, lexicon: Lexicon) -> Lexical:
    """What begins at each token."""
    return [_at(index, token, tokens, text, lexicon) for index, token in enumerate(tokens)]


def _at(index: int, token: Token, tokens: list[Token], text: str, lexicon: Lexicon) -> list[Node]:
    match token.kind:
        case Kind.WORD:
            return _word(index, token, tokens, text, lexicon)
        case Kind.MARK:
            mark = _MARKS.get(token.text)
            return [Node(mark, index, index + 1, None)] if mark else []
        case Kind.LINE | Kind.OPAQUE:
            return []
        case _:
            return _numeric(index, token, tokens, lexicon)


def _word(index: int, token: Token, tokens: list[Token], text: str, lexicon: Lexicon) -> list[Node]:
    entries = lexicon.phrases.get(token.text)
    if entries is None:
        entries = _spelt_otherwise(token, lexicon)
    nodes = [
        Node(word.category, index, index + len(rest) + 1, word.value)
        for rest, meanings in entries
        if not rest or _continues(tokens, index + 1, rest)
        for word in meanings
        if not rest or word.category
    ]
    nodes = [node for node in _longest(nodes) if not (node.category == "AMPM" and _stray_half(index, tokens))]
    if nodes and nodes[0].category == "ONES" and _counts_something(index, tokens, lexicon.language):
        return []
    if not _stands_as_time(index, token, tokens, lexicon):
        nodes = [node for node in nodes if node.end > index + 1]
    nodes = [_with_dot(node, tokens) for node in nodes]
    zone = _abbreviated_zone(index, token, tokens, text)
    regions = [node._replace(category="ZONE") for node in nodes if node.category == "REGION" and _is_beside_time(index, tokens)]
    return [*nodes, zone, *regions] if zone else [*nodes, *regions]


def _spelt_otherwise(token: Token, lexicon: Lexicon) -> list[tuple[tuple[str, ...], tuple[Word, ...]]]:
    word = token.text
    if word.endswith("'s") and (owner := lexicon.phrases.get(word[:-2])):
        return [entry for entry in owner if not entry[0]]
    corrected = lexicon.corrections.of(word)
    return lexicon.phrases.get(corrected, []) if corrected else []


def _continues(tokens: list[Token], index: int, rest: tuple[str, ...]) -> bool:
    return all(
        index + ahead < len(tokens) and tokens[index + ahead].text == word for ahead, word in enumerate(rest)
    )


def _longest(nodes: list[Node]) -> list[Node]:
    """Of phrases of one class that begin at one word, the longest: "christmas eve" is not "christmas"."""
    if len(nodes) < 2:
        return nodes
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
    never = language.never_after.get(token.text)
    if never is not None and before is not None and before.text in never:
        return False
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if behind is not None and behind.text in language.never_before.get(token.text, ()):
        return False
    after = language.shy.get(token.text)
    if after is None or (before is not None and (before.text in after or before.kind in NUMERIC)):
        return True
    if len(tokens) == 1 or (token.capital and before is not None and before.kind is Kind.WORD and not before.capital):
        return True
    return behind is not None and _begins_number(behind, lexicon)


def _begins_number(token: Token, lexicon: Lexicon) -> bool:
    if token.kind in NUMERIC:
        return True
    entries = lexicon.phrases.get(token.text, ())
    return any(word.category in ("ORDONES", "TENS") for _, meanings in entries for word in meanings)


def _with_dot(node: Node, tokens: list[Token]) -> Node:
    """A dot after an abbreviated weekday or month belongs to it."""
    if node.category in ("DOW", "MONTH") and node.end < len(tokens):
        dot = tokens[node.end]
        if dot.text == "." and dot.glued and len(tokens[node.start].text) <= 4 and node.end + 1 < len(tokens):
            return node._replace(end=node.end + 1)
    return node


def _abbreviated_zone(index: int, token: Token, tokens: list[Token], text: str) -> Node | None:
    key = ABBREVIATIONS.get(token.text)
    if key is None:
        return None
    loud = text[token.start : token.end].isupper()
    if loud or _is_beside_time(index, tokens):
        return Node("ZONE", index, index + 1, key, rule="zone abbreviation")
    return None


def _is_beside_time(index: int, tokens: list[Token]) -> bool:
    return index > 0 and (tokens[index - 1].kind in NUMERIC or tokens[index - 1].text in ("am", "pm", "a.m.", "p.m."))


def _numeric(index: int, token: Token, tokens: list[Token], lexicon: Lexicon) -> list[Node]:
    fixed = _fixed_phrase(index, token, tokens, lexicon)
    if fixed:
        return fixed
    if token.kind in (Kind.NUMBER, Kind.ORDINAL) and _counts_something(index, tokens, lexicon.language):
        return []
    if token.glued and _hangs_on_word(tokens[index - 1], lexicon):
        return []
    nodes = [Node(category, index, index + 1, value) for category, value in _meanings(token)]
    if _has_own_dot(index, token, tokens):
        nodes = [_dotted(node) for node in nodes] + [node for node in nodes if node.category == "NUM"]
    return nodes


def _fixed_phrase(index: int, token: Token, tokens: list[Token], lexicon: Lexicon) -> list[Node]:
    """Words that begin with a digit: "2moro", "24/7"."""
    glued = [
        entry
        for entry in lexicon.phrases.get(f"{token.text}+", ())
        if all(one.glued for one in tokens[index + 1 : index + len(entry[0]) + 1])
    ]
    return [
        Node(word.category, index, index + len(rest) + 1, word.value)
        for rest, meanings in (*glued, *lexicon.phrases.get(token.text, ()))
        if _continues(tokens, index + 1, rest)
        for word in meanings
    ]


def _hangs_on_word(before: Token, lexicon: Lexicon) -> bool:
    """Whether a number right behind letters belongs to them ("SW1", "A4", but not "Jul24")."""
    return before.kind is Kind.WORD and (len(before.text) == 1 or before.text not in lexicon.phrases)


def _counts_something(index: int, tokens: list[Token], language: Language) -> bool:
    if index + 1 < len(tokens) and tokens[index + 1].text in language.counted:
        return True
    before = index - 1
    if before >= 0 and tokens[before].text in language.between_count:
        before -= 1
    return before >= 0 and tokens[before].text in language.numbered


def _has_own_dot(index: int, token: Token, tokens: list[Token]) -> bool:
    """Whether a dot right behind belongs to the number ("9. Juni", "31.08. 9:35") and ends no sentence."""
    if index + 2 >= len(tokens) or tokens[index + 1].text != "." or not tokens[index + 1].glued:
        return False
    if token.kind not in (Kind.NUMBER, Kind.PAIR) or "/" in token.text:
        return False
    behind = tokens[index + 2]
    return token.kind is Kind.NUMBER or behind.kind in NUMERIC or not behind.capital


def _dotted(node: Node) -> Node:
    if node.category == "NUM":
        return node._replace(category="ORDDOT", end=node.end + 1)
    return node._replace(category="NUMDATE" if node.category == "DOTDATE" else node.category, end=node.end + 1)


def _meanings(token: Token) -> list[tuple[str, object]]:
    match token.kind:
        case Kind.NUMBER:
            return _number(token.text)
        case Kind.ORDINAL:
            day = int("".join(one for one in token.text if one.isdigit()))
            return [("ORD", day)] if 1 <= day <= 31 else []
        case Kind.CLOCK:
            return _clock(token.text)
        case Kind.PAIR:
            return _pair(token.text)
        case Kind.DATE:
            return _date(token.text)
        case Kind.ISO:
            return _iso(token.text)
        case _:
            return []


def _number(digits: str) -> list[tuple[str, object]]:
    number = int(digits[:9])
    if len(digits) <= 2:
        found: list[tuple[str, object]] = [("NUM", number), ("DIGITS", number)]
        return [*found, ("PADDED", number)] if digits[0] == "0" and number else found
    if len(digits) == 4 and 1990 <= number <= 2099:
        return [("YEAR", number)]
    if len(digits) <= 4 and number // 100 <= 24 and number % 100 < 60:
        return [("NUM4", number), *([("NUM", number)] if len(digits) == 3 else [])]
    return [("NUM", number)] if len(digits) == 3 else []


def clock_of(hour: int, minute: int, *, settled: bool = False) -> Clock | None:
    """A reading of the clock; hours above twelve settle themselves."""
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    minutes = (hour % 24) * 60 + minute
    return Clock(minutes, settled or hour > 12 or hour == 0, exact=minute > 0)


def _clock(text: str) -> list[tuple[str, object]]:
    hour, minute = (int(one) for one in text.replace(".", ":").replace("h", ":").replace(";", ":").split(":")[:2])
    clock = clock_of(hour, minute, settled=text[0] == "0" or "h" in text)
    return [("CLOCK", clock)] if clock else []


def _pair(text: str) -> list[tuple[str, object]]:
    first, second = (int(one) for one in text.replace("/", ".").split("."))
    found: list[tuple[str, object]] = []
    if "/" in text:
        if 1 <= min(first, second) <= 12 and 1 <= max(first, second) <= 31:
            found.append(("NUMDATE", NumericDate(first, second)))
        return found
    if 1 <= second <= 12 and 1 <= first <= 31:
        found.append(("NUMDATE" if text[0] == "0" or ".0" in text else "DOTDATE", DayOfMonth(first, second)))
    if len(text.split(".")[1]) == 2 and (clock := clock_of(first, second, settled=text[0] == "0")):
        found.append(("DOTCLOCK", clock))
    return found


def _date(text: str) -> list[tuple[str, object]]:
    numbers = [int(one) for one in text.replace("/", " ").replace("-", " ").replace(".", " ").split()]
    first, second, year = numbers
    year += 2000 if year < 100 else 0
    if not (1 <= min(first, second) <= 12 and 1 <= max(first, second) <= 31 and 1900 <= year <= 2199):
        return []
    dotted = "." in text
    value = DayOfMonth(first, second, year) if dotted and second <= 12 else NumericDate(first, second, year)
    return [("NUMDATE", value)]


def _iso(text: str) -> list[tuple[str, object]]:
    year, month, day = (int(one) for one in text[:10].split("t")[0].split("-"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    return [("NUMDATE", DayOfMonth(day, month, year))]
