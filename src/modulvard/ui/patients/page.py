"""The page Patienter (ux.md 3.2, mockups patienter): find, sort, select many; open, add, edit and merge."""

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from modulvard.domain.caseload import CaseloadFilter, CaseloadOrder, CaseloadRow
from modulvard.domain.clock import today
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.patients import PatientCard
from modulvard.ui.key_binding import bind, bind_letter
from modulvard.ui.override import override
from modulvard.ui.pages import PageCommand, PageContext, PatientTab, Place
from modulvard.ui.patients import words
from modulvard.ui.patients.actions import PACE, PUT_OFF, Actions
from modulvard.ui.patients.aside import asides_from_list
from modulvard.ui.patients.commands import commands_here
from modulvard.ui.patients.form import PatientForm
from modulvard.ui.patients.head import ListHead
from modulvard.ui.patients.listing import PatientList
from modulvard.ui.patients.narrowing import Narrowing
from modulvard.ui.patients.nobody import Nobody
from modulvard.ui.patients.pace_for_many import ManyPace
from modulvard.ui.patients.reading import Asked, Listed, read_list, read_rows, stretches_of
from modulvard.ui.patients.saved_filters import SavedFilters
from modulvard.ui.patients.unfinished import unfinished, write_again
from modulvard.ui.patients.waiting import WAITING, WaitingList
from modulvard.ui.resting import resting
from modulvard.ui.theme.tokens import FOLD_RAIL, Space

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_SEARCH_RESTS_MS = 1000
"""Typing that has rested this long is one search in the log (decided.md 6)."""


def make(context: PageContext, parent: QWidget | None = None) -> "PatientsPage":
    """Make the page."""
    return PatientsPage(context, parent)


class PatientsPage(QWidget):
    """The list of patients, and in its place the form for one."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._patients = context.services.patients
        self._order, self._descending = CaseloadOrder.NAME, False
        self._away: frozenset[PatientId] = frozenset()
        self._taking = False
        self._wanted: PatientId | None = None
        self._kept: dict[str, Any] = {}
        self._asked: Asked | None = None
        self._listed: Listed | None = None
        self._build()
        self._connect()
        self.reload()

    # --- the page contract ------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list again; order, ticks, selection and scroll stay."""
        self._read(None)

    def _read(self, before: Listed | None) -> None:
        self._asked = Asked(
            narrowed=self.narrowing.narrowed,
            order=self._order,
            descending=self._descending,
            from_row=self.list.first_in_sight(),
            kept=self._away,
            before=before,
        )
        work = partial(read_list, self._patients, self._asked)
        self._context.operations.run(self, work, self._show, latest="list")

    def focus_first(self) -> None:
        """Put the focus on the list, or into the form that stands in its place."""
        shown = self._stack.currentWidget()
        if isinstance(shown, PatientForm | ManyPace | WaitingList):
            shown.focus_first()
        else:
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Show a filter (``filter``), who waits (``waiting``), or the form for somebody ``new`` or known (``edit``)."""
        if place.arguments.get("new"):
            self._on_new()
        elif place.arguments.get("waiting"):
            self._stack.setCurrentWidget(self.waiting)
            self.focus_first()
        elif "edit" in place.arguments:
            self.edit(PatientId(int(place.arguments["edit"])))
        else:
            kept, self._kept = self._kept, {}
            if not write_again(kept, self._keeping, new=self._on_new, edit=self.edit, pace=self._read_pace):
                self._show_list()
            if "filter" in place.arguments:
                self.narrowing.narrow(CaseloadFilter.from_dict(place.arguments["filter"]))

    def workspace(self) -> dict[str, Any]:
        """Return filter, order and whose row is current."""
        return {
            "filter": self.narrowing.narrowed.as_dict(),
            "order": self._order.value,
            "descending": self._descending,
            "current": self.list.current_patient,
            "typed": unfinished(self, self._keeping, self._stack.currentWidget()),
        }

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to the filter, order and row the user left, and to what was being written."""
        self._kept = state["typed"] if isinstance(state.get("typed"), dict) else {}
        if asides := asides_from_list(self._kept.get("forms")):
            self.form.take_asides(asides)
        try:
            self.narrowing.narrow(CaseloadFilter.from_dict(state.get("filter", {})))
            self.list.show_order(CaseloadOrder(state.get("order", "name")), descending=bool(state.get("descending")))
        except ValueError:
            return  # kept by another version of the program
        current = state.get("current")
        if isinstance(current, int):
            self._wanted = PatientId(current)

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done here: add, edit, sort, and what is offered for those who are ticked."""
        if not self._shows_list():
            return ()
        here = commands_here(self.list, self._on_new, self.edit, partial(self._context.navigate, WAITING))
        return (*here, *self.many.commands())

    def treatment_now(self) -> TreatmentId | None:
        """Return the treatment of the current row: whom Ctrl+M and Ctrl+J mean."""
        row = self.list.current if self._shows_list() else None
        return None if row is None else row.treatment

    @property
    def picked(self) -> tuple[PatientId, ...]:
        """Those who are ticked, in the list's order; those whom the filter hides come last."""
        return (*(PatientId(int(str(key))) for key in self.list.model.picks), *sorted(self._away))

    def edit(self, patient: PatientId) -> None:
        """Show the form for a patient. Another's patient needs a reason first: opening the page asks for it."""
        shown = partial(self._show_form, self._stack.currentWidget())
        self._context.operations.run(self, partial(self._patients.show, patient), shown, latest="form")

    # --- parts ------------------------------------------------------------------------------------

    @cached_property
    def form(self) -> PatientForm:
        """The form for one patient, made when it is first asked for: it is half of the page's widgets."""
        form = PatientForm(self._context, self._stack)
        form.saved.connect(self._on_saved)
        form.left.connect(self._show_list)
        form.open_asked.connect(self._open)
        self._stack.addWidget(form)
        return form

    @cached_property
    def pace(self) -> ManyPace:
        """The pace of many at once, made when it is first asked for."""
        pace = ManyPace(self._context, self._stack)
        pace.left.connect(self._show_list)
        self._stack.addWidget(pace)
        return pace

    @cached_property
    def waiting(self) -> WaitingList:
        """Those who wait for a start, made when they are first asked for."""
        waiting = WaitingList(self._context, self._stack)
        self._stack.addWidget(waiting)
        return waiting

    def _build(self) -> None:
        self.head = ListHead(self._context, self)
        self._title, self._count, self._filter_button = self.head.title, self.head.count, self.head.filter_button
        self.narrowing = Narrowing(self)
        self.list = PatientList(self)
        self.nobody = Nobody(self)
        self.many = Actions(self._context, lambda: self.picked, self)
        self._list_side = QWidget(self)
        self._stack = QStackedWidget(self)
        self._search_rests = resting(self, _SEARCH_RESTS_MS, self._note_search)
        self._lay_out()

    def _lay_out(self) -> None:
        self._filters = QVBoxLayout()
        self._filters.setContentsMargins(Space.BLOCKS, Space.ROW, Space.BLOCKS, 0)
        self._filters.addWidget(self.narrowing)
        column = QVBoxLayout(self._list_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self._filters)
        column.addSpacing(Space.FIELDS)
        column.addWidget(self.nobody, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.many.bar)
        self._stack.addWidget(self._list_side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self._context.operations.changed.connect(self._on_changed)
        self.head.new_button.clicked.connect(self._on_new)
        self.nobody.add_asked.connect(self._on_new)
        self.nobody.clear_asked.connect(self.narrowing.clear)
        self._filter_button.toggled.connect(lambda _: self._fold())
        self.narrowing.changed.connect(self._on_narrowed)
        self._keeping = SavedFilters(self._context, self.narrowing, self)
        self.list.opened.connect(lambda row: self._open(row.patient))
        self.list.wanted.connect(self._read_rows)
        self.list.order_wanted.connect(self._on_order)
        self.list.model.picks_changed.connect(self._show_picked)
        self.many.bar.cleared.connect(self._unpick)
        self.many.pace_asked.connect(self._on_pace_asked)
        self._bind_keys()

    def _bind_keys(self) -> None:
        bind("Ctrl+F", self, self._on_find)
        bind("Ctrl+N", self, self._on_new)
        bind("Ctrl+P", self._list_side, self._on_print)
        if self._context.letter_keys:
            for view in (self.list.table, self.list.rows):
                for key, action in (("T", PACE), ("U", PUT_OFF)):
                    bind_letter(key, view, partial(self._on_letter, action))

    # --- showing ----------------------------------------------------------------------------------

    def _show(self, listed: Listed) -> None:
        self._listed = listed
        self._keeping.shown = listed.saved
        self._take_ticks(listed)
        self.narrowing.offer(listed.choices)
        self.narrowing.tell_saved(listed.saved)
        narrowed = self.narrowing.narrowed
        self._title.setText(self.tr("Patienter") if listed.saved is None else listed.saved.name)
        share = words.share_words(listed.count.shown, listed.of)
        self._count.setText(share if listed.saved is not None else words.count_words(narrowed.shown, listed.count))
        self.nobody.tell(is_empty=not listed.count.unit and narrowed == CaseloadFilter())
        self.nobody.setVisible(not listed.patients)
        self.list.setVisible(bool(listed.patients))
        self.list.view.go_to_key(self._wanted)
        self._wanted = None  # gone to now or never: one may be at another when it comes back
        self._fold()
        self._show_picked()

    def _take_ticks(self, listed: Listed) -> None:
        """Keep the ticks: on rows that are shown, and aside for those whom the filter hides."""
        before = frozenset(self.picked) - listed.gone
        self._taking = True
        self.list.show_keys(listed.patients, listed.rows, today(self._context.clock))
        here = before & frozenset(listed.patients)
        self.list.model.pick(here, on=True)
        self._away = before - here
        self._taking = False

    def _show_picked(self) -> None:
        if not self._taking:
            shown = 0 if self._listed is None else self._listed.count.shown
            self.many.show_count(len(self.list.model.picks) + len(self._away), len(self._away), shown)

    def _read_rows(self, patients: tuple[PatientId, ...]) -> None:
        if self._asked is None:
            return
        places = sorted(place for place in map(self.list.model.row_of, patients) if place >= 0)
        work = partial(read_rows, self._patients, self._asked, stretches_of(places))
        self._context.operations.run(self, work, self.list.model.put)

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self._list_side)
        self.focus_first()

    def _show_form(self, over: QWidget | None, card: PatientCard) -> None:
        if self._stack.currentWidget() is not over:
            return  # another has been begun since
        self.form.show_known(card)
        self._stack.setCurrentWidget(self.form)
        self.form.focus_first()

    def _fold(self) -> None:
        """Gather the filters under their button where they do not fit, and give rows two lines (patienter-200)."""
        narrow = self._context.effective_width() < FOLD_RAIL
        gathered = narrow or self.narrowing.least_width() > self.width()
        self.narrowing.gather(gathered=gathered)
        self._filter_button.setVisible(gathered)
        shown = not gathered or self._filter_button.isChecked()
        self.narrowing.setVisible(shown)
        self._filters.setContentsMargins(Space.BLOCKS, Space.ROW if shown else 0, Space.BLOCKS, 0)
        self.list.fold(folded=narrow)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_search_rests"):
            self._fold()

    @override
    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and is_override and event.key() == Qt.Key.Key_Escape and self._takes_escape():
            event.accept()  # else the window would go one level back
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._takes_escape():
            shown = self._stack.currentWidget()
            if isinstance(shown, PatientForm | WaitingList):
                shown.leave()
            elif isinstance(shown, ManyPace):
                self._show_list()
            else:
                self._unpick()
            return
        super().keyPressEvent(event)

    def _takes_escape(self) -> bool:
        return not self._shows_list() or bool(self.picked)

    def _shows_list(self) -> bool:
        return self._stack.currentWidget() is self._list_side

    # --- what happens -----------------------------------------------------------------------------

    def _on_changed(self, changed: "Changed") -> None:
        if changed.topics:
            self.reload()

    def _on_narrowed(self) -> None:
        if self.narrowing.narrowed.text:
            self._search_rests.start()
        self._read(self._listed)

    def _note_search(self) -> None:
        if self._listed is not None and self._listed.narrowed.text:
            note = partial(self._patients.note_search, self._listed.count.shown)
            self._context.operations.run(self, note, lambda _: None)

    def _on_order(self, order: CaseloadOrder, descending: bool) -> None:
        if (order, descending) != (self._order, self._descending):
            self._order, self._descending = order, descending
            self._read(self._listed)

    def _open(self, patient: PatientId) -> None:
        self._context.open_patient(patient, PatientTab.OVERVIEW)

    def _on_find(self) -> None:
        self._filter_button.setChecked(True)
        self.narrowing.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.narrowing.field.selectAll()

    def _on_new(self) -> None:
        self.form.show_new()
        self._stack.setCurrentWidget(self.form)
        self.form.focus_first()

    def _on_pace_asked(self, rows: tuple[CaseloadRow, ...], typed: dict[str, Any] | None = None) -> None:
        self.pace.show_for(rows, typed)
        self._stack.setCurrentWidget(self.pace)
        self.pace.focus_first()

    def _read_pace(self, typed: dict[str, Any]) -> None:
        work = partial(self._patients.rows, self.pace.patients_in(typed))
        self._context.operations.run(self, work, partial(self._on_pace_asked, typed=typed), latest="pace")

    def _on_letter(self, action: str) -> None:
        """Do it with those who are ticked; where nobody is, tick the current row first."""
        current = self.list.current_patient
        if not self.picked and current is not None:
            self.list.model.pick([current], on=True)
        self.many.do(action)

    def _on_saved(self, patient: PatientId) -> None:
        self._wanted = patient
        self._show_list()
        self._open(patient)

    def _on_print(self) -> None:
        chosen = self.picked or tuple(filter(None, (self.list.current_patient,)))
        if chosen:
            self._context.print_patients(chosen)

    def _unpick(self) -> None:
        self._away = frozenset()
        self.list.model.pick_all(on=False)
        self._show_picked()
