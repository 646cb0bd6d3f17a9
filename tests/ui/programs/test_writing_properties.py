"""The properties of a program that is being written: every field that a program file has (C1, D21, B13, B15, D41)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit
from tests.program_writing_given import whole
from tests.ui.programs.conftest import Host
from tests.ui.programs.writing_given import field, kept, press, program_of, tab_to, types, view_of, writing

from modulvard.domain.gates import Gate, GateSetting, Strength
from modulvard.domain.programs import Fact, Source, Standing, Subject, Text, Unknown, WeekRating
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.programs.needs_form import lines_of, needs_of


@pytest.fixture
def form(writer: Host) -> Host:
    """A draft of a whole program, at its properties."""
    writing(writer, whole())
    return writer


def put(host: Host, name: str, words: str) -> None:
    """Write a field's text anew."""
    editor = field(host, name)
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(words)
    else:
        assert isinstance(editor, QLineEdit)
        editor.setText(words)


def choose(host: Host, name: str, value: object) -> None:
    editor = field(host, name)
    assert isinstance(editor, ChoiceField)
    editor.choose(value)
    QApplication.processEvents()


def button(host: Host, words: str) -> QAbstractButton:
    """Return the button of the form with these words or this name."""
    view = view_of(host)
    assert view.form is not None
    found = view.form.findChildren(QAbstractButton)
    return next(one for one in found if words in {one.text(), one.accessibleName()} and not one.isHidden())


def by_key(host: Host, words: str) -> None:
    """Walk to a button of the form and press it."""
    tab_to(button(host, words))
    press(Qt.Key.Key_Space)
    QApplication.processEvents()


def test_every_plain_property_is_written_in_its_field(form: Host) -> None:
    for name, words in (
        ("aliases", "Lugn, Stilla dagar"),
        ("follow_up_months", "3, 12"),
        ("purge_rule", "Två år efter slutet"),
        ("origin", "Björken"),
        ("licence", "Får användas fritt"),
        ("competence", "Legitimation\nHandledning"),
    ):
        put(form, name, words)
    program = program_of(form)
    assert program.aliases == ("Lugn", "Stilla dagar")
    assert program.follow_up_months == (3, 12)
    assert program.purge_rule == Text(sv="Två år efter slutet")
    assert (program.origin, program.licence) == ("Björken", "Får användas fritt")
    assert program.competence == (Text(sv="Legitimation"), Text(sv="Handledning"))
    restricted = field(form, "restricted_material")
    assert isinstance(restricted, QAbstractButton)
    restricted.click()
    assert program_of(form).restricted_material


def test_usual_weeks_are_fewest_and_most_and_one_alone_is_both(form: Host) -> None:
    put(form, "weeks", "")
    put(form, "usual_weeks", "8")
    assert program_of(form).usual_weeks == (8, 8)
    put(form, "usual_most", "12")
    assert program_of(form).usual_weeks == (8, 12)
    put(form, "usual_weeks", "14")
    kept(form)
    assert view_of(form).faults == 1
    put(form, "usual_weeks", "")
    put(form, "usual_most", "")
    assert program_of(form).usual_weeks == ()


def test_competence_is_written_in_the_other_language_line_by_line(form: Host) -> None:
    put(form, "competence", "Legitimation\nHandledning")
    view_of(form).language.choose(1)
    put(form, "competence", "Licence\nSupervision")
    view_of(form).language.choose(0)
    put(form, "competence", "Handledning")
    (left,) = program_of(form).competence
    assert left == Text(sv="Handledning", others=(("en", "Supervision"),))


def test_for_whom_a_program_is_and_is_not_is_written_a_line_each_in_both_languages(form: Host) -> None:
    """B19."""
    put(form, "includes", "Har en timme i veckan\nLäser obehindrat")
    put(form, "excludes", "Arbetar natt")
    put(form, "stop_rules", "Suicidrisk")
    view_of(form).language.choose(1)
    put(form, "includes", "Has an hour a week\nReads with ease")
    view_of(form).language.choose(0)
    program = program_of(form)
    assert program.includes[1] == Text(sv="Läser obehindrat", others=(("en", "Reads with ease"),))
    assert (program.excludes, program.stop_rules) == ((Text(sv="Arbetar natt"),), (Text(sv="Suicidrisk"),))
    put(form, "excludes", "")
    assert program_of(form).excludes == ()


def test_competences_to_be_checked_are_joined_by_and_or_or(form: Host) -> None:
    """D21, B7: both of two, or one of two."""
    by_key(form, "Lägg till en kompetens")
    assert QApplication.focusWidget() is field(form, "needs0")
    choose(form, "needs0", "licensed_physiotherapist")
    by_key(form, "Lägg till en kompetens")
    choose(form, "needs1", "licensed_occupational_therapist")
    assert program_of(form).needs == (("licensed_physiotherapist",), ("licensed_occupational_therapist",))
    instead = button_beside(form)
    instead.choose(True)
    assert program_of(form).needs == (("licensed_physiotherapist", "licensed_occupational_therapist"),)
    by_key(form, "Ta bort kompetens 1")
    assert program_of(form).needs == (("licensed_occupational_therapist",),)


def button_beside(host: Host) -> ChoiceField:
    """Return the choice between and and or of the second competence."""
    view = view_of(host)
    assert view.form is not None
    return next(one for one in view.form.findChildren(ChoiceField) if one.accessibleName() == "Och eller eller 2")


def test_a_competence_of_the_clinics_own_has_a_name(form: Host) -> None:
    by_key(form, "Lägg till en kompetens")
    choose(form, "needs0", "own:")
    assert QApplication.focusWidget() is field(form, "own0")
    kept(form)
    assert view_of(form).faults == 1
    types("Handledare")
    kept(form)
    assert program_of(form).needs == (("own:Handledare",),)
    assert view_of(form).faults == 0
    choose(form, "needs0", "cbt_step1")
    made = view_of(form).form
    assert made is not None
    assert "own0" not in made.fields


def test_a_program_has_rules_of_its_own_for_gates_in_the_order_of_gates(form: Host) -> None:
    """C3; D23: a closing conversation is advised only."""
    by_key(form, "Lägg till ett krav")
    assert QApplication.focusWidget() is field(form, "gate.competence")
    choose(form, "gate.competence", Gate.JOURNALLED)
    choose(form, "strength.journalled", Strength.BLOCK)
    by_key(form, "Lägg till ett krav")
    choose(form, "gate.competence", Gate.CONSENT)
    assert program_of(form).gates == (
        GateSetting(gate=Gate.CONSENT, strength=Strength.WARN),
        GateSetting(gate=Gate.JOURNALLED, strength=Strength.BLOCK),
    )
    choose(form, "gate.journalled", Gate.CLOSING_CONVERSATION)
    assert program_of(form).gates[1] == GateSetting(gate=Gate.CLOSING_CONVERSATION, strength=Strength.WARN)
    offered = field(form, "strength.closing_conversation")
    assert isinstance(offered, ChoiceField)
    assert offered.findData(Strength.BLOCK) < 0
    kept(form)
    assert view_of(form).faults == 0
    by_key(form, "Ta bort kravet: Samtycke")
    by_key(form, "Ta bort kravet: Avslutningssamtal")
    assert program_of(form).gates == ()
    assert QApplication.focusWidget() is field(form, "gates")


def test_what_a_file_says_of_competence_is_the_same_after_looking_at_it(writer: Host) -> None:
    needs = (("cbt_step1", "own:x"), ("program_training:tobakshjalpen",))
    assert needs_of(lines_of(needs)) == needs
    program = replace(whole(), needs=needs)
    writing(writer, program)
    assert program_of(writer) == program


def test_a_fact_has_its_subject_standing_and_sources(form: Host) -> None:
    """B13."""
    put(form, "sources", "S1: Socialstyrelsen, 2018\nS2: Björken: egna tal")
    by_key(form, "Lägg till en uppgift")
    assert QApplication.focusWidget() is field(form, "facts0")
    types("Åtta veckor är vanligt")
    choose(form, "fact_about0", "weeks")
    choose(form, "standing0", "inferred")
    put(form, "fact_sources0", "S1, S3")
    program = program_of(form)
    text = Text(sv="Åtta veckor är vanligt")
    assert program.facts == (Fact(subject=Subject.WEEKS, text=text, sources=("S1", "S3"), standing=Standing.INFERRED),)
    assert program.sources == (
        Source(key="S1", text=Text(sv="Socialstyrelsen, 2018")),
        Source(key="S2", text=Text(sv="Björken: egna tal")),
    )
    kept(form)
    assert view_of(form).faults == 1
    view_of(form).to_mend.click()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(form, "facts0")
    by_key(form, "Ta bort uppgift 1")
    assert program_of(form).facts == ()


def test_sources_and_facts_are_translated_and_their_keys_are_not(writer: Host) -> None:
    fact = Fact(subject=Subject.CONTENT, text=Text(sv="Känt"), sources=("S1",), fact_ids=("B3",))
    program = replace(whole(), facts=(fact,), sources=(Source(key="S1", text=Text(sv="Källa")),))
    view = writing(writer, program)
    view.language.choose(1)
    put(writer, "facts0", "Known")
    put(writer, "sources", "S1: Source\nS9: Another")
    made = program_of(writer)
    assert made.facts == (replace(fact, text=Text(sv="Känt", others=(("en", "Known"),))),)
    assert made.sources == (Source(key="S1", text=Text(sv="Källa", others=(("en", "Source"),))),)


def test_what_is_not_known_is_said_with_the_reason(form: Host) -> None:
    """B15; why the weeks are not known has a field of its own."""
    by_key(form, "Lägg till något som inte är känt")
    types("Ingen har frågat")
    choose(form, "gap_about1", "purge_rule")
    assert program_of(form).unknown[1] == Unknown(subject=Subject.PURGE_RULE, reason=Text(sv="Ingen har frågat"))
    kept(form)
    assert view_of(form).faults == 0
    by_key(form, "Ta bort inte känt 2")
    assert [gap.subject for gap in program_of(form).unknown] == [Subject.WEEKS]


def test_looking_at_a_program_with_everything_in_it_changes_nothing(writer: Host) -> None:
    for stored in writer.programs.list():
        program = stored.program
        view = writing(writer, program)
        view.language.choose(1)
        view.language.choose(0)
        assert program_of(writer) == program
        view.leave()
        writer.settle()


def test_ratings_are_written_a_line_each_with_weeks_the_end_and_months_after(writer: Host) -> None:
    writing(writer)
    area = field(writer, "week_ratings")
    assert isinstance(area, QPlainTextEdit)
    area.setPlainText("PHQ-9: 0, 4, slut, +6\nisi: end\nkeds: 3 x, -1, 2,")
    kept(writer)
    assert program_of(writer).week_ratings == (
        WeekRating(instrument="phq-9", weeks=(0, 4), after=True, months_after=(6,)),
        WeekRating(instrument="isi", after=True),
        WeekRating(instrument="keds", weeks=(2,)),
    )
