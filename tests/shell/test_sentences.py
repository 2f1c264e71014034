"""Sentences in a deployment's own words, in the console: looked at, kept, heard at once, and taken back."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from urllib.parse import urlencode

import pytest
from lxml import html

from db import own_texts
from negotiation.saying.catalogs import CATALOGS
from negotiation.saying.editing import faults
from tests.servers.api import Answer, Api
from tests.shell.consoling import Console, admin, signed_in

WORDING = "/console/settings/wording"
CORPUS = Path(__file__).parents[1] / "corpus" / "hostile_texts.jsonl"
HOSTILE: list[str] = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


async def press(console: Console, key: str, do: str, texts: str = "", language: str = "en") -> Answer:
    form = urlencode({"do": do, "texts": texts}).encode()
    return await console.send(f"{WORDING}/{language}/{key}", form)


def previews(answer: Answer) -> list[str]:
    tree = html.fromstring(answer.raw)
    return [one.text_content() for one in tree.xpath('//*[@id="preview"]//*[contains(@class, "words")]')]


async def said(api: Api, text: str, **application: str) -> str:
    """What a fresh candidate is answered."""
    made = await api.invitation(await api.application(**application))
    chat = f"/api/v1/chat/{made['chat_token']}"
    seq = (await api.call("POST", f"{chat}/messages", {"id": "1", "text": text}, key=None)).json["seq"]
    return str((await api.answer_to(chat, seq))["text"])


async def test_a_sentence_is_looked_at_kept_heard_at_once_and_taken_back(api: Api) -> None:
    boss = await admin(api)
    before = await said(api, "thanks!")
    looked = await press(boss, "noted", "look", "Our pleasure!\nNot at all!")
    assert looked.status == 200
    assert [one for one in previews(looked) if one.startswith("Our pleasure!")]
    assert [one for one in previews(looked) if one.startswith("Not at all!")]
    assert not (await said(api, "thanks!")).startswith(("Our pleasure!", "Not at all!"))
    kept = await press(boss, "noted", "keep", "Our pleasure!")
    assert (kept.status, kept.headers["Location"]) == (303, f"{WORDING}/en/noted?done=kept")
    assert (await said(api, "thanks!")).startswith("Our pleasure!")
    assert not (await said(api, "Danke!", locale="de-DE")).startswith("Our pleasure!")
    assert "in your words" in (await boss.get(WORDING)).raw.decode()
    again = await press(boss, "noted", "keep", "Our pleasure!")
    assert again.headers["Location"].endswith("done=same")
    await press(boss, "noted", "house")
    assert not (await said(api, "thanks!")).startswith("Our pleasure!")
    page = " ".join((await boss.get(f"{WORDING}/en/noted")).raw.decode().split())
    assert "went back to Parley&#39;s own words" in page or "went back to Parley's own words" in page
    assert '<bdi>Ana</bdi></span> <q dir="auto">Our pleasure!</q>' in page
    assert before


async def test_what_was_said_stays_as_it_was_said(api: Api) -> None:
    boss = await admin(api)
    await press(boss, "invite_robot", "keep", "Dear candidate! {sentence}")
    made = await api.invitation()
    chat = f"/api/v1/chat/{made['chat_token']}"
    first = (await api.messages(chat))[0]["text"]
    assert "Dear candidate! I am an automated assistant" in first
    await press(boss, "invite_robot", "house")
    assert (await api.messages(chat))[0]["text"] == first


async def test_what_is_not_in_order_is_told_and_kept_in_the_field_alone(api: Api) -> None:
    boss = await admin(api)
    answer = await press(boss, "booked", "keep", "Come on Tuesday at 3!")
    page = answer.raw.decode()
    assert answer.status == 422
    assert "Nothing was saved" in page
    assert "reads as a time" in page
    assert "{sentence} is missing" in page
    assert "Come on Tuesday at 3!</textarea>" in page
    assert not (await own_texts.own_texts(api.service.pool)).texts
    assert (await press(boss, "booked", "look", "{sentence} At noon!")).status == 200
    assert (await press(boss, "booked", "keep", "")).status == 422
    assert (await press(boss, "booked", "burn", "{sentence}")).status == 404


@pytest.mark.parametrize(
    ("language", "key"), [("en", "subject"), ("en", "nothing"), ("en", "page_accept"), ("xx", "welcome")]
)
async def test_what_cannot_be_changed_has_no_page(api: Api, language: str, key: str) -> None:
    boss = await admin(api)
    assert (await boss.get(f"{WORDING}/{language}/{key}")).status in {404, 422}
    assert (await press(boss, key, "keep", "Hello", language)).status in {404, 422}
    assert not (await own_texts.own_texts(api.service.pool)).texts


async def test_recruiters_see_what_candidates_hear_and_change_nothing(api: Api) -> None:
    console, boss = await signed_in(api), await admin(api)
    assert (await console.get(f"{WORDING}/en/welcome")).status == 404
    assert (await press(console, "welcome", "keep", "Hi!")).status == 404
    await press(boss, "invite_robot", "keep", "Dear candidate! {sentence}")
    page = (await console.get(WORDING)).raw.decode()
    assert "Dear candidate!" in page
    assert "Every sentence" not in page
    assert "Every sentence" in (await boss.get(WORDING)).raw.decode()


@pytest.mark.parametrize("language", list(CATALOGS))
async def test_every_sentence_that_can_be_changed_has_a_page_with_all_three_forms(
    api: Api, language: str
) -> None:
    boss = await admin(api)
    tree = html.fromstring((await boss.get(f"{WORDING}?language={language}")).raw)
    links = [one.get("href") for one in tree.iter("a") if f"/wording/{language}/" in (one.get("href") or "")]
    assert len(links) > 90
    for link in links[:: 1 if language == "en" else 12]:
        answer = await boss.get(link)
        assert answer.status == 200, link
        assert len(previews(answer)) >= 3, link


async def test_hostile_words_are_text_in_the_preview_the_page_and_the_chat(api: Api) -> None:
    boss = await admin(api)
    for text in (one for one in HOSTILE if not faults(CATALOGS["en"], "noted", [one])):
        answer = await press(boss, "noted", "keep", text)
        assert answer.status == 303, text
        for path in (f"{WORDING}/en/noted", WORDING):
            page = await boss.get(path)
            tree = html.fromstring(page.raw)
            assert text in tree.text_content()
            assert {one.tag for one in tree.iter("img", "svg", "iframe", "object", "embed")} <= set()
            assert all(one.get("nonce") for one in tree.iter("script", "style"))
    for text in HOSTILE:
        looked = await press(boss, "noted", "look", text)
        assert looked.status == 200
        assert not list(html.fromstring(looked.raw).iter("img", "svg", "iframe", "object"))


async def test_two_who_change_one_sentence_at_once_come_one_after_the_other(api: Api) -> None:
    boss = await admin(api)
    texts = [f"Hello number {word}!" for word in ("alpha", "beta", "gamma", "delta")]
    await asyncio.gather(*(press(boss, "noted", "keep", text) for text in texts))
    changes = await own_texts.history(api.service.pool, "en", "noted")
    assert len(changes) == 4
    found = list(reversed(changes))
    assert [one.before for one in found] == [(), *(one.after for one in found[:-1])]
    assert (await own_texts.own_texts(api.service.pool)).of("en", "noted") == found[-1].after


async def test_a_row_that_does_not_fit_this_version_harms_no_answer(api: Api) -> None:
    """Another version of the service, or somebody with a client for the database, left it there."""
    await api.service.pool.execute(
        "INSERT INTO parley.own_texts VALUES ('en', 'noted', ARRAY['Hi {nobody}', 'Hi {']),"
        " ('en', 'gone', ARRAY['x']), ('it', 'welcome', ARRAY['Prego!'])"
    )
    assert "{" not in await said(api, "thanks!")
