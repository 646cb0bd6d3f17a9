"""The form for a patient: identity numbers, duplicates, relatives, nothing typed lost (C2; F15-F22, E6; ux.md 5, 8)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.patients_given import BORN, ERIK, NUMBER, OTHER_NUMBER, a_patient, numbered

from modulvard.domain.identity import IdentityKind
from modulvard.domain.patients import Consent
from modulvard.ui.pages import Place, Section


def save(host) -> None:
    host.page.form._save_button.click()
    host.settle()


@pytest.fixture
def form(host):
    """Return the form for a new patient."""
    page = host.show()
    page.show_place(Place(Section.PATIENTS, arguments={"new": True}))
    host.settle()
    return page.form


def test_a_name_is_enough_and_the_new_patient_is_opened(host, form):
    form.fields.family_name.setText("Hagtorn")
    save(host)
    patient = host.opened[0]
    assert host.clinic.patients().show(patient).patient.fields.family_name == "Hagtorn"
    assert host.page._stack.currentWidget() is host.page._list_side


def test_ctrl_n_asks_for_a_new_patient_and_ctrl_enter_saves(host):
    page = host.show()
    page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page._stack.currentWidget() is page.form
    page.form.fields.given_name.setText("Linnea")
    QTest.keyClick(page.form.fields.given_name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    host.settle()
    assert len(host.opened) == 1


def test_what_is_wrong_stands_beside_each_field_and_what_was_typed_stays(host, form):
    """ux.md section 5: in words, beside the field, on finishing."""
    form.fields.identity_kind.choose(IdentityKind.PERSONAL.value)
    form.fields.identity_number.setText("19850312-238X")
    form.fields.birth_date.setText("31/12")
    save(host)
    told = {name: hinted.field.error.words for name, hinted in form.fields.fields.items()}
    assert told["family_name"] == "Skriv förnamn, efternamn eller båda."
    assert told["identity_number"] == "Numret har andra tecken än siffror. Ta bort dem."
    assert told["birth_date"] == "Skriv dagen som 2026-11-23."
    assert form.fields.identity_number.text() == "19850312-238X"
    assert host.opened == []


@pytest.mark.parametrize("kind", [*IdentityKind])
def test_every_kind_of_identity_can_be_chosen_and_only_what_has_a_number_asks_for_one(form, kind):
    """F16-F20."""
    form.fields.identity_kind.choose(kind.value)
    assert form.fields.draft().identity_kind is kind
    assert form.fields.fields["identity_number"].isVisible() is (kind is not IdentityKind.NONE)


def test_a_reserve_number_of_unknown_region_is_told_by_its_checks(host, form):
    """F20."""
    form.fields.family_name.setText("Hagtorn")
    form.fields.identity_kind.choose("unknown_region")
    form.fields.identity_number.setText("19850312K239")
    assert form.fields.draft().identity_kind is None
    save(host)
    kept = host.clinic.patients().show(host.opened[0]).patient.fields.identity
    assert kept.value == "19850312K239"


def test_the_number_tells_the_birth_date_while_one_writes(host, form):
    form.fields.family_name.setText("Hagtorn")
    form.fields.identity_kind.choose(IdentityKind.PERSONAL.value)
    form.fields.identity_number.setText(NUMBER.display)
    form._look_over()
    host.settle()
    assert form.fields.birth_date.placeholderText() == BORN.isoformat()


def test_a_warning_is_a_gentle_hint_and_forbids_nothing(host, form):
    """F20: a reserve number of unusual form is kept as it is written."""
    form.fields.family_name.setText("Hagtorn")
    form.fields.identity_kind.choose(IdentityKind.RESERVE_SKANE.value)
    form.fields.identity_number.setText("1985")
    form._look_over()
    host.settle()
    hinted = form.fields.fields["identity_number"]
    assert hinted.hint == "Numret har inte formen för Skånes reservnummer."
    assert hinted.field.error.words == ""
    save(host)
    assert len(host.opened) == 1


def test_one_who_is_alike_is_shown_before_a_duplicate_is_made(host, form):
    """COR-05: with the way to open that one; saving again makes a new patient all the same."""
    known = host.clinic.add(a_patient(birth_date="1979-01-30"))
    form.fields.given_name.setText("Linnea")
    form.fields.family_name.setText("Asplöv")
    save(host)
    assert form.alike.isVisible()
    assert host.opened == []
    form.alike.open_buttons[0].click()
    assert host.opened == [known]
    save(host)
    assert len(host.opened) == 2
    assert host.opened[1] != known


def test_a_number_that_is_taken_is_never_given_to_two(host, form):
    """decided.md 17."""
    host.clinic.add(numbered())
    form.fields.family_name.setText("Hagtorn")
    form.fields.identity_kind.choose(IdentityKind.PERSONAL.value)
    form.fields.identity_number.setText(NUMBER.display)
    save(host)
    save(host)
    assert "finns redan" in form.fields.fields["identity_number"].field.error.words
    assert host.opened == []


def test_what_was_typed_is_there_again_after_escape(host, form):
    """ux.md 8.1: a lost draft must never happen."""
    form.fields.family_name.setText("Hagtorn")
    QTest.keyClick(form.fields.family_name, Qt.Key.Key_Escape)
    assert host.page._stack.currentWidget() is host.page._list_side
    host.page._on_new()
    assert form.fields.family_name.text() == "Hagtorn"
    form._again_button.click()
    assert form.fields.family_name.text() == ""


def test_what_was_typed_of_a_known_patient_waits_while_another_is_edited(host):
    first = host.clinic.add()
    second = host.clinic.add(a_patient(family_name="Ek"))
    page = host.show()
    page.edit(first)
    host.settle()
    page.form.fields.phone.setText("070-174 06 05")
    page.edit(second)
    host.settle()
    assert page.form.fields.phone.text() == ""
    page.edit(first)
    host.settle()
    assert page.form.fields.phone.text() == "070-174 06 05"
    save(host)
    assert host.clinic.patients().reload(first).patient.fields.phone == "070-174 06 05"


def test_a_known_patient_is_edited_and_the_step_can_be_undone(host):
    patient = host.clinic.add(numbered(protected=False))
    page = host.show()
    page.show_place(Place(Section.PATIENTS, arguments={"edit": patient}))
    host.settle()
    assert page.form.fields.identity_number.text() == NUMBER.display
    page.form.fields.identity_number.setText(OTHER_NUMBER.display)
    page.form.fields.protected.setChecked(True)
    page.form.fields.language.choose("so")
    page.form.fields.interpreter.setChecked(True)
    save(host)
    changed = host.clinic.patients().reload(patient).patient.fields
    assert (changed.identity, changed.protected, changed.language, changed.interpreter) == (
        OTHER_NUMBER,
        True,
        "so",
        True,
    )
    assert host.changes[-1].undo is not None
    host.changes[-1].undo()
    assert host.clinic.patients().reload(patient).patient.fields.identity == NUMBER


def test_a_rarer_language_is_written_as_its_code(host, form):
    form.fields.family_name.setText("Hagtorn")
    form.fields.language.choose("")
    form.fields.language_code.setText("burmesiska")
    save(host)
    assert form.fields.fields["language_code"].field.error.words == "Välj ett språk i listan."
    form.fields.language_code.setText("my")
    save(host)
    assert host.clinic.patients().show(host.opened[0]).patient.fields.language == "my"


def test_another_therapists_patient_needs_a_reason_before_it_is_edited(host):
    """decided.md 7."""
    patient = host.clinic.add(by=ERIK)
    page = host.show()
    page.edit(patient)
    host.settle()
    assert page._stack.currentWidget() is page._list_side


def test_relatives_are_kept_with_a_new_patient_in_one_step(host, form):
    """E6, D57, D58."""
    form.fields.family_name.setText("Hagtorn")
    form.relatives.add_button.click()
    editor = form.relatives.editor
    editor.lines["name"].setText("Rana Hagtorn")
    editor.texts["consent_scope"].setPlainText("plan och tider")
    editor.submit_button.click()
    host.settle()
    assert editor.isVisible()  # a consent needs its day
    assert editor._fields["consent_on"].error.words == "Skriv vilken dag samtycket gavs."
    editor.lines["consent_on"].setText("2026-10-02")
    editor.submit_button.click()
    host.settle()
    save(host)
    relatives = host.clinic.patients().show(host.opened[0]).relatives
    assert [one.fields.name for one in relatives] == ["Rana Hagtorn"]
    assert relatives[0].fields.consent == Consent(scope="plan och tider", given_on=BORN.replace(2026, 10, 2))


def test_a_half_written_relative_is_not_passed_over_when_the_patient_is_saved(host, form):
    form.fields.family_name.setText("Hagtorn")
    form.relatives.add_button.click()
    form.relatives.editor.lines["name"].setText("Rana")
    save(host)
    assert host.opened == []
    assert "närstående" in host.announced[-1]
    QTest.keyClick(form.relatives.editor.lines["name"], Qt.Key.Key_Escape)
    assert host.page._stack.currentWidget() is form
    assert not form.relatives.editor.isVisible()


def test_relatives_of_a_known_patient_are_steps_of_their_own(host):
    patient = host.clinic.add()
    page = host.show()
    page.edit(patient)
    host.settle()
    relatives = page.form.relatives
    relatives.add_button.click()
    relatives.editor.lines["name"].setText("Rana Hagtorn")
    relatives.editor.submit_button.click()
    host.settle()
    relatives._on_edit(0)
    relatives.editor.lines["relation"].setText("syster")
    relatives.editor.submit_button.click()
    host.settle()
    kept = host.clinic.patients().reload(patient).relatives
    assert [(one.fields.name, one.fields.relation) for one in kept] == [("Rana Hagtorn", "syster")]
    relatives.remove_asked.emit(0)
    host.settle()
    assert host.clinic.patients().reload(patient).relatives == ()
    assert relatives.entries == ()


def test_a_patient_is_archived_from_the_form_and_taken_back(host):
    patient = host.clinic.add()
    page = host.show()
    page.edit(patient)
    host.settle()
    page.form._archive_button.click()
    host.settle()
    assert host.clinic.patients().reload(patient).patient.archived_at is not None
    page.form._archive_button.click()
    host.settle()
    assert host.clinic.patients().reload(patient).patient.archived_at is None


def test_every_field_of_the_form_has_a_spoken_name(host, form):
    """ux.md 7.2."""
    for name, hinted in form.fields.fields.items():
        assert hinted.field.editor.accessibleName(), name
    for field in form.relatives.editor._fields.values():
        assert field.editor.accessibleName()
