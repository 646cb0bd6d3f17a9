"""Two of the same name are told apart where one writes to one of them (ux.md 8.2, COR-05)."""

from PySide6.QtCore import Qt
from tests.ui.messages.conftest import CTRL, Post

from modulvard.domain.patient_draft import PatientDraft

KEY = Qt.Key


def test_the_banner_and_what_is_said_after_finishing_name_the_birth_date(post: Post) -> None:
    post.services.patients.add(PatientDraft(given_name="Linnea", family_name="Granbarr", birth_date="1994-05-05"))
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    assert post.composer.banner.name.text() == "Till Linnea Granbarr, f. 1985-03-12"
    assert post.composer.banner.about.text().startswith("Det finns två Linnea Granbarr, också f. 1994-05-05.")
    post.type("Bra.")
    post.press(KEY.Key_Return, CTRL)
    assert "Svaret till Linnea Granbarr, f. 1985-03-12 " in post.room.everything_said()
