"""Answers made up for a form come to the sum they were to come to, by the form's own key."""

import pytest

from modulvard.domain.instruments import Instrument
from modulvard.domain.scoring import score
from modulvard.exchange.instrument_files import check
from modulvard.resources import resource
from modulvard.services.filling.answering import answered


def form(key: str) -> Instrument:
    found = check(resource(f"instruments/{key}.yaml")).instrument
    assert found is not None
    return found


@pytest.mark.parametrize(("key", "highest"), [("phq-9", 24), ("gad-7", 21), ("isi", 28), ("pss-10", 40), ("keds", 54)])
def test_every_sum_is_met_whichever_way_it_is_spread(key: str, highest: int) -> None:
    """Questions that are turned round are, and the safety question is nobody's work."""
    instrument = form(key)
    for wanted in range(highest + 1):
        for turn in (0, 1, 5, 12):
            scored = score(instrument, answered(instrument, wanted, turn))
            assert scored.main is not None
            assert (scored.main.value, scored.is_complete, scored.safety) == (wanted, True, ())


def test_a_sum_that_cannot_be_met_comes_as_near_as_the_questions_allow() -> None:
    main = score(form("isi"), answered(form("isi"), 99)).main
    assert main is not None
    assert main.value == 28
