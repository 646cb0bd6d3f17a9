"""No group of one to four can be found in a table of the clinic, by reading or by reckoning (C17)."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.small_groups import SMALLEST, reckoned, shown

ALL = frozenset({0, 1, 2})
FIRST, SECOND, THIRD = (frozenset({part}) for part in range(3))


def test_a_group_under_five_is_hidden_and_so_is_the_one_it_could_be_reckoned_from():
    assert shown([28, 3, 9], [ALL, FIRST, SECOND, THIRD]) == (True, True, False, False)


def test_what_is_left_when_all_is_told_but_a_small_group_is_hidden_too():
    assert shown([28, 0, 2], [ALL, FIRST, SECOND, THIRD]) == (True, False, True, False)


def test_nobody_is_no_group():
    assert shown([25, 0, 15], [ALL, FIRST, SECOND, THIRD]) == (True, True, True, True)


def test_a_whole_under_five_hides_everything_but_what_is_nobody():
    assert shown([4, 0, 0], [ALL, FIRST, SECOND, THIRD]) == (False, False, True, True)


def test_numbers_that_overlap_are_held_against_each_other():
    one, other = frozenset({0, 1}), frozenset({1, 2})
    assert shown([6, 20, 9], [one, other]) == (True, True)
    assert reckoned(frozenset({one, other, ALL}), 3) >= {FIRST, SECOND, THIRD}
    assert shown([2, 20, 9], [one, other, ALL]) == (True, True, False)


def test_what_is_nobody_together_is_nobody_each_and_reckoned_with():
    one, other = frozenset({0, 1}), frozenset({0, 2})
    assert shown([0, 0, 3], [one, other]) == (True, False)


@given(
    st.lists(st.integers(0, 12), min_size=2, max_size=5).flatmap(
        lambda counts: st.tuples(
            st.just(counts),
            st.lists(st.frozensets(st.integers(0, len(counts) - 1), min_size=1), min_size=1, max_size=6),
        )
    )
)
def test_no_difference_or_sum_of_what_is_shown_is_a_small_group(case):
    counts, numbers = case
    told = [number for number, may in zip(numbers, shown(counts, numbers), strict=True) if may]

    def count(parts):
        return sum(counts[part] for part in parts)

    assert not any(0 < count(number) < SMALLEST for number in told)
    for one, other in combinations(told, 2):
        for group in ((one - other) if other <= one else (), (other - one) if one <= other else ()):
            assert not 0 < count(group) < SMALLEST
        if not one & other:
            for whole in told:
                if one | other < whole:
                    assert not 0 < count(whole - one - other) < SMALLEST
