"""Närstående in the form: who, what the patient has consented to, and their own needs (E6, D57, D58)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.ids import RelativeId
from modulvard.domain.patient_draft import RelativeDraft
from modulvard.domain.patients import Relative
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextArea, TextField
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.discretion import shown_name
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


class RelativeDialog(Dialog):
    """Asks for a relative. ``submitted`` carries a RelativeDraft."""

    def __init__(self, draft: RelativeDraft, parent: QWidget, *, is_new: bool) -> None:
        title = self.tr("Lägg till närstående") if is_new else self.tr("Ändra närstående")
        submit = self.tr("Lägg till") if is_new else self.tr("Spara")
        panel = DialogPanel(title, parent, submit=submit)
        super().__init__(panel, title, parent, width=520)
        self._lines = {name: TextField(self) for name in _LINES}
        self._texts = {name: TextArea(self, lines=2) for name in _TEXTS}
        for name in ("consent_on", "consent_withdrawn_on"):
            self._lines[name].setPlaceholderText(self.tr("ÅÅÅÅ-MM-DD"))
        for name, words in self._words().items():
            editor: QWidget = self._lines[name] if name in self._lines else self._texts[name]
            self.add_field(name, Field(words, editor, self))
        for name, line in self._lines.items():
            line.setText(getattr(draft, name))
        for name, area in self._texts.items():
            area.setPlainText(getattr(draft, name))

    @override
    def draft(self) -> RelativeDraft:
        lines = {name: line.text() for name, line in self._lines.items()}
        texts = {name: area.toPlainText() for name, area in self._texts.items()}
        return RelativeDraft(**lines, **texts)

    def _words(self) -> dict[str, str]:
        return {
            "name": self.tr("Namn"),
            "relation": self.tr("Relation"),
            "phone": self.tr("Telefon"),
            "role": self.tr("Del i planen"),
            "consent_scope": self.tr("Samtycke: vad får berättas"),
            "consent_on": self.tr("Samtycke gavs"),
            "consent_withdrawn_on": self.tr("Samtycke återkallat, om så är"),
            "own_needs": self.tr("Egna behov"),
        }


class RelativesSection(QWidget):
    """The relatives of the form, each with its words and buttons."""

    add_asked = Signal()
    edit_asked = Signal(int)
    """The place of the relative in the list."""
    remove_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.add_button = Button(self.tr("Lägg till närstående"), self, icon="plus")
        self.add_button.clicked.connect(self.add_asked)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addWidget(SectionHead(self.tr("Närstående"), self))
        column.addLayout(self._rows)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The relatives as they stand in the form."""
        return self._entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these relatives."""
        self._entries = tuple(entries)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, entry in enumerate(self._entries):
            self._rows.addWidget(self._row(place, entry.draft))

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
        for told, signal in ((self.tr("Ändra"), self.edit_asked), (self.tr("Ta bort"), self.remove_asked)):
            button = Button(told, row, kind=ButtonKind.QUIET)
            button.setAccessibleName(f"{told}: {shown_name(draft.name)}")
            button.clicked.connect(partial(signal.emit, place))
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
