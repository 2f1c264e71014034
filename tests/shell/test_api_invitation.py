"""The pages behind accept and reject links: looking changes nothing, the button acts, once."""

from __future__ import annotations

import re

import pytest

from tests.servers.api import Api, Json

SCANNERS = (
    ("HEAD", {}),
    ("GET", {}),
    ("GET", {"Purpose": "prefetch"}),
    ("GET", {"Sec-Purpose": "prefetch;prerender"}),
    ("GET", {"User-Agent": "Mozilla/5.0 (compatible; SafeLinks)"}),
    ("OPTIONS", {}),
    ("PUT", {}),
)


def path_of(api: Api, url: str) -> str:
    return url.removeprefix(api.url)


async def status(api: Api, made: Json) -> str:
    return str((await api.call("GET", f"/api/v1/interviews/{made['id']}")).json["status"])


async def test_whoever_only_looks_changes_nothing(api: Api) -> None:
    made = await api.invitation()
    for url in (made["accept_url"], made["reject_url"], made["chat_url"]):
        for method, headers in SCANNERS * 2:
            await api.call(method, path_of(api, url), key=None, headers=headers)
    assert await status(api, made) == "invitation_sent"
    assert len(await api.messages(f"/api/v1/chat/{made['chat_token']}")) == 1


async def test_the_accept_button_accepts_and_leads_to_the_chat(api: Api) -> None:
    made = await api.invitation()
    accept = path_of(api, made["accept_url"])
    assert b'<form method="post">' in (await api.call("GET", accept, key=None)).raw
    pressed = await api.call("POST", accept, key=None)
    assert (pressed.status, pressed.headers["Location"]) == (303, made["chat_url"])
    assert await status(api, made) == "slot_pending"


async def test_pressing_again_changes_nothing_more(api: Api) -> None:
    made = await api.invitation()
    accept, chat = path_of(api, made["accept_url"]), f"/api/v1/chat/{made['chat_token']}"
    for _ in range(3):
        assert (await api.call("POST", accept, key=None)).status == 303
    assert await status(api, made) == "slot_pending"
    assert len({message["text"] for message in await api.messages(chat)}) <= 3


async def test_the_button_of_one_time_books_it_or_asks(api: Api) -> None:
    made = await api.invitation()
    (first,) = await api.messages(f"/api/v1/chat/{made['chat_token']}")
    start = first["options"][0]["start"].replace("+", "%2B")
    pressed = await api.call("POST", f"{path_of(api, made['accept_url'])}?start={start}", key=None)
    assert pressed.status == 303
    assert await status(api, made) == "confirmed"


async def test_the_reject_button_declines_for_good(api: Api) -> None:
    made = await api.invitation()
    reject = path_of(api, made["reject_url"])
    assert (await api.call("POST", reject, key=None)).status == 200
    assert await status(api, made) == "cancelled"
    listed = await api.call("GET", reject, key=None)
    assert b"<form" not in listed.raw
    assert (await api.call("POST", path_of(api, made["accept_url"]), key=None)).status == 303
    assert await status(api, made) == "cancelled"


async def test_a_link_opens_its_own_interview_and_nothing_else(api: Api) -> None:
    mine, theirs = await api.invitation(), await api.invitation()
    token = {name: mine[name].rpartition("/")[2] for name in ("accept_url", "reject_url")}
    wrong = [
        f"/interview/accept/{mine['id']}/{token['reject_url']}",
        f"/interview/reject/{mine['id']}/{token['accept_url']}",
        f"/interview/accept/{mine['id']}/{mine['chat_token']}",
        f"/interview/accept/{theirs['id']}/{token['accept_url']}",
        f"/interview/accept/{mine['id']}/x",
        f"/interview/accept/{mine['id']}/{'A' * 43}",
    ]
    for path in wrong:
        for method in ("GET", "POST"):
            answer = await api.call(method, path, key=None)
            assert answer.status == 404
            assert b"not valid any more" in answer.raw
    assert [await status(api, one) for one in (mine, theirs)] == ["invitation_sent"] * 2


@pytest.mark.parametrize("path", ["/interview/accept/nobody/x", "/interview/reject/1/x"])
async def test_an_id_that_is_none_is_422(api: Api, path: str) -> None:
    assert (await api.call("GET", path, key=None)).status == 422


async def test_what_the_portal_wrote_is_shown_as_text_under_a_strict_policy(api: Api) -> None:
    title = "<script>alert(1)</script>{{ 7 * 7 }}"
    made = await api.invitation(await api.application(await api.job(title=title, company='"><img src=x>')))
    for url in (made["accept_url"], made["reject_url"]):
        answer = await api.call("GET", path_of(api, url), key=None)
        page = answer.raw.decode()
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "{{ 7 * 7 }}" in page
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert re.search(r"script-src 'nonce-[\w-]{20,}'", policy)
