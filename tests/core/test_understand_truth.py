"""Messages made from what they mean: whatever else is read, no time is booked but the one that was affirmed.

Each template says which of the offers a candidate settles on, if any; days, hours, openings and closings are
drawn. The reading goes through the engine, for a booking is what must not be wrong.
"""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import assume, given
from hypothesis import strategies as st

from negotiation import hearing
from negotiation.bot_acts import AskToBook
from negotiation.commands import Book, Decision
from negotiation.decide import decide
from negotiation.events import Wrote
from negotiation.understand import understand
from scheduling.interval import Interval
from tests.core.negotiating import BERLIN, commands, facts, offered, said, slot

DAYS = {24: "Tuesday", 25: "Wednesday", 26: "Thursday", 27: "Friday", 30: "Monday"}
PLACES = ("first", "second", "third")
SPELLED = ("nine", "ten", "eleven", "twelve", "one", "two", "three", "four", "five")

# What is affirmed is the offer that {day}, {place} and {hour} name; {other} and {elsewhere} are of another.
AFFIRMING = (
    "{day}",
    "{day} works",
    "{day} works for me",
    "{day} please",
    "let's do {day}",
    "I'd go for {day}",
    "{day} at {hour}",
    "{day} {hour} is perfect",
    "the {day} one",
    "the {place} one",
    "{place}",
    "the {place} one works best",
    "I'll take the {place}",
    "not {other} but {day}",
    "{day}, not {other}",
    "{day} instead of {other}",
    "{other} is bad, {day} is fine",
    "I can't do {other}, but {day} works",
    "not the {elsewhere}, the {place}",
    "no, the {place} one",
    "{day} works. What should I bring?",
    "{other} is too early. {day} is good",
    "I have an exam on {other}, so {day}",
    "only {day} works",
    "{day}! See you then",
)
TURNING_DOWN = (
    "not {day}",
    "no {day}",
    "{day}? no",
    "{day} doesn't work",
    "{day} is out",
    "I can't make {day}",
    "I'm busy {day}",
    "I'm away on {day}",
    "{day} at {hour} is impossible",
    "not the {place}",
    "the {place} is too early",
    "nothing before {hour}",
    "never before {spelled}",
    "only after {hour}",
    "not until {spelled}",
    "from {hour} onwards",
    "I'm at work until {hour}",
    "I work from {spelled} on",
    "none of these",
    "neither the {place} nor the {elsewhere}",
    "not the {place} or the {elsewhere}",
    "earlier",
    "nope, earlier",
    "something later please",
    "no, sooner",
    "can it be later?",
    "I'd prefer earlier",
    "absolutely not",
    "can't do {day}, sorry",
)
SAYING_NOTHING_OF_IT = (
    "is the {place} one online?",
    "is {day} the one with Ana?",
    "how long is the {day} one?",
    "why {day}?",
    "what do I need for {day}?",
    "I'll tell you by {day}",
    "I will answer on {day}",
    "can I decide by {day}?",
    "let me get back to you on {day}",
    "maybe {day}, I need to check",
    "{day} might work but I have to check first",
    "don't book {day} yet",
    "I have {spelled} questions",
    "give me {spelled} minutes",
    "thanks in advance",
    "when am I free?",
    "where is it?",
    "???",
    "can I bring my laptop?",
    "I'm in Denver",
)
OPENINGS = ("", "Hi, ", "Hello Ana, ", "hm, ", "ok so ", "Sorry, ")
CLOSINGS = ("", "!", ".", " thanks", " Thanks in advance!", "\n\nBest,\nKim", " 🙂")


@dataclass(frozen=True)
class Scene:
    """The offers, the one meant and another."""

    offers: tuple[Interval, ...]
    meant: int
    other: int

    def say(self, template: str) -> str:
        meant, other = self.offers[self.meant], self.offers[self.other]
        hour = meant.start.astimezone(BERLIN).hour
        return template.format(
            day=_day(meant),
            other=_day(other),
            place=PLACES[self.meant],
            elsewhere=PLACES[self.other],
            hour=f"{hour}:00",
            spelled=SPELLED[hour - 9],
        )

    def decided(self, text: str) -> Decision:
        session, world = offered(*self.offers), facts()
        return decide(session, Wrote(understand(text, hearing.context(session, world)), 1), world)


def _day(offer: Interval) -> str:
    return DAYS[offer.start.astimezone(BERLIN).day]


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    days = draw(st.lists(st.sampled_from(sorted(DAYS)), min_size=2, max_size=3, unique=True))
    offers = tuple(sorted(slot(day, draw(st.integers(9, 17))) for day in days))
    meant, other = draw(st.permutations(range(len(offers))))[:2]
    return Scene(offers, meant, other)


around = st.tuples(st.sampled_from(OPENINGS), st.sampled_from(CLOSINGS))


@given(scenes(), st.sampled_from(AFFIRMING), around)
def test_the_time_that_was_affirmed_is_booked_or_asked_back(
    scene: Scene, template: str, words: tuple[str, str]
) -> None:
    decision = scene.decided(words[0] + scene.say(template) + words[1])
    meant = scene.offers[scene.meant]
    assert said(decision) == AskToBook(meant) or [book.slot for book in commands(decision, Book)] == [meant]


@given(scenes(), st.sampled_from(TURNING_DOWN), around)
def test_what_turns_a_time_down_books_none_of_them(
    scene: Scene, template: str, words: tuple[str, str]
) -> None:
    assume(not (template.startswith("not the {place}") and len(scene.offers) == 2))
    assert not commands(scene.decided(words[0] + scene.say(template) + words[1]), Book)


@given(scenes(), st.sampled_from(SAYING_NOTHING_OF_IT), around)
def test_what_settles_on_nothing_books_nothing(scene: Scene, template: str, words: tuple[str, str]) -> None:
    assert not commands(scene.decided(words[0] + scene.say(template) + words[1]), Book)
