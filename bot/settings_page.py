"""Writes `docs/settings.md` from the tables of settings: `python -m bot.settings_page > docs/settings.md`."""

from __future__ import annotations

from collections.abc import Iterable

from bot.setting_kinds import Setting
from bot.setting_limits import LIMITS
from bot.settings import PROCESS

PAGE = """# Settings

All settings are environment variables. Each is checked at start; every fault is told at once, and the program
ends with status 2. A variable that is set to nothing counts as not set. This page is written from the tables
in `bot/settings.py` and `bot/setting_limits.py`.

## The process

{process}

## The limits of the product

{limits}
"""


def page() -> str:
    return PAGE.format(process=table(PROCESS.values()), limits=table(LIMITS.values()))


def table(rows: Iterable[Setting]) -> str:
    lines = [f"| `{row.name}` | {row.sentence} | {row.kind.wanted} | {row.shown_default} |" for row in rows]
    return "\n".join(["| variable | what for | value | default |", "|---|---|---|---|", *lines])


if __name__ == "__main__":
    print(page(), end="")
