"""Sealed texts: opened by their ring in their place, and by nothing else anywhere else."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.sealing import Key, KeyRing, UnknownKey, Unsealable

KEYS = st.binary(min_size=32, max_size=32).map(Key)
TEXTS = st.text(max_size=300)
OLD, NEW = Key(b"o" * 32), Key(b"n" * 32)
RING = KeyRing((NEW, OLD))
PLACE = "calendar_tokens/ana/access_token"
SEALED = RING.seal("ya29.a-token", PLACE)


@given(KEYS, TEXTS, st.text(max_size=80))
def test_what_is_sealed_can_be_opened_in_its_place(key: Key, text: str, place: str) -> None:
    ring = KeyRing((key,))
    assert ring.open(ring.seal(text, place), place) == text


@given(TEXTS, TEXTS)
def test_the_same_text_is_never_sealed_the_same_way(text: str, other: str) -> None:
    assert RING.seal(text, PLACE) != RING.seal(text, PLACE)
    assert len(RING.seal(text, PLACE)) - len(RING.seal(other, PLACE)) == pytest.approx(
        (len(text.encode()) - len(other.encode())) * 4 / 3, abs=4
    )


@given(st.integers(0, len(SEALED) * 7 - 1))
def test_a_bit_that_was_changed_is_noticed(place: int) -> None:
    raw = bytearray(SEALED.encode())
    raw[place // 7] ^= 1 << (place % 7)
    with pytest.raises(Unsealable):
        RING.open(raw.decode(), PLACE)


@given(st.integers(0, len(SEALED) - 1))
def test_a_text_that_was_cut_is_noticed(length: int) -> None:
    with pytest.raises(Unsealable):
        RING.open(SEALED[:length], PLACE)


@given(st.text(max_size=200))
def test_what_was_never_sealed_is_refused(text: str) -> None:
    with pytest.raises(Unsealable):
        RING.open(text, PLACE)


@pytest.mark.parametrize(
    "place", ["calendar_tokens/ben/access_token", "calendar_tokens/ana/refresh_token", ""]
)
def test_a_text_that_was_moved_elsewhere_is_refused(place: str) -> None:
    with pytest.raises(Unsealable):
        RING.open(SEALED, place)


def test_every_key_of_the_ring_opens_and_the_first_one_seals() -> None:
    by_old = KeyRing((OLD,)).seal("a token", PLACE)
    assert RING.open(by_old, PLACE) == "a token"
    assert RING.seal("a token", PLACE).split(".")[1] == RING.ids[0] == NEW.id


def test_a_key_that_is_not_on_the_ring_is_named() -> None:
    with pytest.raises(UnknownKey, match=f"^{NEW.id}$"):
        KeyRing((OLD,)).open(SEALED, PLACE)


def test_a_key_is_never_shown() -> None:
    shown = repr(RING) + str(RING) + NEW.id
    assert "nnnn" not in shown
    assert base64.b64encode(NEW.secret).decode() not in shown


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_none(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Key(b"k" * length)
