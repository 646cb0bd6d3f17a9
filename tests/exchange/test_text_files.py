"""A file that is text is read whatever it was written with; one that is not is refused (INP-05)."""

import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.text_files import FileIsDocument, FileNotText, FileTooLarge, FileUnreadable
from modulvard.exchange.text_files import MOST_BYTES, read_text, read_text_file

SWEDISH = "Jag går och lägger mig klockan elva.\r\nDet tar en halvtimme – ”ungefär” – att somna på kvällen.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_swedish_text_is_read_however_it_was_written(encoding: str) -> None:
    text = SWEDISH if encoding != "latin-1" else SWEDISH.replace("–", "-").replace("”", '"')
    assert read_text(text.encode(encoding)) == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])))
def test_any_text_in_utf_8_or_marked_utf_16_comes_back_as_it_was(text: str) -> None:
    """INP-02: nothing is replaced or left out."""
    whole = "a" + text
    assert read_text(whole.encode()) == whole
    assert read_text(whole.encode("utf-16")) == whole


@given(st.text(st.sampled_from("abcåäöÅÄÖé 1.,–”\n"), min_size=1))
def test_swedish_letters_in_windows_1252_are_never_garbled(text: str) -> None:
    try:
        assert read_text(text.encode("cp1252")) == text
    except FileNotText:
        # Å followed by a dash looks like UTF-8: refused rather than guessed.
        assert any(pair in text for pair in ("Å–", "Ä–", "Å”", "Ä”"))


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"{\\rtf1\\ansi hej}",
        b"PK\x03\x04" + b"a" * 100,
        b"\x89PNG\r\n\x1a\n" + b"a" * 100,
        zlib.compress(SWEDISH.encode() * 50),
        bytes(range(256)) * 4,
        b"hej\x00d\xe5" + b"x" * 20,
        "åäö ÅÄÖ på väg".encode()[:-1] + b"\xc3 slut",
        b"\xff\xfea",
        b"\xef\xbb\xbfh\xe5",
    ],
    ids=["pdf", "rtf", "docx", "png", "packed", "every byte", "a null", "cut utf-8", "cut utf-16", "marked wrongly"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(FileNotText):
        read_text(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """INP-05: a stranger's file never ends the program."""
    with suppress(FileNotText):
        assert "\x00" not in read_text(data)


def test_a_file_larger_than_a_book_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "svar.txt"
    path.write_bytes(b"a" * MOST_BYTES)
    assert len(read_text_file(path)) == MOST_BYTES
    path.write_bytes(b"a" * (MOST_BYTES + 1))
    with pytest.raises(FileTooLarge) as refused:
        read_text_file(path)
    assert refused.value.most == 5


def test_a_file_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    for path in (tmp_path / "finns-inte.txt", tmp_path):
        with pytest.raises(FileUnreadable):
            read_text_file(path)


def test_an_empty_file_is_an_empty_text() -> None:
    assert read_text(b"") == ""


@pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf1"])
def test_a_spreadsheet_or_document_is_told_as_one(beginning: bytes) -> None:
    """Who has answers in a spreadsheet is told to save them as CSV, not of encodings."""
    with pytest.raises(FileIsDocument):
        read_text(beginning + b"0" * 100)
