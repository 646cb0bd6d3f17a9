"""Change over treatments, counted by the sources' own figures, without small groups and without grades (C17, G15)."""

import statistics
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.instruments_given import a_scale, an_instrument, an_item

from modulvard.domain.instruments import Direction, LineKind, PublishedChange, PublishedLines
from modulvard.domain.rating_change import Absent, Counted, Pair, Planned, Spread, change_line, spread

LINE = PublishedLines(scale="total", kind=LineKind.CUT_OFF, at=("10",))
SIX = PublishedChange(scale="total", points="6")
FORM = an_instrument(an_item("1", highest=27), lines=(LINE,), changes=(SIX,))


def counted(*pairs, instrument=FORM, without=0, planned=None):
    both = sum(pair.treatments for pair in pairs)
    return Counted(
        program="ikbt",
        program_name="iKBT",
        instrument=instrument,
        treatments=both + without,
        with_both=both,
        pairs=pairs,
        planned=planned or Planned(),
    )


def pairs(first, last, treatments):
    return Pair(first=first, last=last, treatments=treatments)


def line_of(*given_pairs, is_on=True, **more):
    return change_line(counted(*given_pairs, **more), is_on=is_on)


def test_what_changed_as_much_as_the_source_says_is_told_apart_from_what_did_not():
    line = line_of(pairs(20, 14, 6), pairs(14, 20, 5), pairs(14, 19, 4), pairs(14, 14, 3))
    told = line.reliable
    assert (line.treatments, line.with_both) == (18, 18)
    assert (told.lower, told.higher, told.smaller) == (6, 5, 7)
    assert told.rule.points == 6


def test_the_line_tells_where_treatments_began_and_came_over():
    line = line_of(pairs(20, 9, 6), pairs(12, 9, 5), pairs(20, 10, 7), pairs(9, 10, 8), pairs(9, 3, 9))
    told = line.crossing
    assert (told.began_above, told.began_below) == (18, 17)
    assert (told.came_below, told.came_above) == (11, 8)
    assert told.both == 6


def test_both_is_the_other_way_over_where_a_higher_value_is_the_better():
    scale = replace(a_scale("1"), direction=Direction.BETTER)
    line = line_of(pairs(3, 12, 6), pairs(12, 3, 7), instrument=replace(FORM, scales=(scale,)))
    assert line.crossing.both == 6


def test_nothing_is_both_where_the_source_says_no_direction():
    scale = replace(a_scale("1"), direction=Direction.NONE)
    line = line_of(pairs(20, 9, 30), instrument=replace(FORM, scales=(scale,)))
    assert line.crossing.both is None
    assert line.reliable.lower == 30


def test_published_figures_are_not_used_before_the_clinic_has_turned_them_on():
    line = line_of(pairs(20, 9, 30), is_on=False)
    assert (line.reliable, line.crossing) == (Absent.OFF, Absent.OFF)
    assert line.change.mean == -11


def test_a_source_that_gives_nothing_is_said_to_give_nothing():
    bare = an_instrument(an_item("1", highest=27))
    for is_on in (True, False):
        line = line_of(pairs(20, 9, 30), instrument=bare, is_on=is_on)
        assert (line.reliable, line.crossing) == (Absent.NO_FIGURE, Absent.NO_FIGURE)
    only_line = replace(FORM, changes=())
    assert line_of(pairs(20, 9, 30), instrument=only_line, is_on=False).reliable is Absent.NO_FIGURE


def test_a_form_without_one_value_for_the_whole_has_its_completeness_only():
    bare = an_instrument(an_item("1"), main=None)
    line = change_line(replace(counted(instrument=bare), treatments=20, with_both=12), is_on=True)
    assert (line.treatments, line.with_both, line.change) == (20, 12, None)
    assert (line.reliable, line.crossing) == (Absent.NO_SCALE, Absent.NO_SCALE)


def test_fewer_than_five_treatments_are_hidden_with_all_that_is_known_of_them():
    line = line_of(pairs(20, 9, 4))
    assert line.is_hidden
    assert (line.first, line.last, line.change) == (None, None, None)
    assert (line.reliable.lower, line.crossing.began_above) == (None, None)


def test_nobody_of_a_few_is_hidden_with_them():
    """Zero of three would tell something of each of the three."""
    line = line_of(pairs(20, 19, 3))
    assert (line.reliable.lower, line.reliable.higher, line.reliable.smaller) == (None, None, None)
    assert (line.crossing.began_below, line.crossing.came_above) == (None, None)
    nobody_with_both = line_of(without=3)
    assert (nobody_with_both.treatments, nobody_with_both.with_both) == (None, None)
    few_below = line_of(pairs(20, 5, 20), pairs(5, 5, 3))
    assert (few_below.crossing.began_below, few_below.crossing.came_above) == (None, None)


def test_a_few_without_both_values_cannot_be_reckoned_from_how_many_there_are():
    line = line_of(pairs(20, 9, 7), without=3)
    assert (line.with_both, line.treatments) == (7, None)
    assert line_of(pairs(20, 9, 7), without=5).treatments == 12
    assert line_of(pairs(20, 9, 7)).treatments == 7


def test_a_few_with_the_first_value_only_leave_no_figures():
    line = line_of(pairs(20, 9, 3), without=17)
    assert (line.with_both, line.treatments, line.change) == (None, 20, None)


def test_ratings_given_are_hidden_where_few_treatments_lack_one():
    def planned(lacking):
        some = Planned(ratings=60, given=60 - lacking, treatments=20, with_given=20, with_lacking=lacking)
        line = line_of(pairs(20, 9, 20), planned=some)
        return line.planned, line.given

    assert planned(0) == (60, 60)
    assert planned(3) == (60, None)
    assert planned(5) == (60, 55)


def test_where_few_lack_any_the_share_given_is_told_in_tens_and_none_else():
    def at_least(lacking, treatments=2, given_in=20):
        some = Planned(ratings=60, given=60 - lacking, treatments=20, with_given=given_in, with_lacking=treatments)
        return line_of(pairs(20, 9, 20), planned=some).given_at_least

    assert [at_least(1), at_least(6), at_least(7)] == [90, 90, 80]
    assert (at_least(0, 0), at_least(30, 10), at_least(58, 4, 2)) == (None, None, None)


def test_planned_ratings_of_few_treatments_are_hidden():
    few = Planned(ratings=12, given=12, treatments=4, with_given=4)
    line = line_of(pairs(20, 9, 20), planned=few)
    assert (line.planned, line.given) == (None, None)


def test_an_exact_part_of_a_value_is_counted_exactly():
    third = Fraction(125, 3)
    line = line_of(pairs(third, third - 6, 5), instrument=FORM)
    assert line.reliable.lower == 5


def test_a_spread_has_at_most_one_decimal():
    assert spread([(Fraction(125, 3), 3), (40, 2)]) == Spread(
        mean=Decimal(41), median=Decimal("41.7"), sd=Decimal("0.9")
    )
    assert spread([(1, 4)]) is None
    assert spread([]) is None


@given(st.lists(st.tuples(st.integers(-30, 30), st.integers(1, 9)), min_size=1).filter(lambda some: len(some) > 4))
def test_a_spread_is_what_it_is_when_every_value_is_written_out(some):
    every = [Fraction(value) for value, times in some for _ in range(times)]
    found = spread(some)
    assert abs(found.mean - Decimal(float(statistics.mean(every)))) <= Decimal("0.0501")
    assert abs(found.median - Decimal(float(statistics.median(every)))) <= Decimal("0.0501")
    assert abs(found.sd - Decimal(statistics.stdev(map(float, every)))) <= Decimal("0.0501")


@given(st.lists(st.tuples(st.integers(0, 27), st.integers(0, 27)), max_size=60), st.integers(0, 12))
def test_what_is_told_is_what_it_is_when_each_treatment_is_looked_at(values, without):
    line = line_of(*(pairs(first, last, 1) for first, last in values), without=without)
    told = (
        (line.with_both, len(values)),
        (line.treatments, len(values) + without),
        (line.reliable.lower, sum(last - first <= -6 for first, last in values)),
        (line.reliable.higher, sum(last - first >= 6 for first, last in values)),
        (line.reliable.smaller, sum(abs(last - first) < 6 for first, last in values)),
        (line.crossing.began_above, sum(first >= 10 for first, _ in values)),
        (line.crossing.began_below, sum(first < 10 for first, _ in values)),
        (line.crossing.came_below, sum(first >= 10 > last for first, last in values)),
        (line.crossing.came_above, sum(last >= 10 > first for first, last in values)),
        (line.crossing.both, sum(first >= 10 > last and last - first <= -6 for first, last in values)),
    )
    for shown, true in told:
        assert shown is None or (shown == true and not 0 < true < 5)
