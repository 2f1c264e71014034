"""The peers' own environments below `.parley/bench-peers`, made from the locks; that needs a network once.

What cannot be installed is missing, with the reason; the others are measured all the same.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from bot.set_up import SetUpFailed, install

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ROOM = ROOT / ".parley" / "bench-peers"
PYTHON, NODE = ROOM / "python", ROOM / "node"
NODE_FILES = ("package.json", "package-lock.json")
NPM = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
INSTALL_WITHIN = 180.0  # seconds


@dataclass(frozen=True, slots=True)
class Room:
    """Why a language's peers are missing, or None where they are there."""

    python_missing: str | None
    node_missing: str | None


def furnish() -> Room:
    ROOM.mkdir(parents=True, exist_ok=True)
    return Room(python_missing(), node_missing())


def python_missing() -> str | None:
    try:
        install(PYTHON, HERE / "requirements.lock")
    except SetUpFailed as failure:
        return str(failure).splitlines()[0]
    return None


def node_missing() -> str | None:
    wanted = "".join((HERE / name).read_text() for name in NODE_FILES)
    stamp = NODE / "installed"
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "node and npm are not installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return None
    NODE.mkdir(exist_ok=True)
    for name in NODE_FILES:
        shutil.copy(HERE / name, NODE)
    missing = npm_fault()
    if missing is None:
        stamp.write_text(wanted)
    return missing


def npm_fault() -> str | None:
    try:
        ended = subprocess.run(
            NPM, cwd=NODE, capture_output=True, text=True, timeout=INSTALL_WITHIN, check=False
        )
    except subprocess.TimeoutExpired:
        return f"npm had not finished after {INSTALL_WITHIN:.0f} s"
    said = [line for line in ended.stderr.splitlines() if "warn" not in line.lower()]
    return (said or ["npm gave up"])[0] if ended.returncode else None
