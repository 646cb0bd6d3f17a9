"""Which file answers are read from or written to."""

from PySide6.QtWidgets import QWidget

from modulvard.ui.answers.words import said
from modulvard.ui.choosing_files import ChosenPath, choose_file, choose_target
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_NAMES = "YAML (*.yaml *.yml)"
_SUGGESTED = "svarsbank.yaml"


def ask_file(window: QWidget, chosen: ChosenPath) -> None:
    """Ask which file to read."""
    choose_file(window, chosen, title=said(QT_TRANSLATE_NOOP("Answers", "Läs in svar")), names=_NAMES)


def ask_target(window: QWidget, chosen: ChosenPath) -> None:
    """Ask where to write."""
    title = said(QT_TRANSLATE_NOOP("Answers", "Exportera svar"))
    choose_target(window, _SUGGESTED, chosen, title=title, names=_NAMES, ending="yaml")
