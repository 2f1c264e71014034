"""Who was told what in an hour, a correction to all of them, what left, and inviting anew."""

from __future__ import annotations

import re
import uuid
from urllib.parse import urlencode

from bot.console.trail_words import FACTORS, NOTICES, factors_in_words
from db import deployment
from negotiation.commands import Notice
from shortlisting.no_show import Factor
from tests.servers.api import Api
from tests.shell.consoling import booked, invited, sent, signed_in
from tests.shell.stage import until

TOLD = "/console/told"


def test_every_notice_has_its_words() -> None:
    assert set(NOTICES) == {notice.value for notice in Notice}


def test_a_risk_is_told_by_its_heaviest_part_first() -> None:
    assert set(FACTORS) == {factor.value for factor in Factor}
    told = factors_in_words({"response": 0.1, "rounds": 1.0, "completeness": 0.5, "history": 0.0})
    assert told == (
        "how many rounds it took 25; what they left untold 10; how late they answered 3; "
        "what became of earlier interviews 0"
    )


async def test_what_candidates_were_told_is_listed_to_their_recruiter_alone(api: Api) -> None:
    console, stranger = await signed_in(api), await signed_in(api)
    sam, _ = await booked(api, console, "Sam Rivera")
    page = (await console.get(TOLD)).raw.decode()
    assert page.count(f'id="told-{sam.interview}-') == 2
    assert page.count("mark confirmed") == 1
    assert "Nobody was told anything" in (await stranger.get(TOLD)).raw.decode()
    assert "Nobody was told anything" in (await console.get(f"{TOLD}?start=2020-01-01T09:00")).raw.decode()
    found = (await console.get(f"{TOLD}?{urlencode({'q': 'FIRST come'})}")).raw.decode()
    assert found.count(f'id="told-{sam.interview}-') == 1
    assert (await console.get(f"{TOLD}?hours=7")).status == 422


async def test_a_correction_goes_to_all_that_are_ticked_once_and_parley_goes_on(api: Api) -> None:
    console = await signed_in(api)
    (sam, _), chloe = await booked(api, console), await invited(api, console, "Chloe Martin")
    fields = [("interview", one.interview) for one in (sam, sam, chloe)]
    words = "The entrance is in Mill Street, not where we wrote."
    answer = await sent(
        console, TOLD, *fields, ("text", words), ("goes_on", "1"), ("start", ""), ("hours", "1")
    )
    page = (await console.get(answer.headers["Location"])).raw.decode()
    assert "Sent to 2 candidates" in page
    for candidate in (sam, chloe):
        await candidate.listen()
        assert [one["text"] for one in candidate.heard].count(words) == 1
        assert candidate.heard[-1]["author"] == "bot"
    assert (await chloe.say("Tuesday?"))["author"] == "bot"


async def test_a_correction_without_words_or_to_a_stranger_is_not_sent(api: Api) -> None:
    console, stranger = await signed_in(api), await signed_in(api)
    sam, _ = await booked(api, console)
    answer = await sent(console, TOLD, ("interview", sam.interview), ("text", "  "))
    assert "Nothing was sent" in (await console.get(answer.headers["Location"])).raw.decode()
    assert (await sent(stranger, TOLD, ("interview", sam.interview), ("text", "hello"))).status == 404
    await sam.listen()
    assert sam.heard[-1]["author"] == "bot"


async def test_an_interviews_page_tells_what_left_and_what_became_of_it(api: Api) -> None:
    await deployment.go_live(api.service.pool)
    console = await signed_in(api)
    sam, _ = await booked(api, console)
    path = f"/console/interviews/{sam.interview}"

    async def left() -> bool:
        waiting = "SELECT count(*) FROM parley.outbox WHERE state = 'pending' AND interview_id = $1"
        return await api.service.pool.fetchval(waiting, uuid.UUID(sam.interview)) == 0

    await until(left)
    page = (await console.get(path)).raw.decode()
    assert re.search(r"the confirmation with the calendar entry\. <b>Delivered", page)


async def test_whoever_did_not_answer_in_time_is_invited_again(api: Api) -> None:
    console = await signed_in(api)
    sam, _ = await booked(api, console)
    path = f"/console/interviews/{sam.interview}"
    assert "Invite again" not in (await console.get(path)).raw.decode()
    await sent(
        console, "/console/interviews/many", ("interview", sam.interview), ("deed", "cancel"), ("sure", "1")
    )
    assert "Invite again" in (await console.get(path)).raw.decode()
    first = await console.post(f"{path}/invite-again")
    assert first.status == 303
    newer, _, _ = first.headers["Location"].partition("?")
    assert newer != path
    assert "Invited again" in (await console.get(first.headers["Location"])).raw.decode()
    old = (await console.get(path)).raw.decode()
    assert "Invite again" not in old
    assert f'<a href="{newer}">' in old
    again = await console.post(f"{path}/invite-again")
    assert again.headers["Location"] == newer
    assert (await console.post(f"/console/interviews/{uuid.uuid4()}/invite-again")).status == 404
