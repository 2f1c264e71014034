"""Carries out what was decided about a mail: committed when `deal_with` returns, or raised.

Each way is safe to go again: a message is known by its Message-ID, a letter that came back is marked once.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never
from uuid import UUID

from bot import intake, turn
from bot.incoming_mail.found import Answer, CalendarAnswer, Found, Mail, Nothing, Returns
from bot.incoming_mail.sorting import ComeBack, Ignore, PassOn, Refuse, TakeIn, Why, sort, tokens_in
from bot.links import digest
from bot.logs import tags
from bot.turn import Cause
from db import mail as mails
from db.conversations import Author, Utterance
from db.inbox import Incoming, UnknownConversation
from db.pool import Pool
from db.sessions import Trigger
from db.work import Claim
from negotiation import codec
from negotiation.acts import Intent, Reading, Topic
from negotiation.commands import Notice
from negotiation.events import RecruiterWrote, Undelivered
from negotiation.policy import Policy
from negotiation.session import Channel
from scheduling.timex.mention import Stretch

NOTICES: Mapping[Why, Notice] = {Why.TOO_MANY: Notice.MAILS_LEFT_OUT}
OURS = re.compile(r"<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]+>")
SAID: Mapping[Answer, str] = {
    Answer.DECLINED: "(The calendar entry was declined.)",
    Answer.COUNTER: "(Another time was proposed for the calendar entry.)",
}

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Desk:
    """Where mail is dealt with; `domain` is the one of reply addresses."""

    pool: Pool
    policy: Policy
    domain: str

    async def deal_with(self, found: Found) -> None:
        match found:
            case Nothing():
                pass
            case Returns(message_ids):
                for message_id in message_ids:
                    await self.came_back(message_id)
            case Mail():
                await self._deal_with_mail(found)
            case _:
                assert_never(found)

    async def _deal_with_mail(self, mail: Mail) -> None:
        digests = [digest(token) for token in tokens_in(mail.head.recipients, self.domain)]
        threads = await mails.threads(self.pool, digests, self.policy.link_life, mail.head.sender)
        fate = sort(mail, threads)
        logger.info("a mail came in", extra=tags("mail.came_in", fate=type(fate).__name__))
        match fate:
            case TakeIn():
                await self._take_in(mail, fate)
            case PassOn(thread, author):
                text = _text(mail)
                if text:
                    message_id = mail.head.message_id
                    await mails.keep_recruiters(self.pool, thread.interview_id, message_id, text, author)
            case Refuse(thread, why):
                await mails.refuse(self.pool, thread, why.value, NOTICES.get(why, Notice.MAIL_NOT_TAKEN))
            case ComeBack(message_id):
                await self.came_back(message_id)
            case Ignore(why):
                logger.info("a mail is ignored", extra=tags("mail.ignored", why=why))
            case _:
                assert_never(fate)

    async def _take_in(self, mail: Mail, fate: TakeIn) -> None:
        reading = reading_of(fate)
        incoming = Incoming(
            Channel.EMAIL,
            fate.thread.conversation_id,
            mail.head.message_id,
            _text(mail) or (SAID.get(fate.calendar.answer, "") if fate.calendar else ""),
            details={
                "message_id": mail.head.message_id,
                "attachments": mail.body.attachments if mail.body else 0,
                "stranger": fate.stranger,
                "unreadable": mail.body is None,
            },
            reading=None if reading is None else codec.reading_to_json(reading),
        )
        try:
            await intake.take_in(self.pool, incoming)
        except UnknownConversation:  # erased this instant
            logger.info("a mail is ignored", extra=tags("mail.ignored", why="erased"))

    async def came_back(self, message_id: str) -> None:
        """While a candidate cannot be reached the next step is ours. Told twice, it changes nothing."""
        ours = OURS.fullmatch(message_id)
        letter = await mails.sent_letter(self.pool, UUID(ours[1])) if ours else None
        if letter is None:
            return
        if letter.to_candidate:
            await turn.happen(self.pool, self.policy, letter.interview_id, Undelivered())
        await mails.returned(self.pool, letter)
        logger.error("a letter came back", extra=tags("mail.returned", row=letter.id))


def _text(mail: Mail) -> str:
    return intake.clean(mail.body.text).strip() if mail.body else ""


def reading_of(fate: TakeIn) -> Reading | None:
    """What is known without reading the text: a calendar's answer; and that a stranger's words are for a
    person to judge.
    """
    if fate.stranger:
        return Reading(Intent.QUESTION, topics=(Topic.OTHER,), confidence=1.0, why=("mail: another sender",))
    return None if fate.calendar is None else reading_of_calendar(fate.calendar)


def reading_of_calendar(calendar: CalendarAnswer) -> Reading | None:
    match calendar.answer:
        case Answer.DECLINED:
            return Reading(Intent.REJECT, confidence=1.0, why=("calendar: declined",))
        case Answer.COUNTER if calendar.start is not None:
            wished = (Stretch(calendar.start, None),)
            return Reading(Intent.PROPOSE, windows=wished, confidence=1.0, why=("calendar: counter",))
        case _:
            return None


async def put_to_candidate(pool: Pool, policy: Policy, claim: Claim) -> None:
    """Carries out a RECRUITER_MAIL: the recruiter has the word, and the candidate gets theirs."""
    mail = await mails.recruiters(pool, UUID(claim.key))
    if mail is None:
        await turn.finish(pool, claim)
        return
    words = Utterance(Author.RECRUITER, mail.text)
    cause = Cause(Trigger.MANUAL, mail.author_id, words, claim)
    await turn.happen(pool, policy, mail.interview_id, RecruiterWrote(), cause)
