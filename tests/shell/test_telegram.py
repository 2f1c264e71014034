"""A candidate in Telegram, through the webhook and back: bound by a link, answered, booked, never twice."""

from __future__ import annotations

import io
from uuid import UUID

import pytest

from bot.logs import start_logging
from db import links
from tests.servers.telegram import (
    FAILED,
    HUNG_UP,
    SECRET,
    TOKEN,
    UNPARSED,
    bring,
)
from tests.shell.telegram_ground import KIM, LEE, Ground, ground_on


async def test_a_candidate_opens_the_link_and_books_by_a_press(ground: Ground) -> None:
    invitation = await ground.invited()
    welcome, offer = ground.telegram.texts(KIM)
    assert "automated assistant" in welcome
    assert "interview" in offer
    shown = ground.last()
    await ground.brings(ground.telegram.presses(KIM, shown.message_id, shown.buttons[0][0]))
    assert "confirmed" in ground.last().text
    assert ground.telegram.message(KIM, shown.message_id).buttons == []
    assert (await ground.standing(invitation))["status"] == "confirmed"


async def test_a_candidate_books_in_their_own_words(ground: Ground) -> None:
    invitation = await ground.invited()
    await ground.brings(ground.telegram.writes(KIM, "the second one please"))
    assert (await ground.standing(invitation))["status"] == "confirmed"
    assert "confirmed" in ground.last().text


async def test_until_the_link_is_opened_all_goes_by_mail_and_the_mail_has_the_link(ground: Ground) -> None:
    invitation = await ground.invited(chat=None)
    await ground.settled()
    assert ground.telegram.calls == []
    letters = await ground.api.service.pool.fetch("SELECT transport, state FROM parley.outbox")
    assert [tuple(row) for row in letters] == [("email", "sent")]
    assert invitation["telegram_url"].startswith("https://t.me/ParleyTestBot?start=")
    about = await ground.api.call("GET", f"/api/v1/chat/{invitation['chat_token']}", key=None)
    assert about.json["telegram_url"] == invitation["telegram_url"]


async def test_whoever_is_not_known_hears_what_to_do(ground: Ground) -> None:
    token = (await ground.invited())["telegram_url"].partition("start=")[2]
    for text, words in {
        "/start": "open the Telegram link in your invitation",
        "hello?": "open the Telegram link in your invitation",
        "/human": "open the Telegram link in your invitation",
        f"/start {token[:-1]}": "does not lead to an interview any more",
        f"/start {token}x": "does not lead to an interview any more",
        "/start " + "x" * 4000: "does not lead to an interview any more",
        f"/start {token}": "led in another Telegram account",
    }.items():
        await ground.brings(ground.telegram.writes(LEE, text))
        assert words in ground.last(LEE).text, text
    assert await ground.count("parley.telegram_bindings") == 1
    assert await ground.count("parley.inbox") == 0


async def test_a_link_that_was_revoked_binds_nothing(ground: Ground) -> None:
    invitation = await ground.invited(chat=None)
    await links.revoke(ground.api.service.pool, UUID(invitation["id"]))
    token = invitation["telegram_url"].partition("start=")[2]
    await ground.brings(ground.telegram.writes(KIM, f"/start {token}"))
    assert "does not lead to an interview" in ground.last().text
    assert await ground.count("parley.telegram_bindings") == 0


async def test_the_chat_token_opens_no_telegram_and_the_telegram_token_no_chat(ground: Ground) -> None:
    invitation = await ground.invited(chat=None)
    await ground.brings(ground.telegram.writes(KIM, f"/start {invitation['chat_token']}"))
    assert await ground.count("parley.telegram_bindings") == 0
    token = invitation["telegram_url"].partition("start=")[2]
    assert (await ground.api.call("GET", f"/api/v1/chat/{token}", key=None)).status == 404


async def test_a_press_counts_once_however_often_it_comes(ground: Ground) -> None:
    await ground.invited()
    shown = ground.last()
    first, second = shown.buttons[:2]
    press = ground.telegram.presses(KIM, shown.message_id, first[0])
    again = ground.telegram.presses(KIM, shown.message_id, first[0])
    other = ground.telegram.presses(KIM, shown.message_id, second[0])
    await ground.brings(press, press, again, other)
    await ground.brings(ground.telegram.presses_code(KIM, shown.message_id, first[1]))
    assert await ground.count("parley.inbox") == 1
    assert sum("confirmed" in text for text in ground.telegram.texts(KIM)) == 1
    assert len(ground.telegram.toasts) == 4


async def test_nobody_presses_for_somebody_else(ground: Ground) -> None:
    await ground.invited()
    shown = ground.last()
    code = shown.buttons[0][1]
    await ground.brings(
        ground.telegram.presses_code(KIM, shown.message_id, code, by=LEE),
        ground.telegram.presses_code(LEE, shown.message_id, code),
        ground.telegram.presses_code(KIM, shown.message_id, code[:-1] + "99"),
        ground.telegram.presses_code(KIM, shown.message_id, "o.AAAAAAAAAAAAAAAAAAAAAA.1.0"),
        ground.telegram.presses_code(KIM, shown.message_id, "anything"),
    )
    assert await ground.count("parley.inbox") == 0
    assert ground.last().buttons == shown.buttons


async def test_what_is_no_text_gets_one_sentence_and_uses_up_no_round(ground: Ground) -> None:
    invitation = await ground.invited()
    before = len(ground.telegram.texts(KIM))
    others = {
        "sticker": {"file_id": "x", "emoji": "👍"},
        "voice": {"file_id": "x", "duration": 1},
        "photo": [{"file_id": "x", "width": 1, "height": 1}],
        "location": {"latitude": 52.5, "longitude": 13.4},
    }
    for minute in (1, 2):
        await ground.brings(
            *(ground.telegram.writes(KIM, None, date=60 * minute, **{kind: x}) for kind, x in others.items())
        )
    new = ground.telegram.texts(KIM)[before:]
    assert new == ["I can read text only, I'm afraid. Please write it in words."] * 2
    assert (await ground.standing(invitation))["session"]["round"] == 1
    assert await ground.count("parley.inbox") == 0


async def test_words_below_a_picture_are_read(ground: Ground) -> None:
    invitation = await ground.invited()
    await ground.brings(ground.telegram.writes(KIM, None, caption="the first one", photo=[{"file_id": "x"}]))
    assert (await ground.standing(invitation))["status"] == "confirmed"


async def test_a_changed_last_message_is_a_correction_and_an_older_one_is_asked_for_anew(
    ground: Ground,
) -> None:
    await ground.invited()
    older = ground.telegram.writes(KIM, "who will I talk to?")
    last = ground.telegram.writes(KIM, "how long does it take?")
    await ground.brings(older, last)
    await ground.brings(ground.telegram.edits(KIM, last, "where is it?"))
    assert await ground.count("parley.inbox") == 3
    await ground.brings(ground.telegram.edits(KIM, older, "who is it?"))
    assert "only in your last message" in ground.last().text
    assert await ground.count("parley.inbox") == 3


async def test_groups_and_channels_are_left_alone(ground: Ground) -> None:
    await ground.invited()
    before = len(ground.telegram.calls)
    for kind in ("group", "supergroup", "channel"):
        update = ground.telegram.writes(KIM, "hello")
        update["message"]["chat"] = {"id": -100, "type": kind, "title": "x"}
        await ground.brings(update)
    assert len(ground.telegram.calls) == before
    assert await ground.count("parley.inbox") == 0


async def test_after_stop_nothing_is_sent_there_until_they_write_again(ground: Ground) -> None:
    invitation = await ground.invited()
    await ground.brings(ground.telegram.writes(KIM, "/stop"))
    assert "write nothing here any more" in ground.last().text
    before = len(ground.telegram.sent())
    said = {"id": "1", "text": "the first one"}
    await ground.api.call("POST", f"/api/v1/chat/{invitation['chat_token']}/messages", said, key=None)
    await ground.settled()
    assert (await ground.standing(invitation))["status"] == "confirmed"
    assert len(ground.telegram.sent()) == before
    await ground.brings(ground.telegram.writes(KIM, "who will I talk to?"))
    assert "Ana" in ground.last().text


async def test_what_was_to_go_to_a_blocked_chat_goes_by_mail(ground: Ground) -> None:
    await ground.invited()
    ground.telegram.blocked.add(KIM)
    await ground.brings(ground.telegram.writes(KIM, "who will I talk to?"))
    rows = await ground.api.service.pool.fetch(
        "SELECT transport, state, failure FROM parley.outbox ORDER BY number DESC LIMIT 2"
    )
    assert [(row["transport"], row["state"]) for row in rows] == [("email", "sent"), ("telegram", "dropped")]
    assert await ground.count("automation_logs WHERE action_type = 'alert'") == 0
    assert await ground.count("parley.telegram_bindings WHERE silent_since IS NOT NULL") == 1
    ground.telegram.blocked.clear()
    await ground.brings(ground.telegram.leaves(KIM, "member"), ground.telegram.writes(KIM, "how long is it?"))
    assert "60 minutes" in ground.last().text


async def test_blocking_is_noticed_before_anything_is_sent(ground: Ground) -> None:
    await ground.invited()
    await ground.brings(ground.telegram.leaves(KIM))
    assert await ground.count("parley.telegram_bindings WHERE silent_since IS NOT NULL") == 1


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt-br", "xx"])
async def test_commands_are_understood_in_every_language(ground: Ground, language: str) -> None:
    invitation = await ground.invited()
    for command, reason in {"/human": "human_requested", "/delete_my_data": "data_request"}.items():
        update = ground.telegram.writes(KIM, command)
        update["message"]["from"]["language_code"] = language
        await ground.brings(update)
        if command == "/human":
            assert (await ground.standing(invitation))["session"]["escalation_reason"] == reason
    readings = await ground.api.service.pool.fetch(
        "SELECT reading FROM parley.messages WHERE author = 'candidate' ORDER BY seq"
    )
    assert readings[0]["reading"]["intent"] == "human"
    assert "data_erasure" in str(readings[1]["reading"])


async def test_help_says_what_can_be_done_and_leads_to_the_chat_window(ground: Ground) -> None:
    invitation = await ground.invited()
    for command in ("/help", "/unheard_of", f"/help@{'ParleyTestBot'}"):
        await ground.brings(ground.telegram.writes(KIM, command))
        assert "/delete_my_data" in ground.last().text
        assert ground.last().text.endswith(invitation["chat_url"])


async def test_one_conversation_goes_on_over_all_channels(ground: Ground) -> None:
    invitation = await ground.invited()
    chat = f"/api/v1/chat/{invitation['chat_token']}"
    await ground.brings(ground.telegram.writes(KIM, "not on tuesday please"))
    told = len(ground.telegram.texts(KIM))
    body = {"id": "1", "text": "who will I talk to?"}
    seq = (await ground.api.call("POST", f"{chat}/messages", body, key=None)).json["seq"]
    assert "Ana" in (await ground.api.answer_to(chat, seq))["text"]
    await ground.settled()
    assert len(ground.telegram.texts(KIM)) == told
    await ground.brings(ground.telegram.writes(KIM, "the second one"))
    assert (await ground.standing(invitation))["status"] == "confirmed"
    messages = await ground.api.messages(chat)
    assert [message["seq"] for message in messages] == list(range(1, len(messages) + 1))
    assert messages[-1]["outcome"] == "confirmed"
    assert messages[-1]["text"] == ground.last().text


async def test_a_chat_that_leads_two_interviews_keeps_them_apart(ground: Ground) -> None:
    job = await ground.api.job(title="Engineer")
    one = await ground.invited(application=await ground.api.application(job))
    first = ground.last()
    other = await ground.invited(application=await ground.api.application(job))
    await ground.brings(ground.telegram.writes(KIM, "the first one"))
    assert (await ground.standing(other))["status"] == "confirmed"
    assert (await ground.standing(one))["status"] == "invitation_sent"
    await ground.brings(ground.telegram.writes(KIM, "the third one", reply_to=first.message_id))
    assert (await ground.standing(one))["status"] == "confirmed"


async def test_a_yes_that_comes_too_late_books_nothing(ground: Ground) -> None:
    invitation = await ground.invited()
    await ground.brings(ground.telegram.writes(KIM, "could we do it at 16:30 in two days?"))
    for text in ("yes", "the first one", "ok"):
        late = ground.telegram.writes(KIM, text)
        late["message"]["date"] -= 24 * 3600
        await ground.brings(late)
    assert (await ground.standing(invitation))["status"] != "confirmed"
    assert await ground.count("parley.bookings WHERE state = 'confirmed'") == 0


async def test_no_secret_of_telegrams_is_in_any_log(database: str) -> None:
    output = io.StringIO()
    start_logging("debug", "json", output)
    async with ground_on(database, PARLEY_TELEGRAM_SECRET=SECRET) as ground:
        ground.telegram.faults["sendMessage"] += [HUNG_UP, FAILED, UNPARSED]
        invitation = await ground.invited()
        await ground.brings(ground.telegram.writes(KIM, "the second one, says swordfish"))
        assert await bring(ground.api.http, ground.api.url, {}, "x" * 40) == 401
    written = output.getvalue()
    token = invitation["telegram_url"].partition("start=")[2]
    for canary in (TOKEN, TOKEN.partition(":")[2], SECRET, token, "swordfish", "Kim"):
        assert canary not in written
