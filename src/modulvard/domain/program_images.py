"""Pictures of a program's pages: what a version says of each, and what can be wrong with one. Their bytes lie apart."""

import re
from dataclasses import dataclass

IMAGE_FOLDER = "bilder"
"""Where pictures lie in a program's folder or archive."""
PNG = "image/png"
JPEG = "image/jpeg"
SUFFIXES = {".png": PNG, ".jpg": JPEG, ".jpeg": JPEG}
MOST_IMAGES = 200
MOST_IMAGE_BYTES = 5_000_000
MOST_PIXELS = 16_000_000
"""In one picture: that of a telephone's camera fits."""
MOST_PIXELS_TOGETHER = 80_000_000

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}\.(?:png|jpe?g)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramImage:
    """A picture as the version's content names it: by the SHA-256 of its bytes, so that it is frozen with the rest."""

    name: str
    """Its file's name, such as ``andning.png``."""
    sha256: str
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageFile:
    """A picture with its bytes."""

    image: ProgramImage
    data: bytes


def is_image_name(name: str) -> bool:
    """Tell whether a name is one that every system keeps as it is: small letters a-z, digits, ``-`` and ``_``."""
    return _NAME.fullmatch(name) is not None
