"""News of changes get lost, come twice, come shuffled, or are no news at all; tokens are forgotten by many at
once, and lists break off. No change is missed, and nobody is asked for nothing.
"""

from __future__ import annotations

import random
from datetime import timedelta

from bot.calendars.pace import Pace
from tests.core.sizes import FULL
from tests.servers.google import google_server
from tests.servers.google_faults import Fault
from tests.servers.google_push import Posting
from tests.shell.elsewhere import elsewhere_on
from tests.shell.stage import HOUR, Stage
from tests.shell.test_calendar_news import NEWS, House, house_on

CALENDARS = 50
CHANGES = 40
FORGED = 10_000 if FULL else 1_000
SAFETY_NET = "interval '5 minutes'"
LOST, DOUBLED = 0.2, 0.2
NO_POLL_SOON = (
    "UPDATE parley.work SET due_at = parley.now() + interval '1 day' WHERE kind = 'calendar' RETURNING 1"
)


async def test_fifty_calendars_whose_tokens_are_forgotten_at_once_are_read_anew_each_at_its_moment(
    stage: Stage,
) -> None:
    async with elsewhere_on(stage) as elsewhere:
        elsewhere.google.api.page_size = 3
        people = [await elsewhere.recruiter(f"person{number}") for number in range(CALENDARS)]
        await elsewhere.see()
        elsewhere.paced(spread=Pace().spread, first_pause=Pace().first_pause)
        start = await stage.now() + 24 * HOUR
        for _person, calendar in people:
            for hour in range(8):
                calendar.add(start + hour * HOUR, start + (hour + 0.5) * HOUR)
            calendar.forget_tokens()
        await elsewhere.see()
        waits = await stage.owner.fetchrow(
            "SELECT max(due_at) - min(due_at) AS spread, max(due_at) - parley.now() AS latest"
            " FROM parley.work WHERE kind = 'calendar'"
        )
        assert waits is not None
        assert waits["spread"] >= timedelta(seconds=30)
        assert waits["latest"] <= timedelta(minutes=5)
        elsewhere.google.faults.plan(Fault.TRUNCATED, on="list", times=CALENDARS)
        for _ in range(4):
            await elsewhere.see()
        assert await stage.count("parley.busy") == 8 * CALENDARS


async def test_lost_doubled_and_shuffled_news_lose_no_change_and_the_poll_finds_the_rest(
    database: str,
) -> None:
    dice = random.Random(14)
    async with google_server() as google, house_on(database, google) as house:
        await house.watched()
        google.api.page_size = 5
        google.push.posting = Posting.HELD
        house.adds(CHANGES)
        kept = [post for post in google.push.held if dice.random() > LOST]
        posts = [*kept, *(post for post in kept if dice.random() < DOUBLED)]
        dice.shuffle(posts)
        google.faults.plan(Fault.TRUNCATED, on="list", times=2)
        for post in posts:
            await google.push.send(post)
        await house.reads(CHANGES)
        google.push.channels.clear()
        house.adds(1)
        assert await house.value(
            f"SELECT due_at <= parley.now() + {SAFETY_NET} FROM parley.work WHERE kind = 'calendar'"
        )


async def test_of_many_forged_news_none_causes_a_call(database: str) -> None:
    dice = random.Random(15)
    async with google_server() as google, house_on(database, google) as house:
        await house.watched()
        channel = str(await house.value("SELECT channel_id FROM parley.calendar_snapshots"))
        (right,) = [each.token for each in google.push.channels.values()]
        await house.value(NO_POLL_SOON)
        before, asked = await standing(house), len(google.log)
        for _ in range(FORGED):
            headers = forged(dice, channel, right)
            answer = await house.api.call("POST", NEWS, key=None, headers=headers)
            assert answer.status == 404
        assert (await standing(house), len(google.log)) == (before, asked)


async def standing(house: House) -> object:
    return await house.value(
        "SELECT due_at || coalesce(token::text, '') FROM parley.work WHERE kind = 'calendar'"
    )


def forged(dice: random.Random, channel: str, right: str) -> dict[str, str]:
    """Near misses: of the secret, of the channel, of both."""
    place = dice.randrange(len(right))
    wrong = right[:place] + ("A" if right[place] != "A" else "B") + right[place + 1 :]
    secret = dice.choice(["", right[:-1], right + "A", right.swapcase(), wrong, "\u00e9", "0" * 5000])
    known = dice.choice([channel, channel, channel[:-1], channel.upper() + "x", ""])
    return {"X-Goog-Channel-ID": known, "X-Goog-Channel-Token": secret} if known or secret else {}
