"""The answer bank as a list: one statement, whatever its length."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from modulvard.domain.answer_bank import OWN, SHIPPED, AnswerKind, AnswerStatus, Category, VersionStatus
from modulvard.domain.answer_difference import kind_of_change
from modulvard.domain.answer_lists import AnswerLine, WaitingVersion
from modulvard.domain.ids import AccountId, AnswerId
from modulvard.domain.programs import SWEDISH
from modulvard.store.answers import content_of
from modulvard.store.rows import AnswerRow, AnswerVersionRow

_COLUMNS = (
    AnswerRow.id,
    AnswerRow.key,
    AnswerRow.kind,
    AnswerRow.approved,
    AnswerRow.retired_at,
    AnswerRow.uses,
    AnswerRow.owner_id,
    AnswerVersionRow.number,
    AnswerVersionRow.category,
    AnswerVersionRow.program,
    AnswerVersionRow.module,
    AnswerVersionRow.texts,
    AnswerVersionRow.source,
    AnswerVersionRow.review_months,
    AnswerVersionRow.provenance,
    AnswerVersionRow.origin,
    AnswerVersionRow.status,
    AnswerVersionRow.submitted_at,
    AnswerVersionRow.review_on,
    AnswerVersionRow.made_at,
)


def answer_lines(session: Session, language: str, *, with_drafts: bool) -> Iterator[AnswerLine]:
    """Give a line for every entry; without drafts only for those that have had a version in force."""
    statement = (
        select(*_COLUMNS)
        .join(AnswerVersionRow, AnswerVersionRow.answer_id == AnswerRow.id)
        .where(AnswerRow.withdrawn_at.is_(None), AnswerVersionRow.withdrawn_at.is_(None))
        .order_by(AnswerRow.id, AnswerVersionRow.number.desc())
    )
    for _, versions in groupby(session.execute(statement), key=lambda row: row.id):
        held = list(versions)
        if with_drafts or held[0].approved is not None:
            yield _line(held, language)


def _line(versions: list[Any], language: str) -> AnswerLine:
    latest = versions[0]
    shown = next((version for version in versions if version.number == latest.approved), latest)
    spoken = language if language in shown.texts else SWEDISH
    words = (words for text in shown.texts.values() for words in (text["title"], *text["keywords"]))
    is_retired = latest.retired_at is not None
    return AnswerLine(
        id=AnswerId(latest.id),
        key=latest.key,
        kind=AnswerKind(latest.kind),
        category=Category(shown.category),
        program=shown.program,
        module=shown.module,
        title=shown.texts[spoken]["title"],
        language=spoken,
        words="\n".join(words),
        status=AnswerStatus.RETIRED if is_retired else AnswerStatus(shown.status),
        version=shown.number,
        pending=latest.status != VersionStatus.APPROVED,
        submitted=latest.submitted_at is not None,
        uses=latest.uses,
        review_on=shown.review_on,
        owner=None if latest.owner_id is None else AccountId(latest.owner_id),
        changed_at=latest.made_at,
        waiting=None if is_retired else _waiting(latest, shown),
    )


def _waiting(latest: Any, shown: Any) -> WaitingVersion | None:
    """Return what waits for approval, by the entry's latest version and the one that stands for it."""
    if latest.status == VersionStatus.APPROVED or latest.submitted_at is None:
        return None
    in_force = shown if shown.number == latest.approved else None
    return WaitingVersion(
        number=latest.number,
        change=kind_of_change(None if in_force is None else content_of(in_force), content_of(latest)),
        is_shipped=latest.origin == SHIPPED,
        replaces_own=in_force is not None and in_force.origin == OWN,
    )
