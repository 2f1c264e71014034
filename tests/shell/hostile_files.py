"""Resumes as files: whole ones, broken ones, and ones that were made to do harm."""

from __future__ import annotations

import io
import zipfile
import zlib

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(text: str) -> bytes:
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines())
    return docx_of(f'<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>'.encode())


def docx_of(document: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return held.getvalue()


def pdf(*lines: str) -> bytes:
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    return pdf_of(f"BT /F1 12 Tf 40 700 Td {shown} ET".encode())


def pdf_of(stream: bytes, more: str = "") -> bytes:
    """One page with this stream of content."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), more.encode(), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))
    return body + head + table + tail


ENTITIES = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
LAUGHS = b'<!DOCTYPE x [<!ENTITY a0 "ha">%s]><w:document xmlns:w="%s"><w:t>&a9;</w:t></w:document>' % (
    ENTITIES,
    WORD.encode(),
)
OUTSIDE = (
    b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    b'<w:document xmlns:w="%s"><w:t>&f; and some words</w:t></w:document>' % WORD.encode()
)
HOSTILE = {
    "docx bomb": docx_of(b"<w:t>" + b"a" * 60_000_000),
    "docx of laughs": docx_of(LAUGHS),
    "docx that reads a file": docx_of(OUTSIDE),
    "docx without a document": b"PK\x03\x04 word/ and nothing else",
    "docx that is deep": docx_of(b"<a>" * 200_000),
    "pdf bomb": pdf_of(zlib.compress(b"0 " * 100_000_000, 9), "/Filter /FlateDecode"),
    "pdf cut off": pdf("Python")[:200],
    "pdf of nothing": b"%PDF-1.4\n%%EOF",
    "pdf of brackets": pdf_of(b"BT " + b"[" * 500_000),
    "pdf that goes in circles": pdf("words here").replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"),
    "pdf without text": pdf_of(b"0 0 100 100 re f"),
}
