"""The start of a treatment: program, modules, date, pace, form, therapist, and the calendar before it is made (C4)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.gates import Gate
from modulvard.domain.ids import IntakeId, ModuleNumber, PatientId
from modulvard.domain.intakes import Intake
from modulvard.domain.program_languages import languages_known
from modulvard.domain.programs import SWEDISH, Pace, Program, StoredProgram
from modulvard.domain.treatment_errors import InTheFuture, WeekOutOfReach
from modulvard.domain.treatments import DeliveryForm
from modulvard.services.base import Changed
from modulvard.services.patient_page import PatientPicture, StartChoices, StartPreview
from modulvard.services.treatments import NewTreatment
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.labels import FieldLabel, Small, Strong, Subtitle
from modulvard.ui.components.typed import fill_in
from modulvard.ui.discretion import shown_name
from modulvard.ui.errors import explained, field_sentence
from modulvard.ui.i18n import capital, week_words
from modulvard.ui.modules.tempo import all_paces
from modulvard.ui.modules.timeline import TimelineView
from modulvard.ui.modules.timeline_rows import Wanted, timeline_of
from modulvard.ui.pages import PageContext
from modulvard.ui.patient.start_gates import GatesAtStart, lacking_words, session_problem, session_written
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import FOLD_PANEL, Size, Space
from modulvard.ui.typed_time import with_which_hour
from modulvard.ui.way import Way
from modulvard.ui.words.of_intakes import versioned_name
from modulvard.ui.words.of_treatments import form_words, pace_words

_FORM_WIDE = 424
_LEAST_WEEKS = 8
"""Beside the form there is room for about ten: more would be empty weeks behind a scroll bar."""


class StartPanel(QScrollArea):
    """A form to the left and the calendar it would give to the right. Nothing is made until Starta."""

    closed = Signal()
    started = Signal(object)
    """The new treatment's id."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._choices: StartChoices | None = None
        self._boxes: dict[ModuleNumber, CheckBox] = {}
        self._typed: Mapping[str, Any] | None = None
        self._intake: Intake | None = None
        self._way, self._is_starting = Way(), False
        self._is_possible = False
        self._build()
        self._connect()

    def begin(
        self, picture: PatientPicture, typed: Mapping[str, Any] | None = None, intake: Intake | None = None
    ) -> None:
        """Begin with what program and ``intake`` (the way in shown) propose, or with what was typed before a lock."""
        self._picture, self._typed, self._intake = picture, typed, intake
        self._way.leave()
        self._is_starting = False
        ident = picture.card.patient.id
        pages = self._context.services.patient_pages
        self._context.operations.run(self, lambda: pages.start_choices(ident), self._way.still()(self._on_choices))

    def focus_first(self) -> None:
        """Put the focus on the program."""
        self._program.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.start_button.isEnabled():
            self._start()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self._context.effective_width() < FOLD_PANEL
        self._halves.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._form.setMaximumWidth(16777215 if narrow else look().px(_FORM_WIDE))

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget(self)
        inside.setAutoFillBackground(False)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._halves.setContentsMargins(Space.BLOCKS, 16, Space.BLOCKS, Space.BLOCKS)
        self._halves.setSpacing(Space.FIELDS)
        self._form = self._made_form(inside)
        self._halves.addWidget(self._form, 2, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(Space.FIELDS)
        self.gates = GatesAtStart(inside)
        right.addWidget(self.gates)
        right.addWidget(self._made_preview(inside))
        right.addStretch(1)
        self._halves.addLayout(right, 3)
        self.setWidget(inside)
        self.setTabOrder(self._reason, self.gates.override)
        self.setTabOrder(self.gates.override, self.cancel_button)

    def _made_form(self, parent: QWidget) -> Card:
        card = Card(parent)
        self._program, self._pace, self._delivery, self._therapist = (ChoiceField(card) for _ in range(4))
        self._reason = TextField(card)
        self._modules = QVBoxLayout()
        self._modules.setSpacing(6)
        self._optional_head = FieldLabel(self.tr("Valbara moduler"), card)
        self._warnings = Small("", card, wrap=True)
        column = QVBoxLayout(card)
        column.setContentsMargins(23, 19, 23, 19)
        column.setSpacing(14)
        column.addWidget(Subtitle(self.tr("Starta behandling"), card))
        column.addWidget(Field(self.tr("Program"), self._program, card))
        column.addWidget(self._warnings)
        column.addWidget(self._optional_head)
        column.addLayout(self._modules)
        column.addLayout(self._days(card))
        for words, field in (
            (self.tr("Tempo"), self._pace),
            (self.tr("Form"), self._delivery),
            (self.tr("Behandlare"), self._therapist),
            (self.tr("Kommentar till överenskommelsen"), self._reason),
        ):
            column.addWidget(Field(words, field, card))
        column.addLayout(self._buttons(card))
        return card

    def _days(self, card: Card) -> QHBoxLayout:
        """Return the first day and the first work session, side by side."""
        self._on = TextField(card)
        self._on_field = Field(self.tr("Startdag"), self._on, card)
        self._session = TextField(card, hint=self.tr("dag och tid"))
        self._session_field = Field(self.tr("Första arbetspass"), self._session, card)
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addWidget(self._on_field, 1)
        row.addWidget(self._session_field, 1)
        return row

    def _buttons(self, card: Card) -> QHBoxLayout:
        self.cancel_button = Button(self.tr("Avbryt"), card, key="Esc")
        self.start_button = Button(self.tr("Starta"), card, kind=ButtonKind.PRIMARY, key="Enter")
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.start_button)
        return row

    def _made_preview(self, parent: QWidget) -> Card:
        card = Card(parent)
        self._told = Small("", card, wrap=True)
        self.timeline = TimelineView(card, row_high=Size.TIMELINE_ROW_LOW, names=232, words=0)
        self.timeline.movable = False
        head = QVBoxLayout()
        head.setContentsMargins(18, 12, 18, 0)
        head.addWidget(Strong(self.tr("Så blir det"), card))
        head.addWidget(self._told)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.timeline)
        return card

    def _connect(self) -> None:
        self._program.currentIndexChanged.connect(self._on_program)
        for choice in (self._pace, self._therapist):
            choice.currentIndexChanged.connect(self._ask_preview)
        self._session.textChanged.connect(self._ask_preview)
        self.gates.reasoned.connect(self._let_start)
        self._on.textChanged.connect(self._ask_preview)
        self.cancel_button.clicked.connect(self.closed)
        self.start_button.clicked.connect(self._start)

    # --- filling in -------------------------------------------------------------------------------

    def _on_choices(self, choices: StartChoices) -> None:
        picture = self._picture
        if picture is None:
            return
        self._choices = choices
        language = self._context.language
        self._on.setText(picture.on.isoformat())
        self._delivery.offer([(capital(form_words(form)), form) for form in DeliveryForm])
        self._therapist.offer([(account.display_name, account.ident) for account in choices.therapists])
        self._therapist.choose(choices.own)
        self._pace.offer([(pace_words(pace), pace) for pace in all_paces()])
        programs = [stored for stored in choices.programs if stored.program.key not in choices.active]
        self._program.offer([(versioned_name(stored, language), stored.id) for stored in programs])
        if self._intake is not None:
            self._program.blockSignals(True)
            self._program.choose(self._intake.program)
            self._program.blockSignals(False)
            self._therapist.choose(self._intake.therapist or self._intake.made_by)
        self._on_program()
        if self._typed is not None:
            fill_in(self, self._typed)
            self._typed = None
        self.focus_first()

    def _chosen(self) -> StoredProgram | None:
        programs = self._choices.programs if self._choices is not None else ()
        return next((stored for stored in programs if stored.id == self._program.currentData()), None)

    def _on_program(self) -> None:
        stored = self._chosen()
        for box in self._boxes.values():
            self._modules.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {}
        if stored is None:
            return
        language = self._context.language
        for number in stored.program.optional:
            module = stored.program.module(number)
            box = CheckBox(f"{number} {module.title.in_language(language) if module else ''}", self._form)
            box.toggled.connect(self._ask_preview)
            self._modules.addWidget(box)
            self._boxes[number] = box
        self._optional_head.setVisible(bool(self._boxes))
        if stored.program.pace is not None:
            self._pace.blockSignals(True)
            if self._pace.findData(stored.program.pace) < 0:
                self._pace.addItem(pace_words(stored.program.pace), stored.program.pace)
            self._pace.choose(stored.program.pace)
            self._pace.blockSignals(False)
        self._warn()
        self._ask_preview()

    def _warn(self) -> None:
        stored = self._chosen()
        words = "" if stored is None else " ".join(self._warnings_of(stored.program))
        self._warnings.setText(words)
        self._warnings.setVisible(bool(words))

    def _warnings_of(self, program: Program) -> list[str]:
        """Return what is worth a look before this start; none of it stops it (decided.md 14)."""
        picture, warnings = self._picture, []
        if picture is None:
            return []
        language, held = picture.card.patient.fields.language, languages_known(program)
        if held and language not in held:
            warnings.append(self.tr("Programmet finns inte på patientens språk."))
        elif not held and language != SWEDISH:
            warnings.append(self.tr("Det är inte känt om programmet finns på patientens språk."))
        if self._choices is not None and self._choices.active:
            warnings.append(self.tr("Patienten har redan en pågående behandling i ett annat program."))
        if program.competence and not self.gates.tells(Gate.COMPETENCE):
            each = (text.in_language(self._context.language) for text in program.competence)
            needed = ". ".join(words.removesuffix(".") for words in each)  # each is a sentence of its own
            warnings.append(self.tr("Kräver: {competence}.").format(competence=needed))
        return warnings

    def _day(self) -> date | None:
        try:
            return date.fromisoformat(self._on.text().strip())
        except ValueError:
            return None

    def _draft(self) -> NewTreatment | None:
        stored, day, picture = self._chosen(), self._day(), self._picture
        if stored is None or day is None or picture is None:
            return None
        try:
            first_session = session_written(self._session.text())
        except ValueError:
            return None
        pace: Pace | None = self._pace.currentData()
        return NewTreatment(
            patient=PatientId(picture.card.patient.id),
            program=stored.id,
            started_on=day,
            therapist=self._therapist.currentData(),
            form=DeliveryForm(self._delivery.currentData() or DeliveryForm.DIGITAL),
            chosen=tuple(number for number, box in self._boxes.items() if box.isChecked()),
            pace=pace,
            reason=self._reason.text(),
            override=self.gates.reason,
            intake=self._intake_to(stored),
            first_session=first_session,
        )

    def _intake_to(self, stored: StoredProgram) -> IntakeId | None:
        """Return the way in that is shown, if it leads to a program; else the service finds the one that does."""
        intake = self._intake
        return intake.id if intake is not None and intake.program in {None, stored.id} else None

    # --- preview and start ------------------------------------------------------------------------

    def _ask_preview(self) -> None:
        draft = self._draft()
        self._on_field.show_problem("" if self._day() is not None else self.tr("Skriv dagen som 2026-11-23."))
        self.start_button.setEnabled(False)
        self._is_possible = False
        self._check_session()
        if draft is None:
            return
        pages = self._context.services.patient_pages
        operations = self._context.operations
        operations.run(self, lambda: pages.preview_start(draft), self._on_preview, self._on_refusal, latest="preview")

    def _check_session(self) -> None:
        self._session_field.show_problem(session_problem(self._session.text()))

    def _let_start(self) -> None:
        self.start_button.setEnabled(self._is_possible and self.gates.lets_through)

    def _on_preview(self, view: StartPreview) -> None:
        wanted = Wanted(language=self._context.language, least_weeks=_LEAST_WEEKS)
        self.timeline.show_timeline(timeline_of(view, wanted))
        self.timeline.show()
        standing = view.standing
        words = self.tr("{count} moduler, {pace}. Första modulen öppnas på startdagen. Sista modulen {week}.")
        self._told.setText(
            words.format(
                count=len(standing.modules),
                pace=pace_words(standing.agreement.pace),
                week=week_words(standing.planned_end, standing.on),
            )
        )
        self.gates.show_gates(view.gates)
        self._warn()
        self._is_possible = True
        self._let_start()

    def _on_refusal(self, error: ModulvardError) -> None:
        self.gates.show_gates(())
        self._warn()
        self.timeline.hide()
        self._told.setText(explained(error).whole)
        if isinstance(error, (WeekOutOfReach, InTheFuture)):
            self._on_field.show_problem(explained(error).whole)

    def _start(self) -> None:
        draft, picture = self._draft(), self._picture
        if draft is None or picture is None or self._is_starting:
            return
        fields = picture.card.patient.fields
        stored = self._chosen()
        program = stored.program.name.in_language(self._context.language) if stored is not None else ""
        said = self.tr("{program} startad för {name}.")
        said = said.format(program=program, name=shown_name(fields.given_name or fields.family_name))
        said = with_which_hour(" ".join(filter(None, (said, self.gates.unmet))), draft.first_session)
        start, lacking = self._context.services.treatments.start, list[str]()

        def work() -> Changed:
            changed = start(draft)
            lacking.extend(changed.lacking_instruments)
            return changed

        def told() -> str:
            return " ".join(filter(None, (said, lacking_words(lacking))))

        still, self._is_starting = self._way.still(), True
        self._context.run(self, work, still(self._on_started), still(self._on_start_refused), said=told)

    def _on_started(self, changed: Changed) -> None:
        self._is_starting = False
        if self.isVisible():  # else one has gone elsewhere meanwhile
            self.started.emit(changed.ident)

    def _on_start_refused(self, error: Exception) -> bool:
        self._is_starting = False
        if isinstance(error, InvalidInput) and error.facts.get("field") == "first_session":
            self._session_field.show_problem(field_sentence(error))
            self._session.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if isinstance(error, ModulvardError):
            self._told.setText(explained(error).whole)
            return True
        return False
