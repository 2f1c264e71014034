"""A made-up candidate: knows their own time, sees what anybody would see, and answers until it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from bot.rehearsal.cases import Case
from bot.rehearsal.voices import languages, manners
from bot.rehearsal.voices.voice import Voice
from negotiation.bot_acts import Outcome
from scheduling.interval import Interval

PATIENCE = 12  # messages


@dataclass(frozen=True, slots=True)
class Heard:
    """A bot message as the candidate gets it: its words, the times that have a button, what it claims."""

    text: str
    times: tuple[Interval, ...] = ()
    outcome: Outcome | None = None
    scheduled: datetime | None = None


class Candidate:
    """Answers one message after the other; None where there is nothing left to say."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.sent = 0
        self._told = False
        self._chance = Random(f"candidate {case.number}")
        self._coy = self._chance.random() < 0.2
        self._curious = self._chance.random() < 0.15
        self._presses = self._chance.random() < 0.3
        speech = self._chance.choices(tuple(languages.SHARES), weights=tuple(languages.SHARES.values()))[0]
        self.voice = Voice(self._chance, speech, manners.of(self._chance))

    def answer(self, heard: Heard) -> str | None:
        if heard.outcome is not None or self.sent >= PATIENCE:
            return None
        self.sent += 1
        if self._curious and self.sent == 1:
            return self.voice.wonder()
        fitting = [at for at, offer in enumerate(heard.times) if self.case.free.holds(offer)]
        return self._take(heard.times, self._chance.choice(fitting)) if fitting else self._ask()

    def _take(self, offers: tuple[Interval, ...], at: int) -> str:
        if self._presses:
            return offers[at].start.isoformat()
        if len(offers) == 1:
            return self.voice.agree()
        return self.voice.choose(offers, at, self.case.zone)

    def _ask(self) -> str:
        """Coy ones turn down first; some name a start; most say when they can, the second time by date."""
        if self._coy:
            self._coy = False
            return self.voice.turn_down()
        today = None if self._told else self.case.now.astimezone(self.case.zone).date()
        self._told = True
        if self.case.fitting and self._chance.random() < 0.15:
            start = self._chance.choice(self.case.fitting).start.astimezone(self.case.zone)
            return self.voice.name_start(start, today)
        return self.voice.tell(self.case.hidden, today)
