"""The banner of the patient page: who it is about. It never scrolls away (ux.md section 2)."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.identity import IdentityKind
from modulvard.domain.treatments import TreatmentStatus
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button, ButtonKind, IconButton
from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.discretion import is_discreet, shown_name
from modulvard.ui.i18n import short_day, week_words
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Size, Space, Tone, Type
from modulvard.ui.words.of_pace import weeks_of
from modulvard.ui.words.of_treatments import ended_chip, standing_chip


class Banner(QWidget):
    """Back, name, chips, birth date, number on demand, program and week, therapist, and Skriv ut."""

    back_asked = Signal()
    print_asked = Signal()
    number_asked = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._build()

    def show_picture(self, picture: PatientPicture) -> None:
        """Show a patient, with the number hidden again."""
        fields = picture.card.patient.fields
        self._name.setText(shown_name(fields.name))
        self._show_chips(_chips(picture))
        self._shield.setVisible(fields.protected)
        birth = fields.birth_date
        self._birth.setText(self.tr("f. {day}").format(day=birth.isoformat()) if birth and not is_discreet() else "")
        kind = fields.identity.kind
        self.number_button.setText(self._number_words(kind))
        self.number_button.setVisible(kind is not IdentityKind.NONE)
        self._number.hide()
        self._birth.setVisible(bool(self._birth.text()))
        self._dots[0].setVisible(bool(self._birth.text()) and kind is not IdentityKind.NONE)
        self._dots[1].setVisible(bool(self._birth.text()) or kind is not IdentityKind.NONE)
        self._about.setText(self._about_words(picture))
        self.print_button.setVisible(picture.may_print)

    def show_number(self, written: str) -> None:
        """Show the number that was asked for."""
        self._number.setText(written)
        self._number.show()
        self.number_button.hide()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().high(Size.BANNER))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().colour("surface"))

    def _build(self) -> None:
        self.back_button = IconButton("arrow-left", self.tr("Tillbaka"), self, key="Esc")
        self.back_button.clicked.connect(self.back_asked)
        self.print_button = Button(self.tr("Skriv ut"), self, icon="printer", key="Ctrl+P")
        self.print_button.clicked.connect(self.print_asked)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addLayout(self._first_line())
        texts.addLayout(self._second_line())
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, Space.BLOCKS, 0)
        row.setSpacing(10)
        back = QVBoxLayout()
        back.setContentsMargins(0, 9, 0, 0)
        back.addWidget(self.back_button)
        back.addStretch(1)
        row.addLayout(back)
        row.addLayout(texts, 1)
        row.setAlignment(texts, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _first_line(self) -> QHBoxLayout:
        self._name = Subtitle("", self)
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(Space.INSIDE)
        self._chips: list[ChipLabel] = []
        self._shield = _Shield(self.tr("Skyddade uppgifter"), self)
        row = QHBoxLayout()
        row.setSpacing(Space.INSIDE)
        row.addWidget(self._name)
        row.addSpacing(Space.INSIDE)
        row.addWidget(self._shield)
        row.addLayout(self._chip_row)
        row.addStretch(1)
        return row

    def _second_line(self) -> QHBoxLayout:
        self._birth = Small("", self, role="text")
        self._number = Small("", self, role="text")
        self._about = Small("", self)
        self.number_button = Button("", self, kind=ButtonKind.QUIET, small=True)
        self.number_button.clicked.connect(self.number_asked)
        row = QHBoxLayout()
        row.setSpacing(7)
        self._dots = (Small("·", self), Small("·", self))
        for widget in (self._birth, self._dots[0], self.number_button, self._number, self._dots[1]):
            row.addWidget(widget)
        row.addWidget(self._about, 1)
        return row

    def _show_chips(self, chips: list[Chip]) -> None:
        for old in self._chips:
            self._chip_row.removeWidget(old)
            old.deleteLater()
        self._chips = [ChipLabel(chip, self) for chip in chips]
        for label in self._chips:
            self._chip_row.addWidget(label)

    def _number_words(self, kind: IdentityKind) -> str:
        if kind is IdentityKind.PERSONAL:
            return self.tr("Visa personnummer")
        if kind is IdentityKind.COORDINATION:
            return self.tr("Visa samordningsnummer")
        return self.tr("Visa reservnummer")

    def _about_words(self, picture: PatientPicture) -> str:
        view = picture.view
        if view is None:
            return self.tr("ingen behandling än")
        program, standing, ending = view.program.name.in_language(self._language), view.standing, view.treatment.ending
        if standing.status is TreatmentStatus.ENDED and ending is not None:
            words = self.tr("{program}, avslutad {day}")
            course = words.format(program=program, day=short_day(ending.on, picture.on))
        elif view.treatment.started_on > picture.on:
            words = self.tr("{program}, startar {day}")
            course = words.format(program=program, day=short_day(view.treatment.started_on, picture.on))
        elif standing.week_n < 1:  # begun, and its first week is still to come
            first = min(module.week for module in standing.modules if module.week is not None)
            course = self.tr("{program}, börjar {week}").format(program=program, week=week_words(first, picture.on))
        else:
            course = f"{program}, {weeks_of(standing.week_n, standing.week_m)}"
        return "  ·  ".join((course, picture.names.get(view.treatment.therapist, "")))


class _Shield(QLabel):
    """The mark of protected identity (F15): a shield and its words, on a chip's ground."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        now = look()
        return QSize(now.px(Size.ICON_INLINE) + 22 + now.width(Type.CAPTION_STRONG, self._words), now.high(Size.CHIP))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = look(), QPainter(self)
        ink, side = now.ink(Tone.PAUSED), now.px(Size.ICON_INLINE)
        rounded(painter, QRectF(self.rect()), self.height() / 2, fill=now.fill(Tone.PAUSED))
        shield = icon_pixmap("shield", side, ink, self.devicePixelRatioF())
        painter.drawPixmap(8, (self.height() - side) // 2, shield)
        words = QRectF(self.rect()).adjusted(side + 12, 0, 0, 0)
        draw_text(painter, words, self._words, Type.CAPTION_STRONG, ink)


def _chips(picture: PatientPicture) -> list[Chip]:
    card, view = picture.card, picture.view
    chips = []
    if picture.read_first:
        chips.append(Chip(Tone.READ_FIRST, QCoreApplication.translate("Banner", "Läs först")))
    if view is not None:
        ending = view.treatment.ending
        is_over = view.standing.status is TreatmentStatus.ENDED and ending is not None
        if is_over and ending is not None:
            chips.append(ended_chip(ending.closed_as))
        elif view.treatment.started_on <= picture.on:
            chips.append(standing_chip(view.standing.figures))
    fields = card.patient.fields
    if any(block.lifted_on is None for block in card.blocks):
        chips.append(Chip(Tone.PAUSED, QCoreApplication.translate("Banner", "Spärr"), Shape.DASH))
    if fields.deceased_on is not None:
        chips.append(Chip(Tone.PAUSED, QCoreApplication.translate("Banner", "Avliden"), Shape.DASH))
    if card.patient.archived_at is not None:
        chips.append(Chip(Tone.PAUSED, QCoreApplication.translate("Banner", "Arkiverad"), Shape.DASH))
    return chips
