"""An instrument beside the list: its questions, how they are summed, figures and sources, and what can be done."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.instruments import Instrument, KeySubject
from modulvard.services.instruments import InstrumentView
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.checks import CheckBox, SegmentedControl
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.components.labels import Body, Small, Subtitle
from modulvard.ui.components.languages import language_choice
from modulvard.ui.components.scrolled import put_in
from modulvard.ui.i18n import native_name
from modulvard.ui.instruments.words import (
    change_words,
    lines_words,
    origin_of,
    origin_words,
    profile_words,
    question_lines,
    reverse_words,
    scale_name,
    scale_words,
    subject_words,
    use_chip,
    wording_words,
)
from modulvard.ui.programs.facts import Told
from modulvard.ui.programs.facts_grid import add_head, facts_grid, kept_readable
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space


class InstrumentDetail(QWidget):
    """Shows one version of an instrument."""

    save_asked = Signal()
    """The version that is shown is to be saved as a file."""
    lines_asked = Signal(bool)
    """The instrument's published lines are to be shown at the curves, or not."""
    use_asked = Signal(bool)
    """The version is to be taken in use again, or out of it."""
    back_asked = Signal()

    def __init__(self, language: str, parent: QWidget, *, may_change: bool) -> None:
        super().__init__(parent)
        self._wanted, self._may_change = language, may_change
        self.view: InstrumentView | None = None
        self.lines_box: CheckBox | None = None
        self.use_button: Button | None = None
        self.languages: SegmentedControl | ChoiceField | None = None
        self._build()

    def _build(self) -> None:
        self.back = IconButton("arrow-left", self.tr("Tillbaka"), self, key="Esc")
        self.back.clicked.connect(self.back_asked)
        self.title = Subtitle("", self, wrap=True)
        self._about = Small("", self, wrap=True)
        self.save_button = IconButton("download", self.tr("Spara instrumentet som fil"), self)
        self.save_button.clicked.connect(self.save_asked)
        self.save_button.setVisible(self._may_change)
        self.about = QScrollArea(self)
        self.about.setFrameShape(QScrollArea.Shape.NoFrame)
        self.about.setWidgetResizable(True)
        self.about.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.about.viewport().setAutoFillBackground(False)
        self.about.setAccessibleName(self.tr("Om instrumentet"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self._about)
        self._head = QHBoxLayout()
        self._head.setSpacing(Space.INSIDE)
        self._head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.about, 1)

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top for the frame's top row."""
        self._head.setContentsMargins(Space.BLOCKS, height, Space.BLOCKS, Space.ROW)

    def offer_back(self, needed: bool) -> None:
        """Offer the way back to the list, where the list is not beside."""
        self.back.setVisible(needed)

    @property
    def language(self) -> str:
        """The language the instrument is shown in."""
        has = self.view is not None and self._wanted in self.view.instrument.languages
        return self._wanted if has else "sv"

    def choose_language(self, language: str) -> None:
        """Show this and the next instruments in another language, where they have it; the place stays."""
        self._wanted = language
        if self.view is not None:
            self.show_view(self.view)

    def show_view(self, view: InstrumentView) -> None:
        """Show a version; where it is the same as before, what is read stays in sight."""
        same = self.view is not None and self.view.id == view.id
        at = self.about.verticalScrollBar().value() if same else 0
        self.view = view
        instrument = view.instrument
        name = instrument.name.in_language(self.language)
        self.title.setText(name)
        version = self.tr("version {version}").format(version=instrument.version)
        self._about.setText(f"{instrument.abbreviation} · {version} · {origin_words(view)}")
        body = QWidget()
        body.setAccessibleName(name)
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(0)
        self._fill(column, body, view)
        column.addStretch(1)
        put_in(self.about, body)
        self.about.verticalScrollBar().setValue(at)

    def take_focus(self) -> None:
        """Put the focus where reading begins."""
        self.about.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- parts ------------------------------------------------------------------------------------

    def _fill(self, column: QVBoxLayout, body: QWidget, view: InstrumentView) -> None:
        instrument = view.instrument
        self._add_use(column, body, view)
        self._add_languages(column, body, instrument)
        column.addLayout(facts_grid(self._brief(instrument), body, self.width()))
        self._add(column, body, self.tr("Frågor"), [Told(about=at, words=words) for at, words in self._questions()])
        self._add(column, body, self.tr("Så summeras svaren"), self._summing(instrument))
        self._add_lines(column, body, view)
        self._add(column, body, self.tr("Publicerade förändringstal"), self._changes(instrument))
        self._add(column, body, self.tr("Vad nyckeln bygger på"), self._facts(instrument))
        if instrument.sources:
            add_head(column, self.tr("Källor"), body)
            for number, source in enumerate(instrument.sources, 1):
                words = f"{number}. {source.text.in_language(self.language)}"
                column.addWidget(kept_readable(Small(words, body, wrap=True)))
                column.addSpacing(4)

    def _add(self, column: QVBoxLayout, body: QWidget, head: str, lines: list[Told]) -> None:
        if lines:
            add_head(column, head, body)
            column.addLayout(facts_grid(lines, body, self.width()))

    def _add_use(self, column: QVBoxLayout, body: QWidget, view: InstrumentView) -> None:
        chip = use_chip(view)
        row = QHBoxLayout()
        row.setSpacing(Space.INSIDE)
        if chip is not None:
            row.addWidget(ChipLabel(chip, body))
        self.use_button = None
        if self._may_change:
            in_use = view.stored.is_in_use
            self.use_button = Button(self.tr("Ta ur bruk") if in_use else self.tr("Ta i bruk igen"), body, small=True)
            # queued: the button is made anew by what it does
            queued = Qt.ConnectionType.QueuedConnection
            self.use_button.clicked.connect(partial(self._ask_use, not in_use), queued)
            row.addWidget(self.use_button)
        if row.count():
            row.addStretch(1)
            column.addLayout(row)
            column.addSpacing(Space.FIELDS)

    def _ask_use(self, wanted: bool, *_: object) -> None:
        self.use_asked.emit(wanted)

    def _add_languages(self, column: QVBoxLayout, body: QWidget, instrument: Instrument) -> None:
        control = self.languages = language_choice(instrument.languages, self.language, self.choose_language, body)
        if control is None:
            return
        column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(Space.FIELDS)

    def _brief(self, instrument: Instrument) -> list[Told]:
        told = [Told(about=self.tr("Nyckel"), words=instrument.key)]
        if instrument.period is not None:
            told.append(Told(about=self.tr("Gäller"), words=instrument.period.in_language(self.language)))
        told.append(Told(about=self.tr("Ordalydelse"), words=wording_words(instrument.wording)))
        told.append(Told(about=self.tr("Licens"), words=instrument.licence.in_language(self.language)))
        if instrument.origin is not None:
            told.append(Told(about=self.tr("Ursprung"), words=instrument.origin))
        told.append(Told(about=self.tr("Språk"), words=", ".join(map(native_name, instrument.languages))))
        return told

    def _questions(self) -> list[tuple[str, str]]:
        return [] if self.view is None else list(question_lines(self.view.instrument, self.language))

    def _summing(self, instrument: Instrument) -> list[Told]:
        sources = instrument.sources
        scoring = instrument.known(KeySubject.SCORING)
        origin = origin_of(scoring[0].sources, scoring[0].standing, sources) if scoring else ""
        told = [
            Told(about=scale.name.in_language(self.language), words=scale_words(instrument, scale), origin=origin)
            for scale in instrument.scales
        ]
        if words := reverse_words(instrument):
            told.append(Told(about=self.tr("Omvänt"), words=words))
        if words := profile_words(instrument):
            told.append(Told(about=self.tr("Profil"), words=words))
        words = self.tr("Saknas ett svar är skalan ofullständig. Inget fylls i eller räknas upp.")
        return [*told, Told(about=self.tr("Obesvarat"), words=words)]

    def _add_lines(self, column: QVBoxLayout, body: QWidget, view: InstrumentView) -> None:
        self.lines_box = None
        instrument = view.instrument
        if not instrument.lines:
            return
        add_head(column, self.tr("Källans linjer"), body)
        words = self.tr(
            "Neutrala tal ur källan, aldrig ett betyg på en patients svar. De syns bara där kliniken har slagit på dem."
        )
        column.addWidget(kept_readable(Body(words, body, wrap=True)))
        column.addSpacing(Space.ROW)
        if self._may_change:
            self.lines_box = CheckBox(self.tr("Visa källans linjer vid kurvorna"), body)
            self.lines_box.setChecked(view.lines_on)
            self.lines_box.toggled.connect(self.lines_asked)
            column.addWidget(self.lines_box, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            shown = self.tr("Visas vid kurvorna.") if view.lines_on else self.tr("Visas inte.")
            column.addWidget(Body(shown, body, wrap=True))
        column.addSpacing(Space.FIELDS)
        unsourced = self.tr("ej kontrollerad · ingen källa, ritas inte")
        told = [
            Told(
                about=scale_name(instrument, lines.scale, self.language),
                words=lines_words(lines),
                origin=origin_of(lines.sources, lines.standing, instrument.sources) if lines.sources else unsourced,
            )
            for lines in instrument.lines
        ]
        column.addLayout(facts_grid(told, body, self.width()))

    def _changes(self, instrument: Instrument) -> list[Told]:
        return [
            Told(
                about=scale_name(instrument, change.scale, self.language),
                words=change_words(change),
                origin=origin_of(change.sources, change.standing, instrument.sources),
            )
            for change in instrument.changes
        ]

    def _facts(self, instrument: Instrument) -> list[Told]:
        return [
            Told(
                about=subject_words(fact.subject),
                words=fact.text.in_language(self.language),
                origin=origin_of(fact.sources, fact.standing, instrument.sources),
            )
            for fact in instrument.facts
        ]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), look().colour("divider"))
