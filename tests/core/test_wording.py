"""What the candidate reads: every time with weekday, date and zone, no outcome claimed that is none."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from negotiation import hearing
from negotiation.acts import Asked, Intent, Topic
from negotiation.bot_acts import (
    Answer,
    AskAgain,
    AskTime,
    AskToBook,
    AskToCancel,
    AskToWithdraw,
    Because,
    Booked,
    BotAct,
    Escalated,
    Greeting,
    Invite,
    Noted,
    Offer,
    Outcome,
    PassedOn,
    Reminder,
    Welcome,
)
from negotiation.saying.catalog import Button
from negotiation.saying.catalogs import CATALOGS
from negotiation.saying.words import words
from negotiation.session import Facts, Pending, Person, Reason, Session, State, Wishes
from negotiation.understand import understand
from negotiation.wording import SAYINGS, Utterance, outcome_of, say
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch
from tests.core.every_act import EVERY_ACT, ONE, THREE
from tests.core.negotiating import BERLIN, HOUR, at, booked, facts, offered, slot, window

NEW_YORK = ZoneInfo("America/New_York")
CLAIMS = {
    "en": "booked|confirmed|rescheduled|cancelled|canceled|withdrawn|expired|escalated|moved",
    "de": "gebucht|bestätigt|verschoben|abgesagt|storniert|zurückgezogen|abgelaufen",
    "fr": "réservée?|confirmée?|déplacée?|annulée?|retirée?|expirée?",
    "es": "reservad[ao]|confirmad[ao]|cambiado de hora|cancelad[ao]|retirad[ao]|caducad[ao]",
    "pt": "reservad[ao]|confirmad[ao]|remarcad[ao]|cancelad[ao]|retirad[ao]|expirou",
}
LANGUAGES = list(CATALOGS)
LOCALES = [
    *("en-GB", "en-US", "en-IN", "en-CA", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-CA", "fr-CH"),
    *("es-ES", "es-MX", "es-US", "es-AR", "pt-BR", "pt-PT"),
]
SESSIONS = {
    "offered": offered(*THREE),
    "booked": booked(slot(27, 10)),
    "moving": booked(slot(27, 10), state=State.AWAITING_SELECTION, offered=THREE),
    "with a person": offered(*THREE, state=State.ESCALATED, answer_by=at(24, 10)),
    "about to book": offered(*ONE, pending=Pending.BOOK, held=ONE[0]),
    "about to cancel": booked(slot(27, 10), pending=Pending.CANCEL),
    "about to decline": offered(pending=Pending.WITHDRAW),
    "with wishes": offered(
        wishes=Wishes((window(26, 9, 12),), IntervalSet.of([Interval(at(27, 0), at(28, 0))]))
    ),
}


def text_of(act: BotAct, session: Session = SESSIONS["offered"], world: Facts | None = None) -> str:
    return say(act, world or facts(), session).text


def test_every_act_has_words() -> None:
    assert set(SAYINGS) == set(BotAct.__args__) == {type(act) for act in EVERY_ACT}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("session", SESSIONS.values(), ids=SESSIONS.keys())
@pytest.mark.parametrize("world", [facts(), facts(calendar=None)], ids=["calendar", "no calendar"])
def test_every_act_can_be_said_in_every_state(session: Session, world: Facts, language: str) -> None:
    for act, said in itertools.product(EVERY_ACT, range(3)):
        now = replace(session, language=language, said=said)
        spoken = say(act, world, now, (Topic.DURATION, Topic.SALARY))
        assert spoken.text.strip() == spoken.text
        assert "{" not in spoken.text
        assert all(option.label and option.value for option in spoken.options)
        assert len(spoken.text) <= 4000


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("session", SESSIONS.values(), ids=SESSIONS.keys())
def test_only_an_outcome_claims_one(session: Session, language: str) -> None:
    claim = re.compile(rf"\b(?:{CLAIMS[language]})\b", re.IGNORECASE)
    for act, said in itertools.product(EVERY_ACT, range(3)):
        spoken = say(act, facts(), replace(session, language=language, said=said))
        assert spoken.outcome is outcome_of(act)
        assert spoken.outcome is not None or not claim.search(spoken.text), spoken.text
        assert spoken.scheduled_time is None or spoken.outcome is not None


@pytest.mark.parametrize(
    ("act", "outcome"),
    [
        (Booked(ONE[0], moved=False), Outcome.CONFIRMED),
        (Booked(ONE[0], moved=True), Outcome.RESCHEDULED),
        (Escalated(Reason.ABUSE, at(24, 10)), Outcome.ESCALATED),
        (AskToBook(ONE[0]), None),
        (PassedOn(), None),
    ],
)
def test_outcomes(act: BotAct, outcome: Outcome | None) -> None:
    assert outcome_of(act) is outcome


def test_a_booking_carries_its_time_in_their_zone() -> None:
    spoken = say(Booked(ONE[0], moved=False), facts(), replace(SESSIONS["booked"], zone=NEW_YORK))
    assert spoken.scheduled_time == ONE[0].start
    assert spoken.scheduled_time is not None
    assert spoken.scheduled_time.utcoffset() == timedelta(hours=-5)


def test_the_first_message_says_all_that_it_has_to() -> None:
    spoken = say(Invite(THREE, at(25, 9)), facts(), SESSIONS["offered"])
    for part in (
        "Acme",
        "Data Engineer",
        "60 minutes",
        "video call",
        "bring an example",
        "automated assistant",
        "human",
        "first come, first served",
        "Wednesday, 25 November, 09:00 (Berlin time)",
    ):
        assert part in spoken.text
    assert spoken.subject == "Interview Invitation: Data Engineer"
    assert [option.start for option in spoken.options[:3]] == [one.start for one in THREE]


@pytest.mark.parametrize(
    ("locale", "zone", "told"),
    [
        ("en-GB", "Europe/Berlin", "Thursday, 26 November, 15:00 (Berlin time)"),
        ("en-US", "Europe/Berlin", "Thursday, November 26, 3:00 PM (Berlin time)"),
        (None, "America/New_York", "Thursday, November 26, 9:00 AM (New York time; 3:00 PM Berlin time)"),
        (None, "Europe/Paris", "Thursday, 26 November, 15:00 (Paris time)"),
        ("de-DE", "Europe/Berlin", "Donnerstag, 26. November, 15:00 Uhr (Berliner Zeit)"),
        ("de-DE", "America/New_York", "09:00 Uhr (New Yorker Zeit; 15:00 Uhr Berliner Zeit)"),
        ("de-CH", "Europe/Zurich", "Donnerstag, 26. November, 15:00 Uhr (Zürcher Zeit)"),
        ("de-DE", "America/Denver", "(Ortszeit Denver; 15:00 Uhr Berliner Zeit)"),
        ("fr-FR", "Europe/Paris", "jeudi 26 novembre à 15h00 (heure de Paris)"),
        ("fr-CA", "America/Toronto", "jeudi 26 novembre à 09h00 (heure de Toronto; 15h00 heure de Berlin)"),
        ("fr-FR", "Africa/Cairo", "16h00 (heure du Caire; 15h00 heure de Berlin)"),
        ("fr-FR", "Europe/Athens", "16h00 (heure d'Athènes; 15h00 heure de Berlin)"),
        ("es-ES", "Europe/Madrid", "jueves 26 de noviembre a las 15:00 (hora de Madrid)"),
        ("es-MX", "America/Mexico_City", "8:00 a.m. (hora de Ciudad de México; 3:00 p.m. hora de Berlín)"),
        ("pt-BR", "America/Sao_Paulo", "11:00 (horário de São Paulo; 15:00 horário de Berlim)"),
        ("pt-PT", "Europe/Lisbon", "quinta-feira, 26 de novembro, às 14:00 (horário de Lisboa; 15:00"),
        ("xx-nonsense", "Asia/Kolkata", "Thursday, 26 November, 7:30 pm (Kolkata time; 3:00 pm Berlin time)"),
        ("en-GB", "Etc/GMT-5", "Thursday, 26 November, 19:00 (UTC+5; 15:00 Berlin time)"),
        ("en-GB", "UTC", "Thursday, 26 November, 14:00 (UTC; 15:00 Berlin time)"),
        (
            "en-GB",
            "Pacific/Auckland",
            "Friday, 27 November, 03:00 (Auckland time; Thursday, 15:00 Berlin time)",
        ),
        ("en-GB", "America/Argentina/Ushuaia", "11:00 (Ushuaia time; 15:00 Berlin time)"),
    ],
)
def test_times_are_told_as_people_there_read_them(locale: str | None, zone: str, told: str) -> None:
    world = facts(candidate=Person("Kim", BERLIN, locale))
    assert told in text_of(AskToBook(slot(26, 15)), replace(SESSIONS["offered"], zone=ZoneInfo(zone)), world)


def test_another_year_is_told() -> None:
    new_year = Interval(datetime(2027, 1, 4, 9, tzinfo=UTC), datetime(2027, 1, 4, 10, tzinfo=UTC))
    assert "Monday, 4 January 2027, 10:00 (Berlin time)" in text_of(AskToBook(new_year))


def test_an_hour_that_comes_twice_is_told_with_its_offset() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    world = facts(now=datetime(2026, 10, 20, tzinfo=UTC))
    told = [text_of(AskToBook(Interval(start, start + HOUR)), world=world) for start in (first, first + HOUR)]
    assert "02:30 UTC+2 (Berlin time)" in told[0]
    assert "02:30 UTC+1 (Berlin time)" in told[1]


def test_a_button_sends_its_time_in_rfc_3339() -> None:
    spoken = say(Offer(THREE, Because.ASKED), facts(), replace(SESSIONS["offered"], zone=NEW_YORK))
    assert spoken.options[0].value == "2026-11-26T04:00:00-05:00"
    assert spoken.options[0].label == "Thu 26 Nov, 04:00 (New York time)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_with_times_to_choose_from_comes_twice_in_a_row(language: str) -> None:
    for because, said in itertools.product(Because, range(4)):
        if because in ONCE_AT_A_TIME:
            continue
        told = [
            text_of(Offer(THREE, because, at(26, 15)), offered(*THREE, language=language, said=said + more))
            for more in (0, 1)
        ]
        assert told[0].splitlines()[0] != told[1].splitlines()[0]


@pytest.mark.parametrize(
    "act", [Noted(THREE), Greeting(), Welcome(), AskAgain(THREE, simpler=False), AskTime()]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_answered_twice_in_the_same_words(act: BotAct, language: str) -> None:
    told = [text_of(act, offered(*THREE, language=language, said=said)) for said in (4, 5, 6)]
    assert told[0] != told[1] != told[2]


def test_hours_and_horizon_are_told() -> None:
    assert "Monday to Friday between 09:00 and 18:00 (Berlin time)" in text_of(
        Offer(THREE, Because.OUTSIDE_HOURS)
    )
    assert "up to Monday, 7 December" in text_of(
        Offer(THREE, Because.OUTSIDE_HORIZON)
    ) or "up to Friday" in text_of(Offer(THREE, Because.OUTSIDE_HORIZON))


def test_wishes_are_shown() -> None:
    told = text_of(Answer((Topic.WISHES,)), SESSIONS["with wishes"])
    assert "Thursday, 26 November, 09:00" in told
    assert "I leave out: Friday, 27 November" in told


def test_a_picker_is_a_tap_away_from_the_second_round_on() -> None:
    offer = Offer(THREE, Because.ASKED)
    assert not pickers(say(offer, facts(), offered(*THREE)))
    assert pickers(say(offer, facts(), offered(*THREE, round=2))) == ["Other times"]
    assert not pickers(say(Booked(ONE[0], moved=False), facts(), booked(ONE[0], round=2)))


@pytest.mark.parametrize("act", EVERY_ACT, ids=lambda act: type(act).__name__)
def test_wherever_a_time_is_looked_for_exactly_one_button_opens_the_picker(act: BotAct) -> None:
    looking, leaving = offered(*THREE, round=2), offered(*THREE, round=2, pending=Pending.WITHDRAW)
    assert len(pickers(say(act, facts(), looking))) == (outcome_of(act) is None)
    assert not pickers(say(act, facts(), leaving))
    assert not pickers(say(act, facts(calendar=None), looking))


def pickers(spoken: Utterance) -> list[str]:
    return [option.label for option in spoken.options if option.picker]


ONCE_AT_A_TIME = {Because.NUDGE, Because.CALENDAR_BACK, Because.FELL_THROUGH}


PRESSES = [
    (Button.OTHER_TIMES, offered(*THREE), Intent.ASK_ALTERNATIVES),
    (Button.PERSON, offered(*THREE), Intent.HUMAN),
    (Button.ANOTHER_TIME, offered(*ONE, asked=Asked.CONFIRM, pending=Pending.BOOK), Intent.ASK_ALTERNATIVES),
    (Button.CANCEL, booked(slot(27, 10), asked=Asked.OFFER_ACTION, pending=Pending.CANCEL), Intent.ACCEPT),
    (Button.CANCEL_TOO, booked(slot(27, 10), asked=Asked.ASK_OTHER), Intent.CANCEL),
    (Button.MOVE, booked(slot(27, 10), asked=Asked.OFFER_ACTION, pending=Pending.CANCEL), Intent.RESCHEDULE),
    (Button.MOVE, booked(slot(27, 10), asked=Asked.ASK_OTHER), Intent.RESCHEDULE),
    (Button.KEEP, booked(slot(27, 10), asked=Asked.OFFER_ACTION, pending=Pending.CANCEL), Intent.REJECT),
    (Button.WITHDRAW, offered(*THREE, asked=Asked.OFFER_ACTION, pending=Pending.WITHDRAW), Intent.WITHDRAW),
    (Button.GO_ON, offered(*THREE, asked=Asked.OFFER_ACTION, pending=Pending.WITHDRAW), Intent.REJECT),
    (Button.ERASE, offered(*THREE, asked=Asked.OFFER_ACTION, pending=Pending.ERASE), Intent.OTHER),
    (Button.KEEP_DATA, offered(*THREE, asked=Asked.OFFER_ACTION, pending=Pending.ERASE), Intent.REJECT),
    (Button.CANNOT_COME, booked(slot(27, 10), asked=Asked.REMINDER), Intent.RESCHEDULE),
]


@pytest.mark.parametrize("locale", [None, "en-GB", "own"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("button", "session", "intent"), PRESSES, ids=lambda one: getattr(one, "value", ""))
def test_a_press_is_read_as_what_the_button_says(
    language: str, button: Button, session: Session, intent: Intent, locale: str | None
) -> None:
    sent = CATALOGS[language].buttons[button].sent
    world = facts(candidate=Person("Kim", BERLIN, language if locale == "own" else locale))
    assert understand(sent, hearing.context(session, world)).intent is intent


def test_a_press_that_changes_nothing_leaves_no_doubt_of_the_language_it_is_in() -> None:
    for catalog, (button, session, _) in itertools.product(CATALOGS.values(), PRESSES):
        read = understand(catalog.buttons[button].sent, hearing.context(session, facts()))
        assert read.language in {None, catalog.language}, catalog.buttons[button].sent


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_label_typed_back_is_that_time(zone: str, locale: str) -> None:
    now = replace(SESSIONS["offered"], zone=ZoneInfo(zone))
    world = facts(candidate=Person("Kim", ZoneInfo(zone), locale))
    for place, option in enumerate(say(Offer(THREE, Because.ASKED), world, now).options[:3]):
        assert understand(option.value, hearing.context(now, world)).choice == place
        assert understand(option.label, hearing.context(now, world)).choice == place, option.label


@pytest.mark.parametrize(
    "act",
    [AskToCancel(slot(27, 10)), AskToWithdraw(), Reminder(slot(27, 10))],
    ids=lambda act: type(act).__name__,
)
def test_a_question_with_consequences_has_its_buttons(act: BotAct) -> None:
    assert say(act, facts(), SESSIONS["booked"]).options


@pytest.mark.parametrize(
    "zone",
    [
        *("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Etc/GMT-5", "UTC"),
        *("America/Sao_Paulo", "America/Mexico_City", "Europe/Zurich", "Africa/Cairo", "Pacific/Auckland"),
    ],
)
@pytest.mark.parametrize("locale", LOCALES)
def test_every_time_we_tell_typed_out_of_the_blue_is_exactly_that_time(zone: str, locale: str) -> None:
    now = replace(SESSIONS["offered"], zone=ZoneInfo(zone), offered=(), asked=Asked.ASK_TIME)
    world = facts(candidate=Person("Kim", now.zone, locale))
    clock, context = words(world, now).clock, hearing.context(now, world)
    for start in (at(day, hour, 30) for day in range(24, 37, 4) for hour in (7, 12, 15)):
        for told in (clock.label(start), clock.when(start)):
            assert understand(told, context).windows == (Stretch(start, None),), told
