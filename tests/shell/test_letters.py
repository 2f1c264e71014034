"""A letter's links, from the mail that arrived: each leads where its words say, through the whole service."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from email.message import EmailMessage
from html import unescape

import pytest

from bot import intake
from db import deployment
from negotiation.session import Channel
from tests.servers.api import Api, Json, address, api_on
from tests.servers.mail import MailServer, mail_server
from tests.shell.stage import until

LINK = re.compile(r'<a href="([^"]+)"[^>]*>([^<]+)</a>')


@dataclass
class Post:
    """A service that is live, and the mail server that it uses."""

    api: Api
    mail: MailServer

    async def letters(self, address: str, count: int) -> list[EmailMessage]:
        """Once there are so many."""

        async def arrived() -> bool:
            return len(self.mail.to(address)) >= count

        await until(arrived)
        return self.mail.to(address)

    async def invited(self, channel: str = "web") -> tuple[Json, dict[str, str]]:
        """The invitation as the API answers it, and the links of its letter by their words."""
        email = address()
        application = await self.api.application(email=email)
        made = await self.api.made("/interviews", {"application_id": application, "channel": channel})
        (letter,) = await self.letters(email, 1)
        return {**made, "email": email}, links_of(letter)

    def path(self, url: str) -> str:
        return url.removeprefix(self.api.url)

    async def interview(self, made: Json) -> Json:
        return (await self.api.call("GET", f"/api/v1/interviews/{made['id']}")).json


def links_of(letter: EmailMessage) -> dict[str, str]:
    html = letter.get_body(("html",))
    assert html is not None
    return {unescape(words): unescape(url) for url, words in LINK.findall(html.get_content())}


@pytest.fixture
async def post(database: str) -> AsyncIterator[Post]:
    async with mail_server() as mail, api_on(database, PARLEY_SMTP_URL=mail.url) as api:
        await deployment.go_live(api.service.pool)
        yield Post(api, mail)


async def test_the_invitation_has_a_button_for_each_time_and_the_ways_in_and_out(post: Post) -> None:
    made, links = await post.invited()
    chat = await post.api.messages(f"/api/v1/chat/{made['chat_token']}")
    times = [option["label"] for option in chat[0]["options"] if "start" in option]
    assert len(times) == 3
    assert list(links) == [*times, "Accept, and find another time", "Decline the interview", "Open the chat"]
    assert links["Accept, and find another time"] == made["accept_url"]
    assert links["Decline the interview"] == made["reject_url"]
    assert links["Open the chat"] == made["chat_url"]


async def test_the_button_of_a_time_names_it_on_its_page_and_books_it(post: Post) -> None:
    made, links = await post.invited()
    chat = await post.api.messages(f"/api/v1/chat/{made['chat_token']}")
    option = chat[0]["options"][1]
    path = post.path(links[option["label"]])
    shown = await post.api.call("GET", path, key=None)
    assert option["start"][11:16] in shown.raw.decode()
    assert "Accept this time" in shown.raw.decode()
    assert (await post.interview(made))["status"] == "invitation_sent"
    await post.api.call("POST", path, key=None)
    interview = await post.interview(made)
    assert interview["status"] == "confirmed"
    assert interview["session"]["state"] == "resolved"
    confirmed = (await post.letters(made["email"], 2))[-1]
    assert confirmed["Subject"] == "Interview confirmed: Engineer"
    words = " ".join(confirmed.get_body(("plain",)).get_content().split())
    assert "The calendar entry is attached." in words
    assert "You will get an email" not in words


async def test_the_way_out_declines(post: Post) -> None:
    made, links = await post.invited()
    await post.api.call("POST", post.path(links["Decline the interview"]), key=None)
    assert (await post.interview(made))["status"] == "cancelled"


async def test_every_answer_reaches_a_candidate_who_talks_by_mail(post: Post) -> None:
    made, _ = await post.invited("email")
    chat = f"/api/v1/chat/{made['chat_token']}"
    pool = post.api.service.pool
    conversation = await pool.fetchval("SELECT id FROM parley.conversations")
    await intake.receive(pool, Channel.EMAIL, conversation, "<1@example.org>", "can't do mornings")
    letters = await post.letters(made["email"], 2)
    answer = (await post.api.messages(chat))[-1]
    plain = letters[-1].get_body(("plain",))
    assert plain is not None
    assert " ".join(answer["text"].split()) in " ".join(plain.get_content().split())


async def test_a_recruiters_letter_leads_to_the_conversation(post: Post) -> None:
    made, _ = await post.invited()
    await post.api.made(
        f"/chat/{made['chat_token']}/messages", {"id": "1", "text": "I want to talk to a person"}
    )

    async def told() -> bool:
        return len(post.mail.letters) == 2

    await until(told)
    links = links_of(post.mail.letters[-1].message)
    assert links["See the conversation"] == f"{post.api.url}/console/inbox/{made['id']}"
    offers = [label for label in links if label.startswith("Offer ")]
    assert len(offers) == 3
    assert [*links][4:] == [
        "Take over the conversation",
        "Give the candidate more time",
        "Close without an interview",
    ]
    page = links[offers[0]].removeprefix(post.api.url)
    shown = await post.api.call("GET", page, key=None)
    assert (shown.status, await offered(post, made)) == (200, 3)
    for _ in range(2):
        pressed = await post.api.call("POST", page, key=None, headers={"Origin": post.api.url})
        assert "It is with the candidate." in pressed.raw.decode()
        assert await offered(post, made) == 1


async def offered(post: Post, made: dict[str, str]) -> int:
    """How many times lie on the table."""
    answer = await post.api.call("GET", f"/api/v1/interviews/{made['id']}")
    return len(answer.json["session"]["offered"])
