"""Every language says everything: each sentence and its fields, all plural forms, nothing left in English."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from bot.po_files import DOMAINS, in_line, written
from negotiation.saying.catalog import Button, Catalog, Unit
from negotiation.saying.catalogs import CATALOGS, LOCALE, catalog_of
from negotiation.saying.english import ENGLISH
from negotiation.saying.translations import translations

OTHERS = [catalog for catalog in CATALOGS.values() if catalog is not ENGLISH]
SAME_IN_BOTH = {"page_heading", "fact_format"}


@pytest.fixture(params=CATALOGS.values(), ids=CATALOGS.keys())
def catalog(request: pytest.FixtureRequest) -> Catalog:
    return request.param


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("folder", DOMAINS, ids=lambda folder: folder.parent.name)
@pytest.mark.parametrize("language", [catalog.language for catalog in OTHERS])
def test_every_sentence_has_its_translation(folder: Path, language: str) -> None:
    file = folder / f"{language}.po"
    entries = in_line(file, DOMAINS[folder]())
    assert file.read_bytes() == written(entries), "make translations"
    assert [entry.context for entry in entries if entry.id and (entry.fuzzy or not all(told(entry)))] == []


@pytest.mark.parametrize("folder", DOMAINS, ids=lambda folder: folder.parent.name)
@pytest.mark.parametrize("language", [catalog.language for catalog in OTHERS])
def test_a_translation_tells_what_the_english_tells(folder: Path, language: str) -> None:
    for entry in in_line(folder / f"{language}.po", DOMAINS[folder]()):
        english = entry.id if isinstance(entry.id, tuple) else (entry.id,)
        wanted = set.union(*map(fields, english))
        assert all(fields(each) <= wanted for each in told(entry)), entry.context
        assert not entry.pluralizable or all("{count}" in form for form in told(entry)), entry.context


def test_a_sentence_that_changed_is_said_in_english_until_a_translator_has_looked(tmp_path: Path) -> None:
    file = tmp_path / "de.po"
    file.write_bytes((LOCALE / "de.po").read_bytes())
    file.write_bytes(written(in_line(file, [("pick", "Which one would suit you?")])))
    assert translations(file).pgettext("pick", "Which one would suit you?") == "Which one would suit you?"
    assert "fuzzy" in file.read_text(encoding="utf-8")


def test_a_line_of_french_never_breaks_before_a_mark() -> None:
    told = [text for variations in CATALOGS["fr"].texts.values() for text in variations]
    assert [text for text in told if re.search(r" [?!:;»]|« ", text)] == []


def told(entry: Message) -> tuple[str, ...]:
    """The translation, in all its forms."""
    return tuple(entry.string) if entry.pluralizable else (str(entry.string),)


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


def test_a_number_has_its_plural_form(catalog: Catalog) -> None:
    for unit in {*Unit} - {Unit.MORE}:
        assert catalog.counted(unit, 1) != catalog.counted(unit, 2).replace("2", "1")
        assert catalog.counted(unit, 2) == catalog.counted(unit, 90).replace("90", "2")


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
