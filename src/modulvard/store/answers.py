"""The answer bank in the store: entries with their versions, written whole and only if nobody has changed them since.

What is taken back is marked withdrawn and stays readable. A use of an entry is no change of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, delete, func, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.answer_bank import (
    Answer,
    AnswerContent,
    AnswerKind,
    AnswerText,
    AnswerVersion,
    Category,
    Provenance,
    VersionStatus,
)
from modulvard.domain.answer_lists import AnswerUses
from modulvard.domain.errors import ChangedSince
from modulvard.domain.ids import AccountId, AnswerId, MessageId
from modulvard.domain.programs import SWEDISH, Text
from modulvard.store.answer_index import forget_index
from modulvard.store.rows import AnswerRow, AnswerUseRow, AnswerVersionRow, MessageRow, PatientRow, TreatmentRow

_WITHDRAWN_KEY = "~"
"""No key that a user writes holds it: an entry taken back leaves its own key free."""
_MOST_NAMED = 500
"""More entries than these are not named one by one in a statement."""
_VERSION_FIELDS = (
    "status", "comment", "origin", "review_on", "made_at", "made_by", "submitted_at", "submitted_by", "reviewed_at",
    "reviewed_by", "approved_at", "approved_by", "suggested_from",
)  # fmt: skip
"""What a version's row holds under the same name as the domain's."""


# --- reading --------------------------------------------------------------------------------------


def load_answer(session: Session, ident: AnswerId) -> Answer | None:
    """Return an entry with all its versions, or None if there is none. Two statements."""
    found = _answers(session, select(AnswerRow).where(AnswerRow.id == ident))
    return found[0] if found else None


def answers_by_key(session: Session, keys: Iterable[str] | None = None) -> dict[str, Answer]:
    """Return entries by key, all or those asked for. Two statements."""
    wanted = select(AnswerRow)
    if keys is not None:
        wanted = wanted.where(AnswerRow.key.in_(sorted(set(keys))))
    return {answer.key: answer for answer in _answers(session, wanted)}


def load_answers(session: Session, idents: Sequence[AnswerId]) -> tuple[Answer, ...]:
    """Return the entries of these that are there, in the order asked for. Two statements."""
    wanted = select(AnswerRow)
    if len(idents) <= _MOST_NAMED:
        wanted = wanted.where(AnswerRow.id.in_(idents))
    held = {answer.id: answer for answer in _answers(session, wanted)}
    return tuple(held[ident] for ident in dict.fromkeys(idents) if ident in held)


def all_answers(session: Session) -> tuple[Answer, ...]:
    """Return the whole bank, in the order in which it was made. Two statements."""
    return _answers(session, select(AnswerRow).order_by(AnswerRow.id))


def find_answer(session: Session, written: str) -> AnswerId | None:
    """Return the entry meant by its number or its key."""
    named = AnswerRow.key == written
    if written.isascii() and written.isdigit():
        named = named | (AnswerRow.id == int(written[:18]))
    found = session.scalar(select(AnswerRow.id).where(named, AnswerRow.withdrawn_at.is_(None)))
    return None if found is None else AnswerId(found)


def uses_of(session: Session, ident: AnswerId, account: AccountId) -> AnswerUses:
    """Return how an entry has been used."""
    mine = func.count().filter(AnswerUseRow.account_id == account)
    total, own, last = session.execute(
        select(func.count(), mine, func.max(AnswerUseRow.at)).where(AnswerUseRow.answer_id == ident)
    ).one()
    return AnswerUses(total=total, mine=own, last_at=last)


def bodies_of(session: Session, inserted: Mapping[AnswerId, int]) -> dict[AnswerId, tuple[str, ...]]:
    """Return what entries say in every language, each in the version that is given."""
    if not inserted:
        return {}
    held = select(AnswerVersionRow.answer_id, AnswerVersionRow.number, AnswerVersionRow.texts)
    found = session.execute(held.where(AnswerVersionRow.answer_id.in_(list(inserted))))
    return {
        AnswerId(ident): tuple(read_text(text).body for text in texts.values())
        for ident, number, texts in found
        if inserted[AnswerId(ident)] == number
    }


def key_is_free(session: Session, key: str) -> bool:
    """Tell whether no entry has the key."""
    return session.scalar(select(AnswerRow.id).where(AnswerRow.key == key)) is None


def names_in_message(session: Session, message: MessageId) -> tuple[str, str] | None:
    """Return the given name and the family name of the patient a message belongs to, or None."""
    row = session.execute(
        select(PatientRow.given_name, PatientRow.family_name)
        .join(TreatmentRow, TreatmentRow.patient_id == PatientRow.id)
        .join(MessageRow, MessageRow.treatment_id == TreatmentRow.id)
        .where(MessageRow.id == message)
    ).one_or_none()
    return None if row is None else (row.given_name, row.family_name)


# --- writing --------------------------------------------------------------------------------------


def add_answer(session: Session, new: Answer) -> Answer:
    """Keep an entry that is new, and return it with its id. Its own id and row version count for nothing."""
    forget_index(session)
    row = insert(AnswerRow).values(**_columns(new), uses=0, withdrawn_at=None, version=1).returning(AnswerRow.id)
    kept = replace(new, id=AnswerId(session.scalars(row).one()), row_version=1)
    session.execute(insert(AnswerVersionRow), [_version_columns(kept.id, version) for version in kept.versions])
    return kept


def write_answer(session: Session, answer: Answer, expected: int, at: datetime) -> Answer:
    """Keep an entry as it is given, and return it as it now stands.

    ``expected`` is the row version it was read at, or ChangedSince is raised (CON-02). Versions that are no longer part
    of it are withdrawn; an entry that was withdrawn is there again.
    """
    _touch(session, answer.id, expected, **_columns(answer), withdrawn_at=None)
    known = select(AnswerVersionRow.number, AnswerVersionRow.id).where(AnswerVersionRow.answer_id == answer.id)
    held = dict(session.execute(known).all())
    for version in answer.versions:
        values = _version_columns(answer.id, version)
        if version.number in held:
            ident = held.pop(version.number)
            session.execute(update(AnswerVersionRow).where(AnswerVersionRow.id == ident).values(**values))
        else:
            session.execute(insert(AnswerVersionRow).values(**values))
    gone = update(AnswerVersionRow).where(AnswerVersionRow.id.in_(held.values()))
    session.execute(gone.where(AnswerVersionRow.withdrawn_at.is_(None)).values(withdrawn_at=at))
    return replace(answer, row_version=expected + 1)


def withdraw_answer(session: Session, answer: Answer, at: datetime) -> None:
    """Take an entry back that was added by mistake. Its key is free again; its rows stay."""
    key = f"{answer.key}{_WITHDRAWN_KEY}{answer.id}"
    _touch(session, answer.id, answer.row_version, withdrawn_at=at, key=key)


def record_uses(
    session: Session, message: MessageId, answers: Mapping[AnswerId, int], account: AccountId, at: datetime
) -> None:
    """Note that a finished reply was written with these entries, by the version of each that was inserted."""
    if not answers:
        return
    forget_index(session)
    rows = [
        {"answer_id": answer, "number": number, "account_id": account, "message_id": message, "at": at}
        for answer, number in answers.items()
    ]
    session.execute(insert(AnswerUseRow), rows)
    _count_uses(session, answers)


def forget_uses(session: Session, message: MessageId) -> dict[AnswerId, int]:
    """Take back the uses of a reply that is open again, and return what ``record_uses`` was given."""
    held = select(AnswerUseRow.answer_id, AnswerUseRow.number).where(AnswerUseRow.message_id == message)
    uses = {AnswerId(answer): number for answer, number in session.execute(held)}
    if uses:
        forget_index(session)
        session.execute(delete(AnswerUseRow).where(AnswerUseRow.message_id == message))
        _count_uses(session, uses)
    return uses


def _count_uses(session: Session, answers: Iterable[AnswerId]) -> None:
    count = select(func.count()).where(AnswerUseRow.answer_id == AnswerRow.id).scalar_subquery()
    session.execute(
        update(AnswerRow)
        .where(AnswerRow.id.in_(list(answers)))
        .values(uses=count)
        .execution_options(synchronize_session=False)
    )


def _touch(session: Session, ident: AnswerId, expected: int, **values: Any) -> None:
    forget_index(session)
    mine = update(AnswerRow).where(AnswerRow.id == ident, AnswerRow.version == expected)
    done = session.execute(
        mine.values(**values, version=expected + 1).returning(AnswerRow.id),
        execution_options={"synchronize_session": False},
    )
    if done.first() is None:
        raise ChangedSince


# --- rows and domain ------------------------------------------------------------------------------


def _answers(session: Session, wanted: Select[Any]) -> tuple[Answer, ...]:
    # Rows are written by statements, which leave what the session has read as it was.
    anew = {"populate_existing": True}
    rows = session.scalars(wanted.where(AnswerRow.withdrawn_at.is_(None)), execution_options=anew).all()
    idents = [row.id for row in rows]
    versions: dict[int, list[AnswerVersion]] = {ident: [] for ident in idents}
    last: dict[int, int] = {}
    held = select(AnswerVersionRow).order_by(AnswerVersionRow.answer_id, AnswerVersionRow.number.desc())
    if len(idents) <= _MOST_NAMED:
        held = held.where(AnswerVersionRow.answer_id.in_(idents))
    for row in session.scalars(held, execution_options=anew):
        if row.answer_id in versions:
            last[row.answer_id] = max(row.number, last.get(row.answer_id, 0))
            if row.withdrawn_at is None:
                versions[row.answer_id].append(_version(row))
    return tuple(_answer(row, versions[row.id], last[row.id]) for row in rows)


def _answer(row: AnswerRow, versions: Sequence[AnswerVersion], last: int) -> Answer:
    return Answer(
        id=AnswerId(row.id),
        key=row.key,
        kind=AnswerKind(row.kind),
        owner=_account(row.owner_id),
        origin=row.origin,
        approved=row.approved,
        uses=row.uses,
        retired_at=row.retired_at,
        retired_by=_account(row.retired_by),
        made_at=row.made_at,
        made_by=_account(row.made_by),
        versions=tuple(versions),
        last_number=last,
        row_version=row.version,
    )


def _version(row: AnswerVersionRow) -> AnswerVersion:
    return AnswerVersion(
        number=row.number,
        content=content_of(row),
        status=VersionStatus(row.status),
        comment=row.comment,
        origin=row.origin,
        review_on=row.review_on,
        made_at=row.made_at,
        made_by=_account(row.made_by),
        submitted_at=row.submitted_at,
        submitted_by=_account(row.submitted_by),
        reviewed_at=row.reviewed_at,
        reviewed_by=_account(row.reviewed_by),
        approved_at=row.approved_at,
        approved_by=_account(row.approved_by),
        suggested_from=None if row.suggested_from is None else MessageId(row.suggested_from),
    )


def content_of(row: Any) -> AnswerContent:
    """Return what a version says: of its row, or of its columns read alone."""
    texts = {code: read_text(text) for code, text in row.texts.items()}
    swedish = texts.pop(SWEDISH)
    source = dict(row.source)
    dated = row.provenance.get("dated")
    return AnswerContent(
        category=Category(row.category),
        program=row.program,
        module=row.module,
        sv=swedish,
        others=tuple(sorted(texts.items(), key=lambda pair: pair[0])),
        source=Text(sv=source.pop(SWEDISH), others=tuple(sorted(source.items()))) if source else None,
        review_months=row.review_months,
        provenance=Provenance(
            origin=row.provenance.get("origin", ""),
            licence=row.provenance.get("licence", ""),
            dated=None if dated is None else date.fromisoformat(dated),
        ),
    )


def read_text(held: Mapping[str, Any]) -> AnswerText:
    """Return one language's text from its JSON."""
    return AnswerText(title=held["title"], keywords=tuple(held["keywords"]), body=held["body"])


def _columns(answer: Answer) -> dict[str, Any]:
    return {
        "key": answer.key,
        "kind": answer.kind.value,
        "owner_id": answer.owner,
        "origin": answer.origin,
        "approved": answer.approved,
        "retired_at": answer.retired_at,
        "retired_by": answer.retired_by,
        "made_at": answer.made_at,
        "made_by": answer.made_by,
    }


def _version_columns(ident: AnswerId, version: AnswerVersion) -> dict[str, Any]:
    content = version.content
    provenance = content.provenance
    dated = None if provenance.dated is None else provenance.dated.isoformat()
    source = {} if content.source is None else {SWEDISH: content.source.sv, **dict(content.source.others)}
    values = {name: getattr(version, name) for name in _VERSION_FIELDS}
    return {
        **values,
        "status": version.status.value,
        "answer_id": ident,
        "number": version.number,
        "category": content.category.value,
        "program": content.program,
        "module": content.module,
        "texts": {code: asdict(text) for code, text in content.texts},
        "source": source,
        "review_months": content.review_months,
        "provenance": {"origin": provenance.origin, "licence": provenance.licence, "dated": dated},
        "withdrawn_at": None,
    }


def _account(ident: int | None) -> AccountId | None:
    return None if ident is None else AccountId(ident)
