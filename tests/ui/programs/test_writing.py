"""Writing a program in the window, worked by keys (C1; decided.md 9; D9, D14, D17)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from tests.program_writing_given import whole
from tests.ui.programs.conftest import Host

from modulvard.domain.ids import ProgramDraftId, ProgramVersionId
from modulvard.domain.program_writing import in_language
from modulvard.domain.programs import Program, ProgramStatus, QuestionKind, Text
from modulvard.services.program_writing import ProgramWriting
from modulvard.ui.programs.outline import PROPERTIES, Part, Spot
from modulvard.ui.programs.writing_page import WritingPage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def view_of(host: Host) -> WritingPage:
    view = host.page.drafting.view
    assert view is not None
    return view


def program_of(host: Host) -> Program:
    program = view_of(host).keeper.program
    assert program is not None
    return program


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def types(words: str) -> None:
    """Type where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(focused, QPlainTextEdit):
        focused.insertPlainText(words)
    else:
        assert isinstance(focused, QLineEdit)
        focused.insert(words)  # keyClicks knows no ö


def tab_to(wanted: QWidget | None) -> None:
    """Walk with Tab to a widget, which must lie on the way."""
    assert wanted is not None
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(wanted)


def field(host: Host, name: str) -> QWidget:
    form = view_of(host).form
    assert form is not None
    return form.fields[name]


def kept(host: Host) -> None:
    """Let what is typed be kept, as when the keys rest."""
    view = view_of(host)
    view.keeper.keep_now()
    view.look_now()
    host.settle()


def writing(host: Host, program: Program | None = None) -> WritingPage:
    """Begin a draft, empty or with a program in it."""
    if program is None:
        host.page.drafting.begin_new()
    else:
        services = host.page._context.services
        draft = services.program_writing.begin_with(program)
        host.page.drafting.open(ProgramDraftId(draft.ident or 0))
    host.settle()
    return view_of(host)


def test_a_program_is_written_from_nothing_and_published_by_keys_alone(writer: Host) -> None:
    QTest.keyClick(writer.page.rows, Qt.Key.Key_N, CTRL)
    writer.settle()
    view = view_of(writer)
    for name, words in (
        ("name", "Lugna kvällar"),
        ("description", "Om kvällar"),
        ("target_group", "Vuxna"),
        ("intended_use", "Egen träning"),
        ("recommended_weeks", "4"),
    ):
        tab_to(field(writer, name))
        types(words)
    press(Qt.Key.Key_Escape)
    assert view.outline.hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(writer, "title")
    types("Början")
    press(Qt.Key.Key_Escape)
    tab_to(view.add_page)
    press(Qt.Key.Key_Space)
    types("Välkommen")
    tab_to(field(writer, "body"))
    types("Ta det lugnt i kväll.")
    kept(writer)
    assert view.to_mend.text() == "Inget att rätta"
    press(Qt.Key.Key_Escape)
    tab_to(view.publish)
    press(Qt.Key.Key_Space)
    writer.settle()
    types("1.0")
    tab_to(view.publishing.took_part)
    types("Två patienter")
    press(Qt.Key.Key_Return, CTRL)
    writer.settle()
    version = writer.programs.find("lugna-kvallar")
    stored = writer.programs.show(version)
    assert (stored.program.version, stored.status) == ("1.0", ProgramStatus.PUBLISHED)
    assert stored.program.modules[0].pages[0].body == Text(sv="Ta det lugnt i kväll.")
    assert view.isHidden()
    writer.settle()
    assert writer.page.detail.title.text() == "Lugna kvällar"


def test_who_only_reads_programs_finds_nothing_to_write_with(host: Host) -> None:
    assert host.page.new_button.isHidden()
    assert host.page.detail.deeds == []
    QTest.keyClick(host.page.rows, Qt.Key.Key_N, CTRL)
    host.settle()
    assert host.page.drafting.view is None


def test_what_is_typed_is_kept_and_found_again_in_the_list(writer: Host) -> None:
    view = writing(writer)
    types("Lugna")
    kept(writer)
    assert view.state.text() == "Sparat 08:00"
    view.leave()
    writer.settle()
    assert writer.names()[:2] == ["Utkast", "Lugna, Utkast, Sparat 23 november av Anna Ek"] or writer.names()[
        1
    ].startswith("Lugna, Utkast")
    writer.page.rows.go_to_key("draft 1")
    QTest.keyClick(writer.page.rows, Qt.Key.Key_Return)
    writer.settle()
    assert program_of(writer).name.sv == "Lugna"


def test_a_lock_keeps_what_is_typed_and_comes_back_to_the_draft(writer: Host) -> None:
    view = writing(writer)
    types("Lugna")
    state = writer.page.workspace()
    writer.operations.finish()
    view.publishing.version.setText("1")
    view.leave()
    writer.settle()
    writer.page.restore_workspace(state)
    writer.settle()
    assert not view.isHidden()
    assert program_of(writer).name.sv == "Lugna"


def test_the_next_version_begins_as_the_one_that_is_read(writer: Host) -> None:
    writer.page.detail.deeds[0].click()
    QApplication.processEvents()
    writer.settle()
    program = program_of(writer)
    assert (program.name.sv, program.version) == ("Dagar och nätter", None)


def test_modules_are_moved_removed_and_brought_back_by_keys(writer: Host) -> None:
    view = writing(writer, whole())
    view.outline.setFocus()
    view.outline.go_to_key(Spot(Part.MODULE, 0))
    press(Qt.Key.Key_Down, ALT)
    assert [module.title.sv for module in program_of(writer).modules[:2]] == ["Modul 2", "Modul 1"]
    assert view.spot == Spot(Part.MODULE, 1)
    press(Qt.Key.Key_Up, ALT)
    assert program_of(writer) == whole()
    press(Qt.Key.Key_Delete)
    assert len(program_of(writer).modules) == 3
    assert not view.undo_removal.isHidden()
    view.undo_removal.click()
    assert program_of(writer) == whole()
    assert view.undo_removal.isHidden()
    press(Qt.Key.Key_Insert)
    assert len(program_of(writer).modules) == 5


def test_properties_can_be_neither_moved_nor_removed(writer: Host) -> None:
    view = writing(writer, whole())
    view.outline.setFocus()
    view.outline.go_to_key(PROPERTIES)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Down, ALT)
    assert program_of(writer) == whole()


def test_the_text_is_read_beside_it_with_its_words_as_a_hint(writer: Host) -> None:
    """D14: a hint, never a gate."""
    view = writing(writer, whole())
    view.go_to(Spot(Part.PAGE, 0, 0))
    body = field(writer, "body")
    assert isinstance(body, QPlainTextEdit)
    body.setPlainText("## Rubrik\n\n" + "ord " * 301)
    view.look_now()
    writer.settle()
    assert "Rubrik" in view.reading.toPlainText()
    form = view.form
    assert form is not None
    assert "302 ord" in form.counts.text()  # type: ignore[attr-defined]  # of a page
    assert view.to_mend.text() == "Inget att rätta"


def test_texts_that_look_like_markup_are_shown_as_they_are(writer: Host) -> None:
    """INP-01."""
    program = whole()
    named = replace(program, name=Text(sv="<b>Farligt</b>"))
    view = writing(writer, named)
    assert view.title.text() == "<b>Farligt</b>"


def test_the_other_language_is_written_beside_the_swedish_one(writer: Host) -> None:
    view = writing(writer, whole())
    view.go_to(Spot(Part.PAGE, 0, 0))
    view.language.choose(1)
    view._on_language(1)
    title = field(writer, "title")
    assert title.property("placeholderText") == "Sida"
    title.setFocus()
    types("Page")
    page = program_of(writer).modules[0].pages[0]
    assert (page.title.sv, in_language(page.title, "en")) == ("Sida", "Page")


def test_looking_at_the_other_language_changes_nothing(writer: Host) -> None:
    program = replace(whole(), languages=("sv",))
    view = writing(writer, program)
    view._on_language(1)
    view._on_language(0)
    assert program_of(writer) == program


@pytest.mark.parametrize("kind", QuestionKind)
def test_a_question_can_be_answered_in_each_of_the_five_ways(writer: Host, kind: QuestionKind) -> None:
    view = writing(writer, whole())
    view.go_to(Spot(Part.HOMEWORK, 0, 0))
    choice = field(writer, "kind0")
    choice.choose(kind.value)  # type: ignore[attr-defined]  # a ChoiceField
    writer.settle()
    QApplication.processEvents()
    question = program_of(writer).modules[0].homework[0].questions[0]
    assert question.kind is kind
    assert ("choices" in view.form.fields) is (kind is QuestionKind.CHOICE)  # type: ignore[union-attr]
    assert ("columns" in view.form.fields) is (kind is QuestionKind.TABLE)  # type: ignore[union-attr]


def test_questions_are_added_and_a_tables_columns_take_numbers(writer: Host) -> None:
    view = writing(writer, whole())
    view.go_to(Spot(Part.HOMEWORK, 0, 0))
    view.form.add_button.click()  # type: ignore[union-attr]  # of a homework
    writer.settle()
    assert len(program_of(writer).modules[0].homework[0].questions) == 3
    field(writer, "kind2").choose(QuestionKind.TABLE.value)  # type: ignore[attr-defined]
    writer.settle()
    columns = field(writer, "columns")
    assert isinstance(columns, QPlainTextEdit)
    columns.setPlainText("Tid (tal)\nVad")
    made = program_of(writer).modules[0].homework[0].questions[2].columns
    assert [(column.label.sv, column.kind) for column in made] == [
        ("Tid", QuestionKind.NUMBER),
        ("Vad", QuestionKind.TEXT),
    ]


def test_a_fault_leads_to_its_field(writer: Host) -> None:
    program = whole()
    view = writing(writer, replace(program, description=Text(sv="")))
    kept(writer)
    assert view.to_mend.text() == "1 att rätta"
    view.to_mend.click()
    QTest.keyClick(view.problems.rows, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(writer, "description")


def test_what_is_not_whole_is_not_published_and_the_faults_are_shown(writer: Host) -> None:
    view = writing(writer)
    kept(writer)
    view.publish.click()
    assert view.beside.currentWidget() is view.problems
    assert "inte helt" in writer.said[-1]


def test_publishing_shows_the_difference_and_demands_version_and_who_took_part(writer: Host) -> None:
    """D9, D17."""
    version = writer.programs.find("dagar-och-natter")
    writer.page.drafting.begin_from(version)
    writer.settle()
    view = view_of(writer)
    view.go_to(Spot(Part.PAGE, 0, 0))
    types("!")
    kept(writer)
    view.publish.click()
    writer.settle()
    assert "Sida ”Välkommen!” – ändrad" in view.difference.toPlainText()
    view.publishing.took_part.setPlainText("")
    view.publishing.submit.click()
    assert view.publishing.version_field.error.words
    assert view.publishing.took_part_field.error.words
    view.publishing.version.setText("1.0")
    view.publishing.took_part.setPlainText("En patient")
    view.publishing.submit.click()
    writer.settle()
    assert "version 1.0" in view.publishing.problem.words
    assert not view.isHidden()


def test_a_pilot_asks_for_how_many_and_stands_with_its_chip(writer: Host) -> None:
    view = writing(writer, whole())
    kept(writer)
    view.pilot.click()
    writer.settle()
    view.publishing.version.setText("0.9")
    view.publishing.patients.setText("0")
    view.publishing.submit.click()
    assert view.publishing.patients_field.error.words
    view.publishing.patients.setText("3")
    view.publishing.submit.click()
    writer.settle()
    assert any("Pilot, högst 3" in name for name in writer.names())


def test_anothers_save_stops_ones_own_and_nothing_is_lost(writer: Host) -> None:
    view = writing(writer, whole())
    services: ProgramWriting = writer.page._context.services.program_writing
    draft = view.draft
    assert draft is not None
    services.save(draft, replace(whole(), name=Text(sv="Deras")), 1)
    view.go_to(PROPERTIES, "name")
    types("!")
    kept(writer)
    assert not view.refusal_card.isHidden()
    assert view.state.text() == "Inte sparat"
    view.keep_mine.click()
    writer.settle()
    assert view.draft != draft
    assert program_of(writer).name.sv == "Lugna dagar!"
    assert services.reload(draft).program.name.sv == "Deras"


def test_a_discarded_draft_is_brought_back_by_undo(writer: Host) -> None:
    view = writing(writer, whole())
    view.discard.click()
    writer.settle()
    assert view.isHidden()
    undo = writer.done[-1].undo
    assert undo is not None
    undo()
    assert [one.program for one in writer.page._context.services.program_writing.list()] == [whole()]


def test_a_retired_version_stands_last_and_can_be_taken_into_use_again(writer: Host) -> None:
    [retire] = [button for button in writer.page.detail.deeds if button.text() == "Avveckla"]
    retire.click()
    QApplication.processEvents()
    writer.settle()
    names = writer.names()
    assert names[names.index("Inte i bruk") + 1].startswith("Dagar och nätter")
    writer.go_to("dagar-och-natter")
    [again] = [button for button in writer.page.detail.deeds if button.text() == "Ta i bruk igen"]
    again.click()
    QApplication.processEvents()
    writer.settle()
    assert writer.programs.show(ProgramVersionId(writer.programs.find("dagar-och-natter"))).is_for_start


def test_the_palette_offers_what_can_be_done(writer: Host) -> None:
    assert "Ny version" in {command.words for command in writer.page.commands()}
    writing(writer, whole())
    assert {"Publicera…", "Lägg till modul"} <= {command.words for command in writer.page.commands()}


def test_esc_leads_from_the_form_to_the_outline_and_back_to_the_list(writer: Host) -> None:
    view = writing(writer)
    press(Qt.Key.Key_Escape)
    assert view.outline.hasFocus()
    press(Qt.Key.Key_Escape)
    writer.settle()
    assert view.isHidden()
    assert writer.page.rows.hasFocus()


def test_in_a_narrow_window_what_stands_beside_takes_its_place_in_turn(writer: Host) -> None:
    writer.width = 700
    view = writing(writer)
    kept(writer)
    view.fit(narrow=True)
    assert view.beside.isHidden()
    view.to_mend.click()
    assert view.middle.isHidden()
    QTest.keyClick(view.problems.rows, Qt.Key.Key_Return)
    assert not view.middle.isHidden()
