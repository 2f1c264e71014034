"""Every route as every caller, with an id of theirs, of somebody else and of nobody: made from the router.

Whoever may not call a route learns nothing; whoever may gets at their own, and cannot tell what is somebody
else's from what is not there at all. What changes something is sent as a legitimate caller would send it;
where that takes something to be set up, in `test_routes_set_up.py`. A route without a caller cannot be
declared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pytest

from bot.api.acting import ACTING_FOR
from bot.api.route import Caller, Route
from bot.app import ROUTES
from tests.servers.api import KEY, Answer, Api
from tests.shell.consoling import Console, admin, signed_in
from tests.shell.requesting import (
    ENDING,
    SET_UP_ELSEWHERE,
    WITH_IDS_INSIDE,
    Ids,
    body_of,
    nobodys,
    side,
)

REFUSED = {
    Caller.PORTAL: {401},
    Caller.CHAT: {404},
    Caller.CONSOLE: {401},
    Caller.ADMIN: {401},
    Caller.WEBHOOK: {401, 404},
}
PLAIN = {"flag": "negotiation_bot", "provider": "mailgun", "rest": "x", "key": "greeting"}
CHANGING = {"date", "content-security-policy", "x-request-id"}


@dataclass
class World:
    api: Api
    mine: Ids
    theirs: Ids
    me: Console
    boss: Console

    def headers(self, caller: str) -> Mapping[str, str]:
        return {
            "anonymous": {},
            "wrong key": {"Authorization": "Bearer wrong"},
            "portal": {"Authorization": f"Bearer {KEY}"},
            "portal for a recruiter": {"Authorization": f"Bearer {KEY}", ACTING_FOR: self.me.recruiter},
            "candidate": {"Authorization": f"Bearer {self.mine.token}", "X-Chat-Token": self.mine.token},
            "recruiter": {"Cookie": self.me.cookie, "Origin": self.api.url},
            "administrator": {"Cookie": self.boss.cookie, "Origin": self.api.url},
        }[caller]

    async def call(self, route: Route, caller: str, ids: Ids) -> Answer:
        path = ids.fill(route)
        form = route.caller in {Caller.CONSOLE, Caller.ADMIN}
        kind = "application/x-www-form-urlencoded" if form else "application/json"
        sent = {"Content-Type": kind, **self.headers(caller)}
        raw = None if route.method in {"GET", "OPTIONS"} else body_of(route, ids)
        return await self.api.call(route.method, path, raw=raw, key=None, headers=sent)


CALLERS = (
    "anonymous",
    "wrong key",
    "portal",
    "portal for a recruiter",
    "candidate",
    "recruiter",
    "administrator",
)
MAY = {
    Caller.PORTAL: {"portal", "portal for a recruiter"},
    Caller.CHAT: set(),  # a token of one's own lets anybody in, and nothing else does
    Caller.CONSOLE: {"recruiter", "administrator"},
    Caller.ADMIN: {"administrator"},
    Caller.WEBHOOK: set(),
    Caller.PUBLIC: set(CALLERS),
}


@pytest.fixture
async def world(api: Api) -> World:
    await api.made("/webhook-endpoints", {"url": "https://portal.example.org/parley"})
    me, other = await signed_in(api), await signed_in(api)
    boss = await admin(api)
    return World(api, await side(api, me.recruiter), await side(api, other.recruiter), me, boss)


def bare(answer: Answer) -> tuple[int, bytes, dict[str, str]]:
    """What somebody could tell two answers apart by."""
    headers = {name.lower(): value for name, value in answer.headers.items() if name.lower() not in CHANGING}
    body = re.sub(rb'nonce="[^"]*"', b"", answer.raw)
    return answer.status, body, headers


def closed_routes() -> Iterator[Route]:
    return (route for route in ROUTES if route.caller is not Caller.PUBLIC)


async def test_whoever_may_not_call_a_route_is_refused_whatever_the_id(world: World) -> None:
    cells = 0
    for route in closed_routes():
        for caller in CALLERS:
            if caller in MAY[route.caller]:
                continue
            known = [] if route.caller is Caller.CHAT else [world.mine, world.theirs]
            tried = [*known, nobodys()]
            answers = [await world.call(route, caller, ids) for ids in tried]
            cells += len(answers)
            statuses = {answer.status for answer in answers}
            below = caller == "recruiter" and route.caller is Caller.ADMIN
            wanted = {404} if below else REFUSED[route.caller] | ({403} if route.method == "POST" else set())
            assert statuses <= wanted, (route.method, route.path, caller, statuses)
            if "{rest" not in route.path:
                assert len({str(bare(answer)) for answer in answers}) == 1, (route.path, caller)
    assert cells >= 1500


async def test_whoever_may_gets_at_their_own(world: World) -> None:
    """Looking only; what changes something is tried where it is made."""
    callers = {Caller.PORTAL: "portal", Caller.CONSOLE: "recruiter", Caller.ADMIN: "administrator"}
    for route in closed_routes():
        if route.method != "GET" or route.time_limit is None or route.caller is Caller.WEBHOOK:
            continue
        if any(word in route.path for word in ("callback", "{letter_id}")):
            continue  # of things that nobody has made here
        answer = await world.call(route, callers.get(route.caller, "anonymous"), world.mine)
        refused = {401, 403} if route.caller is Caller.PORTAL else {401, 403, 404}
        assert answer.status not in refused, route.path


async def test_what_is_somebody_elses_looks_like_what_is_not_there(world: World) -> None:
    """For a recruiter, of another one's; for a candidate nothing but the token says whose it is."""
    cells = 0
    for route in ROUTES:
        if route.caller is not Caller.CONSOLE or not re.search(r"\{(?!provider)", route.path):
            continue
        foreign = await world.call(route, "recruiter", world.theirs)
        random = await world.call(route, "recruiter", nobodys())
        assert bare(foreign) == bare(random), (route.method, route.path)
        assert foreign.status == 404, (route.method, route.path, foreign.status)
        cells += 2
    assert cells > 10


async def test_what_changes_something_is_done_for_whoever_may(world: World) -> None:
    """Each time on an interview, job and application of their own; a deed may make no sense just then."""
    callers = {Caller.PORTAL: "portal", Caller.CONSOLE: "recruiter", Caller.ADMIN: "administrator"}
    changing = [one for one in ROUTES if one.caller in callers and one.method not in {"GET", "OPTIONS"}]
    for route in sorted(changing, key=lambda one: ENDING.get(one.name, 0)):
        if route.name in SET_UP_ELSEWHERE:
            continue
        ids = await side(world.api, world.me.recruiter, world.mine.endpoint)
        answer = await world.call(route, callers[route.caller], ids)
        done = answer.status < 400 or answer.status == 409
        assert done, (route.method, route.path, answer.status, answer.raw[:300])


async def test_in_a_recruiters_name_the_portal_sees_what_is_theirs_alone(world: World) -> None:
    cells = 0
    for route in ROUTES:
        if route.caller is not Caller.PORTAL or "acting" not in route.wants:
            continue
        if not re.search(r"\{", route.path) and route.name not in WITH_IDS_INSIDE:
            continue
        foreign = await world.call(route, "portal for a recruiter", world.theirs)
        random = await world.call(route, "portal for a recruiter", nobodys())
        assert bare(foreign) == bare(random), (route.method, route.path, foreign.raw, random.raw)
        assert foreign.status in {403, 404}, (route.method, route.path, foreign.status)
        cells += 2
    assert cells > 70


async def test_a_candidates_token_opens_their_own_chat_alone(world: World) -> None:
    for route in ROUTES:
        if route.caller is not Caller.CHAT or route.method != "GET" or route.time_limit is None:
            continue
        mine = await world.call(route, "candidate", world.mine)
        theirs = await world.call(route, "candidate", world.theirs)
        nobody = await world.call(route, "candidate", nobodys())
        assert mine.status == theirs.status == 200
        assert nobody.status == 404
        assert world.theirs.interview not in mine.raw.decode()


async def test_of_public_routes_an_answer_depends_on_no_sign_in(world: World) -> None:
    """A token in the path is all that counts; known and unknown ids with a wrong token look alike."""
    for route in ROUTES:
        if route.caller is not Caller.PUBLIC or "{token}" not in route.path or route.method != "GET":
            continue
        wrong = replace(nobodys(), interview=world.mine.interview)
        known = bare(await world.call(route, "anonymous", wrong))
        unknown = bare(await world.call(route, "anonymous", nobodys()))
        signed = bare(await world.call(route, "administrator", wrong))
        strip = wrong.interview.encode()
        assert known[0] == unknown[0] == signed[0], route.path
        assert len(known[1].replace(strip, b"")) == len(
            re.sub(rb"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", b"", unknown[1])
        ), route.path
        assert known[2].keys() == unknown[2].keys()


FORGERIES: Mapping[str, Mapping[str, str]] = {
    "no origin": {},
    "another site": {"Origin": "https://evil.example"},
    "a null origin": {"Origin": "null"},
    "a look-alike": {"Origin": "http://127.0.0.1.evil.example"},
    "another port": {"Origin": "http://127.0.0.1:1"},
    "across sites": {"Sec-Fetch-Site": "cross-site"},
}


async def digest_of(api: Api) -> str:
    """Of everything that is kept, but for when somebody was last seen."""
    pool = api.service.pool
    tables = await pool.fetch(
        "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables "
        "WHERE (schemaname = 'parley' OR "
        "tablename IN ('users', 'jobs', 'applications', 'interviews', 'feature_flags', "
        "'negotiation_sessions')) "
        "AND tablename NOT IN ('sign_ins', 'work') ORDER BY 1"
    )
    found = [
        await pool.fetchval(f"SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {row['name']} AS t")
        for row in tables
    ]
    return str(found)


async def test_no_page_of_another_site_changes_anything_with_a_recruiters_cookie(world: World) -> None:
    """Each changing route: as a form and as plain text, from nowhere and from elsewhere; and by looking."""
    before, cells = await digest_of(world.api), 0
    changing = [one for one in ROUTES if one.caller in {Caller.CONSOLE, Caller.ADMIN} and one.method != "GET"]
    looked_at = {one.path for one in ROUTES if one.method == "GET"}
    for route in changing:
        path = world.mine.fill(route)
        for named, forged in FORGERIES.items():
            origin = {"Origin": world.api.url} if "Sec-Fetch-Site" in forged else {}
            for kind in (
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
            ):
                sent = {"Cookie": world.boss.cookie, "Content-Type": kind, **origin, **forged}
                answer = await world.api.call(route.method, path, raw=b"version=1", key=None, headers=sent)
                assert answer.status == 403, (route.path, named, kind)
                cells += 1
        if route.path not in looked_at:
            for method in ("GET", "HEAD"):
                sent = {"Cookie": world.boss.cookie}
                assert (await world.api.call(method, path, key=None, headers=sent)).status in {404, 405, 422}
    assert cells >= 6 * len(changing)
    assert await digest_of(world.api) == before
