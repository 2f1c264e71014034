"""From what was said to what is meant: one table, read from the top, in the light of what was asked.

A row holds where the bot's last message asked one of its `asked` (none named: whatever was asked), at least
one of `some` was said, all of `every`, and none of `none`. The first row that holds decides. The
same words mean different things after different questions, and here is where.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from negotiation.acts import Asked, Intent
from negotiation.reading.cues import PROMPT, Cue

Cues = frozenset[Cue]


@dataclass(frozen=True, slots=True)
class Rule:
    """One row. `confidence` is how often such a reading is right, roughly."""

    name: str
    intent: Intent
    confidence: float
    asked: frozenset[Asked] = frozenset()
    some: Cues = frozenset()
    every: Cues = frozenset()
    none: Cues = frozenset()


@lru_cache(maxsize=4_096)  # most messages say what others said
def decide(said: Cues, asked: Asked) -> Rule:
    """The rule that says what is meant. Total: the last row always holds."""
    bits = _bits(said)
    return next(
        rule
        for some, every, none, rule in _ROWS[asked]
        if (not some or bits & some) and bits & every == every and not bits & none
    )


def _bits(cues: Cues) -> int:
    """A set of cues as one number, so that a row is weighed by three operations."""
    bits = 0
    for cue in cues:
        bits |= _BIT[cue]
    return bits


_BIT = {cue: 1 << at for at, cue in enumerate(Cue)}


_A = Asked
_C = Cue
_OFFER, _CONFIRM = frozenset({_A.OFFER}), frozenset({_A.CONFIRM})
_OFFERED = frozenset({_A.OFFER, _A.CONFIRM})
_ACTION, _WHEN, _OTHER = frozenset({_A.OFFER_ACTION}), frozenset({_A.ASK_TIME}), frozenset({_A.ASK_OTHER})
_ELSE, _INFO, _NONE = frozenset({_A.ANYTHING_ELSE}), frozenset({_A.INFO}), frozenset({_A.NONE})
_REMINDER = frozenset({_A.REMINDER})
_BOOKED_OR_OPEN = frozenset({_A.NONE, _A.INFO, _A.ANYTHING_ELSE, _A.ASK_OTHER, _A.REMINDER})

_GLAD = frozenset({_C.YES, _C.SUITS, _C.TAKE})
_GLADDISH = _GLAD | {_C.FINE}
_TIME = frozenset({_C.TIMES, _C.RULES_OUT})
_ASKING = frozenset({_C.ASK, _C.WHETHER, _C.OWN_TIME, _C.QUESTION_MARK})
_LEAVING = frozenset({_C.THANK, _C.DONE, _C.BYE})
_MORE = frozenset({_C.OTHERS, _C.SEARCH})
_AGAINST = frozenset({_C.NO, _C.UNSUITED, _C.LATER, _C.KEEP, _C.NONE_OF, _C.REFUSED})
_SENSITIVE = frozenset(
    {_C.SALARY, _C.ACCOMMODATION, _C.COMPLAINT, _C.DISTRESS, _C.ABUSE, _C.DATA_EXPORT, _C.DATA_ERASURE}
)
_TOPICS = _SENSITIVE | {
    _C.DURATION, _C.WHO, _C.WHERE, _C.FORMAT, _C.ZONE, _C.PREPARE, _C.MAY, _C.OTHER_WAY, _C.STATUS, _C.BOT,
    _C.WISHES,
}  # fmt: skip

_OF_ITSELF = frozenset({_C.WHO, _C.WHERE, _C.FORMAT, _C.DURATION, _C.PREPARE})
_SAYS_MORE = _TIME | _GLAD | _AGAINST | _MORE | _TOPICS | _LEAVING | {
    _C.CHOICE, _C.SEVERAL, _C.MENTIONS, _C.MOVE, _C.CHANGE, _C.CANCEL, _C.WITHDRAW, _C.UNINTERESTED, _C.HUMAN,
    _C.HELD_UP, _C.BOOK, _C.OWN_TIME, _C.AVAILABLE, _C.NAMES_ZONE, _C.FINE, _C.CLEAR, _C.ANY, _C.ASKED_BESIDE,
    _C.CORRECTION,
}  # fmt: skip
_WISHING = _GLAD | _AGAINST | _MORE | {
    _C.BOOK, _C.OWN_TIME, _C.REQUEST, _C.CHANGE, _C.PREFER, _C.EARLIER, _C.LATER_ON,
}  # fmt: skip


def _row(
    name: str,
    intent: Intent,
    confidence: float,
    asked: frozenset[Asked] = frozenset(),
    *,
    some: Cues = frozenset(),
    every: Cues = frozenset(),
    none: Cues = frozenset(),
) -> Rule:
    return Rule(name, intent, confidence, asked, some, every, none)


def _said(*cues: Cue) -> Cues:
    return frozenset(cues)


_I = Intent
# fmt: off
RULES: tuple[Rule, ...] = (
    # Nothing to read, or nothing meant for us.
    _row("nothing to read", _I.UNCLEAR, 0.95, none=_said(_C.WORDS)),
    _row("did not understand us", _I.UNCLEAR, 0.8, every=_said(_C.PUZZLED),
         none=_TIME | _GLAD | {_C.CHOICE, _C.WITHDRAW, _C.CANCEL, _C.MOVE, _C.HUMAN, _C.OTHERS}),
    _row("calls out", _I.GREETING, 0.85, every=_said(_C.CALLS, _C.BRIEF),
         none=_SAYS_MORE - {_C.ASKED_BESIDE}),
    _row("greets", _I.GREETING, 0.85, _INFO, every=_said(_C.GREET, _C.BRIEF),
         none=_SAYS_MORE | _ASKING - {_C.QUESTION_MARK} | {_C.LONG}),
    # What overrides any question.
    _row("withdraws", _I.WITHDRAW, 0.95, every=_said(_C.WITHDRAW)),
    _row("asks whether we are a bot", _I.QUESTION, 0.8, every=_said(_C.BOT),
         some=_said(_C.WHETHER, _C.ASK), none=_said(_C.HUMAN)),
    _row("wants a person", _I.HUMAN, 0.9, every=_said(_C.HUMAN)),
    _row("a matter for a person", _I.OTHER, 0.8,
         some=_said(_C.DISTRESS, _C.ABUSE, _C.ACCOMMODATION, _C.COMPLAINT),
         none=_GLAD | _ASKING | _TIME | {_C.MOVE, _C.CANCEL, _C.CHOICE, _C.SEVERAL, _C.NONE_OF, _C.ANY}),
    _row("distress", _I.OTHER, 0.8, every=_said(_C.DISTRESS), none=_TIME | {_C.MOVE, _C.CANCEL, _C.CHOICE}),
    _row("forgets what was said", _I.OTHER, 0.7, every=_said(_C.CLEAR),
         none=_TIME | {_C.CHOICE, _C.MOVE, _C.CANCEL}),
    _row("data erasure", _I.OTHER, 0.8, every=_said(_C.DATA_ERASURE)),
    _row("data export", _I.OTHER, 0.8, every=_said(_C.DATA_EXPORT)),
    # A question whether to cancel turns yes and no round.
    _row("keeps it", _I.REJECT, 0.85, _CONFIRM | _ACTION, every=_said(_C.PROMPT_CANCEL),
         some=_said(_C.KEEP, _C.NO, _C.LATER)),
    _row("yes, cancel", _I.ACCEPT, 0.9, _CONFIRM | _ACTION, every=_said(_C.PROMPT_CANCEL),
         some=_GLADDISH | {_C.CANCEL, _C.DROP, _C.UNINTERESTED},
         none=_said(_C.TIMES, _C.CORRECTION, _C.MOVE, _C.CHANGE)),
    _row("yes to doing it", _I.ACCEPT, 0.85, _ACTION, some=_GLAD,
         none=_TIME | _AGAINST | _ASKING | {_C.CORRECTION, _C.UNINTERESTED}),
    # Cancelling and moving.
    _row("an offer, moved", _I.PROPOSE, 0.8, _OFFERED, every=_said(_C.CHANGED, _C.MOVE)),
    _row("wants the booked done another way", _I.QUESTION, 0.7, _BOOKED_OR_OPEN,
         every=_said(_C.MOVE, _C.OTHER_WAY), none=_TIME | {_C.MENTIONS}),
    _row("will not come, and wants no other time", _I.CANCEL, 0.8, _BOOKED_OR_OPEN | _INFO | _NONE,
         every=_said(_C.NO_OTHER), some=_said(_C.UNSUITED, _C.CANCEL, _C.NO), none=_TIME | _GLAD),
    _row("will not come then, and wants no other time", _I.CANCEL, 0.8, _INFO | _NONE,
         every=_said(_C.NO_OTHER, _C.AT_BOOKED), some=_said(_C.UNSUITED, _C.CANCEL, _C.NO),
         none=_GLAD | {_C.RULES_OUT}),
    _row("moves what is booked", _I.RESCHEDULE, 0.85, _BOOKED_OR_OPEN | _ELSE, every=_said(_C.MOVE)),
    _row("corrects something", _I.REJECT, 0.6, _CONFIRM, every=_said(_C.MOVE, _C.CHANGE), none=_TIME),
    _row("moves to an offer", _I.ACCEPT, 0.85, _OFFERED, every=_said(_C.MOVE, _C.CHOICE)),
    _row("moves the offer", _I.PROPOSE, 0.75, _OFFERED | _WHEN | _ACTION, every=_said(_C.MOVE), some=_TIME),
    _row("cancels, and asks for another time", _I.RESCHEDULE, 0.75, _BOOKED_OR_OPEN,
         every=_said(_C.CANCEL, _C.OTHERS, _C.QUESTION_MARK), none=_said(_C.KEEP, _C.MOVE)),
    _row("cancels, and can at another time", _I.RESCHEDULE, 0.75, _BOOKED_OR_OPEN,
         every=_said(_C.CANCEL, _C.TIMES, _C.AVAILABLE), none=_said(_C.KEEP, _C.MOVE, _C.AT_BOOKED)),
    _row("asks what cancelling would mean", _I.QUESTION, 0.6, _INFO | _NONE | _REMINDER,
         every=_said(_C.CANCEL, _C.IF, _C.QUESTION_MARK), none=_TIME | {_C.MOVE, _C.OTHERS, _C.UNSUITED}),
    _row("cancels", _I.CANCEL, 0.9, every=_said(_C.CANCEL), none=_said(_C.KEEP, _C.MOVE)),
    _row("another time than the offered", _I.ASK_ALTERNATIVES, 0.7, _OFFERED,
         every=_said(_C.MOVE, _C.OTHERS)),
    _row("moves it", _I.RESCHEDULE, 0.7, every=_said(_C.MOVE)),
    _row("removes it", _I.CANCEL, 0.6, _BOOKED_OR_OPEN | _CONFIRM, every=_said(_C.DROP), none=_said(_C.KEEP)),
    _row("not interested", _I.WITHDRAW, 0.6, every=_said(_C.UNINTERESTED),
         none=_said(_C.TIMES, _C.CHOICE, _C.ANY, _C.OTHER_WAY)),
    # Something was booked and is about to happen.
    _row("asks what to do when held up", _I.QUESTION, 0.7, _BOOKED_OR_OPEN,
         every=_said(_C.HELD_UP, _C.ASK, _C.IF)),
    _row("is held up", _I.OTHER, 0.8, _BOOKED_OR_OPEN, every=_said(_C.HELD_UP),
         none=_TIME | {_C.MOVE, _C.CHANGE, _C.UNSUITED, _C.OTHERS, _C.WHETHER, _C.CHOICE}),
    _row("is held up, and when they will be there", _I.OTHER, 0.7, _INFO | _NONE | _REMINDER,
         every=_said(_C.HELD_UP, _C.IS_BOOKED, _C.TIMES),
         none=_GLAD | _ASKING | {_C.MOVE, _C.CANCEL, _C.CHANGE, _C.OTHERS, _C.AVAILABLE, _C.UNSUITED, _C.BOOK,
                                 _C.PREFER}),
    _row("is held up, and when they will be there", _I.OTHER, 0.7, _INFO | _NONE | _REMINDER,
         every=_said(_C.HELD_UP, _C.IS_BOOKED, _C.TIMES, _C.SUITS, _C.BRIEF),
         none=_ASKING | {_C.MOVE, _C.CANCEL, _C.CHANGE, _C.OTHERS, _C.AVAILABLE, _C.UNSUITED, _C.BOOK,
                         _C.PREFER, _C.YES, _C.TAKE, _C.REQUEST}),
    _row("is held up", _I.OTHER, 0.7, _INFO | _NONE, every=_said(_C.HELD_UP, _C.MENTIONS),
         none=_TIME | {_C.MOVE, _C.CANCEL, _C.OTHERS, _C.WHETHER}),
    _row("is held up", _I.OTHER, 0.7, _REMINDER, every=_said(_C.HELD_UP), none=_said(_C.MOVE, _C.CANCEL)),
    _row("will come", _I.ACCEPT, 0.85, _REMINDER, some=_GLAD | {_C.BYE},

                 none=_AGAINST | {_C.MOVE, _C.SHIFT, _C.CHANGE, _C.AVAILABLE, _C.QUESTION_MARK, _C.OTHERS,
                           _C.CORRECTION, _C.WHETHER}),
    _row("asks of the booked", _I.QUESTION, 0.8, _REMINDER, some=_said(_C.ASK),
         none=_said(_C.AVAILABLE, _C.UNSUITED, _C.OTHERS) | _GLAD),
    _row("another time than the booked", _I.RESCHEDULE, 0.8, _REMINDER, some=_TIME | {_C.CHANGED},
         none=_said(_C.CHOICE, _C.AT_BOOKED)),
    _row("cannot come", _I.RESCHEDULE, 0.6, _REMINDER,
         some=_said(_C.UNSUITED, _C.OTHERS, _C.NONE_OF, _C.REFUSED)),
    _row("no to the reminder", _I.REJECT, 0.6, _REMINDER, some=_said(_C.NO), none=_ASKING),
    _row("will come", _I.ACCEPT, 0.85, _REMINDER, some=_GLADDISH | {_C.CHOICE}),
    # An offer, but changed; one offer; several.
    _row("an offer, changed", _I.PROPOSE, 0.85, every=_said(_C.CHANGED)),
    _row("thinks about an offer", _I.OTHER, 0.5, _OFFERED, every=_said(_C.CHOICE),
         some=_said(_C.LATER, _C.THINKS), none=_said(_C.YES, _C.TAKE)),
    _row("asks about an offer", _I.QUESTION, 0.7, every=_said(_C.CHOICE),
         some=_said(_C.ASKED_OF, _C.ASKED_WHETHER), none=_GLAD | {_C.AVAILABLE, _C.PREFER}),
    _row("asks about an offer", _I.QUESTION, 0.7, every=_said(_C.CHOICE, _C.ASKED_OF), some=_OF_ITSELF,
         none=_GLAD | {_C.PREFER, _C.REQUEST, _C.BOOK}),
    _row("asks about an offer", _I.QUESTION, 0.7, every=_said(_C.CHOICE, _C.ASKED_WHETHER), some=_TOPICS,
         none=_GLAD | {_C.PREFER, _C.REQUEST}),
    _row("asks about some offers", _I.QUESTION, 0.7, every=_said(_C.SEVERAL, _C.ASKED_WHETHER), some=_TOPICS,
         none=_GLAD | {_C.PREFER, _C.REQUEST}),
    _row("none of them, and another time", _I.PROPOSE, 0.85, _OFFERED,
         every=_said(_C.CHOICE, _C.NONE_OF, _C.TIMES),
         some=_said(_C.AVAILABLE, _C.WHETHER, _C.REQUEST, _C.QUESTION_MARK)),
    _row("asks about what it names", _I.QUESTION, 0.7,
         every=_said(_C.CHOICE, _C.DOUBTFUL, _C.WHETHER, _C.QUESTION_MARK), some=_TOPICS,
         none=_GLAD | {_C.PREFER, _C.REQUEST, _C.AVAILABLE, _C.FINE}),
    _row("no, and names the very one", _I.ACCEPT, 0.6, _CONFIRM, every=_said(_C.CHOICE),
         some=_said(_C.NO, _C.CORRECTION), none=_GLADDISH | {_C.ANY}),
    _row("chooses", _I.ACCEPT, 0.95, every=_said(_C.CHOICE)),
    _row("none of the offers", _I.ASK_ALTERNATIVES, 0.9, _OFFERED, every=_said(_C.NONE_OF),
         none=_said(_C.TIMES)),
    _row("asks for some of them", _I.PROPOSE, 0.7, _OFFERED,
         every=_said(_C.SEVERAL, _C.AVAILABLE, _C.WHETHER), none=_GLAD | {_C.ANY, _C.PREFER, _C.REQUEST}),
    _row("several would do", _I.ACCEPT, 0.8, _OFFERED, some=_said(_C.SEVERAL)),
    _row("answers later", _I.OTHER, 0.7, every=_said(_C.DEFER), none=_GLAD | {_C.TIMES, _C.ASK}),
    _row("thinks about it", _I.OTHER, 0.6, _OFFERED | _WHEN, every=_said(_C.THINKS),
         none=_GLAD | _TIME | {_C.OTHERS, _C.NO, _C.UNSUITED, _C.NONE_OF, _C.ASK, _C.CHOICE, _C.ANY}),
    _row("asks what would be if", _I.QUESTION, 0.75, every=_said(_C.HYPOTHETICAL), none=_GLAD | _TIME),
    _row("asks in which zone", _I.QUESTION, 0.75, every=_said(_C.ZONE, _C.WHETHER, _C.QUESTION_MARK),
         none=_GLAD | _AGAINST | {_C.AVAILABLE, _C.BOOK, _C.REQUEST, _C.OTHERS, _C.CHANGE, _C.CHOICE}),
    _row("wants it earlier or later", _I.ASK_ALTERNATIVES, 0.75, _OFFERED,
         some=_said(_C.EARLIER, _C.LATER_ON),
         none=_TIME | _GLAD | _LEAVING | {_C.LATER, _C.UNSUITED, _C.CLEAR, _C.ASK, _C.REFUSED, _C.UNSURE}),
    _row("any would do", _I.ACCEPT, 0.85, _OFFERED, every=_said(_C.ANY), none=_TIME | _said(_C.OTHERS)),
    _row("turns all down", _I.ASK_ALTERNATIVES, 0.7, _OFFER,
         every=_said(_C.NONE_LEFT, _C.SEVERAL_OFFERED), none=_said(_C.TIMES)),
    _row("turns it down", _I.REJECT, 0.8, _OFFERED, every=_said(_C.NONE_LEFT),
         none=_said(_C.TIMES, _C.OTHERS)),
    _row("wants it done another way", _I.QUESTION, 0.7, every=_said(_C.OTHER_WAY),
         none=_TIME | {_C.YES, _C.TAKE, _C.FINE, _C.NO, _C.UNSUITED, _C.OTHERS}),
    _row("turns an offer down", _I.PROPOSE, 0.7, every=_said(_C.REFUSED), none=_said(_C.OTHERS)),
    # Shall I ...?
    _row("not that", _I.REJECT, 0.85, _ACTION, some=_AGAINST),
    _row("yes, at a time", _I.PROPOSE, 0.85, _ACTION, some=_TIME),
    _row("yes to doing it", _I.ACCEPT, 0.9, _ACTION, some=_GLADDISH | {_C.BOOK}, none=_said(_C.OTHERS)),
    _row("asks instead", _I.QUESTION, 0.6, _ACTION, some=_ASKING, none=_said(_C.OWN_TIME)),
    _row("something else first", _I.REJECT, 0.4, _ACTION, some=_LEAVING | {_C.OWN_TIME}),
    # This one time, yes or no?
    _row("yes, naming the time", _I.ACCEPT, 0.8, _CONFIRM, some=_said(_C.YES, _C.FINE, _C.SUITS),
         every=_said(_C.TIMES),
         none=_AGAINST | {_C.CHANGE, _C.CORRECTION, _C.HAS_OFFER, _C.QUESTION_MARK}),
    _row("another time than the one", _I.PROPOSE, 0.85, _CONFIRM, every=_said(_C.TIMES), none=_said(_C.ASK)),
    _row("another time, asked", _I.PROPOSE, 0.7, _CONFIRM, every=_said(_C.TIMES),
         some=_said(_C.AVAILABLE, _C.NO, _C.WHETHER)),
    _row("no, and other times", _I.ASK_ALTERNATIVES, 0.75, _CONFIRM, some=_said(_C.OTHERS), none=_GLAD),
    _row("yes, within limits", _I.ACCEPT, 0.8, _CONFIRM, every=_said(_C.YES, _C.RULES_OUT),
         none=_AGAINST | {_C.TIMES, _C.CORRECTION, _C.CHANGE, _C.CHANGED, _C.UNSURE, _C.IF, _C.NOT}),
    _row("rules out", _I.PROPOSE, 0.7, _CONFIRM, every=_said(_C.RULES_OUT)),
    _row("yes, though busy", _I.ACCEPT, 0.6, _CONFIRM, every=_said(_C.YES, _C.UNSUITED, _C.LONG),
         none=_AGAINST - {_C.UNSUITED} | {_C.CORRECTION, _C.TIMES, _C.RULES_OUT, _C.OTHERS}),
    _row("no", _I.REJECT, 0.85, _CONFIRM, some=_AGAINST, none=_said(_C.DONE)),
    _row("unsure of it", _I.REJECT, 0.4, _CONFIRM, some=_said(_C.UNSURE), none=_GLADDISH),
    _row("asks first", _I.QUESTION, 0.7, _CONFIRM, every=_said(_C.WHETHER, _C.QUESTION_MARK),
         some=_said(_C.CORRECTION), none=_GLAD | {_C.CHANGE, _C.BOOK, _C.AVAILABLE}),
    _row("asks about it first", _I.QUESTION, 0.7, _CONFIRM, every=_said(_C.WHETHER, _C.QUESTION_MARK),
         some=_OF_ITSELF, none=_GLADDISH - {_C.TAKE} | _AGAINST | _TIME | {_C.CHOICE, _C.CHANGE}),
    _row("corrects something", _I.REJECT, 0.6, _CONFIRM, some=_said(_C.CHANGE, _C.CORRECTION), none=_GLAD),
    _row("yes", _I.ACCEPT, 0.95, _CONFIRM, some=_GLADDISH | {_C.ANY}),
    _row("asks first", _I.QUESTION, 0.8, _CONFIRM, some=_ASKING),
    _row("thanks for it", _I.ACCEPT, 0.5, _CONFIRM, some=_LEAVING),
    _row("corrects something", _I.REJECT, 0.5, _CONFIRM, some=_said(_C.BOOK, _C.SEARCH)),
    # Which of these?
    _row("asks, no time wanted", _I.QUESTION, 0.7, _OFFER, every=_said(_C.TIMES, _C.ASKED_OF),
         none=_said(_C.AVAILABLE, _C.BOOK, _C.OTHERS, _C.OWN_TIME, _C.NONE_OF) | _GLAD | _AGAINST),
    _row("asks about what it names", _I.QUESTION, 0.7, _OFFER | _INFO | _NONE,
         every=_said(_C.TIMES, _C.ASKED_WHETHER), some=_OF_ITSELF, none=_WISHING),
    _row("asks about all of them", _I.QUESTION, 0.7, _OFFER, some=_OF_ITSELF,
         every=_said(_C.TIMES, _C.WHETHER, _C.QUESTION_MARK),
         none=_WISHING | {_C.MENTIONS, _C.AVAILABLE}),
    _row("another time than these", _I.PROPOSE, 0.85, _OFFER, every=_said(_C.TIMES)),
    _row("rules out and asks on", _I.ASK_ALTERNATIVES, 0.75, _OFFER, every=_said(_C.RULES_OUT),
         some=_said(_C.OTHERS)),
    _row("only rules out", _I.PROPOSE, 0.75, _OFFER, every=_said(_C.RULES_OUT)),
    _row("wants other times", _I.ASK_ALTERNATIVES, 0.85, _OFFER, some=_said(_C.OTHERS, _C.NONE_OF),
         none=_said(_C.YES, _C.TAKE)),
    _row("wants another instead", _I.ASK_ALTERNATIVES, 0.5, _OFFER, every=_said(_C.CHANGE),
         none=_GLADDISH | _AGAINST | _ASKING | {_C.BOOK, _C.CORRECTION}),
    _row("not these", _I.REJECT, 0.85, _OFFER, some=_said(_C.UNSUITED, _C.NO)),
    _row("glad", _I.ACCEPT, 0.9, _OFFER, some=_GLAD, none=_said(_C.LATER, _C.UNSURE)),
    _row("asks about a matter", _I.QUESTION, 0.8, _OFFER, some=_TOPICS, every=_said(_C.WHETHER),
         none=_said(_C.OTHERS, _C.NONE_OF)),
    _row("asks about a matter", _I.QUESTION, 0.8, _OFFER, some=_TOPICS, every=_said(_C.QUESTION_MARK),
         none=_said(_C.OTHERS, _C.NONE_OF)),
    _row("asks about a matter", _I.QUESTION, 0.7, _OFFER, every=_said(_C.WISHES)),
    _row("fits it in", _I.ACCEPT, 0.3, _OFFER, every=_said(_C.OWN_TIME), none=_said(_C.OTHERS)),
    _row("too short a question", _I.UNCLEAR, 0.5, _OFFER, every=_said(_C.ASK, _C.BRIEF),
         none=_TOPICS | _MORE | {_C.LONG, _C.MENTIONS, _C.RELATIVE}),
    _row("asks about it", _I.QUESTION, 0.8, _OFFER, every=_said(_C.ASK), none=_said(_C.OTHERS)),
    _row("wants something else", _I.ASK_ALTERNATIVES, 0.7, _OFFER, some=_MORE),
    _row("not now", _I.REJECT, 0.6, _OFFER, some=_AGAINST),
    _row("content, and books", _I.ACCEPT, 0.5, _OFFER, every=_said(_C.FINE, _C.BOOK, _C.WHETHER)),
    _row("asks", _I.QUESTION, 0.8, _OFFER, some=_said(_C.ASK, _C.WHETHER)),
    _row("glad enough", _I.ACCEPT, 0.7, _OFFER, some=_GLADDISH),
    _row("books", _I.ACCEPT, 0.5, _OFFER, some=_said(_C.BOOK), none=_said(_C.QUESTION_MARK)),
    _row("thanks for the offer", _I.ACCEPT, 0.35, _OFFER, some=_LEAVING),
    # When can you?
    _row("asks, though times are named", _I.QUESTION, 0.6, _WHEN, every=_said(_C.TIMES, _C.ASKED_OF),
         some=_TOPICS, none=_said(_C.AVAILABLE, _C.BOOK, _C.OWN_TIME, _C.SUITS, _C.TAKE)),
    _row("says when", _I.PROPOSE, 0.9, _WHEN, some=_TIME),
    _row("asks for times", _I.ASK_ALTERNATIVES, 0.75, _WHEN, some=_said(_C.OTHERS)),
    _row("the sooner the better", _I.ASK_ALTERNATIVES, 0.6, _WHEN, some=_said(_C.EARLIER, _C.LATER_ON),
         none=_GLAD | _ASKING | _AGAINST | _LEAVING),
    _row("asks back", _I.QUESTION, 0.75, _WHEN, some=_said(_C.ASK, _C.WHETHER)),
    _row("turns down", _I.REJECT, 0.6, _WHEN, some=_AGAINST),
    _row("any time", _I.PROPOSE, 0.6, _WHEN, some=_said(_C.ANY)),
    _row("agrees", _I.ACCEPT, 0.6, _WHEN, some=_GLADDISH | {_C.ANY}),
    # Some other question.
    _row("says when after all", _I.PROPOSE, 0.7, _OTHER, some=_TIME, none=_said(_C.ASK)),
    _row("another time than the booked", _I.RESCHEDULE, 0.7, _OTHER, every=_said(_C.OTHERS, _C.IS_BOOKED)),
    _row("asks back", _I.QUESTION, 0.7, _OTHER, some=_said(_C.ASK), none=_said(_C.SEARCH)),
    _row("leaves", _I.THANKS, 0.6, _OTHER, some=_LEAVING),
    _row("yes", _I.ACCEPT, 0.6, _OTHER, some=_GLADDISH, every=_said(_C.BRIEF)),
    _row("no", _I.REJECT, 0.6, _OTHER, some=_said(_C.NO), every=_said(_C.BRIEF)),
    _row("answers something else", _I.OTHER, 0.6, _OTHER, none=_said(_C.GREET)),
    # Anything else?
    _row("that is all", _I.THANKS, 0.85, _ELSE, every=_said(_C.DONE),
         none=_said(_C.BOOK, _C.AVAILABLE, _C.MOVE)),
    _row("asks of own time", _I.QUESTION, 0.6, _ELSE, every=_said(_C.OWN_TIME, _C.WHETHER),
         none=_said(_C.AVAILABLE)),
    _row("names a time", _I.PROPOSE, 0.75, _ELSE, every=_said(_C.TIMES), none=_said(_C.ASK)),
    _row("names a time", _I.PROPOSE, 0.75, _ELSE, every=_said(_C.RULES_OUT), none=_LEAVING | {_C.ASK}),
    _row("asks for a time", _I.PROPOSE, 0.6, _ELSE, every=_said(_C.TIMES),
         some=_said(_C.OWN_TIME, _C.AVAILABLE, _C.BOOK), none=_said(_C.WHETHER)),
    _row("has a question", _I.QUESTION, 0.7, _ELSE, some=_said(_C.ASK, _C.WHETHER),
         none=_said(_C.OWN_TIME, _C.SEARCH)),
    _row("wants other times", _I.ASK_ALTERNATIVES, 0.5, _ELSE, every=_said(_C.OTHERS),
         none=_LEAVING | {_C.NO}),
    _row("wants something", _I.OTHER, 0.5, _ELSE, some=_said(_C.OWN_TIME, _C.SEARCH, _C.BOOK),
         none=_LEAVING),
    _row("that is all", _I.THANKS, 0.85, _ELSE, some=_LEAVING | _GLADDISH | _AGAINST),
    # After a statement, or out of the blue.
    _row("leaves", _I.THANKS, 0.85, _INFO | _NONE, some=_LEAVING,
         none=_ASKING | _TIME | _MORE | {_C.SUITS, _C.TAKE, _C.YES, _C.UNSUITED, _C.NONE_OF} | _SENSITIVE),
    _row("was told what they asked", _I.THANKS, 0.7, _INFO, every=_said(_C.THANK, _C.DONE),
         none=_TIME | _MORE | {_C.WHETHER, _C.QUESTION_MARK}),
    _row("leaves", _I.THANKS, 0.7, _INFO, every=_said(_C.THANK, _C.YES, _C.BRIEF),
         none=_said(_C.SUITS, _C.TAKE) | _ASKING),
    _row("glad of the booked", _I.THANKS, 0.75, _INFO, every=_said(_C.TIMES, _C.AT_BOOKED),
         some=_said(_C.FINE, _C.YES, _C.THANK, _C.DONE, _C.KEEP, _C.BYE),
         none=_ASKING | _AGAINST - {_C.KEEP} | _MORE | {_C.CHANGE, _C.UNSURE, _C.CORRECTION}),
    _row("cannot come to the booked", _I.RESCHEDULE, 0.7, _INFO, every=_said(_C.IS_BOOKED),
         some=_said(_C.UNSUITED, _C.REFUSED, _C.RULES_OUT), none=_ASKING | {_C.TIMES, _C.KEEP}),
    _row("cannot come to the booked", _I.RESCHEDULE, 0.7, _INFO, every=_said(_C.IS_BOOKED, _C.AT_BOOKED),
         some=_said(_C.UNSUITED, _C.REFUSED, _C.OTHERS, _C.EARLIER, _C.LATER_ON), none=_said(_C.ASK)),
    _row("another time than the booked", _I.RESCHEDULE, 0.8, _INFO, every=_said(_C.IS_BOOKED),
         some=_said(_C.CHANGE, _C.OTHERS, _C.EARLIER, _C.LATER_ON, _C.UNSUITED),
         none=_LEAVING | {_C.ASK, _C.AT_BOOKED, _C.LATER, _C.UNSURE, _C.HYPOTHETICAL, _C.OWN_TIME, _C.KEEP}),
    _row("another time than the booked", _I.RESCHEDULE, 0.7, _INFO,
         every=_said(_C.IS_BOOKED, _C.TIMES, _C.AVAILABLE),
         none=_LEAVING | {_C.AT_BOOKED, _C.LATER, _C.UNSURE, _C.HYPOTHETICAL, _C.OWN_TIME, _C.KEEP}),
    _row("another time than what was done", _I.RESCHEDULE, 0.7, _INFO, every=_said(_C.PROMPT_DONE, _C.TIMES),
         some=_said(_C.CHANGE, _C.CHANGED), none=_LEAVING | {_C.ASK, _C.BOOK}),
    _row("wants others", _I.ASK_ALTERNATIVES, 0.75, _INFO, some=_said(_C.OTHERS), none=_TIME | {_C.ASK}),
    _row("looks for something new", _I.OTHER, 0.5, _INFO, every=_said(_C.PROMPT_DONE, _C.SEARCH),
         none=_TIME | _ASKING | _LEAVING | {_C.FINE}),
    _row("content", _I.THANKS, 0.75, _INFO, every=_said(_C.PROMPT_DONE), some=_GLADDISH | _LEAVING,
         none=_ASKING | _TIME),
    _row("wants the booked earlier or later", _I.RESCHEDULE, 0.7, _INFO, some=_said(_C.EARLIER, _C.LATER_ON),
         every=_said(_C.CHANGE),
         none=_LEAVING | {_C.LATER, _C.THINKS, _C.DEFER, _C.ASK, _C.HYPOTHETICAL, _C.TIMES, _C.UNSURE}),
    _row("wants the booked earlier or later", _I.RESCHEDULE, 0.7, _INFO, some=_said(_C.EARLIER, _C.LATER_ON),
         every=_said(_C.WHETHER),
         none=_LEAVING | {_C.LATER, _C.THINKS, _C.DEFER, _C.ASK, _C.HYPOTHETICAL, _C.TIMES, _C.UNSURE}),
    _row("asks whether the booked stands", _I.QUESTION, 0.75, _INFO, every=_said(_C.AT_BOOKED, _C.STATUS),
         some=_said(_C.WHETHER, _C.QUESTION_MARK), none=_AGAINST | {_C.CHANGE, _C.OTHERS}),
    _row("a time, with a question mark", _I.PROPOSE, 0.7, _INFO, every=_said(_C.TIMES, _C.QUESTION_MARK),
         none=_said(_C.ASK, _C.WHETHER, _C.OWN_TIME, _C.LONG)),
    _row("asks leave", _I.QUESTION, 0.75, _INFO, every=_said(_C.MAY, _C.QUESTION_MARK),
         none=_TIME | _MORE | {_C.CHANGE}),
    _row("asks", _I.QUESTION, 0.75, _INFO, some=_ASKING, none=_said(_C.AVAILABLE, _C.BOOK) | _MORE | _GLAD),
    _row("asks", _I.QUESTION, 0.75, _INFO, every=_said(_C.ASK), none=_said(_C.AVAILABLE, _C.BOOK, _C.OTHERS)),
    _row("books after that", _I.PROPOSE, 0.5, _INFO | _NONE, some=_said(_C.RELATIVE, _C.MENTIONS),
         every=_said(_C.BOOK), none=_ASKING),
    _row("asks how", _I.OTHER, 0.5, _INFO | _NONE, some=_said(_C.HOW_TO)),
    _row("wants a time", _I.PROPOSE, 0.8, _INFO, some=_TIME, none=_said(_C.OWN_TIME)),
    _row("asks of own time", _I.QUESTION, 0.7, _INFO, some=_said(_C.OWN_TIME)),
    _row("wants others", _I.ASK_ALTERNATIVES, 0.75, _INFO, some=_MORE, none=_said(_C.STATUS)),
    _row("asks", _I.QUESTION, 0.7, _INFO, some=_said(_C.ASK), none=_GLAD),
    _row("has done it", _I.THANKS, 0.6, _INFO, every=_said(_C.DONE), none=_ASKING | _TIME | _MORE | _AGAINST),
    _row("glad of the booked", _I.THANKS, 0.7, _INFO, every=_said(_C.IS_BOOKED, _C.SUITS, _C.BRIEF),
         none=_ASKING | _AGAINST | _MORE | _TIME | {_C.BOOK, _C.CHANGE, _C.UNSURE, _C.CORRECTION}),
    _row("content with it", _I.ACCEPT, 0.6, _INFO, some=_GLAD | {_C.BOOK}, none=_AGAINST),
    _row("is busy then", _I.PROPOSE, 0.4, _INFO | _NONE, every=_said(_C.UNSUITED, _C.MENTIONS), none=_ASKING),
    _row("turns down", _I.REJECT, 0.5, _INFO, some=_said(_C.UNSUITED, _C.NO, _C.NONE_OF)),
    _row("content", _I.THANKS, 0.7, _INFO, some=_said(_C.FINE)),
    _row("asks of own time", _I.QUESTION, 0.6, _NONE, every=_said(_C.OWN_TIME, _C.QUESTION_MARK, _C.ASK),
         none=_TIME | {_C.AVAILABLE, _C.SEARCH}),
    _row("asks, out of the blue", _I.QUESTION, 0.7, _NONE, some=_said(_C.ASK, _C.WHETHER),
         every=_TIME & _said(_C.TIMES),
         none=_said(_C.AVAILABLE, _C.BOOK)),
    _row("asks, out of the blue", _I.QUESTION, 0.7, _NONE, some=_said(_C.ASK),
         none=_said(_C.AVAILABLE, _C.BOOK, _C.SEARCH)),
    _row("asks of own time", _I.QUESTION, 0.6, _NONE, every=_said(_C.OWN_TIME, _C.MENTIONS), some=_ASKING,
         none=_said(_C.AVAILABLE)),
    _row("wants a time", _I.PROPOSE, 0.75, _NONE, some=_TIME),
    _row("wants other times", _I.ASK_ALTERNATIVES, 0.7, _NONE, some=_said(_C.OTHERS, _C.NONE_OF)),
    _row("agrees to what was offered", _I.ACCEPT, 0.6, _NONE, some=_GLAD, every=_said(_C.HAS_OFFER)),
    _row("turns down what was offered", _I.REJECT, 0.6, _NONE, some=_said(_C.NO, _C.UNSUITED),
         every=_said(_C.HAS_OFFER)),
    _row("cannot come", _I.RESCHEDULE, 0.4, _NONE, some=_said(_C.UNSUITED)),
    _row("looks for something", _I.OTHER, 0.5, _NONE, some=_said(_C.SEARCH, _C.BOOK, _C.OWN_TIME)),
    _row("asks", _I.QUESTION, 0.65, _NONE, some=_said(_C.ASK, _C.WHETHER)),
    # What is left, whatever was asked.
    _row("greets", _I.GREETING, 0.85, every=_said(_C.GREET, _C.BRIEF)),
    _row("greets, and says more", _I.OTHER, 0.5, every=_said(_C.GREET, _C.LONG),
         some=_said(_C.UNSURE, _C.CORRECTION, _C.IF, _C.HEARD, _C.THINKS)),
    _row("greets", _I.GREETING, 0.85, some=_said(_C.GREET)),
    _row("an instruction to the system", _I.OTHER, 0.8, some=_said(_C.INSTRUCT)),
    _row("a matter for a person", _I.OTHER, 0.7, some=_SENSITIVE,
         none=_said(_C.QUESTION_MARK, _C.ASK, _C.WHETHER)),
    _row("asks", _I.QUESTION, 0.6, some=_said(_C.ASK, _C.WHETHER)),
    _row("names only a zone", _I.OTHER, 0.8, some=_said(_C.NAMES_ZONE)),
    _row("asks about something", _I.QUESTION, 0.5, some=_said(_C.QUESTION_MARK), every=_said(_C.LONG)),
    _row("leaves", _I.THANKS, 0.6, some=_LEAVING),
    _row("says yes to nothing", _I.OTHER, 0.4, some=_GLADDISH | _AGAINST),
    _row("something else", _I.OTHER, 0.4, some=_said(_C.LONG)),
    _row("not understood", _I.UNCLEAR, 0.5),
)
# fmt: on

_ROWS: dict[Asked, tuple[tuple[int, int, int, Rule], ...]] = {
    asked: tuple(
        (_bits(rule.some), _bits(rule.every), _bits(rule.none), rule)
        for rule in RULES
        if not rule.asked or asked in rule.asked
    )
    for asked in Asked
}

HEEDING_PROMPT = frozenset(
    asked
    for asked in Asked
    for rule in RULES
    if (not rule.asked or asked in rule.asked) and not PROMPT.isdisjoint(rule.some | rule.every | rule.none)
)
"""What was asked where it matters in which words the bot asked it."""
