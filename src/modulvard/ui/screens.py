"""Draws every main page to PNG without a screen: the very window, walked through by its own keys (decided.md 18)."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import (
    QMessageLogContext,
    QSettings,
    QSize,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QWidget

from modulvard.domain.access import Permission
from modulvard.domain.caseload import CaseloadFilter, CaseloadOrder, Shown
from modulvard.domain.desk import Desk, Preferences
from modulvard.domain.ids import PatientId
from modulvard.domain.intakes import IntakeStage
from modulvard.domain.pacing import PaceState
from modulvard.domain.recovery_key import BYTES, written
from modulvard.domain.today import LineKind
from modulvard.services.doorplate import Doorplate, Listed
from modulvard.ui.app import application
from modulvard.ui.appearance import Appearance
from modulvard.ui.camera import WAIT_SECONDS, Camera, deliver
from modulvard.ui.entrance import Entered
from modulvard.ui.garbage import GarbageOnThisThread
from modulvard.ui.homework.targets import target_of
from modulvard.ui.i18n import Language
from modulvard.ui.main_window import MainWindow
from modulvard.ui.opening import Opening
from modulvard.ui.operations import Operations
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.theme.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from modulvard.services.bundle import Services

_WIDE = QSize(1440, 900)
_NARROW = QSize(1366, 768)
_OF_NO_SCREEN = "This plugin does not support"
_USUAL_PLACE = Path("~", ".local", "share", "modulvard", "clinic.db")
"""Where the first run says that data will lie: nobody's own folder, and nothing is there."""
_TABS = {
    "oversikt": PatientTab.OVERVIEW,
    "moduler": PatientTab.MODULES,
    "hemuppgifter": PatientTab.HOMEWORK,
    "konversation": PatientTab.CONVERSATION,
    "skattningar": PatientTab.RATINGS,
    "dokument": PatientTab.DOCUMENTS,
}
_FORGOTTEN_KEY = bytes(range(BYTES))
"""For the picture of the first run: no clinic has this recovery key."""


class Look(Protocol):
    """How the screens are drawn."""

    @property
    def language(self) -> str:
        """``sv`` or ``en``."""
        ...

    @property
    def theme(self) -> str:
        """``light`` or ``dark``."""
        ...

    @property
    def scale(self) -> int:
        """Text size in per cent."""
        ...


def _tell_what_matters(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says on standard error, but for what a screen that is none says of every window."""
    if not message.startswith(_OF_NO_SCREEN):
        sys.stderr.write(f"{message}\n")


def draw_screens(services: "Services", folder: Path, look: Look) -> tuple[Path, ...]:
    """Draw every main page of an open store into the folder and return the files, in the order drawn.

    The store stays open and is the caller's to close. Pages that show a patient are logged as views are.
    """
    app = application()
    told = qInstallMessageHandler(_tell_what_matters)
    app.setCursorFlashTime(0)
    operations = Operations(parent=app)
    garbage = GarbageOnThisThread(app)
    with _settings(folder) as settings:
        theme = Theme(app, choice=ThemeChoice(look.theme), zoom=look.scale, system_size=False, packaged_font=True)
        theme.load_companions()
        language = Language(app, look.language)
        studio = _Studio(services, folder, operations, Appearance(theme, settings, app), language)
        try:
            return studio.draw_all()
        finally:
            studio.close()
            operations.close()
            garbage.give_back()
            for made in (theme, language, garbage):
                made.deleteLater()
            deliver()
            qInstallMessageHandler(told)


@contextmanager
def _settings(folder: Path) -> Iterator[QSettings]:
    """Give settings that nobody else has, so that a picture depends on nothing but the store."""
    file = folder / ".screens.ini"
    try:
        yield QSettings(str(file), QSettings.Format.IniFormat)
    finally:
        file.unlink(missing_ok=True)


class _Studio(Camera):
    """One window, walked through page by page."""

    def __init__(
        self,
        services: "Services",
        folder: Path,
        operations: Operations,
        appearance: Appearance,
        language: Language,
    ) -> None:
        self._services, self._language = services, language
        clock: Any = import_module("modulvard.bootstrap").clock_from_environment()
        self._opening = Opening(store=_USUAL_PLACE, clock=clock)
        app = application()
        super().__init__(MainWindow(self._opening, operations, appearance, language, app), operations, folder)

    def draw_all(self) -> tuple[Path, ...]:
        """Draw everything."""
        self._window.resize(_WIDE)
        self._window.show()
        self._window.activateWindow()
        self._doorway()
        self._enter()
        self._lists()
        patient = self._somebody()
        if patient is not None:
            self._patient(patient)
        self._way_in()
        self._way_out()
        self._reports()
        self._rest_of_the_window()
        self._narrow()
        return tuple(self._files)

    def close(self) -> None:
        """Take the window away without closing the store."""
        self._operations.finish(WAIT_SECONDS)
        self._window.forget()
        self._window.close()
        self._window.deleteLater()
        deliver()

    # --- what is drawn ----------------------------------------------------------------------------

    def _doorway(self) -> None:
        people = tuple(
            Listed(account.name, account.display_name, account.title)
            for account in self._services.accounts.list()
            if not account.is_disabled
        )
        page = self._window.doorway.lock(plate=Doorplate(self._services.clinic.show().name, people))
        page.passphrase.setText("x" * 17)
        self._draw("las")
        key = written(_FORGOTTEN_KEY)
        first = self._window.doorway.first_run(new_key=lambda: key, asked=(3, 6))
        self._draw("forsta-start-1")
        first.begin.own.setChecked(True)
        first.go_to(2)
        first.names.clinic.setText(self._services.clinic.show().name)
        first.names.person.setText(people[0].display_name if people else "")
        self._draw("forsta-start-2")
        first.go_to(3)
        self._draw("forsta-start-3")

    def _enter(self) -> None:
        services = self._services
        # At the first place, with the usual choices: a picture tells nothing of how someone left the window.
        desk = Desk(preferences=Preferences(), workspace={}, lock_minutes=10)
        self._window.doorway.entered.emit(Entered(services, desk, services.accounts.own_permissions()))
        self._go(Place(Section.TODAY))
        self._draw("idag")

    def _lists(self) -> None:
        self._go(Place(Section.PATIENTS))
        self._draw("patienter")
        self._press(Qt.Key.Key_Down)
        self._press(Qt.Key.Key_Space, " ")
        for _ in range(3):
            self._press(Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.ShiftModifier)
        self._draw("patienter-valda")
        self._press(Qt.Key.Key_Escape)
        self._go(Place(Section.MESSAGES))
        self._draw("meddelanden")
        self._press(Qt.Key.Key_R, "r")
        self._draw("svara")
        self._press(Qt.Key.Key_Escape)
        self._go(Place(Section.ANSWERS))
        self._draw("svarsbank")
        self._go(Place(Section.PROGRAMS))
        self._draw("program")
        self._press(Qt.Key.Key_Space, " ")
        for _ in range(2):
            self._press(Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.ShiftModifier)
        self._frame.pages.currentWidget().comparing.bar.triggered.emit("compare")
        self._draw("program-jamfor")
        self._press(Qt.Key.Key_Escape)
        self._press(Qt.Key.Key_Escape)
        first = self._services.programs.list()[0].id
        self._draw_window("programblad", lambda: self._frame.travel.print_programs((first,)))
        for draft in self._drafts():
            self._go(Place(Section.PROGRAMS, arguments={"draft": draft}))
            self._draw("program-skriva")
            self._press(Qt.Key.Key_Escape)
            self._press(Qt.Key.Key_Escape)
        self._go(Place(Section.INSTRUMENTS))
        self._draw("instrument")

    def _patient(self, patient: PatientId) -> None:
        for name, tab in _TABS.items():
            self._go(Place(Section.PATIENTS, patient, tab))
            self._draw(f"patient-{name}")
        self._go(Place(Section.PATIENTS, patient, PatientTab.RATINGS, {"do": "new"}))
        self._press(Qt.Key.Key_Return)
        self._draw("skattning-skriv-in")
        self._press(Qt.Key.Key_Escape)
        for line in self._services.homework.waiting()[:1]:
            target = target_of(line)
            self._go(Place(Section.PATIENTS, target.patient, PatientTab.HOMEWORK, target.arguments))
            self._draw("aterkoppling")
        self._go(Place(Section.PATIENTS, patient, PatientTab.MODULES, {"dock": "pace"}))
        self._press(Qt.Key.Key_2, "2")
        self._draw("patient-tempo")
        self._press(Qt.Key.Key_Escape)
        self._draw_preview(patient)

    def _way_in(self) -> None:
        """Draw *Inför start* of somebody for whom something is done and something is missing."""
        lines = [line for line in self._services.intakes.list() if line.stage is IntakeStage.UNDER_WAY]
        for line in lines[:1]:
            self._go(Place(Section.PATIENTS, arguments={"waiting": True}))
            self._draw("patienter-vantar")
            self._go(Place(Section.PATIENTS, line.patient, PatientTab.OVERVIEW))
            self._draw("patient-infor-start")
            self._go(Place(Section.PATIENTS, line.patient, PatientTab.OVERVIEW, {"new": True}))
            self._draw("patient-start")
            self._press(Qt.Key.Key_Escape)

    def _way_out(self) -> None:
        """Draw *Avslut* and the end as it is filled in, of somebody whose end is near; and somebody who has ended."""
        lines = self._services.today.day().lines
        for line in [line for line in lines if line.kind is LineKind.END][:1]:
            patient = line.glance.patient
            self._go(Place(Section.PATIENTS, patient, PatientTab.OVERVIEW, {"way_out": True}))
            self._draw("patient-avslut")
            self._go(Place(Section.PATIENTS, patient, PatientTab.OVERVIEW, {"end": True}))
            self._draw("patient-avsluta")
            self._press(Qt.Key.Key_Escape)
        for line in [line for line in lines if line.kind is LineKind.FOLLOW_UP][:1]:
            self._go(Place(Section.PATIENTS, line.glance.patient, PatientTab.OVERVIEW, {"way_out": True}))
            self._draw("patient-uppfoljning")

    def _reports(self) -> None:
        """Draw *Rapporter*, for whoever may read them."""
        for section, name in self._reports_if_allowed():
            self._go(Place(section))
            self._draw(name)

    def _reports_if_allowed(self) -> list[tuple[Section, str]]:
        if Permission.READ_REPORTS not in self._services.accounts.own_permissions():
            return []
        return [(Section.REPORTS, "rapporter")]

    def _draw_preview(self, patient: PatientId) -> None:
        self._draw_window("utskrift", lambda: self._frame.travel.print_patients((patient,)))

    def _rest_of_the_window(self) -> None:
        self._go(Place(Section.TODAY))
        self._frame.open_palette()
        self._settle()
        for letter in self._letters():
            self._press(Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown, letter)
        self._draw("palett")
        self._frame.palette_panel.close_palette()
        self._frame.toggle_help()
        self._draw("hjalp")
        self._frame.toggle_help()
        self._go(Place(Section.SETTINGS))
        self._draw("installningar")
        gallery: QWidget = import_module("modulvard.ui.components.gallery").Gallery()
        gallery.resize(_WIDE)
        gallery.show()
        self._settle()
        self._save(gallery, "komponenter")
        gallery.close()
        gallery.deleteLater()
        self._window.activateWindow()

    def _narrow(self) -> None:
        self._window.resize(_NARROW)
        for section, name in (
            (Section.TODAY, "idag"),
            (Section.PATIENTS, "patienter"),
            (Section.MESSAGES, "meddelanden"),
            (Section.ANSWERS, "svarsbank"),
            (Section.PROGRAMS, "program"),
            *self._reports_if_allowed(),
        ):
            self._go(Place(section))
            self._draw(f"{name}-1366x768")

    def _drafts(self) -> list[int]:
        """Return a program in writing to draw, for who writes programs and where there is one."""
        if Permission.EDIT_PROGRAMS not in self._services.accounts.own_permissions():
            return []
        return [draft.id for draft in self._services.program_writing.list()[:1]]

    def _somebody(self) -> PatientId | None:
        """Return one's own patient to draw: behind in a program whose modules are all ours, else any."""
        patients = self._services.patients
        for wanted in (
            CaseloadFilter(own=True, pace=PaceState.BEHIND),
            CaseloadFilter(own=True),
            CaseloadFilter(own=True, shown=Shown.ALL),
        ):
            rows = patients.window(wanted, CaseloadOrder.PROGRAM, limit=1).rows
            if rows:
                return PatientId(rows[0].patient)
        return None

    def _letters(self) -> str:
        recent = self._services.patients.recent(1)
        return recent[0].given_name[:2].lower() if recent else "om"
