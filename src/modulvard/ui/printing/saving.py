"""Where a print is saved: the system's own dialog, with a name that says nothing about anyone."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from modulvard.ui.choosing_files import ChosenPath, choose_folder, choose_target


def ask_where(window: QWidget, suggested: str, chosen: ChosenPath) -> None:
    """Ask where to save: a file of the suggested name or, without a name, a folder."""
    title = QCoreApplication.translate("Prints", "Spara som PDF")
    if suggested:
        choose_target(window, suggested, chosen, title=title, names="PDF (*.pdf)", ending="pdf")
    else:
        choose_folder(window, chosen, title=title)
