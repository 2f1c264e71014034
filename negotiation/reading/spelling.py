"""Mends misspelled words against the vocabulary of a language's phrases, one slip a word.

A slip is a letter left out, put in, replaced or swapped with its neighbour. Vocabulary words are filed
under every form with one letter missing, so that a lookup costs as many steps as the word has
letters. Short words are left alone, and so are real words that merely look alike.
"""

from __future__ import annotations

from collections.abc import Iterable

SHORTEST = 5
_LONGEST = 24


class Spelling:
    """Where misspelled words lead to."""

    def __init__(self, vocabulary: Iterable[str], real_words: frozenset[str]) -> None:
        self._known = frozenset(vocabulary)
        self._real = real_words
        self._forms: dict[str, str] = {}
        for word in sorted(self._known, key=lambda word: (-len(word), word)):
            if len(word) >= SHORTEST:
                for form in (word, *_shortened(word)):
                    self._forms[form] = word

    def mend(self, word: str) -> str:
        """The vocabulary word that this is a slip of, or the word itself."""
        if word in self._known or word in self._real or not SHORTEST - 1 <= len(word) <= _LONGEST:
            return word
        forms = (word, *_shortened(word)) if len(word) >= SHORTEST else (word,)
        candidates = (self._forms[form] for form in forms if form in self._forms)
        return next((found for found in candidates if _one_slip(word, found)), word)


def _shortened(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def _one_slip(word: str, meant: str) -> bool:
    """Whether a single insertion, omission, replacement or swap of neighbours explains the word."""
    if abs(len(word) - len(meant)) > 1 or word[0] != meant[0]:
        return False
    start = 0
    while start < min(len(word), len(meant)) and word[start] == meant[start]:
        start += 1
    if len(word) > len(meant):
        return word[start + 1 :] == meant[start:]
    if len(word) < len(meant):
        return word[start:] == meant[start + 1 :]
    swapped = word[start : start + 2] == meant[start : start + 2][::-1]
    return word[start + 1 :] == meant[start + 1 :] or (swapped and word[start + 2 :] == meant[start + 2 :])
