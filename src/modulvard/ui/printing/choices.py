"""The left column of the preview: whose print, which, for whom, how large, in what language, and how it reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.prints import (
    PAPER_LANGUAGES,
    SIZES,
    USUAL_SIZE,
    AnyMaterial,
    PrintKind,
    PrintMaterial,
    PrintOrder,
    PrintReader,
)
from modulvard.domain.readability import Readability
from modulvard.services.prints import PrintedTreatment
from modulvard.ui.components.buttons import Button, ButtonKind, IconButton
from modulvard.ui.components.checks import RadioButton
from modulvard.ui.components.fields import ChoiceField, Field
from modulvard.ui.components.labels import Body, Caption, FieldLabel, Small, Subtitle
from modulvard.ui.printing.contents import Contents
from modulvard.ui.printing.words import (
    about_line,
    long_sentences_line,
    not_drawn_line,
    reading_line,
    recipient_line,
    title_of,
)
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space, Tone

_KINDS = (PrintKind.SUMMARY, PrintKind.CALENDAR, PrintKind.AGREEMENT, PrintKind.TRANSFER)
"""Of which there is a choice; letters and sheets on programs are opened by what they hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is said about a finished print beside it."""

    reading: Readability
    fields_not_drawn: tuple[str, ...]


class Choices(QWidget):
    """What can be chosen, and what is known of the print that comes of it."""

    changed = Signal()
    stepped = Signal(int)
    """Another patient of the batch: 1 or -1."""
    copy_asked = Signal()
    treatment_asked = Signal(int)
    """Another treatment of the same patient, by its id."""

    def __init__(self, language: str, parent: QWidget | None = None, *, only: PrintKind | None = None) -> None:
        """``language`` is the window's. Where there is ``only`` one kind, neither kind nor reader is chosen."""
        super().__init__(parent)
        self._language, self._only = language, only
        self._letters = only is PrintKind.HAND_OVER
        self.printers_known = False
        """Whether it has been asked which printers there are."""
        self._is_rated = False
        self._build()
        self._lay_out()
        self.kinds.chosen.connect(self._on_changed)
        self.readers.chosen.connect(self._on_changed)
        self.sizes.chosen.connect(self._on_changed)
        self.languages.chosen.connect(self._on_changed)
        self.contents.changed.connect(self._on_changed)
        self._on_changed()

    @property
    def order(self) -> PrintOrder:
        """What is chosen."""
        return PrintOrder(
            kind=self._only or _KINDS[self.kinds.current],
            reader=tuple(PrintReader)[self.readers.current],
            language=PAPER_LANGUAGES[self.languages.current],
            size=SIZES[self.sizes.current],
            without=self.contents.without,
        )

    def show_material(self, materials: Sequence[AnyMaterial], place: int, left_out: str) -> None:
        """Show whose print it is; among several also which of them, and who is left out."""
        material, count = materials[place], len(materials)
        self._is_rated = any(isinstance(each, PrintMaterial) and each.is_rated for each in materials)
        self._offer_contents()
        self._who.setText(recipient_line(material))
        self._program.setText(about_line(material, self._language))
        self._batch.setVisible(count > 1)
        self._batch_words.setText(self.tr("{place} av {count}").format(place=place + 1, count=count))
        self.back.setEnabled(place > 0)
        self.forth.setEnabled(place < count - 1)
        self._left_out.setText(left_out)
        self._left_out.setVisible(bool(left_out))

    def choose_kind(self, kind: PrintKind) -> None:
        """Choose what is printed."""
        self.kinds.choose(_KINDS.index(kind))

    def take_focus(self) -> None:
        """Put the focus on the first choice there is."""
        first = next(one for one in (self.kinds, self.sizes, self.languages) if not one.isHidden())
        first.take_focus()

    def show_language(self, language: str) -> None:
        """Show the language of the letter that is shown, which nobody has just chosen."""
        self.blockSignals(True)
        self.languages.choose(PAPER_LANGUAGES.index(language))
        self.blockSignals(False)

    def offer_treatments(self, treatments: tuple[PrintedTreatment, ...], shown: int) -> None:
        """Offer a patient's treatments where there are several; the one shown is chosen."""
        self._treatment_field.setVisible(len(treatments) > 1)
        self.treatments.blockSignals(True)
        self.treatments.offer(
            tuple(
                (f"{one.program.in_language(self._language)} · {one.started_on.isoformat()}", int(one.id))
                for one in treatments
            )
        )
        self.treatments.choose(shown)
        self.treatments.blockSignals(False)

    def show_told(self, told: Told | None) -> None:
        """Show how the print reads and what of it could not be drawn; nothing while it is made."""
        order = self.order
        for_patient = order.is_letter
        self._reading.setVisible(told is not None and for_patient)
        self._long.setVisible(False)
        self._not_drawn.setVisible(False)
        if told is None:
            return
        self._reading.setText(reading_line(told.reading))
        long = long_sentences_line(told.reading)
        self._long.say(long)
        self._long.setVisible(bool(long) and for_patient)
        self._not_drawn.say("\n".join(map(not_drawn_line, told.fields_not_drawn)))
        self._not_drawn.setVisible(bool(told.fields_not_drawn))

    def offer_printers(self, names: tuple[str, ...]) -> None:
        """Offer the printers there are, the usual one first; say so where there is none."""
        none = ((self.tr("Ingen skrivare hittades"), ""),)
        self.printers.offer(tuple((name, name) for name in names) or none)
        self.printers.setEnabled(len(names) > 1)
        self.printers_known = True

    @property
    def printer(self) -> str:
        """The printer that is chosen, or nothing."""
        return str(self.printers.currentData() or "")

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(Size.PANEL), super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().colour("surface"))

    def _kinds_offered(self) -> "RadioChoice":
        names = (
            self.tr("Sammanfattning"),
            self.tr("Modulkalender"),
            self.tr("Överenskommelse inför start"),
            self.tr("Överlämning"),
        )
        return RadioChoice(self.tr("Utskrift"), names, self)

    def _build(self) -> None:
        self._title = Subtitle("", self, wrap=True)
        self._who = Body("", self, wrap=True)
        self._program = Small("", self, wrap=True)
        self._left_out = Small("", self, wrap=True)
        self._final = Small(
            self.tr(
                "När brevet är utskrivet eller sparat som PDF noteras texten som lämnad. "
                "Det som är lämnat ändras inte, det rättas."
            ),
            self,
            role="text",
            wrap=True,
        )
        self._final.setVisible(self._letters)
        self._batch = QWidget(self)
        self._batch_words = Small("", self._batch)
        of_programs = self._only in {PrintKind.PROGRAM_SHEET, PrintKind.PROGRAM_COMPARISON}
        back = self.tr("Föregående program") if of_programs else self.tr("Föregående patient")
        forth = self.tr("Nästa program") if of_programs else self.tr("Nästa patient")
        self.back = IconButton("chevron-left", back, self._batch, key="Ctrl+PgUp")
        self.forth = IconButton("chevron-right", forth, self._batch, key="Ctrl+PgDn")
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forth.clicked.connect(lambda: self.stepped.emit(1))
        self.treatments = ChoiceField(self)
        self._treatment_field = Field(self.tr("Behandling, med startdag"), self.treatments, self)
        self._treatment_field.hide()
        self.treatments.currentIndexChanged.connect(
            lambda _: self.treatment_asked.emit(int(self.treatments.currentData()))
        )
        self.kinds = self._kinds_offered()
        self.readers = RadioChoice(
            self.tr("Mottagare"), (self.tr("Patient"), self.tr("Kollega"), self.tr("Journal")), self
        )
        self.contents = Contents(self)
        self.sizes = RadioChoice(
            self.tr("Textstorlek"),
            (self.tr("11 punkter"), self.tr("12 punkter"), self.tr("14 punkter, stor stil")),
            self,
            current=SIZES.index(USUAL_SIZE),
        )
        self.languages = RadioChoice(self.tr("Språk"), ("Svenska", "English"), self)
        self._reading = Small("", self, wrap=True)
        self._long = Remark(self)
        self._not_drawn = Remark(self)
        self.copy = Button(self.tr("Kopiera som text"), self, kind=ButtonKind.QUIET, icon="copy", key="Ctrl+C")
        self.copy.clicked.connect(self.copy_asked)
        self.printers = ChoiceField(self)
        self.printers.offer(((self.tr("Söker skrivare …"), ""),))
        self.printers.setEnabled(False)
        kept = self.tr(
            "Utskriften loggas. Filnamn utan personuppgifter. "
            "En fil som du sparar lämnar Modulvårds skydd: förvara den som en journalhandling."
        )
        nobodys = self.tr("Utskriften loggas. Bladet handlar inte om någon patient.")
        self._note = Caption(nobodys if of_programs else kept, self, wrap=True)

    def _lay_out(self) -> None:
        batch = QHBoxLayout(self._batch)
        batch.setContentsMargins(0, 0, 0, 0)
        batch.setSpacing(Space.INSIDE)
        batch.addWidget(self.back)
        batch.addWidget(self._batch_words)
        batch.addWidget(self.forth)
        batch.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BLOCKS, Space.BLOCKS, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(4)
        for widget in (self._title, self._who, self._program, self._batch, self._left_out):
            column.addWidget(widget)
        column.addSpacing(Space.INSIDE if self._letters else 0)
        column.addWidget(self._final)
        column.addSpacing(Space.ROW)
        chosen = QVBoxLayout()
        chosen.setSpacing(Space.FIELDS)
        printers = Field(self.tr("Skrivare"), self.printers, self)
        choices = (self.kinds, self.readers, self.contents, self.sizes, self.languages)
        for widget in (self._treatment_field, *choices, printers):
            chosen.addWidget(widget)
        column.addLayout(chosen)
        column.addSpacing(Space.FIELDS)
        for widget in (self._reading, self._long, self._not_drawn):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addSpacing(Space.BLOCKS)
        column.addWidget(self._note)

    def _on_changed(self) -> None:
        order = self.order
        self._title.setText(title_of(order))
        self.kinds.setVisible(self._only is None)
        self.readers.setVisible(order.kind is PrintKind.SUMMARY)
        self.sizes.setVisible(order.is_letter)
        self._offer_contents()
        self.changed.emit()

    def _offer_contents(self) -> None:
        self.contents.offer(self.order, is_rated=self._is_rated)


class RadioChoice(QWidget):
    """A few choices under a heading, one of them chosen."""

    chosen = Signal(int)

    def __init__(
        self, words: str, choices: tuple[str, ...], parent: QWidget | None = None, *, current: int = 0
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FieldLabel(words, self))
        for number, choice in enumerate(choices):
            button = RadioButton(choice, self)
            button.setAccessibleDescription(words)
            self._group.addButton(button, number)
            column.addWidget(button)
        self._group.button(current).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def current(self) -> int:
        """The number of what is chosen, from 0."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Choose another, as if the user had."""
        self._group.button(number).setChecked(True)

    def take_focus(self) -> None:
        """Put the focus on what is chosen."""
        self._group.button(self.current).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(number)


class Remark(QWidget):
    """Something to look at, with its sign and in words. It never blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Small("", self, role=Tone.BEHIND, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look().px(Size.ICON_INLINE) + 6, 0, 0, 0)
        row.addWidget(self._words)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        side = now.px(Size.ICON_INLINE)
        pixmap = icon_pixmap("circle-alert", side, now.ink(Tone.BEHIND), self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, (self._words.y() + now.line(self._words.kind) // 2) - side // 2, pixmap)


class ChoicesScroll(QScrollArea):
    """The column, scrolled where the window is low."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(choices)

    def fit(self, window_width: int) -> None:
        """Take the width the words need, and at most two fifths of the window."""
        self.setFixedWidth(min(max(Size.PANEL - 66, look().px(300)), window_width * 2 // 5))
