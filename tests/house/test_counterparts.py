"""Whatever the console shows or does, the portal can have by a call: each route of the console has a line."""

from __future__ import annotations

from pathlib import Path

from bot.api.counterparts import BROWSERS_OWN, COUNTERPARTS
from bot.api.route import Caller
from bot.app import ROUTES
from tests.house.files import ROOT

ROOMS = {route.name: route for route in ROUTES if route.caller in {Caller.CONSOLE, Caller.ADMIN}}
CALLS = {route.name: route for route in ROUTES if route.caller is Caller.PORTAL}
PAGE = Path(ROOT) / "docs" / "portal.md"


def test_every_page_and_press_of_the_console_has_a_call_or_says_why_not() -> None:
    assert set(ROOMS) == set(COUNTERPARTS) | set(BROWSERS_OWN)
    assert not set(COUNTERPARTS) & set(BROWSERS_OWN)


def test_every_counterpart_is_a_documented_call_of_the_portals() -> None:
    named = {name for names in COUNTERPARTS.values() for name in names}
    assert named - set(CALLS) == set()
    assert [name for name in named if not CALLS[name].documented] == []


def test_what_changes_something_in_the_console_has_a_call_that_changes_something() -> None:
    for name, counterparts in COUNTERPARTS.items():
        if ROOMS[name].method != "GET":
            assert all(CALLS[one].method != "GET" for one in counterparts), name


def test_what_is_done_by_hand_says_in_whose_name() -> None:
    """A press of the console is somebody's; so is the call in its place."""
    changing = {one for name, names in COUNTERPARTS.items() if ROOMS[name].method != "GET" for one in names}
    assert [name for name in changing if "acting" not in CALLS[name].wants] == []


def test_the_page_about_it_names_every_call() -> None:
    text = PAGE.read_text(encoding="utf-8")
    named = {name for names in COUNTERPARTS.values() for name in names}
    missing = [
        f"{CALLS[name].method} {CALLS[name].path}"
        for name in sorted(named)
        if f"{CALLS[name].method} {CALLS[name].path.removeprefix('/api/v1')}`" not in text
    ]
    assert missing == []
