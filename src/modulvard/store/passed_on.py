"""What has been passed on to a named colleague (decided.md 35): a line of Idag as a whole.

A line stands for all that waits in a thread, or all hand-ins of a homework that wait. Passing it on is kept for each of
them: as long as one of them waits, the line stands with the colleague, and what comes meanwhile stands in it. A module
that waits as such has its number, turned negative.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, select, update
from sqlalchemy.orm import Session, aliased

from modulvard.domain.ids import AccountId, PassedOnId, TreatmentId
from modulvard.domain.owed import PassedOn
from modulvard.domain.today import LineKind
from modulvard.store.homework import HAND_IN, HOMEWORK, reviewed_elsewhere
from modulvard.store.messages import WAITING
from modulvard.store.rows import AccountRow, HandInRow, MessageRow, PassedOnRow

_MESSAGE = MessageRow.metadata.tables["message"]


def latest_passing(kind: LineKind, treatment: Any, ref: Any) -> Any:
    """Return, as SQL, the number of the latest passing on of one waiting message, hand-in or module; null if none."""
    row = aliased(PassedOnRow)
    return (
        select(func.max(row.id))
        .where(row.treatment_id == treatment, row.kind == kind.value, row.ref == ref, row.withdrawn_at.is_(None))
        .scalar_subquery()
    )


def module_passings(session: Session, treatments: ColumnElement[bool]) -> Mapping[tuple[int, int], AccountId]:
    """Return to whom each module that waits as such was passed on last, by treatment and number."""
    row = PassedOnRow
    rows = session.execute(
        select(row.treatment_id, row.ref, row.to_account)
        .where(treatments, row.kind == LineKind.HOMEWORK.value, row.ref < 0, row.withdrawn_at.is_(None))
        .order_by(row.id)
    )
    return {(treatment, -ref): AccountId(to) for treatment, ref, to in rows}


def pass_on(
    session: Session,
    which: tuple[TreatmentId, LineKind, int],
    to: AccountId,
    note: str,
    *,
    at: datetime,
    by: AccountId,
) -> tuple[PassedOnId, ...]:
    """Keep that a line is passed on to a colleague, with all it stands for, and return the numbers kept."""
    treatment, kind, ref = which
    made = [
        session.execute(
            insert(PassedOnRow)
            .values(
                treatment_id=treatment,
                kind=kind.value,
                ref=each,
                to_account=to,
                note=note,
                made_at=at,
                made_by=by,
                withdrawn_at=None,
            )
            .returning(PassedOnRow.id)
        )
        for each in _stands_for(session, treatment, kind, ref)
    ]
    return tuple(PassedOnId(each.scalar_one()) for each in made)


def set_passed_on_withdrawn(session: Session, passed: Sequence[PassedOnId], at: datetime | None) -> bool:
    """Take a passing on back, or with None let it count again.

    False if that has been done already, or if what was passed on has been passed on again since.
    """
    row, later = PassedOnRow, aliased(PassedOnRow)
    same = and_(later.treatment_id == row.treatment_id, later.kind == row.kind, later.ref == row.ref)
    again = select(later.id).where(same, later.id > row.id, later.id.not_in(passed), later.withdrawn_at.is_(None))
    if session.scalar(select(row.id).where(row.id.in_(passed), again.correlate(row).exists()).limit(1)) is not None:
        return False
    stands = row.withdrawn_at.is_(None) if at is not None else row.withdrawn_at.is_not(None)
    changed = session.execute(update(row).where(row.id.in_(passed), stands).values(withdrawn_at=at).returning(row.id))
    return len(changed.all()) == len(passed)


def passed_on_by(session: Session, treatment: TreatmentId, kind: LineKind, ref: int) -> PassedOn | None:
    """Return who passed a line on last, when and with what words; None if it is not passed on."""
    row = PassedOnRow
    found = session.execute(
        select(AccountRow.display_name, row.made_at, row.note)
        .join(AccountRow, AccountRow.id == row.made_by)
        .where(
            row.treatment_id == treatment,
            row.kind == kind.value,
            row.ref.in_(_stands_for(session, treatment, kind, ref)),
            row.withdrawn_at.is_(None),
        )
        .order_by(row.id.desc())
        .limit(1)
    ).one_or_none()
    return None if found is None else PassedOn(by=found.display_name, at=found.made_at, note=found.note)


def _stands_for(session: Session, treatment: TreatmentId, kind: LineKind, ref: int) -> Collection[int]:
    """Return the numbers of all that a line stands for, its own among them."""
    if kind is LineKind.MESSAGE:
        ids = session.scalars(select(_MESSAGE.c.id).where(_MESSAGE.c.treatment_id == treatment, WAITING))
    elif kind is LineKind.HOMEWORK and ref > 0:
        homework = select(HandInRow.homework_id).where(HandInRow.id == ref).scalar_subquery()
        ids = session.scalars(
            select(HAND_IN.c.id)
            .join(HOMEWORK, HOMEWORK.c.id == HAND_IN.c.homework_id)
            .where(
                HAND_IN.c.homework_id == homework,
                HAND_IN.c.feedback_id.is_(None),
                HAND_IN.c.withdrawn_at.is_(None),
                ~reviewed_elsewhere(),
            )
        )
    else:
        return (ref,)
    return sorted({ref, *ids})
