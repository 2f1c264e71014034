"""`docs/settings.md` says what the tables of settings say."""

from __future__ import annotations

from bot.settings_page import page
from tests.house.files import ROOT


def test_the_page_of_settings_is_current() -> None:
    assert (ROOT / "docs" / "settings.md").read_text() == page(), "run `make settings-page`"
