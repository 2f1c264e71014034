"""How much a resume is about what a job is about: the cosine between their words, weighted by TF-IDF.

A word that is said five times does not count five times as much (1 + ln tf), and one that only one of the two
texts has weighs more in its length (idf = ln(3 / (1 + df)) + 1, for two texts). That is what scikit-learn's
`TfidfVectorizer(sublinear_tf=True)` works out for the same words; nobody else's resume has a say in it, so a
score does not change because somebody else applies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

MOST_SHARED = 8


@dataclass(frozen=True, slots=True)
class Similarity:
    """`cosine` from 0 to 1; `shared` are the words that it comes from, those that weigh most first."""

    cosine: float
    shared: tuple[str, ...]


def similarity(one: Sequence[str], other: Sequence[str]) -> Similarity:
    """Of two texts' words; the same in either order."""
    left, right = _weights(one, other), _weights(other, one)
    products = {word: left[word] * right[word] for word in left.keys() & right.keys()}
    ranked = sorted(products, key=lambda word: (-products[word], word))
    length = _length(left) * _length(right)
    cosine = sum(products[word] for word in ranked) / length if length else 0.0
    return Similarity(min(1.0, cosine), tuple(ranked[:MOST_SHARED]))


def _weights(text: Sequence[str], other: Sequence[str]) -> dict[str, float]:
    both = set(other)
    return {
        word: (1 + log(times)) * (log(3 / (3 if word in both else 2)) + 1)
        for word, times in sorted(Counter(text).items())
    }


def _length(weights: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values()))
