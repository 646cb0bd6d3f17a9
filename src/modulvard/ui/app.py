"""Starts the window. Nothing heavy is imported before it shows: the store's modules load while the user types."""

import sys
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from modulvard.domain.clock import Clock
from modulvard.ui.appearance import Appearance
from modulvard.ui.components.ground import meet_every_widget
from modulvard.ui.garbage import GarbageOnThisThread
from modulvard.ui.i18n import Language, language_of_the_system
from modulvard.ui.last_resort import LastResort
from modulvard.ui.main_window import MainWindow
from modulvard.ui.opening import Login, Opening
from modulvard.ui.operations import Operations
from modulvard.ui.theme.theme import HAS_STYLE, STYLE, Theme

_NAME = "modulvard"
_SIZE = (1440, 900)
_LEAST = (640, 400)
_GEOMETRY = "geometry"


def open_window(store: Path, clock: Clock, *, language: str | None = None, login: Login | None = None) -> int:
    """Open the window on a store, or its first run where there is none; return when it has closed.

    ``login`` stands filled in: the sample clinic's only (decided.md 16). ``language`` overrides what is remembered.
    """
    app = application()
    settings = QSettings()
    theme = Theme(app)
    theme.recall(settings)
    appearance = Appearance(theme, settings, app)
    spoken = Language(app, language or appearance.next_language or language_of_the_system())
    last_resort = LastResort(parent=app)
    give_back = last_resort.take_over()
    operations = Operations(last_resort.take, app)
    garbage = GarbageOnThisThread(app)
    window = MainWindow(Opening(store=store, clock=clock, login=login), operations, appearance, spoken, app)
    last_resort.happened.connect(window.tell_fault)
    window.locked.connect(garbage.sweep)
    _place(window, settings)

    window.painted.connect(lambda: _once_painted(app, theme))

    def show() -> None:
        window.begin()
        window.show()

    QTimer.singleShot(0, show)
    try:
        code = app.exec()
    finally:
        settings.setValue(_GEOMETRY, window.saveGeometry())
        operations.close()
        garbage.give_back()
        give_back()
    return code


def application() -> QApplication:
    """Return the application, made if there is none yet."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([*sys.argv[:1], "-style", STYLE])
    app.setProperty(HAS_STYLE, True)
    app.setApplicationName(_NAME)  # no display name: Qt would add it to every window's title, which says it already
    app.setDesktopFileName(_NAME)
    return app


def _place(window: QWidget, settings: QSettings) -> None:
    """Put the window where it was, or in a good size for the screen."""
    window.setMinimumSize(*_LEAST)
    kept = settings.value(_GEOMETRY)
    if kept is not None and window.restoreGeometry(kept):
        return
    room = window.screen().availableGeometry()
    window.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))
    if room.width() < _SIZE[0] or room.height() < _SIZE[1]:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _once_painted(app: QApplication, theme: Theme) -> None:
    """Do what the first picture does not wait for."""
    theme.load_companions()
    meet_every_widget()
    app.setWindowIcon(import_module("modulvard.ui.window_icon").window_icon())
