"""Taking in a table of answers: shown first row by row, then stored all or nothing, twice the same as once (C8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from modulvard.domain import ratings as rating
from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, ReasonNeeded
from modulvard.domain.field_problems import ProblemKey
from modulvard.domain.identity import IdentityKind, read_identity
from modulvard.domain.ids import InstrumentVersionId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.instrument_exchange import InstrumentNameShared
from modulvard.domain.instruments import StoredInstrument
from modulvard.domain.messages import Arrived, Way
from modulvard.domain.programs import Text
from modulvard.domain.rating_tables import (
    RatingTable,
    RatingTableNotTaken,
    TableColumn,
    TableFault,
    TablePreview,
    TableProblem,
    TableRating,
    TableRow,
    answers_of,
    columns_lacking,
    looks_like_question,
    question_of,
    read_when,
)
from modulvard.domain.ratings import NewRating, Rating
from modulvard.domain.scoring import check_answers, score
from modulvard.domain.treatment_errors import InTheFuture
from modulvard.domain.treatments import Treatment
from modulvard.services.base import Changed, needs
from modulvard.services.rating_earlier import as_entered
from modulvard.services.rating_planning import TOPICS
from modulvard.services.ratings import Ratings, Turn
from modulvard.store import access_log
from modulvard.store import ratings as store
from modulvard.store.instruments import all_instruments, find_instrument, names_a_version
from modulvard.store.patients import load_patient, number_holder
from modulvard.store.programs import load_programs
from modulvard.store.session import Session
from modulvard.store.treatments import load_treatment, require_opened, treatments_of

_OBJECT = "rating_table"


class _Wrong(Exception):  # a row is left, its fault told
    def __init__(self, problem: TableProblem, *, column: str = "", **facts: object) -> None:
        self.problem, self.column = problem, column
        self.facts = tuple((name, str(fact)) for name, fact in facts.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsTakenIn(Changed):
    """What a table stored."""

    stored: int
    already: int
    """Rows that were there already."""
    incomplete: int
    safety: int
    """How many answers became work for a named user (G18)."""


@dataclass
class _Reading:
    """What is read once, however many rows there are."""

    session: Session
    given: str | None
    here: Treatment | None
    held: Mapping[InstrumentVersionId, StoredInstrument]
    by_id: dict[str, Treatment | None] = field(default_factory=dict)
    treatments: dict[PatientId, tuple[Treatment, ...]] = field(default_factory=dict)
    standing: dict[TreatmentId, list[Rating]] = field(default_factory=dict)
    put_right: dict[TreatmentId, tuple[Rating, ...]] = field(default_factory=dict)
    names: dict[PatientId, str] = field(default_factory=dict)
    programs: dict[ProgramVersionId, Text] = field(default_factory=dict)
    needs_reason: dict[PatientId, bool] = field(default_factory=dict)
    instruments: dict[tuple[TreatmentId, str], StoredInstrument] = field(default_factory=dict)


class RatingImports(Ratings):
    """Tables of answers."""

    @needs(Permission.EDIT_TREATMENT)
    def preview(self, path: Path, instrument: str | None = None, here: TreatmentId | None = None) -> TablePreview:
        """Return what a file would store, row by row, and all that is wrong with it. Nothing is stored.

        ``instrument`` is for rows that do not name one, ``here`` the one treatment it is taken in for. Raises
        FileTooLarge, FileNotText, FileUnreadable, NotAFile, NotFound for an instrument that the clinic does not have,
        and ReasonNeeded for another's treatment.
        """
        tables: Any = import_module("modulvard.exchange.rating_tables")
        table: RatingTable = tables.read_table(path, says_whose=here is None)
        return self.preview_of(table, instrument, here)

    @needs(Permission.EDIT_TREATMENT)
    def preview_of(
        self, table: RatingTable, instrument: str | None = None, here: TreatmentId | None = None
    ) -> TablePreview:
        """Return what a table that has been read would store. That its patients were looked up is logged."""
        with self._database.work() as session:
            preview = self._previewed(session, table, instrument, here)
            count = len({each.patient for each in preview.ratings})
            access_log.append(session, LogEntry(measure=Measure.SEARCH, object_kind=_OBJECT, count=count))
        return preview

    @needs(Permission.EDIT_TREATMENT)
    def take_in(self, preview: TablePreview, instrument: str | None = None) -> RatingsTakenIn:
        """Store what a preview shows as new, all of it or nothing, in one step with one undo.

        Raises RatingTableNotTaken where anything is wrong, and ChangedSince where what it stands against has changed.
        """
        if preview.faults:
            raise RatingTableNotTaken(file=preview.table.file_name, faults=preview.faults)
        stamp, turns, incomplete, safety = self._stamp(), [], 0, 0
        with self._database.work() as session:
            if self._previewed(session, preview.table, instrument, preview.here) != preview:
                raise ChangedSince(kind="rating_table", ident=preview.table.file_name)
            for each in preview.new:
                new = NewRating(
                    treatment=each.treatment,
                    instrument=each.instrument.id,
                    answers=each.answers,
                    answered=each.answered,
                    way=Way.FILE,
                )
                turn, _, raised, _ = self._enter(session, new, stamp, again=False)
                turns.append(turn)
                safety += raised
                incomplete += not each.scored.is_complete
            if turns:
                entry = LogEntry(measure=Measure.IMPORT, object_kind=_OBJECT, count=len(turns))
                access_log.append(session, entry)
        return RatingsTakenIn(
            topics=TOPICS if turns else frozenset(),
            undo=partial(self._turn_all, tuple(turns), "ratings_imported", "ratings_import_undone") if turns else None,
            summary="ratings_imported",
            stored=len(turns),
            already=len(preview.ratings) - len(turns),
            incomplete=incomplete,
            safety=safety,
            detail=preview.table.file_name,
        )

    def _turn_all(self, turns: Sequence[Turn], ahead: str, back: str) -> Changed:
        """Take all of a table back again, or store it again: all of it, or ChangedSince and nothing."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            turned = tuple(self._turn_round(session, turn, stamp)[0] for turn in turns)
        undo = partial(self._turn_all, turned, back, ahead)
        return Changed(topics=TOPICS, undo=undo, summary=back)

    # --- reading ----------------------------------------------------------------------------------

    def _previewed(
        self, session: Session, table: RatingTable, instrument: str | None, here: TreatmentId | None
    ) -> TablePreview:
        if instrument is not None and find_instrument(session, instrument) is None:
            raise NotFound(kind="instrument", ident=instrument)
        held = {one.id: one for one in all_instruments(session)}
        only = None if here is None else self._opened(session, here)
        reading = _Reading(session=session, given=instrument, here=only, held=held)
        ratings: list[TableRating] = []
        faults = list(table.faults)
        for row in table.rows:
            try:
                ratings.append(self._row(reading, row))
            except _Wrong as wrong:
                fault = TableFault(problem=wrong.problem, line=row.line, column=wrong.column, facts=wrong.facts)
                faults.append(fault)
        forms = {each.instrument.id: each.instrument.instrument for each in ratings}
        faults += columns_lacking(table, forms.values())
        unread = (
            []
            if faults
            else [head for head in table.columns if not any(question_of(form, head) for form in forms.values())]
        )
        if only is not None and not any(row.has_whose for row in table.rows):  # one of them may say whose they are
            faults += [TableFault(problem=TableProblem.UNREAD_COLUMN, line=1, column=head) for head in unread]
        return TablePreview(
            table=table,
            ratings=tuple(ratings),
            faults=tuple(sorted(faults, key=lambda fault: fault.line or 0)),
            needs_reason=tuple(patient for patient, needed in reading.needs_reason.items() if needed),
            unread=tuple(unread),
            here=here,
        )

    def _row(self, reading: _Reading, row: TableRow) -> TableRating:
        """Return what a row would store, or raise what is wrong with it."""
        treatment = self._treatment(reading, row)
        patient = treatment.patient
        if self._is_closed(reading, patient):
            raise _Wrong(TableProblem.REASON_NEEDED)
        instrument = self._instrument_of(reading, row, treatment)
        when = read_when(row)
        if isinstance(when, TableFault):
            raise _Wrong(when.problem)
        made = self._made(row, treatment, instrument, when)
        standing = self._standing(reading, treatment)
        same = rating.same_as(made, standing)
        put_right = same is None and rating.same_as(made, self._put_right(reading, treatment)) is not None
        that_day = (instrument.id, made.on)
        other = same is None and any((each.instrument, each.on) == that_day for each in standing)
        standing.append(made)  # so that a row further down that says the same is known
        return TableRating(
            line=row.line,
            patient=patient,
            patient_name=self._name(reading, patient),
            treatment=treatment.id,
            program=self._program(reading, treatment),
            has_ended=treatment.ending is not None,
            instrument=instrument,
            answered=when,
            answers=made.answers,
            scored=score(instrument.instrument, made.answers),
            is_there=same is not None or put_right,
            put_right=put_right,
            other_that_day=other,
        )

    def _made(self, row: TableRow, treatment: Treatment, instrument: StoredInstrument, when: Arrived) -> Rating:
        form = instrument.instrument
        given: dict[str, str] = {}
        heads: dict[str, str] = {}
        for head, number, written in answers_of(row, form):
            if number in given:  # which of the two was answered is not ours to say (COR-04)
                raise _Wrong(TableProblem.QUESTION_TWICE, column=head, other=heads[number])
            if number:
                given[number], heads[number] = written, head
            elif looks_like_question(head):
                raise _Wrong(TableProblem.UNKNOWN_QUESTION, column=head)
        checked = check_answers(form, given)
        for problem in checked.problems:
            if problem.key is ProblemKey.WHOLE_NUMBER:
                raise _Wrong(TableProblem.ANSWER, column=heads[problem.field], **problem.facts)
        if not checked.answers:
            raise _Wrong(TableProblem.NO_ANSWERS)
        new = NewRating(
            treatment=treatment.id, instrument=instrument.id, answers=checked.answers, answered=when, way=Way.FILE
        )
        try:
            return rating.entered(new, treatment, self._stamp())
        except InTheFuture:
            raise _Wrong(TableProblem.IN_FUTURE) from None
        except InvalidInput:
            raise _Wrong(TableProblem.LONG_BEFORE_START) from None

    # --- whose it is ------------------------------------------------------------------------------

    def _treatment(self, reading: _Reading, row: TableRow) -> Treatment:
        """Return the treatment that a row is of: the one it names or is taken in for, or the only one."""
        named = row.said(TableColumn.TREATMENT)
        patient = self._patient(reading, row)
        here = reading.here
        if here is not None:
            if row.has_whose and patient is None and not named:
                raise _Wrong(TableProblem.PATIENT_MISSING)
            if patient not in {None, here.patient} or (named and _ident(named) != here.id):
                raise _Wrong(TableProblem.ANOTHERS)
            return here
        if named:
            found = self._named(reading, named)
            if found is None or found.withdrawn_at is not None:
                raise _Wrong(TableProblem.TREATMENT_UNKNOWN)
            if patient is not None and found.patient != patient:
                raise _Wrong(TableProblem.NOT_THE_PATIENTS)
            return found
        if patient is None:
            raise _Wrong(TableProblem.PATIENT_MISSING)
        return self._under_way(reading, patient)

    @staticmethod
    def _under_way(reading: _Reading, patient: PatientId) -> Treatment:
        """Return the patient's only treatment under way."""
        if patient not in reading.treatments:
            reading.treatments[patient] = treatments_of(reading.session, patient)
        standing = [one for one in reading.treatments[patient] if one.withdrawn_at is None]
        going_on = [one for one in standing if one.ending is None]
        if len(going_on) == 1:
            return going_on[0]
        if going_on:
            told = ", ".join(str(one.id) for one in going_on)
            raise _Wrong(TableProblem.SEVERAL_TREATMENTS, treatments=told)
        if standing:
            raise _Wrong(TableProblem.ONLY_ENDED, treatments=", ".join(str(one.id) for one in standing))
        raise _Wrong(TableProblem.NO_TREATMENT)

    def _named(self, reading: _Reading, written: str) -> Treatment | None:
        if written not in reading.by_id:
            reading.by_id[written] = load_treatment(reading.session, TreatmentId(_ident(written)))
        return reading.by_id[written]

    def _patient(self, reading: _Reading, row: TableRow) -> PatientId | None:
        """Return the patient that a row names by id, by number or by both; None where it names none."""
        named, number = row.said(TableColumn.PATIENT), row.said(TableColumn.NUMBER)
        by_id: PatientId | None = None
        if named:
            by_id = PatientId(_ident(named))
            try:
                found = load_patient(reading.session, by_id)
            except NotFound:
                raise _Wrong(TableProblem.PATIENT_UNKNOWN) from None
            by_id = found.merged_into or by_id
        if not number:
            return by_id
        by_number = self._holder(reading, number)
        if by_id is not None and by_id != by_number:
            raise _Wrong(TableProblem.NOT_THE_PATIENTS)
        return by_number

    def _holder(self, reading: _Reading, written: str) -> PatientId:
        """Return who goes by a number, of whatever kind. It must be whole: nobody is looked for by a part of one."""
        read = (read_identity(kind, written, self._today()) for kind in IdentityKind if kind is not IdentityKind.NONE)
        identities = [found.identity for found in read if found.identity is not None]
        held = (number_holder(reading.session, identity) for identity in identities)
        holders = {holder for holder in held if holder is not None}
        if len(holders) == 1:
            return holders.pop()
        if holders:
            raise _Wrong(TableProblem.PATIENTS_ALIKE)
        raise _Wrong(TableProblem.PATIENT_UNKNOWN if identities else TableProblem.NUMBER_WRONG)

    def _is_closed(self, reading: _Reading, patient: PatientId) -> bool:
        """Tell whether the account must give a reason before anything of the patient is told (decided.md 7)."""
        if patient not in reading.needs_reason:
            try:
                require_opened(reading.session, patient, self._actor.account, self._today())
                reading.needs_reason[patient] = False
            except ReasonNeeded:
                reading.needs_reason[patient] = True
        return reading.needs_reason[patient]

    def _name(self, reading: _Reading, patient: PatientId) -> str:
        if patient not in reading.names:
            fields = load_patient(reading.session, patient).fields
            reading.names[patient] = f"{fields.given_name} {fields.family_name}".strip()
        return reading.names[patient]

    def _program(self, reading: _Reading, treatment: Treatment) -> Text:
        version = treatment.program.version
        if version not in reading.programs:
            reading.programs[version] = load_programs(reading.session, (version,))[version].name
        return reading.programs[version]

    def _standing(self, reading: _Reading, treatment: Treatment) -> list[Rating]:
        if treatment.id not in reading.standing:
            reading.standing[treatment.id] = list(store.ratings_of(reading.session, treatment.id))
        return reading.standing[treatment.id]

    def _put_right(self, reading: _Reading, treatment: Treatment) -> tuple[Rating, ...]:
        """Return what was entered in a treatment and does not stand there so any more, as it stood."""
        if treatment.id not in reading.put_right:
            reading.put_right[treatment.id] = tuple(as_entered(reading.session, treatment.id))
        return reading.put_right[treatment.id]

    def _instrument_of(self, reading: _Reading, row: TableRow, treatment: Treatment) -> StoredInstrument:
        """Return the version a row is rated with: the one written, else the one that the treatment uses."""
        written = row.said(TableColumn.INSTRUMENT) or reading.given or ""
        if not written:
            raise _Wrong(TableProblem.INSTRUMENT_MISSING)
        known = (treatment.id, written)
        if known not in reading.instruments:
            found = self._find(reading, written)
            if found is None:
                raise _Wrong(TableProblem.INSTRUMENT_UNKNOWN)
            if not names_a_version(found, written):
                used = [reading.held[ident] for ident in self._used(reading.session, treatment.id)]
                same = [one for one in used if one.instrument.key == found.instrument.key and one.is_in_use]
                found = same[-1] if same else found
            if not found.is_in_use:
                raise _Wrong(TableProblem.INSTRUMENT_OUT_OF_USE)
            reading.instruments[known] = found
        return reading.instruments[known]

    @staticmethod
    def _find(reading: _Reading, written: str) -> StoredInstrument | None:
        try:
            return find_instrument(reading.session, written)
        except InstrumentNameShared as shared:
            raise _Wrong(TableProblem.INSTRUMENT_SHARED, keys=shared.facts["keys"]) from None


def _ident(written: str) -> int:
    """Return an id as it is written; one that is none is nobody's."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 16 else 0
