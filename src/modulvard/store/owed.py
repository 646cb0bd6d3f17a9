"""What is owed besides the plan, and what has been passed on (``domain/owed.py``)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, PassedOnId, TreatmentId
from modulvard.domain.messages import Arrived
from modulvard.domain.owed import Owed, PassedOn, oldest_of_each_thread, one_for_each_homework
from modulvard.domain.today import Glance, LineKind
from modulvard.store.owed_statements import more_asked_for_statement, owed_statement
from modulvard.store.ownership import Viewer
from modulvard.store.rows import AccountRow, PassedOnRow
from modulvard.store.today_statements import of_therapists


def load_owed(
    session: Session,
    viewer: Viewer,
    *,
    whose: AccountId | None,
    therapists: Collection[AccountId] | None,
    at: datetime | None = None,
    treatment: TreatmentId | None = None,
    drafts_of_today: bool = False,
) -> list[Owed]:
    """Return what is owed on a list, in one statement: ``therapists`` are those whose lines stand there.

    Drafts begun before the day count, with ``drafts_of_today`` also those begun on it. Drafts and flags are those of
    ``whose``, everyone's on the unit's list (None). Words are given only of patients who are the viewer's own.
    """
    count = None if therapists is None else len(therapists)
    statement = owed_statement(therapists=count, of_moment=at is not None, of_treatment=treatment is not None)
    first_day = viewer.on + timedelta(days=1) if drafts_of_today else viewer.on
    values: dict[str, Any] = {
        "account": viewer.account,
        "day": viewer.on,
        "begins": datetime.combine(first_day, time(), STOCKHOLM),
        "writer": whose,
        "at": at,
        "treatment": treatment,
        **of_therapists(therapists or ()),
    }
    found = [(_owed(row), AccountId(row[12])) for row in statement.rows(session, **values)]
    kept = [item for item, therapist in found if _stands_here(item, therapist, therapists)]
    threads = oldest_of_each_thread(item for item in kept if item.kind is LineKind.MESSAGE)
    contacts = oldest_of_each_thread(item for item in kept if item.kind is LineKind.JOURNAL)
    homework = one_for_each_homework(item for item in kept if item.kind is LineKind.HOMEWORK)
    grouped = {LineKind.MESSAGE, LineKind.HOMEWORK, LineKind.JOURNAL}
    return [*threads, *homework, *(item for item in kept if item.kind not in grouped), *contacts]


def modules_to_review(session: Session, glances: Collection[Glance], hand_ins: Collection[Owed]) -> list[Owed]:
    """Return a homework line for each module handed in of which nothing handed in here waits or is asked more of.

    What was handed in is then elsewhere: on paper, or only noted. ``hand_ins`` are those that wait.
    """
    waiting = {glance.treatment: glance.to_review for glance in glances if glance.to_review}
    if not waiting:
        return []
    statement = more_asked_for_statement(count=len(waiting))
    values = {f"treatment_{place}": treatment for place, treatment in enumerate(waiting)}
    carried = {(treatment, module) for treatment, module in statement.rows(session, **values)}
    carried |= {(item.treatment, item.module) for item in hand_ins if item.kind is LineKind.HOMEWORK}
    return [
        Owed(kind=LineKind.HOMEWORK, treatment=treatment, ref=-module, since=on, promised=on, module=module)
        for treatment, modules in waiting.items()
        for module, on in modules
        if (treatment, module) not in carried
    ]


def pass_on(
    session: Session,
    line: Owed,
    to: AccountId,
    note: str,
    *,
    at: datetime,
    by: AccountId,
) -> PassedOnId:
    """Keep that a line is passed on to a colleague, and return the id."""
    made = session.execute(
        insert(PassedOnRow)
        .values(
            treatment_id=line.treatment,
            kind=line.kind.value,
            ref=line.ref,
            to_account=to,
            note=note,
            made_at=at,
            made_by=by,
            withdrawn_at=None,
        )
        .returning(PassedOnRow.id)
    )
    return PassedOnId(made.scalar_one())


def set_passed_on_withdrawn(session: Session, passed: PassedOnId, at: datetime | None) -> bool:
    """Take a passing on back, or with None let it count again; False if that has been done already."""
    row = PassedOnRow
    stands = row.withdrawn_at.is_(None) if at is not None else row.withdrawn_at.is_not(None)
    changed = session.execute(update(row).where(row.id == passed, stands).values(withdrawn_at=at).returning(row.id))
    return changed.first() is not None


def passed_on_by(session: Session, treatment: TreatmentId, kind: LineKind, ref: int) -> PassedOn | None:
    """Return who passed a line on last, when and with what words; None if it is not passed on."""
    row = PassedOnRow
    found = session.execute(
        select(AccountRow.display_name, row.made_at, row.note)
        .join(AccountRow, AccountRow.id == row.made_by)
        .where(row.treatment_id == treatment, row.kind == kind.value, row.ref == ref, row.withdrawn_at.is_(None))
        .order_by(row.id.desc())
        .limit(1)
    ).one_or_none()
    return None if found is None else PassedOn(by=found.display_name, at=found.made_at, note=found.note)


def _stands_here(item: Owed, therapist: AccountId, therapists: Collection[AccountId] | None) -> bool:
    """Tell whether a line stands on a list: where it was passed on, and one's own drafts and flags wherever."""
    if therapists is None or item.kind in {LineKind.DRAFT, LineKind.FLAG}:
        return True
    return (item.passed_to or therapist) in therapists


def _owed(row: Sequence[Any]) -> Owed:
    (
        kind, treatment, ref, since, time_known, promised, promised_known, words, module, begun, answers, answers_ref,
        _, passed_to, own,
    ) = row  # fmt: skip
    return Owed(
        kind=LineKind(kind),
        treatment=TreatmentId(treatment),
        ref=ref,
        since=_arrived(since, time_known) or date.min,
        promised=_arrived(promised, promised_known),
        words=words if own else "",
        module=None if module is None else ModuleNumber(module),
        begun=bool(begun),
        answers=None if answers is None else LineKind(answers),
        answers_ref=answers_ref,
        passed_to=None if passed_to is None else AccountId(passed_to),
    )


def _arrived(stored: str | None, time_known: int | None) -> Arrived | None:
    if stored is None:
        return None
    if len(stored) == len("2026-11-23"):
        return date.fromisoformat(stored)
    moment = datetime.fromisoformat(stored).astimezone(STOCKHOLM)
    return moment if time_known else moment.date()


def glances_by_treatment(glances: Collection[Glance]) -> Mapping[TreatmentId, Glance]:
    """Return the glances by their treatment."""
    return {glance.treatment: glance for glance in glances}
