"""Correcting misspelt words against a small closed vocabulary, by a table made beforehand.

A word is corrected only when it is one letter away (left out, put in, changed, or two swapped), begins with
the same letter, and is not itself a correct word of the language that happens to look alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

SHORTEST = 5


class Corrections:
    """Looks up the one vocabulary word that a misspelling can stand for. Built once per language."""

    def __init__(self, vocabulary: Iterable[str], innocent: frozenset[str]) -> None:
        self._innocent = innocent
        self.of = lru_cache(_KEPT)(self._of)
        self._by_deletion: dict[str, set[str]] = {}
        for word in vocabulary:
            for shortened in (word, *_deletions(word)):
                self._by_deletion.setdefault(shortened, set()).add(word)

    def _of(self, word: str) -> str | None:
        if not SHORTEST <= len(word) <= 14 or word in self._innocent:
            return None
        found: set[str] = set()
        for shortened in (word, *_deletions(word)):
            found |= self._by_deletion.get(shortened, _NONE)
        near = [one for one in sorted(found) if one[0] == word[0] and OSA.distance(one, word) <= _reach(one)]
        return min(near, key=lambda one: OSA.distance(one, word)) if near else None


_NONE: set[str] = set()
_KEPT = 4_096  # most words of most texts are the same ones


def _reach(word: str) -> int:
    return 1 if len(word) < 8 else 2


def _deletions(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]
