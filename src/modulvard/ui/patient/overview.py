"""The tab Översikt: the timeline against plan, what waits, and what is known (mockup patient-oversikt)."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.treatments import TreatmentStatus
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.closing.card import ClosingCard
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.i18n import short_day, week_words
from modulvard.ui.intake.card import IntakeCard
from modulvard.ui.modules.consent import ask_consent
from modulvard.ui.modules.legend import Legend
from modulvard.ui.modules.timeline import TimelineView
from modulvard.ui.modules.timeline_rows import Wanted, timeline_of
from modulvard.ui.pages import PageContext
from modulvard.ui.parts import Part
from modulvard.ui.patient.facts import FactCard, person_facts, treatment_facts
from modulvard.ui.patient.next_steps import NextSteps
from modulvard.ui.patient.ratings_card import RatingsCard
from modulvard.ui.patient.transfers import TransferCard
from modulvard.ui.theme.tokens import FOLD_PANEL, Size, Space
from modulvard.ui.words.of_treatments import closed_as_words, pace_words

_NAMES, _WORDS = 264, 195


class OverviewTab(QScrollArea):
    """All that matters at a glance; *Inför start* while no treatment goes on."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._shows_skipped = True
        self._build()

    def show_picture(self, picture: PatientPicture) -> None:
        """Show a patient; panels without data are absent (decided.md 28)."""
        if self._picture is None or self._picture.shown_treatment != picture.shown_treatment:
            self.timeline.begin_anew()
        self._picture = picture
        has_treatment = picture.view is not None
        self._timeline_card.setVisible(has_treatment)
        self._treatment.setVisible(has_treatment)
        self.edit_button.setVisible(picture.may_change)
        self._draw()
        self.intake.show_picture(picture)
        self.closing.show_picture(picture)
        self.transfers.show_picture(picture)
        self.next_steps.show_picture(picture)
        self.ratings.show_picture(picture)
        self._fold_panels()
        self._treatment.show_facts(treatment_facts(picture, self._context.language))
        self._person.show_facts(person_facts(picture))

    def toggle_skipped(self) -> None:
        """Show or hide the rows of skipped modules (V)."""
        self._shows_skipped = not self._shows_skipped
        self._draw()

    def focus_first(self) -> None:
        """Put the focus where work begins: on Inför start before any treatment, on what waits, else on the modules."""
        if self._picture is not None and self._picture.view is None:
            self.intake.focus_first()
        elif self.next_steps.rows.isVisibleTo(self):
            self.next_steps.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.timeline.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, wanted: Mapping[str, Any]) -> None:
        """Do what the place's arguments ask for: ``{"way_out": True}`` goes to what is in order for the end."""
        if wanted.get("way_out"):
            self.closing.focus_first()

    def parts(self) -> tuple[Part, ...]:
        """Return the modules, what waits, and what is known."""
        timeline = Part(self._timeline_card, self.timeline.rows)
        way_in = Part(self.intake, self.intake.rows)
        way_out = Part(self.closing, self.closing.rows)
        transfers = Part(self.transfers, self.transfers.print_button)
        waits = Part(self.next_steps, self.next_steps.rows)
        ratings = Part(self.ratings, self.ratings.curve)
        return timeline, way_in, waits, ratings, Part(self._treatment), Part(self._person), way_out, transfers

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self._context.effective_width() < FOLD_PANEL
        self._fold_panels()
        self.intake.fold(folded=narrow)
        self.closing.fold(folded=narrow)

    def _fold_panels(self) -> None:
        """Three panels beside each other, the facts over each other where there is a curve; in little room all are."""
        narrow, is_rated = self._context.effective_width() < FOLD_PANEL, not self.ratings.isHidden()
        over, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._panels.setDirection(over if narrow else beside)
        self._facts.setDirection(over if narrow or is_rated else beside)
        self._panels.setStretchFactor(self._facts, 1 if is_rated else 2)

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget(self)
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.BLOCKS, 16, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(18)
        self._timeline_card = self._made_timeline(inside)
        column.addWidget(self._timeline_card)
        self.intake = IntakeCard(self._context, inside)
        column.addWidget(self.intake)
        self._panels = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._panels.setSpacing(Space.FIELDS)
        self.next_steps = NextSteps(inside)
        self._treatment = FactCard(self.tr("Behandling"), inside)
        self.edit_button = Button(self.tr("Ändra uppgifter"), inside, kind=ButtonKind.QUIET, small=True)
        self._person = FactCard(self.tr("Kontakt och närstående"), inside, button=self.edit_button)
        self.ratings = RatingsCard(self._context.language, inside)
        self._facts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._facts.setSpacing(Space.FIELDS)
        for card in (self.next_steps, self.ratings, self._treatment, self._person):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for card in (self.next_steps, self.ratings):
            self._panels.addWidget(card, 1)
        for card in (self._treatment, self._person):
            self._facts.addWidget(card, 1)
        self._panels.addLayout(self._facts, 2)
        column.addLayout(self._panels, 1)
        self.closing = ClosingCard(self._context, inside)
        self.transfers = TransferCard(inside)
        column.addWidget(self.closing)
        column.addWidget(self.transfers)
        self.setWidget(inside)
        self.intake.row_moved.connect(partial(self._keep_in_sight, self.intake))
        self.closing.arrived.connect(self._lead_to_the_end)
        self.closing.row_moved.connect(partial(self._keep_in_sight, self.closing))
        self.transfers.print_asked.connect(self._print_transfer)
        self.transfers.consent_asked.connect(self._ask_consent)

    def _ask_consent(self) -> None:
        treatment = self._picture.shown_treatment if self._picture is not None else None
        if treatment is not None:
            ask_consent(self._context, self, treatment)

    def _print_transfer(self) -> None:
        if self._picture is not None:
            self._context.print_transfers((self._picture.card.patient.id,))

    def _lead_to_the_end(self) -> None:
        """Scroll so that *Avslut* is read from its head."""
        self.verticalScrollBar().setValue(self.closing.y() - Space.FIELDS)

    def _keep_in_sight(self, card: QWidget, top: int, bottom: int) -> None:
        """Scroll to the row of *Inför start* or *Avslut* that the keys came to."""
        focused = card.focusWidget()
        if focused is not None and focused.hasFocus():
            middle = card.y() + (top + bottom) // 2
            self.ensureVisible(0, middle, 0, (bottom - top) // 2 + Space.BLOCKS)

    def _made_timeline(self, parent: QWidget) -> Card:
        card = Card(parent)
        head = QHBoxLayout()
        head.setContentsMargins(19, 11, 19, 0)
        head.setSpacing(Space.ROW)
        self._sentence = Small("", card)
        head.addWidget(Strong(self.tr("Moduler mot plan"), card))
        head.addWidget(self._sentence)
        self._legend = Legend(card)
        head.addWidget(self._legend, 1)
        self.timeline = TimelineView(card, row_high=Size.TIMELINE_ROW_LOW, names=_NAMES, words=_WORDS)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.timeline)
        return card

    def _draw(self) -> None:
        picture = self._picture
        if picture is None or picture.view is None:
            return
        self.timeline.movable = picture.may_change and picture.view.standing.status is TreatmentStatus.ACTIVE
        wanted = Wanted(language=self._context.language, skipped=self._shows_skipped, spare_weeks=1)
        self.timeline.show_timeline(timeline_of(picture.view, wanted))
        self._sentence.setText(self._sentence_words(picture))

    def _sentence_words(self, picture: PatientPicture) -> str:
        view = picture.view
        if view is None:
            return ""
        standing, ending = view.standing, view.treatment.ending
        if standing.status is TreatmentStatus.ENDED and ending is not None:
            words = self.tr("avslutad {day}: {how}")
            return words.format(day=short_day(ending.on, picture.on), how=closed_as_words(ending.closed_as))
        if standing.resumes is not None:
            words = self.tr("paus t.o.m. {last}, åter {back}")
            last, back = (week_words(week, picture.on) for week in (standing.resumes + -1, standing.resumes))
            return words.format(last=last, back=back)
        since = week_words(standing.agreement.first_week, picture.on)
        has_begun = standing.agreement.first_week <= standing.week
        words = self.tr("{pace} sedan {week}") if has_begun else self.tr("{pace} från {week}")
        said = words.format(pace=pace_words(standing.agreement.pace), week=since)
        finish = standing.figures.projected_finish
        if finish is None:
            return said
        return self.tr("{plan} · beräknat slut {week}").format(plan=said, week=week_words(finish, picture.on))
