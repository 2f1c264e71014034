"""What `make` does before anything can run, with a package index of one wheel and no network."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.settings import CHECKOUT

WHEEL = {
    "tiny.py": "answer = 42\n",
    "tiny-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n",
    "tiny-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "tiny-1.0.dist-info/RECORD": "tiny.py,,\ntiny-1.0.dist-info/METADATA,,\n",
}


@dataclass(frozen=True)
class Checkout:
    """A folder with a lock in it."""

    root: Path
    index: Path

    def lock(self, digest: str) -> None:
        (self.root / "one.lock").write_text(f"tiny==1.0 \\\n    --hash=sha256:{digest}\n")

    def lock_truly(self) -> None:
        wheel = self.index / "tiny-1.0-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as file:
            for name, text in WHEEL.items():
                file.writestr(zipfile.ZipInfo(name), text)
        self.lock(hashlib.sha256(wheel.read_bytes()).hexdigest())

    def start(self) -> subprocess.Popen[str]:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(CHECKOUT),
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.index),
            "PIP_CONFIG_FILE": os.devnull,
        }
        command = [sys.executable, "-m", "bot.set_up", "one.lock"]
        both = subprocess.PIPE, subprocess.STDOUT
        return subprocess.Popen(
            command, cwd=self.root, env=environment, text=True, stdout=both[0], stderr=both[1]
        )

    def set_up(self) -> tuple[int, str]:
        """The status, and what was said."""
        process = self.start()
        said, _ = process.communicate(timeout=120)
        return process.returncode, said

    def answer(self) -> str:
        python = self.root / ".venv" / "bin" / "python"
        command = [str(python), "-c", "import tiny; print(tiny.answer)"]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    index = tmp_path / "index"
    index.mkdir()
    (tmp_path / "a folder").mkdir()
    made = Checkout(tmp_path / "a folder", index)
    made.lock_truly()
    return made


def test_the_first_run_installs_and_the_second_says_nothing_even_without_an_index(checkout: Checkout) -> None:
    status, said = checkout.set_up()
    assert (status, checkout.answer()) == (0, "42"), said
    assert "installing 1 packages from one.lock" in said
    (checkout.index / "tiny-1.0-py3-none-any.whl").unlink()
    assert checkout.set_up() == (0, "")


def test_a_run_that_was_broken_off_is_done_again(checkout: Checkout) -> None:
    environment = checkout.root / ".venv"
    (environment / "bin").mkdir(parents=True)
    (environment / "bin" / "python").write_text("half of a program")
    (environment / "installed-one.lock").write_bytes((checkout.root / "one.lock").read_bytes())
    assert checkout.set_up()[0] == 0
    (environment / "installed-one.lock").unlink()
    status, said = checkout.set_up()
    assert (status, checkout.answer()) == (0, "42")
    assert "making .venv" not in said


def test_faults_are_told_with_their_causes_and_the_next_run_starts_over(checkout: Checkout) -> None:
    checkout.lock("0" * 64)
    status, said = checkout.set_up()
    assert status == 1
    assert "set-up: a package is not the one that the lock knows" in said
    (checkout.index / "tiny-1.0-py3-none-any.whl").unlink()
    status, said = checkout.set_up()
    assert status == 1
    assert "set-up: the package index cannot be reached" in said
    checkout.lock_truly()
    assert checkout.set_up()[0] == 0


def test_two_at_once_wait_for_each_other(checkout: Checkout) -> None:
    both = [checkout.start(), checkout.start()]
    said = [process.communicate(timeout=120)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sum("waiting for it" in each for each in said) == 1
    assert sum("installing" in each for each in said) == 1


def test_without_a_new_enough_python_make_says_so() -> None:
    command = ["make", "--silent", "run", "PYTHON="]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Python 3.11 or newer is needed" in done.stderr
