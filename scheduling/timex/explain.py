"""Showing a person how a text was read: tokens, the phrases found, the cover chosen, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from scheduling.interval import Interval
from scheduling.timex.atoms import Atom
from scheduling.timex.chart import Node
from scheduling.timex.entries import Entry
from scheduling.timex.mention import Stretch, TimeReading
from scheduling.timex.parsing import Charted, Parsed, charted, parse_text
from scheduling.timex.reading import read_times

MOST_TOLD = 6


def explain(
    text: str,
    now: datetime,
    zone: ZoneInfo,
    *,
    locale: str | None = None,
    offered: tuple[Interval, ...] = (),
    expected: bool = True,
) -> str:
    """How `read_times` comes to its reading, as text of several lines."""
    found, parsed = charted(text, locale, None), parse_text(text, locale, None, expected)
    if found is None or parsed is None:
        return "nothing in the text looks like a time"
    reading = read_times(text, now, zone, locale=locale, offered=offered, expected=expected)
    return "\n".join([*_chart(found), *_line(parsed), *_entries(parsed), *_reading(reading, zone)])


def told(stretches: Iterable[Stretch | Interval], zone: ZoneInfo) -> str:
    """Stretches for a person, by the zone's clock; of many the first ones, and how many more there are."""
    known = list(stretches)
    shown = [_told(one.start, one.end, zone) for one in known[:MOST_TOLD]]
    more = [f"and {len(known) - MOST_TOLD} more"] if len(known) > MOST_TOLD else []
    return "; ".join([*shown, *more]) or "none"


def _told(start: datetime, end: datetime | None, zone: ZoneInfo) -> str:
    begins = start.astimezone(zone)
    if end is None:
        return f"{begins:%a %Y-%m-%d %H:%M}"
    until = (
        f"{end.astimezone(zone):%H:%M}"
        if begins.date() == end.astimezone(zone).date()
        else _told(end, None, zone)
    )
    return f"{_told(start, None, zone)} to {until}"


def _chart(found: Charted) -> Iterator[str]:
    chosen = set(map(id, found.chosen))
    yield "phrases (* chosen):"
    for nodes in found.chart:
        for node in sorted(
            (one for many in nodes.values() for one in many if one.rule), key=lambda one: one.end
        ):
            mark = "*" if id(node) in chosen else " "
            yield f"  {mark} {_words(node, found)!r}: {node.category}, {node.rule} ({node.weight:+d})"


def _words(node: Node, parsed: Charted | Parsed) -> str:
    return " ".join(token.text for token in parsed.tokens[node.start : node.end])


def _line(parsed: Parsed) -> Iterator[str]:
    pieces = (
        _piece(piece, parsed) if isinstance(piece, Atom) else piece.value for piece in parsed.line.pieces
    )
    yield "in order: " + " ".join(pieces)


def _piece(atom: Atom, parsed: Parsed) -> str:
    told = [atom.kind, atom.polarity.name.lower(), *(["in passing"] if atom.passing else [])]
    return f"[{_words(atom.node, parsed)}: {', '.join([*told, *(['dropped'] if atom.dropped else [])])}]"


def _entries(parsed: Parsed) -> Iterator[str]:
    yield "put together:"
    yield from (f"  {_entry(entry, parsed)}" for entry in parsed.entries)


def _entry(entry: Entry, parsed: Parsed) -> str:
    parts = (f"{atom.kind} {_words(atom.node, parsed)!r}" for atom in (*entry.atoms, *entry.limits))
    return f"{' + '.join(parts)} ({entry.polarity.name.lower()})"


def _reading(reading: TimeReading, zone: ZoneInfo) -> Iterator[str]:
    yield f"windows: {told(reading.windows, zone)}"
    if reading.preferred:
        yield f"liked best: {told(reading.preferred, zone)}"
    if reading.roomy:
        yield f"without what is liked best: {told(reading.roomy, zone)}"
    yield f"ruled out: {told(reading.excluded, zone)}"
    if reading.not_at:
        yield f"not at: {told((Stretch(at, None) for at in reading.not_at), zone)}"
    yield from (f"or else: {told(other, zone)}" for other in reading.alternatives)
    yield f"zone: {reading.zone or 'none named'}"
