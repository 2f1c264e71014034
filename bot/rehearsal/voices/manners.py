"""How carefully somebody writes: haste, slips of the finger, things beside the matter; each in a measure.

A slip never makes another word of it: two letters inside a long word change places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

LONG_WORD = re.compile(r"[^\W\d_]{7,}")
HASTES = (0.0, 0.1, 0.2, 0.5)
"""How often somebody writes in small letters, without signs, with slips; one in four is careful."""


@dataclass(frozen=True, slots=True)
class Manners:
    chance: Random
    haste: float

    def hurried(self, text: str) -> str:
        if self.chance.random() < self.haste:
            text = text.lower()
        if self.chance.random() < self.haste:
            text = text.replace(",", "").rstrip(".!")
        return self._mistyped(text) if self.chance.random() < self.haste / 2 else text

    def slips(self) -> bool:
        return self.chance.random() < self.haste / 6

    def asks_beside(self) -> bool:
        return self.chance.random() < 0.06

    def prattles(self) -> bool:
        return self.chance.random() < 0.08

    def _mistyped(self, text: str) -> str:
        words = list(LONG_WORD.finditer(text))
        if not words:
            return text
        word = self.chance.choice(words)
        at = self.chance.randrange(word.start() + 2, word.end() - 2)
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def of(chance: Random) -> Manners:
    return Manners(chance, chance.choice(HASTES))
