"""What a recruiter does in Telegram: connects their chat, presses a button, replies to a message of ours.

Only the chat that a recruiter bound acts for them, and only on their own interviews. A deed is committed
together with the update that brought it, so that it is done once however often the update comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from bot import turn
from bot.channels.telegram.codes import DeedPress, Move, OfferPress
from bot.channels.telegram.keyboards import closing, deeds
from bot.channels.telegram.reading import Place, Pressed, Wrote
from bot.channels.telegram.words import Saying
from bot.intake import LONGEST_TEXT, clean
from bot.turn import Cause
from db import facts, telegram_chats
from db.conversations import Author, Utterance
from db.facts import Standing
from db.outbox import Posting, Transport
from db.outbox_contents import Phrase
from db.pool import Connection, in_transaction
from db.sessions import Trigger
from db.telegram_updates import Update
from negotiation.events import Deed, RecruiterDid, RecruiterOffered, RecruiterWrote
from scheduling.interval import Interval

if TYPE_CHECKING:
    from bot.channels.telegram.desk import Desk

DEEDS: Mapping[Move, Deed] = {
    Move.KEEP_TIME: Deed.KEEP_TIME,
    Move.FIND_ANOTHER: Deed.FIND_ANOTHER,
    Move.TAKE_OVER: Deed.TAKE_OVER,
    Move.HAND_BACK: Deed.HAND_BACK,
    Move.EXTEND: Deed.EXTEND,
    Move.CLOSE: Deed.CLOSE,
    Move.COMPLETED: Deed.COMPLETED,
    Move.NO_SHOW: Deed.NO_SHOW,
    Move.SEEN: Deed.SEEN,
}
DONE: Mapping[Move, str] = {
    Move.KEEP_TIME: "The time stands.",
    Move.FIND_ANOTHER: "The candidate is asked for another time.",
    Move.TAKE_OVER: "You have the word: reply to this message to write.",
    Move.HAND_BACK: "The assistant goes on.",
    Move.EXTEND: "They have more time.",
    Move.CLOSE: "Called off; the candidate is told.",
    Move.COMPLETED: "Noted: it took place.",
    Move.NO_SHOW: "Noted: the candidate did not come.",
    Move.SEEN: "Put away.",
}
CHANGED = "Something has changed meanwhile: please look at the buttons again."
OFFERED = "It is with the candidate."
NOT_FREE = "That time is not free any more."
ONCE_ONLY = {Move.EXTEND}
"""What done twice is not the same as done once: only as long as nothing has changed since the button."""


async def bound(desk: Desk, place: Place, digest: bytes) -> bool:
    """Connects the chat to the recruiter whose link it is; False where it is no such link."""

    async def bind(connection: Connection) -> UUID | None:
        return await telegram_chats.bind_account(connection, digest, place.chat_id)

    return await in_transaction(desk.pool, bind) is not None


async def pressed(desk: Desk, update: Update, press: Pressed, deed: DeedPress) -> None:
    recruiter = await telegram_chats.account(desk.pool, press.place.chat_id)
    standing = None if recruiter is None else await standing_of(desk, recruiter, deed.interview_id)
    if recruiter is None or standing is None:
        await desk.api.acknowledge(press.press_id)
        return
    match deed.move:
        case Move.ASK_CLOSE:
            await shown(desk, press, "", closing_of=deed.interview_id, standing=standing)
        case Move.BACK:
            await redrawn(desk, press, recruiter, deed.interview_id, "")
        case move if move in ONCE_ONLY and standing.version != deed.version:
            await redrawn(desk, press, recruiter, deed.interview_id, CHANGED)
        case move:
            cause = Cause(Trigger.MANUAL, recruiter, update_id=update.update_id)
            await turn.happen(desk.pool, desk.policy, deed.interview_id, RecruiterDid(DEEDS[move]), cause)
            await redrawn(desk, press, recruiter, deed.interview_id, DONE[move])


async def offered(desk: Desk, update: Update, press: Pressed, offer: OfferPress) -> None:
    """One press puts one time to the candidate; a repeat finds it on the table already."""
    recruiter = await telegram_chats.account(desk.pool, press.place.chat_id)
    standing = None if recruiter is None else await standing_of(desk, recruiter, offer.interview_id)
    if recruiter is None or standing is None:
        await desk.api.acknowledge(press.press_id)
        return
    slot = Interval(offer.start, offer.start + standing.facts.job.duration)
    cause = Cause(Trigger.MANUAL, recruiter, update_id=update.update_id)
    if slot not in standing.session.offered:
        event = RecruiterOffered((slot,))
        await turn.happen(desk.pool, desk.policy, offer.interview_id, event, cause)
    now = await standing_of(desk, recruiter, offer.interview_id)
    done = now is not None and slot in now.session.offered
    await redrawn(desk, press, recruiter, offer.interview_id, OFFERED if done else NOT_FREE)


async def standing_of(desk: Desk, recruiter: UUID, interview_id: UUID) -> Standing | None:
    return await facts.of_recruiters(desk.pool, interview_id, recruiter, desk.policy)


async def shown(desk: Desk, press: Pressed, words: str, closing_of: UUID, standing: Standing) -> None:
    await desk.api.acknowledge(press.press_id, words)
    await desk.api.retire(press.place.chat_id, press.place.message_id, closing(closing_of, standing))


async def redrawn(desk: Desk, press: Pressed, recruiter: UUID, interview_id: UUID, words: str) -> None:
    """The message's buttons, as things stand now."""
    standing = await standing_of(desk, recruiter, interview_id)
    buttons = () if standing is None else deeds(interview_id, standing)
    await desk.api.acknowledge(press.press_id, words)
    await desk.api.retire(press.place.chat_id, press.place.message_id, buttons)


async def wrote(desk: Desk, update: Update, message: Wrote) -> bool:
    """A reply to a message about a candidate goes to them, as it is; False for anything else."""
    chat_id = message.place.chat_id
    if message.replied_to is None:
        return False
    interview_id = await telegram_chats.asked_about(desk.pool, chat_id, message.replied_to)
    recruiter = await telegram_chats.account(desk.pool, chat_id)
    if interview_id is None or recruiter is None:
        return False
    words = Utterance(Author.RECRUITER, clean(message.text)[:LONGEST_TEXT])
    receipt = written(message.place, recruiter)
    cause = Cause(Trigger.MANUAL, recruiter, words, update_id=update.update_id, receipt=receipt)
    await turn.happen(desk.pool, desk.policy, interview_id, RecruiterWrote(), cause)
    return True


def written(place: Place, recruiter: UUID) -> Posting:
    """That the words are on their way; it leaves only where they do."""
    said = Phrase(place.chat_id, Saying.WRITTEN.value, place.language)
    key = f"phrase:{place.chat_id}:{place.message_id}:{Saying.WRITTEN.value}"
    return Posting(key, Transport.TELEGRAM, None, recruiter, said, chat_id=place.chat_id)
