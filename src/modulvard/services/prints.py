"""What a user does with prints: look at one, hand one out, write many to files (C15; decided.md 7, 31 and 32)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound, ReasonNeeded
from modulvard.domain.ids import MessageId, PatientId, TreatmentId
from modulvard.domain.prints import (
    AnyMaterial,
    NothingToPrint,
    PrintAbsence,
    PrintHanding,
    PrintKind,
    PrintMaterial,
    PrintOrder,
    PrintSender,
    PrintTerms,
)
from modulvard.domain.programs import Text
from modulvard.domain.promise import days_promised
from modulvard.domain.rating_curves import CourseChart
from modulvard.domain.rating_plans import AskedForm
from modulvard.domain.standing_in import stretches
from modulvard.domain.treatments import Treatment
from modulvard.services.base import needs
from modulvard.services.handing import handings
from modulvard.services.patient_steps import PatientService
from modulvard.services.print_files import write_print
from modulvard.services.rated_courses import asked_forms, rated_courses
from modulvard.store import access_log
from modulvard.store.as_of import as_of
from modulvard.store.prints import PrintRows, load_for_print, treatments_shown
from modulvard.store.programs import load_programs
from modulvard.store.session import Session
from modulvard.store.treatments import treatments_of

if TYPE_CHECKING:
    from modulvard.documents.result import PrintResult

_OBJECT = "treatment"
Told = Callable[[int, int], object]
"""Told how many of all are done. What it raises stops the work between two files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTreatment:
    """One of a patient's treatments, as the choice between them names it."""

    id: TreatmentId
    program: Text
    started_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintLook:
    """What the preview shows. A batch says of whom there is nothing, and who needs a reason first (decided.md 7)."""

    materials: tuple[PrintMaterial, ...]
    """In the order asked."""
    treatments: tuple[PrintedTreatment, ...] = ()
    """All of a single patient's, the one started last first."""
    without_treatment: tuple[PatientId, ...] = ()
    need_reason: tuple[PatientId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPrint:
    """A print that was written to a file."""

    treatment: TreatmentId
    path: Path
    result: "PrintResult"
    messages: tuple[MessageId, ...] = ()
    """The texts that a letter handed over."""


class Prints(PatientService):
    """Prints of treatments. What is handed out leaves a row in the log before it is."""

    @needs(Permission.PRINT)
    def look(self, patients: Sequence[PatientId], treatment: TreatmentId | None = None) -> PrintLook:
        """Return what the patients' prints are made from, for the preview: one view in the log for each.

        Of each patient the treatment under way, else the latest; ``treatment`` asks for another of a single patient.
        For one patient raises NotFound, NothingToPrint and ReasonNeeded; of several, who is left out is told instead.
        """
        now = self._clock.now().astimezone(STOCKHOLM)
        with self._database.work() as session:
            shown = treatments_shown(session, patients)
            if treatment is not None:
                shown = dict.fromkeys(shown, treatment)
            known = [ident for patient in patients if (ident := shown.get(patient)) is not None]
            rows = load_for_print(session, known, self._viewer(), self._actor.unit)
            if len(patients) == 1:
                _require_one(patients[0], shown, rows)
            found = [one for one in rows.treatments if one.patient not in rows.shut and one.patient in shown]
            treatments = self._treatments(session, patients[0]) if len(patients) == 1 else ()
            places = {ident: place for place, ident in enumerate(known)}
            found.sort(key=lambda one: places[one.id])
            handed = handings(session, found, self._viewer(), rows.people, rows.closed)
            rated = rated_courses(session, found, rows.closed, now.date())
            asked = asked_forms(session, found, rows.closed, now.date())
            access_log.append(session, *(_entry(Measure.VIEW_TREATMENT, one, _OBJECT) for one in found))
        return PrintLook(
            materials=tuple(
                replace(
                    self._made(one, rows, now),
                    handing=handed[one.id],
                    ratings=rated.get(one.id),
                    asked=asked[one.id],
                )
                for one in found
            ),
            treatments=treatments,
            without_treatment=tuple(patient for patient in patients if shown.get(patient) is None),
            need_reason=tuple(patient for patient in patients if patient in rows.shut),
        )

    @needs(Permission.PRINT)
    def hand_out(self, material: PrintMaterial, order: PrintOrder) -> None:
        """Note that a print leaves the program: on paper, as a file or as text. To be called before it does.

        Raises ReasonNeeded if the patient may no longer be opened.
        """
        with self._database.work() as session:
            self._opened(session, material.treatment.patient)
            access_log.append(session, _entry(Measure.PRINT, material.treatment, order.object_kind))

    @needs(Permission.PRINT)
    def make(self, treatment: TreatmentId, order: PrintOrder, at: datetime | None = None) -> "PrintResult":
        """Return one print, as of a moment or now. Its row in the log stands before it is made.

        Raises NotFound, and ReasonNeeded for a patient who is not the account's own and was not opened with a reason.
        """
        material = self._materials([treatment], order, at)[0]
        self.hand_out(material, order)
        return built(material, order)

    @needs(Permission.PRINT)
    def write(
        self,
        treatments: Sequence[TreatmentId],
        order: PrintOrder,
        target: Path,
        *,
        at: datetime | None = None,
        told: Told | None = None,
    ) -> tuple[WrittenPrint, ...]:
        """Write a print of each treatment: one file each, never two patients on a sheet (ux.md section 8).

        ``target`` is a file for one treatment, else a folder that is there. Each file is whole or absent and its row in
        the log stands before it; no file is overwritten. Raises NotFound and ReasonNeeded before anything is written,
        and FileInTheWay, NoRoomForFile or FileNotWritten at the file that they name.
        """
        materials = self._materials(treatments, order, at)
        written: list[WrittenPrint] = []
        for done, material in enumerate(materials):
            if told is not None:
                told(done, len(materials))
            result = built(material, order)
            path = named_in(target, result, material) if target.is_dir() else target
            write_print(path, result.pdf, before=partial(self.hand_out, material, order))
            written.append(WrittenPrint(treatment=material.treatment.id, path=path, result=result))
        if told is not None:
            told(len(materials), len(materials))
        return tuple(written)

    def _treatments(self, session: Session, patient: PatientId) -> tuple[PrintedTreatment, ...]:
        found = treatments_of(session, patient)
        programs = load_programs(session, {one.program.version for one in found})
        return tuple(
            PrintedTreatment(id=one.id, program=programs[one.program.version].name, started_on=one.started_on)
            for one in found
        )

    def _materials(
        self, treatments: Sequence[TreatmentId], order: PrintOrder, at: datetime | None
    ) -> tuple[PrintMaterial, ...]:
        """Return what the prints are made from, in the order asked, all of them or none."""
        moment = (at or self._clock.now()).astimezone(STOCKHOLM)
        with self._database.read() as session:
            rows = load_for_print(session, treatments, self._viewer(), self._actor.unit)
            handed: Mapping[TreatmentId, PrintHanding] = {}
            rated: Mapping[TreatmentId, CourseChart] = {}
            asked: Mapping[TreatmentId, tuple[AskedForm, ...]] = {}
            if order.kind in {PrintKind.SUMMARY, PrintKind.TRANSFER}:
                with as_of(session, at):
                    rated = rated_courses(session, rows.treatments, rows.closed, moment.date())
            if order.kind is not PrintKind.HAND_OVER:
                with as_of(session, at):
                    asked = asked_forms(session, rows.treatments, rows.closed, moment.date())
            if order.kind is PrintKind.TRANSFER:
                handed = handings(session, rows.treatments, self._viewer(), rows.people, rows.closed)
        by_id = {one.id: one for one in rows.treatments if one.patient in rows.patients}
        for ident in treatments:
            if ident not in by_id:
                raise NotFound(kind=_OBJECT, ident=ident)
            if by_id[ident].patient in rows.shut:
                raise ReasonNeeded(patient=by_id[ident].patient)
        found = tuple(self._made(by_id[ident], rows, moment) for ident in treatments)
        return tuple(
            replace(
                one,
                handing=handed.get(one.treatment.id, one.handing),
                ratings=rated.get(one.treatment.id),
                asked=asked.get(one.treatment.id, ()),
            )
            for one in found
        )

    def _made(self, treatment: Treatment, rows: PrintRows, at: datetime) -> PrintMaterial:
        """Return what a treatment's prints are made from, and who has them made."""
        maker = rows.people[self._actor.account]
        return replace(material_of(treatment, rows, at), made_by=maker.display_name, made_by_title=maker.title)


def built(material: AnyMaterial, order: PrintOrder) -> "PrintResult":
    """Return the print. Content never makes it fail; needs no store and may run in any thread.

    The library that draws costs 0.2 s to import, so it is imported when the first print is made.
    """
    making: Any = import_module("modulvard.services.print_making")
    result: PrintResult = making.build(material, order)
    return result


def named_in(folder: Path, result: "PrintResult", material: AnyMaterial) -> Path:
    """Return the file of one print among many: its kind, its day and what marks it off, no personal data."""
    name = Path(result.file_name)
    return folder / f"{name.stem}-{material.mark}{name.suffix}"


def _require_one(patient: PatientId, shown: dict[PatientId, TreatmentId | None], rows: PrintRows) -> None:
    if patient not in shown:
        raise NotFound(kind="patient", ident=patient)
    if shown[patient] is None:
        raise NothingToPrint
    if not any(one.patient == patient for one in rows.treatments):
        raise NotFound(kind=_OBJECT, ident=shown[patient])
    if patient in rows.shut:
        raise ReasonNeeded(patient=patient)


def material_of(treatment: Treatment, rows: PrintRows, at: datetime) -> PrintMaterial:
    """Return what a treatment's prints are made from."""
    therapist = rows.people.get(treatment.therapist)
    values = rows.clinic.values
    own_phone = (therapist.phone if therapist is not None else None) or ""
    return PrintMaterial(
        at=at,
        treatment=treatment,
        program=rows.programs[treatment.id],
        standing=treatment.standing(at.date(), rows.closed),
        fields=rows.patients[treatment.patient],
        sender=PrintSender(
            clinic=rows.clinic.name,
            therapist=therapist.display_name if therapist is not None else "",
            title=therapist.title if therapist is not None else "",
            phone=values["phone"] or own_phone,
            # the hours are those of the clinic's number
            phone_hours=values["phone_hours"] if values["phone"] else "",
        ),
        terms=_terms(treatment, rows, at),
        call_text=values["call_text"],
    )


def _terms(treatment: Treatment, rows: PrintRows, at: datetime) -> PrintTerms:
    """Return what was promised beside the plan; of the therapist's absences those that are not over on the day."""
    own = (each for each in rows.away if each.account == treatment.therapist)
    away = (one for each in own for one in stretches(each, rows.away) if one.last_day >= at.date())
    follow_ups = (one for one in rows.follow_ups if one.treatment == treatment.id and one.made_at <= at)
    session = rows.sessions.get(treatment.id)
    return PrintTerms(
        first_session=None if session is None else session.astimezone(STOCKHOLM),
        answer_days=days_promised(treatment.program.answer_days, rows.clinic.answer_days),
        closing_time=rows.clinic.closing_time,
        away=tuple(
            PrintAbsence(
                first_day=each.first_day,
                last_day=each.last_day,
                answers="" if each.answers is None else rows.people[each.answers].display_name,
            )
            for each in away
        ),
        follow_ups=tuple(one.due_on for one in follow_ups),
    )


def _entry(measure: Measure, treatment: Treatment, object_kind: str) -> LogEntry:
    return LogEntry(measure=measure, patient=treatment.patient, object_kind=object_kind, object_id=treatment.id)
