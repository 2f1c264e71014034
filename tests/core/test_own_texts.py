"""A deployment's own words: what is taken, what is refused and why, and what no words of theirs change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from negotiation.acts import Asked
from negotiation.bot_acts import AskToBook, Booked, BotAct, Invite
from negotiation.saying.catalogs import CATALOGS
from negotiation.saying.editing import LONGEST, MOST, faults
from negotiation.saying.own_texts import (
    FIXED,
    SENTENCE,
    STANDING,
    Freedom,
    OwnText,
    OwnTexts,
    allowed,
    fields,
    freedom,
    needed,
    reworded,
    why_fixed,
)
from negotiation.session import Person, Session
from negotiation.wording import outcome_of, say
from scheduling.timex import read_times
from tests.core.every_act import EVERY_ACT, ONE, THREE
from tests.core.negotiating import BERLIN, MONDAY, at, facts, offered, slot
from tests.core.test_wording import SESSIONS

CORPUS = Path(__file__).parents[1] / "corpus" / "own_texts.txt"
LANGUAGES = list(CATALOGS)
AROUND = "Good news, dear all! {sentence} Kind regards from {recruiter}."
TIMES_TOLD = {"when", "by", "wanted", "deadline", "hours", "last_day", "day", "was"}


@dataclass(frozen=True, slots=True)
class Line:
    language: str
    key: str
    taken: bool
    text: str
    told: str


def corpus() -> Iterator[Line]:
    language = key = ""
    for row in CORPUS.read_text(encoding="utf-8").splitlines():
        if row[:2] in {"+ ", "- "}:
            text, _, told = row[2:].partition(" => ")
            yield Line(language, key, row[0] == "+", seen(text), told)
        elif row and not row.startswith("#"):
            language, key = row.split()


def seen(text: str) -> str:
    """With the characters that no editor shows."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)


@pytest.mark.parametrize("line", list(corpus()), ids=lambda line: ascii(line.text)[:40])
def test_what_is_written_is_taken_or_refused_with_the_reason(line: Line) -> None:
    found = faults(CATALOGS[line.language], line.key, [line.text])
    if line.taken:
        assert found == ()
    else:
        assert any(line.told in fault for fault in found), found


def test_the_list_is_looked_over_as_a_whole() -> None:
    english = CATALOGS["en"]
    assert "at least one" in faults(english, "welcome", ())[0]
    assert f"keep to {MOST}" in faults(english, "welcome", [f"Hi {'o' * n}" for n in range(MOST + 1)])[0]
    assert "the same" in faults(english, "welcome", ["Hi", "Hi"])[0]
    assert f"keep to {LONGEST}" in faults(english, "welcome", ["o" * (LONGEST + 1)])[0]
    assert faults(english, "welcome", ["Hi", "At three"])[0].startswith('line 2: "At three"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_house_keeps_its_own_rules(language: str) -> None:
    house = CATALOGS[language]
    for key, texts in house.texts.items():
        if freedom(house, key) is Freedom.FREE:
            assert faults(house, key, texts) == (), key
        assert freedom(house, key) is freedom(CATALOGS["en"], key)
        assert needed(house, key) <= allowed(house, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_with_a_time_in_it_is_free(language: str) -> None:
    house = CATALOGS[language]
    for key, texts in house.texts.items():
        assert not set().union(*map(fields, texts)) & TIMES_TOLD or freedom(house, key) is not Freedom.FREE, (
            key
        )


def test_what_is_set_apart_is_there() -> None:
    keys = CATALOGS["en"].texts.keys()
    assert keys >= STANDING
    assert all(any(key.startswith(start) for key in keys) for start in FIXED)


def all_around(language: str) -> OwnTexts:
    """Every sentence that can be changed, changed."""
    house = CATALOGS[language]
    return OwnTexts(tuple(_changed(language, key) for key in house.texts if why_fixed(key) is None))


def _changed(language: str, key: str) -> OwnText:
    house = CATALOGS[language]
    if freedom(house, key) is Freedom.AROUND:
        return OwnText(language, key, (AROUND,))
    return OwnText(language, key, (" ".join(["Well:", *(f"{{{name}}}" for name in needed(house, key))]),))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("session", SESSIONS.values(), ids=SESSIONS.keys())
def test_whatever_the_words_the_message_does_and_claims_the_same(session: Session, language: str) -> None:
    own = facts(own_texts=all_around(language))
    now = replace(session, language=language)
    for act in EVERY_ACT:
        theirs, house = say(act, own, now), say(act, facts(), now)
        assert (theirs.options, theirs.outcome, theirs.scheduled_time, theirs.subject) == (
            house.options,
            outcome_of(act),
            house.scheduled_time,
            house.subject,
        )
        assert "{" not in theirs.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "act",
    [AskToBook(slot(26, 15)), Booked(ONE[0], moved=False), Booked(ONE[0], moved=True)],
    ids=["ask", "booked", "moved"],
)
def test_the_times_that_are_read_in_it_are_those_that_the_house_tells(act: BotAct, language: str) -> None:
    frames = [line.text for line in corpus() if line.taken and SENTENCE in line.text]
    for frame in (*frames, AROUND):
        own = OwnTexts(tuple(OwnText(language, key, (frame,)) for key in ("ask_to_book", "booked", "moved")))
        session = replace(SESSIONS["offered"], language=language, offered=(), asked=Asked.ASK_TIME)
        theirs = say(act, facts(own_texts=own), session).text
        assert times_in(theirs, language) == times_in(say(act, facts(), session).text, language) != []


def times_in(text: str, language: str) -> list[object]:
    read = read_times(text, MONDAY, BERLIN, language=language)
    return [(one.start, one.end) for one in read.mentions]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_message_is_by_a_machine_and_leads_to_a_person_whatever_they_write(language: str) -> None:
    """Not even what never came through the form takes that away."""
    robot, act = CATALOGS[language].texts["invite_robot"][0], Invite(THREE, at(25, 9))
    session = replace(offered(*THREE), language=language)
    for text in ("", "Hello, I am Ana.", "{sentence} And more.", "{sentence}{sentence}", "{robot}"):
        own = OwnTexts((OwnText(language, "invite_robot", (text,)),))
        assert robot in say(act, facts(own_texts=own), session).text


def test_what_was_written_for_another_version_of_the_house_is_left_out() -> None:
    english = CATALOGS["en"]
    old = (
        OwnText("en", "welcome", ("Hello {gone}!", "Hello {")),
        OwnText("en", "no_such_sentence", ("Hello!",)),
        OwnText("en", "subject", ("Hello!",)),
        OwnText("de", "welcome", ("Hallo!",)),
        OwnText("en", "noted", ("Fine {nope}", "Fine.")),
    )
    now = reworded(english, OwnTexts(old))
    assert now.texts["noted"] == ("Fine.",)
    assert {key for key in english.texts if now.texts[key] != english.texts[key]} == {"noted"}


def test_words_of_theirs_are_for_their_language_alone() -> None:
    own = OwnTexts((OwnText("de", "ask_to_book", ("Hurra! {sentence}",)),))
    for locale, begins in (("de-AT", True), ("en-GB", False)):
        world = facts(own_texts=own, candidate=Person("Kim", BERLIN, locale))
        assert say(AskToBook(ONE[0]), world, offered(*THREE)).text.startswith("Hurra! ") is begins


def test_one_sentence_takes_the_place_of_what_was_there() -> None:
    mine = OwnTexts((OwnText("en", "welcome", ("Hi",)), OwnText("de", "welcome", ("Hallo",))))
    assert mine.saying(OwnText("en", "welcome", ("Hey",))).of("en", "welcome") == ("Hey",)
    assert mine.saying(OwnText("en", "welcome", ())).of("en", "welcome") == ()
    assert mine.saying(OwnText("en", "welcome", ())).of("de", "welcome") == ("Hallo",)
