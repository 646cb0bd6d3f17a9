"""Back and forth between places."""

from modulvard.domain.ids import PatientId
from modulvard.ui.history import History
from modulvard.ui.pages import Place, Section

TODAY = Place(Section.TODAY)
PATIENTS = Place(Section.PATIENTS)
LINNEA = Place(Section.PATIENTS, PatientId(1))


def test_back_and_forth_walk_the_places_in_order():
    history = History()
    for place in (TODAY, PATIENTS, LINNEA):
        history.visit(place)
    assert (history.back(), history.back(), history.back()) == (PATIENTS, TODAY, None)
    assert (history.forth(), history.forth(), history.forth()) == (PATIENTS, LINNEA, None)


def test_a_new_place_forgets_the_way_forth():
    history = History()
    history.visit(TODAY)
    history.visit(PATIENTS)
    history.back()
    history.visit(LINNEA)
    assert history.forth() is None
    assert history.back() == TODAY


def test_going_where_one_is_adds_nothing():
    history = History()
    history.visit(TODAY)
    history.visit(TODAY)
    assert history.back() is None


def test_going_back_opens_no_dock_and_no_dialog_by_itself():
    """ux.md 8.3: a dialog is never opened by the program on its own."""
    history = History()
    history.visit(Place(Section.PATIENTS, PatientId(1), arguments={"end": True}))
    history.visit(TODAY)
    assert history.back() == LINNEA
