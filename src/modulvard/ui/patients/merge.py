"""Making one of two records: which one stays, what is then known, and what speaks against it (COR-05)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from modulvard.domain.ids import PatientId
from modulvard.domain.likeness import MergeWarning
from modulvard.domain.patients import Patient, PatientFields
from modulvard.ui.components.cards import Card
from modulvard.ui.components.checks import RadioButton
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.labels import FieldLabel, Small
from modulvard.ui.discretion import shown_name
from modulvard.ui.override import override
from modulvard.ui.patients.fields import kind_words, language_words
from modulvard.ui.theme.tokens import Space, Tone

if TYPE_CHECKING:
    from modulvard.services.patients import MergePreview, Patients


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeDraft:
    """Which of the two stays."""

    kept: PatientId
    gone: PatientId


def read_both(patients: "Patients", first: PatientId, second: PatientId) -> "tuple[MergePreview, MergePreview]":
    """Read both ways of merging two records, on the worker."""
    return patients.preview_merge(first, second), patients.preview_merge(second, first)


class MergeDialog(Dialog):
    """Asks which of two records stays. ``submitted`` carries a MergeDraft. The merge can be undone."""

    chosen = Signal()

    def __init__(self, previews: "tuple[MergePreview, MergePreview]", parent: QWidget) -> None:
        title = self.tr("Slå samman två poster till en")
        sentence = self.tr(
            "Behandlingar, närstående och nummer från båda samlas hos den som behålls."
            " Den andra finns kvar som ett spår."
        )
        super().__init__(
            DialogPanel(title, parent, sentence=sentence, submit=self.tr("Slå samman")), title, parent, width=560
        )
        self._previews = previews
        self.choices = [RadioButton(_told(preview.kept), self) for preview in previews]
        which = QWidget(self)
        column = QVBoxLayout(which)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        column.addWidget(FieldLabel(self.tr("Behåll"), which))
        for choice in self.choices:
            choice.setParent(which)
            column.addWidget(choice)
        self._facts = Card(self)
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(Space.FIELDS)
        self._grid.setColumnStretch(1, 1)
        self._warning = Small("", self, role=Tone.BEHIND, wrap=True)
        for part in (which, self._facts, self._warning):
            self.panel.add(part)
        self.choices[0].setChecked(True)
        for choice in self.choices:
            choice.toggled.connect(self._show)
        self._show()

    @property
    def preview(self) -> "MergePreview":
        """What the merge would give as it is chosen now."""
        return self._previews[1 if self.choices[1].isChecked() else 0]

    @property
    def warning(self) -> str:
        """What speaks against it, in words."""
        return self._warning.text()

    @override
    def draft(self) -> MergeDraft:
        return MergeDraft(kept=self.preview.kept.id, gone=self.preview.gone.id)

    def _show(self) -> None:
        empty(self._grid)
        for row, (name, value) in enumerate(facts_of(self.preview.fields)):
            self._grid.addWidget(Small(name, self._facts), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Small(value, self._facts, role="text", wrap=True), row, 1)
        told = " ".join(warning_words(warning) for warning in self.preview.warnings)
        self._warning.setText(told)
        self._warning.setVisible(bool(told))


def facts_of(fields: PatientFields) -> tuple[tuple[str, str], ...]:
    """Return what is known of a patient as name and words, what is unknown left out."""
    number = fields.identity.display
    yes = QCoreApplication.translate("Merge", "ja")
    facts = (
        (QCoreApplication.translate("Merge", "Namn"), shown_name(fields.name)),
        (
            kind_words(fields.identity.kind) if number else QCoreApplication.translate("Merge", "Nummer"),
            number or QCoreApplication.translate("Merge", "inget nummer än"),
        ),
        (
            QCoreApplication.translate("Merge", "Född"),
            "" if fields.birth_date is None else fields.birth_date.isoformat(),
        ),
        (QCoreApplication.translate("Merge", "Telefon"), fields.phone),
        (QCoreApplication.translate("Merge", "E-post"), fields.email),
        (QCoreApplication.translate("Merge", "Adress"), fields.address),
        (QCoreApplication.translate("Merge", "Språk"), language_words(fields.language)),
        (QCoreApplication.translate("Merge", "Tolk"), yes if fields.interpreter else ""),
        (QCoreApplication.translate("Merge", "Fast vårdkontakt"), fields.care_contact),
        (QCoreApplication.translate("Merge", "Skyddade uppgifter"), yes if fields.protected else ""),
        (
            QCoreApplication.translate("Merge", "Avliden"),
            "" if fields.deceased_on is None else fields.deceased_on.isoformat(),
        ),
    )
    return tuple((name, value) for name, value in facts if value)


def warning_words(warning: MergeWarning) -> str:
    """Return what speaks against two records being one person."""
    words = {
        MergeWarning.TWO_PERSONAL_NUMBERS: QCoreApplication.translate("Merge", "De har var sitt personnummer."),
        MergeWarning.BIRTH_DATES_DIFFER: QCoreApplication.translate("Merge", "Födelsedagarna skiljer sig åt."),
        MergeWarning.NAMES_DIFFER: QCoreApplication.translate("Merge", "Namnen är olika."),
    }
    return words[warning]


def _told(patient: Patient) -> str:
    fields = patient.fields
    born = "" if fields.birth_date is None else f"f. {fields.birth_date.isoformat()}"
    return " · ".join(filter(None, (shown_name(fields.name), born, fields.identity.display)))
