"""Telegram, out: a row of the outbox as one message or several, in turn and no faster than we may.

A chat gets at most one message a second and all chats together less than thirty (by the settings), whatever
the number of processes; what Telegram asks us to wait is waited. Parts that are in the chat already are not
sent again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import assert_never

from telegram.error import TelegramError

from bot.channels.letters import Composer
from bot.channels.port import Elsewhere, Later, Receipt, Refused, Sending
from bot.channels.telegram.api import Button, Telegram, meaning
from bot.channels.telegram.keyboards import choices, deeds
from bot.channels.telegram.parts import parts
from bot.channels.telegram.words import sentence
from db import console, facts, telegram_chats, telegram_sending
from db.conversations import Author
from db.facts import UnknownInterview
from db.outbox import Outgoing
from db.outbox_contents import (
    CalendarAlert,
    ChatCopy,
    DailySummary,
    IncidentAlert,
    Letter,
    Phrase,
    SignInLink,
    StandInNamed,
    TurnedDown,
)
from db.pool import Pool

PATIENCE = timedelta(seconds=1.2)  # the longest wait for a turn that is not worth coming back for
LAST_WORDS = 4
LONGEST_QUOTE = 500
GONE = Refused("the interview has gone")


@dataclass(frozen=True, slots=True)
class Addressed:
    """What is to be sent where."""

    chat_id: int
    text: str
    buttons: Sequence[Button] = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """What lies at least between two messages to one chat, and between any two."""

    between_two: timedelta
    between_any: timedelta


@dataclass(frozen=True)
class TelegramMessages:
    """The way out to Telegram, for one process."""

    pool: Pool
    api: Telegram
    composer: Composer
    pace: Pace

    async def send(self, row: Outgoing) -> Sending:
        addressed = await self._addressed(row)
        if not isinstance(addressed, Addressed):
            return addressed
        pieces = parts(addressed.text)
        sending: Sending = Receipt(f"telegram:{addressed.chat_id}")
        for part in range(await telegram_sending.parts_sent(self.pool, row.id), len(pieces)):
            buttons = addressed.buttons if part == len(pieces) - 1 else ()
            sending = await self._send_part(row, part, Addressed(addressed.chat_id, pieces[part], buttons))
            if not isinstance(sending, Receipt):
                break
        return sending

    async def _send_part(self, row: Outgoing, part: int, piece: Addressed) -> Sending:
        wait = await self._turn(piece.chat_id)
        if wait:
            return Later(wait, "it was not the chat's turn")
        try:
            message_id = await self.api.send(piece.chat_id, piece.text, piece.buttons)
        except TelegramError as fault:
            return await self._told(piece.chat_id, meaning(fault))
        await telegram_sending.note_sent(self.pool, piece.chat_id, message_id, row.id, part)
        return Receipt(f"telegram:{piece.chat_id}:{message_id}")

    async def _turn(self, chat_id: int) -> timedelta:
        """Waits for the chat's turn to speak; what is left to wait where that would be long."""
        waited = timedelta()
        while True:
            wait = await telegram_sending.turn(
                self.pool, chat_id, self.pace.between_two, self.pace.between_any
            )
            if not wait or waited + wait > PATIENCE:
                return wait
            await asyncio.sleep(wait.total_seconds())
            waited += wait

    async def _told(self, chat_id: int, sending: Sending) -> Sending:
        """What the answer means for all that is still to go to the chat."""
        match sending:
            case Later(pause=pause):
                await telegram_sending.hold_back(self.pool, chat_id, pause)
            case Elsewhere():
                await telegram_chats.silence(self.pool, chat_id)
            case _:
                pass
        return sending

    async def _addressed(self, row: Outgoing) -> Addressed | Sending:
        match row.content:
            case ChatCopy() as copy:
                return await self._copy(copy)
            case Letter():
                return await self._letter(row)
            case Phrase(chat_id, name, language):
                return Addressed(chat_id, sentence(name, language, self._link(row)))
            case (
                CalendarAlert()
                | SignInLink()
                | IncidentAlert()
                | DailySummary()
                | StandInNamed()
                | TurnedDown()
            ):
                raise TypeError("what is about no interview is a letter")
            case _:
                assert_never(row.content)

    async def _copy(self, copy: ChatCopy) -> Addressed | Sending:
        found = await telegram_sending.copy(self.pool, copy.conversation_id, copy.seq)
        if found is None:
            return GONE
        if found.chat_id is None:
            return Elsewhere("the candidate's chat is silent")
        by_person = found.author == Author.RECRUITER.value
        text = f"{found.recruiter_name}:\n{found.text}" if by_person else found.text
        return Addressed(found.chat_id, text, choices(copy.conversation_id, copy.seq, found.options))

    async def _letter(self, row: Outgoing) -> Addressed | Sending:
        """To a recruiter, who got it by mail as well."""
        if row.interview_id is None or row.recipient_id is None:
            return GONE
        chat_id = await telegram_chats.chat_of(self.pool, row.recipient_id)
        policy = self.composer.policy
        answered_here = replace(self.composer, reply_domain=None)  # and not by mail
        standing = await facts.of_recruiters(self.pool, row.interview_id, row.recipient_id, policy)
        if chat_id is None or standing is None:
            return Elsewhere("the recruiter's chat is silent")
        try:
            composed = await answered_here.compose(row)
        except UnknownInterview:
            return GONE
        words = await self._last_words(row)
        links = [link.url for link in composed.links]
        text = "\n\n".join([composed.text.subject, *composed.text.paragraphs, *words, *links])
        return Addressed(chat_id, text, deeds(row.interview_id, standing))

    async def _last_words(self, row: Outgoing) -> list[str]:
        """What was said last, as far as it can be taken in at a glance; the rest is behind the link."""
        if row.interview_id is None or row.recipient_id is None:
            return []
        said = await console.transcript(self.pool, row.recipient_id, row.interview_id)
        return [f"{line.author.capitalize()}: {line.text[:LONGEST_QUOTE]}" for line in said[-LAST_WORDS:]]

    def _link(self, row: Outgoing) -> str:
        return "" if row.interview_id is None else self.composer.linker.links(row.interview_id).chat_url


class NoTelegram:
    """Where no bot is set up, all that was to go by Telegram goes by mail."""

    async def send(self, row: Outgoing) -> Sending:
        return Elsewhere("Telegram is not set up")
