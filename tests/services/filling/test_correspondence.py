"""Filling a store with messages, homework and answers: in order, in proportion, found and sound (decided.md 17)."""

from collections import Counter
from collections.abc import Iterator

import pytest
from sqlalchemy import func, select, text
from tests.clinics import CLOCK, NOW
from tests.homework_given import BOTH
from tests.services.filling.test_service import quietly, with_programs
from tests.treatments_given import a_program, given_program

from modulvard.domain.ids import HomeworkId
from modulvard.domain.text_search import TextKind
from modulvard.domain.today import LineKind
from modulvard.services.answer_searches import AnswerSearches
from modulvard.services.filling.service import Filling
from modulvard.services.text_search import TextSearch
from modulvard.services.today import Today
from modulvard.store.database import Database
from modulvard.store.homework import load_one
from modulvard.store.rows import HandInRow, MessageRow


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A clinic of a hundred and fifty that has written two thousand messages; no test changes it."""
    database = with_programs(tmp_path_factory.mktemp("written"))
    given_program(database, a_program(name="Mörka kvällar", mandatory=4, homework=BOTH))
    Filling(database, CLOCK).fill(150, 7, quietly, messages=2000, answers=12)
    yield database
    database.close()


def test_messages_are_as_many_as_asked_for_and_in_the_order_they_came(written: Database):
    with written.read() as session:
        rows = session.execute(
            select(MessageRow.at, MessageRow.direction, MessageRow.answered_id, MessageRow.id)
            .where(MessageRow.kind == "message")
            .order_by(MessageRow.id)
        ).all()
    assert len(rows) == 2000
    assert [row.at for row in rows] == sorted(row.at for row in rows)
    assert max(row.at for row in rows) <= NOW
    assert all(row.answered_id > row.id for row in rows if row.answered_id is not None)
    assert {row.direction for row in rows} == {"in", "out"}


def test_some_wait_and_most_are_answered_handed_over_and_journalled(written: Database):
    lines = Today(written, CLOCK).day(unit=True).lines
    kinds = Counter(line.kind for line in lines)
    assert {LineKind.MESSAGE, LineKind.HANDOVER, LineKind.JOURNAL} <= set(kinds)
    assert 0 < kinds[LineKind.MESSAGE] < 40
    with written.read() as session:
        owed = session.scalar(
            select(func.count()).where(MessageRow.direction == "out", MessageRow.journalled_at.is_(None))
        )
    assert 0 < (owed or 0) < 40


def test_homework_of_modules_handed_in_has_answers_and_feedback(written: Database):
    with written.read() as session:
        count, with_feedback = session.execute(
            select(func.count(HandInRow.id), func.count(HandInRow.feedback_id))
        ).one()
        idents = session.scalars(select(HandInRow.homework_id).limit(20)).all()
        loaded = [load_one(session, HomeworkId(ident)) for ident in idents]
    assert count >= with_feedback > 0
    for homework in loaded:
        answered = {answer.question for hand_in in homework.hand_ins for answer in hand_in.answers}
        assert answered == {question.key for question in homework.form.questions}


def test_what_was_filled_in_is_found(written: Database):
    search = TextSearch(written, CLOCK)
    assert len(search.search("hemuppgiften", [TextKind.MESSAGE])) == 30
    assert len(AnswerSearches(written, CLOCK).search("gatan").hits) > 0


def test_the_store_is_sound_after_a_fill(written: Database):
    with written.read() as session:
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
        for index in ("message_search", "hand_in_search"):
            total = session.scalar(text(f"SELECT count(*) FROM {index}"))  # names of ours
            assert total
