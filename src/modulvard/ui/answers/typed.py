"""What is typed of an entry and not saved yet, as plain JSON values: kept with the account's own desk while one types,
so that lock, quit and crash lose nothing (ux.md 8.1).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from modulvard.domain.answer_bank import REVIEW_MONTHS, AnswerKind, Category, Provenance
from modulvard.domain.answer_draft import AnswerDraft, TextDraft

NEW = "new"
"""The name of what is typed for an entry that is not there yet."""
KEPT_DAYS = 30
"""So long can what was thrown away be brought back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the editor, and the state of the entry it was begun from."""

    kind: AnswerKind
    draft: AnswerDraft
    row_version: int | None
    at: datetime

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        draft, origin = self.draft, self.draft.provenance
        return {
            "kind": self.kind.value,
            "row_version": self.row_version,
            "at": self.at.isoformat(),
            "category": draft.category.value,
            "program": draft.program,
            "module": draft.module,
            "texts": [
                [code, {"title": text.title, "keywords": text.keywords, "body": text.body, "source": text.source}]
                for code, text in draft.texts
            ],
            "review_months": draft.review_months,
            "provenance": [origin.origin, origin.licence, origin.dated.isoformat() if origin.dated else None],
            "comment": draft.comment,
        }

    def is_forgotten(self, now: datetime) -> bool:
        """Whether it was thrown away too long ago to be brought back."""
        return now - self.at > timedelta(days=KEPT_DAYS)


def typed_from_dict(values: object) -> Typed | None:
    """Return what was kept, or None for what this version cannot read."""
    if not isinstance(values, Mapping):
        return None
    try:
        origin, licence, dated = values["provenance"]
        return Typed(
            kind=AnswerKind(values["kind"]),
            row_version=values["row_version"],
            at=datetime.fromisoformat(values["at"]),
            draft=AnswerDraft(
                category=Category(values["category"]),
                program=values["program"],
                module=values["module"],
                texts=tuple((str(code), TextDraft(**text)) for code, text in values["texts"]),
                review_months=int(values.get("review_months", REVIEW_MONTHS)),
                provenance=Provenance(
                    origin=origin, licence=licence, dated=None if dated is None else date.fromisoformat(dated)
                ),
                comment=str(values["comment"]),
            ),
        )
    except (KeyError, TypeError, ValueError):
        return None


def all_typed(values: object) -> dict[str, Typed]:
    """Return everything that was kept, by the entry's number or ``NEW``."""
    if not isinstance(values, Mapping):
        return {}
    read = ((str(name), typed_from_dict(each)) for name, each in values.items())
    return {name: typed for name, typed in read if typed is not None}
