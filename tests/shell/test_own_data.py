"""Asked for in the chat: what is kept, as a file, and that all of it goes, with a receipt."""

from __future__ import annotations

from datetime import timedelta

from bot import erasing
from db import erasure
from db.receipts import receipt_of
from db.work import Kind
from negotiation.bot_acts import Outcome
from tests.servers.api import Api
from tests.shell.stage import MONDAY_MORNING, Stage, insert
from tests.shell.test_erasure import rows_with


async def test_a_candidate_asks_presses_hears_the_receipt_and_is_nobody_afterwards(stage: Stage) -> None:
    chat = await stage.invited(await stage.job(await stage.recruiter()), name="CanarySam")
    await chat.say("only mornings suit me, says CanarySam")
    person = (await chat.interview())["candidate_id"]
    asked = await chat.say("please delete my data")
    assert "deleted" in asked.said.text
    assert await stage.claimed(Kind.ERASE) == ()
    done = await chat.say(asked.said.options[0].value)
    assert receipt_of(person) in done.said.text
    assert done.said.outcome is Outcome.WITHDRAWN
    assert (await chat.interview())["status"] == "cancelled"
    assert await stage.claimed(Kind.ERASE) == ()
    await stage.set_clock(MONDAY_MORNING + timedelta(minutes=30))
    (claim,) = await stage.claimed(Kind.ERASE)
    await erasing.carry_out(stage.pool, stage.policy, claim)
    assert await rows_with(stage.owner, "CanarySam") == []
    assert await stage.broken() == []
    known = await stage.owner.fetchrow("SELECT receipt, done_at FROM parley.erasures")
    assert known is not None
    assert known["receipt"] == receipt_of(person)


async def test_whoever_also_recruits_is_left_to_a_person(stage: Stage) -> None:
    recruiter = await stage.recruiter()
    await erasure.ask(stage.pool, recruiter, "asked", timedelta())
    (claim,) = await stage.claimed(Kind.ERASE)
    await erasing.carry_out(stage.pool, stage.policy, claim)
    parked = await stage.owner.fetchrow(
        "SELECT parked_at IS NOT NULL AS parked, failure FROM parley.work WHERE kind = 'erase'"
    )
    assert parked is not None
    assert (parked["parked"], "hand their jobs over first" in parked["failure"]) == (True, True)
    assert await stage.count("automation_logs WHERE details ->> 'what' = 'erasure waits'") == 1


async def test_whoever_also_recruits_is_told_that_a_person_decides(stage: Stage) -> None:
    recruiter = await stage.recruiter()
    chat = await stage.invited(await stage.job(recruiter))
    person = (await chat.interview())["candidate_id"]
    await insert(stage.owner, "parley.recruiters", user_id=person, time_zone="UTC", working_hours="{}")
    asked = await chat.say("please delete my data")
    assert "Ana" in asked.said.text
    assert "answers by" in asked.said.text or "hear back by" in asked.said.text
    assert "receipt" not in asked.said.text
    assert await stage.count("parley.outbox WHERE payload ->> 'notice' = 'question'") == 1
    assert (await chat.interview())["status"] == "invitation_sent"
    await chat.say("yes, delete everything")
    assert await stage.count("parley.erasures") == 0


async def test_what_is_kept_comes_as_a_file_to_whoever_has_the_chat(api: Api) -> None:
    chat = await api.chat()
    seq = (
        await api.call("POST", f"{chat}/messages", {"id": "1", "text": "what do you know about me?"})
    ).json["seq"]
    assert "/data" in (await api.answer_to(chat, seq))["text"]
    kept = (await api.call("GET", f"{chat}/data", key=None)).json
    assert kept["person"][0]["name"] == "Sam"
    assert "what do you know about me?" in str(kept["messages"])
    token = chat.rpartition("/")[2]
    file = await api.call("GET", f"/chat/{token}/data", key=None)
    assert file.json["person"] == kept["person"]
    assert file.headers["Content-Disposition"].startswith("attachment")
    other = await api.chat()
    assert (await api.call("GET", f"{other}/data", key=None)).json["person"] != kept["person"]
    assert (await api.call("GET", f"/chat/{token[:-1]}/data", key=None)).status == 404
