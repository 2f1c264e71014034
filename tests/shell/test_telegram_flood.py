"""Who floods a Telegram chat is read up to the limit, hears so once, and holds up nobody else."""

from __future__ import annotations

from tests.servers.telegram import SECRET
from tests.shell.telegram_ground import KIM, LEE, ground_on

MOST = 20


async def test_beyond_the_limit_one_polite_notice_and_nobody_else_waits(database: str) -> None:
    limited = {"PARLEY_TELEGRAM_SECRET": SECRET, "PARLEY_RATE_LIMIT_PER_MINUTE": str(MOST)}
    async with ground_on(database, **limited) as ground:
        await ground.invited(KIM)
        other = await ground.invited(LEE)
        for number in range(MOST + 30):
            await ground.takes(ground.telegram.writes(KIM, f"hello {number}"))
        await ground.brings(ground.telegram.writes(LEE, "the second one please"))
        assert (await ground.standing(other))["status"] == "confirmed"
        assert await ground.count("parley.inbox") == MOST + 1
        assert await ground.count("parley.telegram_updates WHERE state = 'received'") == 0
        notices = [text for text in ground.telegram.texts(KIM) if "too many messages" in text]
        assert len(notices) in {1, 2}  # one a minute, and a minute may begin in between
        assert await ground.count("parley.inbox WHERE state = 'received'") == 0
