"""The answer bank made ready before it is searched (decision 32)."""

from tests.patients_given import Clinic, StatementCount
from tests.services.answers_given import given_answer
from tests.ui.answers.conftest import OpenBank

from modulvard.ui.answers.ahead import BankAhead


def test_the_bank_is_ready_once_nothing_else_is_asked_for(clinic: Clinic, open_bank: OpenBank):
    answer = given_answer(clinic, "Stanna kvar")
    room = open_bank()
    BankAhead(room.context(), room.page).begin()
    room.settle()
    with StatementCount(clinic.database) as asked:
        assert [hit.id for hit in room.services.answers.search("stanna").hits] == [answer]
    assert not [statement for statement in asked.statements if "answer_version" in statement]
