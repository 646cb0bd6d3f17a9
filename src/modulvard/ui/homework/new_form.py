"""Giving a homework of one's own: a title, a text, questions of several kinds and a day (C5)."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.homework import MOST_QUESTIONS, NewHomework
from modulvard.domain.ids import TreatmentId
from modulvard.domain.programs import Question
from modulvard.services.base import Changed
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.fields import Field, FieldError, TextArea, TextField
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.components.typed import BY_HAND, fill_in, typed_in
from modulvard.ui.errors import explained, field_sentence
from modulvard.ui.homework.forms import FormPage
from modulvard.ui.homework.question_row import QuestionRow
from modulvard.ui.homework.words import patient_words
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.tokens import Space


class NewHomeworkForm(FormPage):
    """A form for a free homework. Without questions it is answered with one text."""

    done = Signal(int)
    """The new homework."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._treatment: TreatmentId | None = None
        self.left: dict[str, dict[str, Any]] = {}
        """What was typed for other treatments, by their numbers."""
        self.rows: list[QuestionRow] = []
        self._build()
        self._connect()

    def begin(self, picture: PatientPicture) -> None:
        """Give a homework to a patient. What was typed for the same treatment stands there still."""
        if picture.shown_treatment != self._treatment:
            self.left |= self.asides()
            self._clear()
            self._treatment = picture.shown_treatment
            self.write_again(self.left.pop(str(self._treatment), {}))
        self._picture = picture
        self._patient.setText(patient_words(picture))
        self.focus_first()

    def asides(self) -> dict[str, dict[str, Any]]:
        """Return what is typed and not given yet, by treatment, as plain JSON values."""
        typed = self.workspace()
        here = {str(self._treatment): typed} if self._treatment is not None and typed["typed"][BY_HAND] else {}
        return {**self.left, **here}

    def focus_first(self) -> None:
        """Put the focus on the title."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def workspace(self) -> dict[str, Any]:
        """Return what is typed, as plain JSON values."""
        return {"questions": len(self.rows), "typed": typed_in(self)}

    def write_again(self, kept: Mapping[str, Any]) -> None:
        """Put what was typed back, after a lock."""
        typed, count = kept.get("typed"), kept.get("questions")
        while isinstance(count, int) and len(self.rows) < min(count, MOST_QUESTIONS):
            self.add_question()
        if isinstance(typed, Mapping):
            fill_in(self, typed)

    def add_question(self) -> None:
        """Add a question last."""
        if len(self.rows) >= MOST_QUESTIONS:
            return
        row = QuestionRow(self.card)
        row.remove_button.clicked.connect(partial(self._remove, row))
        self.rows.append(row)
        self._question_column.addWidget(row)
        self._number_rows()
        row.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Give the homework (Ctrl+Enter)."""
        if self._treatment is None or not self.save_button.isEnabled():
            return
        for field in (self.title_field, self.due_field):
            field.show_problem("")
        self._problem.say("")
        try:
            due = self._due_on()
        except ValueError:
            self.due_field.show_problem(self.tr("Skriv dagen som 2026-11-23."))
            self.due.setFocus()
            return
        questions = self._questions()
        if questions is None:
            return
        new = NewHomework(
            treatment=self._treatment,
            title=self.title.text(),
            intro=self.intro.toPlainText(),
            questions=questions,
            due_on=due,
        )
        self.save_button.setEnabled(False)
        work = partial(self._context.services.homework.assign, new)
        self._context.run(self, work, partial(self._on_done, self._treatment), self._on_refused)

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        card = self.card
        self._patient = Small("", card, role="text", wrap=True)
        self.title, self.due = TextField(card), TextField(card)
        self.intro = TextArea(card, lines=3)
        self.title_field = Field(self.tr("Rubrik"), self.title, card)
        self.due_field = Field(self.tr("Senast den dagen, om det finns en"), self.due, card)
        self._problem = FieldError(card)
        self.add_button = Button(self.tr("Lägg till en fråga"), card, icon="plus")
        self._question_column = QVBoxLayout()
        self._question_column.setSpacing(Space.ROW)
        column = self.column
        column.addWidget(Subtitle(self.tr("Ny hemuppgift"), card))
        column.addWidget(self._patient)
        column.addWidget(self.title_field)
        column.addWidget(Field(self.tr("Text till patienten"), self.intro, card))
        column.addWidget(self.due_field)
        column.addLayout(self._question_column)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        told = self.tr("Utan frågor besvaras hemuppgiften med en enda text.")
        column.addWidget(Small(told, card, role="text_3", wrap=True))
        column.addWidget(self._problem)
        column.addWidget(self.not_kept)
        column.addLayout(self._buttons(card))

    def _buttons(self, card: QWidget) -> QHBoxLayout:
        self.cancel_button = Button(self.tr("Avbryt"), card, key="Esc")
        self.save_button = Button(self.tr("Ge hemuppgiften"), card, kind=ButtonKind.PRIMARY, key="Ctrl+Enter")
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add_question)
        self.cancel_button.clicked.connect(self.leave)
        self.save_button.clicked.connect(self.submit)
        self.bind_submit(self.submit)

    # --- following --------------------------------------------------------------------------------

    def _remove(self, row: QuestionRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._number_rows()
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].words.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _number_rows(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.show_number(number)

    def _clear(self) -> None:
        for row in list(self.rows):
            self.rows.remove(row)
            row.hide()
            row.deleteLater()
        for line in (self.title, self.due):
            line.setText("")
        self.intro.setPlainText("")
        self.intro.document().setModified(False)
        for field in (self.title_field, self.due_field):
            field.show_problem("")
        self._problem.say("")

    def _due_on(self) -> date | None:
        written = self.due.text().strip()
        return date.fromisoformat(written) if written else None

    def _questions(self) -> tuple[Question, ...] | None:
        """Return the questions, or None once what is wrong has been said beside its field."""
        found = [row.question(f"fraga{number}") for number, row in enumerate(self.rows, 1)]
        return tuple(question for question in found if question is not None) if all(found) else None

    def _on_done(self, treatment: TreatmentId, changed: Changed) -> None:
        """Close the form; where one for another patient has been begun in it since, that stays as it is typed."""
        self.save_button.setEnabled(True)
        self.left.pop(str(treatment), None)
        if treatment == self._treatment:
            self._clear()
            self._treatment = None
            self.done.emit(changed.ident or 0)

    def _on_refused(self, error: Exception) -> bool:
        self.save_button.setEnabled(True)
        if not isinstance(error, ModulvardError):
            return False
        field = error.facts.get("field") if isinstance(error, InvalidInput) else None
        if isinstance(error, InvalidInput) and field in {"title", "due"}:
            (self.title_field if field == "title" else self.due_field).show_problem(field_sentence(error))
            (self.title if field == "title" else self.due).setFocus()
        else:
            self._problem.say(explained(error).whole)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
