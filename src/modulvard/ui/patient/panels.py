"""What lies over the patient's tabs while it is filled in: the start of a treatment, or its end."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from modulvard.domain.intakes import Intake
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.closing.panel import EndPanel
from modulvard.ui.pages import PageContext
from modulvard.ui.patient.start import StartPanel

Panel: TypeAlias = StartPanel | EndPanel


class PanelsOverTabs(QObject):
    """Each is made when it is first asked for: few visits do."""

    closed = Signal()
    """It was left without anything being done."""
    started = Signal(object)
    """The new treatment's id."""
    ended = Signal()

    def __init__(self, context: PageContext, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._context, self._stack = context, stack

    @property
    def shown(self) -> Panel | None:
        """The one that lies over the tabs now."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Panel) else None

    def begin_start(self, picture: PatientPicture, typed: Mapping[str, Any] | None, intake: Intake | None) -> None:
        """Show the start of a treatment, perhaps with what was typed before a lock."""
        self.start.begin(picture, typed, intake)
        self._stack.setCurrentWidget(self.start)

    def begin_end(self, picture: PatientPicture, typed: Mapping[str, Any] | None = None) -> None:
        """Show the end of the treatment that is shown, perhaps with what was typed before a lock."""
        self._stack.setCurrentWidget(self.end)
        self.end.begin(picture, typed)

    def show_picture(self, picture: PatientPicture) -> None:
        """Let the end tell how things stand now, if it is what is filled in."""
        if isinstance(self.shown, EndPanel):
            self.end.show_picture(picture)

    @cached_property
    def start(self) -> StartPanel:
        """Where a treatment is started."""
        start = StartPanel(self._context, self._stack)
        start.closed.connect(self.closed)
        start.started.connect(self.started)
        self._stack.addWidget(start)
        return start

    @cached_property
    def end(self) -> EndPanel:
        """Where a treatment is ended."""
        end = EndPanel(self._context, self._stack)
        end.closed.connect(self.closed)
        end.ended.connect(self.ended)
        self._stack.addWidget(end)
        return end
