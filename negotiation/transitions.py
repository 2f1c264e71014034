"""Which steps there are: of an interview's status, and of a negotiation's state for every event.

The first table is also the database's. The second is what `decide` keeps inside, whatever happens in
whatever order, and what the documentation's diagram is drawn from.
"""

from __future__ import annotations

from collections.abc import Mapping

from negotiation.events import (
    Accepted,
    AnswerApproved,
    AnswerDiscarded,
    BotBack,
    CalendarBack,
    CalendarLost,
    Declined,
    Delivered,
    EntryChanged,
    EntryUnwritten,
    Event,
    Invited,
    RecruiterDid,
    RecruiterOffered,
    RecruiterWrote,
    SlotLost,
    TimePassed,
    UnaskedApproved,
    UnaskedDiscarded,
    Undelivered,
    Wrote,
)
from negotiation.session import State, Status

STEPS: Mapping[Status, frozenset[Status]] = {
    Status.INVITATION_SENT: frozenset({Status.SLOT_PENDING, Status.CANCELLED, Status.EXPIRED}),
    Status.SLOT_PENDING: frozenset({Status.CONFIRMED, Status.CANCELLED, Status.EXPIRED}),
    Status.CONFIRMED: frozenset({Status.COMPLETED, Status.NO_SHOW, Status.CANCELLED}),
    Status.COMPLETED: frozenset(),
    Status.CANCELLED: frozenset(),
    Status.NO_SHOW: frozenset(),
    Status.EXPIRED: frozenset(),
}

_A = State.AWAITING_AVAILABILITY
_S = State.AWAITING_SELECTION
_E = State.ESCALATED
_R = State.RESOLVED


def _rows(a: set[State], s: set[State], e: set[State], r: set[State]) -> Mapping[State, frozenset[State]]:
    """Where each of the four states can lead; staying where one is, is always possible."""
    leads = {_A: a, _S: s, _E: e, _R: r}
    return {state: frozenset({state, *to}) for state, to in leads.items()}


_STAYS = _rows(set(), set(), set(), set())
_ANSWERED = _rows({_S, _E, _R}, {_A, _E, _R}, {_R}, {_A, _S, _E})
_RESUMED = _rows({_S}, {_A}, set(), set())

STATES: Mapping[type[Event], Mapping[State, frozenset[State]]] = {
    Invited: _rows({_S, _E}, set(), set(), set()),
    Wrote: _ANSWERED,
    SlotLost: _ANSWERED,
    Accepted: _rows({_S, _E, _R}, {_A, _E, _R}, {_R}, set()),
    Declined: _rows({_R}, {_R}, {_R}, set()),
    TimePassed: _rows({_S, _E, _R}, {_A, _E, _R}, set(), set()),
    CalendarBack: _RESUMED,
    BotBack: _RESUMED,
    CalendarLost: _rows(set(), {_A}, set(), set()),
    EntryChanged: _rows({_S, _E}, {_A, _E}, set(), {_A, _S, _E}),
    EntryUnwritten: _STAYS,
    Undelivered: _STAYS,
    Delivered: _STAYS,
    RecruiterWrote: _STAYS,
    AnswerApproved: _ANSWERED,
    AnswerDiscarded: _STAYS,
    UnaskedApproved: _rows({_S, _E}, {_A, _E}, set(), set()),
    UnaskedDiscarded: _STAYS,
    RecruiterDid: _rows({_S, _E, _R}, {_A, _E, _R}, {_A, _S, _R}, {_A, _S, _E}),
    RecruiterOffered: _rows({_S}, {_A}, {_A, _S}, {_A, _S}),
}
