"""The named blocks of `.sql` files."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.sql import BadSql, beside, parse

FILE = Path("bookings.sql")


def test_each_block_is_the_text_up_to_the_next_name() -> None:
    blocks = parse(
        FILE, "-- a remark\n\n-- name: one\nSELECT 1; -- first\n\n-- name: two\n-- why\nSELECT 2\n"
    )
    assert blocks["one"] == "SELECT 1; -- first"
    assert blocks["two"] == "-- why\nSELECT 2"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("-- name: one\nSELECT 1\n-- name: one\nSELECT 2", "two blocks 'one'"),
        ("-- name: one\n-- name: two\nSELECT 2", "nothing under 'one'"),
        ("-- name: one\n-- only a remark", "nothing under 'one'"),
        ("-- name: One two\nSELECT 1", "the name 'One two'"),
        ("-- name:\nSELECT 1", "the name ''"),
        ("SELECT 1\n-- name: one\nSELECT 1", "before its first"),
        ("SELECT 1", "before its first"),
    ],
)
def test_a_faulty_file_cannot_be_read(text: str, complaint: str) -> None:
    with pytest.raises(BadSql, match=complaint):
        parse(FILE, text)


def test_an_unknown_name_is_told_with_the_known_ones() -> None:
    with pytest.raises(BadSql, match=r"bookings\.sql has no block 'tow', only one, two"):
        parse(FILE, "-- name: one\nSELECT 1\n-- name: two\nSELECT 2")["tow"]


def test_the_file_is_found_beside_its_module(tmp_path: Path) -> None:
    (tmp_path / "inbox.sql").write_text("-- name: claim\nSELECT 1", encoding="utf-8")
    assert beside(str(tmp_path / "inbox.py"))["claim"] == "SELECT 1"
