"""Words for questions that want a yes or a no, and for asking again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from negotiation.bot_acts import (
    AskAfterDecline,
    AskAgain,
    AskMoveOrCancel,
    AskToBook,
    AskToCancel,
    AskToErase,
    AskToMove,
    AskToWithdraw,
    BotAct,
)
from negotiation.saying.catalog import Button
from negotiation.saying.said import Said, sentences
from negotiation.saying.words import Words


def _ask_to_book(act: AskToBook, words: Words) -> Said:
    yes = words.time(act.slot, words.catalog.buttons[Button.BOOK].shown)
    return Said(
        sentences(words.text("ask_to_book", when=words.when(act.slot.start)), words.stands()),
        (yes, *words.buttons(Button.ANOTHER_TIME), *words.keeping()),
    )


def _ask_to_cancel(act: AskToCancel, words: Words) -> Said:
    return Said(
        words.text("ask_to_cancel", when=words.when(act.slot.start)),
        words.buttons(Button.CANCEL, Button.MOVE, Button.KEEP),
    )


def _ask_move_or_cancel(act: AskMoveOrCancel, words: Words) -> Said:
    return Said(
        words.text("ask_move_or_cancel", when=words.when(act.slot.start)),
        (*words.buttons(Button.MOVE, Button.CANCEL_TOO), words.keep(act.slot)),
    )


def _ask_after_decline(act: AskAfterDecline, words: Words) -> Said:
    return Said(
        words.text("ask_after_decline", when=words.when(act.slot.start)),
        (*words.buttons(Button.MOVE, Button.CANCEL_TOO), words.keep(act.slot)),
    )


def _ask_to_move(act: AskToMove, words: Words) -> Said:
    yes = words.time(act.slot, words.catalog.buttons[Button.BOOK].shown)
    told = words.text("ask_to_move", was=words.when(act.was.start), when=words.when(act.slot.start))
    return Said(told, (yes, *words.buttons(Button.ANOTHER_TIME)))


def _ask_to_withdraw(act: AskToWithdraw, words: Words) -> Said:
    return Said(words.text("ask_to_withdraw"), words.buttons(Button.WITHDRAW, Button.GO_ON))


def _ask_to_erase(act: AskToErase, words: Words) -> Said:
    key = "ask_to_erase" if words.session.open else "ask_to_erase_after"
    return Said(words.text(key), words.buttons(Button.ERASE, Button.KEEP_DATA))


def _ask_again(act: AskAgain, words: Words) -> Said:
    person = words.buttons(Button.PERSON)
    if not act.slots:
        return Said(words.text("ask_again_no_slots"), person)
    intro = words.text("ask_again_simpler" if act.simpler else "ask_again")
    buttons = (*words.times(act.slots), *words.buttons(Button.OTHER_TIMES), *(person if act.simpler else ()))
    return Said(f"{intro}\n{words.listed(act.slots)}", buttons)


SAYINGS: Mapping[type[BotAct], Callable[[Any, Words], Said]] = {
    AskToBook: _ask_to_book,
    AskToCancel: _ask_to_cancel,
    AskMoveOrCancel: _ask_move_or_cancel,
    AskAfterDecline: _ask_after_decline,
    AskToMove: _ask_to_move,
    AskToWithdraw: _ask_to_withdraw,
    AskToErase: _ask_to_erase,
    AskAgain: _ask_again,
}
