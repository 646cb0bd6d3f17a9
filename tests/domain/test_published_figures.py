"""From how large a difference a source counts a change, and which line is counted by (G15)."""

from decimal import Decimal
from fractions import Fraction
from math import sqrt

from tests.domain.instruments_given import an_instrument

from modulvard.domain.instruments import LineKind, PublishedChange, PublishedLines
from modulvard.domain.programs import Standing
from modulvard.domain.published_figures import change_rule, cut_off, cut_offs


def a_change(**given):
    return PublishedChange(**{"scale": "total", **given})


def a_line(at, **given):
    return PublishedLines(**{"scale": "total", "kind": LineKind.CUT_OFF, "at": (at,), **given})


def test_points_of_a_source_count_exactly_as_given():
    rule = change_rule(an_instrument(changes=(a_change(points="8.4"),)))
    assert (rule.points, rule.is_calculated) == (Decimal("8.4"), False)
    assert rule.is_reached(Fraction("8.4"))
    assert rule.is_reached(Fraction("-8.4"))
    assert not rule.is_reached(8)


def test_a_spread_and_a_reliability_give_the_difference_of_jacobson_and_truax():
    rule = change_rule(an_instrument(changes=(a_change(sd="5", reliability="0.84"),)))
    exact = 1.96 * 5 * sqrt(2) * sqrt(1 - 0.84)
    assert rule.is_calculated
    assert abs(float(rule.squared) - exact**2) < 1e-9
    assert rule.points == Decimal("5.55")
    assert rule.is_reached(6)
    assert not rule.is_reached(5)


def test_a_calculated_difference_is_held_against_exactly_and_not_as_it_is_written():
    rule = change_rule(an_instrument(changes=(a_change(sd="5", reliability="0.84"),)))
    assert rule.is_reached(Fraction("5.5438"))
    assert not rule.is_reached(Fraction("5.5437"))


def test_a_form_without_any_error_counts_every_change():
    rule = change_rule(an_instrument(changes=(a_change(sd="5", reliability="1"),)))
    assert rule.points == 0


def test_a_published_figure_goes_before_one_nobody_has_verified():
    unsure = a_change(points="4", standing=Standing.UNVERIFIED)
    assert change_rule(an_instrument(changes=(unsure, a_change(points="6")))).points == 6
    assert change_rule(an_instrument(changes=(unsure,))).published.standing is Standing.UNVERIFIED


def test_a_figure_for_another_scale_is_not_used():
    assert change_rule(an_instrument(changes=(a_change(scale="part", points="4"),))) is None
    assert cut_off(an_instrument(lines=(a_line("9", scale="part"),))) is None


def test_of_several_lines_the_chosen_one_counts_or_else_a_published_one():
    bands = a_line("5", kind=LineKind.BANDS)
    unsure, sure = a_line("30", standing=Standing.UNVERIFIED), a_line("32")
    instrument = an_instrument(lines=(bands, unsure, sure))
    assert cut_offs(instrument) == (unsure, sure)
    assert cut_off(instrument) is sure
    assert cut_off(instrument, "30") is unsure
    assert cut_off(instrument, "31") is None
