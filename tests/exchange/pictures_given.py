"""Pictures made for tests, whole and broken, piece by piece."""

import struct
import zlib
from io import BytesIO

from PIL import Image

PNG = b"\x89PNG\r\n\x1a\n"


def png(width: int = 4, height: int = 3, colour: str = "teal", mode: str = "RGB") -> bytes:
    kept = BytesIO()
    Image.new(mode, (width, height), colour).save(kept, "PNG")
    return kept.getvalue()


def jpeg(
    width: int = 4, height: int = 3, colour: str = "teal", mode: str = "RGB", *, progressive: bool = False
) -> bytes:
    kept = BytesIO()
    Image.new(mode, (width, height), colour).save(kept, "JPEG", progressive=progressive)
    return kept.getvalue()


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def header(width: int, height: int) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))


def claiming(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that says it is of this size."""
    return PNG + header(width, height) + chunk(b"IDAT", zlib.compress(b"\x00" * 10)) + chunk(b"IEND", b"")


def moving_png() -> bytes:
    first, second = (Image.new("RGB", (4, 3), colour) for colour in ("teal", "red"))
    kept = BytesIO()
    first.save(kept, "PNG", save_all=True, append_images=[second])
    return kept.getvalue()


def other(kind: str) -> bytes:
    kept = BytesIO()
    Image.new("RGB", (4, 3), "teal").save(kept, kind)
    return kept.getvalue()
