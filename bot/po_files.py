"""`make translations`: brings the translators' files in line with the English sentences.

What is new stands there without a translation, what changed keeps its old one and is marked "fuzzy", what
went away is left out. Until a translator has been there, English is said and the tests of catalogs fail.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from bot.channels.telegram import words as telegram
from bot.widget import pages as widget
from negotiation.saying import catalog, catalogs
from negotiation.saying.english import ENGLISH

Entries = Iterable[tuple[str, str | tuple[str, str]]]
WIDTH = 110  # characters

DOMAINS: Mapping[Path, Callable[[], Entries]] = {
    catalogs.LOCALE: lambda: catalog.entries(ENGLISH),
    telegram.LOCALE: telegram.entries,
    widget.LOCALE: widget.entries,
}
"""Each folder of .po files, with what they translate."""

HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""
"""Without dates and names, so that a file changes only with its sentences."""


def template(entries: Entries) -> Catalog:
    """The English sentences, none translated."""
    english = Catalog()
    for context, text in entries:
        english.add(text, context=context)
    return english


def written(translations: Catalog) -> bytes:
    """As the file has it."""
    entries = BytesIO()
    write_po(entries, translations, width=WIDTH, omit_header=True, ignore_obsolete=True)
    header = HEADER.format(language=translations.locale_identifier, plurals=translations.plural_forms)
    return header.encode() + entries.getvalue()


def in_line(file: Path, entries: Entries) -> Catalog:
    """What the file has of these, and has yet to get."""
    translations = read_po(BytesIO(file.read_bytes()))
    translations.update(template(entries))
    return translations


def main() -> None:
    for folder, entries in DOMAINS.items():
        for file in folder.glob("*.po"):
            file.write_bytes(written(in_line(file, entries())))


if __name__ == "__main__":
    main()
