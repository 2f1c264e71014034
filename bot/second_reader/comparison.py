"""Both readers on the same corpus: where they agree, who was right where they do not, and what it cost.

The corpus is that of `understand --report`. Only the messages that the rules are unsure of are put to the
model, as in a conversation.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from bot.commands.message_questions import Message, reading_fields
from bot.commands.understanding_report import wrong_fields
from bot.second_reader.answer import reading_of
from bot.second_reader.question import question
from bot.second_reader.reader import Ask, asking
from bot.settings import BadSettings, read_settings
from negotiation.acts import Reading
from negotiation.understand import understand

AT_ONCE = 8
COMPARED = ("intent", "choice", "windows", "excluded")


class Verdict(Enum):
    SURE = "not asked: the rules were sure"
    BOTH_RIGHT = "both right"
    BOTH_WRONG = "both wrong"
    RULES_RIGHT = "only the rules right"
    MODEL_RIGHT = "only the model right"
    NO_ANSWER = "no answer from the model"


@dataclass(slots=True)
class Comparison:
    """Counts by verdict; `missed` are messages that only the model got right, by id."""

    verdicts: Counter[Verdict] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    agreed: int = 0
    tokens: int = 0

    def lines(self) -> Iterator[str]:
        asked = self.verdicts.total() - self.verdicts[Verdict.SURE]
        for verdict in Verdict:
            yield f"{verdict.value:<34} {self.verdicts[verdict]:>6}"
        yield f"{'agreed on the intent':<34} {self.agreed:>6} of {asked}"
        yield f"{'tokens':<34} {self.tokens:>6}"
        yield from (f"only the model read {missed}" for missed in self.missed)


def compared_as_set(corpus: Path, environment: Mapping[str, str]) -> Comparison:
    """With the model of the settings. Raises ValueError where none is set, or the corpus has another form."""
    try:
        settings = read_settings(environment)
    except BadSettings as faults:
        raise ValueError("; ".join(faults.args)) from None
    if settings.model_key is None or not settings.models:
        raise ValueError("set PARLEY_MODEL and PARLEY_MODEL_KEY: there is no model to compare with")
    ask = asking(settings.models, settings.model_url, settings.model_key)
    lines = corpus.read_text(encoding="utf-8").splitlines()
    return asyncio.run(compared(lines, ask, settings.models[0], settings.model_below_percent))


async def compared(lines: Iterable[str], ask: Ask, name: str, below: int) -> Comparison:
    """Raises ValueError where a line is not in the corpus's form."""
    cases = [json.loads(line) for line in lines if line.strip()]
    found, turns = Comparison(), asyncio.Semaphore(AT_ONCE)

    async def compare(case: Mapping[str, Any]) -> None:
        async with turns:
            await _compare(case, ask, name, below, found)

    await asyncio.gather(*(compare(case) for case in cases))
    return found


async def _compare(case: Mapping[str, Any], ask: Ask, name: str, below: int, found: Comparison) -> None:
    message = Message.model_validate(case)
    context = message.context()
    rules = understand(message.text, context)
    if rules.confidence * 100 >= below:
        found.verdicts[Verdict.SURE] += 1
        return
    filled = await ask(question(message.text, context, ()))
    found.tokens += filled.tokens
    model = reading_of(filled.answer, context, rules, name) if filled.answer else None
    if model is None:
        found.verdicts[Verdict.NO_ANSWER] += 1
        return
    found.agreed += model.intent is rules.intent
    wanted = [case["expect"], *case.get("accept_also", [])]
    verdict = _verdict(_is_right(rules, message, wanted), _is_right(model, message, wanted))
    found.verdicts[verdict] += 1
    if verdict is Verdict.MODEL_RIGHT:
        found.missed.append(str(case.get("id")))


def _is_right(reading: Reading, message: Message, wanted: Sequence[Mapping[str, Any]]) -> bool:
    got = reading_fields(reading, message.timezone)
    asked_for = ({name: one[name] for name in COMPARED if name in one} for one in wanted)
    return any(not wrong_fields(one, got) for one in asked_for)


def _verdict(rules: bool, model: bool) -> Verdict:
    match (rules, model):
        case (True, True):
            return Verdict.BOTH_RIGHT
        case (True, False):
            return Verdict.RULES_RIGHT
        case (False, True):
            return Verdict.MODEL_RIGHT
        case _:
            return Verdict.BOTH_WRONG
