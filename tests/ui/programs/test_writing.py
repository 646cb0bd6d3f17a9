"""Writing a program in the window, worked by keys (C1; D14)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit
from tests.program_writing_given import whole
from tests.ui.programs.conftest import Host
from tests.ui.programs.writing_given import ALT, CTRL, field, kept, press, program_of, tab_to, types, view_of, writing

from modulvard.domain.program_writing import in_language
from modulvard.domain.programs import ProgramStatus, QuestionKind, Text
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.programs.homework_form import HomeworkPartForm
from modulvard.ui.programs.outline import PROPERTIES, Part, Spot
from modulvard.ui.programs.page_form import PageForm


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
    assert isinstance(form, PageForm)
    assert "302 ord" in form.counts.text()
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
    assert isinstance(choice, ChoiceField)
    choice.choose(kind.value)
    writer.settle()
    QApplication.processEvents()
    question = program_of(writer).modules[0].homework[0].questions[0]
    assert question.kind is kind
    assert view.form is not None
    assert ("choices0" in view.form.fields) is (kind is QuestionKind.CHOICE)
    assert ("columns0" in view.form.fields) is (kind is QuestionKind.TABLE)


def test_questions_are_added_and_a_tables_columns_take_numbers(writer: Host) -> None:
    view = writing(writer, whole())
    view.go_to(Spot(Part.HOMEWORK, 0, 0))
    assert isinstance(view.form, HomeworkPartForm)
    view.form.add_button.click()
    writer.settle()
    assert len(program_of(writer).modules[0].homework[0].questions) == 3
    choice = field(writer, "kind2")
    assert isinstance(choice, ChoiceField)
    choice.choose(QuestionKind.TABLE.value)
    writer.settle()
    columns = field(writer, "columns2")
    assert isinstance(columns, QPlainTextEdit)
    columns.setPlainText("Tid (tal)\nVad\nLevel (number)")  # as the window says it in English
    made = program_of(writer).modules[0].homework[0].questions[2].columns
    assert [(column.label.sv, column.kind) for column in made] == [
        ("Tid", QuestionKind.NUMBER),
        ("Vad", QuestionKind.TEXT),
        ("Level", QuestionKind.NUMBER),
    ]


def test_a_fault_leads_to_its_field(writer: Host) -> None:
    program = whole()
    view = writing(writer, replace(program, description=Text(sv="")))
    kept(writer)
    assert view.to_mend.text() == "1 att rätta"
    view.to_mend.click()
    QTest.keyClick(view.problems.rows, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(writer, "description")


def test_a_fault_in_a_question_leads_to_that_question(writer: Host) -> None:
    program = whole()
    first, *rest = program.modules
    (form,) = first.homework
    asked = replace(form.questions[0], label=Text(sv=""))
    broken = replace(first, homework=(replace(form, questions=(asked, *form.questions[1:])),))
    view = writing(writer, replace(program, modules=(broken, *rest)))
    kept(writer)
    view.to_mend.click()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(writer, "label0")


def test_esc_leads_from_the_form_to_the_outline_and_back_to_the_list(writer: Host) -> None:
    view = writing(writer)
    press(Qt.Key.Key_Escape)
    assert view.outline.hasFocus()
    press(Qt.Key.Key_Escape)
    writer.settle()
    assert view.isHidden()
    assert writer.page.rows.hasFocus()


def test_in_a_narrow_window_what_stands_beside_takes_the_forms_place_in_turn(writer: Host) -> None:
    view = writing(writer, whole())
    kept(writer)
    writer.page.resize(816, 580)
    view.go_to(Spot(Part.PAGE, 0, 0))
    assert view.beside.isHidden()
    assert not view.form_room.horizontalScrollBar().maximum()
    tab_to(view.read)
    press(Qt.Key.Key_Space)
    assert view.middle.isHidden()
    assert view.reading.hasFocus()
    assert "Text 1" in view.reading.toPlainText()
    press(Qt.Key.Key_Escape)
    assert view.outline.hasFocus()
    assert view.beside.isHidden()
    view.to_mend.click()
    assert view.middle.isHidden()
    QTest.keyClick(view.problems.rows, Qt.Key.Key_Return)
    assert not view.middle.isHidden()


def test_where_not_even_the_outline_has_room_it_takes_its_turn_too(writer: Host) -> None:
    """1024 x 640 at 200 %."""
    view = writing(writer, whole())
    kept(writer)
    writer.page.resize(512, 300)
    press(Qt.Key.Key_Escape)
    assert view.outline.hasFocus()
    assert (view.middle.isHidden(), view.beside.isHidden()) == (True, True)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(writer, "title")
    assert view.outline_side.isHidden()
    tab_to(view.parts)
    press(Qt.Key.Key_Space)
    assert view.outline.hasFocus()
    view.read.click()
    assert view.outline_side.isHidden()
    assert view.reading.hasFocus()
    press(Qt.Key.Key_Escape)
    assert view.outline.hasFocus()


def test_no_form_is_wider_than_its_room(writer: Host) -> None:
    """What stands outside could not be reached: forms scroll downwards only."""
    view = writing(writer, whole())
    for width in (1232, 1024, 816):
        writer.page.resize(width, 580)
        for spot in (PROPERTIES, Spot(Part.MODULE, 0), Spot(Part.PAGE, 0, 0), Spot(Part.HOMEWORK, 0, 0)):
            view.go_to(spot)
            QApplication.processEvents()
            assert view.form is not None
            assert view.form.width() <= view.form_room.viewport().width(), (width, spot)


def test_a_version_is_made_and_what_differs_is_seen_in_a_narrow_window(writer: Host) -> None:
    view = writing(writer, whole())
    kept(writer)
    writer.page.resize(512, 300)
    view.publish.click()
    writer.settle()
    assert (view.middle.isHidden(), view.beside.isHidden(), view.outline_side.isHidden()) == (False, True, True)
    view.read.click()
    assert view.middle.isHidden()
    assert view.beside.currentWidget() is view.difference
    press(Qt.Key.Key_Escape)
    assert not view.publishes


def test_a_program_is_begun_after_a_version_was_made_from_a_page_that_the_new_one_lacks(writer: Host) -> None:
    view = writing(writer, whole())
    view.go_to(Spot(Part.PAGE, 3, 0))
    kept(writer)
    view.publish.click()
    writer.settle()
    types("1.0")
    view.publishing.took_part.setPlainText("Två patienter")
    press(Qt.Key.Key_Return, CTRL)
    writer.settle()
    view.language.choose(1)
    writing(writer)
    assert view.title.text() == "Nytt program"
    assert view.spot == PROPERTIES
    assert view.language.current == 0  # what is new is written in Swedish first


def test_a_draft_that_an_undo_puts_away_is_left(writer: Host) -> None:
    view = writing(writer)
    types("Lugn")
    kept(writer)
    undo = writer.done[0].undo
    assert undo is not None
    writer.run(writer.page, undo)
    writer.settle()
    assert view.isHidden()
    again = writer.done[-1].undo
    assert again is not None
    writer.run(writer.page, again)
    writer.settle()
    assert any("Lugn" in name for name in writer.names())


def test_what_was_removed_comes_back_beside_what_was_written_since(writer: Host) -> None:
    view = writing(writer, whole())
    view.outline.setFocus()
    view.outline.go_to_key(Spot(Part.MODULE, 1))
    press(Qt.Key.Key_Delete)
    view.go_to(Spot(Part.MODULE, 0), "title")
    types("Nytt ")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Z, CTRL)
    modules = program_of(writer).modules
    assert [module.title.sv for module in modules] == ["Modul 1Nytt ", "Modul 2", "Modul 3", "Modul 4"]
    assert modules[1] == whole().modules[1]
    assert view.spot == Spot(Part.MODULE, 1)


def test_ctrl_z_in_the_outline_brings_back_what_was_removed_there(writer: Host) -> None:
    """And not what the window would undo: that the draft was begun."""
    view = writing(writer, whole())
    for spot in (Spot(Part.MODULE, 0), Spot(Part.PAGE, 0, 0), Spot(Part.HOMEWORK, 0, 0)):
        view.outline.setFocus()
        view.outline.go_to_key(spot)
        press(Qt.Key.Key_Delete)
        assert program_of(writer) != whole()
        press(Qt.Key.Key_Z, CTRL)
        assert program_of(writer) == whole()
        assert view.outline.hasFocus()


def test_answers_to_choose_are_still_there_after_the_arrows_passed_other_kinds(writer: Host) -> None:
    view = writing(writer, whole())
    view.go_to(Spot(Part.HOMEWORK, 0, 0))
    typed = (("choice", "choices0", "Ja\nNej"), ("table", "rows0", "Måndag"), ("number", "unit0", "tim"))
    for kind, name, words in typed:
        choice = field(writer, "kind0")
        assert isinstance(choice, ChoiceField)
        choice.choose(kind)
        writer.settle()
        editor = field(writer, name)
        editor.setPlainText(words) if isinstance(editor, QPlainTextEdit) else editor.setProperty("text", words)
    for kind in ("table", "choice"):
        choice = field(writer, "kind0")
        assert isinstance(choice, ChoiceField)
        choice.choose(kind)
        writer.settle()
        question = program_of(writer).modules[0].homework[0].questions[0]
        if kind == "table":
            assert question.rows == (Text(sv="Måndag"),)
    assert [answer.text.sv for answer in question.choices] == ["Ja", "Nej"]
    assert question.rows == ()
    assert question.unit is None


def test_tab_goes_as_the_eye_does_and_to_the_language_that_is_chosen(writer: Host) -> None:
    view = writing(writer, whole())
    view.outline.setFocus()
    order = (view.publish, view.pilot, view.discard, view.to_mend)
    for wanted in order:
        press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is wanted
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.isChecked()


def test_what_is_missing_in_english_is_said_by_the_languages_name(writer: Host) -> None:
    view = writing(writer, whole())
    kept(writer)
    said = [view.problems.model.index(row, 0).data() for row in range(view.problems.model.rowCount())]
    assert any("saknas på engelska" in words for words in said)


def test_a_module_that_is_written_has_no_page_yet(writer: Host) -> None:
    """Elsewhere it says that the text is found at the supplier's."""
    view = writing(writer)
    model = view.outline.model()
    assert "ingen sida än" in model.index(1, 0).data()
    assert view.form is not None
