"""A browser in words, for the list of sign-ins: enough to know one's own, and nothing kept beyond that."""

from __future__ import annotations

from collections.abc import Sequence

Table = Sequence[tuple[str, str]]
BROWSERS: Table = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
"""What a User-Agent holds, the more telling first: most browsers also name those that they came from."""
SYSTEMS: Table = (
    ("iPhone", "an iPhone"),
    ("iPad", "an iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "a Mac"),
    ("Linux", "Linux"),
)


def browser_in_words(user_agent: str) -> str:
    """Firefox on Windows."""
    return f"{first_in(user_agent, BROWSERS, 'A browser')} on {first_in(user_agent, SYSTEMS, 'a device')}"


def first_in(user_agent: str, table: Table, otherwise: str) -> str:
    return next((words for mark, words in table if mark in user_agent), otherwise)
