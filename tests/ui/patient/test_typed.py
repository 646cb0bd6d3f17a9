"""What a patient's page that is made anew comes back to: after a start, an unlock (ux.md 2 "Resume")."""

from modulvard.ui.patient.typed import wanted_again

SELECTED = {"typed": None, "module": 2, "later": {"homework": 7}}


def test_what_was_selected_is_come_back_to():
    assert wanted_again(SELECTED) == {"typed": None, "homework": 7}
    assert wanted_again(SELECTED, {"treatment": 1}) == {"typed": None, "homework": 7}


def test_what_one_comes_for_wins_over_what_was_selected():
    """ux.md 6: H in Idag opens the feedback, also where another homework, or the same, was selected before a lock."""
    assert wanted_again(SELECTED, {"hand_in": 3}) == {"typed": None}


def test_a_form_that_was_being_filled_in_comes_back_in_any_case():
    form = {"form": "hand_in", "homework": 7, "typed": {"answers": "Hej"}}
    assert wanted_again({**SELECTED, "later": form}, {"hand_in": 3}) == form
