"""A long text in parts that Telegram takes: cut between paragraphs, else lines, else words, else anywhere.

Telegram counts at most 4096 characters of a message; here they are counted as UTF-16 has them, which is never
fewer. Blanks at a cut are left out, because Telegram would leave them out as well; nothing else is.
"""

from __future__ import annotations

LONGEST = 4096
CUTS = ("\n\n", "\n", " ")


def parts(text: str, longest: int = LONGEST) -> tuple[str, ...]:
    """At least one; each has something to show."""
    found: list[str] = []
    rest = text.strip()
    while units(rest) > longest:
        head = fitting(rest, longest)
        cut = cut_of(head)
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return (*found, rest) if rest else tuple(found)


def units(text: str) -> int:
    """The length in UTF-16."""
    return len(text) + sum(character > "\uffff" for character in text)


def fitting(text: str, longest: int) -> str:
    """The longest beginning that fits."""
    end = min(len(text), longest)
    while units(text[:end]) > longest:
        end -= max(1, (units(text[:end]) - longest) // 2)
    return text[:end]


def cut_of(head: str) -> int:
    """Where to cut: at the coarsest boundary in the second half, else at the very end."""
    for boundary in CUTS:
        at = head.rfind(boundary)
        if at > len(head) // 2:
            return at
    return len(head)
