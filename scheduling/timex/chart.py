"""A chart parser: every phrase that the rules can build, and the cover that explains most of the text.

The text is walked from its end to its start. At each token all phrases that begin there are built at once,
since everything to the right of it is known already. The number of phrases that begin at one token is
bounded, so the work is linear in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from scheduling.timex.grammar import Completion, Step

MOST_AT_ONE_TOKEN = 32


class Node(NamedTuple):
    """A phrase from token `start` up to token `end`. A named tuple for speed: dozens per text."""

    category: str
    start: int
    end: int
    value: Any
    weight: int = 0
    rule: str = ""
    parts: tuple[Node, ...] = ()


Chart = list[dict[str, list[Node]]]


def parse(lexical: Sequence[Sequence[Node]], root: Step) -> Chart:
    """All phrases by the token at which they begin and their class."""
    chart: Chart = [{} for _ in range(len(lexical) + 1)]
    for start in range(len(lexical) - 1, -1, -1):
        if lexical[start]:
            _fill(chart, start, list(lexical[start]), root)
    return chart


def _fill(chart: Chart, start: int, agenda: list[Node], root: Step) -> None:
    here = chart[start]
    seen = 0
    while agenda and seen < MOST_AT_ONE_TOKEN:
        node = agenda.pop()
        seen += 1
        here.setdefault(node.category, []).append(node)
        step = root.following.get(node.category)
        if step is not None:
            _extend(chart, step, (node,), agenda)


def _extend(chart: Chart, step: Step, parts: tuple[Node, ...], agenda: list[Node]) -> None:
    for completion in step.complete:
        built = _build(completion, parts)
        if built is not None:
            agenda.append(built)
    here, following = chart[parts[-1].end], step.following
    if not following or not here:
        return
    shorter, longer = (following, here) if len(following) < len(here) else (here, following)
    for category in shorter:
        if category in longer:
            for node in here[category]:
                _extend(chart, following[category], (*parts, node), agenda)


def _build(completion: Completion, parts: tuple[Node, ...]) -> Node | None:
    rule, taken = completion
    value = rule.build(*[parts[at].value for at in taken])
    if value is None:
        return None
    weight = rule.weight
    for part in parts:
        weight += part.weight
    return Node(rule.makes, parts[0].start, parts[-1].end, value, weight, rule.name, parts)


def cover(chart: Chart, wanted: frozenset[str], worth: Sequence[int]) -> list[Node]:
    """The phrases of the wanted classes that together explain most, with the fewest phrases.

    `worth` sums up, token by token, how much there is to explain: words and numbers count, marks hardly.
    """
    best: list[tuple[int, Node | None]] = [(0, None)] * len(chart)
    for start in range(len(chart) - 2, -1, -1):
        most, taken = best[start + 1][0], None
        for category, nodes in chart[start].items():
            if category in wanted:
                for node in nodes:
                    score = best[node.end][0] + worth[node.end] - worth[start] - 4 + node.weight
                    if score > most:
                        most, taken = score, node
        best[start] = most, taken
    return _chosen(best)


def _chosen(best: Sequence[tuple[int, Node | None]]) -> list[Node]:
    chosen: list[Node] = []
    position = 0
    while position < len(best):
        node = best[position][1]
        if node is not None:
            chosen.append(node)
        position = node.end if node is not None else position + 1
    return chosen


def rules_of(node: Node) -> list[str]:
    """The names of the rules that built a phrase, outermost first."""
    names = [node.rule] if node.rule else []
    return names + [name for part in node.parts if part.rule or part.parts for name in rules_of(part)]
