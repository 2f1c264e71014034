"""The locks: in step with pyproject, hashed, alike, and without the address of any index."""

from __future__ import annotations

import re
from functools import cache

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.files import ROOT, project

LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)((?:[^\n]*\\\n)*[^\n]*)", re.MULTILINE)


@cache
def pins(lock: str) -> dict[str, Version]:
    found = PIN.finditer((ROOT / lock).read_text())
    return {canonicalize_name(pin[1]): Version(pin[2]) for pin in found}


def wanted(lock: str) -> list[Requirement]:
    table = project()
    development = table["dependency-groups"]["dev"] if lock == LOCKS[1] else []
    return [Requirement(text) for text in (*table["project"]["dependencies"], *development)]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_is_locked_at_a_version_that_pyproject_allows(lock: str) -> None:
    locked = pins(lock)
    missing = [str(each) for each in wanted(lock) if canonicalize_name(each.name) not in locked]
    assert missing == []
    wrong = [str(each) for each in wanted(lock) if locked[canonicalize_name(each.name)] not in each.specifier]
    assert wrong == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    assert [pin[1] for pin in PIN.finditer((ROOT / lock).read_text()) if "--hash=sha256:" not in pin[3]] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert re.findall(r"://|--(?:extra-)?index|--find-links", (ROOT / lock).read_text()) == []


def test_what_runs_is_what_was_tested() -> None:
    assert pins(LOCKS[0]).items() <= pins(LOCKS[1]).items()
