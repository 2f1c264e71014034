"""Which phrases count as times at all: a bare number only in company, an absence only if one was asked."""

from __future__ import annotations

from collections.abc import Sequence

from scheduling.timex.atoms import Atom, Cue, Line, Link, Polarity
from scheduling.timex.clock import NOON, AfterClock, AllDay, At, BeforeClock, Between, Narrowed, Part
from scheduling.timex.days import EVERY_DAY
from scheduling.timex.entries import Entry
from scheduling.timex.grammar import Language
from scheduling.timex.lexicon import Lexicon
from scheduling.timex.tokens import Kind, Token

MOST_ATOMS = 40


def hint_evenings(line: Line) -> None:
    """Beside a dinner or a party, an hour that may be either is in the evening."""
    if Cue.EVENING not in line.pieces:
        return
    for atom in line.atoms:
        if isinstance(atom.value, At | Between) and atom.bare:
            atom.value = Narrowed(Part(17 * 60, 24 * 60), atom.value)


def tell_unasked(entries: Sequence[Entry], language: Language) -> None:
    """What is said out of the blue without a word of wishing: absences, bare hours, any time at all."""
    _tell_absences(entries)
    for entry in entries:
        if entry.day is None or entry.day.value == EVERY_DAY:
            for atom in entry.atoms:
                if atom.polarity is not Polarity.WISHED and _is_hardly_said(atom, language):
                    atom.polarity, atom.passing = Polarity.UNSAID, True


def _is_hardly_said(atom: Atom, language: Language) -> bool:
    """ "Between 1 and 6", "at any time": in a text about something else these are no times to meet."""
    if atom.value == EVERY_DAY or isinstance(atom.value, AllDay):
        return True
    marked = language.hours_marked and isinstance(atom.value, At)
    return atom.bare and (marked or isinstance(atom.value, Between | AfterClock | BeforeClock))


def _tell_absences(entries: Sequence[Entry]) -> None:
    if any(entry.polarity is not Polarity.RULED_OUT for entry in entries):
        return
    for atom in (atom for entry in entries for atom in entry.atoms if atom.away):
        atom.polarity, atom.passing = Polarity.UNSAID, True


def drop_unlikely(line: Line, tokens: Sequence[Token], lexicon: Lexicon) -> None:
    """A bare number is a time only in company."""
    atoms = line.atoms
    said = {piece for piece in line.pieces if not isinstance(piece, Atom)}
    alone = len(atoms) == 1 and said <= (_SMALL | _WISHES if _is_telling(atoms[0]) else _SMALL)
    runs = _weak_runs(atoms) if any(atom.weak for atom in atoms) else set()
    dated = {atom.sentence for atom in atoms if atom.kind == "day" and not atom.weak and not atom.bare}
    for index, atom in enumerate(atoms):
        if (
            index >= MOST_ATOMS
            or (atom.weak and not alone and index not in runs and not _is_at_home(atom, line))
            or (atom.bare and _counts(atom, tokens, lexicon) and atom.sentence not in dated)
        ):
            atom.dropped = True


def _is_telling(atom: Atom) -> bool:
    """Whether a bare number says more than an hour: "between 2 and 4", "6.30"."""
    value = atom.value
    return isinstance(value, Between) or (isinstance(value, At) and value.clock.minutes % 60 > 0)


_SMALL = frozenset({Cue.FILLER, Cue.COMMA, Cue.STOP, Cue.QUESTION, Cue.SO, Cue.YES, Cue.ASIDE})
_WISHES = frozenset({Cue.CAN, Cue.GOOD, Cue.NOT, Cue.CANNOT, Cue.BAD, Cue.EXCEPT, Cue.INSTEAD})


_DUTIES = frozenset({Cue.AWAY, Cue.LEAVE, Cue.WORK, Cue.CANNOT, Cue.DUTY, Cue.TAKEN_UNTIL})
_AFTER_A_TIME = frozenset({Cue.STOP, Cue.QUESTION, Cue.COMMA, Cue.NOT, Cue.EXCEPT, Cue.INSTEAD, Cue.SO})


def _is_at_home(atom: Atom, line: Line) -> bool:
    """Whether what stands around a bare number makes it a time."""
    return (
        _ends_a_duty(atom, line)
        or _is_worked(atom, line)
        or _is_excepted(atom, line)
        or _is_said_of_day(atom, line)
        or _puts_right(atom, line)
    )


def _puts_right(atom: Atom, line: Line) -> bool:
    """Whether a bare number takes the place of a time before it: "at 2. Actually 2.30"."""
    before = line.pieces[: atom.position]
    ahead = next((piece for piece in reversed(before) if piece not in (Cue.COMMA, Cue.FILLER)), None)
    return ahead is Cue.TAKEBACK and any(isinstance(one, Atom) and one.kind == atom.kind for one in before)


def _ends_a_duty(atom: Atom, line: Line) -> bool:
    """ "I have lectures until 9.15", "I've got the school run until 9.15", "I work 7-3"."""
    if not isinstance(atom.value, AfterClock | BeforeClock | Between):
        return False
    ahead = (piece for piece in reversed(line.pieces[: atom.position]) if piece is not Cue.GAP)
    nearest = next(ahead, Cue.GAP)
    return not isinstance(nearest, Atom) and nearest in _DUTIES


def _is_worked(atom: Atom, line: Line) -> bool:
    """ "A 6-2 shift"."""
    behind = line.pieces[atom.position + 1 : atom.position + 2]
    return isinstance(atom.value, Between) and behind == [Cue.WORKED]


def _is_excepted(atom: Atom, line: Line) -> bool:
    """ "Any time except 2 to 3"."""
    ahead = [piece for piece in line.pieces[: atom.position] if piece is not Cue.FILLER][-2:]
    any_time = isinstance(ahead[0], Atom) and isinstance(ahead[0].value, AllDay) if len(ahead) == 2 else False
    return any_time and ahead[1] is Cue.EXCEPT and isinstance(atom.value, Between)


def _is_said_of_day(atom: Atom, line: Line) -> bool:
    """Whether bare numbers are a range or a wish for a day of their sentence: "12-1", "but 4"."""
    days = (one for one in line.atoms if one.kind == "day" and one.sentence == atom.sentence and not one.weak)
    ahead, behind = line.pieces[atom.position - 1], line.pieces[atom.position + 1 : atom.position + 2]
    ends = all(not isinstance(one, Atom) and one in _AFTER_A_TIME for one in behind)
    wished = isinstance(atom.value, Between) or behind in ([Cue.GOOD], [Cue.BETTER]) or ahead is Cue.PREF
    wished = wished or (ahead is Cue.BUT and ends)
    return wished and any(days)


def _weak_runs(atoms: Sequence[Atom]) -> set[int]:
    """The atoms in lists of one kind that stand by a day or a time, or hold one that needs no company."""
    kept: set[int] = set()
    run: list[int] = []
    for index, atom in enumerate([*atoms, None]):
        if (
            atom is not None
            and run
            and atom.kind == atoms[run[-1]].kind
            and atom.link in (Link.LISTED, Link.COMMA)
        ):
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
    before = first > 0 and atoms[first].link <= Link.COMMA and _keeps_company(atoms[first - 1], atoms[first])
    behind = atoms[last + 1] if last + 1 < len(atoms) else None
    if before or behind is None:
        return before
    reach = Link.COMMA if _is_padded(atoms[last]) else Link.GLUED
    return behind.link <= reach and (behind.kind == partner or isinstance(behind.value, Part))


def _keeps_company(before: Atom, atom: Atom) -> bool:
    """A day before a time, a time before a day, or before bare hours the part of the day that they lie in."""
    if before.kind != atom.kind:
        return {before.kind, atom.kind} == {"day", "time"}
    return isinstance(before.value, Part) and isinstance(atom.value, Between) and atom.link is Link.GLUED


def _is_padded(atom: Atom) -> bool:
    """ "0930", unlike a bare hour, that may as well number a line: "2, Tuesday"."""
    clock = atom.value.clock if isinstance(atom.value, At) else None
    return clock is not None and clock.settled and clock.exact and clock.minutes < NOON


def _counts(atom: Atom, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether an unknown word right behind says what the number counts."""
    if atom.node.end >= len(tokens):
        return False
    behind = tokens[atom.node.end]
    known = behind.text in lexicon.words or lexicon.phrases_at(atom.node.end, tokens)
    return behind.kind is Kind.WORD and not known
