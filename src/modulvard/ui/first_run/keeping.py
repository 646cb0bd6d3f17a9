"""Keeps the recovery key outside the clinic: in a file of the user's own, or on paper (OPS-03)."""

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPainter

from modulvard.ui.words.said import QT_TRANSLATE_NOOP

FILE_NAME = "modulvard-aterstallningsnyckel.txt"
_TITLE = QT_TRANSLATE_NOOP("RecoveryKey", "Återställningsnyckel till {clinic}")
_TOLD = QT_TRANSLATE_NOOP(
    "RecoveryKey",
    "Med nyckeln kan en glömd lösenfras bytas. Den som har nyckeln och filen kan läsa allt. Förvara den inlåst och "
    "inte på samma dator.",
)


def written_out(clinic: str, recovery_key: str) -> str:
    """Return what the file and the paper say."""
    title = QCoreApplication.translate("RecoveryKey", _TITLE).format(clinic=clinic)
    return f"{title}\n\n{recovery_key}\n\n{QCoreApplication.translate('RecoveryKey', _TOLD)}\n"


def save_key(path: Path, clinic: str, recovery_key: str) -> None:
    """Write the key to a new file that only its owner can read. Raises OSError; a file that is there is kept."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(written_out(clinic, recovery_key))


def print_key(printer: Any, clinic: str, recovery_key: str) -> None:
    """Print the key on one sheet. ``printer`` is a QPrinter."""
    printer.setDocName("Modulvård")
    printer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout.Unit.Millimeter)
    painter = QPainter(printer)
    font = QFont(painter.font())
    font.setPointSizeF(12)
    painter.setFont(font)
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
    painter.drawText(QRectF(painter.viewport()), flags, written_out(clinic, recovery_key))
    painter.end()
