"""Notes for tests: a treatment in which something has happened, and Anna's service for journal text."""

from datetime import date

from sqlalchemy import select, text
from tests.homework_given import BOTH
from tests.messages_given import at, messages, received, replied
from tests.patients_given import ANNA, Clinic, a_patient

from modulvard.domain.homework import NewHandIn
from modulvard.domain.ids import AccountId, HandInId, MessageId, NoteId, TreatmentId
from modulvard.domain.messages import Channel
from modulvard.domain.today import LineKind
from modulvard.services.base import Changed
from modulvard.services.feedback import Feedback
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.notes import Notes
from modulvard.services.today import Today
from modulvard.services.treatments import Treatments
from modulvard.store.rows import DraftRow, HandInRow, MessageRow

__all__ = ["at", "messages", "received", "replied"]


def notes(clinic: Clinic, account: AccountId = ANNA) -> Notes:
    return Notes(clinic._as(account), clinic.clock)


def treatments(clinic: Clinic) -> Treatments:
    return Treatments(clinic._as(ANNA), clinic.clock)


def started(clinic: Clinic, **patient: str) -> TreatmentId:
    """Start a treatment whose modules have two homeworks each."""
    name = "Program för " + patient.get("given_name", "Linnea")
    patient_id = clinic.add(a_patient(**patient))
    return TreatmentId(clinic.start(patient_id, mandatory=4, homework=BOTH, name=name, recommended_weeks=6))


def handed_in(clinic: Clinic, treatment: TreatmentId) -> tuple[HandInId, ...]:
    """Hand in both homeworks of the first module."""
    affairs = HomeworkAffairs(clinic._as(ANNA), clinic.clock)
    found = [line.homework.id for line in affairs.reload_treatment(treatment) if line.homework.module == 1]
    changes = [affairs.hand_in(NewHandIn(homework=each, answers={"onskan": "Mer tid"})) for each in found]
    return tuple(HandInId(changed.ident or 0) for changed in changes)


def answered(clinic: Clinic, hand_in: HandInId, body: str = "Fint arbete.") -> MessageId:
    """Finish feedback on a hand-in."""
    service = Feedback(clinic._as(ANNA), clinic.clock)
    ident = MessageId(service.begin(hand_in).ident or 0)
    service.finish(ident, body, channel=Channel.COPY)
    return ident


def a_week(clinic: Clinic) -> TreatmentId:
    """Let a first week pass: written twice, handed in, answered with a reply and feedback."""
    treatment = started(clinic)
    clinic.clock.move_to("2026-11-26T09:00")
    received(clinic, treatment, "Jag sover bättre, tack Rönnbär.")
    clinic.clock.move_to("2026-11-27T09:00")
    received(clinic, treatment, "En sak till.")
    hand_ins = handed_in(clinic, treatment)
    clinic.clock.move_to("2026-11-30T09:00")
    replied(clinic, treatment)
    answered(clinic, hand_ins[-1])
    return treatment


def begun(clinic: Clinic, treatment: TreatmentId) -> NoteId:
    """Begin a note with what is proposed."""
    service = notes(clinic)
    return ident_of(service.begin_proposed(service.build(treatment)))


def finished(clinic: Clinic, treatment: TreatmentId, *, journalled: bool = False) -> NoteId:
    """Finish a note with what is proposed."""
    note = begun(clinic, treatment)
    service = notes(clinic)
    service.finish(note, service.draft(note).body, journalled=journalled)
    return note


def ident_of(changed: Changed) -> NoteId:
    assert changed.ident is not None
    return NoteId(changed.ident)


def undone(changed: Changed) -> Changed:
    assert changed.undo is not None
    return changed.undo()


def journal_lines(clinic: Clinic) -> list[int]:
    """Return, for each line of Idag that is a contact to journal, how many there are in it."""
    day = Today(clinic._as(ANNA), clinic.clock).day()
    return [line.figure for line in day.lines if line.kind is LineKind.JOURNAL]


def marks(clinic: Clinic) -> list[tuple[str, int, bool, int | None]]:
    """Return each message and hand-in with whether it is journalled, and its note."""
    with clinic.database.read() as session:
        found = []
        for name, row in (("message", MessageRow), ("hand_in", HandInRow)):
            columns = select(row.id, row.journalled_at, row.note_id).order_by(row.id)
            found += [
                (name, each.id, each.journalled_at is not None, each.note_id) for each in session.execute(columns)
            ]
        return found


def drafts(clinic: Clinic) -> list[int | None]:
    """Return the notes of which there is a typed text."""
    with clinic.database.read() as session:
        return list(session.scalars(select(DraftRow.note_id).where(DraftRow.note_id.is_not(None))))


def found_by(clinic: Clinic, trigram: str) -> list[int]:
    """Return the notes whose words hold three letters."""
    with clinic.database.read() as session:
        statement = text("SELECT rowid FROM note_search WHERE note_search MATCH :wanted ORDER BY rowid")
        return list(session.scalars(statement, {"wanted": f'"{trigram}"'}))


FIRST_DAY = date(2026, 11, 23)
