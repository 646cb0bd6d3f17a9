"""What the forms of homework have in common: a card that scrolls, and what a hand-in can be registered on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from modulvard.domain.homework import HomeworkLine, ModuleForm
from modulvard.domain.ids import HomeworkId, ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import Question
from modulvard.services.patient_page import PatientPicture
from modulvard.services.treatments import TreatmentView
from modulvard.ui.components.cards import Card
from modulvard.ui.homework.words import module_words
from modulvard.ui.key_binding import bind
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space
from modulvard.ui.writing.not_kept import NotKept, written_in

_WIDE = 760


@dataclass(frozen=True, slots=True, kw_only=True)
class HandInChoice:
    """A homework that something can be registered on, assigned or not."""

    on: HomeworkId | ModuleForm
    key: str
    """What it is told apart by, also after a lock."""
    words: str
    module: ModuleNumber | None
    questions: tuple[Question, ...]
    is_unopened: bool = False


def hand_in_choices(lines: Iterable[HomeworkLine], view: TreatmentView, language: str) -> tuple[HandInChoice, ...]:
    """Return the homework that is given, then that of modules not open yet."""
    found = [_assigned(line, language) for line in lines]
    given = {choice.module for choice in found}
    for planned in view.standing.modules:
        module = view.program.module(planned.number)
        if module is None or planned.number in given or planned.standing.is_skipped:
            continue
        for form in module.homework:
            on = ModuleForm(treatment=view.treatment.id, module=planned.number, form=form.key)
            found.append(
                HandInChoice(
                    on=on,
                    key=f"{view.treatment.id}:{planned.number}:{form.key}",
                    words=f"{module_words(planned.number)} · {form.title.in_language(language)}",
                    module=planned.number,
                    questions=form.questions,
                    is_unopened=planned.state is ModuleState.UNAVAILABLE,
                )
            )
    return tuple(found)


def _assigned(line: HomeworkLine, language: str) -> HandInChoice:
    homework = line.homework
    return HandInChoice(
        on=homework.id,
        key=str(homework.id),
        words=f"{module_words(homework.module)} · {homework.form.title.in_language(language)}",
        module=homework.module,
        questions=homework.form.questions,
    )


class FormPage(QScrollArea):
    """A card that scrolls; Esc leaves it."""

    closed = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._shown_for: str | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget(self)
        inside.setAutoFillBackground(False)
        self.card = Card(inside)
        self.card.setMaximumWidth(look().px(_WIDE))
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(23, 19, 23, 19)
        self.column.setSpacing(Space.ROW)
        row = QHBoxLayout(inside)
        row.setContentsMargins(Space.BLOCKS, Space.FIELDS, Space.BLOCKS, Space.BLOCKS)
        row.addWidget(self.card, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)
        self.setWidget(inside)
        self.not_kept = NotKept(context.operations, partial(written_in, self.card), self.card)
        """Put where the form's sentences stand."""
        self.not_kept.follow_forms()

    def bind_submit(self, submit: Callable[[], None]) -> None:
        """Do what the form is for by Ctrl+Enter."""
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            bind(key, self, submit)

    def leave(self) -> None:
        """Leave the form."""
        self.closed.emit()
