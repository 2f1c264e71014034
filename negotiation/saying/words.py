"""One message in the making: a catalog, a clock and the facts; sentences, lists of times and buttons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from babel.lists import format_list

from negotiation.answering import in_time, promise
from negotiation.saying.catalog import Button, Catalog, Unit, begun
from negotiation.saying.catalogs import spoken
from negotiation.saying.clock import Clock, locale_of
from negotiation.saying.english import ENGLISH
from negotiation.session import Facts, Session
from scheduling.interval import Interval


@dataclass(frozen=True, slots=True)
class Option:
    """A button. Sending `value` as text chooses it; for a time that is its start in RFC 3339. `picker` says
    that a window which can show every bookable time may do so when it is pressed, and send nothing.
    """

    label: str
    value: str
    start: datetime | None = None
    end: datetime | None = None
    picker: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Which of several variations is used depends on how much was said so far, not on chance."""

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
        return self.catalog.text(key, self.session.said, **{**known, **fields})

    def promised(self, key: str, by: datetime | None = None, **fields: str) -> str:
        """The sentence of that name, with who answers and by when; `by` where that was told before."""
        promised = promise(self.facts)
        by = by or in_time(promised.by, self.session.scheduled, self.facts.now)
        return self.text(key, by=self.when(by), recruiter=promised.name, **fields)

    def passed_on(self) -> str:
        """That a question is with a person, and by when they hear."""
        return self.promised("passed_on", self.session.answer_by)

    def let_know(self, key: str, **fields: str) -> str:
        """The sentence of that name, with whom we have let know."""
        stand_in = self.facts.stand_in
        return self.text(key, recruiter=(stand_in or self.facts.recruiter).name, **fields)

    def when(self, moment: datetime) -> str:
        return self.clock.when(moment)

    def over(self, key: str, slots: Sequence[Interval], **fields: str) -> str:
        """The sentence of that name over these times: that for a single one, where there is such."""
        single = f"{key}_one"
        return self.text(single if len(slots) == 1 and single in self.catalog.texts else key, **fields)

    def listed(self, slots: Sequence[Interval]) -> str:
        """The times, a line each, numbered where there are several."""
        if len(slots) == 1:
            return begun(self.when(slots[0].start))
        return "\n".join(f"{place}. {begun(self.when(slot.start))}" for place, slot in enumerate(slots, 1))

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

    def keeping(self) -> tuple[Option, ...]:
        """While another time is looked for, the booked one can be kept."""
        session = self.session
        return (self.keep(session.firm),) if session.moving and session.firm is not None else ()

    def stands(self) -> str:
        """That it is not lost meanwhile."""
        session = self.session
        if not session.moving or session.firm is None:
            return ""
        return self.text("old_time_stands", when=self.when(session.firm.start))

    def people(self, names: Sequence[str]) -> str:
        """Ana, Ben and Cleo."""
        return format_list(list(names), locale=self.clock.locale)

    def length(self, length: timedelta) -> str:
        """60 minutes; 2 hours."""
        minutes = round(length.total_seconds() / 60)
        if minutes >= 120 and minutes % 60 == 0:
            return self.catalog.counted(Unit.HOURS, minutes // 60)
        return self.catalog.counted(Unit.MINUTES, minutes)


def words(facts: Facts, session: Session) -> Words:
    """Words for the candidate."""
    catalog = spoken(facts, session)
    locale = locale_of(facts.candidate.locale, catalog.language, session.zone.key)
    return Words(
        catalog, Clock(catalog, locale, session.zone, facts.recruiter.zone, facts.now), facts, session
    )


def words_for_recruiter(facts: Facts, session: Session) -> Words:
    """Words for the recruiter, in English as their letters are; their zone first, then the candidate's."""
    zone = facts.recruiter.zone
    locale = locale_of(facts.recruiter.locale, ENGLISH.language, zone.key)
    return Words(ENGLISH, Clock(ENGLISH, locale, zone, session.zone, facts.now), facts, session)
