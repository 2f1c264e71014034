"""The same text is read the same way by every process: in each, sets and hashes have another order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READ_ALL = """
from tests.core.reading_corpus import BERLIN, CORPUS, NOW, entries, offered
from negotiation.acts import Asked, Context
from negotiation.understand import understand

context = Context(NOW, BERLIN, (offered("Wed 10:00"), offered("Thu 14:00")), Asked.OFFER)
for path in sorted(CORPUS.glob("act_*.txt")):
    for _, text in entries(path):
        print(ascii((text, understand(text, context))))
"""


def test_every_process_reads_alike() -> None:
    first, second = (read_with(seed) for seed in ("1", "2"))
    differing = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    assert len(first) > 500
    assert not differing[:3]


def read_with(seed: str) -> list[str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.splitlines()
