"""Närstående in the form: who, what the patient has consented to, and their own needs (E6, D57, D58)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.field_problems import FieldProblem
from modulvard.domain.ids import RelativeId
from modulvard.domain.patient_draft import RelativeDraft, relative_draft_of
from modulvard.domain.patients import PatientCard, Relative
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card, SectionHead
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.fields import Field, TextArea, TextField
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.discretion import shown_name
from modulvard.ui.errors import problem_sentence
from modulvard.ui.i18n import short_day
from modulvard.ui.theme.tokens import Space

_LINES = ("name", "relation", "phone", "consent_on", "consent_withdrawn_on", "role")
_TEXTS = ("consent_scope", "own_needs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A relative of the form: one that is kept already, or one that is kept together with the patient."""

    draft: RelativeDraft
    kept: Relative | None = None

    @property
    def ident(self) -> RelativeId | None:
        """The number of one that is kept already."""
        return None if self.kept is None else self.kept.id


def entries_of(card: PatientCard) -> tuple[Entry, ...]:
    """Return the relatives that are kept of a patient."""
    return tuple(Entry(draft=relative_draft_of(one.fields), kept=one) for one in card.relatives)


class RelativeEditor(Card):
    """Asks for a relative, in its place among the others. ``submitted`` carries a RelativeDraft."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, accent=True)
        self._title = Strong("", self)
        self.lines = {name: TextField(self) for name in _LINES}
        self.texts = {name: TextArea(self, lines=2) for name in _TEXTS}
        for name in ("consent_on", "consent_withdrawn_on"):
            self.lines[name].setPlaceholderText(self.tr("ÅÅÅÅ-MM-DD"))
        self._fields = {name: Field(words, self._editor(name), self) for name, words in self._words().items()}
        self.submit_button = Button(self.tr("Spara närstående"), self)
        self.cancel_button = Button(self.tr("Avbryt"), self, kind=ButtonKind.QUIET)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.BLOCKS)
        self._grid.setVerticalSpacing(Space.FIELDS)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.FIELDS)
        buttons.addWidget(self.submit_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 13, 16, 15)
        column.setSpacing(Space.FIELDS)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addLayout(buttons)
        self.submit_button.clicked.connect(lambda: self.submitted.emit(self.draft()))
        self.cancel_button.clicked.connect(self.cancelled)
        self.lay_out(columns=2)
        self.hide()

    def ask(self, draft: RelativeDraft, *, is_new: bool) -> None:
        """Show a draft to be filled in or changed."""
        self._title.setText(self.tr("Lägg till närstående") if is_new else self.tr("Ändra närstående"))
        for name, line in self.lines.items():
            line.setText(getattr(draft, name))
        for name, area in self.texts.items():
            area.setPlainText(getattr(draft, name))
        self.show_problems({})
        self.show()
        self.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> RelativeDraft:
        """Return what stands in the fields."""
        lines = {name: line.text() for name, line in self.lines.items()}
        texts = {name: area.toPlainText() for name, area in self.texts.items()}
        return RelativeDraft(**lines, **texts)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say beside each field what is wrong, and go to the first."""
        for name, field in self._fields.items():
            field.show_problem(problems.get(name, ""))
        first = next((name for name in self._fields if name in problems), None)
        if first is not None:
            self._editor(first).setFocus(Qt.FocusReason.OtherFocusReason)

    def lay_out(self, *, columns: int) -> None:
        """Stand in one or two columns."""
        for field in self._fields.values():
            self._grid.removeWidget(field)
        for place, field in enumerate(self._fields.values()):
            self._grid.addWidget(field, place // columns, place % columns)
        for number in range(2):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        for before, after in pairwise(self._fields):
            QWidget.setTabOrder(self._editor(before), self._editor(after))

    def _editor(self, name: str) -> QWidget:
        return self.lines[name] if name in self.lines else self.texts[name]

    def _words(self) -> dict[str, str]:
        return {
            "name": self.tr("Namn"),
            "relation": self.tr("Relation"),
            "phone": self.tr("Telefon"),
            "role": self.tr("Del i planen"),
            "consent_scope": self.tr("Samtycke: vad får berättas"),
            "own_needs": self.tr("Egna behov"),
            "consent_on": self.tr("Samtycke gavs"),
            "consent_withdrawn_on": self.tr("Samtycke återkallat, om så är"),
        }


class RelativesSection(QWidget):
    """The relatives of the form, each with its words and buttons."""

    submitted = Signal(object)
    """The draft of the relative that is added or changed; ``edited`` is the entry it replaces."""
    remove_asked = Signal(int)
    """The place of the relative in the list."""
    editing = Signal(object)
    """The fields have been brought out: the widget that is to be in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._place: int | None = None
        self.editor = RelativeEditor(self)
        self.editor.submitted.connect(self.submitted)
        self.editor.cancelled.connect(self.close_editor)
        self.add_button = Button(self.tr("Lägg till närstående"), self, icon="plus")
        self.add_button.clicked.connect(self._on_add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addWidget(SectionHead(self.tr("Närstående"), self))
        column.addLayout(self._rows)
        column.addWidget(self.editor)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The relatives as they stand in the form."""
        return self._entries

    @property
    def is_open(self) -> bool:
        """Whether the fields of a relative are out."""
        return not self.editor.isHidden()

    @property
    def edited(self) -> Entry | None:
        """The relative that is being changed; None while one is added."""
        return None if self._place is None else self._entries[self._place]

    @property
    def place(self) -> int | None:
        """The place of the relative that is being changed; None while one is added."""
        return self._place

    def ask_again(self, place: int | None, draft: RelativeDraft) -> None:
        """Bring the fields out again as they were left."""
        self._ask(place if place is not None and place < len(self._entries) else None)
        self.editor.ask(draft, is_new=self._place is None)

    def with_edited(self, draft: RelativeDraft) -> tuple[Entry, ...]:
        """Return the relatives with the one that is added or changed among them."""
        entries = list(self._entries)
        if self._place is None:
            entries.append(Entry(draft=draft))
        else:
            entries[self._place] = Entry(draft=draft)
        return tuple(entries)

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Say beside the fields of the one in hand what is wrong."""
        self.editor.show_problems({problem.field: problem_sentence(problem) for problem in reversed(problems)})

    def close_editor(self) -> None:
        """Put the fields away; the focus returns to where they were asked for."""
        self._place = None
        self.editor.hide()
        self.add_button.show()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these relatives, and put the fields away."""
        self._entries = tuple(entries)
        self._place = None
        self.editor.hide()
        self.add_button.show()
        empty(self._rows)
        for place, entry in enumerate(self._entries):
            self._rows.addWidget(self._row(place, entry.draft))

    def _on_add(self) -> None:
        self._ask(None)

    def _on_edit(self, place: int) -> None:
        self._ask(place)

    def _ask(self, place: int | None) -> None:
        self._place = place
        self.add_button.hide()
        self.editor.ask(RelativeDraft() if place is None else self._entries[place].draft, is_new=place is None)
        self.editing.emit(self.editor)

    def _row(self, place: int, draft: RelativeDraft) -> QWidget:
        row = QWidget(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        lead = ", ".join(filter(None, (shown_name(draft.name), draft.relation)))
        words.addWidget(Strong(lead, row))
        words.addWidget(Small(self._consent(draft), row, wrap=True))
        if draft.own_needs:
            words.addWidget(Small(self.tr("Egna behov: {needs}").format(needs=draft.own_needs), row, wrap=True))
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.FIELDS)
        across.addLayout(words, 1)
        steps = ((self.tr("Ändra"), self._on_edit), (self.tr("Ta bort"), self.remove_asked.emit))
        for told, step in steps:
            button = Button(told, row, kind=ButtonKind.QUIET)
            button.setAccessibleName(f"{told}: {shown_name(draft.name)}")
            button.clicked.connect(partial(step, place))
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _consent(self, draft: RelativeDraft) -> str:
        if not draft.consent_scope:
            return self.tr("Inget samtycke: inget får berättas")
        words = self.tr("Samtycke från {day}: {scope}")
        if draft.consent_withdrawn_on:
            words = self.tr("Samtycket är återkallat: {scope}")
        return words.format(day=_day_words(draft.consent_on), scope=draft.consent_scope)


def _day_words(written: str) -> str:
    day = QDate.fromString(written.strip(), Qt.DateFormat.ISODate)
    return short_day(cast(date, day.toPython())) if day.isValid() else written
