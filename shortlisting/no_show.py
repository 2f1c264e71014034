"""How likely somebody is not to come to a booked interview, from 0 to 1, and what that comes from.

The weights are the product's: response time 30, negotiation rounds 25, completeness of the profile 20,
history 25. Each factor is between 0 and 1:

- *response*: hours from the invitation to the candidate's first word or booking, over 48, at most 1.
- *rounds*: rounds beyond the first, moved interviews included, over the two that are left.
- *completeness*: what is missing of telephone, resume, cover letter and known time zone; nothing personal.
- *history*: earlier booked interviews that were missed (1) or cancelled (a half), among all, with four
  imaginary ones of which one was missed, so that nobody is judged by a single time.

It is a hint for a person whom to ring up, and never a reason for a machine: nothing is decided by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

SLOWEST = timedelta(hours=48)
ROUNDS_LEFT = 2
IMAGINARY = 4
IMAGINARY_MISSED = 1.0


class Factor(Enum):
    RESPONSE = "response"
    ROUNDS = "rounds"
    COMPLETENESS = "completeness"
    HISTORY = "history"


WEIGHTS = {Factor.RESPONSE: 0.30, Factor.ROUNDS: 0.25, Factor.COMPLETENESS: 0.20, Factor.HISTORY: 0.25}


class Level(Enum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Levels:
    """From where on a risk is told as medium, and as high; a deployment may set others."""

    medium_above: float = 0.3
    high_above: float = 0.7

    def of(self, risk: float) -> Level:
        if risk <= self.medium_above:
            return Level.LOW
        return Level.MEDIUM if risk <= self.high_above else Level.HIGH


USUAL = Levels()


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one candidate and one interview. `rounds` counts all sessions' together; `told` of
    `tellable` parts of the profile are there.
    """

    response: timedelta
    rounds: int
    told: int
    tellable: int
    booked_before: int = 0
    missed_before: int = 0
    cancelled_before: int = 0


@dataclass(frozen=True, slots=True)
class Risk:
    """`factors` by name, each from 0 to 1 before its weight."""

    value: float
    factors: tuple[tuple[Factor, float], ...]
    levels: Levels = USUAL

    @property
    def level(self) -> Level:
        return self.levels.of(self.value)


def risk_of(record: Record, levels: Levels = USUAL) -> Risk:
    factors = (
        (Factor.RESPONSE, _share(record.response / SLOWEST)),
        (Factor.ROUNDS, _share((record.rounds - 1) / ROUNDS_LEFT)),
        (Factor.COMPLETENESS, _share(1 - record.told / record.tellable if record.tellable else 0.0)),
        (Factor.HISTORY, _history(record)),
    )
    return Risk(round(sum(WEIGHTS[factor] * share for factor, share in factors), 4), factors, levels)


def _history(record: Record) -> float:
    missed = IMAGINARY_MISSED + record.missed_before + record.cancelled_before / 2
    return _share(missed / (IMAGINARY + record.booked_before))


def _share(part: float) -> float:
    return min(1.0, max(0.0, part))
