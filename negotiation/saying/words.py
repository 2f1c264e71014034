"""One message in the making: a catalog, a clock and the facts; sentences, lists of times and buttons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from negotiation.saying.catalog import Button, Catalog
from negotiation.saying.clock import Clock, language_of, locale_of
from negotiation.saying.english import ENGLISH
from negotiation.session import Facts, Session
from scheduling.interval import Interval

CATALOGS = {ENGLISH.language: ENGLISH}


@dataclass(frozen=True, slots=True)
class Option:
    """A button. Sending `value` as text chooses it; for a time that is its start in RFC 3339."""

    label: str
    value: str
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Which of several variations is used depends on how far the conversation is, not on chance."""

    catalog: Catalog
    clock: Clock
    facts: Facts
    session: Session

    def text(self, key: str, **fields: str) -> str:
        """The sentence of that name; what most sentences speak of is filled in."""
        known = {
            "title": self.facts.job.title,
            "company": self.facts.job.company,
            "recruiter": self.facts.recruiter.name,
            "duration": self.length(self.facts.job.duration),
        }
        return self.catalog.text(key, self._turn(), **{**known, **fields})

    def when(self, moment: datetime) -> str:
        return self.clock.when(moment)

    def listed(self, slots: Sequence[Interval]) -> str:
        """The times, a line each, numbered where there are several."""
        if len(slots) == 1:
            return self.when(slots[0].start)
        return "\n".join(f"{place}. {self.when(slot.start)}" for place, slot in enumerate(slots, 1))

    def times(self, slots: Iterable[Interval]) -> tuple[Option, ...]:
        return tuple(self.time(slot, self.clock.label(slot.start)) for slot in slots)

    def time(self, slot: Interval, label: str) -> Option:
        start = slot.start.astimezone(self.clock.zone)
        return Option(label, start.isoformat(), start, slot.end.astimezone(self.clock.zone))

    def buttons(self, *buttons: Button) -> tuple[Option, ...]:
        labels = (self.catalog.buttons[button] for button in buttons)
        return tuple(Option(label.shown, label.sent) for label in labels)

    def keep(self, slot: Interval) -> Option:
        """To keep the booked time is to choose it again."""
        return Option(
            self.catalog.buttons[Button.KEEP].shown, slot.start.astimezone(self.clock.zone).isoformat()
        )

    def length(self, length: timedelta) -> str:
        """60 minutes; 2 hours."""
        minutes = round(length.total_seconds() / 60)
        if minutes >= 120 and minutes % 60 == 0:
            return _counted(self.catalog.hours, minutes // 60)
        return _counted(self.catalog.minutes, minutes)

    def _turn(self) -> int:
        return self.session.round + self.session.misunderstood + len(self.session.sent)


def words(facts: Facts, session: Session) -> Words:
    """Words for the candidate: in their language if we speak it, else the job's, else English."""
    spoken = (language_of(facts.candidate.locale), language_of(facts.job.language))
    catalog = next((CATALOGS[language] for language in spoken if language in CATALOGS), ENGLISH)
    locale = locale_of(facts.candidate.locale, catalog.language, session.zone.key)
    return Words(
        catalog, Clock(catalog, locale, session.zone, facts.recruiter.zone, facts.now), facts, session
    )


def words_for_recruiter(facts: Facts, session: Session) -> Words:
    """Words for the recruiter: their zone first, the candidate's beside it."""
    catalog = CATALOGS.get(language_of(facts.recruiter.locale) or "", ENGLISH)
    zone = facts.recruiter.zone
    locale = locale_of(facts.recruiter.locale, catalog.language, zone.key)
    return Words(catalog, Clock(catalog, locale, zone, session.zone, facts.now), facts, session)


def _counted(forms: tuple[str, str], count: int) -> str:
    return forms[0 if count == 1 else 1].format(count=count)
