"""Pictures of strangers: PNG and JPEG by their own bytes, measured before they are unpacked, and unpacked once whole.

What a file is called says nothing of what it is. Size, colours and frames are read from the file's own parts first, so
that no picture is unpacked that would fill the memory; then it is decoded, so that a torn one is found now and not when
a patient's page is shown (INP-05).
"""

import hashlib
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from modulvard.domain.program_images import (
    JPEG,
    MOST_IMAGE_BYTES,
    MOST_PIXELS,
    PNG,
    SUFFIXES,
    ImageFile,
    ProgramImage,
)
from modulvard.domain.program_report import ProblemKind

_TORN = (
    *(OSError, SyntaxError, ValueError, EOFError, OverflowError, MemoryError, TypeError, IndexError, KeyError),
    *(AttributeError, struct.error, zlib.error, Image.DecompressionBombError),
)
"""What the decoder raises on bytes it cannot make a picture of."""
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_OTHERS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"RIFF", "WebP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "zip"),
    (b"<", "SVG/HTML"),
)
_MOST_SCANS = 64
"""In one JPEG: a few bytes of another scan cost as much to decode as the whole picture."""
_MOST_PARTS = 20_000
_MOST_OF_A_PIXEL = 8
"""Bytes of four colours of sixteen bits."""
_AT_A_TIME = 1_000_000
_FRAMES = {0xC0, 0xC1, 0xC2}
"""How pictures are packed that every reader of JPEG unpacks: baseline, extended, progressive."""
_OTHER_FRAMES = {0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)}
_MARKER = re.compile(rb"\xff[^\x00\x01\xff\xd0-\xd7]")
"""Any but those that stand alone within a packed picture."""
_SCAN, _END = 0xDA, 0xD9


class PictureRefused(Exception):
    """The bytes are no picture that is taken; ``kind`` and ``facts`` say why."""

    def __init__(self, kind: ProblemKind, facts: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(kind)
        self.kind, self.facts = kind, facts


@dataclass(frozen=True, slots=True)
class _Measured:
    media_type: str
    width: int
    height: int


def read_picture(name: str, data: bytes) -> ImageFile:
    """Return the picture, or raise PictureRefused. ``name`` is the file's, and has to say what the bytes are."""
    if len(data) > MOST_IMAGE_BYTES:
        raise _refused(ProblemKind.TOO_LARGE, most=MOST_IMAGE_BYTES, found=len(data))
    measured = _measured(data)
    said = SUFFIXES.get(name[name.rfind(".") :])
    if said is not None and said != measured.media_type:
        raise _refused(ProblemKind.IMAGE_IS_OTHER, found=_named(measured.media_type))
    if measured.width * measured.height > MOST_PIXELS:
        raise _refused(
            ProblemKind.IMAGE_TOO_WIDE, width=measured.width, height=measured.height, most=MOST_PIXELS // 1_000_000
        )
    _decode(data, measured)
    return ImageFile(
        image=ProgramImage(
            name=name,
            sha256=hashlib.sha256(data).hexdigest(),
            media_type=measured.media_type,
            width=measured.width,
            height=measured.height,
        ),
        data=data,
    )


def _refused(problem: ProblemKind, /, **facts: object) -> PictureRefused:
    return PictureRefused(problem, tuple((name, str(value)) for name, value in facts.items()))


def _named(media_type: str) -> str:
    return {PNG: "PNG", JPEG: "JPEG"}[media_type]


def _measured(data: bytes) -> _Measured:
    if data.startswith(_PNG):
        return _measured_png(data)
    if data.startswith(_JPEG):
        return _measured_jpeg(data)
    other = next((name for start, name in _OTHERS if data.startswith(start)), "")
    raise _refused(ProblemKind.NOT_AN_IMAGE, **({"found": other} if other else {}))


# --- PNG: length, name, content and checksum, again and again -------------------------------------


def _measured_png(data: bytes) -> _Measured:
    size: tuple[int, int] | None = None
    at, parts, packed = len(_PNG), 0, list[memoryview]()
    while at < len(data):
        parts += 1
        if parts > _MOST_PARTS or at + 12 > len(data):
            raise _refused(ProblemKind.IMAGE_DAMAGED)
        (length,) = struct.unpack_from(">I", data, at)
        name, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data) or (size is None) != (name == b"IHDR"):
            raise _refused(ProblemKind.IMAGE_DAMAGED)
        (checksum,) = struct.unpack_from(">I", data, end - 4)
        if zlib.crc32(memoryview(data)[at + 4 : end - 4]) != checksum:
            raise _refused(ProblemKind.IMAGE_DAMAGED)
        if name == b"IHDR":
            size = _size_in_head(data, at, length)
        elif name == b"IDAT":
            packed.append(memoryview(data)[at + 8 : end - 4])
        elif name == b"acTL":
            raise _refused(ProblemKind.IMAGE_MOVES)
        elif name == b"IEND":
            break
        at = end
    else:
        raise _refused(ProblemKind.IMAGE_DAMAGED)  # torn off between two parts
    if end != len(data) or _holds_more(packed, size or (0, 0)):
        raise _refused(ProblemKind.IMAGE_HIDES)
    return _with_size(PNG, size or (0, 0))


def _size_in_head(data: bytes, at: int, length: int) -> tuple[int, int]:
    if length != 13:
        raise _refused(ProblemKind.IMAGE_DAMAGED)
    width, height = struct.unpack_from(">II", data, at + 8)
    return width, height


def _holds_more(packed: list[memoryview], size: tuple[int, int]) -> bool:
    """Tell whether what is packed is more than a picture of that size can be: a few bytes may unfold to gigabytes."""
    if size[0] * size[1] > MOST_PIXELS:
        return False  # refused for its size, and never unpacked
    most = _MOST_OF_A_PIXEL * size[0] * size[1] + 8 * sum(size) + 64
    unpacking, found = zlib.decompressobj(), 0
    for part in packed:
        left = bytes(part)
        while left and not unpacking.eof:
            try:
                found += len(unpacking.decompress(left, _AT_A_TIME))
            except zlib.error:
                return False  # torn: told when it is decoded
            if found > most:
                return True
            left = unpacking.unconsumed_tail
    return False


def _with_size(media_type: str, size: tuple[int, int]) -> _Measured:
    if 0 in size:
        raise _refused(ProblemKind.IMAGE_DAMAGED)
    return _Measured(media_type, *size)


# --- JPEG: marker, length and content, and the packed picture until the next marker ---------------


def _measured_jpeg(data: bytes) -> _Measured:
    size: tuple[int, int] | None = None
    scans = 0
    for marker, body in _segments(data):
        if marker in _FRAMES:
            if size is not None or len(body) < 6:
                raise _refused(ProblemKind.IMAGE_DAMAGED)
            _, height, width, colours = struct.unpack_from(">BHHB", body)
            if colours == 4:
                raise _refused(ProblemKind.IMAGE_CMYK)
            size = width, height
        elif marker in _OTHER_FRAMES:
            raise _refused(ProblemKind.IMAGE_OTHER_PACKING)
        elif marker == _SCAN:
            scans += 1
    if size is None or not 1 <= scans <= _MOST_SCANS:
        raise _refused(ProblemKind.IMAGE_DAMAGED)
    return _with_size(JPEG, size)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each marker with its content, up to the picture's end; raise PictureRefused if it has none."""
    at, parts = 2, 0
    while (match := _MARKER.search(data, at)) is not None:
        marker, at = match[0][1], match.end()
        parts += 1
        if marker == _END:
            if any(data[at:]):
                raise _refused(ProblemKind.IMAGE_HIDES)
            return
        if parts > _MOST_PARTS or at + 2 > len(data):
            break
        (length,) = struct.unpack_from(">H", data, at)
        yield marker, data[at + 2 : at + length]
        at += max(length, 2)
    raise _refused(ProblemKind.IMAGE_DAMAGED)


# --- the whole of it ------------------------------------------------------------------------------


def _decode(data: bytes, measured: _Measured) -> None:
    try:
        with Image.open(BytesIO(data), formats=(_named(measured.media_type),)) as picture:
            if picture.size != (measured.width, measured.height):
                raise _refused(ProblemKind.IMAGE_DAMAGED)
            picture.load()
    except _TORN as error:
        raise _refused(ProblemKind.IMAGE_DAMAGED) from error
