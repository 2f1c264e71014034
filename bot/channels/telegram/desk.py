"""Opens what came in from Telegram, an update at a time, and sees that it gets where it belongs.

A candidate's words and presses go through the same intake as those of any other channel; whoever is not
known hears in one kind sentence what to do. All that an update changes is committed with its own ending, or
can be done again without harm.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never
from uuid import UUID

from bot import intake
from bot.channels.telegram import reading, recruiters
from bot.channels.telegram.api import Telegram
from bot.channels.telegram.codes import Choice, DeedPress, OfferPress, read_code
from bot.channels.telegram.reading import (
    Commanded,
    Edited,
    Happening,
    Nothing,
    Place,
    Pressed,
    SentOther,
    Turned,
    Wrote,
)
from bot.channels.telegram.words import Saying, spoken_command
from bot.links import Linker, Purpose, digest
from bot.logs import tags
from db import channels, inbox, links, outbox, telegram_chats, telegram_updates, work
from db.inbox import AlreadyFinished, Incoming, UnknownConversation
from db.outbox import Posting, Transport
from db.outbox_contents import ChatCopy, Phrase
from db.pool import Connection, Pool, in_transaction
from db.telegram_chats import Talk
from db.telegram_updates import Ending, Update
from db.work import Claim
from negotiation.policy import Policy
from negotiation.session import Channel

LONGEST_TOKEN = 64
ONCE_A_MINUTE = {
    Saying.NO_LINK,
    Saying.DEAD_LINK,
    Saying.OTHERS_LINK,
    Saying.HELP,
    Saying.CLOSED,
    Saying.NOT_READ,
    Saying.EDIT_AGAIN,
    Saying.TOO_MANY,
    Saying.RECRUITER_HELP,
    Saying.REPLY_TO_ONE,
}
"""What is not said again to whoever does the same thing again and again."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Desk:
    """What opening an update takes; one for the whole process. So many of a candidate's messages are taken
    `per_minute`; 0 for all.
    """

    pool: Pool
    policy: Policy
    linker: Linker
    api: Telegram
    per_minute: int = 0

    async def open(self, claim: Claim) -> None:
        """Carries out an UPDATE: opens the chat's oldest update, and says whether another one waits."""
        chat_id = int(claim.key)
        update = await telegram_updates.oldest(self.pool, chat_id)
        if update is not None:
            await self._open(update)
        await in_transaction(self.pool, lambda connection: end(connection, claim, chat_id))

    async def _open(self, update: Update) -> None:
        happening = reading.read(update.raw)
        ending = Ending.REFUSED if isinstance(happening, Nothing) else Ending.DONE
        try:
            await self._do(update, happening)
            await in_transaction(
                self.pool, lambda link: telegram_updates.finish(link, update.update_id, ending)
            )
        except AlreadyFinished:
            return  # with what it changed, or by a process that was faster

    async def _do(self, update: Update, happening: Happening) -> None:
        match happening:
            case Wrote():
                await self._wrote(update, happening)
            case Edited():
                await self._edited(happening)
            case Commanded():
                await self._commanded(happening)
            case SentOther(place):
                await self._say(place, Saying.NOT_READ)
            case Pressed():
                await self._pressed(update, happening)
            case Turned(chat_id, "away"):
                await telegram_chats.silence(self.pool, chat_id)
            case Turned(chat_id, _):
                await telegram_chats.unsilence(self.pool, chat_id)
            case Nothing(why):
                logger.info("update set aside", extra=tags("telegram.aside", why=why.replace(" ", "_")))
            case _:
                assert_never(happening)

    async def _wrote(self, update: Update, message: Wrote) -> None:
        if await recruiters.wrote(self, update, message):
            return
        talk = await telegram_chats.talk(self.pool, message.place.chat_id, message.replied_to)
        if talk is not None:
            await self._take_in(
                talk, message.place, known_as(message.place), message.text, message.written_at
            )
        else:
            await self._say(message.place, await self._what_to_do(message.place))

    async def _what_to_do(self, place: Place) -> Saying:
        known = await telegram_chats.account(self.pool, place.chat_id)
        return Saying.NO_LINK if known is None else Saying.REPLY_TO_ONE

    async def _edited(self, edit: Edited) -> None:
        """A change of the last message is a correction; of an earlier one, nobody knows what is meant."""
        talk = await telegram_chats.talk(self.pool, edit.place.chat_id)
        if talk is None:
            await self._say(edit.place, await self._what_to_do(edit.place))
            return
        last = await telegram_chats.last_written(self.pool, talk.conversation_id)
        original = known_as(edit.place)
        if last is None or last.partition(":")[0] != original:
            await self._say(edit.place, Saying.EDIT_AGAIN)
            return
        known_by = f"{original}:{edit.edited_at.timestamp():.0f}"
        await self._take_in(talk, edit.place, known_by, edit.text, edit.edited_at)

    async def _commanded(self, command: Commanded) -> None:
        place = command.place
        talk = await telegram_chats.talk(self.pool, place.chat_id)
        if command.name == "start" and command.rest:
            await self._start(place, command.rest)
        elif command.name == "start" and talk is not None and await self._is_closed():
            await self._say(place, Saying.CLOSED, talk.interview_id)
        elif command.name == "start" and talk is not None:
            await in_transaction(self.pool, lambda connection: self._move_here(connection, place, talk))
        elif command.name == "stop":
            await self._stop(place)
        elif talk is not None and (words := spoken_command(command.name, place.language)):
            await self._take_in(talk, place, known_as(place), words, command.written_at)
        elif talk is not None:
            await self._say(place, Saying.HELP, about=talk.interview_id)
        else:
            known = await telegram_chats.account(self.pool, place.chat_id)
            await self._say(place, Saying.NO_LINK if known is None else Saying.RECRUITER_HELP)

    async def _start(self, place: Place, token: str) -> None:
        hashed = digest(token[: LONGEST_TOKEN + 1])
        found = await links.find(self.pool, Purpose.TELEGRAM.value, hashed, self.policy.link_life)
        if found is not None and found.conversation_id is not None:
            talk = Talk(found.interview_id, found.conversation_id)
            if await self._is_closed():
                await self._say(place, Saying.CLOSED, talk.interview_id)
                return
            bound = await in_transaction(self.pool, lambda connection: self._bind(connection, place, talk))
            if not bound:
                await self._say(place, Saying.OTHERS_LINK)
        elif await recruiters.bound(self, place, hashed):
            await self._say(place, Saying.RECRUITER_WELCOME)
        else:
            await self._say(place, Saying.DEAD_LINK)

    async def _bind(self, connection: Connection, place: Place, talk: Talk) -> bool:
        if not await telegram_chats.bind(connection, talk.interview_id, place.chat_id):
            return False
        await self._move_here(connection, place, talk)
        return True

    async def _move_here(self, connection: Connection, place: Place, talk: Talk) -> None:
        """The conversation goes on in this chat, from what was said last."""
        await telegram_chats.unsilence(connection, place.chat_id)
        led = await telegram_chats.lead_here(connection, talk.conversation_id)
        await outbox.put_once(connection, phrase(place, Saying.WELCOME, about=talk.interview_id))
        if led.last_spoken is not None:
            copy = ChatCopy(talk.conversation_id, led.last_spoken)
            key = f"chat:{talk.conversation_id}:{led.last_spoken}:{known_as(place)}"
            about = (talk.interview_id, led.candidate_id)
            await outbox.put_once(
                connection, Posting(key, Transport.TELEGRAM, *about, copy, chat_id=place.chat_id)
            )

    async def _is_closed(self) -> bool:
        return Channel.TELEGRAM in (await channels.channels(self.pool)).closed

    async def _stop(self, place: Place) -> None:
        async def stop(connection: Connection) -> None:
            await telegram_chats.silence(connection, place.chat_id)
            await outbox.put_once(connection, phrase(place, Saying.STOPPED))

        await in_transaction(self.pool, stop)

    async def _pressed(self, update: Update, press: Pressed) -> None:
        match read_code(press.data):
            case Choice() as choice:
                await self._chose(press, choice)
            case DeedPress() as deed:
                await recruiters.pressed(self, update, press, deed)
            case OfferPress() as offer:
                await recruiters.offered(self, update, press, offer)
            case None:
                await self.api.acknowledge(press.press_id)
            case never:
                assert_never(never)

    async def _chose(self, press: Pressed, choice: Choice) -> None:
        """A message's buttons are good for one choice: the second press on them is a repeat of the first."""
        place = press.place
        talk = await telegram_chats.talk_about(self.pool, place.chat_id, choice.conversation_id)
        spoken = await telegram_chats.spoken(self.pool, choice.conversation_id, choice.seq)
        if talk is None or spoken is None or choice.place >= len(spoken.options):
            await self.api.acknowledge(press.press_id)
            return
        option = spoken.options[choice.place]
        await self._take_in(talk, place, f"press.{choice.seq}", option["value"], None)
        await self.api.acknowledge(press.press_id, option["label"])
        await self.api.retire(place.chat_id, place.message_id)

    async def _take_in(
        self, talk: Talk, place: Place, known_by: str, text: str, written_at: datetime | None
    ) -> None:
        """Whoever writes wants to be answered there again, also after /stop. Where Telegram is not offered
        any more, they are answered in the chat on the web, and told so.
        """
        details = {} if written_at is None else {"written_at": written_at.isoformat()}
        await telegram_chats.used(self.pool, talk.interview_id, place.chat_id)
        if self.per_minute and await inbox.is_full(self.pool, talk.conversation_id, self.per_minute):
            await self._say(place, Saying.TOO_MANY)
            return
        try:
            closed = await self._is_closed()
            channel = Channel.WEB if closed else Channel.TELEGRAM
            await intake.take_in(self.pool, Incoming(channel, talk.conversation_id, known_by, text, details))
            if closed:
                await self._say(place, Saying.CLOSED, talk.interview_id)
        except UnknownConversation:  # erased this instant
            await self._say(place, Saying.DEAD_LINK)

    async def _say(self, place: Place, saying: Saying, about: UUID | None = None) -> None:
        await in_transaction(
            self.pool, lambda connection: outbox.put_once(connection, phrase(place, saying, about))
        )

    async def put_aside(self, claim: Claim) -> None:
        """Ends an UPDATE that failed time and again, with an alert; the chat's next one is not held up."""
        chat_id = int(claim.key)
        update = await telegram_updates.oldest(self.pool, chat_id)

        async def aside(connection: Connection) -> None:
            if update is not None:
                await telegram_updates.park(connection, update.update_id)
            await end(connection, claim, chat_id)

        logger.error("update parked", extra=tags("telegram.parked"))
        await in_transaction(self.pool, aside)


async def end(connection: Connection, claim: Claim, chat_id: int) -> None:
    await work.finish(connection, claim, more=await telegram_updates.any_open(connection, chat_id))


def known_as(place: Place) -> str:
    """What a message is known by in the inbox: the same for every copy of it."""
    return f"{place.chat_id}.{place.message_id}"


def phrase(place: Place, saying: Saying, about: UUID | None = None) -> Posting:
    """At most one of a kind for a message, or in a minute; `about` is the interview."""
    said = Phrase(place.chat_id, saying.value, place.language)
    once = f"minute {place.minute}" if saying in ONCE_A_MINUTE else place.message_id
    key = f"phrase:{place.chat_id}:{once}:{saying.value}"
    return Posting(key, Transport.TELEGRAM, about, None, said, chat_id=place.chat_id)
