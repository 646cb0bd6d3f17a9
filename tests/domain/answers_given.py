"""Entries of the answer bank for tests, in words of their own."""

from datetime import datetime
from typing import Any

from modulvard.domain.answer_bank import (
    Answer,
    AnswerContent,
    AnswerKind,
    AnswerText,
    AnswerVersion,
    Category,
    VersionStatus,
)
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, AnswerId

ANNA, ERIK, SOFIA = AccountId(1), AccountId(2), AccountId(3)
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM)


def a_text(**fields: Any) -> AnswerText:
    given = {"title": "Hinner inte hemuppgiften", "keywords": ("tidsbrist",), "body": "Hej {förnamn}! Stanna kvar."}
    return AnswerText(**{**given, **fields})


def a_content(**fields: Any) -> AnswerContent:
    """Return the content of an entry; fields of its Swedish text may be given beside its own."""
    text = {name: fields.pop(name) for name in ("title", "keywords", "body") if name in fields}
    return AnswerContent(**{"category": Category.UNDERSTAND, "sv": a_text(**text), **fields})


def a_version(number: int = 1, **fields: Any) -> AnswerVersion:
    return AnswerVersion(**{"number": number, "content": a_content(), "made_at": NOW, "made_by": ANNA, **fields})


def an_answer(*versions: AnswerVersion, **fields: Any) -> Answer:
    """Return an entry with its versions, the latest first; the newest approved one is in force."""
    held = versions or (a_version(),)
    given = {
        "id": AnswerId(1),
        "key": "hinner-inte",
        "kind": AnswerKind.REPLY,
        "owner": None,
        "origin": "clinic",
        "approved": next((v.number for v in held if v.status is VersionStatus.APPROVED), None),
        "made_at": NOW,
        "made_by": ANNA,
        "versions": held,
        "last_number": held[0].number,
        "row_version": 1,
    }
    return Answer(**{**given, **fields})
