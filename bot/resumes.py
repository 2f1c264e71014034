"""What kind of file a resume is, by its content: names and headers of uploads say anything."""

from __future__ import annotations

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PLAIN = "text/plain"

PDF_WITHIN = 1024  # bytes; readers accept a header that comes a little later
DOCX_PART = b"word/"


def kind_of(content: bytes) -> str | None:
    """PDF, DOCX or text in UTF-8; None for anything else, and for nothing."""
    if b"%PDF-" in content[:PDF_WITHIN]:
        return PDF
    if content.startswith(b"PK\x03\x04"):
        return DOCX if DOCX_PART in content else None
    return PLAIN if is_text(content) else None


def is_text(content: bytes) -> bool:
    if not content.strip() or b"\x00" in content:
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
