"""What was newly written in a mail, out of what mail programs make of it: `tests/corpus/mail_replies.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.incoming_mail import forms, markup, parts, texts

CORPUS = Path(__file__).parents[1] / "corpus" / "mail_replies.txt"
ASCII_BASED = [
    *("utf-8", "us-ascii", "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-8-i"),
    *("iso-8859-15", "windows-1250", "windows-1251", "windows-1252", "windows-1254", "windows-1258"),
    *("koi8-r", "koi8-u", "gb2312", "gbk", "gb18030", "big5", "shift_jis", "euc-jp", "iso-2022-jp"),
    *("euc-kr", "utf-7", "macroman", "cp437", "cp850", "cp-850", "tis-620", "windows-874", "x-unknown"),
    *("unknown-8bit", "ansi", "rot13", "hex", "zip", "base64", "bz2", "uu", "quopri", "unicode_escape"),
    *("raw_unicode_escape", "idna", "punycode", "undefined", "mbcs", "oem", "nonsense"),
]
OTHERS = ["utf-16", "utf-16le", "utf-32", "hz", "iso-2022-kr", "cp037"]


def replies() -> Iterator[tuple[str, str, bytes]]:
    for block in re.split(r"^=== ", CORPUS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, rest = block.partition("\n")
        expected, _, mail = rest.partition("---\n")
        yield name, expected.strip(), mail.encode()


@pytest.mark.parametrize(("expected", "mail"), [pytest.param(*rest, id=name) for name, *rest in replies()])
def test_only_the_new_words_are_kept(expected: str, mail: bytes) -> None:
    assert parts.body_of(forms.parsed(mail)).text == expected


@pytest.mark.parametrize(("expected", "mail"), [pytest.param(*rest, id=name) for name, *rest in replies()])
def test_line_ends_do_not_matter(expected: str, mail: bytes) -> None:
    assert parts.body_of(forms.parsed(mail.replace(b"\n", b"\r\n"))).text == expected


def test_there_are_at_least_thirty_in_five_languages_and_six_programs() -> None:
    names = [name for name, *_ in replies()]
    assert len(names) >= 30
    for wanted in (
        "English",
        "German",
        "French",
        "Spanish",
        "Portuguese",
        "HTML only",
        "bottom-posted",
        "between",
    ):
        assert any(wanted in name for name in names), wanted
    for program in ("Gmail", "Outlook", "Apple Mail", "iPhone", "Thunderbird", "Yahoo"):
        assert sum(name.startswith(program) for name in names) >= 2, program


def in_charset(charset: str) -> str:
    mail = f'Content-Type: text/plain; charset="{charset}"\n\nTuesday works'.encode()
    return parts.body_of(forms.parsed(mail)).text


@pytest.mark.parametrize("charset", ASCII_BASED)
def test_whatever_charset_a_mail_claims_its_words_come_out(charset: str) -> None:
    assert in_charset(charset) == "Tuesday works"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Grüße, Dienstag passt".encode() + b"\xe2\x82", "Grüße, Dienstag passt\ufffd"),
        ("Grüße, öä".encode() + b"\xed\xa0\x80", "Grüße, öä\ufffd\ufffd\ufffd"),
        ("Grüße, Dienstag passt".encode("cp1252"), "Grüße, Dienstag passt"),
    ],
)
def test_one_letter_that_is_none_makes_no_other_charset_of_the_rest(written: bytes, read: str) -> None:
    mail = b'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n' + written
    assert parts.body_of(forms.parsed(mail)).text == read


@pytest.mark.parametrize("charset", OTHERS)
def test_a_charset_of_two_bytes_or_of_signs_never_raises(charset: str) -> None:
    assert isinstance(in_charset(charset), str)


@given(st.text(max_size=300), st.sampled_from(["utf-8", "iso-8859-1", "koi8-r", "x", "utf-7"]))
@settings(max_examples=150)
def test_no_text_makes_it_raise_and_nothing_is_made_up(text: str, charset: str) -> None:
    mail = f'Content-Type: text/plain; charset="{charset}"\n\n{text}'.encode("utf-8", "replace")
    assert len(parts.body_of(forms.parsed(mail)).text) <= parts.LONGEST_WRITTEN
    assert set(texts.written_in(text)) <= {*text, "\n", " "}


@given(
    st.lists(
        st.sampled_from(["<div>", "</div>", "<!--", "<![", "<p", ">", "a", "&", '"', "<blockquote>", "\0"])
    )
)
@settings(max_examples=150)
def test_no_markup_makes_it_raise(pieces: list[str]) -> None:
    source = "".join(pieces)
    assert isinstance(markup.text_of(source), str)
    assert isinstance(parts.written_in_markup(source), str)


def test_what_cannot_be_seen_is_not_read() -> None:
    source = (
        "<p>Tuesday</p><p style='display:none'>Cancel it</p><script>book</script><style>p{}</style>"
        "<!-- book --><img alt='book' src='https://example.org/x.png'><template>book</template>"
    )
    assert markup.text_of(source) == "Tuesday"
