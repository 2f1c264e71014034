"""One negotiation on the core alone, in memory: read, decide, put into words; the world is a few values.

The same loop as `bot.turn`, without tables: a time that somebody else takes in the moment of booking comes
back to the core as `SlotLost`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from negotiation import hearing
from negotiation.acts import Reading
from negotiation.commands import Book, Hold, Say
from negotiation.deadlines import confirmation_deadline
from negotiation.decide import decide
from negotiation.events import Event, SlotLost, Wrote
from negotiation.session import Facts, Session, State, Status
from negotiation.understand import understand
from negotiation.wording import Utterance, say
from scheduling.interval import Interval

World = Callable[[Session], Facts]
Taken = Callable[[Interval], bool]


def nobody_else(_slot: Interval) -> bool:
    return False


class Desk:
    """`world` gives the facts as they are now; `taken` says of a time to be kept whether it just went."""

    def __init__(self, session: Session, world: World, taken: Taken = nobody_else) -> None:
        self.session = session
        self.reading: Reading | None = None
        self._world = world
        self._taken = taken

    def write(self, text: str) -> list[Utterance]:
        """The candidate writes."""
        self.reading = understand(text, hearing.context(self.session, self._world(self.session)))
        return self.happen(Wrote(self.reading, 1))

    def happen(self, event: Event) -> list[Utterance]:
        facts = self._world(self.session)
        decision = decide(self.session, event, facts)
        wanted = [one.slot for one in decision.commands if isinstance(one, Hold | Book)]
        if lost := next((slot for slot in wanted if self._taken(slot)), None):
            return self.happen(SlotLost(lost, event))
        self.session = decision.session
        spoken = [one for one in decision.commands if isinstance(one, Say)]
        return [say(one.act, facts, self.session, one.also) for one in spoken]


def invited_session(facts: Facts) -> Session:
    """A session at its very beginning."""
    zone = facts.candidate.zone
    return Session(
        status=Status.INVITATION_SENT,
        state=State.AWAITING_AVAILABILITY,
        round=1,
        zone=zone,
        confirmation_deadline=confirmation_deadline(facts.now, zone, facts.policy),
    )


def times_in(said: Sequence[Utterance]) -> tuple[Interval, ...]:
    """The times that have a button in the last of what was said."""
    options = said[-1].options if said else ()
    return tuple(Interval(one.start, one.end) for one in options if one.start and one.end)
