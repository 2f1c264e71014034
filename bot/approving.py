"""What Parley would answer, shown to a recruiter first; let out when they agree, left away when they do not.

The answer is worked out when it is looked at and once more when it is let out. If it is another one by then,
because a time has gone meanwhile or the candidate wrote again, nothing is sent, and the new one is shown.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from uuid import UUID

from bot import turn
from bot.calendars.looking import Look
from bot.turn import Cause, Matter
from db import facts, withheld
from db.conversations import Utterance
from db.facts import Standing
from db.pool import Connection, Pool
from db.rulings import Ruling
from db.sessions import Trigger
from db.withheld import Fate, Settling, WaitingAnswer
from negotiation import codec, hearing
from negotiation.events import AnswerApproved, AnswerDiscarded, UnaskedApproved, UnaskedDiscarded, Wrote
from negotiation.policy import Policy

UNASKED = 0
NO_MESSAGE = -1
LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Proposal:
    """The answer to message `seq`, which said `to`; None where nothing would be said. `mark` tells one answer
    from another; `waiting` counts the messages that wait, this one included. What we would say without
    having been asked bears the number 0, and no `to`.
    """

    seq: int
    to: str
    answer: Utterance | None
    mark: str
    waiting: int

    @property
    def to_a_message(self) -> bool:
        return self.seq != UNASKED


async def proposal(pool: Pool, standing: Standing) -> Proposal | None:
    """What waits longest; None where nothing does."""
    async with pool.acquire() as connection:
        waits = await withheld.oldest(connection, standing.conversation_id)
    if waits is None:
        return _unasked(standing)
    said = turn.rule(standing, _approval(waits, standing), Cause(Trigger.MANUAL)).utterance
    return Proposal(waits.seq, waits.text, said, _mark(waits.seq, said), waits.waiting)


def _unasked(standing: Standing) -> Proposal | None:
    """What we would say by ourselves; None where nothing of that kind waits."""
    if standing.session.drafted is None:
        return None
    said = turn.rule(standing, UnaskedApproved(), Cause(Trigger.MANUAL)).utterance
    return Proposal(UNASKED, "", said, _mark(UNASKED, said), 1)


async def approve(
    pool: Pool, policy: Policy, interview_id: UUID, mark: str, cause: Cause, look: Look
) -> bool:
    """Lets the answer of that mark out; False where it is another one by now. Raises UnknownInterview."""
    return await _settled(pool, policy, interview_id, mark, Fate.SENT, cause, look)


async def discard(
    pool: Pool, policy: Policy, interview_id: UUID, mark: str, cause: Cause, look: Look
) -> bool:
    """Leaves the answer of that mark away; the candidate hears nothing."""
    return await _settled(pool, policy, interview_id, mark, Fate.DISCARDED, cause, look)


async def _settled(
    pool: Pool, policy: Policy, interview_id: UUID, mark: str, fate: Fate, cause: Cause, look: Look
) -> bool:
    number = mark.partition(".")[0]
    seq = int(number) if number.isdecimal() and len(number) <= LONGEST_NUMBER else NO_MESSAGE
    unasked = seq == UNASKED
    cause = replace(cause, settling=None if unasked else Settling(seq, fate))

    async def load(connection: Connection) -> Standing:
        return await facts.of_interview(connection, interview_id, policy)

    async def matter(standing: Standing) -> Matter | None:
        async with pool.acquire() as connection:
            waits = await withheld.oldest(connection, standing.conversation_id)
        if waits is None and unasked and standing.session.drafted is not None:
            return Matter(UnaskedApproved() if fate is Fate.SENT else UnaskedDiscarded())
        if waits is None or waits.seq != seq:
            return None
        if fate is Fate.SENT:
            return Matter(_approval(waits, standing))
        return Matter(AnswerDiscarded(more=waits.waiting > 1))

    def is_agreed(ruling: Ruling) -> bool:
        return fate is Fate.DISCARDED or _mark(seq, ruling.utterance) == mark

    return await turn.settle(pool, load, matter, cause, look, is_agreed) is not None


def _approval(waits: WaitingAnswer, standing: Standing) -> AnswerApproved:
    """The message as it was read; what it said to an offer that is no longer the last one counts no more."""
    if waits.reading is None:
        raise ValueError("a withheld answer's message was read before it was withheld")
    reading = codec.reading_from_json(waits.reading)
    reading = hearing.overtaken(reading, waits.written_at, standing.session)
    return AnswerApproved(Wrote(reading, waits.seq), more=waits.waiting > 1)


def _mark(seq: int, said: Utterance | None) -> str:
    """Of the message and of all that would be told: words, buttons, what is announced."""
    told = "" if said is None else repr((said.text, said.options, said.outcome, said.scheduled_time))
    return f"{seq}.{hashlib.sha256(told.encode()).hexdigest()[:32]}"
