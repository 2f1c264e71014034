"""Whatever Unicode can write is stored as it came or cleaned by rule, and shown for what it is.

The rules: NUL, other control characters and lone surrogates go; limits count characters (bodies count bytes).
Names are shown with their unseen signs written out, and with few accents on a letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import AsyncIterator

import pytest
from lxml import html

from negotiation.saying.names import MOST_MARKS, seen
from tests.servers.api import Api, address
from tests.servers.mail_providers import now, raw_mail
from tests.servers.telegram import SECRET, TelegramServer, bring
from tests.shell.consoling import signed_in
from tests.shell.corresponding import Correspondence, Pen, beside_telegram
from tests.shell.odd_unicode import BODIES, TEXTS
from tests.shell.stage import until

KIM = 7_000_000_001
DEALT_WITH = "parley.inbox WHERE state = 'received'"


class Post:
    """A service with mail and Telegram beside it."""

    def __init__(self, post: Correspondence, telegram: TelegramServer) -> None:
        self.post, self.telegram = post, telegram

    async def is_over(self) -> bool:
        return await self.post.count(DEALT_WITH) == 0

    async def stored(self, channel: str) -> list[str]:
        rows = await self.post.api.service.pool.fetch(
            "SELECT messages.text FROM parley.inbox JOIN parley.messages USING (conversation_id, seq)"
            " WHERE channel::text = $1 ORDER BY inbox.received_at, seq",
            channel,
        )
        return [row["text"] for row in rows]


@pytest.fixture
async def ground(database: str) -> AsyncIterator[Post]:
    async with beside_telegram(database) as (post, telegram):
        yield Post(post, telegram)


def stored_as(text: str) -> str:
    """By the rule for what comes as JSON."""
    return "".join(sign for sign in text if sign in "\n\t" or not is_unwanted(sign)).strip()


def is_unwanted(sign: str) -> bool:
    return unicodedata.category(sign) == "Cs" or (sign.isascii() and unicodedata.category(sign) == "Cc")


async def test_a_body_in_another_encoding_is_refused_at_every_door(ground: Post) -> None:
    api, chat = ground.post.api, await ground.post.api.chat()
    told = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    for what, body in BODIES.items():
        for path in ("/api/v1/recruiters", "/api/v1/interviews", f"{chat}/messages"):
            answer = await api.call("POST", path, raw=body)
            assert (answer.status, answer.code) == (400, "MALFORMED_JSON"), (what, path)
        brought = await api.call("POST", "/webhooks/telegram", raw=body, headers=told, key=None)
        assert brought.status == 400, what
    assert len(await api.messages(chat)) == 1


async def test_every_text_is_taken_and_answered_on_every_channel(ground: Post) -> None:
    api, texts = ground.post.api, list(TEXTS.values())
    chat = await api.chat()
    made = await api.invitation(channel="telegram")
    start = ground.telegram.writes(KIM, f"/start {made['telegram_url'].partition('start=')[2]}")
    assert await bring(api.http, api.url, start) == 200
    for number, text in enumerate(texts):
        sent = await api.call("POST", f"{chat}/messages", {"id": str(number), "text": text}, key=None)
        assert sent.status == 202, text
        assert await bring(api.http, api.url, ground.telegram.writes(KIM, text)) == 200
    await by_mail(await ground.post.invited(), texts)
    await until(ground.is_over, within=120)
    assert await ground.stored("web") == [stored_as(text) for text in texts]
    (mailed,) = await ground.stored("email")
    assert "Sam \u202ereviR" in mailed
    assert "ter\u00e7a \u00e0s 10" in mailed
    assert await ground.post.count("parley.inbox WHERE state = 'parked'") == 0
    assert await ground.post.count("automation_logs WHERE action_type = 'alert'") == 0


async def by_mail(pen: Pen, texts: list[str]) -> None:
    """All of them in one, as programs send it that care for no rules: in eight bits."""
    letter = await pen.received(1)
    head = {
        "From": pen.email,
        "To": str(letter["Reply-To"]),
        "Message-ID": "<odd@example.net>",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    written = "".join(f"{name}: {value}\n" for name, value in head.items()) + "\n" + "\n".join(texts)
    mail = raw_mail(written.encode("utf-8", "surrogatepass"), now())
    assert (await pen.post.bring(mail)).status == 200


async def test_every_text_may_be_a_name(api: Api) -> None:
    job = await api.job()
    for what, text in TEXTS.items():
        body = {"job_id": job, "name": text[:200], "email": address()}
        answer = await api.call("POST", "/api/v1/applications", body)
        two_lines = any(sign in text for sign in "\u2028\u2029")
        assert answer.status == (422 if two_lines else 201), what


async def test_a_page_shows_names_for_what_they_are(api: Api) -> None:
    console = await signed_in(api)
    job = await api.job(console.recruiter)
    for what in ("right to left by force", "zero width", "500 accents"):
        await api.application(job, name=TEXTS[what][:200])
    page = (await console.get(f"/console/jobs/{job}")).raw.decode()
    names = [one.text_content() for one in html.fromstring(page).iter("bdi")]
    assert "Sam [U+202E]reviR[U+202C] works" in names
    assert "tues[U+200B]day \u200cat\u200d 10" in names
    assert "Sam" + "\u0301" * MOST_MARKS in names


@pytest.mark.parametrize(
    ("name", "shows"),
    [
        ("Sam Rivera", "Sam Rivera"),
        ("Zoë Nguyễn Thị", "Zoë Nguyễn Thị"),
        ("\u202eSam", "[U+202E]Sam"),
        ("Sa\u200bm", "Sa[U+200B]m"),
        ("سه\u200cشنبه", "سه\u200cشنبه"),
        ("👩‍👧", "👩‍👧"),
        ("רון כהן", "רון כהן"),
        ("Sam\U000e0041", "Sam[U+E0041]"),
        ("Sam\ufe0f", "Sam\ufe0f"),
    ],
)
def test_a_name_shows_what_it_hides(name: str, shows: str) -> None:
    assert seen(name) == shows
    assert unicodedata.normalize("NFC", seen(name)) == unicodedata.normalize("NFC", shows)


async def test_a_recruiters_letter_is_not_turned_round_by_a_name(ground: Post) -> None:
    api = ground.post.api
    employer = await api.recruiter(email="ana@example.org")
    application = await api.application(await api.job(employer), name="Sam \u202ereviR")
    made = await api.invitation(application)
    await api.made(f"/chat/{made['chat_token']}/messages", {"id": "1", "text": "I want to talk to a person"})
    letter = (await ground.post.letters("ana@example.org", 1))[-1]
    assert "Sam [U+202E]reviR" in str(letter["Subject"])
    assert "\u202e" not in letter.as_string() + str(letter["Subject"])


async def test_the_search_finds_a_name_however_its_letters_are_made(api: Api) -> None:
    console = await signed_in(api)
    job = await api.job(console.recruiter)
    for name in ("José Ａｌｖａｒｅｚ", unicodedata.normalize("NFD", "Zoë Müller")):
        await api.invitation(await api.application(job, name=name))
    for words, found in (("jos%C3%A9", "Jos"), ("jose%CC%81%20alvarez", "Jos"), ("M%C3%9CLLER", "Zo")):
        page = (await console.get(f"/console?q={words}")).raw.decode()
        assert found in html.fromstring(page).text_content(), words
