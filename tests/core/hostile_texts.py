"""Texts made to break a reader of times, or to keep it busy: 5,000 of them, the same ones each time.

Repeated pieces, mixtures of whatever the corpora hold, words and marks in no order, numbers of many shapes,
and every zone's name. No text is longer than a message can be.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from itertools import product

from negotiation.understand import LONGEST
from tests.core.clock_changes import all_zones
from tests.core.reading_corpus import CORPUS

COUNT = 5_000

# What is repeated without end, and strewn about: marks, numbers and words that make a reader try many things.
PIECES = (
    *(
        "1 ",
        "3-",
        "10:30",
        "10.30.",
        "tue ",
        "the ",
        "and ",
        "or ",
        "to ",
        "from ",
        "between ",
        "!!",
        "(",
        ")",
    ),
    *(
        '"',
        "\n",
        "\n> ",
        "> ",
        "1/2/3/4",
        "5/6",
        "99999999",
        "12:99",
        "am",
        "pm",
        "half ",
        "past ",
        "quarter ",
    ),
    *("next ", "week ", "of ", "not ", "except ", "😀", "İ", "ß", "\x00", "2026-13-45", "every ", "after "),
    *("before ", "until ", "–", "1st ", "31st ", "feb 30", "29 feb ", "monday", "UTC+", "GMT-12:00", "\t"),
    *("\u202e", "۱۲:۳۰", "²", "½", "any day ", "$", "1 or ", "tuesday after 3 or ", "a@", "no ", "yes "),
    *("not the second, ", "the second one or ", "9-11:30, ", "half past ", "32.13.", "25:61", "0000-00-00 "),
    *(
        "9999-12-31 ",
        "23:59:60 ",
        "-1 ",
        "0x1F ",
        "a.",
        "www.",
        "+49 30 ",
        "1,000",
        "am 3. ",
        "à 3h ",
        "às 3 ",
    ),
    *("segunda ", "best\n", "regards,\nA\n", "1. a\n", "sorry no ", "mornings "),
)

# Dates and clock times that there are none of, or that lie where no interview does.
NEVER = (
    *(
        "31 Feb",
        "30 February",
        "31 April",
        "February 30",
        "Nov 31",
        "31. Juni",
        "31 de abril",
        "31 septembre",
    ),
    *("32.13.2026", "31/02/2026", "29.2.2027", "29 February 2027", "2026-02-30", "2026-13-45", "0/0/0000"),
    *("4.3.9999", "0000-03-04", "9999-12-31", "5 March 9999", "the 32nd", "25:61", "24:30", "12:99", "14:60"),
)


def hostile_texts() -> Iterator[str]:
    chance = random.Random(16)
    texts = [*_repeated(), *_probes(), *_of_zones(), *_of_numbers(chance)]
    yield from texts
    said = parts()
    words = [word for one in said for word in one.split()]
    for at in range(COUNT - len(texts)):
        mixed = chance.choices((said, words, PIECES)[at % 3], k=chance.randint(1, (40, 300, 300)[at % 3]))
        yield chance.choice(("\n", " ", ",", "")).join(mixed)[:LONGEST]


def _repeated() -> Iterator[str]:
    yield from (piece * (LONGEST // len(piece)) for piece in PIECES)
    yield from (
        (one + other) * (LONGEST // len(one + other)) for one, other in zip(PIECES, PIECES[7:], strict=False)
    )


RUNS = ("1", "a", " ", "-", ".", "1.", "1-", "a-", "on a", "\n", "0x", "\t", "\n ", "1 ", "a'", "(", "> \n")
BEFORE_RUNS = ("", "Yes\nregards", "Yes\nkind", "Yes\nThanks", "segunda", "From: a", "--", "{", "Hi", "1.")


def _probes() -> Iterator[str]:
    """What makes a pattern go back over the same characters: a long run, and then what does not fit."""
    for before, run, end in product(BEFORE_RUNS, RUNS, ("!", "@", "\n:", "é")):
        yield probe(before, run, end, LONGEST)


def probe(before: str, run: str, end: str, length: int) -> str:
    return (before + run * length)[: length - len(end)] + end


def _of_zones() -> Iterator[str]:
    yield from (f"tomorrow at 3, {zone.key} time" for zone in all_zones())


def _of_numbers(chance: random.Random) -> Iterator[str]:
    shapes = (
        "{}:{}",
        "{}.{}.",
        "{}/{}",
        "{}-{}",
        "{}h{}",
        "{}.{}.{}",
        "{}-{}-{}",
        "{}/{}/{}",
        "{}:{}:{}",
        "{} {} {}",
    )
    for _ in range(600):
        numbers = [chance.choice((0, 2, 9, 12, 24, 28, 31, 59, 60, 99, 2026, 9999, 10**12)) for _ in range(3)]
        yield chance.choice(("{}", "on {} at 10", "after {}", "{} works", "not {}")).format(
            chance.choice(shapes).format(*numbers)
        )


def parts() -> list[str]:
    """Lines of all corpora of phrases and messages, in every language."""
    files = sorted(path for path in CORPUS.glob("*.txt") if path.name != "mail_replies.txt")
    lines = (line for path in files for line in path.read_text(encoding="utf-8").splitlines())
    pages = (CORPUS / "hostile_texts.jsonl").read_text(encoding="utf-8").splitlines()
    return [*(line.replace("\\n", "\n") for line in lines if line[:1] not in "=#@"), *map(json.loads, pages)]
