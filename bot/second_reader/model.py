"""The language model behind an OpenAI-compatible endpoint: a question in, a filled-in form out, or nothing.

langchain takes seconds to import, so this module is imported only where a model is set, off the event loop.
Whatever goes wrong out there is one value, an answer of None: the rules' reading stands.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx
from langchain.chat_models import init_chat_model
from langchain_core.exceptions import LangChainException
from langchain_core.runnables import Runnable
from openai import OpenAIError

from bot.logs import tags
from bot.second_reader.answer import Answer
from bot.second_reader.question import INSTRUCTIONS

BUDGET = 4.0  # seconds for everything, fallbacks included
SHARE = 2.5  # seconds for one of several models
MOST_TOKENS = 600
TEXT_PER_TOKEN = 3  # characters; a cautious guess where the endpoint does not count

logger = logging.getLogger(__name__)

Form = Runnable[Any, Any]

# What an endpoint does comes out as its client's errors; what it says, as errors of whoever takes that apart.
FAULTS = (
    OpenAIError,
    LangChainException,
    httpx.HTTPError,
    TimeoutError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
)


@dataclass(frozen=True, slots=True)
class Filled:
    """What the model made of the question, and what it cost; `answer` is None where it made nothing of it."""

    answer: Answer | None
    tokens: int


def forms(models: Sequence[str], base_url: str, key: str) -> Form:
    """The first model, with the others as its fallbacks."""
    limit = BUDGET if len(models) == 1 else SHARE
    first, *others = (_form(model, base_url, key, limit) for model in models)
    return first.with_fallbacks(others) if others else first


def _form(model: str, base_url: str, key: str, limit: float) -> Form:
    chat = init_chat_model(
        model,
        model_provider="openai",
        base_url=base_url,
        api_key=key,
        temperature=0,
        timeout=limit,
        max_retries=0,
        max_tokens=MOST_TOKENS,
    )
    return chat.with_structured_output(Answer, method="function_calling", include_raw=True)


async def filled(form: Form, question: str) -> Filled:
    """Asks, within the budget. Vendors' exceptions end here."""
    try:
        async with asyncio.timeout(BUDGET):
            made = await form.ainvoke([("system", INSTRUCTIONS), ("human", question)])
    except FAULTS as fault:
        logger.warning("no second reading", extra=tags("model.failed", fault=type(fault).__name__))
        return Filled(None, 0)
    parsed = made["parsed"]
    return Filled(parsed if isinstance(parsed, Answer) else None, _tokens(made["raw"], question))


def _tokens(raw: Any, question: str) -> int:
    usage = getattr(raw, "usage_metadata", None) or {}
    counted = usage.get("total_tokens", 0)
    return int(counted or (len(INSTRUCTIONS) + len(question)) // TEXT_PER_TOKEN)
