"""What goes to Telegram: as it was said, in its order, no faster than we may, and never lost."""

from __future__ import annotations

import asyncio
import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.codes import Choice, DeedPress, Move, read_code
from bot.channels.telegram.parts import LONGEST, parts, units
from bot.channels.telegram.words import TRANSLATIONS, sentence
from db.conversations import Author, Option, Utterance, append
from db.outbox import Posting, Transport, put
from db.outbox_contents import ChatCopy
from db.pool import Connection, in_transaction
from db.telegram_chats import Talk, talk
from tests.servers.telegram import FAILED, HUNG_UP, SECRET, UNPARSED, Call, Fault, too_many
from tests.shell.telegram_ground import KIM, Ground, ground_on

MARKUP = "_*[]()~`>#+-=|{}.!<&\\"
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=300)


@given(st.lists(TEXTS, max_size=20), st.integers(20, 200))
def test_parts_fit_and_leave_out_nothing_but_blanks(pieces: list[str], longest: int) -> None:
    text = " ".join(pieces)
    found = parts(text, longest)
    assert all(0 < units(part) <= longest for part in found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_a_text_is_cut_between_paragraphs_where_it_can_be() -> None:
    first, second = "a" * 3000, "b " * 1500
    assert parts(f"{first}\n\n{second}") == (first, second.strip())
    assert parts("one") == ("one",)
    assert parts("\U0001f600" * 2049)[0] == "\U0001f600" * 2048
    assert len(parts("x" * 8000)) == 2
    assert LONGEST == 4096


@given(st.uuids(), st.integers(1, 2**29), st.integers(0, 999), st.sampled_from(Move))
def test_what_a_button_carries_is_short_and_read_back(conversation, seq, place, move) -> None:
    for press in (Choice(conversation, seq, place), DeedPress(move, conversation, seq)):
        assert len(press.code.encode()) <= 64
        assert read_code(press.code) == press


@given(st.text(max_size=70))
def test_what_was_not_made_here_is_no_button(code: str) -> None:
    assert read_code(code) is None


def test_every_language_links_where_english_does() -> None:
    for language in TRANSLATIONS:
        assert sentence("help", language, "https://x.example").endswith("https://x.example")
        assert "{" not in sentence("help", language)


async def bound(ground: Ground, chat: int = KIM) -> Talk:
    await ground.invited(chat)
    found = await talk(ground.api.service.pool, chat)
    assert found is not None
    return found


async def say(ground: Ground, about: Talk, chat: int, *texts: str) -> None:
    """Puts messages of the bot's on their way to the chat."""
    pool = ground.api.service.pool
    recipient = await pool.fetchval("SELECT candidate_id FROM interviews WHERE id = $1", about.interview_id)

    async def queue(connection: Connection) -> None:
        for text in texts:
            option = Option(text[:60], text)
            seq = await append(connection, about.conversation_id, Utterance(Author.BOT, text, (option,)))
            copy = ChatCopy(about.conversation_id, seq)
            key = f"chat:{about.conversation_id}:{seq}"
            await put(
                connection,
                Posting(key, Transport.TELEGRAM, about.interview_id, recipient, copy, chat_id=chat),
            )

    await in_transaction(pool, queue)


async def test_what_is_shown_is_what_was_said(ground: Ground) -> None:
    about = await bound(ground)
    before = len(ground.telegram.texts(KIM))
    chance = random.Random(3)
    texts = [
        "x" + "".join(chance.choices(MARKUP + "ab \n", k=chance.randint(1, 60))).strip() + "x"
        for _ in range(200)
    ]
    await say(ground, about, KIM, *texts)
    await ground.settled()
    assert ground.telegram.texts(KIM)[before:] == texts
    assert {call.status for call in ground.telegram.calls} == {200}
    for call in ground.telegram.sent():
        assert not call.arguments.keys() & {"parse_mode", "entities"}


async def test_names_and_titles_that_look_like_markup_are_shown_as_they_are(ground: Ground) -> None:
    name, title = "_*[Sam](tg://user?id=1)*_ <b>`x`</b>", "~|| {Engineer} !#+-=. || <i>&amp;"
    job = await ground.api.job(await ground.api.recruiter(name=name), title=title)
    await ground.invited(application=await ground.api.application(job, name=name))
    shown = " ".join(ground.telegram.texts(KIM))
    assert title in shown
    assert name in shown
    assert {call.status for call in ground.telegram.calls if call.method == "sendMessage"} == {200}


async def test_a_long_text_goes_in_parts_and_goes_on_where_it_stopped(ground: Ground) -> None:
    about = await bound(ground)
    before = len(ground.telegram.texts(KIM))
    ground.telegram.faults["sendMessage"] += [None, FAILED, too_many(1)]
    text = "\n\n".join(f"{number} " + "words " * 300 for number in range(4)).strip()
    await say(ground, about, KIM, text)
    await ground.settled()
    shown = ground.telegram.texts(KIM)[before:]
    assert [part.split()[0] for part in shown] == ["0", "2"]
    assert "".join("".join(shown).split()) == "".join(text.split())
    assert [bool(one.buttons) for one in ground.telegram.chats[KIM][-2:]] == [False, True]


async def test_faults_of_every_kind_lose_nothing_and_keep_the_order(database: str) -> None:
    """429 is obeyed, 5xx and lost answers are tried again, at most one message a second to a chat."""
    pause = {"PARLEY_TELEGRAM_PAUSE_MILLISECONDS": "300", "PARLEY_TELEGRAM_PER_SECOND": "25"}
    async with ground_on(database, PARLEY_TELEGRAM_SECRET=SECRET, **pause) as ground:
        chats = range(KIM, KIM + 10)
        abouts = [await bound(ground, chat) for chat in chats]
        chance = random.Random(5)
        faults = [too_many(1), too_many(2), FAILED, HUNG_UP]

        def decide(call: Call) -> Fault | None:
            if call.method != "sendMessage" or chance.random() > 0.25:
                return None
            return chance.choice(faults)

        ground.telegram.deciding = decide
        begun = len(ground.telegram.calls)
        expected = {chat: [f"{chat} {number}" for number in range(5)] for chat in chats}
        for chat, about in zip(chats, abouts, strict=True):
            await say(ground, about, chat, *expected[chat])
        await ground.settled()
        for chat in chats:
            shown = [text for text in ground.telegram.texts(chat) if text.startswith(str(chat))]
            assert list(dict.fromkeys(shown)) == expected[chat]
        hung_up = sum(call.status == 0 for call in ground.telegram.calls)
        copies = sum(len(ground.telegram.texts(chat)) for chat in chats) - 10 * (2 + 5)
        assert copies <= hung_up
        assert await ground.count("parley.outbox WHERE state IN ('failed', 'dropped')") == 0
        sends = [call for call in ground.telegram.calls[begun:] if call.method == "sendMessage"]
        theirs = {chat: [call for call in sends if call.chat == chat] for chat in chats}
        assert [pair for calls in theirs.values() for pair in pairwise(calls) if too_soon(*pair)] == []
        assert all(span(calls) >= 0.3 * (len(calls) - 1) - SLACK for calls in theirs.values())
        assert span(sends) >= (len(sends) - 1) / 25 - SLACK


SLACK = 0.6  # seconds that a first request may have been under way


def too_soon(earlier: Call, later: Call) -> bool:
    """Whether a chat was spoken to that Telegram had asked us to leave alone."""
    return earlier.status == 429 and later.at - earlier.at < 1.0


def span(calls: list[Call]) -> float:
    return calls[-1].at - calls[0].at


async def test_what_telegram_refuses_is_told_to_a_person_and_holds_up_nothing(ground: Ground) -> None:
    about = await bound(ground)
    ground.telegram.faults["sendMessage"].append(UNPARSED)
    await say(ground, about, KIM, "the first", "the second")
    await ground.settled()
    assert ground.last().text == "the second"
    assert await ground.count("parley.outbox WHERE state = 'failed'") == 1
    assert await ground.count("automation_logs WHERE details ->> 'what' = 'not delivered'") == 1


async def test_a_telegram_that_stalls_holds_up_no_mail(ground: Ground) -> None:
    about = await bound(ground)
    ground.telegram.faults["sendMessage"].append(Fault(500, stalls=3.0))
    await say(ground, about, KIM, "late")
    invitation = asyncio.create_task(ground.api.invitation())
    assert (await invitation)["status"] == "invitation_sent"
    await ground.settled()
    assert ground.last().text == "late"
