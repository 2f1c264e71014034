"""A recruiter at the console who lets out answers that wait: a press books what a candidate chose."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlencode
from uuid import UUID

from tests.servers.api import Api
from tests.shell.consoling import Console, link_for, press
from tests.shell.stage import Chat, Stage

WAITING = """
    SELECT DISTINCT interview_id FROM parley.withheld JOIN parley.conversations ON id = conversation_id
    WHERE withheld.state = 'open'
"""
MARK = re.compile(r'name="mark" value="([^"]+)"')


@dataclass
class Approver:
    """`told` counts what the page said after a press."""

    console: Console
    told: Counter[str] = field(default_factory=Counter)

    async def lets_out(self, interview: UUID) -> None:
        """Looks at the page, and presses: the answer that is sent is the one that was shown, or none."""
        page = (await self.console.get(f"/console/inbox/{interview}")).raw.decode()
        mark = MARK.search(page)
        if mark is None:
            return
        form = urlencode({"back": "", "mark": mark[1]}).encode()
        answer = await self.console.send(f"/console/interviews/{interview}/answer/sent", form)
        assert answer.status == 303
        self.told[answer.headers["Location"].partition("done=")[2].partition("&")[0]] += 1

    async def lets_out_all(self, stage: Stage, chats: list[Chat]) -> None:
        theirs = {chat.interview_id for chat in chats}
        while waiting := [row["interview_id"] for row in await stage.owner.fetch(WAITING)]:
            for interview in theirs & set(waiting):
                await self.lets_out(interview)


async def approver(api: Api, recruiter: UUID) -> Approver:
    answer = await press(api, await link_for(api, str(recruiter)))
    return Approver(Console(api, str(recruiter), answer.headers["Set-Cookie"].partition(";")[0]))


async def answers_are_approved(api: Api, approver: Approver, job: UUID) -> None:
    assert (await approver.console.post(f"/console/settings/answers/{job}/mode/approved")).status == 303
