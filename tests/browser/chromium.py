"""Which browser the tests drive: the system's Chromium, or the one that PARLEY_TEST_BROWSER names.

Run as a module before the tests, it says in a sentence what to do when there is none.
"""

from __future__ import annotations

import os
import shutil
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
ADVICE = (
    "the browser tests need Chromium: apt-get install chromium (Debian, Ubuntu),"
    " or PARLEY_TEST_BROWSER=/path/to/chromium make test"
)


def find_chromium() -> str | None:
    """The program's path."""
    named = os.environ.get("PARLEY_TEST_BROWSER")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


if __name__ == "__main__":
    sys.exit(None if find_chromium() else f"make test: {ADVICE}")
