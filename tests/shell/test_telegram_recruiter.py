"""A recruiter in Telegram: connected from the console, asked there, answering by press and by reply."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from bot import turn
from negotiation.events import Change, EntryChanged
from scheduling.interval import Interval
from tests.servers.mail_providers import SETTINGS
from tests.servers.telegram import SECRET, Shown
from tests.shell.consoling import Console, signed_in
from tests.shell.stage import until
from tests.shell.telegram_ground import KIM, LEE, Ground, ground_on

Json = Any
ANA = 7_000_000_009


async def connected(ground: Ground) -> Console:
    """A recruiter whose chat is ANA's, by the console's button and the link behind it."""
    console = await signed_in(ground.api)
    page = (await console.post("/console/telegram")).raw.decode()
    token = page.partition("?start=")[2].partition('"')[0]
    await ground.brings(ground.telegram.writes(ANA, f"/start {token}"))
    assert ground.last(ANA).text.startswith("Connected")
    return console


async def escalated(ground: Ground, console: Console) -> Json:
    """A candidate of theirs, in Telegram too, who asked for a person."""
    job = await ground.api.job(console.recruiter)
    invitation = await ground.invited(application=await ground.api.application(job))
    await ground.brings(ground.telegram.writes(KIM, "I'd like to talk to a human please"))
    return invitation


async def press(ground: Ground, label: str, shown: Shown | None = None, chat: int = ANA) -> str:
    """What the recruiter is shown for a moment after the press."""
    update = ground.telegram.presses(chat, (shown or ground.last(chat)).message_id, label)
    await ground.brings(update)
    return ground.telegram.toasts[update["callback_query"]["id"]]


def labels(shown: Shown) -> list[str]:
    """What can be done, beside offering a time."""
    return [label for label, _ in shown.buttons if not label.startswith("Offer ")]


def offers(shown: Shown) -> list[str]:
    return [label for label, _ in shown.buttons if label.startswith("Offer ")]


async def test_a_link_connects_once_and_the_console_says_so(ground: Ground) -> None:
    console = await signed_in(ground.api)
    assert "Connect my Telegram" in (await console.get("/console/telegram")).raw.decode()
    page = (await console.post("/console/telegram")).raw.decode()
    token = page.partition("?start=")[2].partition('"')[0]
    await ground.brings(ground.telegram.writes(ANA, f"/start {token}"))
    await ground.brings(ground.telegram.writes(LEE, f"/start {token}"))
    assert "does not lead to an interview" in ground.last(LEE).text
    assert "Connected" in (await console.get("/console/telegram")).raw.decode()
    assert (await console.post("/console/telegram/disconnect")).status == 303
    assert await ground.count("parley.telegram_accounts") == 0


async def test_an_escalation_arrives_with_reason_last_words_and_buttons(ground: Ground) -> None:
    await escalated(ground, await connected(ground))
    shown = ground.last(ANA)
    assert "a person was asked for" in shown.text
    assert "Candidate: I'd like to talk to a human please" in shown.text
    assert labels(shown) == ["Take over", "Hand back", "More time", "Close"]


async def test_where_mails_can_be_answered_too_nothing_is_said_of_mail_here(database: str) -> None:
    async with ground_on(database, PARLEY_TELEGRAM_SECRET=SECRET, **SETTINGS) as ground:
        await escalated(ground, await connected(ground))
        told = ground.last(ANA).text
        assert "answer this mail" not in told
        assert told.count("I'd like to talk to a human please") == 1


async def test_a_near_time_is_offered_with_one_press_and_once(ground: Ground) -> None:
    invitation = await escalated(ground, await connected(ground))
    asked = ground.last(ANA)
    first = offers(asked)[0]
    assert len(offers(asked)) == 3
    code = next(code for label, code in asked.buttons if label == first)
    once = ground.telegram.presses_code(ANA, asked.message_id, code)
    await ground.brings(once, once, ground.telegram.presses_code(ANA, asked.message_id, code))
    assert set(ground.telegram.toasts.values()) == {"It is with the candidate."}
    assert offers(ground.telegram.message(ANA, asked.message_id)) == []
    assert sum("Ana has made room for you" in text for text in ground.telegram.texts(KIM)) == 1
    await ground.brings(ground.telegram.writes(KIM, "yes please"))
    assert (await ground.standing(invitation))["status"] == "confirmed"


async def test_taking_over_writing_and_handing_back(ground: Ground) -> None:
    invitation = await escalated(ground, await connected(ground))
    asked = ground.last(ANA)
    assert "reply to this message" in await press(ground, "Take over", asked)
    assert labels(ground.telegram.message(ANA, asked.message_id)) == ["Hand back", "More time", "Close"]
    reply = ground.telegram.writes(ANA, "Sure, call me: *any* time <b>!", reply_to=asked.message_id)
    await ground.brings(reply, reply)
    assert ground.last(KIM).text == "Ana:\nSure, call me: *any* time <b>!"
    assert ground.telegram.texts(KIM).count(ground.last(KIM).text) == 1
    assert ground.last(ANA).text.startswith("Sent to the candidate")
    told = len(ground.telegram.texts(KIM))
    await ground.brings(ground.telegram.writes(KIM, "the first one"))
    assert len(ground.telegram.texts(KIM)) == told
    assert "wrote" in ground.last(ANA).text
    await press(ground, "Hand back", asked)
    await ground.brings(ground.telegram.writes(KIM, "the first one"))
    assert (await ground.standing(invitation))["status"] == "confirmed"


async def test_more_time_is_given_once_a_button(ground: Ground) -> None:
    await escalated(ground, await connected(ground))
    asked = ground.last(ANA)
    code = next(code for label, code in asked.buttons if label == "More time")
    before = await ground.api.service.pool.fetchval("SELECT confirmation_deadline FROM interviews")
    once = ground.telegram.presses_code(ANA, asked.message_id, code)
    await ground.brings(once, once, ground.telegram.presses_code(ANA, asked.message_id, code))
    after = await ground.api.service.pool.fetchval("SELECT confirmation_deadline FROM interviews")
    extended = await ground.count("parley.session_memory WHERE version > 1")
    assert (after >= before, extended) == (True, 1)
    assert set(ground.telegram.toasts.values()) == {
        "They have more time.",
        "Something has changed meanwhile: please look at the buttons again.",
    }


async def test_closing_asks_once_more(ground: Ground) -> None:
    invitation = await escalated(ground, await connected(ground))
    asked = ground.last(ANA)
    await press(ground, "Close", asked)
    assert labels(ground.telegram.message(ANA, asked.message_id)) == ["Yes, call it off", "No, go on"]
    await press(ground, "No, go on", asked)
    assert (await ground.standing(invitation))["status"] == "invitation_sent"
    await press(ground, "Close", asked)
    await press(ground, "Yes, call it off", asked)
    assert (await ground.standing(invitation))["status"] == "cancelled"
    assert ground.telegram.message(ANA, asked.message_id).buttons == []
    assert "cancelled" in ground.last(KIM).text


async def test_the_check_in_asks_whether_it_took_place(ground: Ground) -> None:
    console = await connected(ground)
    job = await ground.api.job(console.recruiter)
    invitation = await ground.invited(application=await ground.api.application(job))
    await ground.brings(ground.telegram.writes(KIM, "the first one"))
    assert (await ground.standing(invitation))["status"] == "confirmed"
    await ground.later(timedelta(days=16))
    await until(lambda: asked_whether(ground))
    asked = ground.last(ANA)
    assert "whether it took place" in asked.text
    assert await press(ground, "It took place", asked) == "Noted: it took place."
    assert (await ground.standing(invitation))["status"] == "completed"
    assert ground.telegram.message(ANA, asked.message_id).buttons == []


async def asked_whether(ground: Ground) -> bool:
    return labels(ground.last(ANA)) == ["It took place", "Did not come"]


async def test_only_the_chat_that_is_bound_acts_for_a_recruiter(ground: Ground) -> None:
    invitation = await escalated(ground, await connected(ground))
    asked = ground.last(ANA)
    for _, code in asked.buttons:
        await ground.brings(
            ground.telegram.presses_code(KIM, 1, code),
            ground.telegram.presses_code(LEE, 1, code),
            ground.telegram.presses_code(ANA, asked.message_id, code, by=LEE),
        )
    assert await ground.count("automation_logs WHERE trigger_source = 'manual' AND actor_id IS NOT NULL") == 0
    assert (await ground.standing(invitation))["status"] == "invitation_sent"
    assert ground.telegram.message(ANA, asked.message_id).buttons == asked.buttons


async def test_a_recruiter_who_replies_to_nothing_is_asked_to_whom(ground: Ground) -> None:
    await connected(ground)
    await ground.brings(ground.telegram.writes(ANA, "I can do Tuesday"))
    assert "To whom?" in ground.last(ANA).text
    await ground.brings(ground.telegram.writes(ANA, "/help"))
    assert "reply to a message" in ground.last(ANA).text


async def test_after_stop_a_recruiter_gets_mail_alone(ground: Ground) -> None:
    console = await connected(ground)
    await ground.brings(ground.telegram.writes(ANA, "/stop"))
    before = len(ground.telegram.sent(ANA))
    await escalated(ground, console)
    assert len(ground.telegram.sent(ANA)) == before
    assert await ground.count("parley.outbox WHERE transport = 'email' AND key LIKE 'escalated:%'") == 1


async def test_a_time_in_question_is_kept_by_a_press(ground: Ground) -> None:
    console = await connected(ground)
    job = await ground.api.job(console.recruiter)
    invitation = await ground.invited(application=await ground.api.application(job))
    await ground.brings(ground.telegram.writes(KIM, "the first one"))
    pool = ground.api.service.pool
    slot = Interval(*await pool.fetchrow("SELECT lower(during), upper(during) FROM parley.bookings"))
    change = EntryChanged(slot, Change.OVERLAPPED, uuid4().hex)
    await turn.happen(pool, ground.api.service.policy, UUID(invitation["id"]), change)
    await ground.settled()
    asked = ground.last(ANA)
    assert labels(asked) == ["Keep the time", "Ask for another time", "Take over", "Close"]
    assert await press(ground, "Keep the time", asked) == "The time stands."
    assert labels(ground.telegram.message(ANA, asked.message_id)) == ["Take over", "Close"]
