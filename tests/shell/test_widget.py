"""The widget's script and pages over HTTP: any page may load it, and ask the chat; nothing else is opened."""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.parse import quote

import pytest

from tests.servers.api import Api, api_on

ELSEWHERE = {"Origin": "https://careers.example"}
A_PERSON = {"Accept": "text/html"}
MANNERS = {"Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "content-type"}


async def test_any_page_may_load_the_script_which_is_whole(api: Api) -> None:
    answer = await api.call("GET", "/widget.js", key=None, headers=ELSEWHERE)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    script = answer.raw.decode()
    assert script.startswith("(() => {")
    assert script.rstrip().endswith("})();")
    for part in ("class Connection", "class Unsent", "class Messages", "class ChatWindow", "class Chat "):
        assert script.count(part) == 1


@pytest.mark.parametrize("below", ["", "/messages", "/messages?after=0"])
async def test_a_page_of_another_origin_may_ask_the_chat_and_nothing_else(api: Api, below: str) -> None:
    chat = await api.chat()
    asked = await api.call("OPTIONS", chat + below, key=None, headers=ELSEWHERE | MANNERS)
    assert asked.status == 204
    assert asked.headers["Access-Control-Allow-Origin"] == "*"
    assert {"GET", "POST", "PATCH"} <= set(asked.headers["Access-Control-Allow-Methods"].split(", "))
    assert "Access-Control-Allow-Credentials" not in asked.headers
    answer = await api.call("GET", chat, key=None, headers=ELSEWHERE)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    for path in ("/api/v1/jobs", "/console", "/api/v1/openapi.json"):
        other = await api.call("GET", path, key=None, headers=ELSEWHERE)
        assert "Access-Control-Allow-Origin" not in other.headers


async def test_a_page_is_told_of_errors_too(api: Api) -> None:
    answer = await api.call("GET", "/api/v1/chat/nothing-like-it", key=None, headers=ELSEWHERE)
    assert answer.status == 404
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("token", ['"><script>alert(1)</script>', "<%= 7 %>", "a' onload='x"])
async def test_a_made_up_token_stays_a_value_in_the_page(api: Api, token: str) -> None:
    answer = await api.call("GET", f"/chat/{quote(token, safe='%')}", key=None)
    assert answer.status == 200
    text = answer.raw.decode()
    assert "<script>alert" not in text
    assert "' onload=" not in text


async def test_a_token_that_no_text_can_be_is_refused_in_words(api: Api) -> None:
    answer = await api.call("GET", "/chat/%00", key=None)
    assert answer.status == 422
    assert "holds characters that no text can have" in answer.raw.decode()


async def test_without_the_demo_company_there_is_no_demo_page(api: Api) -> None:
    front = await api.call("GET", "/", key=None, headers=A_PERSON)
    assert front.status == 200
    assert b'href="demo"' not in front.raw
    for path in ("/demo", "/demo/some-token"):
        assert (await api.call("GET", path, key=None)).status == 404


@pytest.fixture
async def demo(database: str) -> AsyncIterator[Api]:
    async with api_on(database, PARLEY_DEMO="1") as api:
        yield api


async def test_the_demo_page_leads_to_each_applicants_chat_on_the_companys_page(demo: Api) -> None:
    assert b'href="demo"' in (await demo.call("GET", "/", key=None, headers=A_PERSON)).raw
    listed = (await demo.call("GET", "/demo", key=None)).raw.decode()
    tokens = [part.partition('"')[0] for part in listed.split('href="demo/')[1:]]
    assert len(tokens) == 4
    for token in tokens:
        page = (await demo.call("GET", f"/demo/{token}", key=None)).raw.decode()
        assert page.count(f'data-token="{token}"') == 2  # shown, and there
        about = (await demo.call("GET", f"/api/v1/chat/{token}", key=None)).json
        assert about["company"] == "Lindqvist & Daughters"


@pytest.mark.parametrize(
    ("accept", "kind"), [("text/html", "text/html"), ("*/*", "application/json"), ("", "application/json")]
)
async def test_an_error_is_a_page_for_a_person_and_json_for_a_program(
    api: Api, accept: str, kind: str
) -> None:
    for path, status in (("/nothing", 404), ("/console", 401), ("/interview/accept/x/y", 422)):
        answer = await api.call("GET", path, key=None, headers={"Accept": accept})
        assert (answer.status, answer.headers["Content-Type"].partition(";")[0]) == (status, kind)
    answer = await api.call("GET", "/api/v1/nothing", key=None, headers={"Accept": accept})
    assert answer.headers["Content-Type"].partition(";")[0] == "application/json"
