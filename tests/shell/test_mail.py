"""Mail over real SMTP: what a letter looks like, and what becomes of it when the server has other ideas."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, timedelta
from email.message import EmailMessage

import pytest
from icalendar import Calendar, Event

from bot.channels.letters import Composer
from bot.channels.mail import SmtpMail
from bot.delivery import deliver
from bot.setting_kinds import read_mail_server
from db import letters
from db.outbox import Transport
from db.work import Kind
from negotiation.session import Channel
from tests.servers.mail import Fault, MailServer, mail_server
from tests.shell.stage import LINKER, MONDAY_MORNING, Chat, Stage

SENDER = "parley@mail.example.org"
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def mail() -> AsyncIterator[MailServer]:
    async with mail_server() as mail:
        yield mail


async def post(stage: Stage, mail: MailServer) -> None:
    """Carries out every delivery that is due."""
    transport = SmtpMail(Composer(stage.pool, stage.policy, LINKER), read_mail_server(mail.url), SENDER)
    while claims := await stage.claimed(Kind.DELIVER):
        for claim in claims:
            await deliver(stage.pool, stage.policy, {Transport.EMAIL: transport}, claim)


async def invited(stage: Stage, channel: Channel = Channel.WEB, **job: str) -> Chat:
    return await stage.invited(await stage.job(await stage.recruiter(), **job), channel=channel)


async def addresses(stage: Stage, chat: Chat) -> tuple[str, str]:
    """The candidate's, then the recruiter's."""
    row = await chat.interview()
    people = (row["candidate_id"], row["recruiter_id"])
    candidate, recruiter = [
        await stage.owner.fetchval("SELECT email FROM users WHERE id = $1", person) for person in people
    ]
    return candidate, recruiter


def calendar_of(message: EmailMessage) -> Calendar | None:
    parts = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    return Calendar.from_ical(parts[0].get_content()) if parts else None


def entry_of(message: EmailMessage) -> Event:
    calendar = calendar_of(message)
    assert calendar is not None
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, Event)
    return event


async def test_booking_moving_and_cancelling_are_one_entry_that_only_rises(
    stage: Stage, mail: MailServer
) -> None:
    chat = await invited(stage, format="video call", location="https://meet.example.org/a-b")
    for words in (
        "the third one",
        "can we reschedule?",
        "the second one",
        "please cancel the interview",
        "yes, cancel it",
    ):
        await chat.say(words)
    assert (await chat.interview())["status"] == "cancelled"
    await post(stage, mail)
    for address in await addresses(stage, chat):
        letters = [one for one in mail.to(address) if calendar_of(one) is not None]
        methods = [str(calendar_of(one)["method"]) for one in letters]
        assert methods == ["REQUEST", "REQUEST", "CANCEL"]
        entries = [entry_of(one) for one in letters]
        assert len({str(entry["uid"]) for entry in entries}) == 1
        sequences = [int(entry["sequence"]) for entry in entries]
        assert sequences == sorted(set(sequences))
        assert entries[0].start != entries[1].start == entries[2].start
        assert str(entries[2]["status"]) == "CANCELLED"


async def test_a_confirmation_carries_a_calendar_entry_that_calendars_take(
    stage: Stage, mail: MailServer
) -> None:
    chat = await invited(stage, format="video call", location="room 4", preparation="Bring a pen.")
    await chat.say("the first one")
    await post(stage, mail)
    candidate, recruiter = await addresses(stage, chat)
    message = mail.to(candidate)[-1]
    (attached,) = [part for part in message.iter_attachments() if part.get_filename() == "interview.ics"]
    inline = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    assert [part.get_param("method") for part in inline] == ["REQUEST"]
    calendar = Calendar.from_ical(attached.get_content())
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    entry = entry_of(message)
    scheduled = (await chat.interview())["scheduled_time"]
    assert entry.start.astimezone(UTC) == scheduled
    assert entry.end - entry.start == timedelta(minutes=60)
    assert str(entry["organizer"]) == f"mailto:{recruiter}"
    assert {str(one) for one in entry["attendee"]} == {f"mailto:{candidate}", f"mailto:{recruiter}"}
    assert str(entry["location"]) == "room 4"


async def test_every_letter_has_a_text_for_each_reader_and_says_that_it_is_automatic(
    stage: Stage, mail: MailServer
) -> None:
    chat = await invited(stage)
    await chat.say("the first one")
    await post(stage, mail)
    assert len(mail.letters) == 3
    for letter in mail.letters:
        message = letter.message
        plain, html = message.get_body(("plain",)), message.get_body(("html",))
        assert plain is not None
        assert html is not None
        assert "http://127.0.0.1/" in plain.get_content()
        assert message["Auto-Submitted"] == "auto-generated"
        assert message["From"].addresses[0].addr_spec == letter.sender == SENDER
        assert all(len(line) <= 998 for line in letter.raw.split(b"\r\n"))
        assert letter.raw.isascii()
        assert message.defects == []


async def test_a_letter_never_repeats_what_the_candidate_wrote(stage: Stage, mail: MailServer) -> None:
    chat = await invited(stage)
    for words in (
        "zanzibar: can't do mornings",
        "zanzibar I want to talk to a person",
        "zanzibar, what is the salary?",
        "the first one",
    ):
        await chat.say(words)
    await post(stage, mail)
    assert len(mail.letters) >= 4
    for letter in mail.letters:
        assert all(
            "zanzibar" not in part.get_content()
            for part in letter.message.walk()
            if part.get_content_maintype() == "text"
        )


async def test_a_candidate_who_talks_by_mail_gets_each_answer_once(stage: Stage, mail: MailServer) -> None:
    chat = await invited(stage, Channel.EMAIL)
    await chat.say("can't do mornings")
    await chat.say("the first one")
    await post(stage, mail)
    candidate, _ = await addresses(stage, chat)
    texts = [one.get_body(("plain",)).get_content() for one in mail.to(candidate)]
    said = [one.said.text for one in await chat.messages() if one.said.author.value != "candidate"]
    assert len(texts) == len(said) == 3
    for text, words in zip(texts, said, strict=True):
        assert flat(words.partition("You will get an email")[0]) in flat(text)


def flat(text: str) -> str:
    return " ".join(text.split())


async def test_nothing_leaves_before_the_deployment_goes_live(stage: Stage, mail: MailServer) -> None:
    await stage.owner.execute("UPDATE parley.deployment SET live_since = NULL")
    await invited(stage)
    await post(stage, mail)
    assert mail.letters == []
    await stage.owner.execute("UPDATE parley.deployment SET live_since = parley.now()")
    await post(stage, mail)
    assert len(mail.letters) == 1


@pytest.mark.parametrize("fault", [Fault.RECIPIENT_LATER, Fault.TEXT_LATER, Fault.SENDER_LATER])
async def test_not_now_is_tried_again_ten_minutes_later(stage: Stage, mail: MailServer, fault: Fault) -> None:
    await invited(stage)
    mail.fault = fault
    await post(stage, mail)
    mail.fault = Fault.NONE
    await stage.set_clock(MONDAY_MORNING + 9 * MINUTE)
    await post(stage, mail)
    assert mail.letters == []
    await stage.set_clock(MONDAY_MORNING + 11 * MINUTE)
    await post(stage, mail)
    assert len(mail.letters) == 1
    assert await stage.broken() == []


@pytest.mark.parametrize("fault", [Fault.RECIPIENT_NEVER, Fault.TEXT_NEVER])
async def test_never_is_an_alert_at_once(stage: Stage, mail: MailServer, fault: Fault) -> None:
    await invited(stage)
    mail.fault = fault
    await post(stage, mail)
    assert (
        await stage.count("parley.outbox WHERE state = 'failed' AND failure = 'the mail server refused'") == 1
    )
    assert await stage.count("automation_logs WHERE action_type = 'alert'") == 1


async def test_a_server_that_is_not_there_is_tried_again(stage: Stage, mail: MailServer) -> None:
    await invited(stage)
    gone = MailServer(port=1)
    await post(stage, gone)
    await stage.set_clock(MONDAY_MORNING + 11 * MINUTE)
    await post(stage, mail)
    assert len(mail.letters) == 1


async def test_a_confirmation_that_perhaps_left_leaves_again_as_the_same_letter(
    stage: Stage, mail: MailServer
) -> None:
    await invited(stage)
    mail.fault = Fault.DROPPED_AFTER_TEXT
    await post(stage, mail)
    mail.fault = Fault.NONE
    await stage.set_clock(MONDAY_MORNING + 11 * MINUTE)
    await post(stage, mail)
    first, second = mail.letters
    assert first.message["Message-ID"] == second.message["Message-ID"]
    bodies = [one.message.get_body(("plain",)).get_content() for one in (first, second)]
    assert bodies[0] == bodies[1]
    assert await stage.count("parley.outbox WHERE state = 'sent'") == 1


async def test_a_reminder_that_perhaps_left_does_not_leave_again(stage: Stage, mail: MailServer) -> None:
    await invited(stage)
    await stage.owner.execute("UPDATE parley.outbox SET useless_after = parley.now() + interval '2 hours'")
    mail.fault = Fault.DROPPED_AFTER_TEXT
    await post(stage, mail)
    mail.fault = Fault.NONE
    await stage.set_clock(MONDAY_MORNING + 11 * MINUTE)
    await post(stage, mail)
    assert len(mail.letters) == 1
    assert await stage.count("parley.outbox WHERE state = 'dropped'") == 1


async def test_the_name_and_password_of_the_settings_sign_in(stage: Stage) -> None:
    await invited(stage)
    async with mail_server("parley", "p:ss") as mail:
        wrong = MailServer("parley", "other", port=mail.port)
        await post(stage, wrong)
        assert mail.letters == []
        await stage.set_clock(MONDAY_MORNING + 11 * MINUTE)
        mail.password = "pass"
        await post(stage, mail)
        assert len(mail.letters) == 1


HOSTILE_NAMES = {
    "a line break": "Sam\r\nBcc: everybody@example.org\r\n\r\nsurprise",
    "a line break in disguise": "=?utf-8?q?Sam=0D=0ABcc:_everybody=40example.org?=",
    "the same, doubly": "==??utf-8?b?U2FtDQpCY2M6IGV2ZXJ5Ym9keUBleGFtcGxlLm9yZw==?=",
    "a bidi mark": "Sam \u202egro.live@maS",
    "another script": "Žofie Nováková 王小明",
    "an address": '"x@evil.example" <y@evil.example>, z@evil.example',
    "great length": "Sam " * 200,
    "nothing": "",
    "braces": "{title} {0} %s {{ x }}",
}


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES)
async def test_no_name_gets_out_of_its_header(stage: Stage, mail: MailServer, name: str) -> None:
    chat = await invited(stage)
    candidate, recruiter = await addresses(stage, chat)
    await stage.owner.execute("UPDATE users SET name = $1 WHERE email = $2", name[:255], candidate)
    await stage.owner.execute("UPDATE jobs SET title = $1", name[:255])
    await chat.say("the first one")
    await post(stage, mail)
    assert {letter.recipient for letter in mail.letters} == {candidate, recruiter}
    for letter in mail.letters:
        message = letter.message
        assert [one.addr_spec for one in message["To"].addresses] == [letter.recipient]
        assert message["Bcc"] is None
        assert not {"\r", "\n", "\u202e"} & set(message["Subject"] + message["To"])
        assert letter.raw.isascii()
    entry = entry_of(mail.to(candidate)[-1])
    assert [str(one) for one in entry["attendee"]] == [f"mailto:{recruiter}", f"mailto:{candidate}"]


BAD_ADDRESSES = {
    "no at sign": "nobody",
    "a line break": "sam\r\nRCPT TO:<x@evil.example>@example.org",
    "two of them": "a@example.org, b@example.org",
    "an empty domain": "sam@",
    "great length": f"{'x' * 250}@example.org",
    "letters that need another protocol": "žofie@example.org",
}


@pytest.mark.parametrize("address", BAD_ADDRESSES.values(), ids=BAD_ADDRESSES)
async def test_an_address_that_cannot_be_one_is_an_alert(
    stage: Stage, mail: MailServer, address: str
) -> None:
    chat = await invited(stage)
    candidate, _ = await addresses(stage, chat)
    await stage.owner.execute("UPDATE users SET email = $1 WHERE email = $2", address, candidate)
    await post(stage, mail)
    assert mail.letters == []
    assert await stage.count("automation_logs WHERE action_type = 'alert'") == 1


async def test_a_domain_in_letters_of_its_own_goes_by_its_dns_name(stage: Stage, mail: MailServer) -> None:
    chat = await invited(stage)
    candidate, _ = await addresses(stage, chat)
    await stage.owner.execute("UPDATE users SET email = 'sam@bücher.example' WHERE email = $1", candidate)
    await post(stage, mail)
    assert [letter.recipient for letter in mail.letters] == ["sam@xn--bcher-kva.example"]


async def test_a_letter_is_written_the_same_way_twice(stage: Stage, mail: MailServer) -> None:
    chat = await invited(stage)
    await chat.say("the first one")
    composer = Composer(stage.pool, stage.policy, LINKER)
    await stage.owner.execute(
        "UPDATE parley.outbox SET state = 'sent', receipt = 'x', sent_at = parley.now()"
    )
    rows = await letters.mailbox(stage.pool, (await chat.interview())["recruiter_id"])
    assert len(rows) == 3
    for row in rows:
        assert await composer.compose(row) == await composer.compose(row)
