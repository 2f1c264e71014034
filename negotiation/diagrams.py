"""The tables of transitions as Mermaid diagrams, for the documentation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from negotiation.session import State, Status
from negotiation.transitions import STATES, STEPS


def of_statuses() -> str:
    """An interview's life."""
    edges = [
        f"    {before.value} --> {after.value}" for before in Status for after in _ordered(STEPS[before])
    ]
    ends = [f"    {status.value} --> [*]" for status in Status if not STEPS[status]]
    return "\n".join(["stateDiagram-v2", f"    [*] --> {Status.INVITATION_SENT.value}", *edges, *ends])


def of_states() -> str:
    """A negotiation's states, with the events that lead from one to another."""
    events: dict[tuple[State, State], list[str]] = defaultdict(list)
    for before, after, event in _leading_elsewhere():
        events[before, after].append(event)
    edges = [
        f"    {before.value} --> {after.value}: {', '.join(events[before, after])}"
        for before in State
        for after in State
        if (before, after) in events
    ]
    return "\n".join(["stateDiagram-v2", f"    [*] --> {State.AWAITING_AVAILABILITY.value}", *edges])


def _leading_elsewhere() -> Iterator[tuple[State, State, str]]:
    for event, leads in STATES.items():
        for before, afters in leads.items():
            for after in afters - {before}:
                yield before, after, _in_words(event.__name__)


def _ordered(statuses: frozenset[Status]) -> list[Status]:
    return [status for status in Status if status in statuses]


def _in_words(name: str) -> str:
    """TimePassed: time passed."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower()
