"""The fields of a patient: what is typed, the number's kind in words, and hints that forbid nothing."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.field_problems import FieldProblem
from modulvard.domain.identity import IdentityKind
from modulvard.domain.patient_draft import PatientDraft
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.fields import ChoiceField, Field, TextArea, TextField
from modulvard.ui.components.labels import Small
from modulvard.ui.errors import problem_sentence
from modulvard.ui.i18n import sort_key
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_UNKNOWN_REGION = "unknown_region"
_OTHER_LANGUAGE = ""

_KINDS = {
    IdentityKind.PERSONAL.value: QT_TRANSLATE_NOOP("PatientForm", "Personnummer"),
    IdentityKind.COORDINATION.value: QT_TRANSLATE_NOOP("PatientForm", "Samordningsnummer"),
    IdentityKind.NATIONAL_RESERVE.value: QT_TRANSLATE_NOOP("PatientForm", "Nationell reservidentitet"),
    IdentityKind.RESERVE_STOCKHOLM.value: QT_TRANSLATE_NOOP("PatientForm", "Reservnummer, Stockholm"),
    IdentityKind.RESERVE_VGR.value: QT_TRANSLATE_NOOP("PatientForm", "Reservnummer, Västra Götaland"),
    IdentityKind.RESERVE_SKANE.value: QT_TRANSLATE_NOOP("PatientForm", "Reservnummer, Skåne"),
    IdentityKind.RESERVE_VARMLAND.value: QT_TRANSLATE_NOOP("PatientForm", "Reservnummer, Värmland"),
    IdentityKind.RESERVE_OTHER.value: QT_TRANSLATE_NOOP("PatientForm", "Reservnummer, annan region"),
    _UNKNOWN_REGION: QT_TRANSLATE_NOOP("PatientForm", "Reservnummer, vet inte vilken region"),
    IdentityKind.NONE.value: QT_TRANSLATE_NOOP("PatientForm", "Inget nummer än"),
}
_EXAMPLES = {
    IdentityKind.PERSONAL.value: QT_TRANSLATE_NOOP("PatientForm", "ÅÅÅÅMMDD-NNNN"),
    IdentityKind.COORDINATION.value: QT_TRANSLATE_NOOP("PatientForm", "ÅÅÅÅMMDD-NNNN, dagen plus 60"),
    IdentityKind.NATIONAL_RESERVE.value: QT_TRANSLATE_NOOP("PatientForm", "Tolv tecken, bokstäver på slutet"),
    IdentityKind.RESERVE_STOCKHOLM.value: QT_TRANSLATE_NOOP("PatientForm", "Tolv siffror, börjar med 99"),
    IdentityKind.RESERVE_VGR.value: QT_TRANSLATE_NOOP("PatientForm", "Datum, K, M eller X och tre siffror"),
    IdentityKind.RESERVE_SKANE.value: QT_TRANSLATE_NOOP("PatientForm", "Datum och fyra tecken"),
    IdentityKind.RESERVE_VARMLAND.value: QT_TRANSLATE_NOOP("PatientForm", "Datum, S och fler tecken"),
}
_LANGUAGES = {
    "sv": QT_TRANSLATE_NOOP("PatientForm", "svenska"),
    "sq": QT_TRANSLATE_NOOP("PatientForm", "albanska"),
    "am": QT_TRANSLATE_NOOP("PatientForm", "amhariska"),
    "ar": QT_TRANSLATE_NOOP("PatientForm", "arabiska"),
    "bs": QT_TRANSLATE_NOOP("PatientForm", "bosniska"),
    "prs": QT_TRANSLATE_NOOP("PatientForm", "dari"),
    "en": QT_TRANSLATE_NOOP("PatientForm", "engelska"),
    "fi": QT_TRANSLATE_NOOP("PatientForm", "finska"),
    "fr": QT_TRANSLATE_NOOP("PatientForm", "franska"),
    "ku": QT_TRANSLATE_NOOP("PatientForm", "kurdiska"),
    "hr": QT_TRANSLATE_NOOP("PatientForm", "kroatiska"),
    "fa": QT_TRANSLATE_NOOP("PatientForm", "persiska"),
    "pl": QT_TRANSLATE_NOOP("PatientForm", "polska"),
    "pt": QT_TRANSLATE_NOOP("PatientForm", "portugisiska"),
    "ro": QT_TRANSLATE_NOOP("PatientForm", "rumänska"),
    "ru": QT_TRANSLATE_NOOP("PatientForm", "ryska"),
    "se": QT_TRANSLATE_NOOP("PatientForm", "nordsamiska"),
    "sr": QT_TRANSLATE_NOOP("PatientForm", "serbiska"),
    "so": QT_TRANSLATE_NOOP("PatientForm", "somaliska"),
    "es": QT_TRANSLATE_NOOP("PatientForm", "spanska"),
    "th": QT_TRANSLATE_NOOP("PatientForm", "thailändska"),
    "ti": QT_TRANSLATE_NOOP("PatientForm", "tigrinska"),
    "tr": QT_TRANSLATE_NOOP("PatientForm", "turkiska"),
    "de": QT_TRANSLATE_NOOP("PatientForm", "tyska"),
    "uk": QT_TRANSLATE_NOOP("PatientForm", "ukrainska"),
    "vi": QT_TRANSLATE_NOOP("PatientForm", "vietnamesiska"),
}


def kind_words(kind: IdentityKind) -> str:
    """Return ”Personnummer”."""
    return QCoreApplication.translate("PatientForm", _KINDS[kind.value])


def language_words(code: str) -> str:
    """Return ”svenska”, or the code where the language is a rarer one."""
    source = _LANGUAGES.get(code)
    return code if source is None else QCoreApplication.translate("PatientForm", source)


class HintedField(QWidget):
    """A field with room for a hint under it: worth a look, and nothing that stands in the way."""

    def __init__(self, words: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Field(words, editor, self)
        self._hint = Small("", self, wrap=True)
        self._hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def hint(self) -> str:
        """What the hint says now."""
        return self._hint.text()

    def show_hint(self, words: str) -> None:
        """Say what is worth a look; nothing takes it away."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        if not self.field.error.words:
            self.field.editor.setAccessibleDescription(words)


class PatientFieldsForm(QWidget):
    """All fields of a patient, in one or two columns."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given_name, self.family_name = TextField(self), TextField(self)
        self.identity_kind, self.identity_number = ChoiceField(self), TextField(self)
        self.birth_date = TextField(self, hint=self.tr("ÅÅÅÅ-MM-DD"))
        self.phone, self.email = TextField(self), TextField(self)
        self.address = TextArea(self, lines=2)
        self.language, self.language_code = ChoiceField(self), TextField(self, hint=self.tr("till exempel my"))
        self.interpreter = CheckBox(self.tr("Behöver tolk"), self)
        self.care_contact = TextField(self)
        self.protected = CheckBox(self.tr("Skyddade personuppgifter"), self)
        self.deceased_on = TextField(self, hint=self.tr("ÅÅÅÅ-MM-DD"))
        self._offer()
        self._fields = self._made_fields()
        self._protected_note = Small(
            self.tr(
                "Adress och telefon döljs och skrivs aldrig ut. Andra behandlare ser varken namn eller födelsedag."
            ),
            self,
            wrap=True,
        )
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.BLOCKS)
        self._grid.setVerticalSpacing(Space.FIELDS)
        self._heads = self._made_heads()
        self.lay_out(columns=2)
        self.show_draft(PatientDraft())
        self._connect()

    @property
    def fields(self) -> Mapping[str, HintedField]:
        """The fields by their name in the draft."""
        return self._fields

    def draft(self) -> PatientDraft:
        """Return what stands in the fields."""
        kind = str(self.identity_kind.currentData())
        has_number = kind != IdentityKind.NONE.value
        return PatientDraft(
            given_name=self.given_name.text(),
            family_name=self.family_name.text(),
            identity_kind=None if kind == _UNKNOWN_REGION else IdentityKind(kind),
            identity_number=self.identity_number.text() if has_number else "",
            birth_date=self.birth_date.text(),
            address=self.address.toPlainText(),
            phone=self.phone.text(),
            email=self.email.text(),
            language=str(self.language.currentData()) or self.language_code.text(),
            interpreter=self.interpreter.isChecked(),
            care_contact=self.care_contact.text(),
            protected=self.protected.isChecked(),
            deceased_on=self.deceased_on.text(),
        )

    def show_draft(self, draft: PatientDraft) -> None:
        """Put a draft into the fields, and take problems and hints away."""
        kind = _UNKNOWN_REGION if draft.identity_kind is None else draft.identity_kind.value
        self.identity_kind.choose(kind)
        lines = ("given_name", "family_name", "identity_number", "birth_date", "phone", "email", "care_contact")
        for name in (*lines, "deceased_on"):
            editor = getattr(self, name)
            editor.setText(getattr(draft, name))
            editor.setCursorPosition(0)
        self.address.setPlainText(draft.address)
        known = draft.language in _LANGUAGES
        self.language.choose(draft.language if known else _OTHER_LANGUAGE)
        self.language_code.setText("" if known else draft.language)
        self.interpreter.setChecked(draft.interpreter)
        self.protected.setChecked(draft.protected)
        self.show_problems(())
        self.show_hints(())
        self._follow_choices()

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Say beside each field what is wrong, and go to the first."""
        told: dict[str, str] = {}
        for problem in problems:
            written_code = problem.field == "language" and str(self.language.currentData()) == _OTHER_LANGUAGE
            told.setdefault("language_code" if written_code else problem.field, problem_sentence(problem))
        first: QWidget | None = None
        for name, hinted in self._fields.items():
            hinted.field.show_problem(told.get(name, ""))
            if name in told and first is None:
                first = hinted.field.editor
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hints(self, warnings: Sequence[FieldProblem]) -> None:
        """Say gently beside each field what is worth a look (F20, F22)."""
        told = {warning.field: problem_sentence(warning) for warning in warnings}
        for name, hinted in self._fields.items():
            hinted.show_hint(told.get(name, ""))

    def lay_out(self, *, columns: int) -> None:
        """Stand in one or two columns."""
        if columns == self._columns:
            return
        self._columns = columns
        for head, widgets in self._sections():
            for widget in (head, *widgets):
                self._grid.removeWidget(widget)
        row = 0
        for head, widgets in self._sections():
            self._grid.addWidget(head, row, 0, 1, columns)
            for number, widget in enumerate(widgets):
                self._grid.addWidget(widget, row + 1 + number // columns, number % columns)
            row += 1 + -(-len(widgets) // columns)
        for number in range(2):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        tabbed = [self._editor_of(widget) for _, widgets in self._sections() for widget in widgets]
        for before, after in pairwise(tabbed):
            QWidget.setTabOrder(before, after)

    # --- parts ------------------------------------------------------------------------------------

    def _offer(self) -> None:
        translate = QCoreApplication.translate
        kinds = [(translate("PatientForm", source), kind) for kind, source in _KINDS.items()]
        self.identity_kind.offer(kinds)
        words = [(translate("PatientForm", source), code) for code, source in _LANGUAGES.items()]
        others = sorted(words[1:], key=lambda one: sort_key(one[0]))
        self.language.offer([words[0], *others, (self.tr("annat språk"), _OTHER_LANGUAGE)])

    def _made_fields(self) -> dict[str, HintedField]:
        return {
            "given_name": HintedField(self.tr("Förnamn"), self.given_name, self),
            "family_name": HintedField(self.tr("Efternamn"), self.family_name, self),
            "identity_kind": HintedField(self.tr("Slag av nummer"), self.identity_kind, self),
            "identity_number": HintedField(self.tr("Nummer"), self.identity_number, self),
            "birth_date": HintedField(self.tr("Född"), self.birth_date, self),
            "deceased_on": HintedField(self.tr("Avliden, om så är"), self.deceased_on, self),
            "phone": HintedField(self.tr("Telefon"), self.phone, self),
            "email": HintedField(self.tr("E-post"), self.email, self),
            "address": HintedField(self.tr("Adress"), self.address, self),
            "care_contact": HintedField(self.tr("Fast vårdkontakt"), self.care_contact, self),
            "language": HintedField(self.tr("Språk"), self.language, self),
            "language_code": HintedField(self.tr("Språkkod"), self.language_code, self),
        }

    def _made_heads(self) -> tuple[SectionHead, ...]:
        words = (
            self.tr("Namn och nummer"),
            self.tr("Kontakt"),
            self.tr("Språk och tolk"),
            self.tr("Skydd"),
        )
        heads = tuple(SectionHead(one, self) for one in words)
        for head in heads[1:]:
            head.setContentsMargins(0, Space.INSIDE, 0, 0)
        return heads

    def _sections(self) -> tuple[tuple[QWidget, tuple[QWidget, ...]], ...]:
        of = self._fields
        numbers = ("given_name", "family_name", "identity_kind", "identity_number", "birth_date", "deceased_on")
        contact = ("phone", "email", "address", "care_contact")
        return (
            (self._heads[0], tuple(of[name] for name in numbers)),
            (self._heads[1], tuple(of[name] for name in contact)),
            (self._heads[2], (of["language"], of["language_code"], self.interpreter)),
            (self._heads[3], (self.protected, self._protected_note)),
        )

    @staticmethod
    def _editor_of(widget: QWidget) -> QWidget:
        return widget.field.editor if isinstance(widget, HintedField) else widget

    def _connect(self) -> None:
        for editor in (self.given_name, self.family_name, self.identity_number, self.birth_date, self.phone):
            editor.textEdited.connect(self.changed)
        for editor in (self.email, self.care_contact, self.deceased_on, self.language_code):
            editor.textEdited.connect(self.changed)
        self.address.textChanged.connect(self.changed)
        for choice in (self.identity_kind, self.language):
            choice.currentIndexChanged.connect(self._on_choice)
        for box in (self.interpreter, self.protected):
            box.toggled.connect(self._on_choice)

    def _on_choice(self) -> None:
        self._follow_choices()
        self.changed.emit()

    def _follow_choices(self) -> None:
        kind = str(self.identity_kind.currentData())
        self._fields["identity_number"].setVisible(kind != IdentityKind.NONE.value)
        example = _EXAMPLES.get(kind, "")
        self.identity_number.setPlaceholderText(QCoreApplication.translate("PatientForm", example) if example else "")
        self._fields["language_code"].setVisible(str(self.language.currentData()) == _OTHER_LANGUAGE)
        self._protected_note.setVisible(self.protected.isChecked())
