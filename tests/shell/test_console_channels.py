"""Which channels candidates are offered: off, no talk begins there, and running ones lead elsewhere."""

from __future__ import annotations

import uuid
from urllib.parse import urlencode

import pytest
from lxml import html

from db import channels
from db.audit import By
from db.channels import Channels
from db.pool import in_transaction
from negotiation.session import Channel
from tests.servers.api import Answer, Api, Json
from tests.shell.consoling import Console, admin, signed_in
from tests.shell.corresponding import corresponding, links_of, words_of
from tests.shell.hiring import hiring_on
from tests.shell.stage import Stage
from tests.shell.telegram_ground import KIM, Ground

CHANNELS = "/console/settings/channels"
EVERY = ("web", "telegram", "email")


async def offer(console: Console, *offered: str, first: str = "") -> Answer:
    form = urlencode([*(("offered", one) for one in offered), ("first", first)]).encode()
    return await console.send(CHANNELS, form)


async def channel_of(api: Api, interview: Json) -> str:
    found: str = await api.service.pool.fetchval(
        "SELECT channel FROM parley.conversations WHERE interview_id = $1", uuid.UUID(interview["id"])
    )
    return found


@pytest.mark.parametrize(
    ("closed", "wanted", "begins_on"),
    [
        ((), (None, None), "web"),
        ((), ("telegram", "email"), "telegram"),
        (("telegram",), ("telegram", "email"), "email"),
        (("telegram", "email"), ("telegram", "email"), "web"),
        ((), (None, "email", "telegram"), "email"),
    ],
)
def test_a_talk_begins_on_the_first_that_is_wanted_and_offered(
    closed: tuple[str, ...], wanted: tuple[str | None, ...], begins_on: str
) -> None:
    now = Channels(frozenset(map(Channel, closed)))
    assert now.begins_on(None if one is None else Channel(one) for one in wanted) is Channel(begins_on)


async def test_the_page_says_how_each_channel_is_and_what_it_waits_for(api: Api) -> None:
    boss, recruiter = await admin(api), await signed_in(api)
    assert (await recruiter.get(CHANNELS)).status == 404
    assert (await offer(recruiter, "web")).status == 404
    await api.invitation()
    page = " ".join(html.fromstring((await boss.get(CHANNELS)).raw).text_content().split())
    assert "Telegram is not connected: set PARLEY_TELEGRAM_TOKEN and PARLEY_TELEGRAM_BOT." in page
    assert "Mails cannot be answered: set PARLEY_REPLY_DOMAIN." in page
    assert "Nobody has written here yet" in page
    checked = await boss.send(f"{CHANNELS}/check", b"")
    assert checked.status == 200
    assert "a mail server is set: not so. set PARLEY_SMTP_URL" in checked.raw.decode()


async def test_a_preference_is_kept_with_who_and_counts_for_whoever_names_no_channel(api: Api) -> None:
    boss = await admin(api)
    assert (await offer(boss, *EVERY, first="email")).headers["Location"].endswith("done=saved")
    assert (await offer(boss, *EVERY, first="email")).headers["Location"].endswith("done=same")
    assert (await offer(boss, "web", "telegram", first="email")).headers["Location"].endswith("done=first")
    assert (await offer(boss, *EVERY, first="pigeon")).status == 404
    assert await channel_of(api, await api.invitation()) == "email"
    assert await channel_of(api, await api.invitation(channel="web")) == "web"
    page = " ".join(html.fromstring((await boss.get(CHANNELS)).raw).text_content().split())
    assert "Ana talks begin: mail" in page


async def test_a_job_can_have_its_own(api: Api) -> None:
    boss = await admin(api)
    await offer(boss, *EVERY, first="web")
    job = await api.job(boss.recruiter)
    path = f"/console/jobs/{job}/channel"
    assert (await boss.send(path, b"first=email")).status == 303
    assert (await boss.send(path, b"first=pigeon")).status == 404
    assert (await boss.send(path, b"first=telegram")).status == 404  # there is no bot
    assert (await (await signed_in(api)).send(path, b"first=web")).status == 404
    assert await channel_of(api, await api.invitation(await api.application(job))) == "email"
    assert await channel_of(api, await api.invitation()) == "web"
    await boss.send(path, b"first=")
    assert await channel_of(api, await api.invitation(await api.application(job))) == "web"


async def test_what_is_switched_off_begins_elsewhere_and_is_not_to_choose(api: Api) -> None:
    boss = await admin(api)
    await offer(boss, "web")
    assert await channel_of(api, await api.invitation(channel="email")) == "web"
    page = html.fromstring((await boss.get(f"/console/jobs/{await sure_job(api, boss)}")).raw)
    assert {one.get("value") for one in page.xpath('//select[@name="channel"]/option')} == {"web"}


async def sure_job(api: Api, console: Console) -> str:
    job = await api.job(console.recruiter)
    await api.application(job)
    return job


async def test_automatic_invitations_keep_to_it(stage: Stage) -> None:
    hiring = await hiring_on(stage)
    boss = await stage.recruiter()
    await in_transaction(
        stage.pool, lambda connection: channels.change(connection, Channels(first=Channel.EMAIL), By(boss))
    )
    await hiring.close()
    await hiring.follow_up()
    found = await stage.owner.fetch("SELECT DISTINCT channel FROM parley.conversations")
    assert [row["channel"] for row in found] == ["email"]


async def test_whoever_talks_in_telegram_is_led_to_the_chat_and_nothing_they_write_is_lost(
    ground: Ground,
) -> None:
    boss = await admin(ground.api)
    made = await ground.invited()
    await ground.brings(ground.telegram.writes(KIM, "can't do mornings"))
    await offer(boss, "web", "email")
    await ground.settled()
    assert made["chat_url"] in ground.last().text
    assert "not settle interviews in Telegram any more" in ground.last().text
    before = len(ground.telegram.texts(KIM))
    await ground.brings(ground.telegram.writes(KIM, "how about thursday after 2?"))
    await ground.brings(ground.telegram.writes(KIM, "hello?"))
    said = [one for one in ground.telegram.texts(KIM)[before:] if "any more" in one]
    assert 1 <= len(said) == len(ground.telegram.texts(KIM)[before:])
    messages = await ground.api.messages(f"/api/v1/chat/{made['chat_token']}")
    written = [one["seq"] for one in messages if one["author"] == "candidate"]
    assert len(written) == 3
    assert set(written) == {one["in_reply_to"] for one in messages if one.get("in_reply_to")}
    again = await ground.api.invitation(channel="telegram")
    assert again["telegram_url"] is None
    assert await channel_of(ground.api, again) == "web"
    chat = (await ground.api.call("GET", f"/api/v1/chat/{made['chat_token']}", key=None)).json
    assert "telegram_url" not in chat
    await offer(boss, *EVERY)
    await ground.brings(ground.telegram.writes(KIM, "any other day?"))
    assert "any more" not in ground.last().text


async def test_a_link_into_telegram_that_was_handed_out_before_says_where_to_go_on(ground: Ground) -> None:
    boss = await admin(ground.api)
    made = await ground.invited(chat=None)
    await offer(boss, "web", "email")
    token = made["telegram_url"].partition("start=")[2]
    await ground.brings(ground.telegram.writes(KIM, f"/start {token}"))
    assert made["chat_url"] in ground.last().text
    assert await ground.count("parley.telegram_bindings") == 0


async def test_whoever_answers_by_mail_is_answered_and_told_to_go_on_in_the_chat(database: str) -> None:
    async with corresponding(database) as post:
        boss = await admin(post.api)
        pen = await post.invited()
        first = await pen.received(1)
        assert first["Reply-To"]
        await offer(boss, "web", "telegram")
        answer = await pen.write(first, "how about thursday after 2?")
        assert "We do not settle interviews by mail any more" in words_of(answer)
        assert "Thursday" in words_of(answer)
        assert answer["Reply-To"] is None
        assert pen.made["chat_url"] in links_of(answer).values()
