"""The text of a resume's file: PDF, DOCX or text. Runs only in the process that is made for it.

Whatever is wrong with a file, or hostile in it, comes out as Unreadable with a sentence; memory and time are
bounded from outside as well. Pictures are never looked at, nothing is fetched, no macro is run.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping

from bot.resumes import DOCX, PDF, PLAIN

MOST_PAGES = 40
MOST_TEXT = 200_000  # characters
LARGEST_PART = 20 * 1024 * 1024  # bytes of a document's text, unpacked
MOST_PARTS = 2_000
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = ("word/document.xml",)
BREAKS = {f"{WORD}p": "\n", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}tab": "\t", f"{WORD}tc": "\t"}
ENOUGH = re.compile(r"\w{2,}")


class Unreadable(Exception):
    """The file has no text that can be had; the argument is a sentence for the recruiter."""


def text_of(media: str, content: bytes) -> str:
    """Raises Unreadable."""
    text = READERS[media](content)[:MOST_TEXT]
    if not ENOUGH.search(text):
        raise Unreadable("there is no text in it; it may be a scan")
    return text


def _of_text(content: bytes) -> str:
    return content[: 4 * MOST_TEXT].decode("utf-8", "replace")


def _of_pdf(content: bytes) -> str:
    """Page by page, until there is enough."""
    import pypdf
    import pypdf.errors

    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("it is locked with a password")
        return "\n".join(_of_pages(reader))
    except RecursionError:
        raise Unreadable("it is nested too deeply") from None
    except pypdf.errors.PyPdfError as fault:
        raise Unreadable(f"it is no PDF that can be read ({type(fault).__name__})") from None


def _of_pages(reader: object) -> Iterator[str]:
    had = 0
    for page in reader.pages[:MOST_PAGES]:  # type: ignore[attr-defined]
        text = page.extract_text()
        yield text
        had += len(text)
        if had > MOST_TEXT:
            return


def _of_docx(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                raise Unreadable("it has too many parts")
            return "\n".join(_of_word(_unpacked(archive, name)) for name in PARTS)
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        RuntimeError,
        OSError,
        EOFError,
    ) as fault:
        raise Unreadable(f"it is no DOCX that can be read ({type(fault).__name__})") from None


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """Never more than is allowed, whatever the archive says of its sizes."""
    with archive.open(name) as part:
        unpacked = part.read(LARGEST_PART + 1)
    if len(unpacked) > LARGEST_PART:
        raise Unreadable("it is far larger unpacked than a resume is")
    return unpacked


def _of_word(xml: bytes) -> str:
    """The text in its order, also of tables and boxes; no entity is resolved, nothing is loaded."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as fault:
        raise Unreadable("it is no DOCX that can be read (its text is no XML)") from fault
    if root.getroottree().docinfo.doctype:
        raise Unreadable("it is no DOCX that can be read (it defines entities)")
    return "".join(_pieces(root))


def _pieces(root: object) -> Iterator[str]:
    had = 0
    for element in root.iter():  # type: ignore[attr-defined]
        piece = element.text or "" if element.tag == f"{WORD}t" else BREAKS.get(str(element.tag), "")
        yield piece
        had += len(piece)
        if had > MOST_TEXT:
            return


READERS: Mapping[str, Callable[[bytes], str]] = {PDF: _of_pdf, DOCX: _of_docx, PLAIN: _of_text}
