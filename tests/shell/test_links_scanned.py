"""Every link that we send, opened in every way in which scanners, previews and browsers open links unasked:
nothing changes, and whoever it was meant for can still press. The links are taken from what arrived.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from lxml import html

from bot.links import Purpose
from db import outbox
from db.outbox import Posting, Transport
from db.outbox_contents import CalendarAlert, DailySummary, Trouble
from tests.servers.api import Answer
from tests.servers.telegram import TelegramServer, bring
from tests.shell.corresponding import Correspondence, Pen, beside_telegram
from tests.shell.stage import until

KIM = 7_000_000_001
URL = re.compile(r"https?://[^\s<>\"'\])]+")
NAMELESS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[\w-]{43}(?![\w-])|(?<=start=)[\w-]{43}")
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ONE_CLICK = b"List-Unsubscribe=One-Click"

Way = tuple[str, Mapping[str, str]]
WAYS: Mapping[str, Way] = {
    "head": ("HEAD", {}),
    "options": ("OPTIONS", {}),
    "put": ("PUT", {}),
    "delete": ("DELETE", {}),
    "prefetched": ("GET", {"Purpose": "prefetch", "X-Moz": "prefetch"}),
    "prerendered": ("GET", {"Sec-Purpose": "prefetch;prerender"}),
    "previewed": ("GET", {"X-Purpose": "preview", "User-Agent": "TelegramBot (like TwitterBot)"}),
    "unfurled": ("GET", {"User-Agent": "Slackbot-LinkExpanding 1.0", "Range": "bytes=0-32768"}),
    "looked through": ("GET", {"User-Agent": "Mozilla/5.0 (compatible; SafeLinks)", "Accept": "*/*"}),
    "followed from elsewhere": ("GET", {"Referer": "https://mail.example.net/", "Accept": "text/html"}),
}
"""Beside these, ten times in a row, and with the page's own form sent along in the address."""
PRESSED: Mapping[str, tuple[int, str]] = {
    "/interview/unsubscribe/*/*": (0, ""),
    "/console/sign-in/*": (0, ""),
    "/interview/deed/*/*?deed": (0, "deed=extend"),
    "/interview/deed/*/*/offer?start": (0, ""),
    "/interview/answer/*/*?seq&option": (0, ""),
    "/interview/accept/*/*": (1, ""),
    "/interview/accept/*/*?start": (1, ""),
    "/interview/reject/*/*": (2, ""),
}
"""Links with a press behind them: whose is pressed in the end, and which of them."""
ONLY_SEEN = {
    "/chat/*",
    "/console",
    "/console/calendar",
    "/console/inbox/*",
    "https://t.me/ParleyTestBot?start",
}
TABLES = """
    SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('public', 'parley')
    AND tablename NOT IN ('work') ORDER BY 1
"""


class Sent:
    """One deployment with mail and Telegram, and everything with a link in it that it sends."""

    def __init__(self, post: Correspondence, telegram: TelegramServer) -> None:
        self.post, self.telegram = post, telegram

    def links(self) -> set[str]:
        """Of letters (text, HTML and headers), of messages in Telegram, and of buttons there."""
        written = [text for letter in self.post.mail.letters for text in texts_of(letter.message)]
        shown = [one for chat in self.telegram.chats.values() for one in chat if one.ours]
        buttons = [code for one in shown for _, code in one.buttons]
        found = (URL.findall(text) for text in [*written, *(one.text for one in shown), *buttons])
        return {link.rstrip(".,;") for links in found for link in links}

    async def state(self) -> dict[str, str]:
        """A fingerprint of every table."""
        pool = self.post.api.service.pool
        names = [row[0] for row in await pool.fetch(TABLES)]
        asked = "SELECT coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') FROM {} AS t"
        return {name: await pool.fetchval(asked.format(name)) for name in names}

    async def opened(self, link: str) -> None:
        """In every way but by pressing."""
        for method, headers in WAYS.values():
            await self.looked(method, link, headers)
        for _ in range(10):
            page = await self.looked("GET", link, {})
        for query in forms_in(page):
            await self.looked("GET", f"{link}{'&' if '?' in link else '?'}{query}", {})

    async def looked(self, method: str, link: str, headers: Mapping[str, str]) -> bytes:
        async with self.post.api.http.request(method, link, headers=headers, allow_redirects=True) as answer:
            assert answer.status < 500, (method, link)
            return await answer.read()

    async def is_still(self) -> bool:
        waiting = "parley.work WHERE kind IN ('update', 'turn', 'chat', 'deliver') AND parked_at IS NULL"
        return await self.post.count(waiting) == 0

    async def pressed(self, link: str) -> Answer:
        """As the page's button does it; a mail program unsubscribes by the same press (RFC 8058)."""
        headers = {**FORM, "Origin": self.post.api.url}
        return await self.post.api.call("POST", self.path(link), raw=ONE_CLICK, headers=headers, key=None)

    def path(self, link: str) -> str:
        return link.removeprefix(self.post.api.url)


def texts_of(message: Any) -> Iterator[str]:
    yield from (str(value) for value in message.values())
    for part in message.walk():
        if part.get_content_maintype() == "text":
            yield part.get_content().replace("&amp;", "&")


def forms_in(raw: bytes) -> Iterator[str]:
    """What a page's forms would send if they were sent without a script, and as if they only asked."""
    if b"<form" not in raw:
        return
    for form in html.fromstring(raw).iter("form"):
        fields = [(each.get("name"), each.get("value", "")) for each in form.iter("input", "button")]
        yield urlencode([(name, value) for name, value in fields if name])


def kind_of(link: str, ours: str) -> str:
    """The address without what is one interview's."""
    bare = NAMELESS.sub("*", link.replace(ours, "")).partition("?")
    names = re.findall(r"(\w+)=", bare[2])
    return bare[0] + ("?" + "&".join(names) if names else "")


@pytest.fixture
async def sent(database: str) -> AsyncIterator[Sent]:
    async with beside_telegram(database) as (post, telegram):
        yield Sent(post, telegram)


async def reminded(sent: Sent, pen: Pen) -> None:
    """Lets the invitation leave once more, as if it were a reminder."""
    pool, before = sent.post.api.service.pool, len(sent.post.mail.to(pen.email))
    row = await pool.fetchrow(
        "UPDATE parley.outbox SET useless_after = parley.now() + interval '1 day', state = 'pending',"
        " sent_at = NULL, receipt = NULL WHERE interview_id = $1 AND payload ->> 'notice' = 'invitation'"
        " RETURNING queue",
        pen.made["id"],
    )
    await pool.execute("SELECT parley.ask_for('deliver', $1, parley.now())", row["queue"])
    await pen.received(before + 1)


async def told_of_the_day(sent: Sent, recruiter_email: str) -> None:
    """The morning's letter, one about a calendar that cannot be read, and a link to sign in."""
    pool, before = sent.post.api.service.pool, len(sent.post.mail.to(recruiter_email))
    person = await pool.fetchval("SELECT id FROM users WHERE email = $1", recruiter_email)
    contents = (DailySummary(date(2030, 3, 4)), CalendarAlert(Trouble.ENDED))
    for number, content in enumerate(contents):
        posting = Posting(f"of the day {number}", Transport.EMAIL, None, person, content)
        async with pool.acquire() as connection, connection.transaction():
            await outbox.put(connection, posting)
    asked = urlencode({"email": recruiter_email}).encode()
    headers = {**FORM, "Origin": sent.post.api.url}
    await sent.post.api.call("POST", "/console/sign-in", raw=asked, headers=headers, key=None)
    await sent.post.letters(recruiter_email, before + 3)


async def in_telegram(sent: Sent) -> None:
    """A conversation there, with a link back to the window and one to all free times."""
    api = sent.post.api
    made = await api.invitation(channel="telegram")
    chats = (f"/start {made['telegram_url'].partition('start=')[2]}", "none of these", "/help")
    for number, text in enumerate(chats, 1):
        assert await bring(api.http, api.url, sent.telegram.writes(KIM, text)) == 200

        async def answered(number: int = number) -> bool:
            return len(sent.telegram.texts(KIM)) >= number

        await until(answered)


async def test_no_way_of_looking_at_a_link_changes_anything_and_a_press_still_works(sent: Sent) -> None:
    ours, pens = sent.post.api.url, [await sent.post.invited() for _ in range(3)]
    talking = pens[0]
    await talking.write(await talking.received(1), "can't do mornings")
    await talking.write(await talking.received(2), "I would like to talk to a person")
    await reminded(sent, talking)
    await told_of_the_day(sent, talking.recruiter_email)
    await in_telegram(sent)
    await until(sent.is_still)
    links = sorted(sent.links())
    assert {kind_of(link, ours) for link in links} == {*PRESSED, *ONLY_SEEN}
    assert {each.value for each in Purpose} <= {*purposes(links), "telegram"}
    before = await sent.state()
    for link in links:
        if link.startswith(ours):
            await sent.opened(link)
    assert await sent.state() == before
    for kind, (whose, mark) in PRESSED.items():
        theirs = (one for one in links if pens[whose].made["id"] in one or "sign-in" in one)
        link = next(one for one in theirs if kind_of(one, ours) == kind and mark in one)
        before = await sent.state()
        assert (await sent.pressed(link)).status in {200, 303}, kind
        assert await sent.state() != before, kind


def purposes(links: list[str]) -> set[str]:
    return {part for link in links for part in link.split("/")[3:5]}
