"""The tab Moduler beside Översikt: made, and shown what is new, in turns of the event loop of its own."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QStackedWidget

from modulvard.domain.ids import ModuleNumber
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.key_binding import bind_letters
from modulvard.ui.modules.steps import Steps
from modulvard.ui.modules.tab import ModulesTab, may_plan
from modulvard.ui.pages import PageContext


class ModulesLater:
    """Whoever asks for the tab has it at once, as it stands now. Until then what is looked at goes before it."""

    def __init__(
        self, context: PageContext, steps: Steps, stack: QStackedWidget, keys: Mapping[str, Callable[[], None]]
    ) -> None:
        """``keys`` are letters on the rows beside the tab's own."""
        self._context, self._steps, self._stack, self._keys = context, steps, stack, keys
        self._made: ModulesTab | None = None
        self._picture: PatientPicture | None = None
        self._is_behind = False
        self._chosen: ModuleNumber | None = None
        self._timer = QTimer(stack)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def tab(self) -> ModulesTab:
        """The tab, with the latest picture."""
        made = self._made or self._make()
        if self._is_behind and self._picture is not None:
            self._is_behind = False
            made.show_picture(self._picture)
        chosen, self._chosen = self._chosen, None
        if chosen is not None:
            made.timeline.select(chosen)
        return made

    @property
    def if_made(self) -> ModulesTab | None:
        """The tab with the latest picture, or None where nobody has asked for it yet."""
        return None if self._made is None else self.tab

    def show_picture(self, picture: PatientPicture) -> None:
        """Show a picture: at once where the tab is the one shown, else once what is looked at stands."""
        if self._picture is not None and self._picture.shown_treatment != picture.shown_treatment:
            self._chosen = None
        self._picture, self._is_behind = picture, True
        if self._made is not None and self._stack.currentWidget() is self._made:
            _ = self.tab
        else:
            self._timer.start()

    def may_plan(self) -> bool:
        """Tell whether the plan in the latest picture may be changed."""
        return self._picture is not None and may_plan(self._picture)

    def select(self, module: ModuleNumber) -> None:
        """Make a module the selected one whenever the tab is looked at."""
        self._chosen = module

    def show_menu(self, module: int, point: QPoint) -> None:
        """Show what can be done with a module, at a point of the screen."""
        self.tab.show_menu(module, point)

    def _make(self) -> ModulesTab:
        made = self._made = ModulesTab(self._context, self._steps, self._stack)
        self._stack.addWidget(made)
        if self._context.letter_keys:
            bind_letters((made.timeline.rows,), {**self._keys, "V": made.toggle_skipped})
        return made

    def _go_on(self) -> None:
        """Do one thing at a time, so that no turn is a long one."""
        if self._made is None:
            self._make()
        else:
            self._timer.stop()
            _ = self.tab
