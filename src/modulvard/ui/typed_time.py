"""What is said of a typed time in the nights when the clocks are changed: that it is none, or which of two it is."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from modulvard.domain.clock import STOCKHOLM, comes_twice


def no_such_time() -> str:
    """Say that the clocks leap over the time that was written."""
    return QCoreApplication.translate("Typed time", "Den tiden finns inte: då ställs klockan fram till sommartid.")


def with_which_hour(said: str, moment: datetime | date | None) -> str:
    """Add to what is said once a time is kept which one it is, where the clocks show it twice that night."""
    if not isinstance(moment, datetime) or not comes_twice(moment):
        return said
    words = QCoreApplication.translate("Typed time", "Klockan visar {time} två gånger den natten. Den första räknas.")
    return f"{said} {words.format(time=f'{moment.astimezone(STOCKHOLM):%H:%M}')}"
