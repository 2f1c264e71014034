"""What translators wrote, by the rules of GNU gettext: a .po file a language, for any editor of such files.

An entry's context is the name of its sentence, its `msgid` the English one. So whoever changes the English
asks for the translation anew: until somebody has looked, the entry no longer fits, and English is said.
"""

from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def translations(file: Path) -> GNUTranslations:
    """Its sentences and plural forms; raises `babel.messages.pofile.PoFileError` where it is not whole."""
    with file.open("rb") as written:
        entries = read_po(written, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, entries)
    compiled.seek(0)
    return GNUTranslations(compiled)
