"""Run as a process of its own: opens the window on a store, types the passphrase, and waits for a usable Idag.

``into_today.py STORE DELAY_MS`` waits so long after the lock page stands before it presses Enter. Prints one line of
JSON: ``entered`` is the milliseconds from Enter to the painted list, ``stretching`` those of them that went into
stretching the passphrase, and ``resident`` the memory in bytes once the event loop is idle. With ``walk`` as a third
argument it then goes through every page, and ``holds`` tells the longest time the event loop was held on each: the
processor time of its thread, for what else the machine does strikes the clock on the wall.
"""

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

from bare_python import resident_bytes
from login import ACCOUNT, TYPED
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

POLL_MS = 4
SETTLING_MS = 1500
ON_A_PAGE_MS = 700
BEAT_MS = 4
LONG_TEXT = "\n\n".join("Det gick bättre än jag trodde, fyra kvällar av sju. " * 8 for _ in range(40))
"""Some sixteen thousand characters."""


class Visitor(QObject):
    """Goes in as a user does."""

    def __init__(self, app: QApplication, delay_ms: int, *, walks: bool) -> None:
        super().__init__(app)
        self._app, self._delay_ms, self._walks = app, delay_ms, walks
        self._told: dict[str, Any] = {}
        self._stretched = _Stretching()
        self._timer = QTimer(self)
        self._wait_for(self._lock_page, self._on_lock_page)

    def _wait_for(self, what: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Call ``then`` once there is such a thing."""

        def look() -> None:
            found = what()
            if found is not None:
                timer.stop()
                then(found)

        timer = QTimer(self)
        timer.timeout.connect(look)
        timer.start(POLL_MS)

    def _lock_page(self) -> Any:
        """Return the lock page once its field waits for the passphrase. Asks little, often: looking through all
        widgets would take longer than some of what is measured, and load what the program does without.
        """
        page: Any = self._app.focusWidget()
        while page is not None and type(page).__name__ != "LockPage":
            page = page.parentWidget()
        return page if page is not None and page.chosen_name == ACCOUNT else None

    def _on_lock_page(self, page: Any) -> None:
        QTimer.singleShot(self._delay_ms, lambda: self._enter(page))

    def _enter(self, page: Any) -> None:
        self._window = page.window()
        page.fill(ACCOUNT, TYPED)
        self._stretched.watch()
        self._began = time.monotonic_ns()
        page.unlock_button.click()
        self._wait_for(self._today, self._on_today)

    def _today(self) -> Any:
        page = self._window.frame.travel.page if self._window.frame is not None else None
        return page if page is not None and page.isVisible() and page.rows.model().rowCount() > 0 else None

    def _on_today(self, page: Any) -> None:
        page.window().repaint()
        self._told["entered"] = (time.monotonic_ns() - self._began) / 1e6
        self._told["stretching"] = self._stretched.milliseconds
        QTimer.singleShot(SETTLING_MS, self._settled)

    def _settled(self) -> None:
        self._told["resident"] = resident_bytes()
        if self._walks:
            self._walk = Walk(self._app, self._tell)
        else:
            self._tell({})

    def _tell(self, holds: dict[str, float]) -> None:
        print(json.dumps(self._told | {"holds": holds}), flush=True)
        self._app.closeAllWindows()
        self._app.quit()


class _Stretching:
    """Counts the time that stretching takes, wherever it is called from."""

    def __init__(self) -> None:
        self.milliseconds = 0.0

    def watch(self) -> None:
        keys: Any = import_module("modulvard.store.keys")
        sealing: Any = import_module("modulvard.store.sealing")
        stretch = sealing.stretch

        def counted(*given: Any) -> Any:
            began = time.monotonic_ns()
            try:
                return stretch(*given)
            finally:
                self.milliseconds += (time.monotonic_ns() - began) / 1e6

        for module in (keys, sealing):
            if getattr(module, "stretch", None) is stretch:
                module.stretch = counted


class Walk(QObject):
    """Goes through every page and notes how long the event loop was held at a time."""

    def __init__(self, app: QApplication, done: Callable[[dict[str, float]], None]) -> None:
        super().__init__(app)
        self._done = done
        self._holds: dict[str, float] = {}
        self._name = ""
        self._last_beat = time.thread_time_ns()
        window: Any = next(each for each in app.topLevelWidgets() if type(each).__name__ == "MainWindow")
        self._window, self._travel = window, window.frame.travel
        services = window.session.services
        glance = services.today.day().lines[0].glance
        self._patient, self._treatment = glance.patient, glance.treatment
        self._steps = iter(self._all_steps())
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start(BEAT_MS)
        self._next()

    def _all_steps(self) -> list[tuple[str, Callable[[], None]]]:
        pages: Any = import_module("modulvard.ui.pages")
        section, tab, place = pages.Section, pages.PatientTab, pages.Place
        go = self._travel.go

        def messages(**arguments: object) -> None:
            go(place(section.MESSAGES, arguments=arguments))

        return [
            ("Patienter", lambda: go(place(section.PATIENTS))),
            ("Patient, Översikt", lambda: go(place(section.PATIENTS, self._patient, tab.OVERVIEW))),
            ("Patient, Moduler", lambda: go(place(section.PATIENTS, self._patient, tab.MODULES))),
            ("Patient, Hemuppgifter", lambda: go(place(section.PATIENTS, self._patient, tab.HOMEWORK))),
            ("Patient, Konversation", lambda: go(place(section.PATIENTS, self._patient, tab.CONVERSATION))),
            ("Patient, Dokument", lambda: go(place(section.PATIENTS, self._patient, tab.DOCUMENTS))),
            ("Meddelanden, Att svara", lambda: messages(view="waiting")),
            ("Meddelanden, Att lämna", lambda: messages(view="to_hand_over")),
            ("Meddelanden, Alla", lambda: messages(view="latest")),
            ("Meddelanden, Alla, filtered", lambda: self._travel.page.listing.filter.setText("a")),
            ("Meddelanden, Utkast", lambda: messages(view="drafts")),
            ("Writing a reply", lambda: messages(treatment=self._treatment)),
            ("A long text in the reply", lambda: self._travel.page.composer.writer.editor.insertPlainText(LONG_TEXT)),
            ("Svarsbank", lambda: go(place(section.ANSWERS))),
            ("Program", lambda: go(place(section.PROGRAMS))),
            ("Inställningar", lambda: go(place(section.SETTINGS))),
            ("Patienter again", lambda: go(place(section.PATIENTS))),
            ("Print preview", lambda: self._travel.print_patients((self._patient,))),
            ("Idag", lambda: go(place(section.TODAY))),
        ]

    def _next(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._name = ""
            self._done(self._holds)
            return
        self._name, act = step
        QTimer.singleShot(0, act)
        QTimer.singleShot(ON_A_PAGE_MS, self._next)

    def _on_beat(self) -> None:
        """Note what the thread has worked since the last beat: so long was the event loop held at most."""
        now = time.thread_time_ns()
        held = (now - self._last_beat) / 1e6
        self._last_beat = now
        if self._name:
            self._holds[self._name] = max(held, self._holds.get(self._name, 0.0))


def main(store: str, delay_ms: int, *, walks: bool) -> int:
    """Open the window on the store and go in."""
    run_loop = QApplication.exec

    def watched_exec(*_: object) -> int:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            Visitor(application, delay_ms, walks=walks)
        return run_loop()

    QApplication.exec = watched_exec
    sys.argv = ["modulvard", "--store", store]
    return int(import_module("modulvard.__main__").main())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), walks="walk" in sys.argv[3:]))
