"""The tab Hemuppgifter: what is given, each hand-in with its answers, and feedback beside them (C5)."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from modulvard.domain.homework import HomeworkLine, WaitingLine
from modulvard.domain.ids import HandInId, TreatmentId
from modulvard.domain.messages import Draft
from modulvard.services.homework_reading import HomeworkView
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.homework.bank import FeedbackBank
from modulvard.ui.homework.finishing import Finishing
from modulvard.ui.homework.halves import Halves
from modulvard.ui.homework.next_module import next_to_open
from modulvard.ui.homework.rows import HomeworkRow, asked_for, is_on, rows_of
from modulvard.ui.homework.steps import HomeworkSteps
from modulvard.ui.homework.tab_forms import TabForms
from modulvard.ui.homework.targets import FeedbackDraft, Target
from modulvard.ui.key_binding import bind_letter
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.parts import Part
from modulvard.ui.resting import resting
from modulvard.ui.theme.tokens import FOLD_PANEL

_REST_MS = 200
"""How long a line is current before its answers are read, and the view logged (decided.md 6)."""
_ASKED = ("hand_in", "module", "homework", "read", "do", "form", "on", "questions", "typed")
"""The arguments of the place, and what a form that was being filled in is found again by."""


class HomeworkTab(QWidget):
    """List left and the homework right; while feedback is written, the answers left and the text right."""

    counted = Signal(int)
    """How many lines wait for feedback."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._lines: tuple[HomeworkLine, ...] = ()
        self._view: HomeworkView | None = None
        self._treatment: TreatmentId | None = None
        self._looked_at: TreatmentId | None = None
        self._wanted: dict[str, Any] = {}
        self._sought: HandInId | None = None
        self._is_here = False
        self._steps = HomeworkSteps(context, self)
        self._finishing = Finishing(context, self)
        self._build()
        self._connect()

    # --- what the page asks -----------------------------------------------------------------------

    def show_picture(self, picture: PatientPicture) -> None:
        """Show a patient's homework as it stands. Another treatment's is read anew, and that is logged."""
        treatment = picture.shown_treatment
        if treatment != self._treatment:
            self._leave()
            self._lines, self._view, self._treatment = (), None, None
            self.list.show_rows((), picture)
            self.detail.show_row(None, picture.on, may_change=False)
        self._picture = picture
        self._steps.show_picture(picture)
        if treatment is not None and self._is_here:
            self._read(treatment)

    def answer(self, wanted: Mapping[str, Any]) -> None:
        """Do what the place's arguments ask for: ``{"hand_in": id}`` or ``{"module": n}`` opens one to write on.

        ``{"homework": id}`` only selects; ``{"read": True}`` beside the others selects and does not write.
        """
        self._is_here = True
        self._wanted = {name: wanted[name] for name in _ASKED if wanted.get(name) is not None}
        if self._picture is None or self._picture.shown_treatment is None:
            return
        self._read(self._picture.shown_treatment)

    def leave(self) -> None:
        """Leave what is written, kept: another place comes. Coming back is a new look, and logged as one."""
        self._leave()
        self._looked_at, self._is_here = None, False

    def focus_first(self) -> None:
        """Put the focus on the list, or in the text while one is written."""
        if self._is_writing:
            self.feedback.focus_text()
        elif self.forms.current is not None:
            self.forms.current.focus_first()
        else:
            self.list.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> tuple[Part, ...]:
        """Return the list or a form in its place, the answers, the feedback, and the answer bank."""
        form = () if self.forms.current is None else (Part(self.forms.current),)
        return (
            *form,
            Part(self.list, self.list.rows),
            Part(self.detail),
            Part(self.feedback, self.feedback.writer.editor),
            *self.bank.parts(),
        )

    def workspace(self) -> dict[str, Any]:
        """Return what is selected or written on, as arguments of the place."""
        row = self.list.current
        if self.forms.current is not None:
            return self.forms.workspace()
        if self._is_writing and self.feedback.draft is not None:
            return dict(self.feedback.draft.target.arguments)
        return {} if row is None or row.homework is None else {"homework": row.homework}

    def keep_now(self) -> None:
        """Keep at once what is written."""
        self.feedback.writer.keeper.keep_now()

    @property
    def _is_writing(self) -> bool:
        return not self.feedback.isHidden()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._halves = Halves(self._context, self._stack)
        self.list, self.detail, self.feedback = self._halves.list, self._halves.detail, self._halves.feedback
        self.bank = FeedbackBank(self._context, self._halves, self.feedback, (self.detail, self._halves.edges[1]))
        self._stack.addWidget(self.bank)
        self.forms = TabForms(self._context, self._stack, self)
        self.forms.closed.connect(self.focus_first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._rest = resting(self, _REST_MS, self._read_answers)
        self._show_writing(on=False)

    def _connect(self) -> None:
        self.list.moved.connect(self._on_moved)
        self.list.opened.connect(self._on_opened)
        self.detail.write_asked.connect(self.write)
        self.detail.mark_asked.connect(self._steps.mark)
        self.detail.take_back_asked.connect(self._steps.take_back)
        self.detail.due_asked.connect(self._on_due)
        self.detail.withdraw_asked.connect(self._on_withdraw)
        self.detail.hand_in_asked.connect(self.begin_hand_in)
        self.list.new_button.clicked.connect(self.begin_new)
        self.feedback.finish_asked.connect(self._on_finish)
        self.feedback.more_asked.connect(self._on_more)
        self.feedback.closed.connect(self._on_closed)
        if self._context.letter_keys:
            bind_letter("H", self.list.rows, self.write)
            bind_letter("I", self.list.rows, self.begin_hand_in)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fold()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep_now()

    def _fold(self) -> None:
        self._halves.fold(narrow=self._context.effective_width() < FOLD_PANEL)

    def _show_writing(self, *, on: bool) -> None:
        self._halves.show_writing(on=on)
        self.bank.set_writing(on=on)
        self._fold()

    # --- reading ----------------------------------------------------------------------------------

    def _read(self, treatment: TreatmentId) -> None:
        homework = self._context.services.homework
        work = homework.reload_treatment if treatment == self._looked_at else homework.of_treatment
        self._treatment = self._looked_at = treatment
        self._context.operations.run(self, partial(work, treatment), self._on_lines, latest="homework")

    def _on_lines(self, lines: tuple[HomeworkLine, ...]) -> None:
        picture = self._picture
        if picture is None or picture.view is None or picture.shown_treatment != self._treatment:
            return
        self._lines = lines
        rows = rows_of(lines, picture.view, self._context.language)
        self.list.show_rows(rows, picture)
        self.counted.emit(sum(row.is_waiting for row in rows))
        self._leave_what_waits_no_more(rows)
        self._answer_wanted(rows)
        self._on_moved(self.list.current)
        if self._view is not None and self.list.current is not None:
            self._read_answers()

    def _leave_what_waits_no_more(self, rows: tuple[HomeworkRow, ...]) -> None:
        """Close the text, kept, where what it is about has been taken back or answered meanwhile."""
        draft = self.feedback.draft
        if draft is None or self.feedback.is_busy:
            return
        about = draft.target
        if not any(row.is_waiting and row.module == about.module and is_on(row, about.hand_in) for row in rows):
            self.leave_text()

    def _answer_wanted(self, rows: tuple[HomeworkRow, ...]) -> None:
        wanted, self._wanted = self._wanted, {}
        if wanted.get("form"):
            if self._picture is not None:
                self.forms.write_again(wanted, self._picture, self._lines, self.list.current)
            return
        if wanted.get("do"):
            {"write": self._write_first, "hand_in": self.begin_hand_in, "new": self.begin_new}[wanted["do"]]()
            return
        found = asked_for(rows, wanted)
        if found is None:
            return
        self.list.go_to(found)
        hand_in = wanted.get("hand_in")
        if hand_in is not None and (found.waits is None or found.waits.id != hand_in):
            self._sought = HandInId(hand_in)  # an earlier one, that a search has found
        elif found.is_waiting and "homework" not in wanted and not wanted.get("read"):
            self.write()

    def _on_moved(self, row: HomeworkRow | None) -> None:
        picture = self._picture
        if picture is None:
            return
        self.detail.show_row(row, picture.on, may_change=picture.may_change)
        if row is None or row.homework is None:
            self._view = None
            self._rest.stop()
        elif self._view is None or self._view.homework.id != row.homework:
            self._view = None
            self._rest.start()

    def _read_answers(self) -> None:
        self._rest.stop()
        row = self.list.current
        if row is None or row.homework is None:
            return
        homework = self._context.services.homework
        is_open = self._view is not None and self._view.homework.id == row.homework
        work = homework.reload if is_open else homework.show
        self._context.operations.run(self, partial(work, row.homework), self._on_view, latest="answers")

    def _on_view(self, view: HomeworkView) -> None:
        row, picture = self.list.current, self._picture
        if row is None or picture is None or row.homework != view.homework.id:
            return
        self._view = view
        self.detail.show_homework(view.homework, picture.on)
        sought, self._sought = self._sought, None
        if sought is not None:
            self.detail.go_to_hand_in(sought)

    # --- writing ----------------------------------------------------------------------------------

    def write(self) -> None:
        """Write feedback on what is selected (H), if it waits."""
        row, picture = self.list.current, self._picture
        if row is None or picture is None or picture.shown_treatment is None or not picture.may_change:
            return
        if not row.is_waiting:
            self._context.announce(self.tr("Inget på raden väntar på återkoppling."))
            return
        hand_in = None if row.waits is None else row.waits.id
        target = Target(picture.card.patient.id, picture.shown_treatment, row.module, hand_in)
        if self._is_writing and self.feedback.draft is not None and self.feedback.draft.target == target:
            self.feedback.focus_text()
            return
        if self._view is None:
            self._read_answers()
        self._finishing.open(self, target, row, self._on_draft)

    def _write_first(self) -> None:
        """Write on the line selected if it waits, else on the first that does."""
        row = self.list.current
        if row is None or not row.is_waiting:
            row = next((row for row in self.list.shown if row.is_waiting), row)
            if row is not None:
                self.list.go_to(row)
        self.write()

    def _on_draft(self, draft: FeedbackDraft, found: Draft | None, row: HomeworkRow) -> None:
        picture = self._picture
        if picture is None or picture.view is None or picture.card.patient.id != draft.target.patient:
            return
        if not self._is_here or self.forms.current is not None:
            return
        self.list.go_to(row)  # its answers stand beside the text, wherever the arrows have gone meanwhile
        self.feedback.begin(draft, found, picture, row)
        due = row.promised
        self.feedback.show_due(due, picture.on)
        self.feedback.show_place(*self._finishing.run.place_of(draft.target))
        self.feedback.offer_next(next_to_open(picture.view, self._lines, row))
        self._stack.setCurrentWidget(self.bank)
        self._show_writing(on=True)
        self.bank.begin(picture, draft.target)
        self.feedback.focus_text()

    def _on_finish(self) -> None:
        if self._picture is not None:
            self._finishing.finish(self.feedback, self._picture.card.patient, self._after)

    def _on_more(self) -> None:
        if self._picture is not None:
            self._finishing.ask_more(self.feedback, self._picture.card.patient, self._after)

    def _after(self, target: Target, lines: tuple[WaitingLine, ...]) -> None:
        """Go on to the next that waits, or back to Idag when nothing more does; not from where one has gone since."""
        is_here = self._picture is not None and self._picture.card.patient.id == target.patient
        if not (is_here and self.isVisible() and self._is_writing and self.feedback.draft is None):
            return
        self._show_writing(on=False)
        self._finishing.go_on(target, lines)

    def _on_closed(self) -> None:
        self._leave()
        self.list.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.forms.leave()
        self.leave_text()

    def leave_text(self) -> None:
        """Leave the feedback that is written, kept."""
        self.feedback.leave()
        self._show_writing(on=False)

    # --- forms ------------------------------------------------------------------------------------

    def begin_hand_in(self) -> None:
        """Register what was handed in, on the line selected (I)."""
        if self._picture is not None:
            self.leave_text()
            self.forms.begin_hand_in(self._picture, self._lines, self.list.current)

    def take_file(self, file: Path) -> None:
        """Register what was handed in as a file that was dropped here, on the line selected."""
        self.begin_hand_in()
        self.forms.take_file(file)

    def begin_new(self) -> None:
        """Give a homework of one's own (Ctrl+N)."""
        if self._picture is not None:
            self.leave_text()
            self.forms.begin_new(self._picture)

    # --- steps ------------------------------------------------------------------------------------

    def _on_opened(self, row: HomeworkRow) -> None:
        if row.is_waiting:
            self.write()
        else:
            self._read_answers()
            self.detail.focus_answers()

    def _on_due(self, row: object) -> None:
        if isinstance(row, HomeworkRow) and row.line is not None:
            self._steps.set_due(row.line.homework, row.title)

    def _on_withdraw(self, row: object) -> None:
        if isinstance(row, HomeworkRow) and row.homework is not None:
            self._steps.withdraw(row.homework)
