"""Makes the environment in `.venv` and installs a lock into it: `python -m bot.set_up requirements.lock`.

Runs before there is an environment, so with the standard library only. A copy of the installed lock is the
stamp: while it equals the lock nothing is done, without a network; where it is missing, an earlier run was
broken off and its work is done again. Two runs at once wait for each other.
"""

from __future__ import annotations

import contextlib
import fcntl
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable, Iterator
from pathlib import Path

CURES = (
    (r"No space left", "the disk is full"),
    (
        r"gcc|cc1|error: command|Failed building wheel|build_ext",
        "a package has to be compiled here: install a compiler and Python's headers"
        " (Debian, Ubuntu: apt-get install gcc python3-dev)",
    ),
    (
        r"HASHES|do not match the hashes",
        "a package is not the one that the lock knows; try again, or ask whoever runs the index",
    ),
    (
        r"NewConnectionError|Temporary failure|timed out|Could not find a version|SSLError|ProxyError",
        "the package index cannot be reached; the first set-up needs it, later runs do not",
    ),
)
BEGUN = ("Collecting ", "Processing ", "Requirement already satisfied: ")
PIP_OPTIONS = ("--require-hashes", "--disable-pip-version-check", "--no-input", "--progress-bar", "off")
UNKNOWN_CAUSE = "pip gave up"


class SetUpFailed(Exception):
    """The environment cannot be made; the text is a sentence for the person at the terminal."""


def main(lock_names: Iterable[str]) -> int:
    root = Path.cwd()
    try:
        with one_at_a_time(root):
            for name in lock_names:
                install(root / ".venv", root / name)
    except SetUpFailed as failure:
        print(f"set-up: {failure}", file=sys.stderr)
        return 1
    return 0


@contextlib.contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    handle = os.open(root, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("set-up: another set-up is running here, waiting for it", flush=True)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def install(environment: Path, lock: Path) -> None:
    stamp = environment / f"installed-{lock.name}"
    python = environment / "bin" / "python"
    if works(python) and stamp.exists() and stamp.read_bytes() == lock.read_bytes():
        return
    if not works(python):
        make_environment(environment)
    stamp.unlink(missing_ok=True)
    run_pip(python, lock, environment / "set-up.log")
    shutil.copyfile(lock, stamp)


def works(python: Path) -> bool:
    """False for a broken-off or moved environment, and for one whose Python was taken away."""
    try:
        check = [str(python), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]
        return subprocess.run(check, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def make_environment(environment: Path) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if importlib.util.find_spec("ensurepip") is None:
        raise SetUpFailed(
            f"Python {version} comes without its venv module here"
            f" (Debian, Ubuntu: apt-get install python{version}-venv)"
        )
    print(f"set-up: making {environment.name} with Python {version}", flush=True)
    shutil.rmtree(environment, ignore_errors=True)
    try:
        venv.create(environment, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as fault:
        raise SetUpFailed(f"{environment.name} cannot be made: {fault}") from fault


def run_pip(python: Path, lock: Path, log_path: Path) -> None:
    total = len(re.findall(r"^[\w.-]+==", lock.read_text(), re.MULTILINE))
    print(f"set-up: installing {total} packages from {lock.name}, the first time about a minute", flush=True)
    command = [str(python), "-m", "pip", "install", *PIP_OPTIONS, "-r", str(lock)]
    with (
        log_path.open("w") as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip,
    ):
        for line in counted(pip.stdout or (), total):
            log.write(line)
    if pip.returncode != 0:
        raise SetUpFailed(explain(log_path))


def counted(lines: Iterable[str], total: int) -> Iterator[str]:
    """Hands the lines on, and shows how many packages were begun."""
    begun, mark = 0, "\r" if sys.stdout.isatty() else "\n"
    for line in lines:
        begun += line.startswith(BEGUN)
        if line.startswith(BEGUN) and (mark == "\r" or begun % 20 == 0):
            print(f"  {begun} of {total} found", end=mark, flush=True)
        if line.startswith("Installing "):
            print("  putting them in place  ", flush=True)
        yield line


def explain(log_path: Path) -> str:
    said = log_path.read_text()
    cause = next((cure for sign, cure in CURES if re.search(sign, said)), UNKNOWN_CAUSE)
    return f"{cause}\n  all that pip said is in {log_path}; its last lines:\n" + "".join(
        f"  | {line}\n" for line in said.splitlines()[-5:]
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
