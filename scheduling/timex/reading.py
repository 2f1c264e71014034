"""Reading the times out of a text: the whole way from characters to windows, in one call.

Tokens, chart, cover, roles, binding, resolution. Only texts in which something looks like a time go past the
first step, and of those only the neighbourhood of what looks like one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from operator import itemgetter
from zoneinfo import ZoneInfo

from scheduling.interval import Interval, IntervalSet
from scheduling.timex.atoms import Atom
from scheduling.timex.chart import rules_of
from scheduling.timex.days import HORIZON
from scheduling.timex.entries import Entry
from scheduling.timex.mention import Role, Stretch, TimeMention, TimeReading
from scheduling.timex.other_readings import other_readings
from scheduling.timex.parsing import Parsed, parse_text
from scheduling.timex.placing import calendar_of, exists_at, instant_at, month_first_in, zone_of
from scheduling.timex.preferring import liked_best, with_room
from scheduling.timex.resolve import Found, Piece, Resolved, Setting, is_dated, resolve
from scheduling.timex.tokens import Token

MOST_READ_TWICE = 8
MOST_ALTERNATIVES = 4
NOTHING = TimeReading()
SWALLOWED = "swallowed by a clock change"


def read_times(
    text: str,
    now: datetime,
    zone: ZoneInfo,
    *,
    locale: str | None = None,
    language: str | None = None,
    offered: tuple[Interval, ...] = (),
    expected: bool = True,
    fully: bool = True,
) -> TimeReading:
    """All that `text` says of time, against `now` (aware) and the writer's `zone`.

    `language` is a tag with rules of its own ("de"), where it is known already; else the text tells it.
    `offered` are the times put to the writer last: a shift ("half an hour later"), "the same time" and an
    hour without a day refer to it when it is one. To read against one of several offers, pass that one alone.
    `expected` says whether times were asked for or offered: an absence told out of the blue ("I'll be out
    from 4 to 5", no wish beside it) is then told in passing and rules nothing out.
    `fully` says whether it matters what else the words may mean, and what they like best.
    """
    parsed = parse_text(text, locale, language, expected)
    if parsed is None:
        return NOTHING
    return _Reader(text, now, zone, locale, offered, parsed).reading(fully=fully)


def named_for_each(
    text: str, now: datetime, zone: ZoneInfo, offers: Sequence[Interval], locale: str | None = None
) -> list[tuple[TimeMention, ...]]:
    """The times that `text` names, read for each of the offers as if it alone had been put to the writer."""
    parsed = parse_text(text, locale, None, True) if offers else None
    if parsed is None:
        return [()] * len(offers)
    if all(map(is_dated, parsed.entries)):
        return [_Reader(text, now, zone, locale, (), parsed, leaning=False).named()] * len(offers)
    return [_Reader(text, now, zone, locale, (offer,), parsed, leaning=False).named() for offer in offers]


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
        *,
        leaning: bool = True,
    ) -> None:
        self.text, self.parsed, self.home = text, parsed, zone
        self.zone = zone_of(parsed.zone) if parsed.zone else zone
        self.now = now.astimezone(UTC)
        month_first = month_first_in(locale, parsed.language)
        self.setting = Setting(calendar_of(now, self.zone, month_first, zone, offered), offered, leaning)
        self.met: dict[tuple[int, date | None], tuple[Entry, Resolved | None]] = {}

    @cached_property
    def limit(self) -> Interval:
        return Interval(self.now, self.now + HORIZON)

    def named(self) -> tuple[TimeMention, ...]:
        """The times named, without what comes of them."""
        return self._told(self._standing(self._resolved(self._entries())))

    def reading(self, *, fully: bool) -> TimeReading:
        entries = self._entries()
        resolved = self._resolved(entries)
        standing = self._standing(resolved)
        windows, excluded = self._windows(standing)
        preferred, roomy = self._preferred(entries) if fully else ((), ())
        return TimeReading(
            mentions=self._told(standing),
            windows=windows,
            excluded=excluded,
            alternatives=self._alternatives(entries, windows) if fully else (),
            preferred=preferred,
            roomy=roomy,
            at=tuple(self._instants(standing, Role.OFFERED)),
            not_at=tuple(self._instants(standing, Role.EXCLUDED)),
            zone=self.parsed.zone_of_writer or self.parsed.zone,
            read=tuple([_span(atom, self.parsed.tokens) for atom in self.parsed.line.atoms]),
            why=(*_rules_in(entries), *([SWALLOWED] if len(standing) < len(resolved) else [])),
        )

    def _preferred(self, entries: list[Entry]) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
        """What is liked best, and the windows without the hours that are only liked best."""
        if not (best := liked_best(entries)):
            return (), ()
        room = with_room(entries)
        roomy = self._windows(self._resolved(room))[0] if room != entries else ()
        return self._windows(self._resolved(best))[0], roomy

    def _resolved(self, entries: Iterable[Entry]) -> list[Resolved]:
        found: list[Resolved] = []
        anchor = self.setting.calendar.anchor
        for entry in entries:
            resolved = self._met(entry, anchor)
            if resolved is None:
                continue
            found.append(resolved)
            if entry.day is not None:
                named = (day for piece in resolved.pieces if (day := _day_spoken_of(piece)))
                anchor = next(named, anchor)
        return found

    def _met(self, entry: Entry, anchor: date | None) -> Resolved | None:
        """What an entry is, reckoned once for each day that it may count from. The entry stands
        beside it, so that no other takes its identity.
        """
        key = id(entry), anchor
        if key not in self.met:
            self.met[key] = entry, resolve(entry, self._counting_from(anchor))
        return self.met[key][1]

    def _counting_from(self, anchor: date | None) -> Setting:
        calendar = self.setting.calendar
        if anchor == calendar.anchor:
            return self.setting
        return replace(self.setting, calendar=replace(calendar, anchor=anchor))

    def _windows(self, resolved: Sequence[Resolved]) -> tuple[tuple[Stretch, ...], IntervalSet]:
        wished: list[Interval] = []
        ruled_out: list[Interval] = []
        for role, piece in dict.fromkeys([(one.role, piece) for one in resolved for piece in one.pieces]):
            if role is not Role.MENTIONED and not piece.instant:
                interval = self._interval(piece)
                if interval:
                    (wished if role is Role.OFFERED else ruled_out).append(interval)
        excluded = IntervalSet.of(ruled_out)
        open_set = IntervalSet.of(wished) - excluded if wished else IntervalSet()
        return self._stretches(open_set, self._instants(resolved, Role.OFFERED), excluded), excluded

    def _instants(self, resolved: Iterable[Resolved], role: Role) -> list[datetime]:
        """The starts named in that role, none of them twice."""
        pieces = [piece for one in resolved if one.role is role for piece in one.pieces if piece.instant]
        return [
            instant_at(piece.start, self.zone)
            for piece in dict.fromkeys(pieces)
            if piece.start and self._exists(piece)
        ]

    def _stretches(
        self, open_set: IntervalSet, instants: list[datetime], excluded: IntervalSet
    ) -> tuple[Stretch, ...]:
        stretches: list[tuple[datetime, datetime | None]] = [(part.start, part.end) for part in open_set]
        if instants:
            taken = excluded | open_set
            ahead = {one for one in instants if self.limit.start <= one < self.limit.end}
            stretches += [(instant, None) for instant in ahead if not taken.covers(instant)]
            stretches.sort(key=itemgetter(0))
        return tuple(
            [
                Stretch(start.astimezone(self.home), end and end.astimezone(self.home))
                for start, end in stretches
            ]
        )

    def _standing(self, resolved: Iterable[Resolved]) -> list[Resolved]:
        """Without what names an instant that there is none of, where clocks are put forward."""
        return [one for one in resolved if not one.pieces or any(map(self._exists, one.pieces))]

    def _exists(self, piece: Piece) -> bool:
        return not piece.instant or piece.start is None or exists_at(piece.start, self.zone)

    def _interval(self, piece: Piece) -> Interval | None:
        start = (
            self.limit.start
            if piece.start is None
            else max(instant_at(piece.start, self.zone), self.limit.start)
        )
        end = self.limit.end if piece.end is None else min(instant_at(piece.end, self.zone), self.limit.end)
        return Interval(start, end) if start < end else None

    def _entries(self) -> list[Entry]:
        return [entry for entry in self.parsed.entries if entry.atoms]

    def _told(self, resolved: Iterable[Resolved]) -> tuple[TimeMention, ...]:
        return _told_once(self._mentions(resolved))

    def _mentions(self, resolved: Iterable[Resolved]) -> list[TimeMention]:
        return [self._mention(found, one.role) for one in resolved for found in one.found]

    def _mention(self, found: Found, role: Role) -> TimeMention:
        spans = [_span(atom, self.parsed.tokens) for atom in found.atoms]
        start, end = min(spans)[0], max([one[1] for one in spans])
        return TimeMention(
            text=self.text[start:end],
            span=(start, end),
            start=self._aware(found.start),
            end=self._aware(found.end),
            grain=found.grain,
            role=role,
        )

    def _aware(self, wall: datetime | None) -> datetime | None:
        return None if wall is None else instant_at(wall, self.zone).astimezone(self.home)

    def _alternatives(
        self, entries: Sequence[Entry], windows: tuple[Stretch, ...]
    ) -> tuple[tuple[Stretch, ...], ...]:
        """The first few; no more are looked for."""
        found: list[tuple[Stretch, ...]] = []
        for read in self._read_otherwise(entries):
            if read and read != windows and read not in found:
                found.append(read)
            if len(found) == MOST_ALTERNATIVES:
                break
        return tuple(found)

    def _read_otherwise(self, entries: Sequence[Entry]) -> Iterator[tuple[Stretch, ...]]:
        for index, entry in enumerate(entries if len(entries) <= MOST_READ_TWICE else ()):
            for other in other_readings(entry, self.setting.calendar):
                changed = [*entries[:index], other, *entries[index + 1 :]]
                yield self._windows(self._resolved(changed))[0]


def _day_spoken_of(piece: Piece) -> date | None:
    """The day that a later "the week after" counts from: of "until the 15th" the 15th."""
    if piece.start:
        return piece.start.date()
    return (piece.end - timedelta(minutes=1)).date() if piece.end else None


def _rules_in(entries: Iterable[Entry]) -> Iterable[str]:
    return dict.fromkeys([name for entry in entries for atom in entry.atoms for name in rules_of(atom.node)])


def _told_once(mentions: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Without those that say again what an earlier one said."""
    if len(mentions) < 2:
        return tuple(mentions)
    in_order = sorted(mentions, key=lambda one: one.span)
    first = {(one.start, one.end, one.role): one for one in reversed(in_order)}
    return tuple(sorted(first.values(), key=lambda one: one.span))


def _span(atom: Atom, tokens: Sequence[Token]) -> tuple[int, int]:
    return tokens[atom.node.start].start, tokens[atom.node.end - 1].end
