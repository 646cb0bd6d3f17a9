"""A rating on the wrong patient is moved, also to a colleague's, opened with a reason (COR-05, decided.md 7)."""

from datetime import date

import pytest
from tests.ui.modules.test_steps import given_therapist
from tests.ui.ratings.ratings_host import RatingsClinic
from tests.ui.window.conftest import given_patient

from modulvard.domain.errors import ReasonNeeded
from modulvard.domain.ids import RatingId, TreatmentId
from modulvard.domain.transfers import NewTransfer
from modulvard.ui.ratings.moving import MoveDialog


def of_a_colleague(clinic: RatingsClinic) -> TreatmentId:
    """Return a treatment that has been handed over to another therapist."""
    host = clinic.clinic.host
    erik = given_therapist(clinic.clinic, "erik", "Erik Alkotte")
    other = clinic.clinic.started(given_patient(host.services, "Linnea", "Granbarr", "1994-05-05"))
    host.services.transfers.transfer(NewTransfer(treatment=other, to=erik, reason="föräldraledig", body=""))
    with pytest.raises(ReasonNeeded):
        clinic.ratings.look(other)
    return other


def begun(clinic: RatingsClinic) -> tuple[RatingId, MoveDialog]:
    rating = clinic.rated("111111111", on=date(2026, 11, 20))
    tab = clinic.come(rating=rating)
    tab.detail.move_button.click()
    clinic.wait()
    (dialog,) = tab.findChildren(MoveDialog)
    return rating, dialog


def searched(clinic: RatingsClinic, dialog: MoveDialog, written: str) -> None:
    dialog.picker.search.setText(written)
    dialog.search_button.click()
    clinic.wait()


def test_a_colleagues_patient_is_searched_for_and_opened_with_a_reason(ratings_clinic: RatingsClinic) -> None:
    other = of_a_colleague(ratings_clinic)
    rating, dialog = begun(ratings_clinic)
    assert not dialog.search_button.isEnabled()
    searched(ratings_clinic, dialog, "linnea")
    assert dialog.picker.chosen is None, "nobody but the user says whose it is"
    dialog.picker.go_to(other)
    assert "Erik Alkotte" in dialog.picker.rows.currentIndex().data()
    dialog._reason.setText("Två papper låg ihop")
    assert not dialog._fields["because"].isVisible()
    dialog.panel.submit_button.click()
    ratings_clinic.wait()
    assert dialog._fields["because"].isVisible()
    assert dialog._fields["because"].error.words.startswith("Patienten är inte din egen.")
    dialog._because.setText("Skattningen är hennes")
    dialog.panel.submit_button.click()
    ratings_clinic.wait()
    assert [line.rating.id for line in ratings_clinic.ratings.reload(other).lines] == [rating]
    (away,) = ratings_clinic.ratings.reload(ratings_clinic.treatment).moved_away
    assert away.reason == "Två papper låg ihop"
    said = ratings_clinic.clinic.host.toasts.said[-1]
    assert said == "Skattningen är flyttad till Linnea Granbarr, f. 1994-05-05."


def test_without_a_reason_it_stays_where_it_is(ratings_clinic: RatingsClinic) -> None:
    other = of_a_colleague(ratings_clinic)
    rating, dialog = begun(ratings_clinic)
    searched(ratings_clinic, dialog, "linnea")
    dialog.picker.go_to(other)
    assert dialog.picker.chosen is not None
    dialog._reason.setText("Två papper låg ihop")
    for _ in range(2):
        dialog.panel.submit_button.click()
        ratings_clinic.wait()
    assert dialog.isVisible()
    assert [line.rating.id for line in ratings_clinic.ratings.reload(ratings_clinic.treatment).lines] == [rating]


def test_what_was_found_stands_only_as_long_as_what_was_searched_for(ratings_clinic: RatingsClinic) -> None:
    other = of_a_colleague(ratings_clinic)
    _, dialog = begun(ratings_clinic)
    searched(ratings_clinic, dialog, "linnea")
    dialog.picker.search.setText("lin")
    dialog.picker.go_to(other)
    assert dialog.picker.chosen is None
    searched(ratings_clinic, dialog, "ingen alls")
    assert dialog.picker.problem.words == "Ingen med en behandling på kliniken passar."


def test_the_search_and_whom_one_chose_stand_there_again_after_a_lock(ratings_clinic: RatingsClinic) -> None:
    other = of_a_colleague(ratings_clinic)
    _, before = begun(ratings_clinic)
    searched(ratings_clinic, before, "linnea")
    before.picker.go_to(other)
    kept = before.typed()
    before.reject()
    ratings_clinic.tab.detail.move_button.click()
    after = ratings_clinic.tab.findChildren(MoveDialog)[-1]
    after.write_again(kept)
    ratings_clinic.wait()
    assert after.picker.chosen is not None
    assert after.picker.chosen.treatment == other
