"""Two readers of one message: the rules always, a language model where they are unsure.

The model is asked outside any transaction, within its budgets of time and tokens. What comes of it is stored
with the message before anything is decided, so that a second attempt decides the same.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from bot.second_reader.answer import reading_of
from bot.second_reader.question import MOST_MESSAGES, question
from bot.setting_kinds import Secret
from bot.settings import Settings
from bot.turn import Reader
from db import conversations, inbox, model_use
from db.facts import Standing, Unread
from db.model_use import Caps
from db.pool import Pool
from negotiation import codec
from negotiation.acts import Context, Reading
from negotiation.understand import understand

if TYPE_CHECKING:
    from bot.second_reader.model import Filled

Ask = Callable[[str], Awaitable["Filled"]]


async def read_by_rules(_standing: Standing, unread: Unread, context: Context) -> Reading:
    """The rules alone; they answer within milliseconds."""
    return understand(unread.text, context)


@dataclass(frozen=True, slots=True)
class TwoReaders:
    """`below` is the rules' confidence, in per cent, under which `ask` is asked; `name` goes into `why`."""

    pool: Pool
    ask: Ask
    name: str
    below: int
    caps: Caps

    async def __call__(self, standing: Standing, unread: Unread, context: Context) -> Reading:
        rules = understand(unread.text, context)
        if not self.is_unsure(rules):
            return rules
        if not await model_use.allowed(self.pool, standing.conversation_id, self.caps):
            return rules
        second = await self._second(standing.conversation_id, unread, context, rules)
        if second is None:
            return rules
        kept = await inbox.keep_reading(
            self.pool, standing.conversation_id, unread.seq, codec.reading_to_json(second)
        )
        return codec.reading_from_json(kept)

    def is_unsure(self, rules: Reading) -> bool:
        return rules.confidence * 100 < self.below

    async def _second(
        self, conversation_id: UUID, unread: Unread, context: Context, rules: Reading
    ) -> Reading | None:
        after = max(0, unread.seq - 1 - MOST_MESSAGES)
        said = await conversations.messages_after(self.pool, conversation_id, after, MOST_MESSAGES)
        before = [each for each in said if each.seq < unread.seq]
        filled = await self.ask(question(unread.text, context, before))
        if filled.tokens:
            await model_use.note(self.pool, conversation_id, filled.tokens)
        return reading_of(filled.answer, context, rules, self.name) if filled.answer else None


async def reader_of(settings: Settings, pool: Pool) -> Reader:
    """The rules alone, unless a model is set."""
    if not settings.models or settings.model_key is None:
        return read_by_rules
    ask = await asyncio.to_thread(asking, settings.models, settings.model_url, settings.model_key)
    caps = Caps(settings.model_tokens_per_day, settings.model_tokens_per_conversation)
    return TwoReaders(pool, ask, settings.models[0], settings.model_below_percent, caps)


def asking(models: tuple[str, ...], url: str, key: Secret) -> Ask:
    """How the models are asked; imports what takes seconds to import."""
    from bot.second_reader.model import filled, forms

    form = forms(models, url, key.reveal())
    return lambda asked: filled(form, asked)
