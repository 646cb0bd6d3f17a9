"""The packaged Noto Sans: the screen's font on Linux and in pictures (decided.md 29)."""

import sys

from PySide6.QtGui import QFontDatabase

from modulvard.resources import resource

FAMILY = "Noto Sans"
_WEIGHTS = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")
_COMPANIONS = (
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansHebrew-Bold.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "NotoSansMath-Regular.ttf",
)


class _Loaded:
    """What this process has loaded so far. Qt keeps a font as often as it is added."""

    weights = False
    companions = False


def system_has_its_own() -> bool:
    """Whether the system's own interface font is used: Windows and macOS."""
    return sys.platform in {"win32", "darwin"}


def load_weights() -> str:
    """Load the packaged weights once and return the family's name."""
    if not _Loaded.weights:
        for name in _WEIGHTS:
            QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))
        _Loaded.weights = True
    return FAMILY


def load_companions() -> None:
    """Load the fonts for Arabic, Hebrew and symbols once. Not needed by the first window, so called after it."""
    if _Loaded.companions:
        return
    _Loaded.companions = True
    for name in _COMPANIONS:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))
