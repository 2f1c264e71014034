"""The Insight page's figures, worked out of the courses of interviews: pure, to be checked by hand.

Hours saved: each interview that was booked without a person counts MINUTES_EACH, the time that a person
spends on finding and confirming one by mail; those that a person had to do with count nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from bot.console.story import reason_in_words
from db.insight import Course, Pace

MINUTES_EACH = 20
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
FOREVER = timedelta.max
SPANS: Sequence[tuple[timedelta, str]] = (
    (HOUR, "within an hour"),
    (4 * HOUR, "within 4 hours"),
    (DAY, "within a day"),
    (2 * DAY, "within 2 days"),
    (FOREVER, "later"),
)
LEADS: Sequence[tuple[timedelta, str]] = (
    (DAY, "less than a day ahead"),
    (3 * DAY, "1 to 3 days ahead"),
    (7 * DAY, "3 to 7 days ahead"),
    (FOREVER, "more than a week ahead"),
)
USUAL_ROUNDS = 3
TOOK_PLACE, MISSED = "completed", "no_show"


@dataclass(frozen=True, slots=True)
class Bar:
    """`share` of the plot's longest bar, or of a whole where the bar is a part of one; 0 to 1."""

    label: str
    value: int
    share: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot is its table, drawn. `about` says in a sentence what is counted."""

    name: str
    title: str
    about: str
    bars: tuple[Bar, ...]

    @property
    def empty(self) -> bool:
        return not any(bar.value for bar in self.bars)


@dataclass(frozen=True, slots=True)
class Headline:
    """A single figure in words."""

    name: str
    words: str
    value: str
    note: str = ""


def plots(courses: Sequence[Course], applied: int) -> tuple[Plot, ...]:
    return (
        funnel(courses, applied),
        time_to_schedule(courses),
        rounds(courses),
        reasons(courses),
        no_shows(courses),
        answers(courses),
    )


def headlines(courses: Sequence[Course], replies: Pace, hand_overs: Pace) -> tuple[Headline, ...]:
    booked = [one for one in courses if one.booked_at]
    alone = [one for one in booked if by_itself(one)]
    waits = [took for one in booked if (took := since_invited(one)) is not None]
    share = f"{100 * len(alone) / len(booked):.0f} %" if booked else "none booked yet"
    return (
        Headline("time_to_schedule", "from invitation to booking (median)", length(middle(waits))),
        Headline("automation", "booked without a person", share),
        Headline("hours_saved", "hours saved", f"{len(alone) * MINUTES_EACH / 60:.1f}"),
        paced("parley_answers", "Parley's answer (median)", replies),
        paced("person_answers", "a person's first words after a hand-over", hand_overs),
    )


def by_itself(course: Course) -> bool:
    """Whether nobody had to do with it before it was booked."""
    return course.booked_at is not None and (course.person_at is None or course.person_at > course.booked_at)


def since_invited(course: Course) -> timedelta | None:
    return None if course.booked_at is None else course.booked_at - course.invited_at


def funnel(courses: Sequence[Course], applied: int) -> Plot:
    counts = {
        "applied": applied,
        "invited": len(courses),
        "answered": sum(one.answered_at is not None or one.booked_at is not None for one in courses),
        "booked": sum(one.booked_at is not None for one in courses),
        "took place": sum(one.status == TOOK_PLACE for one in courses),
    }
    about = "Of those who applied, or were invited, in this time: how far each has come by now."
    return Plot("funnel", "Funnel", about, bars(counts))


def time_to_schedule(courses: Sequence[Course]) -> Plot:
    counts = spread((since_invited(one) for one in courses), SPANS)
    return Plot(
        "time_to_schedule", "Time to schedule", "From the invitation to the first booking.", bars(counts)
    )


def rounds(courses: Sequence[Course]) -> Plot:
    found = Counter(one.rounds for one in courses if one.booked_at and one.rounds)
    counts = {
        f"{count} round{'' if count == 1 else 's'}": found[count]
        for count in range(1, max([USUAL_ROUNDS, *found]) + 1)
    }
    return Plot("rounds", "Rounds until it was booked", "Of the interviews that were booked.", bars(counts))


def reasons(courses: Sequence[Course]) -> Plot:
    found = Counter(reason_in_words(reason) for one in courses for reason in one.reasons)
    about = "Why a conversation was handed to a person, each time that it was."
    return Plot("escalations", "Hand-overs", about, bars(dict(found.most_common())))


def no_shows(courses: Sequence[Course]) -> Plot:
    """The share of those that did not come, by how far ahead it was booked."""
    over = [one for one in courses if one.status in {TOOK_PLACE, MISSED} and one.booked_at]
    by_lead = {words: [one for one in over if lead_in_words(one) == words] for _, words in LEADS}
    drawn = tuple(
        Bar(words, missed, missed / len(those) if those else 0.0, f"of {len(those)}")
        for words, those in by_lead.items()
        for missed in [sum(one.status == MISSED for one in those)]
    )
    about = "Candidates who did not come, by how far ahead the interview was booked."
    return Plot("no_shows", "No-shows by lead time", about, drawn if over else ())


def answers(courses: Sequence[Course]) -> Plot:
    took = (one.answered_at - one.invited_at if one.answered_at else None for one in courses)
    about = "From the invitation to the candidate's first words."
    return Plot("response_times", "Candidates' response times", about, bars(spread(took, SPANS)))


def lead_in_words(course: Course) -> str | None:
    if course.booked_at is None or course.scheduled_time is None:
        return None
    return words_for(course.scheduled_time - course.booked_at, LEADS)


def spread(lengths: Iterable[timedelta | None], spans: Sequence[tuple[timedelta, str]]) -> Mapping[str, int]:
    found = Counter(words_for(one, spans) for one in lengths if one is not None)
    return {words: found[words] for _, words in spans}


def words_for(length: timedelta, spans: Sequence[tuple[timedelta, str]]) -> str:
    return next(words for most, words in spans if length < most)


def bars(counts: Mapping[str, int]) -> tuple[Bar, ...]:
    longest = max(counts.values(), default=0)
    return tuple(Bar(label, value, value / longest if longest else 0.0) for label, value in counts.items())


def middle(lengths: Sequence[timedelta]) -> timedelta | None:
    return timedelta(seconds=median(one.total_seconds() for one in lengths)) if lengths else None


def length(took: timedelta | None) -> str:
    if took is None:
        return "none yet"
    if took < 2 * MINUTE:
        return f"{took.total_seconds():.1f} seconds"
    if took < 2 * HOUR:
        return f"{took / MINUTE:.0f} minutes"
    return f"{took / HOUR:.1f} hours" if took < 2 * DAY else f"{took / DAY:.1f} days"


def paced(name: str, words: str, pace: Pace) -> Headline:
    if pace.middle is None or pace.most is None:
        return Headline(name, words, "none yet")
    note = f"95 of 100 within {length(timedelta(seconds=pace.most))}"
    return Headline(name, words, length(timedelta(seconds=pace.middle)), note)
