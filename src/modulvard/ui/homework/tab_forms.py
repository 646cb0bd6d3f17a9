"""The forms of the tab Hemuppgifter: made when they are first asked for, and shown in place of the list."""

from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from modulvard.domain.homework import HomeworkLine
from modulvard.domain.messages import Way
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.homework.forms import FormPage, hand_in_choices
from modulvard.ui.homework.hand_in_form import HandInForm
from modulvard.ui.homework.new_form import NewHomeworkForm
from modulvard.ui.homework.rows import HomeworkRow
from modulvard.ui.pages import PageContext

_HAND_IN, _NEW = "hand_in", "new"


class TabForms(QObject):
    """Shows a form, and goes back to the list when it is left."""

    closed = Signal()

    def __init__(self, context: PageContext, stack: QStackedWidget, parent: QObject) -> None:
        """The stack's first page is what a form is shown in place of."""
        super().__init__(parent)
        self._context, self._stack = context, stack
        self._kept: Mapping[str, Any] = {}

    @property
    def current(self) -> HandInForm | NewHomeworkForm | None:
        """The form that is shown, if one is."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, HandInForm | NewHomeworkForm) else None

    @cached_property
    def hand_in(self) -> HandInForm:
        """The form for what was handed in."""
        form = HandInForm(self._context, self._stack)
        form.left.update(self._kept.get(_HAND_IN) or {})
        self._add(form)
        form.done.connect(partial(self._on_done, form))
        return form

    @cached_property
    def new(self) -> NewHomeworkForm:
        """The form for a homework of one's own."""
        form = NewHomeworkForm(self._context, self._stack)
        form.left.update(self._kept.get(_NEW) or {})
        self._add(form)
        form.done.connect(partial(self._on_done, form))
        return form

    def begin_hand_in(
        self, picture: PatientPicture, lines: Sequence[HomeworkLine], row: HomeworkRow | None, on: str = ""
    ) -> None:
        """Register what was handed in, on a line, or on another choice by its key."""
        if picture.view is None or not picture.may_change:
            return
        choices = hand_in_choices(lines, picture.view, self._context.language)
        if not choices:
            self._context.announce(self.tr("Det finns ingen hemuppgift att lämna in på."))
            return
        of_row = (choice for choice in choices if row is not None and choice.on == row.homework)
        chosen = next((choice for choice in choices if choice.key == on), None) or next(of_row, None)
        self._stack.setCurrentWidget(self.hand_in)
        self.hand_in.begin(picture, choices, chosen)

    def take_file(self, file: Path) -> None:
        """Read a file into the form for what was handed in, if that is the one shown."""
        if isinstance(self.current, HandInForm):
            self.current.choose_way(Way.FILE)
            self.current.take_file(file)

    def begin_new(self, picture: PatientPicture) -> None:
        """Give a homework of one's own, while the treatment goes on."""
        if picture.view is None or not picture.may_change or picture.view.treatment.ending is not None:
            return
        self._stack.setCurrentWidget(self.new)
        self.new.begin(picture)

    def leave(self) -> None:
        """Leave the form that is shown; what is typed stands there again when it is come back to."""
        if self.current is not None:
            self.current.leave()

    def asides(self) -> dict[str, Any]:
        """Return what is typed in forms that were left, of whichever patient, as plain JSON values."""
        hand_in = self.hand_in.left if "hand_in" in self.__dict__ else self._kept.get(_HAND_IN)
        new = self.new.asides() if "new" in self.__dict__ else self._kept.get(_NEW)
        return {name: left for name, left in ((_HAND_IN, hand_in), (_NEW, new)) if left}

    def take_asides(self, kept: Mapping[str, Any]) -> None:
        """Let it stand there again when a form is come back to: before one is made."""
        self._kept = kept

    def workspace(self) -> dict[str, Any]:
        """Return which form is shown and what is typed in it, as plain JSON values."""
        shown = self.current
        if shown is None:
            return {}
        return {"form": _HAND_IN if isinstance(shown, HandInForm) else _NEW, **shown.workspace()}

    def write_again(
        self,
        kept: Mapping[str, Any],
        picture: PatientPicture,
        lines: Sequence[HomeworkLine],
        row: HomeworkRow | None,
    ) -> None:
        """Show a form again with what was typed in it before a lock."""
        if kept.get("form") == _HAND_IN:
            self.begin_hand_in(picture, lines, row, str(kept.get("on", "")))
        else:
            self.begin_new(picture)
        if self.current is not None:
            self.current.write_again(kept)

    def _add(self, form: FormPage) -> None:
        self._stack.addWidget(form)
        form.closed.connect(self._on_closed)

    def _on_done(self, form: FormPage, _ident: int) -> None:
        if self.current is form:  # else one has left it, and may be at another
            self._on_closed()

    def _on_closed(self) -> None:
        self._stack.setCurrentIndex(0)
        self.closed.emit()
