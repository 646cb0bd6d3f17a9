"""A program that is being written: its outline, the form of what is chosen there, and how the patient reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import ProgramDraftId
from modulvard.domain.program_report import PlacedProblem
from modulvard.domain.program_writing import DraftSavedSince, ProgramDraft
from modulvard.domain.programs import Program
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.typed import fill_in, typed_in
from modulvard.ui.errors import explained
from modulvard.ui.i18n import clock_time
from modulvard.ui.key_binding import bind, bind_letter
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.programs import outline
from modulvard.ui.programs.draft_keeper import DraftKeeper
from modulvard.ui.programs.forms import Form
from modulvard.ui.programs.homework_form import HomeworkPartForm
from modulvard.ui.programs.module_forms import ModuleForm
from modulvard.ui.programs.outline import PROPERTIES, Part, Spot, Step
from modulvard.ui.programs.page_form import PageForm
from modulvard.ui.programs.properties_form import PropertiesForm
from modulvard.ui.programs.writing_frame import WritingFrame
from modulvard.ui.programs.writing_pictures import WritingPictures
from modulvard.ui.programs.writing_words import LANGUAGES, to_mend_words
from modulvard.ui.resting import resting
from modulvard.ui.theme.tokens import Space

_LOOK_MS = 250
"""How long the keys rest before the preview and the list of faults follow."""


class WritingView(WritingFrame):
    """One draft, written in."""

    left = Signal()
    """Back to the programs."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.keeper = DraftKeeper(context, self)
        self.shelf = WritingPictures(context, self)
        self.form: Form | None = None
        self.spot = self._previewed = PROPERTIES
        self._language = LANGUAGES[0][0]
        self._removed: tuple[Program, Program, Spot] | None = None
        """The program before something was taken away, after it, and where it was."""
        self.faults: int | None = None
        self._look = resting(self, _LOOK_MS, self.look_now)
        self._connect()

    def _connect(self) -> None:
        self.keeper.kept.connect(self._on_kept)
        self.keeper.refused.connect(self._on_refused)
        self.outline.moved.connect(self._on_moved)
        self.outline.opened.connect(lambda _: self._focus_form())
        self.outline.step_asked.connect(self.take)
        self.add_module.clicked.connect(partial(self.take, outline.add_module))
        self.add_page.clicked.connect(partial(self.take, outline.add_page))
        self.add_homework.clicked.connect(partial(self.take, outline.add_homework))
        self.undo_removal.clicked.connect(self._on_undo_removal)
        self.language.chosen.connect(self._on_language)
        for pane in self.panes:
            pane.toggled.connect(partial(self._on_pane, pane))
        self.problems.jump_asked.connect(self.go_to)
        self.back.clicked.connect(self.leave)
        self.publishing.left.connect(self._on_written_again)
        bind("Ctrl+Return", self.publishing, self.publishing.ask)
        bind_letter("Right", self.outline, self._focus_form)

    # --- what the page asks -----------------------------------------------------------------------

    @property
    def draft(self) -> ProgramDraftId | None:
        """The draft that is written in, or None."""
        return self.keeper.draft.id if self.keeper.draft is not None else None

    def begin(self, draft: ProgramDraft) -> None:
        """Write in a draft, from its properties."""
        self.spot, self.form = PROPERTIES, None
        self.keeper.begin(draft)
        self.shelf.begin(draft.id)
        self._removed = None
        self.undo_removal.hide()
        self.refusal_card.hide()
        self.publishing.clear()
        self.language.choose(0)
        self._on_written_again()
        self.outline.show_program(draft.program, self._language, PROPERTIES)
        self._make_form()
        self._show_state(self.tr("Sparat"))
        self.look_now()

    def take_focus(self) -> None:
        """Put the focus where writing begins: in the first field of what is new, else in the outline."""
        program = self.keeper.program
        if program is not None and not program.name.sv:
            self._focus_form()
        else:
            self._focus_outline()

    def leave(self) -> None:
        """Keep what is written, and go back to the programs."""
        self.keeper.end()
        self.left.emit()

    def workspace(self) -> dict[str, Any]:
        """Keep what is written, and return which draft it is and what is typed beside it."""
        self.keeper.keep_now()
        return {"draft": self.draft, "typed": typed_in(self.publishing)}

    def write_again(self, kept: Mapping[str, Any]) -> None:
        """Put back what was typed about a version."""
        typed = kept.get("typed")
        if isinstance(typed, Mapping):
            fill_in(self.publishing, typed)

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top for the frame's top row."""
        self.head.setContentsMargins(Space.BLOCKS, height, Space.BLOCKS, Space.ROW)
        self.fit()

    # --- writing ----------------------------------------------------------------------------------

    def take(self, step: Step, *_: object) -> None:
        """Take a step with what is current in the outline."""
        program = self.keeper.program
        if program is None:
            return
        changed, spot = step(program, self.spot)
        if changed is program:
            return
        if step is outline.remove:
            self._removed = (program, changed, self.spot)
            self._context.announce(self.tr("Borttaget. Ctrl+Z i listan lägger tillbaka det."))
        self.undo_removal.setVisible(self._removed is not None)
        self._put(changed, spot)
        if step in {outline.add_module, outline.add_page, outline.add_homework, outline.add_alike}:
            self._focus_form()

    def go_to(self, spot: Spot, field: str = "", language: str = "") -> None:
        """Go to a place, and to a field there, in a language where one is named."""
        if language not in {"", self._language}:
            self.language.choose([code for code, _ in LANGUAGES].index(language))
        if self.is_narrow:
            self._show_form()
        self.outline.go_to_key(spot)
        self._show_spot(spot)
        editor = self.form.fields.get(field) if self.form is not None else None
        if editor is None:
            self._focus_form()
        else:
            self._show_field(editor)

    def _show_field(self, editor: QWidget) -> None:
        """Go to a field, and let it be seen once it stands where it shall."""
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, editor, partial(_bring_in, self.form_room, editor))

    def _put(self, program: Program, spot: Spot) -> None:
        self.keeper.put(program)
        with QSignalBlocker(self.outline):
            self.outline.show_program(program, self._language, spot)
        self.spot = spot
        self._make_form()
        self._on_written()

    def _on_moved(self, row: object) -> None:
        if isinstance(row, outline.Line) and row.spot != self.spot:
            self._show_spot(row.spot)

    def _show_spot(self, spot: Spot) -> None:
        self.spot = spot
        self._on_written_again()
        self._make_form()
        self.look_now()

    def _make_form(self) -> None:
        program, room = self.keeper.program, self.form_room
        if program is None:
            return
        making = {Part.MODULE: ModuleForm, Part.PAGE: PageForm, Part.HOMEWORK: HomeworkPartForm}
        kind = making.get(self.spot.part)
        form: Form = (
            PropertiesForm(program, self._language, room)
            if kind is None
            else kind(program, self.spot, self._language, room)
        )
        form.edited.connect(self._on_edited)
        # queued: the form is made anew by it
        form.reshaped.connect(self._on_reshaped, Qt.ConnectionType.QueuedConnection)
        self.form = form
        before = room.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()  # not at once: it may be its own key that brought the new one
        room.setWidget(form)
        form.setAutoFillBackground(False)  # the scroll area has just set it
        has_module = self.spot.part is not Part.PROPERTIES
        self.add_page.setEnabled(has_module)
        self.add_homework.setEnabled(has_module)

    def _on_edited(self, edit: Any) -> None:
        program = self.keeper.program
        if program is None:
            return
        changed = edit(program)
        if changed == program:
            return
        if self._language not in changed.languages:
            changed = replace(changed, languages=(*changed.languages, self._language))
        self.keeper.put(changed)
        with QSignalBlocker(self.outline):
            self.outline.show_program(changed, self._language)
        self._on_written()

    def _on_written(self) -> None:
        self._show_state(self.tr("Sparas…"))
        if not self._look.isActive():
            self._look.start()

    def _on_reshaped(self, field: str) -> None:
        at, before = self.form_room.verticalScrollBar().value(), self.form
        self._make_form()
        if self.form is not None and before is not None:
            self.form.go_on_from(before)
        fields = self.form.fields if self.form is not None else {}
        editor = fields.get(field) or fields.get(field.rstrip("0123456789"))
        if editor is not None:
            self.form_room.verticalScrollBar().setValue(at)
            self._show_field(editor)

    def _on_undo_removal(self) -> None:
        program = self.keeper.program
        if self._removed is not None and program is not None:
            before, after, spot = self._removed
            self._removed = None
            self.undo_removal.hide()
            self._put(*((before, spot) if program == after else outline.put_back(program, before, spot)))
            self._focus_outline()

    def _on_language(self, place: int) -> None:
        self._language = LANGUAGES[place][0]
        program = self.keeper.program
        if program is None:
            return
        self.outline.show_program(program, self._language, self.spot)
        self._make_form()
        self.look_now()

    def _show_form(self) -> None:
        for pane in self.panes:
            pane.setChecked(False)

    def _focus_outline(self) -> None:
        if self.is_tight:
            self.parts.setChecked(True)
        self.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_form(self) -> None:
        if self.is_narrow:
            self._show_form()
        if self.form is not None and self.form.first is not None:
            self.form.first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what comes of it -------------------------------------------------------------------------

    def look_now(self) -> None:
        """Show how what is written reads, and what is to be put right."""
        self._look.stop()
        program = self.keeper.program
        if program is None or self.keeper.draft is None:
            return
        self.title.setText(program.name.in_language(self._language) or self.tr("Nytt program"))
        self._show_preview(program)
        check = partial(self._context.services.program_writing.check, program)
        self._context.operations.run(self, check, self._show_problems, latest="check")

    def _show_preview(self, program: Program) -> None:
        if self.publishes:
            return
        module = outline.read_at(program, self.spot)
        self.read.setEnabled(module is not None)
        if module is None:
            self.read.setChecked(False)
        self.beside.setCurrentWidget(self.problems if self.to_mend.isChecked() or module is None else self.reading)
        if module is not None:
            at = self.reading.verticalScrollBar().value() if self._previewed == self.spot else 0
            self._previewed = self.spot
            pictures = self.shelf.named(program)
            self.reading.show_module(module, self._language, pictures, is_whole=self.spot.part is Part.MODULE)
            self.reading.verticalScrollBar().setValue(at)

    def _show_problems(self, problems: Sequence[PlacedProblem]) -> None:
        self.faults = sum(not placed.problem.is_advice for placed in problems)
        self.problems.show_problems(problems)
        self.to_mend.setText(to_mend_words(self.faults))

    def _on_pane(self, pane: Button, shown: bool) -> None:
        for other in self.panes:
            if shown and other is not pane:
                with QSignalBlocker(other):
                    other.setChecked(False)
        self.fit()
        if self.keeper.program is not None:
            self._show_preview(self.keeper.program)
        if shown and pane is self.to_mend:
            self.problems.rows.go_to_first()
            self.problems.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        elif shown:
            shows = self.outline if pane is self.parts else self.beside.currentWidget()
            assert shows is not None
            shows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self, words: str) -> None:
        self.state.setText(words)

    def _on_kept(self) -> None:
        self._show_state(self.tr("Sparat {time}").format(time=clock_time(self._context.clock.now())))
        self.refusal_card.hide()

    def _on_refused(self, error: ModulvardError) -> None:
        self._show_state(self.tr("Inte sparat"))
        self.refusal.say(explained(error).whole)
        is_apart = isinstance(error, DraftSavedSince)
        self.read_theirs.setVisible(is_apart)
        self.keep_mine.setVisible(is_apart)
        self.refusal_card.show()

    def _on_written_again(self) -> None:
        if self.publishes:
            self.middle.setCurrentWidget(self.form_room)
            self.fit()
            self.look_now()
            self._focus_outline()

    # --- keys and room ----------------------------------------------------------------------------

    @override
    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Z from the window while there is something here to bring back."""
        if event.type() == QEvent.Type.ShortcutOverride and self._brings_back(event):
            event.accept()
            return True
        return super().event(event)

    def _brings_back(self, event: QEvent) -> bool:
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        return is_undo and self._removed is not None and not self.publishes

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from the form to the outline, and from there to the programs."""
        if self._brings_back(event):
            self._on_undo_removal()
        elif event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif self.publishes:
            self._on_written_again()
        elif self.to_mend.isChecked() or self.read.isChecked():
            self._show_form()
            self._focus_outline()
        elif not self.outline.hasFocus():
            self._focus_outline()
        else:
            self.leave()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keeper.keep_now()


def _bring_in(room: QScrollArea, editor: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # it may still stand where it was made
    room.ensureWidgetVisible(editor)
