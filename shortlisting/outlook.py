"""What would happen next to a job's line, whether it happens by itself, and if not, why not.

The same answer is carried out and shown: what the console says of the next step is what the next step is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from shortlisting.line import Line, promoted, refilled
from shortlisting.rank import Move, ranked

STOP_BEFORE_FIRST = timedelta(hours=24)
"""What is usual; a deployment may set another."""


class Mode(Enum):
    """How far automation goes for a job."""

    AUTOMATIC = "automatic"
    BY_HAND = "by_hand"
    APPROVE_FIRST = "approve_first"


class Step(Enum):
    """What can happen to a line; NONE where it is as it should be."""

    RANKING = "ranking"
    PROMOTION = "promotion"
    REFILL = "refill"
    NONE = "none"


class Hindrance(Enum):
    """Why the next step does not happen by itself; the values are for programs, `SAID` is for people."""

    LEFT_OUT = "left_out"
    STILL_OPEN = "still_open"
    TOO_FEW = "too_few"
    RESUMES_UNREAD = "resumes_unread"
    AUTOMATION_OFF = "automation_off"
    SHORTLISTING_OFF = "shortlisting_off"
    PROMOTION_OFF = "promotion_off"
    BY_HAND = "by_hand"
    APPROVAL = "approval"
    TOO_LATE = "too_late"
    KEPT = "kept"
    NOBODY = "nobody"


SAID = {
    Hindrance.LEFT_OUT: "This job does not use shortlisting.",
    Hindrance.STILL_OPEN: "The job still takes applications: close it, or rank it now.",
    Hindrance.TOO_FEW: "There are fewer applications than places: rank it by hand to shortlist them all.",
    Hindrance.RESUMES_UNREAD: "Some resumes are still being read.",
    Hindrance.AUTOMATION_OFF: "All automation is switched off (flag global_automation).",
    Hindrance.SHORTLISTING_OFF: "Ranking by itself is switched off (flag auto_shortlisting).",
    Hindrance.PROMOTION_OFF: "Promotion by itself is switched off (flag auto_promotion).",
    Hindrance.BY_HAND: "Automation is off for this job: promote somebody by hand.",
    Hindrance.APPROVAL: "This job asks first: the step waits for your click.",
    Hindrance.TOO_LATE: "The first interview is less than {hours} hours away: lift the stop, or promote by"
    " hand.",
    Hindrance.KEPT: "The free place waits for your choice: the one before had a booked interview, or you took"
    " a step back.",
    Hindrance.NOBODY: "Nobody waits in the buffer or among the pending.",
}


@dataclass(frozen=True, slots=True)
class Switches:
    """Flags of the whole deployment, and how the job is set."""

    global_automation: bool = True
    auto_shortlisting: bool = True
    auto_promotion: bool = True
    mode: Mode = Mode.AUTOMATIC
    shortlists: bool = True


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the next step depends on. `applications` counts those who could be ranked or are shortlisted;
    `first_interview` is the earliest that was booked and not called off; from `stop_before` before it on,
    nobody is promoted by itself, unless the job `promotes_late`.
    """

    line: Line
    switches: Switches
    closed: bool
    ranked: bool
    applications: int
    unread: int
    now: datetime
    first_interview: datetime | None = None
    promotes_late: bool = False
    stop_before: timedelta = STOP_BEFORE_FIRST

    def why_not(self, hindrance: Hindrance) -> str:
        """In words, for people."""
        return SAID[hindrance].format(hours=round(self.stop_before / timedelta(hours=1)))


@dataclass(frozen=True, slots=True)
class Outlook:
    """The next step and its moves; without a hindrance it happens by itself, now."""

    step: Step
    moves: tuple[Move, ...] = ()
    hindrance: Hindrance | None = None

    @property
    def happens(self) -> bool:
        return self.step is not Step.NONE and self.hindrance is None


def outlook(situation: Situation) -> Outlook:
    """The first step that nothing hinders; else the first that something does."""
    if not situation.switches.shortlists:
        return Outlook(Step.NONE, hindrance=Hindrance.LEFT_OUT)
    if not situation.ranked:
        return _ranking(situation)
    steps = tuple(_steps(situation))
    return next((one for one in steps if one.happens), steps[0] if steps else Outlook(Step.NONE))


def too_late(situation: Situation) -> bool:
    """Whether the job's first interview is so near that nobody is promoted any more by itself."""
    first = situation.first_interview
    if first is None or situation.promotes_late:
        return False
    return situation.now > first - situation.stop_before


def _ranking(situation: Situation) -> Outlook:
    line = situation.line
    moves = ranked((*line.shortlisted, *line.waiting, *line.pending), line.places, line.buffer)
    return Outlook(Step.RANKING, moves, next(_against_ranking(situation), None))


def _steps(situation: Situation) -> Iterator[Outlook]:
    line = situation.line
    if line.free:
        count = min(line.open, len(line.queue))
        hindrance = next(_against_promotion(situation), None)
        yield Outlook(Step.PROMOTION, promoted(line, count or min(line.free, len(line.queue))), hindrance)
    if moves := refilled(line):
        yield Outlook(Step.REFILL, moves, next(_against_refill(situation), None))


def _against_ranking(situation: Situation) -> Iterator[Hindrance]:
    switches = situation.switches
    if not situation.closed:
        yield Hindrance.STILL_OPEN
    if situation.applications < situation.line.places:
        yield Hindrance.TOO_FEW
    yield from _against_all(switches)
    if not switches.auto_shortlisting:
        yield Hindrance.SHORTLISTING_OFF
    if situation.unread:
        yield Hindrance.RESUMES_UNREAD
    yield from _approval(switches)


def _against_promotion(situation: Situation) -> Iterator[Hindrance]:
    if not situation.line.queue:
        yield Hindrance.NOBODY
    if not situation.line.open:
        yield Hindrance.KEPT
    yield from _against_refill_unasked(situation.switches)
    if too_late(situation):
        yield Hindrance.TOO_LATE
    yield from _approval(situation.switches)


def _against_refill(situation: Situation) -> Iterator[Hindrance]:
    yield from _against_refill_unasked(situation.switches)
    yield from _approval(situation.switches)


def _against_refill_unasked(switches: Switches) -> Iterator[Hindrance]:
    yield from _against_all(switches)
    if not switches.auto_promotion:
        yield Hindrance.PROMOTION_OFF


def _against_all(switches: Switches) -> Iterator[Hindrance]:
    if not switches.global_automation:
        yield Hindrance.AUTOMATION_OFF
    if switches.mode is Mode.BY_HAND:
        yield Hindrance.BY_HAND


def _approval(switches: Switches) -> Iterator[Hindrance]:
    if switches.mode is Mode.APPROVE_FIRST:
        yield Hindrance.APPROVAL
