"""What many trials come to: figures, a table for a person, JSON for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from bot.rehearsal.judging import Ending, Trial

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares are of the feasible cases, or of the infeasible ones; `spare` are messages beyond the least;
    `seconds_to_answer` are median and 95th percentile, where answers came over the wire."""

    candidates: int
    feasible: int
    booked_share: float
    handed_over_rightly_share: float
    wrong_bookings: int
    false_claims: int
    unfinished: int
    rounds_to_booking: float
    messages_to_booking: float
    spare_messages: float
    seconds_to_answer: tuple[float, float] | None = None

    @property
    def is_safe(self) -> bool:
        """Whether nobody was booked wrongly or told what is not so."""
        return not self.wrong_bookings and not self.false_claims


def figures(trials: Sequence[Trial]) -> Figures:
    endings = Counter(one.ending for one in trials)
    booked = [one for one in trials if one.ending is Ending.BOOKED]
    feasible = sum(one.feasible for one in trials)
    return Figures(
        len(trials),
        feasible,
        _share(len(booked), feasible),
        _share(endings[Ending.PERSON], len(trials) - feasible),
        endings[Ending.WRONGLY_BOOKED],
        sum(len(one.false_claims) for one in trials),
        endings[Ending.UNFINISHED],
        _share(sum(one.rounds for one in booked), len(booked)),
        _share(sum(one.messages for one in booked), len(booked)),
        _share(sum(one.spare for one in booked), len(booked)),
        _waited(trials),
    )


def table(trials: Sequence[Trial]) -> Iterator[str]:
    """A line for each way to lay out one's time, and the figures of all."""
    whole = figures(trials)
    yield f"{'their time':<26}{'cases':>7}  endings"
    for habit in sorted({one.habit for one in trials}):
        of_habit = [one for one in trials if one.habit == habit]
        yield f"{habit:<26}{len(of_habit):>7}  {_counted(of_habit)}"
    yield ""
    yield f"booked without a person, of {whole.feasible} feasible:  {whole.booked_share:.1%}"
    yield f"to a person for the right reason, of the others:  {whole.handed_over_rightly_share:.1%}"
    yield f"rounds, messages to a booking:  {whole.rounds_to_booking:.2f}, {whole.messages_to_booking:.2f}"
    yield f"messages beyond the least possible:  {whole.spare_messages:.2f}"
    if whole.seconds_to_answer is not None:
        yield f"seconds to an answer, in the middle and at most of 95 %:  {whole.seconds_to_answer}"
    yield f"wrong bookings, false claims:  {whole.wrong_bookings}, {whole.false_claims}"


def as_json(trials: Sequence[Trial]) -> Json:
    failed = [one for one in trials if not one.is_good]
    return {"figures": asdict(figures(trials)), "failed": [_line(one) for one in failed]}


def transcripts(trials: Sequence[Trial]) -> Iterator[str]:
    """Those that went wrong, as they were spoken."""
    for one in trials:
        if not one.is_good:
            yield f"# case {one.number}: {one.habit}; {one.ending.value}"
            yield from (f"# {claim}" for claim in one.false_claims)
            yield from one.lines
            yield ""


def _line(one: Trial) -> Json:
    reason = one.reason.value if one.reason else None
    return {"case": one.number, "habit": one.habit, "ending": one.ending.value, "reason": reason}


def _counted(trials: Sequence[Trial]) -> str:
    endings = Counter(one.ending.value for one in trials)
    return ", ".join(f"{count} {ending}" for ending, count in endings.most_common())


def _waited(trials: Sequence[Trial]) -> tuple[float, float] | None:
    """The middle one of all waits, and that which 95 % do not exceed."""
    waits = sorted(wait for one in trials for wait in one.waits)
    if not waits:
        return None
    return round(waits[len(waits) // 2], 3), round(waits[int(len(waits) * 0.95)], 3)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
