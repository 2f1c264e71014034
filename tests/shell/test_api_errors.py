"""Whatever is sent, the answer is the contract's error, with a status below 500, and the service lives on."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import pytest

from bot.api.route import Caller
from bot.app import ROUTES
from tests.servers.api import ANSWERED_WITHIN, KEY, WEEK, Api, Json, address
from tests.shell import hostile

KIB = 1024
NO_TOKEN = "A" * 43


@pytest.fixture
async def chat(api: Api) -> str:
    return await api.chat()


def recruiter(**changed: object) -> dict[str, object]:
    known = {"name": "Ana", "email": address(), "time_zone": "Europe/Berlin", "working_hours": WEEK}
    return {**known, **changed}


async def test_every_bad_json_is_refused_wherever_json_is_read(api: Api, chat: str) -> None:
    for name, body in hostile.BAD_JSON.items():
        for path in ("/api/v1/recruiters", f"{chat}/messages"):
            answer = await api.call("POST", path, raw=body)
            assert (answer.status, answer.code) == (400, "MALFORMED_JSON"), name


@pytest.mark.parametrize("body", hostile.WRONG_SHAPES.values(), ids=hostile.WRONG_SHAPES)
async def test_json_of_another_shape_is_422(api: Api, chat: str, body: object) -> None:
    raw = json.dumps(body).encode()
    for path in ("/api/v1/recruiters", "/api/v1/jobs", "/api/v1/interviews", f"{chat}/messages"):
        answer = await api.call("POST", path, raw=raw)
        assert (answer.status, answer.code) == (422, "INVALID_INPUT")
        assert answer.fields


async def test_a_bad_field_is_named(api: Api) -> None:
    for name, (field, value) in hostile.BAD_FIELDS.items():
        answer = await api.call("POST", "/api/v1/recruiters", recruiter(**{field: value}))
        assert (answer.status, answer.code) == (422, "INVALID_INPUT"), name
        assert any(one.partition(".")[0] == field for one in answer.fields), name


async def test_a_field_that_is_missing_or_misspelt_is_told_in_our_words(api: Api) -> None:
    known = recruiter(time_zoen="Europe/Berlin")
    answer = await api.call("POST", "/api/v1/recruiters", {**known, "name": None} | {"email": address()})
    told = {one["field"]: one["problem"] for one in answer.json["error"]["details"]["fields"]}
    assert told["time_zoen"] == "is not known here: it may be misspelt"
    del known["name"]
    answer = await api.call("POST", "/api/v1/recruiters", known)
    told = {one["field"]: one["problem"] for one in answer.json["error"]["details"]["fields"]}
    assert told["name"] == "is required"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": ""}, "must not be empty"),
        ({"name": "x" * 201}, "must have at most 200 characters"),
        ({"name": 5}, "must be a text"),
        ({"max_per_day": 0}, "must be at least 1"),
        ({"max_per_day": 2.5}, "must be a whole number"),
        ({"max_per_day": "two"}, "must be a whole number"),
        ({"weight": "heavy"}, "must be a number"),
        ({"working_hours": []}, "must be an object with fields"),
    ],
)
async def test_what_is_wrong_with_a_field_is_told_in_our_words(api: Api, fields: Json, told: str) -> None:
    answer = await api.call("POST", "/api/v1/recruiters", recruiter(**fields))
    assert [one["problem"] for one in answer.json["error"]["details"]["fields"]] == [told]


async def test_what_is_wrong_with_a_body_a_list_or_an_id_is_told_in_our_words(api: Api) -> None:
    whole = await api.call("POST", "/api/v1/applications", [])
    assert whole.json["error"]["details"]["fields"] == [
        {"field": "body", "problem": "must be an object with fields"}
    ]
    endpoint = {"url": "https://example.org/", "events": ["interview.invited"] * 41, "include_people": "yes"}
    answer = await api.call("POST", "/api/v1/webhook-endpoints", endpoint)
    assert answer.json["error"]["details"]["fields"] == [
        {"field": "events", "problem": "must have at most 40 entries"},
        {"field": "include_people", "problem": "must be true or false"},
    ]
    unknown = await api.call("GET", "/api/v1/jobs/7")
    assert "must be an id" in unknown.json["error"]["details"]["fields"][0]["problem"]


async def test_all_bad_fields_are_named_at_once(api: Api) -> None:
    answer = await api.call("POST", "/api/v1/recruiters", recruiter(name="", time_zone="Mars", max_per_day=0))
    assert sorted(answer.fields) == ["max_per_day", "name", "time_zone"]


async def test_an_error_repeats_nobodys_words(api: Api) -> None:
    answer = await api.call("POST", "/api/v1/recruiters", recruiter(email="my secret mail"))
    assert b"secret" not in answer.raw


@pytest.mark.parametrize("moment", hostile.BAD_MOMENTS.values(), ids=hostile.BAD_MOMENTS)
async def test_a_bad_moment_is_named(api: Api, moment: object) -> None:
    body = [
        {"start": "2027-03-01T08:00:00Z", "end": "2027-03-01T08:30:00Z"},
        {"start": moment, "end": moment},
    ]
    answer = await api.call("PUT", f"/api/v1/recruiters/{await api.recruiter()}/busy", body)
    assert (answer.status, answer.fields) == (422, ["[1].start", "[1].end"])


@pytest.mark.parametrize(
    "query",
    [
        "from=yesterday",
        "to=2027-03-01T09:00:00",
        "duration_minutes=0",
        "duration_minutes=many",
        "from=2027-03-01T09:00:00Z&to=2027-03-01T08:00:00Z",
        "from=2027-03-01T09:00:00Z&to=2027-12-01T08:00:00Z",
        "fro=2027-03-01T09:00:00Z",
    ],
)
async def test_a_bad_query_is_422(api: Api, query: str) -> None:
    answer = await api.call("GET", f"/api/v1/recruiters/{await api.recruiter()}/slots?{query}")
    assert (answer.status, answer.code) == (422, "INVALID_INPUT")


async def test_a_query_parameter_that_occurs_twice_is_refused(api: Api) -> None:
    answer = await api.call("GET", f"/api/v1/recruiters/{await api.recruiter()}/slots?from=x&from=y")
    assert answer.code == "MALFORMED_REQUEST"


async def test_a_busy_time_that_ends_before_it_starts_is_422(api: Api) -> None:
    body = [{"start": "2027-03-01T09:00:00Z", "end": "2027-03-01T09:00:00Z"}]
    answer = await api.call("PUT", f"/api/v1/recruiters/{await api.recruiter()}/busy", body)
    assert (answer.status, answer.fields) == (422, ["[0]"])


@pytest.mark.parametrize("text", hostile.ODD_TEXTS.values(), ids=hostile.ODD_TEXTS)
async def test_odd_texts_are_taken_and_answered_without_repeating_them(
    api: Api, chat: str, text: str
) -> None:
    sent = await api.call("POST", f"{chat}/messages", {"id": "odd", "text": text}, key=None)
    assert sent.status == 202
    answer = await api.answer_to(chat, sent.json["seq"])
    assert text not in answer["text"]


@pytest.mark.parametrize("text", ["", "   ", "\0", "a" * 4_001, 5, None, True, ["x"]])
async def test_texts_that_are_none_or_too_long_are_422(api: Api, chat: str, text: object) -> None:
    answer = await api.call("POST", f"{chat}/messages", {"id": "1", "text": text}, key=None)
    assert (answer.status, answer.fields) == (422, ["text"])


@pytest.mark.parametrize("known_by", ["", " ", "a" * 201, 5, None, True])
async def test_message_ids_that_are_none_or_too_long_are_422(api: Api, chat: str, known_by: object) -> None:
    answer = await api.call("POST", f"{chat}/messages", {"id": known_by, "text": "x"}, key=None)
    assert (answer.status, answer.fields) == (422, ["id"])


async def test_a_body_over_256_kib_is_413_with_and_without_a_length(api: Api, chat: str) -> None:
    async def in_chunks(size: int) -> AsyncIterator[bytes]:
        for _ in range(size // KIB):
            yield b" " * KIB

    headers = {"Content-Type": "application/json"}
    for size, code in ((257, "PAYLOAD_TOO_LARGE"), (2560, "PAYLOAD_TOO_LARGE"), (256, "MALFORMED_JSON")):
        whole = await api.call("POST", f"{chat}/messages", raw=b" " * size * KIB)
        assert whole.code == code
        async with api.http.post(
            f"{api.url}{chat}/messages", data=in_chunks(size * KIB), headers=headers
        ) as chunked:
            assert (await chunked.json())["error"]["code"] == code


async def test_chunks_of_one_byte_are_read(api: Api, chat: str) -> None:
    async def bytewise() -> AsyncIterator[bytes]:
        for byte in hostile.MESSAGE:
            yield bytes([byte])

    async with api.http.post(
        f"{api.url}{chat}/messages", data=bytewise(), headers={"Content-Type": "application/json"}
    ) as response:
        assert response.status == 202


@pytest.mark.parametrize(("encoding", "body"), hostile.ENCODED.values(), ids=hostile.ENCODED)
async def test_compressed_bodies_are_refused_unopened(
    api: Api, chat: str, encoding: str, body: bytes
) -> None:
    answer = await api.call("POST", f"{chat}/messages", raw=body, headers={"Content-Encoding": encoding})
    assert (answer.status, answer.code) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json; charset=utf-16",
    ],
)
async def test_other_content_types_are_refused(api: Api, chat: str, kind: str) -> None:
    answer = await api.call("POST", f"{chat}/messages", raw=hostile.MESSAGE, headers={"Content-Type": kind})
    assert (answer.status, answer.code) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize(
    "path", ["/", "/api", "/api/v1", "/api/v2/jobs", "/api/v1/jobs/", "/favicon.ico", "/%2e%2e/x"]
)
async def test_unknown_paths_are_404_in_the_contracts_shape(api: Api, path: str) -> None:
    answer = await api.call("GET", path)
    assert (answer.status, answer.code) == (404, "NOT_FOUND")


async def test_a_method_that_a_path_does_not_take_is_405_and_says_which_it_takes(api: Api) -> None:
    answer = await api.call("DELETE", "/api/v1/jobs")
    assert (answer.status, answer.code, answer.headers["Allow"]) == (
        405,
        "METHOD_NOT_ALLOWED",
        "GET,HEAD,POST",
    )


WRONG_KEYS = {
    "none": {},
    "empty": {"Authorization": ""},
    "no scheme": {"Authorization": KEY},
    "another scheme": {"Authorization": f"Basic {KEY}"},
    "a part": {"Authorization": f"Bearer {KEY[:-1]}"},
    "one letter more": {"Authorization": f"Bearer {KEY}x"},
    "another case": {"Authorization": f"Bearer {KEY.upper()}"},
    "not ascii": {"Authorization": "Bearer schlüssel"},
    "two": {"Authorization": f"Bearer {KEY} {KEY}"},
}


@pytest.mark.parametrize("headers", WRONG_KEYS.values(), ids=WRONG_KEYS)
async def test_without_the_right_key_it_is_401(api: Api, headers: dict[str, str]) -> None:
    answer = await api.call("POST", "/api/v1/jobs", {}, key=None, headers=headers)
    assert (answer.status, answer.code) == (401, "UNAUTHORIZED")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def concrete(path: str) -> str:
    """The route's path with ids and tokens of the right form that nobody has."""
    nobody = "00000000-0000-4000-8000-000000000000"
    return re.sub(r"\{(\w+)(:[^}]*)?\}", lambda found: NO_TOKEN if found[1] == "token" else nobody, path)


async def test_every_route_is_closed_to_those_it_is_not_for(api: Api) -> None:
    """Every route as a stranger: with nothing, with a wrong key, with a key in the wrong place."""
    wanted = {
        Caller.PORTAL: {401},
        Caller.CHAT: {404},
        Caller.CONSOLE: {401, 403},
        Caller.ADMIN: {401, 403},
        Caller.WEBHOOK: {401, 404},
    }
    for route in ROUTES:
        if route.caller is Caller.PUBLIC:
            continue
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"Cookie": f"parley_sign_in={NO_TOKEN}"}):
            answer = await api.call(route.method, concrete(route.path), key=None, headers=headers)
            assert answer.status in wanted[route.caller], (route.method, route.path)


async def test_the_portals_key_opens_neither_chats_nor_the_console(api: Api) -> None:
    for route in ROUTES:
        if route.caller in {Caller.CHAT, Caller.CONSOLE, Caller.ADMIN}:
            answer = await api.call(route.method, concrete(route.path))
            assert answer.status in {401, 403, 404}, route.path


async def test_looking_changes_nothing_and_is_answered_without_a_body(api: Api, chat: str) -> None:
    for path in ("/healthz", chat, f"{chat}/messages", "/api/v1/openapi.json"):
        answer = await api.call("HEAD", path)
        assert (answer.status, answer.raw) == (200, b"")


async def test_every_answer_keeps_browsers_from_guessing_and_keeping(api: Api, chat: str) -> None:
    for path in ("/healthz", "/nothing", chat):
        headers = (await api.call("GET", path)).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert "aiohttp" not in headers["Server"]


async def test_a_page_of_another_site_may_use_a_chat_and_nothing_else(api: Api, chat: str) -> None:
    asks = {"Origin": "https://portal.example", "Access-Control-Request-Method": "POST"}
    allowed = await api.call("OPTIONS", f"{chat}/messages", key=None, headers=asks)
    assert (allowed.status, allowed.headers["Access-Control-Allow-Origin"]) == (204, "*")
    assert (await api.call("GET", f"/api/v1/chat/{NO_TOKEN}", key=None)).headers[
        "Access-Control-Allow-Origin"
    ] == "*"
    refused = await api.call("OPTIONS", "/api/v1/jobs", key=None, headers=asks)
    assert refused.status == 405
    assert "Access-Control-Allow-Origin" not in refused.headers


async def raw_answer(api: Api, sent: bytes) -> tuple[int, bytes]:
    where = urlsplit(api.url)
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    try:
        writer.write(sent)
        await writer.drain()
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), ANSWERED_WITHIN)
        length = re.search(rb"(?i)content-length: (\d+)", head)
        body = await asyncio.wait_for(reader.readexactly(int(length[1])), ANSWERED_WITHIN) if length else b""
        return int(head.split(b" ", 2)[1]), body
    finally:
        writer.close()


@pytest.mark.parametrize(("sent", "statuses"), hostile.RAW.values(), ids=hostile.RAW)
async def test_what_is_hardly_http_gets_the_contracts_error(
    api: Api, sent: bytes, statuses: set[int]
) -> None:
    status, body = await raw_answer(api, sent)
    assert status in statuses, body
    if status >= 400:
        api.valid({"$ref": "#/components/schemas/ErrorAnswer"}, json.loads(body))
    assert (await api.call("GET", "/healthz")).status == 200
