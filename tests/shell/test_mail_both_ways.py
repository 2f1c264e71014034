"""A whole negotiation by mail, and by mail and chat together: real SMTP out, signed calls in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from icalendar import Calendar

from db import doctor
from tests.servers.mail_providers import APART, DOMAIN, now
from tests.shell.corresponding import Correspondence, corresponding, links_of, words_of
from tests.shell.stage import until


@pytest.fixture
async def post(database: str) -> AsyncIterator[Correspondence]:
    async with corresponding(database) as post:
        yield post


async def broken(post: Correspondence) -> list[str]:
    found = [one async for one in doctor.examine(post.api.service.pool)]
    return [f"{one.invariant.number} {one.broken_by}" for one in found if not one.holds]


async def test_an_interview_is_settled_and_moved_by_mail_alone(post: Correspondence) -> None:
    pen = await post.invited(company="Example", format="video call", location="room 4", preparation="A pen.")
    invitation = await pen.received(1)
    assert invitation["Subject"] == "Interview Invitation: Engineer"
    told = words_of(invitation)
    for words in (
        "Example",
        "video call",
        "room 4",
        "A pen.",
        "automated",
        "human",
        "first come",
        "answer by",
    ):
        assert words in told
    assert str(invitation["Reply-To"]).endswith(f"@{DOMAIN}")
    offer = await pen.write(invitation, "None of these, sorry. Can't do mornings.")
    assert "These are free" in words_of(offer) or "free:" in words_of(offer)
    booked = await pen.write(offer, "The second one, please.")
    interview = await pen.interview()
    assert interview["status"] == "confirmed"
    assert "confirmed" in str(booked["Subject"]).lower()
    (entry,) = [part for part in booked.walk() if part.get_content_type() == "text/calendar"]
    assert Calendar.from_ical(entry.get_content())
    moving = await pen.write(booked, "Can we reschedule?")
    await pen.write(moving, "the first one")
    moved = await pen.interview()
    assert (moved["status"], moved["scheduled_time"] != interview["scheduled_time"]) == ("confirmed", True)
    assert await broken(post) == []


@pytest.mark.parametrize("provider", ["mailgun", "sendgrid", "postmark", "raw"])
async def test_every_provider_brings_the_same_words(post: Correspondence, provider: str) -> None:
    pen = await post.invited()
    await pen.write(await pen.received(1), "Grüße! Who will I talk to?", provider)
    said = [each["text"] for each in await pen.transcript() if each["author"] == "candidate"]
    assert said == ["Grüße! Who will I talk to?"]


@pytest.mark.parametrize("shape", APART)
async def test_a_mail_that_a_provider_took_apart_brings_the_same_words(
    post: Correspondence, shape: str
) -> None:
    """In the charset it was written in, without what is quoted; of files the answer says a word."""
    pen = await post.invited()
    letter = await pen.received(1)
    delivery = APART[shape](pen.answer(letter, "Grüße! Who will I talk to?"), now())
    assert (await post.bring(delivery)).status == 200
    answer = await pen.received(2)
    said = [each["text"] for each in await pen.transcript() if each["author"] == "candidate"]
    assert said == ["Grüße! Who will I talk to?"]
    assert "You will talk to Ana" in words_of(answer)
    assert ("attachment" in words_of(answer).lower()) == ("file" in shape)
    forged = replace(delivery, body=delivery.body.replace(b"Who will", b"Who won't"))
    assert (await post.bring(forged)).status == 401 or delivery.provider == "mailgun"
    assert len([each for each in await pen.transcript() if each["author"] == "candidate"]) == 1


async def test_letters_of_one_conversation_make_one_thread(post: Correspondence) -> None:
    pen = await post.invited()
    first = await pen.received(1)
    raw = pen.answer(first, "who will I talk to?", Message_ID=f"<{'A1.' * 30}x@eurprd04.prod.example.com>")
    await pen.send(raw)
    second = await pen.received(2)
    assert second["In-Reply-To"] == f"<{'A1.' * 30}x@eurprd04.prod.example.com>"
    assert str(second["References"]).split()[0] == first["Message-ID"]
    assert str(second["Subject"]) == "Re: Interview Invitation: Engineer"
    assert (first["Auto-Submitted"], second["Auto-Submitted"]) == ("auto-generated", "auto-replied")
    third = await pen.write(second, "and how long does it take?")
    assert str(third["References"]).split()[0] == first["Message-ID"]


async def test_mail_and_chat_are_one_conversation_and_each_is_answered_on_its_own_way(
    post: Correspondence,
) -> None:
    pen = await post.invited()
    first = await pen.received(1)
    chat = f"/api/v1/chat/{pen.made['chat_token']}"
    sent = await post.api.made(
        f"/chat/{pen.made['chat_token']}/messages", {"id": "1", "text": "can't do mornings"}
    )
    await post.api.answer_to(chat, sent["seq"])
    await pen.write(first, "who will I talk to?")
    letters = post.mail.to(pen.email)
    assert len(letters) == 2
    assert "You will talk to Ana" in words_of(letters[-1])
    assert [each["author"] for each in await pen.transcript()] == [
        "bot", "candidate", "bot", "candidate", "bot",
    ]  # fmt: skip
    assert await broken(post) == []


async def test_a_button_in_a_mail_answers_after_a_press_and_only_once(post: Correspondence) -> None:
    pen = await post.invited()
    offer = await pen.write(await pen.received(1), "can't do mornings")
    button = next(url for words, url in links_of(offer).items() if "/interview/answer/" in url)
    path = button.removeprefix(post.api.url)
    for method in ("GET", "HEAD", "GET", "OPTIONS", "PUT"):
        await post.api.call(method, path, key=None)
    assert (await pen.interview())["status"] == "invitation_sent"
    for _ in range(2):
        assert (await post.api.call("POST", path, key=None)).status == 303

    async def settled() -> bool:
        return (await pen.interview())["status"] == "confirmed"

    await until(settled)
    assert len([one for one in await pen.transcript() if one["author"] == "candidate"]) == 2


async def test_files_are_not_opened_and_the_answer_says_so(post: Correspondence) -> None:
    pen = await post.invited()
    letter = await pen.received(1)
    raw = pen.answer(letter, "who will I talk to?").decode()
    head, _, body = raw.partition("\n\n")
    kind = next(line for line in head.splitlines() if line.lower().startswith("content-type"))
    head = head.replace(kind, 'Content-Type: multipart/mixed; boundary="b"')
    file = 'Content-Type: application/pdf; name="cv.pdf"\nContent-Disposition: attachment\n\nx'
    await pen.send(f"{head}\n\n--b\n{kind}\n\n{body}\n--b\n{file}\n--b--\n".encode())
    assert "I cannot open attachments" in words_of(await pen.received(2))


async def test_an_empty_mail_is_kindly_asked_back(post: Correspondence) -> None:
    pen = await post.invited()
    asked = await pen.write(await pen.received(1), "")
    assert "Sorry, I did not get that" in words_of(asked)


async def test_a_recruiters_answer_to_the_hand_over_reaches_the_candidate_as_theirs(
    post: Correspondence,
) -> None:
    pen = await post.invited()
    await pen.write(await pen.received(1), "I would like to talk to a person")
    handed = (await post.letters(pen.recruiter_email, 1))[-1]
    told = words_of(handed)
    assert "I would like to talk to a person" in told
    assert "If you answer this mail" in told
    raw = pen.answer(
        handed, "Hello Sam, what about next Friday evening?", From=f"Ana <{pen.recruiter_email}>"
    )
    for _ in range(2):
        assert (await pen.send(raw)).status == 200
    letter = await pen.received(3)
    assert "what about next Friday evening?" in words_of(letter)
    said = [each for each in await pen.transcript() if each["author"] == "recruiter"]
    assert [each["text"] for each in said] == ["Hello Sam, what about next Friday evening?"]
    await pen.send(pen.answer(letter, "Fine with me, see you then"))
    passed = (await post.letters(pen.recruiter_email, 2))[-1]
    assert "Fine with me" in words_of(passed)
    assert len(post.mail.to(pen.email)) == 3
    assert await broken(post) == []


async def test_a_recruiters_button_acts_after_a_press(post: Correspondence) -> None:
    pen = await post.invited()
    await pen.write(await pen.received(1), "I would like to talk to a person")
    handed = (await post.letters(pen.recruiter_email, 1))[-1]
    path = links_of(handed)["Close without an interview"].removeprefix(post.api.url)
    for method in ("GET", "HEAD", "OPTIONS"):
        await post.api.call(method, path, key=None)
    assert (await pen.interview())["status"] == "invitation_sent"
    assert (await post.api.call("POST", path, key=None)).status == 200
    assert (await pen.interview())["status"] == "cancelled"
    actor = await post.api.service.pool.fetchval(
        "SELECT users.email FROM automation_logs JOIN users ON users.id = actor_id"
        " WHERE action_type = 'interview_step' AND trigger_source = 'manual'"
    )
    assert actor == pen.recruiter_email
