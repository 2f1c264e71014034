"""Every language says everything: the same keys and fields, all plural forms, nothing left in English."""

from __future__ import annotations

import string

import pytest
from babel import Locale

from negotiation.saying.catalog import Button, Catalog, Unit
from negotiation.saying.catalogs import CATALOGS, catalog_of
from negotiation.saying.english import ENGLISH

OTHERS = [catalog for catalog in CATALOGS.values() if catalog is not ENGLISH]
SAME_IN_BOTH = {"page_heading", "fact_format"}


@pytest.fixture(params=CATALOGS.values(), ids=CATALOGS.keys())
def catalog(request: pytest.FixtureRequest) -> Catalog:
    return request.param


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_every_text_is_there(catalog: Catalog) -> None:
    assert catalog.texts.keys() == ENGLISH.texts.keys()
    assert set(catalog.buttons) == set(Button)
    assert set(catalog.counted) == set(Unit)


def test_every_variation_has_the_same_fields(catalog: Catalog) -> None:
    for key, variations in catalog.texts.items():
        assert len(variations) == len(ENGLISH.texts[key]), key
        for told in variations:
            assert fields(told) <= set.union(*map(fields, ENGLISH.texts[key])), (key, told)
            assert told.split(" ") == [word for word in told.split(" ") if word], (key, told)
        wanted = set.union(*map(fields, ENGLISH.texts[key]))
        assert set.union(*map(fields, variations)) == wanted, key


def test_a_fact_that_one_variation_tells_no_other_leaves_out(catalog: Catalog) -> None:
    for key, variations in catalog.texts.items():
        told = [
            fields(each) & {"when", "by", "deadline", "wanted", "day", "hours", "zone"} for each in variations
        ]
        assert all(each == told[0] for each in told), key


def test_no_two_variations_are_the_same(catalog: Catalog) -> None:
    assert all(len(set(variations)) == len(variations) for variations in catalog.texts.values())


@pytest.mark.parametrize("other", OTHERS, ids=lambda one: one.language)
def test_nothing_is_left_in_english(other: Catalog) -> None:
    same = {key for key, told in other.texts.items() if set(told) & set(ENGLISH.texts[key])}
    assert same <= SAME_IN_BOTH
    assert not {other.buttons[button].sent for button in Button} & {
        ENGLISH.buttons[button].sent for button in Button
    }


def test_every_number_has_its_plural_form(catalog: Catalog) -> None:
    plural = Locale(catalog.language).plural_form
    for unit, forms in catalog.counted.items():
        assert forms.keys() <= plural.tags | {"other"}
        assert all("{count}" in form for form in forms.values())
        assert unit is Unit.MORE or plural(1) in forms


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        (("de-AT",), "de"),
        (("pt_BR", "en"), "pt"),
        (("it-IT", "fr"), "fr"),
        ((None, None), "en"),
        (("nonsense", "it"), "en"),
        ((None, "es", "de"), "es"),
    ],
)
def test_the_first_language_that_we_speak_is_taken(asked: tuple[str | None, ...], language: str) -> None:
    assert catalog_of(*asked).language == language
