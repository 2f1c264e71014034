"""A recruiter enters something between our look at their calendar and our entry: found, and asked about."""

from __future__ import annotations

from battery.test_calendar_weather import WEEK
from bot.calendars.looking import looking
from scheduling.interval import Interval
from tests.core.sizes import FULL
from tests.shell.elsewhere import elsewhere_on
from tests.shell.stage import HOUR, Stage

EPISODES = 500 if FULL else 50
RECRUITERS = 5
IN_QUESTION = "parley.session_memory WHERE is_current AND (memory ->> 'in_question')::boolean"
ASKED = "parley.outbox WHERE payload ->> 'notice' = 'keep_or_move' AND payload ->> 'party' = 'recruiter'"
SOON = "parley.work WHERE kind = 'calendar' AND due_at > parley.now() + interval '5 minutes'"


async def test_what_is_entered_between_the_look_and_the_entry_is_asked_about_every_time(stage: Stage) -> None:
    async with elsewhere_on(stage) as elsewhere:
        people = [await elsewhere.recruiter(f"person{n}", hours=WEEK, zone="UTC") for n in range(RECRUITERS)]
        await elsewhere.see()
        look = looking(elsewhere.reach)
        for number in range(EPISODES):
            person, calendar = people[number % RECRUITERS]
            chat = await elsewhere.invited(person, f"Sam {number}")
            start = (await chat.offered())[-1]

            async def overtaken(people: object, stretch: Interval, command: object) -> bool:
                seen = await look(people, stretch, command)
                calendar.add(start, start + HOUR)  # noqa: B023  carried out before the next episode
                return seen

            elsewhere.look = overtaken
            assert "confirmed" in await elsewhere.say(chat, start.isoformat())
        assert await stage.count(SOON) == 0, "the poll is to find it within five minutes"
        elsewhere.look = None
        await elsewhere.write()
        await elsewhere.notice()
        assert await stage.count(IN_QUESTION) == EPISODES
        assert await stage.count(ASKED) == EPISODES
    await stage.set_clock(await stage.now() + HOUR)
    await stage.wake_all()
    assert await stage.broken() == []
