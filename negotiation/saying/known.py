"""The facts that can be told: of the job, of how things stand, of the recruiter's hours, of their wishes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from negotiation.acts import Topic
from negotiation.saying.catalog import Unit
from negotiation.saying.words import Words
from negotiation.session import Company, State, Status
from scheduling.timex.mention import Stretch

MOST_TOLD = 3
A_DAY = timedelta(days=1)
A_MOMENT = timedelta(microseconds=1)


def fact(topic: Topic, words: Words) -> str:
    """The answer to a question on `topic`; one that we cannot answer was passed on."""
    return FACTS[topic](words) if topic in FACTS else words.passed_on()


def facts_of(topics: tuple[Topic, ...], words: Words) -> list[str]:
    """The answers, none of them twice."""
    return list(dict.fromkeys(fact(topic, words) for topic in topics))


def hours(words: Words) -> str:
    """When interviews can take place at all, by the recruiter's clock; empty where that cannot be told.

    The first stretch may begin only now, and the last one end with the horizon: so the earliest
    beginning and the latest end of all of them.
    """
    calendar, zone = words.facts.calendar, words.facts.recruiter.zone
    parts = calendar.hours.parts if calendar else ()
    if not parts or any(part.length >= A_DAY for part in parts):
        return ""
    starts = [part.start.astimezone(zone) for part in parts]
    ends = [part.end.astimezone(zone) for part in parts]
    return words.text(
        "hours",
        days=words.clock.weekdays(sorted({start.weekday() for start in starts})),
        begin=words.clock.hour(min(starts, key=datetime.time), zone),
        end=words.clock.hour(max(ends, key=lambda end: (end - A_MOMENT).time()), zone),
        zone=words.clock.zone_words(zone),
    )


def last_day(words: Words) -> str:
    """The last day on which interviews can take place for now."""
    calendar = words.facts.calendar
    horizon = words.facts.now + words.facts.policy.horizon
    last = calendar.hours.parts[-1].end if calendar and calendar.hours else horizon
    return words.clock.date(last - A_MOMENT)


def ruled_out(words: Words) -> str:
    """What they ruled out themselves, in our words."""
    now = words.facts.now
    return _stretches(
        words, [Stretch(one.start, one.end) for one in words.session.wishes.never if one.end > now]
    )


def who_comes(words: Words) -> str:
    """Whom they will meet; empty before a time is booked, and where it is the recruiter, as told before."""
    facts = words.facts
    if facts.company is Company.RECRUITER_ALONE or not facts.coming:
        return ""
    return words.text("who_comes", people=words.people(facts.coming))


def _who(words: Words) -> str:
    if words.facts.company is Company.RECRUITER_ALONE:
        return words.text("fact_who")
    return who_comes(words) or words.text("fact_who_open")


def _duration(words: Words) -> str:
    return words.text("fact_duration")


def _where(words: Words) -> str:
    job = words.facts.job
    return words.text("fact_where", location=job.location) if job.location else words.passed_on()


def _format(words: Words) -> str:
    job = words.facts.job
    return words.text("fact_format", format=job.format) if job.format else _where(words)


def _prepare(words: Words) -> str:
    preparation = words.facts.job.preparation
    return words.text("fact_prepare", preparation=preparation) if preparation else words.passed_on()


def _zone(words: Words) -> str:
    told = words.text("fact_zone", zone=words.clock.zone_words(words.clock.zone))
    return told if words.session.firm is None else f"{_status(words)} {told}"


def _status(words: Words) -> str:
    session = words.session
    if session.status is Status.CONFIRMED and session.firm is not None:
        return words.text("fact_status_set", when=words.when(session.firm.start))
    if session.state is State.ESCALATED and session.answer_by is not None:
        return words.promised("fact_status_person", session.answer_by)
    if session.scheduled is not None:
        return words.text("fact_status_fell_through", when=words.when(session.scheduled.start))
    deadline = session.deadline or session.confirmation_deadline
    return words.text("fact_status_open", deadline=words.when(deadline))


def _wishes(words: Words) -> str:
    """What they limited us to, in our own words; times already past left out."""
    wishes, now = words.session.wishes, words.facts.now
    only = [one for one in wishes.only if one.end is None or one.end > now]
    never = [Stretch(one.start, one.end) for one in wishes.never if one.end > now]
    told = [
        words.text(key, **{field: _stretches(words, stretches)})
        for key, field, stretches in (
            ("fact_wishes_only", "only", only),
            ("fact_wishes_never", "never", never),
        )
        if stretches
    ]
    return " ".join(told) or words.text("fact_wishes_none")


def _stretches(words: Words, stretches: list[Stretch]) -> str:
    told = [_stretch(words, stretch) for stretch in stretches[:MOST_TOLD]]
    more = len(stretches) - len(told)
    return "; ".join([*told, *([words.catalog.counted(Unit.MORE, more)] if more else [])])


def _stretch(words: Words, stretch: Stretch) -> str:
    """A whole day is told as a day, anything else by its edges."""
    if stretch.end is None:
        return words.when(stretch.start)
    zone = words.clock.zone
    begins, ends = stretch.start.astimezone(zone), stretch.end.astimezone(zone)
    midnights = not (begins.hour or begins.minute or ends.hour or ends.minute)
    first, last = words.clock.date(begins), words.clock.date(ends - A_MOMENT)
    if midnights:
        return first if first == last else words.text("stretch", start=first, end=last)
    return words.text("stretch", start=words.when(stretch.start), end=words.when(stretch.end))


FACTS: Mapping[Topic, Callable[[Words], str]] = {
    Topic.DURATION: _duration,
    Topic.WHO: _who,
    Topic.WHERE: _where,
    Topic.FORMAT: _format,
    Topic.PREPARE: _prepare,
    Topic.ZONE: _zone,
    Topic.BOT: lambda words: words.text("fact_bot"),
    Topic.STATUS: _status,
    Topic.WISHES: _wishes,
}
