"""The three steps: how to begin, names, passphrase and recovery key with where data lie."""

import secrets
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.passphrases import MINIMUM
from modulvard.domain.recovery_key import GROUPS
from modulvard.domain.text import fold
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card
from modulvard.ui.components.checks import SegmentedControl
from modulvard.ui.components.fields import Field, PassphraseField, TextField
from modulvard.ui.components.labels import Body, FieldLabel, Small, Strong
from modulvard.ui.first_run.cards import ChoiceCard, Notice
from modulvard.ui.i18n import LANGUAGES
from modulvard.ui.theme.tokens import Space

PROVEN_GROUPS = 2
"""Groups of the recovery key that are typed to show that it was kept (OPS-03)."""


def account_name(display_name: str) -> str:
    """Return the name to log in by: the first of the display name, plain letters only."""
    first = (display_name.split() or [""])[0]
    return "".join(letter for letter in fold(first) if letter.isascii() and letter.isalnum())


class BeginStep(QWidget):
    """Step 1: language, and the sample clinic or one's own."""

    language_chosen = Signal(str)

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.languages = SegmentedControl(
            self.tr("Språk"), ("Svenska", "English"), self, current=LANGUAGES.index(language)
        )
        self.languages.chosen.connect(lambda number: self.language_chosen.emit(LANGUAGES[number]))
        self.sample = ChoiceCard(
            "flask-conical",
            self.tr("Prova med exempelklinik"),
            self.tr("Exempelkliniken Björken är ifylld så att allt går att prova."),
            (
                self.tr("Ett trettiotal påhittade patienter"),
                self.tr("Egen fil, blandas aldrig med din klinik"),
                self.tr("Kan återställas med ett kommando"),
            ),
            self,
        )
        self.own = ChoiceCard(
            "hospital",
            self.tr("Börja med egen klinik"),
            self.tr("En tom klinik som du fyller själv, krypterad från första stund."),
            (
                self.tr("Klinikens namn och ditt eget"),
                self.tr("Lösenfras och återställningsnyckel"),
                self.tr("Plats för data och säkerhetskopior"),
            ),
            self,
        )
        self._group = QButtonGroup(self)
        for card in (self.sample, self.own):
            self._group.addButton(card)
        self.sample.setChecked(True)
        self._lay_out()

    @property
    def wants_sample(self) -> bool:
        """Whether the sample clinic is chosen."""
        return self.sample.isChecked()

    def _lay_out(self) -> None:
        language = QHBoxLayout()
        language.setSpacing(Space.FIELDS)
        language.addWidget(self.languages)
        language.addWidget(Small(self.tr("Kan ändras sedan, i Inställningar"), self), 1)
        cards = QHBoxLayout()
        cards.setSpacing(Space.BLOCKS)
        cards.addWidget(self.sample, 1)
        cards.addWidget(self.own, 1)
        promise = self.tr(
            "Modulvård skickar inget till patienter eller moln. Det som ska ut skriver du ut, kopierar eller "
            "exporterar själv."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(FieldLabel(self.tr("Språk"), self))
        column.addSpacing(8)
        column.addLayout(language)
        column.addSpacing(32)
        column.addLayout(cards)
        column.addSpacing(24)
        column.addWidget(Notice("shield-check", promise, self))


class NamesStep(QWidget):
    """Step 2: the clinic's name and one's own. Nothing else is asked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.clinic = TextField(self)
        self.person = TextField(self)
        self.clinic_field = Field(self.tr("Klinikens namn"), self.clinic, self)
        self.person_field = Field(self.tr("Ditt namn"), self.person, self)
        self._account = Small("", self)
        self.person.textChanged.connect(self._on_person)
        told = Body(
            self.tr("Du blir behandlare och sköter också konton och data. Fler kan läggas till sedan."),
            self,
            role="text_2",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addWidget(self.clinic_field)
        column.addWidget(self.person_field)
        column.addWidget(self._account)
        column.addWidget(told)
        column.addStretch()
        self._on_person("")

    @property
    def account(self) -> str:
        """The name to log in by."""
        return account_name(self.person.text())

    def is_filled(self) -> bool:
        """Tell whether both names are there, and say beside the field which is not."""
        for field, editor in ((self.clinic_field, self.clinic), (self.person_field, self.person)):
            field.show_problem("")
            missing = not editor.text().strip() or (editor is self.person and not self.account)
            if missing:
                field.show_problem(self.tr("Skriv namnet."))
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def _on_person(self, _written: str) -> None:
        words = self.tr("Du loggar in som {name}.").format(name=self.account) if self.account else ""
        self._account.setText(words or self.tr("Namnet visas när någon låser upp."))


class SafetyStep(QWidget):
    """Step 3: passphrase, the recovery key kept and proven, and where everything lies."""

    save_asked = Signal()
    print_asked = Signal()
    place_asked = Signal()

    def __init__(self, recovery_key: str, folder: Path, parent: QWidget, *, asked: tuple[int, ...] = ()) -> None:
        """``asked`` are the groups to be typed, from 1; by chance where none are given."""
        super().__init__(parent)
        self.recovery_key = recovery_key
        self.folder = folder
        chosen = asked or secrets.SystemRandom().sample(range(1, GROUPS + 1), PROVEN_GROUPS)
        self._asked = sorted(group - 1 for group in chosen)
        self.passphrase = PassphraseField(self)
        self.passphrase_field = Field(self.tr("Lösenfras"), self.passphrase, self)
        self._proofs = [TextField(self) for _ in self._asked]
        self.proof_fields = [
            Field(self.tr("Grupp {number}").format(number=group + 1), proof, self)
            for group, proof in zip(self._asked, self._proofs, strict=True)
        ]
        self.warning = Notice("circle-alert", "", self)
        self.warning.hide()
        self._place = Small("", self, wrap=True)
        self._lay_out()
        self.show_folder(folder, "")

    @property
    def asked_groups(self) -> tuple[int, ...]:
        """Which groups are to be typed, from 1."""
        return tuple(group + 1 for group in self._asked)

    def show_folder(self, folder: Path, warning: str) -> None:
        """Show where data will lie, and what there is to warn of (CON-03)."""
        self.folder = folder
        self._place.setText(
            self.tr("Data: {folder}\nSäkerhetskopior: {backups}").format(folder=folder, backups=folder / "backups")
        )
        self.warning.say(warning)

    def is_proven(self) -> bool:
        """Tell whether the asked groups are right, and say beside the field which is not."""
        groups = self.recovery_key.split("-")
        for group, proof, field in zip(self._asked, self._proofs, self.proof_fields, strict=True):
            field.show_problem("")
            if proof.text().strip().upper() != groups[group]:
                field.show_problem(self.tr("Det är inte grupp {number}.").format(number=group + 1))
                proof.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def _lay_out(self) -> None:
        policy = self.tr("Minst %n tecken. Några ord som inte hör ihop är lätta att minnas.", "", MINIMUM)
        place = QHBoxLayout()
        place.setSpacing(Space.ROW)
        place.addWidget(self._place, 1)
        change = Button(self.tr("Välj annan mapp …"), self, kind=ButtonKind.QUIET, small=True)
        change.clicked.connect(self.place_asked)
        place.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        column.addWidget(self.passphrase_field)
        column.addWidget(Small(policy, self, wrap=True))
        column.addSpacing(Space.INSIDE)
        column.addWidget(self._key_card())
        column.addSpacing(Space.INSIDE)
        column.addWidget(FieldLabel(self.tr("Här ligger allt, krypterat"), self))
        column.addLayout(place)
        column.addWidget(self.warning)
        for before, after in pairwise((self._printed, *self._proofs, change)):
            self.setTabOrder(before, after)

    def _key_card(self) -> Card:
        card = Card(self)
        groups = self.recovery_key.split("-")
        half = GROUPS // 2
        lines = "\n".join("   ".join(groups[start : start + half]) for start in (0, half))
        key = Strong(lines, card, wrap=True)
        key.setAccessibleName(self.tr("Återställningsnyckel: {key}").format(key=self.recovery_key))
        key.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        save = Button(self.tr("Spara som fil …"), card, icon="save")
        save.clicked.connect(self.save_asked)
        self._printed = Button(self.tr("Skriv ut …"), card, icon="printer")
        self._printed.clicked.connect(self.print_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.INSIDE)
        buttons.addWidget(save)
        buttons.addWidget(self._printed)
        buttons.addStretch()
        proofs = QHBoxLayout()
        proofs.setSpacing(Space.FIELDS)
        for field in self.proof_fields:
            proofs.addWidget(field)
        proofs.addStretch()
        told = self.tr(
            "Med den kan en glömd lösenfras bytas. Utan både lösenfras och nyckel kan ingen läsa "
            "kliniken. Spara den på en annan plats än datorn."
        )
        proof = self.tr("Visa att du har den: skriv två av grupperna.")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(Space.INSIDE)
        column.addWidget(FieldLabel(self.tr("Återställningsnyckel"), card))
        column.addWidget(key)
        column.addWidget(Small(told, card, wrap=True))
        column.addLayout(buttons)
        column.addSpacing(4)
        column.addWidget(Small(proof, card, wrap=True, role="text"))
        column.addLayout(proofs)
        return card
