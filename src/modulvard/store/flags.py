"""Flags in the store (``domain/flags.py``)."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Select, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import NotFound
from modulvard.domain.flags import Flag, FlagLine
from modulvard.domain.ids import AccountId, FlagId, PatientId, TreatmentId
from modulvard.store.ownership import Viewer, is_masked
from modulvard.store.rows import FlagRow, PatientRow, TreatmentRow


def add_flag(session: Session, flag: Flag) -> FlagId:
    """Keep a flag and return its id; the one it comes with is provisional."""
    made = session.execute(
        insert(FlagRow)
        .values(
            treatment_id=flag.treatment,
            account_id=flag.account,
            on=flag.on,
            words=flag.words,
            made_at=flag.made_at,
            done_at=None,
            done_note="",
            withdrawn_at=None,
        )
        .returning(FlagRow.id)
    )
    return FlagId(made.scalar_one())


def load_flag(session: Session, flag: FlagId, account: AccountId) -> Flag:
    """Return an account's own flag, or raise NotFound: another's is nobody's business."""
    row = session.execute(_flags().where(FlagRow.id == flag, FlagRow.account_id == account)).one_or_none()
    if row is None:
        raise NotFound(kind="flag", ident=flag)
    return _flag(row[0], row.patient_id)


def load_standing(session: Session, viewer: Viewer, treatment: TreatmentId | None = None) -> tuple[FlagLine, ...]:
    """Return an account's flags that stand, by day, those of one treatment if it is given: one statement."""
    statement = (
        _flags()
        .add_columns(
            PatientRow.given_name, PatientRow.family_name, is_masked(viewer.account, viewer.on).label("masked")
        )
        .join(PatientRow, PatientRow.id == TreatmentRow.patient_id)
        .where(FlagRow.account_id == viewer.account, FlagRow.done_at.is_(None), FlagRow.withdrawn_at.is_(None))
        .order_by(FlagRow.on, FlagRow.id)
    )
    if treatment is not None:
        statement = statement.where(FlagRow.treatment_id == treatment)
    return tuple(
        FlagLine(
            flag=_flag(row[0], row.patient_id),
            given_name="" if row.masked else row.given_name,
            family_name="" if row.masked else row.family_name,
            masked=bool(row.masked),
        )
        for row in session.execute(statement)
    )


def set_flag(session: Session, flag: FlagId, values: Mapping[str, date | datetime | str | None]) -> None:
    """Change what is said of a flag: its day, that it is done with and how, or that it is taken back."""
    session.execute(update(FlagRow).where(FlagRow.id == flag).values(dict(values)))


def _flags() -> Select[FlagRow, int]:
    return select(FlagRow, TreatmentRow.patient_id).join(TreatmentRow, TreatmentRow.id == FlagRow.treatment_id)


def _flag(row: FlagRow, patient: int) -> Flag:
    return Flag(
        id=FlagId(row.id),
        treatment=TreatmentId(row.treatment_id),
        patient=PatientId(patient),
        account=AccountId(row.account_id),
        on=row.on,
        words=row.words,
        made_at=row.made_at,
        done_at=row.done_at,
        done_note=row.done_note,
        withdrawn_at=row.withdrawn_at,
    )
