"""What one act comes to in words: a text of paragraphs, and buttons."""

from __future__ import annotations

from dataclasses import dataclass

from negotiation.saying.words import Option


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    options: tuple[Option, ...] = ()


def paragraphs(*parts: str) -> str:
    """The parts that are there, apart from each other."""
    return "\n\n".join(part for part in parts if part)


def sentences(*parts: str) -> str:
    return " ".join(part for part in parts if part)
