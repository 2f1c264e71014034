"""What a deployment sets for itself, by the portal's calls: the same rules as on the console's pages."""

from __future__ import annotations

import re

import pytest

from db import channels, limits
from negotiation.session import Channel
from tests.servers.api import Api
from tests.shell.consoling import admin, signed_in
from tests.shell.test_api_by_hand import Portal, last_step

USUAL = {"promotion_stop_hours": 24, "letter_hour": 8, "medium_risk_percent": 30, "high_risk_percent": 70}


async def test_channels_are_offered_or_not_with_who_did_it(api: Api) -> None:
    boss = await admin(api)
    portal = Portal(api, boss.recruiter)
    now = await portal.done("GET", "/channels")
    assert [one["offered"] for one in now["channels"]] == [True, True, True]
    assert "set PARLEY_TELEGRAM_TOKEN" in now["channels"][1]["missing"][0]
    now = await portal.done("PUT", "/channels", {"offered": ["web", "email"], "first": "email"})
    assert {one["channel"] for one in now["channels"] if one["offered"]} == {"web", "email"}
    assert (await channels.channels(api.service.pool)).closed == {Channel.TELEGRAM}
    who, details = await last_step(api, "channels_changed")
    assert (who, details["after"]) == (boss.recruiter, {"closed": ["telegram"], "first": "email"})
    wrong = await portal.call("PUT", "/channels", {"offered": ["web"], "first": "telegram"})
    assert wrong.status == 422
    checked = await portal.done("POST", "/channels/check", {})
    assert not checked["email"][0]["right"]


async def test_a_job_has_its_own_first_channel(api: Api) -> None:
    ana, other = await signed_in(api), await signed_in(api)
    path = f"/jobs/{await api.job(ana.recruiter)}/first-channel"
    portal = Portal(api, ana.recruiter)
    assert await portal.done("PUT", path, {"first": "email"}) == {"first": "email"}
    assert await portal.done("GET", path) == {"first": "email"}
    assert (await portal.call("PUT", path, {"first": "telegram"})).status == 422
    assert (await Portal(api, other.recruiter).call("GET", path)).status == 404
    assert (await Portal(api, other.recruiter).call("PUT", path, {"first": "web"})).status == 404
    assert await portal.done("PUT", path, {"first": None}) == {"first": None}


async def test_limits_are_set(api: Api) -> None:
    boss = await admin(api)
    portal = Portal(api, boss.recruiter)
    assert await portal.done("GET", "/limits") == USUAL
    wanted = {**USUAL, "letter_hour": 6}
    assert await portal.done("PUT", "/limits", wanted) == wanted
    assert (await limits.limits(api.service.pool)).letter_hour == 6
    assert (await last_step(api, "limits_changed"))[0] == boss.recruiter
    for wrong in ({"letter_hour": 12}, {"medium_risk_percent": 70}, {"promotion_stop_hours": 1.5}):
        assert (await portal.call("PUT", "/limits", {**USUAL, **wrong})).status == 422


async def test_what_the_portal_sets_for_itself_says_so_in_the_log_and_on_the_page(api: Api) -> None:
    boss, portal = await admin(api), Portal(api)
    await portal.done("PUT", "/limits", {**USUAL, "letter_hour": 7})
    await portal.done("PUT", "/channels", {"offered": ["web", "email"], "first": "email"})
    await portal.done("PUT", "/sentences/en/welcome", {"texts": ["Gladly."]})
    for action in ("limits_changed", "channels_changed", "wording_changed"):
        who, details = await last_step(api, action)
        assert (who, details["by"]) == (None, "the portal")
    for page in ("limits", "channels", "wording/en/welcome"):
        shown = (await boss.get(f"/console/settings/{page}")).raw.decode()
        assert re.search(r"<bdi>the portal</bdi>", shown), page
    await Portal(api, boss.recruiter).done("PUT", "/limits", USUAL)
    who, details = await last_step(api, "limits_changed")
    assert (who, details["by"]) == (boss.recruiter, "the portal")
    assert "<bdi>Ana</bdi>" in (await boss.get("/console/settings/limits")).raw.decode()


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/channels", None),
        ("PUT", "/channels", {"offered": []}),
        ("POST", "/channels/check", {}),
        ("GET", "/limits", None),
        ("PUT", "/limits", USUAL),
    ],
)
async def test_they_are_for_administrators(api: Api, method: str, path: str, body: object) -> None:
    portal = Portal(api, (await signed_in(api)).recruiter)
    assert (await portal.call(method, path, body)).code == "FORBIDDEN"
