"""What must not stand in any file of the repository."""

from __future__ import annotations

import re

import pytest

from tests.house.files import ROOT, text_files

# Each pattern is written so that it does not find itself.
FORBIDDEN = {
    "a path of one machine": r"(?<![\w.<])/(?:wor[k]|roo[t]|hom[e]|User[s])/\w",
    "the address of a package index": r"pypi\.or[g]|pythonhoste[d]|[-]-extra-index|/simpl[e]/",
    "an unfinished place": r"\b(?:TOD[O]|FIXM[E]|XX[X])\b|NotImplemente[d]",
    "a test that does not run": r"pytest\.ski[p]|mark\.ski[p]|xfai[l]|importorski[p]|unittest\.moc[k]",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(FORBIDDEN[what], line)
    ]
    assert found == []


def test_every_text_ends_with_a_line_end_and_has_no_carriage_return() -> None:
    texts = ((path, path.read_bytes()) for path in text_files())
    assert [path for path, text in texts if text and (not text.endswith(b"\n") or b"\r\n" in text)] == []
