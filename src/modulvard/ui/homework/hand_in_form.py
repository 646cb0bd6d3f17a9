"""Registering what was handed in: typed, pasted, from a file or on paper, by question, with when it came (C5)."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.errors import ModulvardError
from modulvard.domain.homework import NewHandIn
from modulvard.domain.homework_answers import WHOLE, AnswerProblem, AnswersRefused
from modulvard.domain.messages import Way
from modulvard.domain.treatment_errors import BeforeTreatment, InTheFuture, TreatmentEnded
from modulvard.exchange.text_files import read_text_file
from modulvard.services.base import Changed
from modulvard.services.homework import HomeworkChanged
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.choosing_files import AskFile, choose_file
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.checks import SegmentedControl
from modulvard.ui.components.fields import ChoiceField, Field, FieldError
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.components.typed import BY_HAND, fill_in, typed_in
from modulvard.ui.errors import explained
from modulvard.ui.file_drops import file_in
from modulvard.ui.homework.answer_fields import AnswerField
from modulvard.ui.homework.arrival import DAY, ArrivalFields
from modulvard.ui.homework.files import PasteArea
from modulvard.ui.homework.forms import FormPage, HandInChoice
from modulvard.ui.homework.reading_in import divide
from modulvard.ui.homework.words import answer_sentence, listed, module_words, patient_words
from modulvard.ui.operations import Lane
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.tokens import Space
from modulvard.ui.typed_time import with_which_hour

_WAYS = (Way.TYPED, Way.PASTED, Way.FILE, Way.PAPER)
_OF_THE_DAY = (InTheFuture, BeforeTreatment, TreatmentEnded)


class HandInForm(FormPage):
    """A form with a field for each question. Esc leaves it, and what was typed stands there again."""

    done = Signal(int)
    """The homework's hand-in that was registered."""

    def __init__(self, context: PageContext, parent: QWidget, *, ask: AskFile | None = None) -> None:
        super().__init__(context, parent)
        self._ask = ask or choose_file
        self._choices: tuple[HandInChoice, ...] = ()
        self.fields: list[AnswerField] = []
        self.left: dict[str, dict[str, Any]] = {}
        """What was left typed for other homework, by their keys."""
        self._build()
        self._connect()
        self.setAcceptDrops(True)

    def begin(self, picture: PatientPicture, choices: tuple[HandInChoice, ...], chosen: HandInChoice | None) -> None:
        """Register on a homework. What was left here before stands in the fields again."""
        self._keep_left()
        self._picture, self._choices = picture, choices
        self._patient.setText(patient_words(picture))
        self._which.blockSignals(True)
        self._which.offer([(choice.words, choice) for choice in choices])
        self._which.choose(chosen if chosen is not None else choices[0])
        self._which.blockSignals(False)
        self._on_which()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the first field."""
        if self._way is Way.TYPED and self.fields:
            self.fields[0].focus()
        else:
            self.whole.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_file(self, path: Path) -> None:
        """Read a file, and divide it over the questions; what cannot be read is told in words."""
        self.choose_way(Way.FILE)

        def failed(error: ModulvardError) -> None:
            self.file_error.say(explained(error).whole)

        read = partial(read_text_file, path)
        text = partial(self._on_file, self._shown_for)
        self._context.operations.run(self, read, text, failed, lane=Lane.FILES, latest="hand-in file")

    def _on_file(self, key: str | None, text: str) -> None:
        if key == self._shown_for:  # else it is of another homework than the one shown by now
            self._on_text(text)

    def choose_way(self, way: Way) -> None:
        """Choose how it came."""
        self._ways.choose(_WAYS.index(way))

    def choose_homework(self, words: str) -> None:
        """Choose what it is registered on, by its words."""
        self._which.setCurrentIndex(self._which.findText(words))

    @property
    def missing(self) -> str:
        """What it says of questions without an answer."""
        return self._missing.text()

    @property
    def warning(self) -> str:
        """What it says of a module that is not open."""
        return "" if self._unopened.isHidden() else self._unopened.text()

    def workspace(self) -> dict[str, Any]:
        """Return what is typed and on which homework, as plain JSON values."""
        choice = self._choice
        return {} if choice is None else {"on": choice.key, "typed": typed_in(self._inside)}

    def write_again(self, kept: Mapping[str, Any]) -> None:
        """Put what was typed back, after a lock."""
        typed = kept.get("typed")
        if isinstance(typed, Mapping):
            fill_in(self._inside, typed)
            self._on_way()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        card = self.card
        self._patient = Small("", card, role="text", wrap=True)
        self._which = ChoiceField(card)
        self._unopened = Small("", card, wrap=True)
        self._inside = inside = QWidget(card)
        words = (self.tr("Skriv in"), self.tr("Klistra in"), self.tr("Fil"), self.tr("Papper"))
        self._ways = SegmentedControl(self.tr("Hur den kom"), words, inside)
        self.whole = PasteArea(inside, lines=6)
        self.whole_field = Field(self.tr("Hela svaret, eller en anteckning"), self.whole, inside)
        self._told = Small("", inside, role="text_3", wrap=True)
        self.arrival = ArrivalFields(self._context.clock, inside)
        self._missing = Small("", card, wrap=True)
        self._problem = FieldError(card)
        self._questions = QWidget(inside)
        self._question_column = QVBoxLayout(self._questions)
        self._question_column.setContentsMargins(0, 0, 0, 0)
        self._question_column.setSpacing(Space.FIELDS)
        filled_in = QVBoxLayout(inside)
        filled_in.setContentsMargins(0, 0, 0, 0)
        filled_in.setSpacing(Space.ROW)
        file = self._file_row(inside)
        for widget in (self._ways, file, self.whole_field, self._told, self._questions, self.arrival):
            filled_in.addWidget(widget)
        column = self.column
        column.addWidget(Subtitle(self.tr("Registrera inlämning"), card))
        column.addWidget(self._patient)
        column.addWidget(Field(self.tr("Hemuppgift"), self._which, card))
        column.addWidget(self._unopened)
        column.addWidget(inside)
        column.addWidget(self._missing)
        column.addWidget(self._problem)
        column.addWidget(self.not_kept)
        column.addLayout(self._buttons(card))

    def _file_row(self, card: QWidget) -> QWidget:
        self._file = QWidget(card)
        self.file_button = Button(self.tr("Välj fil …"), self._file, icon="folder-open")
        self.file_error = FieldError(self._file)
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addWidget(self.file_button)
        told = self.tr("Eller dra filen hit. Text eller JSON.")
        row.addWidget(Small(told, self._file, wrap=True), 1)
        column = QVBoxLayout(self._file)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.file_error)
        return self._file

    def _buttons(self, card: QWidget) -> QHBoxLayout:
        self.cancel_button = Button(self.tr("Avbryt"), card, key="Esc")
        self.save_button = Button(self.tr("Registrera inlämningen"), card, kind=ButtonKind.PRIMARY, key="Ctrl+Enter")
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row

    def _connect(self) -> None:
        self._which.currentIndexChanged.connect(self._on_which)
        self._ways.chosen.connect(self._on_way)
        self.whole.pasted.connect(self._on_pasted)
        self.whole.textChanged.connect(self._show_missing)
        self.file_button.clicked.connect(self._on_ask)
        self.cancel_button.clicked.connect(self.leave)
        self.save_button.clicked.connect(self.submit)
        self.bind_submit(self.submit)

    # --- following --------------------------------------------------------------------------------

    @property
    def _way(self) -> Way:
        return _WAYS[self._ways.current]

    @property
    def _choice(self) -> HandInChoice | None:
        choice = self._which.currentData()
        return choice if isinstance(choice, HandInChoice) else None

    def _on_which(self) -> None:
        self._keep_left()
        choice = self._choice
        if choice is None:
            return
        for field in self.fields:
            field.hide()
            field.setParent(None)
            field.deleteLater()
        self.fields = [AnswerField(question, self._context.language, self._questions) for question in choice.questions]
        for field in self.fields:
            self._question_column.addWidget(field)
            field.show()  # at once: a layout would do it one turn of the event loop later
            field.changed.connect(self._show_missing)
        self._order_tabs()
        self._shown_for = choice.key
        self.whole.setPlainText("")
        self.whole.document().setModified(False)
        self.file_error.say("")
        self._problem.say("")
        self.arrival.begin()
        self._ways.choose(0)
        words = self.tr("{module} är inte öppnad än. Inlämningen registreras ändå.")
        self._unopened.setText(words.format(module=module_words(choice.module)))
        self._unopened.setVisible(choice.is_unopened)
        left = self.left.pop(choice.key, None)
        if left is not None:
            fill_in(self._inside, left)
        self._on_way()

    def _order_tabs(self) -> None:
        """Let Tab go through the form from above, although its questions were made last."""
        order = [self.file_button, self.whole, *(each for field in self.fields for each in field.inputs)]
        order += [*self.arrival.inputs, self.cancel_button, self.save_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _on_way(self) -> None:
        had_focus = self._questions.isAncestorOf(QApplication.focusWidget() or self)
        way, has_questions = self._way, bool(self.fields)
        self._file.setVisible(way is Way.FILE)
        on_paper = way is Way.PAPER
        has_text = bool(self.whole.toPlainText().strip())
        self.whole_field.setVisible(way is not Way.TYPED or not has_questions or has_text)
        told = ""
        if on_paper:
            told = self.tr("En anteckning räcker. Pappret ligger kvar hos dig.")
            self.arrival.choose(DAY)
        elif way is Way.PASTED and has_questions:
            told = self.tr("Det som klistras in delas upp på frågorna om det går. Resten blir kvar här.")
        self._told.setText(told)
        self._told.setVisible(bool(told))
        is_begun = any(not field.is_empty for field in self.fields)
        if on_paper and had_focus and not is_begun:
            self.whole.setFocus(Qt.FocusReason.OtherFocusReason)
        self._questions.setVisible(has_questions and (is_begun or not on_paper))
        self._show_missing()

    def _on_pasted(self) -> None:
        if self._way is Way.PASTED:
            self._on_text(self.whole.toPlainText())

    def _on_text(self, text: str) -> None:
        self.file_error.say("")
        rest, filled = divide(text, self.fields)
        self.whole.setPlainText(rest)
        self.whole.document().setModified(True)
        self._on_way()
        if filled:
            self._context.announce(self.tr("Texten är uppdelad på %n fråga(or). Se över svaren.", "", filled))

    def _on_ask(self) -> None:
        self._ask(self.window(), self.take_file)

    def _show_missing(self) -> None:
        on_paper = self._way is Way.PAPER or bool(self.whole.toPlainText().strip())
        empty = [] if on_paper else [field.label for field in self.fields if field.question.required and field.is_empty]
        is_begun = len(empty) < len(self.fields)
        words = self.tr("Utan svar: {questions}. Det går att registrera ändå.").format(questions=listed(empty))
        self._missing.setText(words if empty and is_begun else "")
        self._missing.setVisible(bool(self._missing.text()))

    # --- registering ------------------------------------------------------------------------------

    def submit(self) -> None:
        """Register what is filled in (Ctrl+Enter)."""
        choice = self._choice
        if choice is None or not self.save_button.isEnabled():
            return
        try:
            arrived = self.arrival.arrived()
        except ValueError:
            return
        self._show_problems(())
        new = NewHandIn(homework=choice.on, answers=self._answers(), sent=arrived, way=self._way)
        self.save_button.setEnabled(False)
        work = partial(self._context.services.homework.hand_in, new)
        said = with_which_hour(self.tr("Inlämningen är registrerad."), arrived)
        done, refused = partial(self._on_done, self._shown_for), partial(self._on_refused, self._shown_for)
        self._context.run(self, work, done, refused, said=said)

    def _answers(self) -> dict[str, object]:
        whole = self.whole.toPlainText()
        given = {field.question.key: field.given() for field in self.fields if not field.is_empty}
        if self._way is Way.PAPER and not given and not whole.strip():
            return {WHOLE: self.tr("Inlämnad på papper.")}
        return {**given, WHOLE: whole} if whole.strip() else given

    def _on_done(self, key: str | None, changed: Changed) -> None:
        """Close the form; where another homework has been begun in it since, that stays as it is typed."""
        self.save_button.setEnabled(True)
        self.left.pop(str(key), None)
        if isinstance(changed, HomeworkChanged):
            self._tell(changed)
        if key == self._shown_for:
            self.whole.document().setModified(False)
            self._shown_for = None
            self.done.emit(changed.ident or 0)

    def _tell(self, changed: HomeworkChanged) -> None:
        """Say what there is to look at: it is registered all the same."""
        if changed.notices:
            words = self.tr("{module} var inte öppnad när den lämnades in.")
            self._context.announce(words.format(module=module_words(changed.notices[0].module)))

    def _on_refused(self, key: str | None, error: Exception) -> bool:
        self.save_button.setEnabled(True)
        if not isinstance(error, ModulvardError) or key != self._shown_for:
            return False
        if isinstance(error, AnswersRefused):
            self._show_problems(error.facts["problems"])
        elif isinstance(error, _OF_THE_DAY):
            if self.arrival.arrived() is None:
                self._problem.say(explained(error).whole)
            else:
                self.arrival.show_problem(explained(error).whole)
        else:
            self._problem.say(explained(error).whole)
        return True

    def _show_problems(self, problems: tuple[AnswerProblem, ...]) -> None:
        self._problem.say("")
        found = {problem.question: problem for problem in reversed(problems)}
        first = True
        for field in self.fields:
            problem = found.get(field.question.key)
            field.show_problem("" if problem is None else answer_sentence(problem))
            if problem is not None and first:
                field.focus()
                first = False
        whole = found.get(WHOLE)
        self.whole_field.show_problem("" if whole is None else answer_sentence(whole))

    # --- what is left here ------------------------------------------------------------------------

    @override
    def leave(self) -> None:
        """Leave the form; what is typed stands there again when it is come back to."""
        self._keep_left()
        self.closed.emit()

    def _keep_left(self) -> None:
        if self._shown_for is None:
            return
        typed = typed_in(self._inside)
        if typed[BY_HAND]:
            self.left[self._shown_for] = typed
        self._shown_for = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)
