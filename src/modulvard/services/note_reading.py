"""Reading notes: a treatment's, one, the proposed text of the next, and the list of what is not journalled (C14)."""

from dataclasses import dataclass
from datetime import date, datetime

from modulvard.documents.note_text import note_text
from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AccountId, NoteId, PatientId, TreatmentId
from modulvard.domain.note_material import Proposed, Sources, all_contacts, gather, proposal
from modulvard.domain.notes import Contact, Covered, Note, NoteDraft, NoteKind, NoteState, NotJournalled
from modulvard.domain.programs import SWEDISH
from modulvard.domain.standing_in import lists_of
from modulvard.domain.treatment_steps import Stamp
from modulvard.services.base import Service, needs
from modulvard.services.note_ratings import rating_sources
from modulvard.services.working_days import working_calendar
from modulvard.store import access_log, homework, messages, note_lists
from modulvard.store import notes as store
from modulvard.store.as_of import as_of
from modulvard.store.followed_versions import programs_followed
from modulvard.store.ownership import Viewer
from modulvard.store.session import Session
from modulvard.store.today import load_day
from modulvard.store.treatments import closed_weeks, require_opened, treatment_opened_by

OBJECT = "note"
_TREATMENT = "treatment"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """One note, whose it is, the contacts it covers, and the account's own draft of it if that is what it is."""

    note: Note
    patient: PatientId
    covered: Covered
    draft: NoteDraft | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesOf:
    """A treatment's notes, the latest first, and its contacts that are owed to the journal."""

    treatment: TreatmentId
    patient: PatientId
    notes: tuple[Note, ...]
    owed: tuple[Contact, ...]
    """Finished replies and feedback not journalled, the oldest first; without their texts."""
    drafts: tuple[NoteDraft, ...]
    """The account's own."""


class NoteReading(Service):
    """What is read of notes."""

    @needs(Permission.READ_PATIENT)
    def build(
        self,
        treatment: TreatmentId,
        kind: NoteKind = NoteKind.WEEKLY,
        since: date | None = None,
        language: str = SWEDISH,
    ) -> Proposed:
        """Return the text of a note that has not been begun: a view, logged first (decided.md 6).

        It tells of what was recorded after the last weekly note and of older contacts owed to the journal; with
        ``since``, of everything from that day on. Raises NotFound, ReasonNeeded.
        """
        with self._database.work() as session:
            sources = self._sources(session, treatment, language)
            access_log.append(session, _entry(Measure.VIEW_NOTE, sources.treatment.patient, _TREATMENT, treatment))
            last_note = store.last_weekly_at(session, treatment)
            contact_type = load_day(session, self._today()).values["contact_type"]
        material = gather(
            kind, sources, since=since, last_note=last_note, today=self._today(), contact_type=contact_type
        )
        proposed = proposal(treatment, material, "")
        told = [contact for contact in material.contacts if kind is NoteKind.WEEKLY]
        text = note_text(material, language, told=told)
        return Proposed(treatment=treatment, text=text, material=material, covered=proposed.covered)

    @needs(Permission.READ_PATIENT)
    def of_treatment(self, treatment: TreatmentId, at: datetime | None = None) -> NotesOf:
        """Return a treatment's notes, now or as they stood at a moment: a view, logged first.

        Drafts' texts are given to their writer only.
        """
        with self._database.work() as session:
            patient = self._opened(session, treatment)
            access_log.append(session, _entry(Measure.VIEW_NOTE, patient, _TREATMENT, treatment))
            with as_of(session, at):
                return self._notes(session, treatment, patient)

    @needs(Permission.READ_PATIENT)
    def reload(self, treatment: TreatmentId) -> NotesOf:
        """Return again the notes of a treatment whose page is open, after a change: no row in the log."""
        with self._database.read() as session:
            return self._notes(session, treatment, self._opened(session, treatment))

    @needs(Permission.READ_PATIENT)
    def show(self, note: NoteId, at: datetime | None = None) -> NoteView:
        """Return one note, now or as it stood at a moment: a view, logged first.

        A draft's text is given to its writer only. Raises NotFound for one that was not begun yet.
        """
        with self._database.work() as session:
            with as_of(session, at):
                found = store.load_note(session, note)
                draft = store.load_draft(session, self._actor.account, note)
                marks = store.marks_of_note(session, note)
            patient = self._opened(session, found.treatment)
            access_log.append(session, _entry(Measure.VIEW_NOTE, patient, OBJECT, note))
        covers = store.refs(marks) if draft is None else draft.covered
        return NoteView(note=found, patient=patient, covered=covers, draft=draft)

    @needs(Permission.READ_PATIENT)
    def draft(self, note: NoteId) -> NoteDraft:
        """Return the account's own draft, to go on writing. Raises NotFound for another's or one finished."""
        with self._database.read() as session:
            found = store.load_note(session, note)
            draft = store.load_draft(session, self._actor.account, note)
        if draft is None or found.state is not NoteState.DRAFT or found.discarded_at is not None:
            raise NotFound(kind="draft", ident=note)
        return draft

    @needs(Permission.READ_PATIENT)
    def begun(self, treatment: TreatmentId, kind: NoteKind = NoteKind.WEEKLY) -> NoteId | None:
        """Return the account's own begun note of a treatment and kind, if there is one."""
        with self._database.read() as session:
            self._opened(session, treatment)
            found = store.own_draft(session, self._actor.account, treatment, kind, None)
        return None if found is None else found.id

    @needs(Permission.READ_PATIENT)
    def treatment_of(self, note: NoteId) -> TreatmentId:
        """Return whose note it is, so that the patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            return store.load_note(session, note).treatment

    @needs(Permission.READ_TODAY)
    def not_journalled(
        self, therapist: AccountId | None = None, *, unit: bool = False, at: datetime | None = None
    ) -> tuple[NotJournalled, ...]:
        """Return what is not journalled on a list, now or at a moment, per treatment, the oldest first.

        One row in the log, no patients.
        """
        account, seen_on = self._actor.account, self._today()
        day = seen_on if at is None else at.astimezone(STOCKHOLM).date()
        with self._database.work() as session:
            clinic = load_day(session, day)
            therapists = None if unit else lists_of(therapist or account, clinic.away)
            with as_of(session, at):
                found = note_lists.not_journalled(session, Viewer(account=account, on=seen_on), therapists)
            entry = LogEntry(measure=Measure.VIEW_NOTE, object_kind="not_journalled", count=len(found))
            access_log.append(session, entry)
        calendar, days = working_calendar(clinic.closed), int(clinic.values["journal_days"])
        lines = [
            NotJournalled(
                **each._asdict(),
                due=calendar.after(_since(each), days),
            )
            for each in found
        ]
        return tuple(sorted(lines, key=lambda line: (line.due, line.treatment)))

    # --- shared -----------------------------------------------------------------------------------

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)

    def _opened(self, session: Session, treatment: TreatmentId) -> PatientId:
        """Return whose a treatment is. Raises NotFound, and ReasonNeeded for another's unopened patient."""
        patient = messages.patient_of(session, treatment)
        require_opened(session, patient, self._actor.account, self._today())
        return patient

    def _log(self, session: Session, measure: Measure, patient: PatientId, ident: int, kind: str = OBJECT) -> None:
        access_log.append(session, _entry(measure, patient, kind, ident))

    def _sources(self, session: Session, treatment: TreatmentId, language: str) -> Sources:
        found = treatment_opened_by(session, treatment, self._actor.account, self._today())
        of_messages, of_hand_ins = store.notes_of_contacts(session, treatment)
        return Sources(
            treatment=found,
            standing=found.standing(self._today(), closed_weeks(session)),
            program=programs_followed(session, [found])[found.id],
            messages=messages.load_thread(session, treatment, None),
            homework=homework.homework_of(session, treatment, with_answers=True),
            notes_of_messages=of_messages,
            notes_of_hand_ins=of_hand_ins,
            language=language,
            ratings=rating_sources(session, treatment),
        )

    def _notes(self, session: Session, treatment: TreatmentId, patient: PatientId) -> NotesOf:
        notes = store.notes_of(session, treatment)
        account = self._actor.account
        drafts = (store.load_draft(session, account, note.id) for note in notes if note.state is NoteState.DRAFT)
        return NotesOf(
            treatment=treatment,
            patient=patient,
            notes=notes,
            owed=tuple(
                contact
                for contact in all_contacts(self._sources(session, treatment, self._database.language))
                if contact.kind.is_out and contact.journalled_at is None
            ),
            drafts=tuple(draft for draft in drafts if draft is not None),
        )


def _since(found: note_lists.Unjournalled) -> date:
    days = [contact.on for contact in found.contacts]
    days += [note.finished_at.astimezone(STOCKHOLM).date() for note in found.notes if note.finished_at is not None]
    return min(days)


def _entry(measure: Measure, patient: PatientId, kind: str, ident: int) -> LogEntry:
    return LogEntry(measure=measure, patient=patient, object_kind=kind, object_id=ident)
