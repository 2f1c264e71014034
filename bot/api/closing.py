"""The moment at which the service stops: those who wait for news are sent home instead of cut off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from db.listen import Bell


class Closing:
    """`begun` once the service takes no more requests."""

    def __init__(self) -> None:
        self.begun = False
        self._bells: set[Bell] = set()

    @contextmanager
    def waking(self, bell: Bell) -> Iterator[None]:
        """Whoever waits for the bell is woken when the service stops."""
        self._bells.add(bell)
        try:
            yield
        finally:
            self._bells.discard(bell)

    def begin(self) -> None:
        self.begun = True
        for bell in self._bells:
            bell.ring()
