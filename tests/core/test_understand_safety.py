"""Whatever a text holds, it is read without an error, and nothing is settled that nobody said."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from negotiation.acts import Asked, Context, Intent, Reading
from negotiation.policy import Policy
from negotiation.understand import understand
from tests.core.reading_corpus import BERLIN, CORPUS, NOW, Wanted, entries, offered

OFFERS = (offered("Wed 10:00"), offered("Thu 14:00"), offered("Fri 16:00"))
SETTLING = frozenset({Intent.ACCEPT, Intent.CANCEL, Intent.WITHDRAW})
INVISIBLE = "\u200b\u200d\u2060\ufeff\u202e\u2066\u00ad\u0301\U000e0041"


def lines(name: str) -> list[str]:
    rows = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    return [row.replace("\\n", "\n") for row in rows if row and not row.startswith("# ")]


CONTEXTS = [
    Context(NOW, BERLIN, offers, asked)
    for asked, offers in product(Asked, [(), OFFERS[:1], OFFERS[:2], OFFERS])
]
ANSWERS_ASKED = {Asked.OFFER, Asked.CONFIRM, Asked.OFFER_ACTION}
BOOKABLE = [one for one in CONTEXTS if one.asked in ANSWERS_ASKED and len(one.offered) in (1, 3)]
CHOICES = [
    (wanted, text) for wanted, text in entries(CORPUS / "act_en.txt") if isinstance(wanted.choice, int)
]


def is_in_form(reading: Reading, context: Context) -> bool:
    settled = reading.choice is None or (
        reading.intent is Intent.ACCEPT and 0 <= reading.choice < len(context.offered)
    )
    return settled and 0 <= reading.confidence <= 1 and bool(reading.why)


@given(st.text(max_size=300), st.sampled_from(CONTEXTS))
@example("", CONTEXTS[0])
@example("\ud800", CONTEXTS[-1])
@example("\x00\u2028\u202eyes", CONTEXTS[-1])
@example("İstanbul ﬁne Ⅱ ²", CONTEXTS[-1])
@example("9999-99-99T99:99:99+99:99", CONTEXTS[-1])
@example("2026-03-05T14:00:00", CONTEXTS[-1])
@example("2026-03-05T14:00:00+01:00:00.5", CONTEXTS[-1])
@example("On " + "a" * 3000 + " wrote:", CONTEXTS[-1])
@example("(" * 4000, CONTEXTS[-1])
@example("not " * 1000, CONTEXTS[-1])
@example("the second one or " * 300, CONTEXTS[-1])
@example("> " * 2000 + "\n", CONTEXTS[-1])
@example("1" * 4000, CONTEXTS[-1])
def test_any_text_is_read(text: str, context: Context) -> None:
    assert is_in_form(understand(text, context), context)


@given(
    st.lists(
        st.sampled_from(lines("hostile.txt") + lines("prose.txt") + [text for _, text in CHOICES]), max_size=5
    )
)
def test_any_mixture_of_messages_is_read(parts: list[str]) -> None:
    for context in CONTEXTS[::5]:
        assert is_in_form(understand("\n".join(parts), context), context)


@pytest.mark.parametrize("text", lines("hostile.txt"))
def test_instructions_settle_nothing_and_hold_no_wish(text: str) -> None:
    for context in CONTEXTS:
        reading = understand(text, context)
        assert reading.intent not in SETTLING, context.asked
        assert not reading.windows, context.asked


@pytest.mark.parametrize("text", lines("prose.txt"))
def test_prose_settles_nothing(text: str) -> None:
    for context in CONTEXTS:
        reading = understand(text, context)
        assert reading.intent not in SETTLING, (context.asked, reading.why)
        assert not reading.windows


UNSETTLED = [
    pytest.param(text, path.stem.partition("_")[2] or "en", id=f"{path.stem}: {text[:60]}")
    for path in sorted(CORPUS.glob("unsettled*.txt"))
    for text in lines(path.name)
]


@pytest.mark.parametrize(("text", "locale"), UNSETTLED)
def test_what_only_names_an_offer_is_never_booked_at_once(text: str, locale: str) -> None:
    for context in (*BOOKABLE, *(replace(one, locale=locale) for one in BOOKABLE)):
        reading = understand(text, context)
        books = reading.confidence * 100 >= Policy().book_from_percent
        assert reading.choice is None or not books, (context.asked, len(context.offered), reading.why)


@given(st.sampled_from(CHOICES), st.sampled_from(INVISIBLE), st.integers(0, 60))
def test_invisible_characters_never_choose_another_offer(
    case: tuple[Wanted, str], mark: str, place: int
) -> None:
    wanted, text = case
    reading = understand(text[:place] + mark + text[place:], wanted.context)
    assert reading.choice in (None, wanted.choice)


@given(st.sampled_from(CHOICES), st.sampled_from(["upper", "lower", "title"]))
def test_capitals_do_not_matter_to_a_choice(case: tuple[Wanted, str], style: str) -> None:
    wanted, text = case
    assert understand(getattr(text, style)(), wanted.context).choice == wanted.choice


@pytest.mark.parametrize("zone", ["Europe/Berlin", "UTC", "America/New_York"])
def test_the_value_of_an_option_chooses_it_in_any_offset(zone: str) -> None:
    context = Context(NOW, BERLIN, OFFERS, Asked.OFFER)
    for index, offer in enumerate(OFFERS):
        reading = understand(f" {offer.start.astimezone(ZoneInfo(zone)).isoformat()}\n", context)
        assert (reading.intent, reading.choice, reading.confidence) == (Intent.ACCEPT, index, 1.0)


def test_times_that_lie_in_the_past_or_do_not_exist_are_not_accepted() -> None:
    context = Context(NOW, BERLIN, OFFERS, Asked.OFFER)
    for text in ("yesterday at 10", "2 March at 14:00", "31 February", "25:61", "29 March at 2:30", "32.13."):
        assert understand(text, context).choice is None, text


def test_quoted_mail_never_answers() -> None:
    context = Context(NOW, BERLIN, OFFERS, Asked.OFFER)
    quoted = "On Mon, 2 Mar 2026 at 10:12, Ana wrote:\n> yes, the second one works\n> please cancel"
    for own in ("Hi,\nlet me check.\n\n", "who is this?\n\n", "\n"):
        reading = understand(own + quoted, context)
        assert (reading.choice, reading.intent in SETTLING) == (None, False)


def test_what_stands_deep_inside_an_endless_text_is_not_read() -> None:
    context = Context(NOW, BERLIN, OFFERS, Asked.OFFER)
    prose = "The train takes you through mountains and valleys. " * 30
    reading = understand(f"{prose} The second one on Thursday works. {prose}", context)
    assert (reading.choice, reading.windows) == (None, ())
    assert understand(f"{prose} {prose} The second one works.", context).choice == 1


def test_the_span_of_a_time_is_where_it_stands_in_the_text_as_written() -> None:
    text = "\u200bMonday at 1\u200b4:00 is \u202efine"
    reading = understand(text, Context(NOW, BERLIN, (), Asked.ASK_TIME))
    start, end = reading.times[0].span
    assert text[start:end] == "Monday at 1\u200b4:00"
