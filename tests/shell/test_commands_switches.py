"""Flags, the stop of all sending, and what was given up, from the command line."""

from __future__ import annotations

import json
import uuid

import pytest

from bot.channels.port import Refused
from db import facts
from db.work import Kind
from negotiation.session import Channel
from tests.shell.commanding import Terminal
from tests.shell.post_office import PostOffice, deliver_all
from tests.shell.stage import Stage
from tests.shell.test_webhooks import post_on

NOBODYS = str(uuid.uuid4())


async def test_flags_are_listed_switched_at_once_and_logged(stage: Stage, terminal: Terminal) -> None:
    chat = await stage.invited(await stage.job(await stage.recruiter()))
    assert {one["flag"] for one in (await terminal.run("flags", "--json")).json} == {
        "global_automation",
        "auto_shortlisting",
        "auto_promotion",
        "negotiation_bot",
        "no_show_prediction",
        "calendar_integration",
    }
    said = await terminal.run("flags", "negotiation_bot", "off", "--reason", "it is Sunday", "--json")
    assert (said.code, said.json) == (0, {"flag": "negotiation_bot", "before": True, "after": False})
    async with stage.pool.acquire() as connection:
        standing = await facts.of_interview(connection, chat.interview_id, stage.policy)
    assert standing.facts.bot_on is False
    (flag,) = [one for one in (await terminal.run("flags", "--json")).json if not one["enabled"]]
    assert flag["why"].startswith("it is Sunday (")
    assert "OFF negotiation_bot" in (await terminal.run("flags")).out
    row = await stage.owner.fetchrow("SELECT * FROM automation_logs WHERE action_type = 'flag_switched'")
    assert row is not None
    assert row["trigger_source"] == "manual"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("negotiation_bot", "off"), 2),
        (("negotiation_bot", "off", "--reason", " "), 2),
        (("nothing_like_it", "on", "--reason", "x"), 1),
    ],
)
async def test_a_flag_needs_its_name_and_a_reason(
    terminal: Terminal, words: tuple[str, ...], code: int
) -> None:
    said = await terminal.run("flags", *words, "--json")
    assert said.code == code
    assert said.json["error"]["message"]
    assert (await terminal.run("flags", *words)).err.startswith("parley: ")


async def test_what_is_held_back_is_listed_dropped_and_released(stage: Stage, terminal: Terminal) -> None:
    await terminal.run("stop-all-sending", "--reason", "wrong template")
    job = await stage.job(await stage.recruiter())
    for _ in range(3):
        await stage.invited(job, channel=Channel.EMAIL)
    office = PostOffice()
    await deliver_all(stage, office)
    assert office.given == []
    listed = (await terminal.run("sending", "list", "--json")).json
    assert listed["sending"] is False
    assert [one["what"] for one in listed["held_back"]] == ["invitation"] * 3
    dropped = listed["held_back"][0]["id"]
    assert (await terminal.run("sending", "drop", dropped)).code == 0
    assert (await terminal.run("sending", "drop", dropped)).code == 1
    refused = await terminal.run("sending", "resume", "--json")
    assert (refused.code, refused.json["error"]["message"]) == (
        1,
        "2 are held back: say --release or --drop",
    )
    resumed = await terminal.run("sending", "resume", "--release", "--json")
    assert resumed.json == {"sending": True, "changed": True, "released": 2, "dropped": 0}
    await deliver_all(stage, office)
    assert len(office.given) == 2
    actions = await stage.owner.fetch("SELECT action_type FROM automation_logs WHERE action_type ~ 'sending'")
    assert [row["action_type"] for row in actions] == [
        "sending_stopped",
        "sending_dropped",
        "sending_resumed",
    ]


async def test_all_that_is_held_back_can_be_dropped_webhooks_too(stage: Stage, terminal: Terminal) -> None:
    async with post_on(stage) as post:
        await terminal.run("stop-all-sending")
        await post.invited()
        resumed = (await terminal.run("sending", "resume", "--drop", "--json")).json
        assert (resumed["released"], resumed["dropped"] > 1) == (0, True)
        await post.bring()
        assert post.receiver.received == []
        office = PostOffice()
        await deliver_all(stage, office)
        assert office.given == []


async def test_what_was_given_up_is_listed_and_tried_again(stage: Stage, terminal: Terminal) -> None:
    async with post_on(stage, events=("interview.invited",)) as post:
        chat = await post.invited()
        await deliver_all(stage, PostOffice(lambda row: Refused("no such mailbox")))
        seq = await chat.write("hello")
        await stage.owner.execute("UPDATE parley.inbox SET state = 'parked', finished_at = parley.now()")
        await stage.owner.execute("UPDATE parley.work SET parked_at = parley.now() WHERE kind = 'timer'")
        found = {one["id"].partition(":")[0] for one in (await terminal.run("replay", "--json")).json}
        assert found == {"letter", "message", "work"}
        said = await terminal.run("replay", "--all", "--json")
        assert said.code == 0
        assert (await terminal.run("replay")).out.strip() == "nothing was given up"
        await stage.answer_all()
        assert (await chat.answer_to(seq)).said.text
        office = PostOffice()
        await deliver_all(stage, office)
        assert office.given
        assert len(await stage.claimed(Kind.TIMER)) == 1


async def test_who_is_made_an_administrator_at_the_terminal_stands_in_the_log(
    stage: Stage, terminal: Terminal
) -> None:
    ana = await stage.recruiter()
    email = await stage.owner.fetchval("SELECT email FROM users WHERE id = $1", ana)
    for words, to in (((), "admin"), (("--revoke",), "recruiter")):
        assert (await terminal.run("admin", email, *words)).code == 0
        assert "already" in (await terminal.run("admin", email, *words)).out
        noted = await stage.owner.fetchval(
            "SELECT details FROM automation_logs WHERE action_type = 'role_changed' AND details @> $1",
            json.dumps({"to": to}),
        )
        details = json.loads(noted)
        assert details["person"] == str(ana)
        assert details["by"].endswith(", command line")


async def test_what_is_not_parked_is_not_replayed(terminal: Terminal) -> None:
    for known_as in (f"message:{NOBODYS}/1", "webhook:x", "nothing:at all", ""):
        assert (await terminal.run("replay", known_as)).code == 1


async def test_a_message_that_was_answered_meanwhile_stays_as_it_is(stage: Stage, terminal: Terminal) -> None:
    chat = await stage.invited(await stage.job(await stage.recruiter()))
    await chat.say("hello")
    await stage.owner.execute("UPDATE parley.inbox SET state = 'parked'")
    (one,) = (await terminal.run("replay", "--json")).json
    assert (await terminal.run("replay", one["id"])).code == 1


@pytest.mark.parametrize(
    "command",
    [
        *("flags", "stop-all-sending", "sending", "replay", "export", "erase", "retention", "preflight"),
        *("move", "doctor", "email", "google", "telegram", "migrate", "go-live", "admin", "rotate-keys"),
        *("login-link", "widget", "serve", "simulate", "slots", "understand"),
    ],
)
async def test_each_command_explains_itself(terminal: Terminal, command: str) -> None:
    said = await terminal.run(command, "--help")
    assert said.code == 0
    assert f"python -m bot {command}" in said.out
