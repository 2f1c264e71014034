"""Whatever happens, in whatever order: the state machine under arbitrary events."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from negotiation import codec
from negotiation.acts import Intent
from negotiation.bot_acts import Nudge, Offer, Outcome
from negotiation.commands import (
    Advance,
    Book,
    Decision,
    ExpireApplication,
    Hold,
    NewSession,
    RejectApplication,
    Release,
    Say,
    Unbook,
)
from negotiation.decide import decide
from negotiation.events import (
    BotBack,
    CalendarBack,
    Deed,
    EntryChanged,
    Event,
    RecruiterDid,
    SlotLost,
    TimePassed,
    Timer,
    Wrote,
)
from negotiation.hearing import context
from negotiation.session import Facts, Pending, State, Status
from negotiation.timers import due, wake_at
from negotiation.transitions import STATES, STEPS
from negotiation.wording import outcome_of, say
from scheduling.interval import Interval
from tests.core.arbitrary_events import CHANGES, EVENTS, SLOTS
from tests.core.negotiating import BERLIN, MONDAY, calendar, commands, facts, reading, session
from tests.core.sizes import trying

OUTCOMES = {
    Outcome.CONFIRMED: Book,
    Outcome.RESCHEDULED: Book,
    Outcome.CANCELLED: Advance,
    Outcome.WITHDRAWN: RejectApplication,
    Outcome.EXPIRED: ExpireApplication,
}
TELLS_ONLY = frozenset({"Reminder", "Booked", "Cancelled", "CalledOff", "Withdrawn"})


class AnyOrder(RuleBasedStateMachine):
    """One interview and its calendar, to which anything may happen at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.now = MONDAY
        self.busy: list[Interval] = []
        self.readable = True
        self.bot_on = True
        self.approves = False
        self.session = session(zone=BERLIN)
        self.booking: Interval | None = None
        self.held: Interval | None = None

    def facts(self) -> Facts:
        free = calendar(self.now, self.busy) if self.readable else None
        return facts(self.now, calendar=free, bot_on=self.bot_on, approves=self.approves)

    @rule(event=EVENTS)
    def something_happens(self, event: Event) -> None:
        self.happens(event)

    @rule(minutes=some.sampled_from([1, 17, 60, 60 * 6, 60 * 20, 60 * 24 * 2]))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule()
    def the_clock_rings(self) -> None:
        """All that is due is done, and then nothing is due any more."""
        for _ in range(20):
            ringing = [one for one in due(self.session, self.facts().policy, self.now) if one.at <= self.now]
            if not ringing:
                return
            self.happens(TimePassed(ringing[0].timer))
        raise AssertionError(f"the clock rings for ever: {ringing}")

    @rule(slot=SLOTS)
    def somebody_else_takes_a_time(self, slot: Interval) -> None:
        self.busy.append(slot)

    @rule(readable=some.booleans())
    def the_calendar_can_be_read_or_not(self, readable: bool) -> None:
        self.readable = readable

    @rule(on=some.booleans())
    def the_bot_is_switched(self, on: bool) -> None:
        self.bot_on = on

    @rule(approves=some.booleans())
    def the_recruiter_wants_to_see_all_first(self, approves: bool) -> None:
        self.approves = approves

    @precondition(lambda self: self.session.offered)
    @rule(data=some.data())
    def they_press_an_offer(self, data: some.DataObject) -> None:
        place = data.draw(some.integers(0, len(self.session.offered) - 1))
        self.happens(Wrote(reading(Intent.ACCEPT, choice=place), 1))

    @precondition(lambda self: self.session.scheduled)
    @rule(change=CHANGES)
    def others_change_the_entry(self, change: EntryChanged) -> None:
        self.happens(replace(change, slot=self.session.scheduled))

    @rule(deed=some.sampled_from([Deed.KEEP_TIME, Deed.FIND_ANOTHER]))
    def the_recruiter_says_what_becomes_of_it(self, deed: Deed) -> None:
        self.happens(RecruiterDid(deed))

    def happens(self, event: Event) -> None:
        before, world = self.session, self.facts()
        decision = decide(before, event, world)
        assert decision == decide(before, event, world)
        self.check(event, decision, world)
        self.session = decision.session
        self.takes_legal_steps(before.status, decision)
        self.carry_out(decision)
        self.is_sound()

    def takes_legal_steps(self, status: Status, decision: Decision) -> None:
        for step in commands(decision, Advance):
            assert step.to in STEPS[status]
            status = step.to
        assert status is decision.session.status

    def check(self, event: Event, decision: Decision, world: Facts) -> None:
        spoken = commands(decision, Say)
        innermost = _innermost(event)
        if isinstance(innermost, Wrote):
            assert len(spoken) == (0 if self.session.human else 1)
        assert len(spoken) <= 1
        if world.approves and isinstance(innermost, TimePassed | CalendarBack | BotBack):
            assert not any(isinstance(said.act, Nudge | Offer) for said in spoken), "seen by nobody first"
        assert decision.session.state in STATES[type(innermost)][self.session.state], (event, decision)
        for said in spoken:
            self.check_said(said, decision, world)
        if self.session.human and decision.session.human and not isinstance(innermost, Wrote):
            assert all(type(said.act).__name__ in TELLS_ONLY for said in spoken), spoken

    def check_said(self, said: Say, decision: Decision, world: Facts) -> None:
        free = world.calendar.slots if world.calendar else ()
        slots = getattr(said.act, "slots", ())
        assert len(slots) <= world.policy.offers_per_message
        assert set(slots) <= set(free), "only what can be booked is offered"
        outcome = outcome_of(said.act)
        if outcome is Outcome.ESCALATED:
            assert decision.session.state is State.ESCALATED
        elif outcome is not None:
            assert commands(decision, OUTCOMES[outcome]), "no outcome is claimed that was not brought about"
        words = say(said.act, world, decision.session, said.also)
        assert words.text
        assert all(option.value for option in words.options)

    def carry_out(self, decision: Decision) -> None:
        for command in decision.commands:
            match command:
                case Book(slot=slot):
                    assert slot not in self.busy
                    self.booking, self.held = slot, None
                case Unbook():
                    assert self.booking is not None
                    self.booking = None
                case Hold(slot=slot):
                    assert slot not in self.busy
                    self.held = slot
                case Release():
                    assert self.held is not None
                    self.held = None
                case NewSession():
                    assert self.booking is not None, "only what is booked is moved"
                case _:
                    pass

    def is_sound(self) -> None:
        now = self.session
        assert codec.session_from_json(json.loads(json.dumps(codec.session_to_json(now)))) == now
        assert (now.status is Status.CONFIRMED) <= (self.booking == now.scheduled)
        assert now.held == self.held
        assert (now.pending is Pending.BOOK) <= (now.held is not None)
        assert now.round <= 3
        assert bool(now.owed_for) == (now.owed_since is not None)
        context(now, self.facts())
        if now.open and now.spoke_at is not None:
            waits = wake_at(now, self.facts().policy, self.now) is not None
            asked_how_it_went = any(key.startswith(Timer.CHECK_IN.value) for key in now.sent)
            assert waits or now.owed_since is not None or asked_how_it_went, (
                "it ends, or somebody is waited for"
            )


def _innermost(event: Event) -> Event:
    return _innermost(event.cause) if isinstance(event, SlotLost) else event


AnyOrder.TestCase.settings = settings(trying(60, 600), stateful_step_count=30)
test_anything_may_happen_in_any_order = AnyOrder.TestCase
