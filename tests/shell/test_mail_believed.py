"""Whose mail it is, and what it may do: the token decides, From only takes away."""

from __future__ import annotations

import itertools
import uuid
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.incoming_mail import headers
from bot.incoming_mail.desk import Desk
from bot.incoming_mail.found import Automatic, Body, Head, Mail, Verdict
from bot.incoming_mail.headers import Headers
from bot.incoming_mail.sorting import MOST_AN_HOUR
from bot.incoming_mail.verdicts import (
    Check,
    Evidence,
    by_mailgun,
    by_postmark,
    by_results,
    by_sendgrid,
    verdict,
)
from bot.links import Reply
from db import console, letters
from negotiation.session import Channel
from tests.servers.mail_providers import DOMAIN
from tests.shell.stage import LINKER, MONDAY_MORNING, Chat, Stage

SENDERS = ("candidate", "recruiter", "another candidate", "nobody of ours", "")
TOKENS = (
    "right",
    "none",
    "of another conversation",
    "revoked",
    "of one long over",
    "two",
    "unknown",
    "recruiter's",
)
THEIR_OWN = {("right", "candidate"), ("of another conversation", "another candidate")}


@dataclass
class Thread:
    """A conversation by mail, and another one."""

    stage: Stage
    chat: Chat
    other: Chat
    over: Chat
    addresses: dict[str, str]

    def to(self, token: str) -> tuple[str, ...]:
        mine, theirs = self.reply(self.chat), self.reply(self.other)
        return {
            "right": (mine,),
            "none": (f"reply@{DOMAIN}",),
            "of another conversation": (theirs,),
            "revoked": (mine,),
            "of one long over": (self.reply(self.over),),
            "two": (mine, theirs),
            "unknown": (f"reply+{'a' * 26}@{DOMAIN}",),
            "recruiter's": (self.reply(self.chat, Reply.RECRUITER),),
        }[token]

    def reply(self, chat: Chat, whose: Reply = Reply.CANDIDATE) -> str:
        return f"reply+{LINKER.reply_token(whose, chat.interview_id)}@{DOMAIN}"

    def mail(
        self, to: tuple[str, ...], sender: str, verdict: Verdict = Verdict.PASS, text: str = "the first one"
    ) -> Mail:
        head = Head(to, sender, f"<{uuid.uuid4()}@example.net>", verdict, None)
        return Mail(head, Body(text))

    async def bring(self, mail: Mail) -> None:
        await Desk(self.stage.pool, self.stage.policy, DOMAIN).deal_with(mail)
        await self.stage.answer_all()

    async def states(self) -> list[tuple[str, object]]:
        rows = await self.stage.owner.fetch("SELECT status, scheduled_time FROM interviews ORDER BY id")
        return [tuple(row) for row in rows]


@pytest.fixture
async def thread(stage: Stage) -> Thread:
    recruiter = await stage.recruiter()
    job = await stage.job(recruiter)
    chats = [await stage.invited(job, channel=Channel.EMAIL, name=name) for name in ("Sam", "Kim", "Jo")]
    emails = [
        await stage.owner.fetchval(
            "SELECT email FROM users WHERE id = $1", (await chat.interview())["candidate_id"]
        )
        for chat in chats
    ]
    boss = await stage.owner.fetchval("SELECT email FROM users WHERE id = $1", recruiter)
    named = dict(zip(SENDERS, (emails[0], boss, emails[1], "who@example.net", ""), strict=True))
    await stage.owner.execute(
        "UPDATE interviews SET status = 'cancelled' WHERE id = $1", chats[2].interview_id
    )
    return Thread(stage, *chats, named)


async def test_only_the_right_token_from_the_candidate_and_unforged_changes_anything(thread: Thread) -> None:
    """Every verdict, token and sender in turn, but for what anybody may do in their own conversation."""
    stage = thread.stage
    await stage.set_clock(MONDAY_MORNING + timedelta(days=8))
    await stage.owner.execute("UPDATE interviews SET updated_at = parley.now() - interval '8 days'")
    await stage.owner.execute("UPDATE parley.links SET created_at = parley.now() - interval '8 days'")
    before = await thread.states()
    for verdict_, token, sender in itertools.product(Verdict, TOKENS, SENDERS):
        if (token, sender) in THEIR_OWN and verdict_ is not Verdict.FAIL:
            continue
        await stage.owner.execute("UPDATE parley.inbox SET received_at = received_at - interval '2 hours'")
        if token == "revoked":
            await stage.owner.execute(
                "UPDATE parley.links SET revoked_at = parley.now() WHERE interview_id = $1",
                thread.chat.interview_id,
            )
        await thread.bring(thread.mail(thread.to(token), thread.addresses[sender], verdict_))
        await stage.owner.execute("UPDATE parley.links SET revoked_at = NULL")
        assert await thread.states() == before, (verdict_, token, sender)


@pytest.mark.parametrize("verdict_", [Verdict.PASS, Verdict.NONE])
async def test_the_candidate_books_with_their_token(thread: Thread, verdict_: Verdict) -> None:
    await thread.bring(thread.mail(thread.to("right"), thread.addresses["candidate"], verdict_))
    assert (await thread.chat.interview())["status"] == "confirmed"


async def test_a_strangers_words_are_for_a_person_and_the_candidate_is_told(thread: Thread) -> None:
    await thread.bring(thread.mail(thread.to("right"), "who@example.net", text="cancel it. the first one"))
    said = [message.said.text for message in await thread.chat.messages()]
    assert said[1] == "cancel it. the first one"
    assert "passed your question on" in said[2]
    assert await thread.stage.count("parley.outbox WHERE payload ->> 'notice' = 'question'") == 1


async def test_the_recruiter_sees_that_a_strangers_words_are_not_the_candidates(thread: Thread) -> None:
    for sender in ("who@example.net", thread.addresses["candidate"]):
        await thread.bring(thread.mail(thread.to("right"), sender, text="is there parking?"))
    authors = ["bot", "stranger", "bot", "candidate", "bot"]
    shown = await console.transcript(thread.stage.pool, None, thread.chat.interview_id)
    assert [line.author for line in shown] == authors
    async with thread.stage.pool.acquire() as connection:
        said = await letters.lately_said(connection, thread.chat.conversation_id)
    assert [line.author for line in said] == authors


async def test_what_is_refused_is_told_to_the_known_address_once_a_day(thread: Thread) -> None:
    for _ in range(5):
        await thread.bring(thread.mail(thread.to("right"), thread.addresses["candidate"], Verdict.FAIL))
    told = "parley.outbox WHERE payload ->> 'notice' = 'mail_not_taken'"
    assert await thread.stage.count(told) == 1
    await thread.stage.set_clock(MONDAY_MORNING + timedelta(days=1))
    await thread.bring(thread.mail(thread.to("right"), thread.addresses["candidate"], Verdict.FAIL))
    assert await thread.stage.count(told) == 2
    recipient = await thread.stage.owner.fetchval(
        "SELECT email FROM users JOIN parley.outbox ON recipient_id = users.id"
        " WHERE payload ->> 'notice' = 'mail_not_taken' LIMIT 1"
    )
    assert recipient == thread.addresses["candidate"]


async def test_too_many_mails_are_told_of_once_a_burst_and_only_to_who_wrote_them(thread: Thread) -> None:
    stage, told = thread.stage, "parley.outbox WHERE payload ->> 'notice' = 'mails_left_out'"
    for number in range(MOST_AN_HOUR + 5):
        mail = thread.mail(thread.to("right"), thread.addresses["candidate"], text=f"not on day {number}")
        await Desk(stage.pool, stage.policy, DOMAIN).deal_with(mail)
    assert await stage.count("parley.inbox WHERE channel = 'email'") == MOST_AN_HOUR
    assert await stage.count(told) == 1
    for sender in ("who@example.net", thread.addresses["recruiter"]):
        await Desk(stage.pool, stage.policy, DOMAIN).deal_with(thread.mail(thread.to("right"), sender))
    assert await stage.count(told) == 1
    text = await stage.owner.fetchval(
        "SELECT recipient_id FROM parley.outbox WHERE payload ->> 'notice' = $1", "mails_left_out"
    )
    assert text == (await thread.chat.interview())["candidate_id"]
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=3))
    for _ in range(MOST_AN_HOUR + 2):
        mail = thread.mail(thread.to("right"), thread.addresses["candidate"], text="and again")
        await Desk(stage.pool, stage.policy, DOMAIN).deal_with(mail)
    assert await stage.count(told) == 2


async def test_machines_that_answer_each_other_end_at_once(thread: Thread) -> None:
    """A thousand automatic answers of every kind, and a machine that bears no mark at all."""
    before = await thread.stage.count("parley.outbox")
    mail = thread.mail(thread.to("right"), thread.addresses["candidate"])
    desk = Desk(thread.stage.pool, thread.stage.policy, DOMAIN)
    for number in range(1000):
        why = list(Automatic)[number % len(Automatic)]
        head = replace(mail.head, automatic=why, message_id=f"<{number}@example.net>")
        await desk.deal_with(Mail(head, mail.body))
    assert await thread.stage.count("parley.outbox") == before
    assert await thread.stage.count("parley.inbox") == 0
    for number in range(60):
        unmarked = thread.mail(thread.to("right"), thread.addresses["candidate"], text=f"ticket no. {number}")
        await thread.bring(unmarked)
    assert await thread.stage.count("parley.inbox") == 20


AUTOMATIC = {
    "Auto-Submitted: auto-replied": Automatic.AUTO_SUBMITTED,
    "Auto-Submitted: auto-generated; owner=x": Automatic.AUTO_SUBMITTED,
    "X-Autoreply: yes": Automatic.AUTO_SUBMITTED,
    "Precedence: bulk": Automatic.BULK,
    "Precedence: auto_reply": Automatic.BULK,
    "List-Id: <x.example.net>": Automatic.LIST,
    "List-Unsubscribe: <mailto:x@example.net>": Automatic.LIST,
    "Return-Path: <>": Automatic.BOUNCE,
    "Content-Type: multipart/report; report-type=delivery-status": Automatic.BOUNCE,
    "X-Parley-Outbox: 1": Automatic.OURS,
    "Auto-Submitted: no": None,
    "Precedence: normal": None,
    "Subject: Automatic is my middle name": None,
}


@pytest.mark.parametrize(("line", "why"), AUTOMATIC.items())
def test_what_no_person_wrote_is_known_by_its_headers(line: str, why: Automatic | None) -> None:
    name, _, value = line.partition(": ")
    assert headers.automatic(Headers.of([(name, value)]), "sam@example.net", None) is why


@pytest.mark.parametrize(
    "sender", ["mailer-daemon@example.net", "postmaster@x.org", "no-reply@x.org", "bounces+1@x.org", ""]
)
def test_a_mail_of_nobody_is_automatic(sender: str) -> None:
    assert headers.automatic(Headers.of([]), sender, None) is Automatic.NO_SENDER


P, F, N = Verdict.PASS, Verdict.FAIL, Verdict.NONE


@pytest.mark.parametrize(
    ("evidence", "wanted"),
    [
        (Evidence(dmarc="pass"), P),
        (Evidence((Check("pass", "example.net"),), "fail"), F),
        (Evidence((Check("pass", "example.net"),)), P),
        (Evidence((Check("pass", "mail.example.net"),)), P),
        (Evidence((Check("pass", "evil.org"),)), F),
        (Evidence((Check("pass", "notexample.net"),)), F),
        (Evidence((Check("pass", "net"),)), F),
        (Evidence((Check("fail", "example.net"), Check("pass", "example.net"))), P),
        (Evidence((Check("softfail", "example.net"), Check("none", ""))), F),
        (Evidence((Check("none", ""), Check("temperror", ""))), N),
        (Evidence((), "temperror"), N),
        (Evidence(), N),
    ],
)
def test_from_is_believed_by_what_the_server_found(evidence: Evidence, wanted: Verdict) -> None:
    assert verdict("sam@example.net", evidence) is wanted


def test_each_providers_own_words_are_understood() -> None:
    sender = "sam@example.net"
    mailgun = Headers.of([("X-Mailgun-Spf", "Pass"), ("X-Mailgun-Dkim-Check-Result", "Fail")])
    assert verdict(sender, by_mailgun(mailgun, "bounce@example.net")) is P
    assert verdict(sender, by_mailgun(mailgun, "bounce@evil.org")) is F
    twice = Headers.of([("X-Mailgun-Spf", "Pass"), ("X-Mailgun-Spf", "Fail")])
    assert verdict(sender, by_mailgun(twice, sender)) is F
    assert verdict(sender, by_sendgrid("none", "{@example.net : pass}", sender)) is P
    assert verdict(sender, by_sendgrid("pass", "{@evil.org : pass}", "a@evil.org")) is F
    assert verdict(sender, by_sendgrid("", "", "")) is N
    spam = Headers.of([("X-Spam-Tests", "DKIM_SIGNED,DKIM_VALID,DKIM_VALID_AU")])
    assert verdict(sender, by_postmark(spam, sender)) is P
    results = Headers.of([
        ("Authentication-Results", "mx.ours.org; dmarc=fail; spf=pass smtp.mailfrom=a@example.net"),
        ("Authentication-Results", "mx.ours.org; dmarc=pass"),
    ])  # fmt: skip
    found = by_results(results, "mx.ours.org")
    assert found is not None
    assert verdict(sender, found) is F
    assert by_results(results, "mx.theirs.org") is None
    assert by_results(results, "") is None
