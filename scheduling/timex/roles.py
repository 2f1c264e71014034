"""What each time phrase is for: wished, ruled out, or told in passing, from the cues around it.

The cues are walked once, in order. A cue that looks ahead ("can't do") holds over the list that follows; one
that looks back ("doesn't work") claims the list before it that nothing has claimed yet, or what follows if
there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from scheduling.timex.atoms import Atom, Cue, Line, Link, Polarity
from scheduling.timex.clock import AfterClock, AllDay, At, BeforeClock, Between
from scheduling.timex.days import EVERY_DAY, NextOne, UpTo, WeekAfter, Within
from scheduling.timex.framing import is_frame

_OUT, _IN, _OPEN = Polarity.RULED_OUT, Polarity.WISHED, Polarity.UNSAID
_ABSENCES = frozenset({Cue.AWAY, Cue.WORK})
_ENDS = frozenset({Cue.BUT, Cue.STOP, Cue.QUESTION, Cue.SO})
_AHEAD = {
    Cue.CANNOT: _OUT,
    Cue.AWAY: _OUT,
    Cue.CAN: _IN,
    Cue.PREF: _IN,
    Cue.WORK: _OUT,
    Cue.EXCEPT: _OUT,
    Cue.INSTEAD: _OUT,
    Cue.NOT: _OUT,
    Cue.NO: _OUT,
    Cue.NEITHER: _OUT,
}
_BACK = {Cue.BAD: _OUT, Cue.GOOD: _IN, Cue.BETTER: _IN}
_NEGATIONS = (Cue.NOT, Cue.NOT_BEHIND)
_TURNED = {
    Cue.GOOD: Cue.BAD,
    Cue.BETTER: Cue.BAD,
    Cue.BAD: Cue.GOOD,
    Cue.CAN: Cue.CANNOT,
    Cue.CANNOT: Cue.CAN,
    Cue.AWAY: Cue.CAN,
    Cue.PREF: Cue.CANNOT,
}


_TAKING_BACK = frozenset({Cue.TAKEBACK, Cue.NO})


def assign_roles(line: Line) -> None:
    """Writes `polarity`, `passing` and `dropped` into the atoms."""
    _Walk(line).run()
    if not _TAKING_BACK.isdisjoint(line.pieces):
        _take_back(line)


class _Walk:
    def __init__(self, line: Line) -> None:
        self.pieces = _negations_resolved(line.pieces)
        self.clause: list[Atom] = []
        self.force: Polarity = _OPEN
        self.away = False
        self.cue = Cue.GAP
        self.at = self.forced = -1
        self.last: Polarity = _OPEN
        self.first_of_force: Atom | None = None
        self.passing = False
        self.last_sentence: list[Atom] = []
        self.before_but: list[Atom] = []

    def run(self) -> None:
        for index, piece in enumerate(self.pieces):
            if isinstance(piece, Atom):
                self._meet(piece)
                continue
            self.at = index
            if piece in _ENDS:
                self._end(piece)
            elif piece in _AHEAD:
                self._look_ahead(piece, index)
            elif piece in _BACK:
                self._look_back(_BACK[piece], index)
            elif piece is not Cue.GAP:
                self._hear(piece, index)
            self.forced = self.forced if self.first_of_force else index
        self._end(Cue.STOP)

    def _hear(self, cue: Cue, index: int) -> None:
        if (say := _SAYING.get(cue)) is not None:
            say(self, index)

    def _say_is_not(self, _: int) -> None:
        self._claim_back(_IN if self.last is _OUT else _OUT)

    def _say_same(self, _: int) -> None:
        self.force, self.first_of_force = self.last, None

    def _take_back(self, _: int) -> None:
        self.force, self.first_of_force = _OPEN, None

    def _meet(self, atom: Atom) -> None:
        if isinstance(atom.value, NextOne) and atom.value.denied:
            self._claim(atom, _OUT)
        if self.cue is Cue.WORK and not self._has_day(atom):
            atom.habit = isinstance(atom.value, BeforeClock | AfterClock | Between)
        if self.force is not _OPEN and self._still_holds(atom):
            self._claim(atom, self.force)
            atom.claim = self.forced
            self.first_of_force = self.first_of_force or atom
        self.clause.append(atom)

    def _tell_in_passing(self, index: int) -> None:
        """What is settled before the comma stays: "Friday's fine, I finish at 12"."""
        since = self.pieces[self.pieces.index(self.clause[-1]) + 1 : index] if self.clause else []
        said = all(atom.claimed for atom in self.clause) or since[:1] not in ([], [Cue.COMMA])
        told = self.force is _IN and said and self._atom_follows(index)
        if (Cue.COMMA in since and (said or not self._atom_follows(index))) or (self.clause and told):
            self._end(Cue.SO)
        self.passing = True

    def _leave_off_telling(self, index: int) -> None:
        """What is told in passing ends with its comma: "my train's at 3, could we make it 4"; or with the
        "and" of "I got your mail and can do Thursday"."""
        since = self.pieces[self.pieces.index(self.clause[-1]) + 1 : index] if self.clause else []
        before = [piece for piece in self.pieces[:index] if piece is not Cue.GAP][-1:]
        if Cue.COMMA in since or (not self.clause and before == [Cue.LIST]):
            self._end(Cue.SO)

    def _say_leaving(self, index: int) -> None:
        """ "I have to leave by 11": what lies behind it is ruled out."""
        behind = self._next(index)
        if isinstance(behind, Atom) and isinstance(behind.value, At | BeforeClock):
            behind.value = AfterClock(behind.value.clock)
            self.force, self.first_of_force, self.cue = _OUT, None, Cue.LEAVE
        elif not self._atom_follows(index):
            self._say_must(index)

    def _say_finishing(self, index: int) -> None:
        """ "I finish work at five": what lies before it is ruled out; else it is told in passing."""
        behind = self._next(index)
        if isinstance(behind, Atom) and isinstance(behind.value, At):
            behind.value = BeforeClock(behind.value.clock)
            self.force, self.first_of_force, self.cue = _OUT, None, Cue.WORK
        else:
            self._tell_in_passing(index)

    def _say_duty(self, index: int) -> None:
        """ "My shift ends at three": what lies before it is ruled out; else it is told in passing."""
        behind = self._next(index)
        if isinstance(behind, Atom) and isinstance(behind.value, BeforeClock):
            self.force, self.first_of_force, self.cue = _OUT, None, Cue.WORK
        else:
            self._tell_in_passing(index)

    def _say_taken(self, index: int) -> None:
        """ "Gym til 11, then free", "working 9-5": ruled out until then; so is "dentist Tuesday"."""
        behind = self._next(index)
        if (
            isinstance(behind, Atom)
            and isinstance(behind.value, BeforeClock | Between)
            and self.force is _OPEN
        ):
            self.force, self.first_of_force, self.cue = _OUT, None, Cue.WORK
        elif self._is_headed(index) and not _suits_behind(self.pieces[index + 1 :]):
            self.force, self.first_of_force, self.cue, self.away = _OUT, None, Cue.WORK, True

    def _is_headed(self, index: int) -> bool:
        """ "Dentist Tuesday 10am", "uni Mon and Wed": a clause that is no more than a duty and its day."""
        behind, before = self._next(index), self.pieces[index - 1] if index else Cue.STOP
        opens = before is Cue.COMMA or (isinstance(before, Cue) and before in _ENDS)
        return opens and isinstance(behind, Atom) and behind.kind == "day"

    def _say_starting(self, index: int) -> None:
        """ "I start work at ten": what lies behind it is ruled out; else it is told in passing."""
        behind = self._next(index)
        if isinstance(behind, Atom) and isinstance(behind.value, At):
            behind.value = AfterClock(behind.value.clock)
            self.force, self.first_of_force, self.cue = _OUT, None, Cue.WORK
        else:
            self._tell_in_passing(index)

    def _say_worked(self, index: int) -> None:
        """ "I'm on a 6-2 shift": those hours are ruled out, of any day where none is named."""
        hours = self.pieces[index - 1] if index else None
        if not isinstance(hours, Atom) or not isinstance(hours.value, Between):
            return
        hours.habit = not self._has_day(hours)
        self.cue, self.away = Cue.WORK, True
        for atom in _subject([atom for atom in self.clause if not atom.claimed]):
            self._claim(atom, _OUT)
        if isinstance(self._next(index), Atom):
            self.force, self.first_of_force = _OUT, None

    def _say_so_good(self, _: int) -> None:
        """ "I'm off on Thursday so that works": off work, and free."""
        for atom in self.clause:
            if atom.away or not atom.claimed:
                self._claim(atom, _IN)
        self._end(Cue.SO)

    def _say_must(self, index: int) -> None:
        """ "At 3, since at 4 I have to pick up the kids": a duty at the time right before it, or until the
        one behind."""
        if not isinstance(self.pieces[index - 1], Atom) or not index or self._is_in_question(index):
            return
        self.away, self.cue = True, Cue.AWAY
        ahead = next((piece for piece in self.pieces[index + 1 :] if piece is not Cue.GAP), None)
        if isinstance(ahead, Atom) and isinstance(ahead.value, BeforeClock | AfterClock | Between):
            self.force, self.first_of_force = _OUT, None
            return
        still_open = _subject([atom for atom in self.clause if not atom.claimed])
        for atom in _behind_comma(self.clause) if self.clause[-1].claimed else still_open:
            self._claim(atom, _OUT)

    def _say_than(self, index: int) -> None:
        """ "Mejor por la mañana que por la tarde": what is compared with gives way."""
        match self.pieces[max(index - 1, 0) : index + 2]:
            case [Atom(kind=first), Cue.THAN, Atom(kind=last)] if first == last:
                self.force, self.first_of_force, self.cue = _OUT, None, Cue.INSTEAD

    def _is_in_question(self, index: int) -> bool:
        end = next((at for at in range(index + 1, len(self.pieces)) if self._ends(at)), None)
        return end is not None and self.pieces[end] is Cue.QUESTION

    def _has_day(self, atom: Atom) -> bool:
        """Whether a day stands with an hour: "I work until five" alone is so on any day."""
        behind = self._next(self.pieces.index(atom))
        beside = [*self.clause, *([behind] if isinstance(behind, Atom) else [])]
        return any(one.kind == "day" for one in beside)

    def _claim(self, atom: Atom, polarity: Polarity) -> None:
        if polarity is _OUT and self.cue not in _ABSENCES and isinstance(atom.value, UpTo):
            atom.value = replace(atom.value, included=False)  # "not free until Thursday": from that day on
        atom.polarity, atom.claimed, atom.away = polarity, True, self.away
        atom.claim = self.at
        atom.denied = polarity is _OUT and self.cue in (*_ABSENCES, Cue.CANNOT)
        self.last = polarity

    def _still_holds(self, atom: Atom) -> bool:
        first = self.first_of_force
        if first is None or self.force is _IN:
            return True
        listed = atom.kind == first.kind or (self._was_claimed(atom.kind) and atom.link is Link.LISTED)
        holds = (listed and atom.link <= Link.LISTED) or atom.link <= Link.GLUED or self._is_hour_of(atom)
        if (
            self.cue is Cue.NOT
            and atom.link < Link.COMMA
            and _is_week_after(atom.value)
            and is_frame(first.value)
        ):
            holds = False  # "not next week the week after"
        if holds and atom.link is Link.COMMA and not self._list_goes_on(atom):
            holds = not (
                self.cue in (Cue.NOT, Cue.INSTEAD)
                or isinstance(atom.value, WeekAfter | NextOne)
                or (self.cue is Cue.CANNOT and self._is_asked_for(atom))
            )
        if self.cue is Cue.INSTEAD and atom.kind == first.kind and atom.link is Link.GLUED:
            holds = False
        if not holds:
            self.force, self.first_of_force = _OPEN, None
        return holds

    def _was_claimed(self, kind: str) -> bool:
        """Whether the atom right before is of that kind, and claimed: "on shift till 3 today and Friday"."""
        return bool(self.clause) and self.clause[-1].claimed and self.clause[-1].kind == kind

    def _is_hour_of(self, atom: Atom) -> bool:
        """ "I cannot keep Thursday, 26 November, 15:00": the day's hour, and nothing said of it alone."""
        day = self.clause[-1] if self.clause else None
        if day is None or (day.kind, atom.kind, atom.link) != ("day", "time", Link.COMMA) or not day.claimed:
            return False
        behind = self._next(self.pieces.index(atom))
        ends = behind is None or behind in (Cue.COMMA, Cue.STOP, Cue.SO, Cue.BUT)
        return ends and self.cue is Cue.CANNOT and isinstance(atom.value, At) and not atom.weak

    def _is_asked_for(self, atom: Atom) -> bool:
        """ "I can't do Monday, Tuesday at two?": nothing but this time stands before the question mark."""
        at = self.pieces.index(atom)
        behind = next((piece for piece in self.pieces[at:] if not isinstance(piece, Atom)), None)
        return behind is Cue.QUESTION

    def _list_goes_on(self, atom: Atom) -> bool:
        """Whether "not A, B" goes on to "or C": else the comma sets B against A."""
        at = self.pieces.index(atom)
        behind = next((piece for piece in self.pieces[at + 1 :] if isinstance(piece, Atom)), None)
        return behind is not None and behind.link is Link.LISTED

    def _look_ahead(self, cue: Cue, index: int) -> None:
        polarity = _AHEAD[cue]
        self.away, self.cue = cue in _ABSENCES, cue
        if cue is Cue.CAN and self._next(index) is Cue.PASSING:
            return
        if cue is Cue.CAN and self.passing and self._atom_follows(index):
            self._leave_off_telling(index)
        if cue is Cue.NO:
            self._say_no(index)
        elif self._atom_follows(index) and not (cue in _ABSENCES and self._parts_from_next(index)):
            if cue in _ABSENCES and self._is_of_day_before(index):
                self._claim_back(polarity)
            self.force, self.first_of_force = polarity, None
        elif cue is Cue.INSTEAD:
            return
        elif (
            cue is Cue.NOT and self.force is _IN and self.clause and all(atom.claimed for atom in self.clause)
        ):
            self._turn_clause()
        elif cue not in _ABSENCES or not all(atom.claimed for atom in self.clause[-1:]):
            self._claim_back(polarity)

    def _is_of_day_before(self, index: int) -> bool:
        """ "Donnerstag bin ich im Urlaub und Freitag auch": said of the day right before, and one listed."""
        before, behind = self.clause[-1] if self.clause else None, self.pieces[index + 1 : index + 3]
        if before is None or before.claimed or before.kind != "day":
            return False
        if {*self.pieces[self.pieces.index(before) + 1 : index]} - {Cue.GAP}:
            return False
        match behind:
            case [Cue.LIST, Atom(kind="day")]:
                return True
            case _:
                return False

    def _say_too(self, index: int) -> None:
        """ "Donnerstag bin ich im Urlaub, Freitag auch": what was said before holds of this one too."""
        before, behind = self.pieces[index - 1] if index else None, self._next(index)
        ends = behind is None or (isinstance(behind, Cue) and (behind in _ENDS or behind is Cue.COMMA))
        if ends and isinstance(before, Atom) and not before.claimed and self.last is _OUT:
            self._claim(before, self.last)

    def _parts_from_next(self, index: int) -> bool:
        """Whether an absence is of the day before it, and the next has a word of its own: "Tuesday I have
        work and Wednesday works"."""
        ahead = (piece for piece in reversed(self.pieces[:index]) if piece is not Cue.GAP)
        before = next(ahead, None)
        behind = [piece for piece in self.pieces[index + 1 : index + 8] if piece is not Cue.GAP]
        if not isinstance(before, Atom) or before.claimed or behind[:1] != [Cue.LIST]:
            return False
        own = next((piece for piece in behind[1:] if not isinstance(piece, Atom)), None)
        return own in _AHEAD or own in _BACK

    def _turn_clause(self) -> None:
        """ "Ich kann am Freitag nicht": the negation that closes a clause turns what it wished."""
        for atom in self.clause:
            self._claim(atom, _OUT)

    def _say_is(self, index: int) -> None:
        """ "Mornings don't work, the afternoon does": only where nothing else is said of it."""
        behind = self._next(index)
        if not isinstance(behind, Atom) and (behind is None or behind in _ENDS or behind is Cue.COMMA):
            if last := [atom for atom in _behind_comma(self.clause) if not atom.claimed]:
                self._claim(last[-1], _IN)
            else:
                self._claim_back(_IN)

    def _deny(self, index: int) -> None:
        """ "Ich kann am Freitag nicht": a negation at the end of what it turns."""
        if self.force is _IN and self.clause and all(atom.claimed for atom in self.clause):
            self._turn_clause()
        elif self._is_not_so_then(index):
            self._claim_back(_IN)
        else:
            self._claim_back(_OUT)

    def _is_not_so_then(self, index: int) -> bool:
        """ "Donnerstag bin ich verplant, Freitag nicht": what was said of one is not so of the other."""
        behind = self._next(index)
        ends = behind is None or behind is Cue.COMMA or (isinstance(behind, Cue) and behind in _ENDS)
        still_open = next((atom for atom in self.clause if not atom.claimed), None)
        apart = still_open is not None and still_open.link >= Link.COMMA
        return ends and apart and self.last is _OUT and self.cue in _ABSENCES

    def _say_yes(self, index: int) -> None:
        if not self.clause:
            self._answer(_IN)
        elif isinstance(self.pieces[index - 1], Atom):
            self._claim_back(_IN)

    def _say_no(self, index: int) -> None:
        """ "no Fridays", "Wednesday? No.", and the "no" that only answers."""
        if self._next(index) is Cue.COMMA and self.clause and self.pieces[index - 1] is self.clause[-1]:
            self._claim_back(_OUT)
        elif isinstance(self._next(index), Atom) and not self._corrects(index):
            self.force, self.first_of_force = _OUT, None
        elif not self.clause:
            self._answer(_OUT)
        elif self._next(index) is None or self._next(index) in _ENDS:
            self._claim_back(_OUT)

    def _corrects(self, index: int) -> bool:
        """ "No 4pm": an answer, and another hour; nobody rules out a single one so."""
        atom, behind = self._next(index), self._next(index + 1)
        ends = behind is None or behind is Cue.COMMA or (not isinstance(behind, Atom) and behind in _ENDS)
        ends = ends and behind is not Cue.BUT
        return not self.clause and isinstance(atom, Atom) and isinstance(atom.value, At) and ends

    def _next(self, index: int) -> Atom | Cue | None:
        return self.pieces[index + 1] if index + 1 < len(self.pieces) else None

    def _look_back(self, polarity: Polarity, index: int) -> None:
        self.away = False
        if self.cue is Cue.NEITHER:
            return
        if polarity is _OUT and self._asks_against(index):
            polarity = _IN
        if polarity is _OUT and self._has_own_subject(index):
            self.force, self.first_of_force, self.cue = _OUT, None, Cue.CANNOT
            return
        if self._claim_back(polarity) or self._good_after_all(polarity, index):
            self.force, self.first_of_force = _OPEN, None
        elif self._atom_follows(index):
            self.force, self.first_of_force = polarity, None

    def _good_after_all(self, polarity: Polarity, index: int) -> bool:
        """ "Wednesday is pushing it but doable": the last word counts."""
        ends = self._next(index) is None or self._next(index) in (Cue.COMMA, Cue.STOP)
        denied = [atom for atom in self.before_but if self.pieces[atom.claim] is Cue.BAD]
        turned = ends and self.pieces[index - 1] is Cue.BUT and len(denied) == len(self.before_but)
        if polarity is not _IN or self.clause or not turned:
            return False
        for atom in denied:
            self._claim(atom, _IN)
        return bool(denied)

    def _asks_against(self, index: int) -> bool:
        """ "Is a Saturday out of the question?" asks for one."""
        start = index
        while start and not self._ends(start - 1):
            start -= 1
        return self._is_in_question(index) and self.pieces[start] is Cue.IS and self._is_one_time()

    def _has_own_subject(self, index: int) -> bool:
        """ "Friday please, my hip is bad on Mondays": something else behind a comma is bad, and then."""
        since = self.pieces[self.pieces.index(self.clause[-1]) + 1 : index] if self.clause else []
        behind_comma = Cue.COMMA in since and since[-1:] == [Cue.GAP]
        return behind_comma and isinstance(self._next(index), Atom)

    def _is_one_time(self) -> bool:
        return bool(self.clause) and all(atom.link <= Link.CUED for atom in self.clause[1:])

    def _ends(self, index: int) -> bool:
        piece = self.pieces[index]
        return not isinstance(piece, Atom) and piece in _ENDS

    def _atom_follows(self, index: int) -> bool:
        """Whether a time comes before the clause, its comma, or another cue ends the reach."""
        for piece in self.pieces[index + 1 : index + 12]:
            if isinstance(piece, Atom):
                return True
            if piece in _ENDS or piece in _BACK or piece is Cue.COMMA:
                return False
        return False

    def _claim_back(self, polarity: Polarity) -> bool:
        open_atoms = _subject([atom for atom in self.clause if not atom.claimed])
        if not open_atoms and polarity is not self.last and (behind := _behind_comma(self.clause)):
            open_atoms = behind
        turned = polarity is _OUT and self.force is _OUT and not open_atoms and bool(self.clause)
        turned = turned and self.cue not in _ABSENCES and self.cue is not Cue.NO
        if turned:
            open_atoms, polarity = self.clause[-1:], _IN
        for atom in open_atoms:
            self._claim(atom, polarity)
        return bool(open_atoms)

    def _answer(self, polarity: Polarity) -> None:
        """ "Wednesday? No." """
        for atom in self.last_sentence:
            self._claim(atom, polarity)
        self.last_sentence = []

    def _end(self, cue: Cue) -> None:
        if self.passing:
            for atom in self.clause:
                atom.passing = atom.passing or not (atom.claimed and atom.polarity is _OUT)
        if cue is Cue.QUESTION:
            self.last_sentence = [atom for atom in self.clause if not atom.claimed]
        elif self.clause:
            self.last_sentence = []
        if cue is not Cue.BUT and cue is not Cue.SO:
            self.last = _OPEN
        self.before_but = self.clause if cue is Cue.BUT else []
        self.clause, self.force, self.first_of_force, self.passing = [], _OPEN, None, False
        self.cue = Cue.GAP


_SAYING: Mapping[Cue, Callable[[_Walk, int], None]] = {
    Cue.IS: _Walk._say_is,
    Cue.IS_NOT: _Walk._say_is_not,
    Cue.SAME: _Walk._say_same,
    Cue.PASSING: _Walk._tell_in_passing,
    Cue.NOT_BEHIND: _Walk._deny,
    Cue.YES: _Walk._say_yes,
    Cue.LIST: _Walk._say_too,
    Cue.LEAVE: _Walk._say_leaving,
    Cue.FINISH: _Walk._say_finishing,
    Cue.DUTY: _Walk._say_duty,
    Cue.START: _Walk._say_starting,
    Cue.TAKEN_UNTIL: _Walk._say_taken,
    Cue.WORKED: _Walk._say_worked,
    Cue.SO_GOOD: _Walk._say_so_good,
    Cue.TAKEBACK: _Walk._take_back,
    Cue.MUST: _Walk._say_must,
    Cue.THAN: _Walk._say_than,
}


def _is_week_after(value: object) -> bool:
    return isinstance(value, WeekAfter) or (isinstance(value, Within) and isinstance(value.frame, WeekAfter))


def _behind_comma(atoms: list[Atom]) -> list[Atom]:
    """The last atoms that hang together: "I can't do Tuesday, Wednesday at 10 is fine"."""
    start = max(len(atoms) - 1, 0)
    while start > 0 and atoms[start].link < Link.COMMA:
        start -= 1
    return atoms[start:] if atoms and atoms[start].link in (Link.COMMA, Link.LISTED, Link.LOOSE) else []


def _subject(atoms: list[Atom]) -> list[Atom]:
    """The last atoms that form one list, or one day and time: a bare comma parts two of a kind."""
    start = max(len(atoms) - 1, 0)
    listed = bool(atoms) and atoms[-1].link is Link.LISTED
    while start > 0:
        atom, before = atoms[start], atoms[start - 1]
        if atom.link >= Link.COMMA and not listed and any(one.kind == atom.kind for one in atoms[:start]):
            break
        start -= 1
        listed = listed or before.link is Link.LISTED
    return atoms[start:]


def _particles(pieces: list[Atom | Cue]) -> list[Atom | Cue]:
    """ "Friday's out" rules out, "I have Thursday and Friday off" does not, nor "take the trash out on
    Friday"."""
    said: list[Atom | Cue] = []
    having = False
    for piece in pieces:
        if piece is Cue.OUT and said and isinstance(said[-1], Atom):
            said.append(Cue.GOOD if having else Cue.BAD)
        else:
            said.append(piece)
        having = piece is Cue.HAVE or (having and (isinstance(piece, Atom) or piece in _JOINING))
    return said


_JOINING = frozenset({Cue.LIST, Cue.COMMA})


_SUITING = frozenset({Cue.GOOD, Cue.BETTER})


def _nothings(pieces: list[Atom | Cue]) -> list[Atom | Cue]:
    """ "Nothing on Tuesday" leaves it free, "nothing on Tuesday works" does not."""
    if Cue.NOTHING not in pieces:
        return pieces
    return [
        piece
        if piece is not Cue.NOTHING
        else (Cue.NEITHER if _suits_behind(pieces[index + 1 :]) else Cue.CAN)
        for index, piece in enumerate(pieces)
    ]


def _suits_behind(pieces: list[Atom | Cue]) -> bool:
    """Whether times follow, and right behind them what says that they suit."""
    behind = next((at for at, piece in enumerate(pieces) if not isinstance(piece, Atom)), len(pieces))
    return 0 < behind < len(pieces) and pieces[behind] in _SUITING


def _ellipses(pieces: list[Atom | Cue]) -> list[Atom | Cue]:
    """ "Is not" is a whole predicate only where none follows: "Friday is taken, Thursday is not"."""
    behind = [*pieces[1:], None]
    return [
        Cue.NOT if piece is Cue.IS_NOT and next_one not in (None, Cue.COMMA, Cue.STOP) else piece
        for piece, next_one in zip(pieces, behind, strict=False)
    ]


_TURNING = frozenset({*_NEGATIONS, Cue.IS_NOT, Cue.BUT, Cue.NOTHING, Cue.OUT})
"""The cues without which no cue is turned into another."""


def _negations_resolved(pieces: list[Atom | Cue]) -> list[Atom | Cue]:
    """A negation turns the cue that it stands by ("isn't impossible", "passt nicht"), and is used up."""
    said: list[Atom | Cue] = [piece for piece in pieces if piece is not Cue.FILLER]
    if _TURNING.isdisjoint(said):
        return said
    said = _ellipses(_particles(_nothings(said)))
    resolved: list[Atom | Cue] = []
    for piece, behind in zip(said, [*said[1:], None], strict=False):
        before = resolved[-1] if resolved else None
        if before is Cue.BUT and isinstance(piece, Atom) and _is_any(resolved[-2:-1]):
            resolved[-1:] = [Cue.EXCEPT, piece]
        elif before in _NEGATIONS and isinstance(piece, Cue) and piece in _TURNED:
            resolved[-1] = _TURNED[piece]
        elif piece is Cue.NOT_BEHIND and before in (Cue.GOOD, Cue.CAN) and not isinstance(behind, Atom):
            resolved[-1] = _TURNED[before]
        elif piece is Cue.NOT_BEHIND and (isinstance(behind, Atom) or not isinstance(before, Atom)):
            resolved.append(Cue.NOT)
        else:
            resolved.append(piece)
    return resolved


def _is_any(pieces: list[Atom | Cue]) -> bool:
    """Whether "any day" or the like stands there, so that "but" means "except"."""
    return any(
        isinstance(piece, Atom) and (piece.value == EVERY_DAY or isinstance(piece.value, AllDay))
        for piece in pieces
    )


def _take_back(line: Line) -> None:
    """What stands before "scratch that" or "er" gives way to what follows it, kind by kind."""
    for index, piece in enumerate(line.pieces):
        if piece is not Cue.TAKEBACK and not _is_second_thought(index, line.pieces):
            continue
        before = [atom for atom in line.pieces[:index] if isinstance(atom, Atom) and not atom.dropped]
        following = _right_after(line.pieces[index + 1 :])
        for kind in {atom.kind for atom in following}:
            _drop_last(before, kind)


def _is_second_thought(index: int, pieces: list[Atom | Cue]) -> bool:
    """ "Thursday at 3, no, Wednesday": a "no" between marks, and then nothing but another time."""
    before, no, *behind = pieces[index - 1 : index + 4] if index else [None, None]
    if no is not Cue.NO or before not in (Cue.COMMA, Cue.STOP) or behind[:1] != [Cue.COMMA]:
        return False
    atom = next((piece for piece in behind[1:] if piece is not Cue.FILLER), None)
    return isinstance(atom, Atom) and atom.polarity is not _OUT


def _right_after(pieces: list[Atom | Cue]) -> list[Atom]:
    found: list[Atom] = []
    for piece in pieces:
        if isinstance(piece, Atom):
            if found and piece.link > Link.COMMA:
                break
            found.append(piece)
        elif piece in (Cue.STOP, Cue.QUESTION) and found:
            break
    return found


def _drop_last(atoms: list[Atom], kind: str) -> None:
    same = [atom for atom in atoms if atom.kind == kind and atom.polarity is not _OUT]
    if same:
        same[-1].dropped = True
