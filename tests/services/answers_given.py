"""The answer bank for tests of services: entries typed, and a clinic of three at it."""

from typing import Any

from tests.patients_given import ANNA, SOFIA, Clinic

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_draft import AnswerDraft, TextDraft
from modulvard.domain.ids import AccountId, AnswerId
from modulvard.services.answers import Answers
from modulvard.services.base import Changed


def typed(title: str = "Hinner inte", body: str = "Hej {förnamn}!", **fields: Any) -> AnswerDraft:
    """Return an entry typed in Swedish."""
    text = {name: fields.pop(name) for name in ("keywords", "source") if name in fields}
    texts = [("sv", TextDraft(title=title, body=body, **text))]
    if "english" in fields:
        texts.append(("en", fields.pop("english")))
    return AnswerDraft(texts=tuple(texts), **fields)


def bank(clinic: Clinic, account: AccountId = ANNA) -> Answers:
    return Answers(clinic._as(account), clinic.clock)


def ident(changed: Changed) -> AnswerId:
    assert changed.ident is not None
    return AnswerId(changed.ident)


def given_answer(
    clinic: Clinic,
    title: str = "Hinner inte",
    *,
    approved: bool = True,
    kind: AnswerKind = AnswerKind.REPLY,
    **fields: Any,
) -> AnswerId:
    """Add an entry as Sofia, who keeps the bank, in force unless told otherwise."""
    answers = bank(clinic, SOFIA)
    added = ident(answers.add(kind, typed(title, **fields)))
    if approved:
        answers.approve(added)
    return added
