"""Reading a file as text, whatever it was written with: UTF-8, UTF-16, Windows-1252 or Latin-1. Else refused in words.

A file has no mark of how it was written unless it begins with one, so what is read is held against what text looks
like: a letter too many made up of control characters, and it is no text. Nothing is replaced or left out.
"""

import re
from pathlib import Path

from modulvard.domain.text_files import FileIsDocument, FileNotText, FileTooLarge, FileUnreadable, NotAFile
from modulvard.exchange.plain_files import NoPlainFile, read_file

MOST_BYTES = 5_000_000
"""A whole book fits. A larger file is the wrong one."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How spreadsheets and documents of office programs begin."""
_OTHERS = (b"%PDF-", b"\x89PNG", b"GIF8", b"\xff\xd8\xff")
"""How PDF and pictures begin."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_MOST_CONTROLS = 1 / 500
"""A share of stray control characters that text from old programs may have; they are not kept anyway."""
_UTF_8_LETTER = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|[\xe2][\x80-\xbf]{2}")


def read_text(data: bytes) -> str:
    """Return what a file says, or raise FileTooLarge or FileNotText."""
    if len(data) > MOST_BYTES:
        raise FileTooLarge(most=MOST_BYTES // 1_000_000)
    if data.startswith(_OFFICE):
        raise FileIsDocument
    if data.startswith(_OTHERS):
        raise FileNotText
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data, encoding)
    if b"\x00" in data:
        return _checked(data, _unmarked_utf_16(data))
    try:
        return _looked_at(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if _is_damaged_utf_8(data):
        raise FileNotText
    return _checked(data, "cp1252")


def read_text_file(path: Path) -> str:
    """Return what the file at a path says; raises FileUnreadable and NotAFile as well."""
    try:
        data = read_file(path.expanduser(), MOST_BYTES + 1)
    except NoPlainFile as error:
        raise NotAFile(file=path.name) from error
    except OSError as error:
        raise FileUnreadable from error
    return read_text(data)


def _is_damaged_utf_8(data: bytes) -> bool:
    """Tell whether most letters beyond ASCII are UTF-8's: read as Windows-1252, each å would become two signs."""
    in_utf_8 = sum(len(found) for found in _UTF_8_LETTER.findall(data))
    return 2 * in_utf_8 > sum(byte > 0x7F for byte in data)


def _unmarked_utf_16(data: bytes) -> str:
    """Return which way round UTF-16 without a mark is written: letters have their empty half first or last."""
    first, last = data[0::2].count(0), data[1::2].count(0)
    if len(data) % 2 or max(first, last) < len(data) // 8 or min(first, last) > max(first, last) // 8:
        raise FileNotText
    return "utf-16-be" if first > last else "utf-16-le"


def _checked(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileNotText from error
    return _looked_at(text)


def _looked_at(text: str) -> str:
    kept = text.removesuffix("\x1a")
    if "\x00" in kept or len(_CONTROL.findall(kept)) > max(1, len(kept) * _MOST_CONTROLS):
        raise FileNotText
    return kept
