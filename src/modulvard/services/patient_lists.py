"""The list of patients, search, saved filters and the patients opened last (C2; ux.md section 2)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.caseload import (
    SAVED_FILTERS_LIMIT,
    CaseloadChoices,
    CaseloadCount,
    CaseloadFilter,
    CaseloadOrder,
    CaseloadRow,
    CaseloadWindow,
    SavedFilter,
)
from modulvard.domain.errors import InvalidInput, NotFound
from modulvard.domain.field_problems import ProblemKey
from modulvard.domain.ids import PatientId, SavedFilterId
from modulvard.domain.next_step import first_step
from modulvard.domain.patient_search import SEARCH_LIMIT, PatientHit, PatientHits
from modulvard.domain.patients import TooManyFilters
from modulvard.domain.settings import today_settings
from modulvard.domain.text import clean_line, is_blank
from modulvard.services.base import Changed, Topic, needs
from modulvard.services.patient_steps import PatientService
from modulvard.services.today_lines import first_owed
from modulvard.store import access_log, caseload, saved_filters, search
from modulvard.store.caseload import Wanted
from modulvard.store.ownership import Viewer
from modulvard.store.patients import load_patient
from modulvard.store.safety import patients_to_read
from modulvard.store.session import Session
from modulvard.store.today import ClinicDay, load_day

WINDOW = 100
"""Rows of the list read at a time."""
FILTER_NAME_LIMIT = 40
_FILTERS = frozenset({Topic.PATIENTS})
_RECENT = 10


class PatientLists(PatientService):
    """Whom there is, found and put in order. Protected patients of others are masked (decided.md 7)."""

    _listed: tuple[CaseloadFilter, date] | None = None
    """The list that is logged as looked at: going on through it is no new look (decided.md 6)."""

    @needs(Permission.LIST_PATIENTS)
    def window(
        self,
        narrowed: CaseloadFilter,
        order: CaseloadOrder = CaseloadOrder.NAME,
        *,
        descending: bool = False,
        offset: int = 0,
        limit: int = WINDOW,
    ) -> CaseloadWindow:
        """Return a stretch of the list, and how many rows it has in all.

        One row in the log tells which list and how many, when another list than the last is looked at. What is typed
        into the filter is a search: ``note_search`` logs it when typing has rested.
        """
        wanted = Wanted(viewer=self._viewer(), filter=narrowed, order=order, descending=descending)
        look = (_without_text(narrowed), wanted.viewer.on)
        if look == self._listed:
            with self._database.read() as session:
                return self._window(session, wanted, offset, limit)
        with self._database.work() as session:
            found = self._window(session, wanted, offset, limit)
            _log_list(session, narrowed.shown.value, found.count)
        self._listed = look
        return found

    @needs(Permission.LIST_PATIENTS)
    def count(self, narrowed: CaseloadFilter) -> CaseloadCount:
        """Return how many patients a filter shows and how many the unit has; figures alone are no look at anyone."""
        with self._database.read() as session:
            shown = caseload.count_patients(session, Wanted(viewer=self._viewer(), filter=narrowed))
            return CaseloadCount(shown=shown, unit=caseload.count_unit(session))

    @needs(Permission.LIST_PATIENTS)
    def rows(self, patients: Sequence[PatientId]) -> tuple[CaseloadRow, ...]:
        """Return the rows of some patients in the order given: those who are ticked. No new look at the list."""
        viewer = self._viewer()
        with self._database.read() as session:
            clinic = load_day(session, viewer.on)
            found = caseload.rows_of_patients(session, viewer, patients, today_settings(clinic.values))
            return _with_owed(session, clinic, viewer, found)

    @needs(Permission.LIST_PATIENTS)
    def choices(self) -> CaseloadChoices:
        """Return the programs and therapists that the list can be narrowed to: those that patients have."""
        with self._database.read() as session:
            return caseload.caseload_choices(session)

    @needs(Permission.LIST_PATIENTS)
    def ids(
        self, narrowed: CaseloadFilter, order: CaseloadOrder = CaseloadOrder.NAME, *, descending: bool = False
    ) -> tuple[PatientId, ...]:
        """Return every patient of a list, in its order: what *all* means when all are selected."""
        wanted = Wanted(viewer=self._viewer(), filter=narrowed, order=order, descending=descending)
        with self._database.read() as session:
            return caseload.patient_ids(session, wanted)

    @needs(Permission.LIST_PATIENTS)
    def search(self, written: str, limit: int = SEARCH_LIMIT) -> PatientHits:
        """Return the patients who hold every word of the text in their names or numbers, best first.

        Where nobody does, those whose names are spelt alike. Not logged by itself: see ``note_search``.
        """
        with self._database.read() as session:
            return search.search_patients(session, written, self._viewer(), limit)

    @needs(Permission.LIST_PATIENTS)
    def note_search(self, hits: int) -> None:
        """Log one search: its kind and number of hits, never its words.

        Called when typing has rested a second or a hit is opened (decided.md 6).
        """
        with self._database.work() as session:
            access_log.append(session, LogEntry(measure=Measure.SEARCH, object_kind="patients", count=hits))

    @needs(Permission.LIST_PATIENTS)
    def recent(self, limit: int = _RECENT) -> tuple[PatientHit, ...]:
        """Return the patients whom the account opened last, the latest first; one row in the log."""
        with self._database.work() as session:
            found = search.recent_patients(session, self._viewer(), limit)
            _log_list(session, "recent", len(found))
            return found

    @needs(Permission.READ_PATIENT)
    def namesakes(self, patient: PatientId) -> tuple[PatientHit, ...]:
        """Return the others of exactly the same name as a patient whose page is open (ux.md section 8.2)."""
        with self._database.read() as session:
            name = load_patient(session, patient).fields.search_name
            alike = search.namesakes(session, name, self._viewer())
        return tuple(hit for hit in alike if hit.patient != patient)

    # --- saved filters ----------------------------------------------------------------------------

    @needs(Permission.LIST_PATIENTS)
    def filters(self) -> tuple[SavedFilter, ...]:
        """Return the account's saved filters in their order."""
        with self._database.read() as session:
            return saved_filters.filters_of(session, self._actor.account)

    @needs(Permission.LIST_PATIENTS)
    def save_filter(self, name: str, narrowed: CaseloadFilter) -> Changed:
        """Keep a filter under a name, in place of the one of that name. Raises TooManyFilters beyond seven."""
        name = _filter_name(name)
        account = self._actor.account
        with self._database.work() as session:
            kept = saved_filters.filters_of(session, account)
            same = next((saved for saved in kept if saved.name == name), None)
            if same is None and len(kept) >= SAVED_FILTERS_LIMIT:
                raise TooManyFilters(limit=SAVED_FILTERS_LIMIT)
            ident = saved_filters.keep_filter(session, account, name, narrowed)
            access_log.append(session, _filter_entry(ident))
        undo = partial(self._forget, ident) if same is None else partial(self._keep, same.name, same.filter)
        return Changed(topics=_FILTERS, undo=undo, summary="filter_saved", ident=ident)

    @needs(Permission.LIST_PATIENTS)
    def rename_filter(self, ident: SavedFilterId, name: str) -> Changed:
        """Give a saved filter another name. Raises NotFound, InvalidInput if the name is taken."""
        name = _filter_name(name)
        with self._database.work() as session:
            before = self._filter(session, ident)
            if any(saved.name == name for saved in saved_filters.filters_of(session, self._actor.account)):
                raise InvalidInput(field="name", problem="taken")
            saved_filters.rename_filter(session, ident, name)
            access_log.append(session, _filter_entry(ident))
        undo = partial(self.rename_filter, ident, before.name)
        return Changed(topics=_FILTERS, undo=undo, summary="filter_renamed", ident=ident)

    @needs(Permission.LIST_PATIENTS)
    def remove_filter(self, ident: SavedFilterId) -> Changed:
        """Forget a saved filter. Raises NotFound."""
        return self._forget(ident)

    def _forget(self, ident: SavedFilterId) -> Changed:
        with self._database.work() as session:
            before = self._filter(session, ident)
            saved_filters.forget_filter(session, ident)
            access_log.append(session, _filter_entry(ident))
        undo = partial(self._keep, before.name, before.filter)
        return Changed(topics=_FILTERS, undo=undo, summary="filter_removed", ident=ident)

    def _keep(self, name: str, narrowed: CaseloadFilter) -> Changed:
        return self.save_filter(name, narrowed)

    def _filter(self, session: Session, ident: SavedFilterId) -> SavedFilter:
        kept = saved_filters.filters_of(session, self._actor.account)
        found = next((saved for saved in kept if saved.id == ident), None)
        if found is None:
            raise NotFound(kind="saved_filter", ident=ident)
        return found

    def _window(self, session: Session, wanted: Wanted, offset: int, limit: int) -> CaseloadWindow:
        clinic = load_day(session, wanted.viewer.on)
        settings = today_settings(clinic.values)
        found = caseload.caseload_rows(session, wanted, settings, offset=offset, limit=limit)
        return CaseloadWindow(
            rows=_with_owed(session, clinic, wanted.viewer, found),
            offset=offset,
            count=caseload.count_patients(session, wanted),
        )


def _with_owed(
    session: Session, clinic: ClinicDay, viewer: Viewer, found: tuple[CaseloadRow, ...]
) -> tuple[CaseloadRow, ...]:
    """Let each row say what Idag has first for the patient, also besides the plan."""
    first = first_owed(session, clinic, viewer, [row.treatment for row in found if row.treatment is not None])
    read_first = patients_to_read(session, [row.patient for row in found])
    return tuple(
        replace(
            row,
            next_step=first_step(row.next_step, first.get(row.treatment) if row.treatment else None),
            read_first=row.patient in read_first,
        )
        for row in found
    )


def _without_text(narrowed: CaseloadFilter) -> CaseloadFilter:
    return CaseloadFilter.from_dict({key: value for key, value in narrowed.as_dict().items() if key != "text"})


def _filter_name(written: str) -> str:
    name = clean_line(written)
    if is_blank(name):
        raise InvalidInput(field="name", problem=ProblemKey.MISSING)
    if len(name) > FILTER_NAME_LIMIT:
        raise InvalidInput(field="name", problem=ProblemKey.TOO_LONG, limit=FILTER_NAME_LIMIT)
    return name


def _log_list(session: Session, which: str, count: int) -> None:
    access_log.append(session, LogEntry(measure=Measure.LIST_PATIENTS, object_kind=which, count=count))


def _filter_entry(ident: SavedFilterId) -> LogEntry:
    return LogEntry(measure=Measure.EDIT_FILTER, object_kind="saved_filter", object_id=ident)
