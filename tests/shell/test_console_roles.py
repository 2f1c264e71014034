"""Who may see what in the console, and how sign-ins end: at once, everywhere, and only by whose they are."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta
from functools import partial
from urllib.parse import urlencode

import pytest

from bot.api.browsers import browser_in_words
from bot.api.callers import SIGN_IN_COOKIE
from bot.api.route import Caller, Route
from bot.app import ROUTES
from tests.servers.api import Api
from tests.shell.consoling import Console, admin, again, link_for, press, signed_in
from tests.shell.corresponding import Correspondence, corresponding, links_of
from tests.shell.stage import until

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Safari/604.1"
)
EDGE = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/142.0 Safari/537.36 Edg/142.0"
DEVICES = "/console/settings/devices"
PEOPLE = "/console/settings/people"
SIGN_INS = re.compile(r'id="sign-in-([0-9a-f-]{36})"')
FORM = b"version=1"


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        (CHROME, "Chrome on Linux"),
        (IPHONE, "Safari on an iPhone"),
        (EDGE, "Edge on a Mac"),
        ("curl/8", "A browser on a device"),
        ("<script>", "A browser on a device"),
    ],
)
def test_a_browser_is_told_in_words(user_agent: str, words: str) -> None:
    assert browser_in_words(user_agent) == words


async def test_sign_ins_are_listed_and_one_of_them_is_ended(api: Api) -> None:
    console = await signed_in(api)
    other = await again(api, console)
    await other.get("/console", **{"User-Agent": FIREFOX})
    page = (await console.get(DEVICES)).raw.decode()
    assert "Firefox on Windows" in page
    assert page.count("this device") == 1
    mine, theirs = set(SIGN_INS.findall(page)), set(SIGN_INS.findall((await other.get(DEVICES)).raw.decode()))
    assert mine == theirs
    assert len(mine) == 2
    (ended,) = re.findall(rf"{DEVICES}/([0-9a-f-]+)/end", page.replace("others/end", ""))
    assert (await console.post(f"{DEVICES}/{ended}/end")).status == 303
    assert (await other.get("/console")).status == 401
    assert (await console.get("/console")).status == 200
    assert other.cookie not in page


async def test_all_others_are_ended_at_once_with_links_on_their_way(api: Api) -> None:
    console = await signed_in(api)
    others = [await again(api, console) for _ in range(3)]
    on_its_way = await link_for(api, console.recruiter)
    assert (await console.post(f"{DEVICES}/others/end")).status == 303
    assert [(await other.get("/console")).status for other in others] == [401] * 3
    assert (await press(api, on_its_way)).status == 404
    assert (await console.get("/console")).status == 200


async def test_anothers_sign_in_looks_like_one_that_does_not_exist(api: Api) -> None:
    console, stranger = await signed_in(api), await signed_in(api)
    (mine,) = SIGN_INS.findall((await console.get(DEVICES)).raw.decode())
    foreign = await stranger.post(f"{DEVICES}/{mine}/end")
    nowhere = await stranger.post(f"{DEVICES}/{uuid.uuid4()}/end")
    assert (foreign.status, foreign.raw) == (nowhere.status, nowhere.raw)
    assert foreign.status == 404
    assert (await console.get("/console")).status == 200


async def test_an_administrator_sees_everybodys_interviews_and_others_only_their_own(api: Api) -> None:
    boss, console = await admin(api), await signed_in(api)
    made = await api.invitation(await api.application(await api.job(console.recruiter)))
    path = f"/console/interviews/{made['id']}"
    assert (await boss.get(path)).status == 200
    assert made["id"] in (await boss.get("/console")).raw.decode()
    assert (await (await signed_in(api)).get(path)).status == 404


def with_interview(route: Route) -> bool:
    return route.caller is Caller.CONSOLE and "interview_id" in route.path


@pytest.mark.parametrize("route", [one for one in ROUTES if with_interview(one)], ids=lambda one: one.path)
async def test_every_route_of_an_interview_is_its_recruiters_alone(api: Api, route: Route) -> None:
    """A foreign id and one that nobody has are answered alike."""
    console, stranger = await signed_in(api), await signed_in(api)
    made = await api.invitation(await api.application(await api.job(console.recruiter)))
    answers = []
    for interview_id in (made["id"], str(uuid.uuid4())):
        path = route.path.replace("{interview_id}", interview_id).replace("{deed}", "take_over")
        send = stranger.send(path, FORM) if route.method == "POST" else stranger.get(path)
        answer = await send
        answers.append((answer.status, answer.raw))
    assert answers[0] == answers[1]
    assert answers[0][0] == 404


@pytest.mark.parametrize(
    "route", [one for one in ROUTES if one.caller is Caller.ADMIN], ids=lambda one: one.path
)
async def test_for_a_recruiter_there_are_no_administrators_pages(api: Api, route: Route) -> None:
    console = await signed_in(api)
    path = re.sub(r"\{\w+\}", console.recruiter, route.path)
    answer = await (console.send(path, b"x=1") if route.method == "POST" else console.get(path))
    assert answer.status == 404
    assert PEOPLE not in (await console.get(DEVICES)).raw.decode()


async def test_a_role_is_changed_by_an_administrator_and_ends_what_went_before(api: Api) -> None:
    boss, console = await admin(api), await signed_in(api)
    answer = await boss.post(f"{PEOPLE}/{console.recruiter}/admin")
    assert "They administer from now on" in (await boss.get(answer.headers["Location"])).raw.decode()
    assert (await console.get("/console")).status == 401
    console = await again(api, console)
    assert (await console.get(PEOPLE)).status == 200
    assert (await console.post(f"{PEOPLE}/{boss.recruiter}/recruiter")).status == 303
    assert (await boss.get("/console")).status == 401
    row = await api.service.pool.fetchrow(
        "SELECT actor_id, details FROM automation_logs WHERE action_type = 'role_changed' "
        "ORDER BY created_at LIMIT 1"
    )
    assert (str(row["actor_id"]), row["details"]) == (
        boss.recruiter,
        {"person": console.recruiter, "to": "admin"},
    )


async def test_the_last_administrator_stays_one(api: Api) -> None:
    boss = await admin(api)
    await api.service.pool.execute(
        "DELETE FROM parley.administrators WHERE user_id <> $1", uuid.UUID(boss.recruiter)
    )
    answer = await boss.post(f"{PEOPLE}/{boss.recruiter}/recruiter")
    assert "somebody has to administer" in (await boss.get(answer.headers["Location"])).raw.decode()


async def test_an_administrator_signs_somebody_out_everywhere(api: Api) -> None:
    boss, console = await admin(api), await signed_in(api)
    assert (await boss.post(f"{PEOPLE}/{console.recruiter}/sign-out")).status == 303
    assert (await console.get("/console")).status == 401
    assert (await boss.post(f"{PEOPLE}/{uuid.uuid4()}/sign-out")).status == 404


async def asked(api: Api, email: str) -> tuple[int, bytes]:
    answer = await api.call(
        "POST",
        "/console/sign-in",
        raw=urlencode({"email": email}).encode(),
        key=None,
        headers={"Origin": api.url, "Content-Type": "application/x-www-form-urlencoded"},
    )
    return answer.status, re.sub(rb'nonce="[^"]*"', b"", answer.raw)


async def test_nobody_learns_from_the_sign_in_page_who_is_a_recruiter(api: Api) -> None:
    email = f"{uuid.uuid4().hex}@example.org"
    await api.recruiter(email=email)
    assert await asked(api, email) == await asked(api, "nobody@example.org")


async def test_a_link_comes_by_mail_and_signs_in_once(database: str) -> None:
    async with corresponding(database) as post:
        email = f"{uuid.uuid4().hex}@example.org"
        recruiter = await post.api.recruiter(email=email)
        await asked(post.api, email)
        await until(partial(there, post, email))
        link = links_of(post.mail.to(email)[0])["Sign in"].removeprefix(post.api.url)
        answer = await press(post.api, link)
        assert answer.status == 303
        assert SIGN_IN_COOKIE in answer.headers["Set-Cookie"]
        assert (await press(post.api, link)).status == 404
        console = Console(post.api, recruiter, answer.headers["Set-Cookie"].partition(";")[0])
        assert "No mail yet" in (await console.get("/console/mailbox")).raw.decode()


async def there(post: Correspondence, email: str) -> bool:
    return bool(post.mail.to(email))


async def test_a_link_by_mail_is_good_for_an_hour(api: Api) -> None:
    email = f"{uuid.uuid4().hex}@example.org"
    await api.recruiter(email=email)
    await asked(api, email)
    life = await api.service.pool.fetchval(
        "SELECT max(expires_at - created_at) FROM parley.links WHERE purpose = 'sign_in'"
    )
    assert timedelta(minutes=59) < life < timedelta(minutes=61)
