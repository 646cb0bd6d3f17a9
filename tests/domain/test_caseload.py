"""Filters of the list of patients."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.caseload import CaseloadFilter, Shown
from modulvard.domain.ids import AccountId
from modulvard.domain.pacing import PaceState

FILTERS = st.builds(
    CaseloadFilter,
    shown=st.sampled_from(Shown),
    program=st.none() | st.text(max_size=10),
    pace=st.none() | st.sampled_from(PaceState),
    own=st.booleans(),
    therapist=st.none() | st.integers(1, 9).map(AccountId),
    text=st.text(max_size=10),
    silent_days=st.none() | st.integers(0, 99),
    behind_weeks=st.none() | st.integers(0, 9),
    end_within_weeks=st.none() | st.integers(0, 9),
)


@given(FILTERS)
def test_a_saved_filter_is_the_same_when_read_back(narrowed: CaseloadFilter) -> None:
    assert CaseloadFilter.from_dict(json.loads(json.dumps(narrowed.as_dict()))) == narrowed


def test_a_filter_that_narrows_nothing_is_written_short() -> None:
    assert CaseloadFilter().as_dict() == {"shown": "ongoing"}


def test_words_that_no_filter_has_are_refused() -> None:
    with pytest.raises(ValueError, match="sometimes"):
        CaseloadFilter.from_dict({"shown": "sometimes"})
