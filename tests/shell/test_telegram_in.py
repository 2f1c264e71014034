"""What comes from Telegram: nothing without the secret, nothing lost or doubled, whatever stands in it."""

from __future__ import annotations

import asyncio
import copy
import json
import random
import string
from collections.abc import Iterator
from typing import Any

import asyncpg
import pytest

from bot.channels.telegram import polling
from tests.servers.telegram import SECRET, telegram_server
from tests.shell.stage import until
from tests.shell.telegram_ground import KIM, Ground, ground_on

Json = Any
HEADER = "X-Telegram-Bot-Api-Secret-Token"
HELLO = {
    "update_id": 1,
    "message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "x"},
}
WRONG = {
    "missing": None,
    "empty": "",
    "blank": " ",
    "a prefix": SECRET[:-1],
    "a byte more": SECRET + "x",
    "another case": SECRET.upper(),
    "twice in one": f"{SECRET}, {SECRET}",
    "not ASCII": SECRET[:-1] + "é",
    "another": "x" * len(SECRET),
}


async def called(ground: Ground, *headers: tuple[str, str], body: bytes = b"{", path: str = "") -> int:
    """The status of a call; its body is no JSON, so that whoever reads it would say 400."""
    sent = [("Content-Type", "application/json"), *headers]
    url = f"{ground.api.url}/webhooks/telegram{path}"
    async with ground.api.http.post(url, data=body, headers=sent) as answer:
        await answer.read()
        return answer.status


@pytest.mark.parametrize("how", WRONG)
async def test_without_the_right_secret_the_body_is_not_even_read(ground: Ground, how: str) -> None:
    headers = [] if WRONG[how] is None else [(HEADER, str(WRONG[how]))]
    assert await called(ground, *headers) == 401
    assert await called(ground, *headers, path=f"?{HEADER}={SECRET}") == 401
    assert await ground.count("parley.telegram_updates") == 0


def almost(chance: random.Random) -> str:
    """The secret with something wrong about it."""
    place = chance.randrange(len(SECRET))
    before, sign, after = SECRET[:place], SECRET[place], SECRET[place + 1 :]
    other = chance.choice([one for one in string.ascii_letters + string.digits if one != sign])
    ways = (
        before + after,
        before + other + sign + after,
        before + other + after,
        before,
        after + sign + before,
    )
    return chance.choice([one for one in ways if one != SECRET])


async def test_no_secret_that_is_almost_right_lets_anybody_in(ground: Ground) -> None:
    chance = random.Random(7)
    for _ in range(200):
        secret = almost(chance)
        assert await called(ground, (HEADER, secret)) == 401, secret
    assert await ground.count("parley.telegram_updates") == 0


async def test_a_doubled_header_other_media_and_a_huge_one_are_refused(ground: Ground) -> None:
    right = (HEADER, SECRET)
    assert await called(ground, right, right) == 401
    assert await called(ground, right, (HEADER, "x")) == 401
    assert await called(ground, (HEADER, "x" * 10_000)) == 431
    async with ground.api.http.post(
        f"{ground.api.url}/webhooks/telegram", data=json.dumps(HELLO), headers={HEADER: SECRET}
    ) as answer:
        assert answer.status == 415
    assert await called(ground, right, body=b"{}" + b" " * 300_000) == 413
    assert await called(ground, right) == 400
    assert await ground.count("parley.telegram_updates") == 0


async def test_without_a_secret_in_the_settings_there_is_no_webhook(database: str) -> None:
    async with ground_on(database) as ground:
        assert await called(ground, (HEADER, "")) == 404
        assert await called(ground, (HEADER, "None")) == 404


@pytest.mark.parametrize(
    ("number", "status"),
    [(0, 200), (2**63 - 1, 200), (2**63, 422), (-1, 422), (1.5, 422), ("1", 422), (True, 422), (None, 422)],
)
async def test_an_update_has_a_number_of_64_bits(ground: Ground, number: Json, status: int) -> None:
    body = json.dumps({**HELLO, "update_id": number}).encode()
    assert await called(ground, (HEADER, SECRET), body=body) == status
    assert await ground.count("parley.telegram_updates") == (status == 200)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b'{"update_id": 1, "update_id": 2}',
        b'{"update_id": NaN}',
        b'{"update_id": 1e400}',
        b"\xff",
    ],
)
async def test_what_is_no_update_is_refused_with_a_reason(ground: Ground, body: bytes) -> None:
    assert 400 <= await called(ground, (HEADER, SECRET), body=body) < 500
    assert await ground.count("parley.telegram_updates") == 0


def mutations(chance: random.Random, whole: Json) -> Iterator[Json]:
    """Copies of an update with one thing in it that is something else."""
    odd = [None, True, -1, 2**63, 1e300, "", "\0", "\ud800", [], {}, [[]] * 3, "x" * 5000, {"__proto__": {}}]
    while True:
        mutant = copy.deepcopy(whole)
        place = mutant[chance.choice([key for key in mutant if key != "update_id"])]
        while True:
            key = chance.choice(list(place))
            if isinstance(place[key], dict) and place[key] and chance.random() < 0.7:
                place = place[key]
                continue
            place[key] = chance.choice(odd)
            break
        yield mutant


async def test_no_update_however_odd_breaks_anything(ground: Ground) -> None:
    invitation = await ground.invited()
    shown = ground.last()
    samples = [
        ground.telegram.writes(KIM, "hello", reply_to=shown.message_id),
        ground.telegram.edits(KIM, ground.telegram.writes(KIM, "hi"), "ho"),
        ground.telegram.presses(KIM, shown.message_id, shown.buttons[0][0]),
        ground.telegram.leaves(KIM, "member"),
        {"update_id": 0, "message": {**HELLO["message"], "unheard": [1]}, "unheard_of": {"a": 1}},
    ]
    chance = random.Random(7)
    number = 10**9
    for sample in samples:
        for mutant, _ in zip(mutations(chance, sample), range(80), strict=False):
            number += 1
            body = json.dumps({**mutant, "update_id": number}).encode()
            assert await called(ground, (HEADER, SECRET), body=body) == 200
    await ground.settled()
    assert await ground.count("parley.telegram_updates WHERE state IN ('received', 'parked')") == 0
    assert await ground.count("automation_logs WHERE action_type = 'alert'") == 0
    assert (await ground.standing(invitation))["status"] in {"invitation_sent", "confirmed", "slot_pending"}


async def test_updates_doubled_and_shuffled_come_to_one_message_and_one_answer_each(database: str) -> None:
    """To two instances at once; two in a hundred come much later."""
    async with (
        ground_on(database, PARLEY_TELEGRAM_SECRET=SECRET) as one,
        ground_on(database, PARLEY_TELEGRAM_SECRET=SECRET) as other,
    ):
        chats = range(KIM, KIM + 10)
        for chat in chats:
            await one.invited(chat)
        chance = random.Random(11)
        updates = [
            one.telegram.writes(chance.choice(chats), chance.choice(["hello", "thanks", "who is it?"]))
            for _ in range(100)
        ]
        deliveries = [update for update in updates for _ in range(chance.randint(1, 5))]
        windows = [deliveries[at : at + 50] for at in range(0, len(deliveries), 50)]
        for window in windows:
            chance.shuffle(window)
        late = [update for window in windows for update in window if chance.random() < 0.02]
        for window in [*windows, late]:
            await asyncio.gather(*(chance.choice([one, other]).takes(update) for update in window))
        await one.settled()
        assert await one.count("parley.inbox") == 100
        assert await one.count("parley.inbox WHERE state <> 'replied'") == 0
        assert await one.count("parley.messages WHERE in_reply_to IS NOT NULL") == 100
        assert await one.count("automation_logs WHERE action_type = 'alert'") == 0


async def test_while_the_database_is_away_telegram_hears_that_it_has_to_come_again(ground: Ground) -> None:
    owner = await asyncpg.connect(ground.api.service.settings.database_url.reveal())
    try:
        await owner.execute("ALTER TABLE parley.telegram_updates RENAME TO away")
        assert await called(ground, (HEADER, SECRET), body=json.dumps(HELLO).encode()) >= 500
        await owner.execute("ALTER TABLE parley.away RENAME TO telegram_updates")
    finally:
        await owner.close()
    assert await called(ground, (HEADER, SECRET), body=json.dumps(HELLO).encode()) == 200
    await ground.settled()


async def test_without_a_webhook_updates_are_asked_for_and_forgotten_only_once_they_are_kept(
    database: str,
) -> None:
    async with ground_on(database) as ground:
        invitation = await ground.api.invitation(channel="telegram")
        token = invitation["telegram_url"].partition("start=")[2]
        ground.telegram.queue(ground.telegram.writes(KIM, f"/start {token}"))
        await until(lambda: ground.has_texts(KIM, 2))
        ground.telegram.queue(ground.telegram.writes(KIM, "the first one"))
        await until(lambda: ground.has_texts(KIM, 3))
        assert "confirmed" in ground.last().text
        await until(ground.nothing_waits)


async def test_of_two_processes_one_asks(database: str) -> None:
    async with ground_on(database) as one, ground_on(database) as other:
        await until(lambda: answered(bool(one.telegram.pollers + other.telegram.pollers)))
        await asyncio.sleep(0.5)
        assert one.telegram.pollers + other.telegram.pollers == 1
        assert await one.count("parley.work WHERE kind = 'poll'") == 1


async def answered(truth: bool) -> bool:
    return truth


async def test_where_a_webhook_is_left_the_poller_says_so_and_goes_on(
    database: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "PAUSE_AFTER_CONFLICT", 0.1)
    async with telegram_server() as server:
        server.webhook = {"url": "https://old.example.org"}
        async with ground_on(database, PARLEY_TELEGRAM_API=server.url) as ground:
            await until(lambda: answered("telegram setup" in caplog.text))
            server.queue(server.writes(KIM, "hello"))
            server.webhook = {}
            await until(lambda: answered(len(server.texts(KIM)) == 1))
            await ground.settled()
            assert server.waiting == []
