"""Candidates who know when they can: whoever has a time in common with the recruiter gets it, no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as some

from negotiation.acts import Intent, Reading
from negotiation.bot_acts import AskToBook, Booked, BotAct
from negotiation.commands import Say
from negotiation.decide import decide
from negotiation.events import Invited, Wrote
from negotiation.session import Facts, Reason, Session, State
from scheduling.interval import Interval, IntervalSet
from scheduling.timex.mention import Stretch
from tests.core.negotiating import MONDAY, calendar, commands, only, reading, session
from tests.core.sizes import trying

ALL = [slot for slot in calendar().slots if slot.start > MONDAY]
FREE = some.sets(some.sampled_from(ALL), min_size=1, max_size=40).map(sorted)
MOST_MESSAGES = 12
Answering = Callable[[BotAct, set[Interval]], Reading]


def possible(wished: set[Interval]) -> set[Interval]:
    """All slots inside the stretches that the wished-for ones make up."""
    stretches = IntervalSet.of(wished)
    return {slot for slot in ALL if stretches.holds(slot)}


WISHED = some.sets(some.sampled_from(ALL), min_size=1, max_size=12).map(possible)


def says_when_they_can(act: BotAct, wished: set[Interval]) -> Reading:
    """Takes what suits them; asked once more, says so; else names all the stretches in which they can."""
    if isinstance(act, AskToBook):
        return reading(
            Intent.ACCEPT if act.slot in wished else Intent.REJECT, choice=_first([act.slot], wished)
        )
    choice = _first(getattr(act, "slots", ()), wished)
    if choice is not None:
        return reading(Intent.ACCEPT, choice=choice)
    return reading(Intent.PROPOSE, *(Stretch(part.start, part.end) for part in IntervalSet.of(wished)))


def turns_all_down(act: BotAct, wished: set[Interval]) -> Reading:
    """Never says when they can: takes what suits them, else asks for other times."""
    if isinstance(act, AskToBook):
        return reading(
            Intent.ACCEPT if act.slot in wished else Intent.REJECT, choice=_first([act.slot], wished)
        )
    choice = _first(getattr(act, "slots", ()), wished)
    return reading(Intent.ASK_ALTERNATIVES) if choice is None else reading(Intent.ACCEPT, choice=choice)


def _first(slots: Sequence[Interval], wished: set[Interval]) -> int | None:
    return next((place for place, slot in enumerate(slots) if slot in wished), None)


def talk(world: Facts, wished: set[Interval], answer: Answering) -> tuple[BotAct, int, Session]:
    """The last thing that the bot says, after how many messages."""
    decision = decide(session(), Invited(), world)
    for count in range(MOST_MESSAGES):
        act = commands(decision, Say)[-1].act
        if isinstance(act, Booked) or decision.session.state is State.ESCALATED:
            return act, count, decision.session
        decision = decide(decision.session, Wrote(answer(act, wished), count), world)
    raise AssertionError("they talk for ever")


@given(FREE, WISHED)
@trying(150, 3000)
def test_who_says_when_they_can_is_booked_within_three_messages(
    free: list[Interval], wished: set[Interval]
) -> None:
    act, count, now = talk(only(*free), wished, says_when_they_can)
    if wished & set(free):
        assert isinstance(act, Booked)
        assert act.slot in wished & set(free)
        assert count <= 3
    else:
        assert now.reason in {Reason.ROUND_LIMIT, Reason.NOTHING_FREE}


@given(FREE, WISHED)
@trying(150, 3000)
def test_who_only_turns_down_is_booked_or_with_a_person_after_three_rounds(
    free: list[Interval], wished: set[Interval]
) -> None:
    act, count, now = talk(only(*free), wished, turns_all_down)
    assert count <= 4
    if isinstance(act, Booked):
        assert act.slot in wished & set(free)
    else:
        assert now.owed_since == MONDAY
