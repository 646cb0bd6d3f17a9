"""Invented entries of the answer bank, for tests of scale."""

from datetime import datetime

from modulvard.domain.answer_bank import (
    OWN,
    Answer,
    AnswerContent,
    AnswerKind,
    AnswerText,
    AnswerVersion,
    Category,
    VersionStatus,
)
from modulvard.domain.ids import AccountId, AnswerId
from modulvard.services.filling.draw import Draw
from modulvard.services.filling.people import place_names
from modulvard.services.filling.writing import Writer
from modulvard.store.answers import add_answer, answers_by_key
from modulvard.store.session import Session

_KEY = "pahittat"


def add_answers(session: Session, seed: int, count: int, at: datetime, by: AccountId) -> None:
    """Add so many approved entries, a tenth of them for staff."""
    draw, writer, places = Draw(f"answers {seed}"), Writer(seed), place_names()
    before = sum(key.startswith(_KEY) for key in answers_by_key(session)) if count else 0
    for number in range(before + 1, before + count + 1):
        body = "\n\n".join(writer.ours().body for _ in range(1 + draw.number(0, 3)))
        first, second = draw.one_of(places), draw.one_of(places)
        text = AnswerText(title=f"Svar om {first} {number}", keywords=(second,), body=body)
        version = AnswerVersion(
            number=1,
            content=AnswerContent(category=draw.one_of(tuple(Category)), sv=text),
            status=VersionStatus.APPROVED,
            made_at=at,
            made_by=by,
            approved_at=at,
            approved_by=by,
        )
        answer = Answer(
            id=AnswerId(0),
            key=f"{_KEY}-{number}",
            kind=AnswerKind.SUPPORT if number % 10 == 0 else AnswerKind.REPLY,
            owner=None,
            origin=OWN,
            approved=1,
            made_at=at,
            made_by=by,
            versions=(version,),
            last_number=1,
            row_version=1,
        )
        add_answer(session, answer)
