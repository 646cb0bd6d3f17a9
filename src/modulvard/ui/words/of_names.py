"""How a patient is named in what is told of a deed. Kept apart from the places, so that Idag loads none of them."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from modulvard.ui.discretion import is_discreet, shown_name


def born_words(born: date | None) -> str:
    """Return ”f. 1985-03-12”, or nothing where it is not known or not to be seen."""
    if born is None or is_discreet():
        return ""
    return QCoreApplication.translate("Messages", "f. {day}").format(day=born.isoformat())


def told_name(name: str, born: date | None, *, is_shared: bool) -> str:
    """Return a patient's name as it is told of what was done: with birth date where another has the same name."""
    return ", ".join(filter(None, (shown_name(name), born_words(born) if is_shared else "")))
