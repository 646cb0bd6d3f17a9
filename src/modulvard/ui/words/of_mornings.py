"""The mornings that a line can be put off to, by their keys 1 to 5 (ux.md section 2, U)."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication


def mornings(today: date) -> tuple[tuple[str, date], ...]:
    """Return words and day of each choice, in the order of their keys."""
    return (
        (QCoreApplication.translate("Mornings", "I morgon"), today + timedelta(days=1)),
        (QCoreApplication.translate("Mornings", "I övermorgon"), today + timedelta(days=2)),
        (QCoreApplication.translate("Mornings", "På måndag"), today + timedelta(days=7 - today.weekday())),
        (QCoreApplication.translate("Mornings", "Om en vecka"), today + timedelta(days=7)),
        (QCoreApplication.translate("Mornings", "Om två veckor"), today + timedelta(days=14)),
    )
