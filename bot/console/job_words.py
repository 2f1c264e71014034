"""A job's line in words: standings, health, modes, steps, and what the page says after a press."""

from __future__ import annotations

from collections.abc import Mapping

from bot.shortlists.asking_first import Clicked
from shortlisting.line import Health
from shortlisting.outlook import Mode, Step

STANDINGS: Mapping[str, str] = {
    "shortlisted": "shortlisted",
    "buffer": "in the buffer",
    "pending": "not ranked in",
    "rejected": "rejected",
    "expired": "did not answer",
}
MARKS: Mapping[str, str] = {
    "shortlisted": "confirmed",
    "buffer": "slot_pending",
    "pending": "expired",
    "rejected": "expired",
    "expired": "expired",
}
"""Which colour of the page's marks a standing has."""

HEALTH: Mapping[Health, str] = {
    Health.GREEN: "the buffer is full",
    Health.YELLOW: "the buffer is partly filled",
    Health.RED: "the buffer is empty",
}
HEALTH_MARKS: Mapping[Health, str] = {
    Health.GREEN: "confirmed",
    Health.YELLOW: "slot_pending",
    Health.RED: "escalated",
}
MODES: Mapping[Mode, str] = {
    Mode.AUTOMATIC: "by itself",
    Mode.APPROVE_FIRST: "asks first: each step waits for your click",
    Mode.BY_HAND: "by hand: nothing happens by itself",
}
STEPS: Mapping[Step, str] = {
    Step.RANKING: "Ranking: all applications in their order, and the best invited",
    Step.PROMOTION: "Moving up: a free place is given",
    Step.REFILL: "Filling the buffer",
    Step.NONE: "Nothing: the line is as it should be",
}
DEEDS: Mapping[str, str] = {
    "accept": "Accept",
    "promote": "Promote this one",
    "reject": "Reject",
    "undo": "Take back their last move",
    "replace": "Replace by the next",
    "invite": "Invite",
}
SAID: Mapping[str, str] = {
    "accept": "They have a place now.",
    "promote": "They have a place now.",
    "reject": "Rejected. An interview that was not over is called off.",
    "undo": "Taken back.",
    "replace": "The next of the line has their place.",
    "channel": "Set. Talks of this job begin there from now on.",
    "automation": "Set. What is possible by then has happened.",
    "closed": "No more applications are taken.",
    "ranked": "Ranked.",
    "nobody": "Nothing was done: tick whom you mean.",
    Clicked.DONE.value: "Done, as it was proposed.",
    Clicked.REFUSED.value: "Left, and not proposed again.",
    Clicked.OVERTAKEN.value: "Nothing was done: things have changed since it was proposed.",
}
TOO_MANY = "Nothing was changed: more are shortlisted than there would be places. Reject some of them first."
PARTS: Mapping[str, str] = {
    "similarity": "Likeness to the job's text",
    "experience": "Years at work",
    "projects": "Projects",
    "skills": "The job's own skills",
    "education": "Education",
}


def invited(count: int, left: int) -> str:
    first = f"{count} invited." if count else "Nobody was invited."
    return f"{first} {left} had an open interview already." if left else first
