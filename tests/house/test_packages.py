"""`bot` and `db` are generic names: they are listed one by one, and nobody else may bring them."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator
from pathlib import Path

from tests.house.files import ROOT, all_files, packages, top_packages

NOT_THE_PRODUCT = {"tests", "bench"}


def packages_on_disk() -> Iterator[str]:
    for path in all_files():
        inside = path.relative_to(ROOT)
        if path.name == "__init__.py" and inside.parts[0] not in NOT_THE_PRODUCT:
            yield ".".join(inside.parent.parts)


def test_pyproject_lists_exactly_the_packages_there_are() -> None:
    assert sorted(packages()) == sorted(packages_on_disk())


def test_no_installed_distribution_brings_a_package_of_our_name() -> None:
    foreign = importlib.metadata.packages_distributions()
    owners = {name: set(foreign.get(name, ())) - {"parley"} for name in top_packages()}
    assert not any(owners.values()), owners


def test_no_test_folder_bears_a_packages_name() -> None:
    folders = {path.name for path in Path(ROOT / "tests").rglob("*") if path.is_dir()}
    assert not folders & {part for name in packages() for part in name.split(".")}
