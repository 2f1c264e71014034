"""Hostile texts and names on every page that a signed-in person can open: told as text, under a policy that
runs nothing but our own scripts. Which pages there are, the router says; browsers look at the main ones.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import html

from bot.api.route import Caller
from bot.app import ROUTES
from tests.servers.api import Api
from tests.shell.consoling import admin
from tests.shell.requesting import side

CORPUS = Path(__file__).parents[1] / "corpus" / "hostile_texts.jsonl"
TEXTS: list[str] = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
NAME = 'Sam <img src=x onerror="alert(1)">'
TITLE = "</title><script>alert(1)</script> Engineer"
OURS = {"script", "style"}


@pytest.fixture
async def pages(api: Api) -> list[tuple[str, bytes, str]]:
    """Address, content and policy of every page, as an administrator who is that recruiter sees it."""
    boss = await admin(api)
    ids = await side(api, boss.recruiter)
    pool = api.service.pool
    await pool.execute("UPDATE users SET name = $1", NAME)
    await pool.execute("UPDATE applications SET name = $1, summary = $2", NAME, TITLE)
    await pool.execute("UPDATE jobs SET title = $1, description = $1", TITLE)
    chat = f"/api/v1/chat/{ids.token}"
    for number, text in enumerate(TEXTS):
        answer = await api.call("POST", f"{chat}/messages", {"id": str(number), "text": text}, key=None)
        assert answer.status in {202, 422}
    found = []
    for route in ROUTES:
        if route.caller not in {Caller.CONSOLE, Caller.ADMIN} or route.method != "GET":
            continue
        path = ids.fill(route)
        answer = await boss.get(path, Accept="text/html")
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            policy = answer.headers.get("Content-Security-Policy", "")
            found.append((route.path, answer.raw, policy))
    return found


async def test_no_page_holds_an_element_that_somebody_wrote(pages: list[tuple[str, bytes, str]]) -> None:
    assert len(pages) > 15
    for path, raw, policy in pages:
        assert "default-src 'none'" in policy, path
        assert "frame-ancestors 'none'" in policy, path
        (nonce,) = set(re.findall(r"'nonce-([^']+)'", policy)) or {""}
        tree = html.fromstring(raw)
        for element in tree.iter("script", "style", "img", "iframe", "object", "base", "embed"):
            assert element.tag in OURS, (path, html.tostring(element))
            assert element.get("nonce") == nonce, path
        for element in tree.iter():
            names = element.attrib if isinstance(element.tag, str) else {}
            assert not [name for name in names if name.startswith("on")], (path, names)
        for link in tree.iter("a", "form"):
            target = link.get("href") or link.get("action") or ""
            assert not target.lower().startswith(("javascript:", "data:")), path


async def test_the_texts_are_there_as_they_were_written(pages: list[tuple[str, bytes, str]]) -> None:
    shown = [html.fromstring(raw).text_content() for path, raw, _ in pages if "{interview_id}" in path]
    assert any(NAME in text for text in shown)
    assert any(all(one in text for one in TEXTS[:3]) for text in shown)
