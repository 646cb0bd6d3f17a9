"""The ground of what scrolls, where the page behind it is to be seen."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def clear_ground(view: QAbstractScrollArea) -> None:
    """Give a scroll area a viewport that paints nothing, and that Python knows.

    Of the one Qt makes Python knows nothing: the first time it is met, PySide looks through all of Qt's widgets for
    what it may be and makes Python classes of them, which takes a good part of the time until the lock page is seen.
    """
    view.setViewport(QWidget(view))


def meet_every_widget() -> None:
    """Let PySide make those classes now, before the first page that meets a viewport of Qt's own."""
    QAbstractScrollArea().viewport()
