"""Every route, and in each of its declared fields what nobody should send: made from the router.

No fault of ours, nothing in the log that calls for somebody, a program gets the contract's error with the
field's name, and a person a page with words. What a legitimate request looks like is said in `requesting.py`
and, where something has to be set up first, in `test_routes_set_up.py`.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle
from urllib.parse import quote
from uuid import UUID

import pytest
from lxml import html

from bot.api.arguments import validated
from bot.api.errors import ApiError, error_response
from bot.api.form_body import FORM
from bot.api.route import HTML, Caller, Route
from bot.app import ROUTES
from bot.links import Purpose
from tests.servers.api import KEY, Answer, Api
from tests.shell.requesting import BODIES, ENDING, FORM_FIELDS, FORMS, Ids, nobodys, side
from tests.shell.spoiling import IN_FORMS, Field, Json, Step, fields_of, put
from tests.shell.test_api_errors import NO_TOKEN, raw_answer
from tests.shell.test_routes_set_up import PREPARED, Town, town

__all__ = ["town"]

A_PERSON = "text/html,application/xhtml+xml"
LINK_QUERIES: Mapping[str, dict[str, str]] = {
    "answer": {"seq": "1", "option": "0"},
    "answer_page": {"seq": "1", "option": "0"},
    "deed": {"deed": "extend"},
    "deed_page": {"deed": "extend"},
    "offer": {"start": "2030-03-04T09:00:00Z"},
    "offer_page": {"start": "2030-03-04T09:00:00Z"},
    "booked_with_recruiter": {"day": "2030-03-04"},
}
SAID = ("zz", "\0", "\u202e", "NaN", "nfinity", "2027-02-30", "W01", "0001-", "9999", "e400", "urn:")
"""What of the values would be seen in a sentence that repeats them."""


@dataclass(frozen=True)
class Request:
    """The parts of a legitimate one, each as its declaration takes it."""

    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Json

    def part(self, field: Field) -> Json:
        return {"path": self.path, "query": self.query, "body": self.body}[field.part]

    def with_value(self, field: Field, value: Json) -> Request:
        parts = {"path": self.path, "query": self.query, "body": self.body}
        return Request(**{**parts, field.part: put(value, field.place, parts[field.part])})

    def address(self, route: Route) -> str:
        bare = re.sub(r"\{(\w+)(?::[^}]*)?\}", lambda name: written(self.path[name[1]]), route.path)
        query = "&".join(f"{written(name)}={written(value)}" for name, value in self.query.items())
        return f"{bare}?{query}" if query else bare


def written(value: Json) -> str:
    """As it stands in an address: a lone surrogate as the bytes that UTF-8 would have for it."""
    return quote(str(value).encode("utf-8", "surrogatepass"), safe="")


def legitimate(route: Route, ids: Ids) -> Request:
    path = {name: ids.known(route, name) for name in re.findall(r"\{(\w+)", route.path)}
    body = BODIES.get(route.name, lambda _: {})(ids) if "body" in route.inputs else None
    return Request(path, LINK_QUERIES.get(route.name, {}), body)


def sent_in(field: Field, values: Iterable[Json]) -> Iterator[Json]:
    """In an address everything is text."""
    if field.part == "body":
        yield from values
    else:
        told = dict.fromkeys(str(value) for value in values if isinstance(value, str | int | float))
        yield from (one for one in told if field.part != "path" or not set(one) & set("{}"))  # the router's


def place_of(steps: tuple[Step, ...]) -> str:
    return str(steps[0]) if steps and isinstance(steps[0], str) else ""


def named(field: Field, faults: Json) -> bool:
    """By its place or the sentence; a part of a whole that makes no sense is named by the whole."""
    top = place_of(field.place)
    return any(one["field"].startswith(top) or top in one["problem"] for one in faults)


def test_what_a_declaration_refuses_is_told_by_the_fields_name_in_words_of_ours() -> None:
    tried = 0
    for route in ROUTES:
        asked = legitimate(route, nobodys())
        for field in fields_of(route):
            for value in sent_in(field, field.values):
                tried += 1
                try:
                    validated(route.inputs[field.part], put(value, field.place, asked.part(field)))
                except ApiError as refused:
                    where = (route.name, field.part, field.place, str(value)[:50])
                    faults = json.loads(str(error_response(refused).text))["error"]["details"]["fields"]
                    assert named(field, faults), (where, faults)
                    for one in faults:
                        assert told_well(one["problem"], value), (where, one)
    assert tried > 20_000


def told_well(problem: str, value: Json) -> bool:
    """A name that nobody declared may be repeated, as part of the field's place."""
    if isinstance(value, dict) and problem.startswith("'"):
        return True
    ours = problem not in {"", "is not valid"} and not problem.startswith("Input") and len(problem) < 500
    return ours and not any(word in problem for word in SAID)


async def request_as(town: Town, route: Route, asked: Request, **headers: str) -> Answer:
    """As whoever may, and as their browser or program would."""
    sent = {"Accept": A_PERSON if route.media == HTML else "application/json"}
    if route.caller is Caller.PORTAL:
        sent["Authorization"] = f"Bearer {KEY}"
    if route.caller in {Caller.CONSOLE, Caller.ADMIN}:
        sent |= {"Cookie": town.boss.cookie, "Origin": town.api.url}
    raw = json.dumps(asked.body).encode() if "body" in route.inputs else None
    sent |= headers
    return await town.api.call(route.method, asked.address(route), raw=raw, key=None, headers=sent)


def pattern_of(path: str) -> str:
    return re.sub(r"\{(\w+)(?::[^}]*)?\}", r"(?P<\1>[^/]+)", path)


async def ready(town: Town, route: Route) -> Request:
    """A request for a route, with things of its own in its path."""
    if route.name in PREPARED:
        call = await PREPARED[route.name](town)
        found = re.fullmatch(pattern_of(route.path), call.path)
        assert found is not None, route.path
        return Request(found.groupdict(), {}, dict(call.fields or {}))
    ids = await side(town.api, town.boss.recruiter)
    asked = legitimate(route, ids)
    purpose = route.path.split("/")[2] if route.path.startswith("/interview/") else None
    if purpose is None:
        return asked
    token = town.api.service.linker.token(Purpose(purpose), UUID(ids.interview))
    return Request({**asked.path, "token": token}, asked.query, asked.body)


def has_words(answer: Answer) -> bool:
    """A page that a person can read: a heading and a sentence."""
    tree = html.fromstring(answer.raw)
    return bool(tree.findtext(".//h1")) and len(" ".join(tree.xpath("//main//text()")).split()) > 5


def answered_well(route: Route, answer: Answer) -> bool:
    kind = answer.headers.get("Content-Type", "").partition(";")[0]
    if answer.status >= 500 or answer.status == 431:  # no route saw it: its first line was too long
        return answer.status == 431
    if answer.status >= 400 and kind == HTML:
        return route.media == HTML and has_words(answer)
    return answer.status < 400 or route.media != HTML


def spoilt(route: Route, asked: Request) -> Iterator[tuple[Field, Json, Request]]:
    """All that the declaration takes, and of what it refuses one of a field."""
    for field in fields_of(route):
        refused = False
        for value in sent_in(field, field.pointed):
            request = asked.with_value(field, value)
            try:
                validated(route.inputs[field.part], request.part(field))
            except ApiError:
                if refused:
                    continue
                refused = True
            yield field, value, request


async def faults_among(
    caplog: pytest.LogCaptureFixture, tries: AsyncIterator[tuple[object, Route, Answer]]
) -> list[object]:
    """What was tried and not answered as it has to be, with what the log says of it."""
    found: list[object] = []
    async for what, route, answer in tries:
        if not answered_well(route, answer) or caplog.records:
            said = [
                (one.getMessage(), repr(one.exc_info and one.exc_info[1])[:200]) for one in caplog.records
            ]
            found.append((route.name, what, answer.status, answer.raw[:200], said))
            caplog.clear()
    return found


async def with_odd_values(town: Town, caller: Caller) -> AsyncIterator[tuple[object, Route, Answer]]:
    routes = [one for one in ROUTES if one.caller is caller and one.time_limit is not None]
    for route in sorted(routes, key=lambda one: ENDING.get(one.name, 0)):
        asked = await ready(town, route)
        for field, value, request in spoilt(route, asked):
            where = (field.part, field.place, repr(value)[:60])
            yield where, route, await request_as(town, route, request)


@pytest.mark.parametrize("caller", [Caller.PORTAL, Caller.CHAT, Caller.PUBLIC, Caller.CONSOLE, Caller.ADMIN])
async def test_whatever_stands_in_a_field_is_answered(
    town: Town, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    assert await faults_among(caplog, with_odd_values(town, caller)) == []


async def send_form(town: Town, route: Route, address: str, form: Iterable[tuple[str, str]]) -> Answer:
    pairs = (f"{name}={quote(value.encode('utf-8', 'surrogatepass'), safe='')}" for name, value in form)
    sent = {"Accept": A_PERSON, "Content-Type": FORM, "Origin": town.api.url, "Cookie": town.boss.cookie}
    raw = "&".join(pairs).encode()
    return await town.api.call(route.method, address, raw=raw, key=None, headers=sent)


async def with_odd_forms(town: Town) -> AsyncIterator[tuple[object, Route, Answer]]:
    """Each field alone, twice, and left away; then every field of a form at once.

    Of a form with several fields each field gets some of the values, and those beside it the others.
    """
    await town.connect_calendar()
    for route in (one for one in ROUTES if one.name in FORM_FIELDS):
        ids = await side(town.api, town.boss.recruiter)
        address = legitimate(route, ids).address(route)
        usual = list(FORMS.get(route.name, lambda _: {})(ids).items())
        names = FORM_FIELDS[route.name].split()
        for number, name in enumerate(names):
            others = [(one, value) for one, value in usual if one != name]
            values = IN_FORMS[number % len(names[:4]) :: len(names[:4])]
            tries = {value[:60]: [*others, (name, value)] for value in values}
            tries |= {"twice": [*usual, (name, "1"), (name, "2")], "none": others}
            for what, form in tries.items():
                yield (name, what), route, await send_form(town, route, address, form)
        for value in IN_FORMS[::4]:
            every = [(name, value) for name in names]
            yield ("all", value[:60]), route, await send_form(town, route, address, every)


async def test_whatever_stands_in_a_form_is_answered(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    assert await faults_among(caplog, with_odd_forms(town)) == []


async def test_every_field_that_a_page_shows_is_tried(town: Town) -> None:
    await town.connect_calendar()
    seen = set()
    for who in (town.me, town.boss):
        ids = await side(town.api, who.recruiter)
        for route in (one for one in ROUTES if one.media == HTML and one.method == "GET"):
            if route.caller not in {Caller.CONSOLE, Caller.ADMIN}:
                continue
            answer = await who.get(ids.fill(route), Accept=A_PERSON)
            for form in html.fromstring(answer.raw).forms:
                action = (form.get("action") or "").partition("?")[0] or ids.fill(route).partition("?")[0]
                names = {*form.fields.keys(), *form.xpath(".//button[@name]/@name")}
                seen |= {(form.method, action, name) for name in names}
    known = [(re.compile(pattern_of(one.path)), one) for one in ROUTES if one.name in FORM_FIELDS]
    for method, action, name in seen:
        if method == "POST":
            read_by = [one for pattern, one in known if one.method == method and pattern.fullmatch(action)]
            assert any(name in FORM_FIELDS[one.name].split() for one in read_by), (action, name)
    assert len(seen) > 40


ODD_HEADERS: Mapping[str, Mapping[str, str]] = {
    "wishes": {
        "Range": "bytes=5-1,-0,zzyzx",
        "If-Range": '"',
        "If-None-Match": "*",
        "If-Match": "W/",
        "If-Modified-Since": "zzyzx",
        "If-Unmodified-Since": "Sun, 99 Zzz 0000 99:99:99 GMT",
        "Accept-Language": "de;q=nan, ;q=-1, -, \u202e",
        "User-Agent": "Firefox/\N{GRINNING FACE}" * 50,
        "Connection": "Upgrade",
        "Upgrade": "zzyzx",
        "X-Forwarded-For": "zzyzx",
        "Forwarded": "for=[",
    },
    "callers": {
        "Origin": "http://[",
        "Referer": "http://[",
        "Sec-Fetch-Site": "zzyzx",
        "Parley-Acting-For": "zz\u00ffyx",
        "Authorization": "Bearer",
        "X-Goog-Channel-ID": "zzyzx",
        "X-Goog-Channel-Token": "\u202e",
    },
}
ODD_KINDS = (
    "application/json; charset=zzyzx",
    'application/json; charset="',
    "application/x-www-form-urlencoded; charset=utf-16",
    "multipart/form-data",
    "text/html;;;=",
    ";",
    "zzyzx",
)
READ_HEADERS = (
    "Accept",
    "Accept-Language",
    "Authorization",
    "Content-Encoding",
    "Content-Type",
    "Cookie",
    "Origin",
    "Parley-Acting-For",
    "User-Agent",
    "X-Telegram-Bot-Api-Secret-Token",
)
WAYS_IN = (
    ("GET", "/console/inbox"),
    ("POST", "/console/sign-in"),
    ("GET", f"/chat/{NO_TOKEN}"),
    ("POST", "/api/v1/jobs"),
    ("POST", f"/api/v1/chat/{NO_TOKEN}/messages"),
    ("POST", "/webhooks/telegram"),
)


async def with_odd_headers(town: Town) -> AsyncIterator[tuple[object, Route, Answer]]:
    """Each set of headers at every route, and at each that takes a body one odd kind of it."""
    ids = await side(town.api, town.boss.recruiter)
    kinds = cycle(ODD_KINDS)
    for route in sorted(ROUTES, key=lambda one: ENDING.get(one.name, 0)):
        asked = legitimate(route, ids)
        for what, headers in ODD_HEADERS.items():
            yield what, route, await request_as(town, route, asked, **headers)
        if route.method != "GET":
            kind = next(kinds)
            yield kind, route, await request_as(town, route, asked, **{"Content-Type": kind})


async def test_whatever_stands_in_a_header_is_answered(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    assert await faults_among(caplog, with_odd_headers(town)) == []


async def test_headers_of_bytes_that_are_no_text_are_answered(
    api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    for method, path in WAYS_IN:
        for name in READ_HEADERS:
            head = f"{method} {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n{name}: ".encode()
            status, _ = await raw_answer(api, head + b"\xff=\xed\xa0\x80; \xfe/\r\n\r\n")
            assert status < 500, (path, name)
    assert [one for one in caplog.records if one.levelno >= logging.ERROR] == []
