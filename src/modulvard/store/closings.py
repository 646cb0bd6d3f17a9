"""What was done before a treatment ended, in the store (``domain/closing.py``)."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time

from sqlalchemy import exists, func, insert, or_, select, update
from sqlalchemy.orm import Session

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.closing import ClosingCheck
from modulvard.domain.errors import NotFound
from modulvard.domain.gates import Gate
from modulvard.domain.ids import AccountId, ClosingCheckId, TreatmentId
from modulvard.domain.intakes import StepForm, StepOutcome
from modulvard.domain.rating_plans import PlanKind
from modulvard.domain.transfers import Consent
from modulvard.store.care_rows import ClosingCheckRow
from modulvard.store.correspondence_rows import HandInRow
from modulvard.store.notes import owed_contacts
from modulvard.store.rows import MessageRow, NoteRow, RatingPlanRow, RatingRow


def checks_of(session: Session, treatment: TreatmentId) -> tuple[ClosingCheck, ...]:
    """Return what was entered of a treatment's end and not taken back, in the order it was entered."""
    statement = select(ClosingCheckRow).where(
        ClosingCheckRow.treatment_id == treatment, ClosingCheckRow.withdrawn_at.is_(None)
    )
    return tuple(map(_check, session.scalars(statement.order_by(ClosingCheckRow.id))))


def last_rated(session: Session, treatment: TreatmentId, since: date) -> date | None:
    """Return the day of the latest rating that was planned after the treatment, or that was made since a day."""
    row, plan = RatingRow, RatingPlanRow
    is_after = exists().where(plan.rating_id == row.id, plan.kind == PlanKind.AFTER.value, plan.withdrawn_at.is_(None))
    begins = datetime.combine(since, time(), STOCKHOLM)
    statement = select(func.max(row.at)).where(
        row.treatment_id == treatment, row.withdrawn_at.is_(None), or_(is_after, row.at >= begins)
    )
    found = session.scalar(statement)
    return None if found is None else found.astimezone(STOCKHOLM).date()


def consents(session: Session, treatments: Collection[TreatmentId]) -> dict[TreatmentId, Consent]:
    """Return what the patients of treatments have agreed to of a hand-over to another unit, as entered last."""
    row = ClosingCheckRow
    entered = (row.treatment_id.in_(tuple(treatments)), row.gate == Gate.CONSENT.value, row.withdrawn_at.is_(None))
    found = session.execute(select(row.treatment_id, row.on, row.body).where(*entered).order_by(row.id))
    return {TreatmentId(each.treatment_id): Consent(on=each.on, note=each.body) for each in found}


def load_check(session: Session, check: ClosingCheckId) -> ClosingCheck:
    """Return one that was entered, also one that was taken back, or raise NotFound."""
    row = session.get(ClosingCheckRow, check, populate_existing=True)
    if row is None:
        raise NotFound(kind="closing_check", ident=check)
    return _check(row)


def add_check(session: Session, check: ClosingCheck) -> ClosingCheckId:
    """Keep what was entered and return its id; the one it comes with is provisional."""
    statement = insert(ClosingCheckRow).values(
        treatment_id=check.treatment,
        gate=check.gate.value,
        outcome=check.outcome.value,
        on=check.on,
        form="" if check.form is None else check.form.value,
        body=check.note,
        made_at=check.made_at,
        made_by=check.made_by,
    )
    return ClosingCheckId(session.execute(statement.returning(ClosingCheckRow.id)).scalar_one())


def mark_checks(session: Session, checks: Sequence[ClosingCheckId], withdrawn_at: datetime | None) -> None:
    """Take back what was entered, or let it stand again."""
    if checks:
        marked = update(ClosingCheckRow).where(ClosingCheckRow.id.in_(checks)).values(withdrawn_at=withdrawn_at)
        session.execute(marked)


def owed_to_journal(session: Session, treatment: TreatmentId) -> int:
    """Return how much of a treatment is not in the journal: contacts, and finished notes about none of them."""
    contacts = owed_contacts(session, treatment)
    notes = select(func.count()).where(
        NoteRow.treatment_id == treatment,
        NoteRow.finished_at.is_not(None),
        NoteRow.journalled_at.is_(None),
        NoteRow.withdrawn_at.is_(None),
        ~exists().where(MessageRow.note_id == NoteRow.id, MessageRow.journalled_at.is_(None)),
    )
    return len(contacts.messages) + (session.scalar(notes) or 0)


def last_hand_in(session: Session, treatment: TreatmentId) -> date | None:
    """Return the last day on which homework of a treatment was handed in, None if none was."""
    row = HandInRow
    last = session.scalar(select(func.max(row.at)).where(row.treatment_id == treatment, row.withdrawn_at.is_(None)))
    return None if last is None else last.astimezone(STOCKHOLM).date()


def _check(row: ClosingCheckRow) -> ClosingCheck:
    return ClosingCheck(
        id=ClosingCheckId(row.id),
        treatment=TreatmentId(row.treatment_id),
        gate=Gate(row.gate),
        outcome=StepOutcome(row.outcome),
        on=row.on,
        form=StepForm(row.form) if row.form else None,
        note=row.body,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        withdrawn_at=row.withdrawn_at,
    )
