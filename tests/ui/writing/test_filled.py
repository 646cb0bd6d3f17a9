"""Filled fields follow the text around them until they are edited (mockups: svara)."""

from modulvard.ui.writing.filled import FilledRanges


def given(*ranges: tuple[int, int]) -> FilledRanges:
    filled = FilledRanges()
    filled.begin(ranges, 100)
    return filled


def test_a_range_moves_with_what_is_written_before_it() -> None:
    filled = given((4, 8), (20, 27))
    filled.changed(0, 0, 3)
    assert filled.ranges == ((7, 11), (23, 30))
    filled.changed(11, 2, 0)
    assert filled.ranges == ((7, 11), (21, 28))


def test_what_is_written_within_a_range_ends_it() -> None:
    filled = given((4, 8), (20, 27))
    filled.changed(6, 0, 1)
    assert filled.ranges == ((21, 28),)
    filled.changed(25, 3, 0)
    assert filled.ranges == ()


def test_what_is_written_right_beside_a_range_leaves_it() -> None:
    filled = given((4, 8))
    filled.changed(8, 0, 5)
    filled.changed(4, 0, 1)
    assert filled.ranges == ((5, 9),)


def test_ranges_that_do_not_fit_the_text_are_left_out() -> None:
    filled = FilledRanges()
    filled.begin([[3, 2], [0, 5], [8, 12], [1]], 10)
    assert filled.ranges == ((0, 5),)
