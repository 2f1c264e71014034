"""Reading the times out of a text: the whole way from characters to windows, in one call.

Tokens, chart, cover, roles, binding, resolution. Only texts in which something looks like a time go past the
first step, and of those only the neighbourhood of what looks like one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from itertools import accumulate
from typing import Any
from zoneinfo import ZoneInfo

from scheduling.interval import Interval, IntervalSet
from scheduling.timex.atoms import WANTED, Atom, Cue, Line, Link, Polarity, line_up
from scheduling.timex.binding import Entry, bind
from scheduling.timex.chart import Chart, Node, cover, parse, rules_of
from scheduling.timex.clock import At, Between, Narrowed, Part
from scheduling.timex.days import HORIZON, Calendar, NumericDate, Weekday, first_day
from scheduling.timex.grammar import Language
from scheduling.timex.languages import lexicon_in, told_from
from scheduling.timex.lexer import lex
from scheduling.timex.lexicon import Lexicon
from scheduling.timex.mention import Role, Stretch, TimeMention, TimeReading
from scheduling.timex.resolve import Found, Piece, Resolved, Setting, resolve
from scheduling.timex.roles import assign_roles
from scheduling.timex.tokens import Kind, Token, tokenise

LONGEST_TEXT = 4_000
MOST_TOKENS = 800
MOST_PARSED = 140
MOST_ATOMS = 40
MOST_READ_TWICE = 8
_AROUND = 10
NOTHING = TimeReading()


def read_times(
    text: str,
    now: datetime,
    zone: ZoneInfo,
    *,
    locale: str | None = None,
    language: str | None = None,
    offered: tuple[Interval, ...] = (),
    expected: bool = True,
) -> TimeReading:
    """All that `text` says of time, against `now` (aware) and the writer's `zone`.

    `language` is a tag with rules of its own ("de"), where it is known already; else the text tells it.
    `offered` are the times put to the writer last: a shift ("half an hour later"), "the same time" and an hour
    without a day refer to it when it is one. To read against one of several offers, pass that one alone.
    `expected` says whether times were asked for or offered: an absence told out of the blue ("I'll be out from 4
    to 5", no wish beside it) is then told in passing and rules nothing out.
    """
    parsed = parse_text(text, locale, language)
    if parsed is None:
        return NOTHING
    if not expected:
        _tell_absences(parsed.entries)
    return _Reader(text, now, zone, locale, offered, parsed).reading()


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text up to the point where grammar ends and time begins."""

    language: Language
    tokens: list[Token]
    chart: Chart
    chosen: list[Node]
    line: Line
    entries: list[Entry]


def parse_text(text: str, locale: str | None = None, language: str | None = None) -> Parsed | None:
    """A text up to the point where its phrases are put together; None where nothing looks like a time."""
    tokens = tokenise(text[:LONGEST_TEXT])[:MOST_TOKENS]
    lexicon = lexicon_in(language or told_from(tokens, text, locale))
    lexical = lex(tokens, text, lexicon)
    near = _neighbourhood(lexical)
    if not near:
        return None
    chart = parse([nodes if index in near else () for index, nodes in enumerate(lexical)], lexicon.root)
    chosen = cover(chart, WANTED, _worth(tokens))
    line = line_up(tokens, chosen)
    if not line.atoms and not any(_zones_in(node) for node in chosen):
        return None
    _drop_unlikely(line, tokens, lexicon)
    _hint_evenings(line)
    assign_roles(line)
    return Parsed(lexicon.language, tokens, chart, chosen, line, bind(line))


def _worth(tokens: Sequence[Token]) -> list[int]:
    return [0, *accumulate(1 if token.kind is Kind.MARK else 10 for token in tokens)]


_BEARING = frozenset(
    {"NUM", "NUM4", "ORD", "CLOCK", "DOTCLOCK", "NUMDATE", "DOTDATE", "DOW", "DOWS", "MONTH", "PART", "PARTS", "TODAY", "TONIGHT",
     "NOONISH", "EOD", "FIRST_THING", "MINUTE_UNIT", "ANYTIME", "ANYDAY", "WORKDAYS", "HOLIDAY", "ZONE", "CITY", "GMT",
     "REGION", "day_unit", "weekday_unit", "week_unit", "month_unit", "weekend_unit", "DOWPART", "ORDONES", "NUMW", "ONES", "TENS", "NOW", "ORDDOT", "YEAR", "that", "one", "daytime"}
)  # fmt: skip


def _neighbourhood(lexical: Sequence[Sequence[Node]]) -> set[int]:
    """The tokens near anything that may be part of a time, as far as the bound on work allows."""
    near: set[int] = set()
    for index, nodes in enumerate(lexical):
        if len(near) > MOST_PARSED:
            break
        if any(node.category in _BEARING for node in nodes):
            near.update(range(max(0, index - _AROUND), min(len(lexical), index + _AROUND + 1)))
    return near


def _hint_evenings(line: Line) -> None:
    """Beside a dinner or a party, an hour that may be either is in the evening."""
    if Cue.EVENING not in line.pieces:
        return
    for atom in line.atoms:
        if isinstance(atom.value, At | Between) and atom.bare:
            atom.value = Narrowed(Part(17 * 60, 24 * 60), atom.value)


def _tell_absences(entries: Sequence[Entry]) -> None:
    if any(entry.polarity is not Polarity.RULED_OUT for entry in entries):
        return
    for atom in (atom for entry in entries for atom in entry.atoms if atom.away):
        atom.polarity, atom.passing = Polarity.UNSAID, True


def _drop_unlikely(line: Line, tokens: Sequence[Token], lexicon: Lexicon) -> None:
    """A bare number is a time only in company."""
    atoms = line.atoms
    said = {piece for piece in line.pieces if not isinstance(piece, Atom)}
    alone = len(atoms) == 1 and said <= (_SMALL | _WISHES if isinstance(atoms[0].value, Between) else _SMALL)
    runs = _weak_runs(atoms)
    has_day = any(atom.kind == "day" and not atom.weak for atom in atoms)
    for index, atom in enumerate(atoms):
        if index >= MOST_ATOMS:
            atom.dropped = True
        elif atom.weak and not alone and index not in runs and not _is_range_on_day(atom, atoms):
            atom.dropped = True
        elif atom.bare and _counts(atom, tokens, lexicon) and not has_day:
            atom.dropped = True


_SMALL = frozenset({Cue.FILLER, Cue.COMMA, Cue.STOP, Cue.QUESTION, Cue.SO, Cue.YES, Cue.ASIDE})
_WISHES = frozenset({Cue.CAN, Cue.GOOD, Cue.NOT, Cue.CANNOT, Cue.BAD, Cue.EXCEPT})


def _is_range_on_day(atom: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether two bare numbers are a range, with a day in the sentence: "Friday, apart from 12-1"."""
    same = (one for one in atoms if one.kind == "day" and one.sentence == atom.sentence and not one.weak)
    return isinstance(atom.value, Between) and any(same)


def _weak_runs(atoms: Sequence[Atom]) -> set[int]:
    """The atoms in lists of one kind that stand by a day or a time, or hold one that needs no company."""
    kept: set[int] = set()
    run: list[int] = []
    for index, atom in enumerate([*atoms, None]):
        if atom is not None and run and atom.kind == atoms[run[-1]].kind and atom.link is Link.LISTED:
            run.append(index)
            continue
        if run and _has_company(run, atoms):
            kept.update(run)
        run = [index]
    return kept


def _has_company(run: Sequence[int], atoms: Sequence[Atom]) -> bool:
    if any(not atoms[index].weak for index in run):
        return True
    first, last = run[0], run[-1]
    partner = "day" if atoms[first].kind == "time" else "time"
    before = first > 0 and atoms[first - 1].kind == partner and atoms[first].link <= Link.COMMA
    return before or (
        last + 1 < len(atoms) and atoms[last + 1].kind == partner and atoms[last + 1].link <= Link.GLUED
    )


def _counts(atom: Atom, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether an unknown word right behind says what the number counts."""
    if atom.node.end >= len(tokens):
        return False
    behind = tokens[atom.node.end]
    return behind.kind is Kind.WORD and not lexicon.knows(behind.text)


def _zones_in(node: Node) -> list[str]:
    own = [node.value] if node.category == "ZONE" else []
    return own + [key for part in node.parts for key in _zones_in(part)]


class _Reader:
    """One reading in the making; its steps share what they are read against."""

    def __init__(
        self,
        text: str,
        now: datetime,
        zone: ZoneInfo,
        locale: str | None,
        offered: tuple[Interval, ...],
        parsed: Parsed,
    ) -> None:
        self.text, self.parsed, self.home = text, parsed, zone
        keys = [key for node in parsed.chosen for key in _zones_in(node)]
        self.zone_key = keys[0] if keys else None
        self.zone = zone_of(self.zone_key) if self.zone_key else zone
        self.now = now.astimezone(UTC)
        self.limit = Interval(self.now, self.now + HORIZON)
        month_first = _month_first(locale, parsed.language)
        self.setting = Setting(_calendar(now, self.zone, month_first, zone, offered), offered)

    def reading(self) -> TimeReading:
        entries = [entry for entry in self.parsed.entries if entry.atoms]
        resolved = self._resolved(entries)
        windows, excluded = self._windows(resolved)
        return TimeReading(
            mentions=_told_once(sorted(self._mentions(resolved), key=lambda one: one.span)),
            windows=windows,
            excluded=excluded,
            alternatives=self._alternatives(entries, windows),
            zone=self.zone_key,
            read=tuple(_span(atom, self.parsed.tokens) for atom in self.parsed.line.atoms),
            why=tuple(
                dict.fromkeys(
                    name for entry in entries for atom in entry.atoms for name in rules_of(atom.node)
                )
            ),
        )

    def _resolved(self, entries: Iterable[Entry]) -> list[Resolved]:
        found: list[Resolved] = []
        setting = self.setting
        for entry in entries:
            resolved = resolve(entry, setting)
            if resolved is None:
                continue
            found.append(resolved)
            starts = [piece.start for piece in resolved.pieces if piece.start]
            if starts and entry.day is not None:
                setting = Setting(replace(setting.calendar, anchor=starts[0].date()), setting.offered)
        return found

    def _windows(self, resolved: Iterable[Resolved]) -> tuple[tuple[Stretch, ...], IntervalSet]:
        wished, ruled_out, instants = [], [], []
        for one in resolved:
            for piece in one.pieces:
                if one.role is Role.OFFERED and piece.instant and piece.start:
                    instants.append(self._instant(piece.start))
                elif one.role is not Role.MENTIONED and not piece.instant:
                    interval = self._interval(piece)
                    if interval:
                        (wished if one.role is Role.OFFERED else ruled_out).append(interval)
        excluded = IntervalSet.of(ruled_out)
        open_set = IntervalSet.of(wished) - excluded if wished else IntervalSet()
        return self._stretches(open_set, instants, excluded), excluded

    def _stretches(
        self, open_set: IntervalSet, instants: list[datetime], excluded: IntervalSet
    ) -> tuple[Stretch, ...]:
        lone = {
            instant
            for instant in instants
            if self.limit.start <= instant < self.limit.end
            and not any(part.start <= instant < part.end for part in (*excluded, *open_set))
        }
        stretches = [(part.start, part.end) for part in open_set] + [(instant, None) for instant in lone]
        return tuple(
            Stretch(start.astimezone(self.home), end and end.astimezone(self.home))
            for start, end in sorted(stretches, key=lambda one: one[0])
        )

    def _instant(self, wall: datetime) -> datetime:
        return wall.replace(tzinfo=self.zone).astimezone(UTC)

    def _interval(self, piece: Piece) -> Interval | None:
        start = self.limit.start if piece.start is None else max(self._instant(piece.start), self.limit.start)
        end = self.limit.end if piece.end is None else min(self._instant(piece.end), self.limit.end)
        return Interval(start, end) if start < end else None

    def _mentions(self, resolved: Iterable[Resolved]) -> list[TimeMention]:
        return [self._mention(found, one.role) for one in resolved for found in one.found]

    def _mention(self, found: Found, role: Role) -> TimeMention:
        spans = [_span(atom, self.parsed.tokens) for atom in found.atoms]
        start, end = min(spans)[0], max(one[1] for one in spans)
        return TimeMention(
            text=self.text[start:end],
            span=(start, end),
            start=self._aware(found.start),
            end=self._aware(found.end),
            grain=found.grain,
            role=role,
        )

    def _aware(self, wall: datetime | None) -> datetime | None:
        return None if wall is None else self._instant(wall).astimezone(self.home)

    def _alternatives(
        self, entries: Sequence[Entry], windows: tuple[Stretch, ...]
    ) -> tuple[tuple[Stretch, ...], ...]:
        found: list[tuple[Stretch, ...]] = []
        for index, entry in enumerate(entries if len(entries) <= MOST_READ_TWICE else ()):
            for other in _other_readings(entry, self.setting.calendar):
                changed = [*entries[:index], other, *entries[index + 1 :]]
                read, _ = self._windows(self._resolved(changed))
                if read and read != windows and read not in found:
                    found.append(read)
        return tuple(found[:4])


def _told_once(mentions: Iterable[TimeMention]) -> tuple[TimeMention, ...]:
    """Without those that say again what an earlier one said."""
    first = {(one.start, one.end, one.role): one for one in reversed(list(mentions))}
    return tuple(sorted(first.values(), key=lambda one: one.span))


def _other_readings(entry: Entry, calendar: Calendar) -> Iterable[Entry]:
    """The entry with another hour (7 in the evening) or another day (the nearer Thursday)."""
    day, time = entry.day, entry.time
    if time is not None and isinstance(time.value, At):
        for minute in time.value.clock.alternatives:
            clock = replace(time.value.clock, minutes=minute, settled=True)
            yield replace(entry, time=replace(time, value=At(clock)))
    if day is not None:
        for value in _other_days(day.value, calendar):
            yield replace(entry, day=replace(day, value=value))


def _other_days(value: Any, calendar: Calendar) -> Iterable[Any]:
    if isinstance(value, NumericDate):
        readings = value.readings(calendar)
        near = [
            one for one in readings if (first_day(one, calendar) or calendar.today) < calendar.today + HORIZON
        ]
        yield from near[1:]
    if isinstance(value, Weekday) and value.weeks == 1 and value.index > calendar.today.weekday():
        yield Weekday(value.index)


def zone_of(key: str) -> tzinfo:
    """The zone for an IANA key or a fixed offset like "+05:30"."""
    if key[0] in "+-":
        hours, minutes = int(key[1:3]), int(key[4:6])
        offset = timedelta(hours=hours, minutes=minutes)
        return timezone(-offset if key[0] == "-" else offset)
    return ZoneInfo(key)


def _month_first(locale: str | None, language: Language) -> bool | None:
    """Whether numeric dates begin with the month, where language or region settles it."""
    if language.day_first:
        return False
    _, _, region = (locale or "").replace("_", "-").partition("-")
    return region.split("-")[-1].upper() in language.month_first_regions if region else None


def _calendar(
    now: datetime, zone: tzinfo, month_first: bool | None, home: ZoneInfo, offered: tuple[Interval, ...]
) -> Calendar:
    american = (home.key or "").startswith(("America/", "US/"))
    return Calendar(
        now=now.astimezone(zone).replace(tzinfo=None),
        zone=zone,
        month_first=month_first,
        prefers_month_first=american,
        anchor=offered[0].start.astimezone(zone).date() if len(offered) == 1 else None,
    )


def _span(atom: Atom, tokens: Sequence[Token]) -> tuple[int, int]:
    return tokens[atom.node.start].start, tokens[atom.node.end - 1].end
