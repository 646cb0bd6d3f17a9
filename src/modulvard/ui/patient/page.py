"""The page of one patient: banner, tabs, and below them Översikt, Moduler or the start of a treatment (ux.md 3.2)."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.errors import ModulvardError, NotFound, ReasonNeeded
from modulvard.domain.ids import ModuleNumber, PatientId, TreatmentId
from modulvard.domain.today import NOTABLE, LineKind
from modulvard.domain.weeks import Week
from modulvard.services.base import Changed
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.cards import Line
from modulvard.ui.file_drops import FileDropArea
from modulvard.ui.homework.tab import HomeworkTab
from modulvard.ui.key_binding import bind, bind_letters
from modulvard.ui.modules.steps import StepOffer, Steps
from modulvard.ui.modules.tab import ModulesTab
from modulvard.ui.modules.tempo import TempoChoice
from modulvard.ui.pages import PageCommand, PageContext, PatientTab, Place, Section, note_place
from modulvard.ui.parts import Part, parts_of
from modulvard.ui.patient.after_start import AfterStart
from modulvard.ui.patient.banner import Banner
from modulvard.ui.patient.commands import Doing, commands_of
from modulvard.ui.patient.dragging import Dragging
from modulvard.ui.patient.later_tabs import LaterTab, LaterTabs
from modulvard.ui.patient.modules_later import ModulesLater
from modulvard.ui.patient.next_steps import NextStep
from modulvard.ui.patient.overview import OverviewTab
from modulvard.ui.patient.panels import Panel, PanelsOverTabs
from modulvard.ui.patient.tab_row import OF_TREATMENT, TabRow
from modulvard.ui.patient.typed import typed_on_page, wanted_again, write_again
from modulvard.ui.patient.waiting import deal_with, flag_patient, is_finished, note_seen
from modulvard.ui.theme.look import look


def make(context: PageContext, parent: QWidget) -> "PatientPage":
    """Return the page. ``show_place`` says whose it is."""
    return PatientPage(context, parent)


class PatientPage(FileDropArea):
    """One patient. Opening is logged before anything is shown; a reload after a change is not (decided.md 6)."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._patient: PatientId | None = None
        self._treatment: TreatmentId | None = None
        self._picture: PatientPicture | None = None
        self._tab = PatientTab.OVERVIEW
        self._wanted: dict[str, Any] = {}
        self._kept: dict[str, Any] = {}
        self._was_left = False
        self._steps = Steps(context, self)
        self._build()
        self._connect()
        self._bind_keys()

    # --- what the window asks ---------------------------------------------------------------------

    def reload(self) -> None:
        """Read again what is shown."""
        if self._patient is not None:
            work = partial(self._context.services.patient_pages.reload, self._patient, self._treatment)
            self._context.operations.run(self, work, self._on_picture, self._on_refused, latest="picture")

    def focus_first(self) -> None:
        """Put the focus where work begins in the tab shown."""
        shown = self._stack.currentWidget()
        if isinstance(shown, OverviewTab | ModulesTab | LaterTab | Panel):
            shown.focus_first()

    def show_place(self, place: Place) -> None:
        """Show a patient and a tab. ``{"dock": "pace"}`` opens the tempo dock, ``{"end": True}`` the end."""
        if place.patient is None:
            return
        self._wanted = dict(place.arguments)
        is_open = place.patient == self._patient and self._picture is not None and not self._was_left
        self._was_left = False
        self._show_tab(place.tab)
        asked = place.arguments.get("treatment", self._treatment)
        if is_open and asked == self._treatment:
            self._answer_wanted()
            return
        if place.patient != self._patient:
            kept, self._kept = self._kept, {}
            was_here = kept.get("patient") == place.patient
            self._treatment = TreatmentId(kept["treatment"]) if was_here and kept.get("treatment") else None
            self._picture = None
            self._wanted = (wanted_again(kept, self._wanted) if was_here else {}) | self._wanted
        self._patient, self._treatment = place.patient, place.arguments.get("treatment", self._treatment)
        self._body.hide()
        work = partial(self._context.services.patient_pages.open, place.patient, "", self._treatment)
        self._context.operations.run(self, work, partial(self._on_picture, is_new=True), latest="picture")

    def workspace(self) -> dict[str, Any]:
        """Return patient, treatment, tab and selected module; what is written is kept at once."""
        self._later.keep_now()
        return {
            "patient": self._patient,
            "treatment": self._treatment,
            "tab": self._tab.value,
            "module": (self._modules if self._tab is PatientTab.MODULES else self._overview).timeline.current_module(),
            "typed": typed_on_page(self, self._modules_later),
            "later": self._later.workspace(self._tab),
            "asides": self._later.asides(),
        }

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to the treatment, the tab and the module."""
        self._later.take_asides(state.get("asides"))
        if state.get("patient") != self._patient:
            self._kept = dict(state)  # the page was made anew: it counts once that patient is shown
            return
        if state.get("treatment") is not None:
            self._treatment = TreatmentId(state["treatment"])
        self._show_tab(PatientTab(state.get("tab", PatientTab.OVERVIEW.value)))
        self._wanted |= wanted_again(state)
        self.reload()

    def treatment_now(self) -> TreatmentId | None:
        """Return the treatment that is shown: whom Ctrl+I and Ctrl+M take to be meant."""
        return self._treatment

    def parts(self) -> tuple[Part, ...]:
        """Return the parts of the tab that is shown, and the row of tabs above them."""
        return Part(self._tab_row, self._tab_row.tabs), *parts_of(self._stack.currentWidget())

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done with the patient now, for the palette and the menus."""
        picture = self._picture
        if picture is None:
            return ()
        doing = Doing(
            go=self._go,
            open_tempo=self.open_tempo,
            begin_start=self.begin_start,
            homework=partial(self._later.ask, PatientTab.HOMEWORK),
            ratings=partial(self._later.ask, PatientTab.RATINGS),
            edit=self._on_edit,
            print_sheet=self._print,
            write_note=partial(self._context.navigate, note_place(picture.card.patient.id, self._treatment)),
            flag=self._flag,
            agreement=self._after_start.print_agreement,
            welcome=self._after_start.begin_welcome if self._after_start.may_welcome else None,
        )
        return commands_of(picture, doing, self._offers(), may_plan=self._modules_later.may_plan())

    def open_tempo(self, choice: TempoChoice | None = None) -> None:
        """Open the tempo dock in Moduler, perhaps with a choice made."""
        if not self._modules_later.may_plan():
            return
        if self._tab is not PatientTab.MODULES:
            self._modules.timeline.select(self._overview.timeline.current_module())
            self._go(PatientTab.MODULES)
        if choice is None:
            self._modules.open_dock()
        else:
            self._modules.choose_tempo(choice)

    def begin_start(self) -> None:
        """Show the start of a treatment (Ctrl+N)."""
        self._begin_start(None)

    def _begin_start(self, typed: Mapping[str, Any] | None) -> None:
        if self._picture is not None and self._picture.may_change:
            self.panels.begin_start(self._picture, typed, self._overview.intake.intake)

    def _begin_end(self, typed: Mapping[str, Any] | None = None) -> None:
        """Show the end of the treatment, if it goes on."""
        if self._picture is not None and any(offer.ident == "end" for offer in self._offers()):
            self.panels.begin_end(self._picture, typed)

    def _begin_new(self) -> None:
        """Begin a homework or a rating where these are shown, else the start of a treatment (Ctrl+N)."""
        if not self._later.begin_new(self._tab, self._stack.currentWidget()):
            self.begin_start()

    def _on_edit(self) -> None:
        """Open the form with what is known of the patient, relatives included."""
        if self._picture is not None:
            self._context.navigate(Place(Section.PATIENTS, arguments={"edit": self._picture.card.patient.id}))

    # --- building ---------------------------------------------------------------------------------

    @property
    def homework(self) -> HomeworkTab:
        """The tab Hemuppgifter."""
        return self._later.homework

    def _build(self) -> None:
        self._body = QWidget(self)
        self._banner = Banner(self._context.language, self._body)
        self._tab_row = TabRow(self._context.language, self, self._body)
        self._after_start = AfterStart(self._context, self._body)
        self._overview = OverviewTab(self._context, self._body)
        self._stack = QStackedWidget(self._body)
        self._stack.addWidget(self._overview)
        letters = {"T": self.open_tempo, "F": self._flag}
        self._modules_later = ModulesLater(self._context, self._steps, self._stack, letters)
        self._later = LaterTabs(self._context, self._stack, self.workspace)
        self.panels = PanelsOverTabs(self._context, self._stack)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for widget in (self._banner, self._tab_row, Line(self._body), self._after_start):
            inside.addWidget(widget)
        inside.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self._context.top_height(), 0, 0)
        column.addWidget(self._body)
        self._body.hide()

    def _connect(self) -> None:
        self._context.operations.changed.connect(self._on_changed)
        self.panels.closed.connect(self._on_panel_left)
        self.panels.started.connect(self._on_started)
        self.panels.ended.connect(partial(self._go, PatientTab.OVERVIEW))
        self.panels.ended.connect(self._overview.closing.focus_first)
        self._steps.end_asked.connect(self._begin_end)
        self._steps.follow_up_asked.connect(self._overview.closing.ask_new)
        self._steps.reopen_asked.connect(self._overview.closing.ask_reopen)
        self._overview.closing.end_asked.connect(self._begin_end)
        self.file_dropped.connect(lambda file: self._later.take_file(self._tab, file))
        self._banner.back_asked.connect(self._context.back)
        self._banner.print_asked.connect(self._print)
        self._banner.number_asked.connect(self._on_number_asked)
        self._tab_row.tab_chosen.connect(self._go)
        self._tab_row.treatment_chosen.connect(self._on_which)
        self._overview.intake.start_button.clicked.connect(self.begin_start)
        self._overview.edit_button.clicked.connect(self._on_edit)
        self._overview.next_steps.chosen.connect(self._on_next_step)
        self._overview.ratings.rating_chosen.connect(self._on_rating_chosen)
        self._overview.next_steps.seen.connect(partial(note_seen, self._context, self))
        timeline = self._overview.timeline
        timeline.opened.connect(self._on_module_opened)
        timeline.move_asked.connect(self._on_move_asked)
        Dragging(timeline, self._on_dropped, self)
        timeline.menu_asked.connect(self._modules_later.show_menu)

    def _bind_keys(self) -> None:
        bind("Ctrl+P", self, self._print)
        bind("Ctrl+N", self, self._begin_new)
        if not self._context.letter_keys:
            return
        waiting, plan = self._overview.next_steps, self._overview.timeline.rows
        bind_letters((plan, waiting.rows), {"T": self.open_tempo, "F": self._flag})
        bind_letters((plan,), {"V": self._overview.toggle_skipped})
        bind_letters((plan, waiting.rows), {letter: partial(waiting.do, letter) for letter in ("R", "H")})
        bind_letters((waiting.rows,), {"K": waiting.note_seen})

    @property
    def _modules(self) -> ModulesTab:
        return self._modules_later.tab

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._was_left = True
        if not event.spontaneous():
            self._later.leave()

    # --- reading ----------------------------------------------------------------------------------

    def _on_picture(self, picture: PatientPicture, *, is_new: bool = False) -> None:
        if picture.card.patient.id != self._patient:
            return
        self._show_picture(picture)
        if is_new:
            self.focus_first()  # before what was asked for, which has a place of its own to put the focus
        self._answer_wanted()

    def _on_refused(self, error: ModulvardError) -> None:
        """Go back to the list from a patient who is no longer there (added, and undone), or handed to another."""
        if not isinstance(error, NotFound | ReasonNeeded):
            self._context.operations.refused.emit(error)
            return
        self._patient = self._picture = None
        if self.isVisible():
            self._context.navigate(Place(Section.PATIENTS))

    def _show_picture(self, picture: PatientPicture) -> None:
        self._picture = picture
        self._treatment = picture.view.treatment.id if picture.view is not None else None
        self.setAcceptDrops(picture.may_change and picture.view is not None)
        self._steps.show_picture(picture)
        self._banner.show_picture(picture)
        self._after_start.show_picture(picture)
        self._tab_row.show_picture(picture)
        if picture.view is None and self._tab in OF_TREATMENT:
            self._show_tab(PatientTab.OVERVIEW)
        self._overview.show_picture(picture)
        self._modules_later.show_picture(picture)
        self._later.show_picture(picture)
        self.panels.show_picture(picture)
        self._body.show()

    def _answer_wanted(self) -> None:
        """Do what the place's arguments ask for, once there is something to do it with."""
        wanted, self._wanted = self._wanted, {}
        if self._picture is None:
            self._wanted = wanted
            return
        if not self._later.answer(self._tab, wanted, self._picture) and wanted.get("module") is not None:
            for timeline in (self._modules_later, self._overview.timeline):
                timeline.select(ModuleNumber(wanted["module"]))
        for name, answer in (("dock", self.open_tempo), ("new", self.begin_start), ("end", self._begin_end)):
            if wanted.get(name):
                answer()
        self._overview.answer(wanted)
        write_again(wanted.get("typed"), self, self._steps, self._modules_later, (self._begin_start, self._begin_end))

    def _on_changed(self, changed: Changed) -> None:
        if self._patient is not None and changed.patient in {None, self._patient} and self._picture is not None:
            self.reload()

    # --- what the user does -----------------------------------------------------------------------

    def _go(self, tab: PatientTab) -> None:
        if self._patient is None or (tab in OF_TREATMENT and self._treatment is None):
            return
        if tab is not self._tab or self.panels.shown is not None:
            self._show_tab(tab)
            self._context.navigate(Place(Section.PATIENTS, self._patient, tab))
            self.focus_first()

    def _show_tab(self, tab: PatientTab) -> None:
        self._tab = tab
        self._tab_row.show_tab(tab)
        self._later.leave(but=tab)
        shown = self._overview if tab is PatientTab.OVERVIEW else self._later.of(tab)
        self._stack.setCurrentWidget(shown or self._modules)

    def _on_which(self, treatment: TreatmentId) -> None:
        self._treatment = treatment
        self.reload()

    def _on_number_asked(self) -> None:
        if self._patient is not None:
            work = partial(self._context.services.patient_pages.number, self._patient)
            self._context.operations.run(self, work, lambda identity: self._banner.show_number(identity.display))

    def _on_rating_chosen(self, rating: int) -> None:
        self._go(PatientTab.RATINGS)
        self._later.ask(PatientTab.RATINGS, {"rating": rating} if rating else {})

    def _on_next_step(self, step: NextStep) -> None:
        if step.line is None:
            self.begin_start()
        elif step.line.kind is LineKind.MODULE:
            self._steps.open_next()
        elif step.line.kind is LineKind.END:
            self._begin_end() if is_finished(step.line) else self._overview.closing.focus_first()
        elif step.line.kind in NOTABLE:
            self.open_tempo()
        else:
            deal_with(self._context, self, step.line)

    def _flag(self) -> None:
        flag_patient(self._context, self, self._picture)

    def _on_module_opened(self, module: int) -> None:
        self._modules.timeline.select(ModuleNumber(module))
        self._go(PatientTab.MODULES)

    def _on_move_asked(self, module: int, weeks: int) -> None:
        self._on_module_opened(module)
        self._modules.move_asked(module, weeks)

    def _on_dropped(self, module: int, week: Week) -> None:
        """Show in Moduler what it would be to have the module where it was dropped."""
        self._on_module_opened(module)
        self._modules.drag_moved(module, week)

    def _on_panel_left(self) -> None:
        self._show_tab(self._tab)
        self.focus_first()

    def _on_started(self, ident: int) -> None:
        self._treatment = TreatmentId(ident)
        self._after_start.offer(self._treatment)
        self._show_tab(PatientTab.MODULES)
        self.reload()

    def _print(self) -> None:
        if self._patient is not None and self._picture is not None and self._picture.may_print:
            self._context.print_patients((self._patient,))

    def _offers(self) -> tuple[StepOffer, ...]:
        return self._steps.of_treatment() if self._picture is not None and self._picture.view is not None else ()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().colour("canvas"))
