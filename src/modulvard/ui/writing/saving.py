"""A text that cannot be kept in the store is saved as a file of the user's choice (ux.md section 5, full disk)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from modulvard.ui.choosing_files import ChosenPath, choose_target


def ask_where(window: QWidget, chosen: ChosenPath) -> None:
    """Ask where to save. The name suggested says nothing about anyone (ux.md 8.5)."""
    title = QCoreApplication.translate("Writing", "Spara texten som fil")
    names = QCoreApplication.translate("Writing", "Text (*.txt)")
    suggested = QCoreApplication.translate("Writing", "text")
    choose_target(window, suggested, chosen, title=title, names=names, ending="txt")
