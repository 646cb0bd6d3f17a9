"""The place Program, worked by keys (C1; INP-01; decided.md 26 and 33)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from tests.treatments_given import a_program
from tests.ui.programs.conftest import Host

from modulvard.domain.ids import ModuleNumber, ProgramVersionId
from modulvard.domain.programs import HomeworkForm, Module, Page, Program, Question, QuestionKind, Text
from modulvard.ui.pages import Place, Section


def told(text: str) -> Text:
    return Text(sv=text)


def hostile() -> Program:
    """Return a program whose every text looks like markup (INP-01)."""
    page = Page(title=told("<b>Sida</b>"), body=told("## <i>Rubrik</i>\n\nEtt & <script>två</script>\n\n> <u>ruta</u>"))
    question = Question(key="q", kind=QuestionKind.LONG_TEXT, label=told("<h1>Fråga</h1>"))
    homework = HomeworkForm(key="h", title=told("<p>Uppgift"), intro=told("&amp; in"), questions=(question,))
    module = Module(number=ModuleNumber(1), title=told("<img src=x>"), pages=(page,), homework=(homework,))
    plain = a_program(name="<b>Farligt</b>")
    return Program(
        key="farligt",
        name=plain.name,
        kind=plain.kind,
        version="1",
        supplier="<s>Björken</s>",
        description=plain.description,
        target_group=plain.target_group,
        intended_use=plain.intended_use,
        pace=plain.pace,
        modules=(module,),
    )


def test_the_first_program_is_read_at_once_and_the_look_is_logged(host: Host) -> None:
    """decided.md 6."""
    assert host.page.detail.title.text() == "Dagar och nätter"
    assert host.log()[-2:] == ["list_programs", "view_program"]


def test_programs_whose_modules_are_unknown_come_last_with_what_is_missing(host: Host) -> None:
    """decided.md 26."""
    names = host.names()
    heads = [place for place, name in enumerate(names) if name in {"Kan startas", "Kan inte startas än"}]
    assert len(heads) == 2
    lacking = names[heads[1] + 1 :]
    assert lacking
    assert all("Saknas: moduler, tempo" in name for name in lacking)
    assert not any("Saknas" in name for name in names[: heads[1]])


def test_what_is_not_known_is_shown_as_unknown_with_the_reason(host: Host) -> None:
    host.go_to("Digital artrosskola")
    words = host.words()
    assert "Okänt" in words
    assert "Antalet moduler framgår inte" in words
    assert "Kan inte startas förrän kliniken har fört in det som saknas." in words
    assert "Källa 1" in words


def test_arrows_and_enter_lead_from_the_list_to_a_module_and_esc_back(host: Host) -> None:
    QTest.keyClick(host.page.rows, Qt.Key.Key_Return)
    host.settle()
    row = host.page.detail.rows[0]
    assert row.hasFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert host.page.detail.module is not None
    assert "Det här programmet handlar om dina dagar" in host.page.detail.reading.toPlainText()
    QTest.keyClick(host.page.detail.reading, Qt.Key.Key_Escape)
    assert host.page.detail.module is None
    assert host.page.detail.rows[0].hasFocus()
    QTest.keyClick(host.page.detail.rows[0], Qt.Key.Key_Escape)
    assert host.page.rows.hasFocus()


def test_the_list_is_filtered_by_any_part_of_a_name(host: Host) -> None:
    QTest.keyClick(host.page.rows, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert host.page.filter.hasFocus()
    QTest.keyClicks(host.page.filter, "angest")
    host.settle()
    assert [name.split(",")[0] for name in host.names()[1:]] == ["Ångesthjälpen", "Ångesthjälpen ung"]
    QTest.keyClick(host.page.filter, Qt.Key.Key_Escape)
    assert len(host.names()) > 10


def test_words_that_fit_no_program_say_so(host: Host) -> None:
    host.page.filter.setText("qqq")
    assert host.page.rows.isHidden()
    assert not host.page._empty.isHidden()


def test_a_program_can_be_read_in_another_language(host: Host) -> None:
    """decided.md 33."""
    host.page.detail.read(1)
    host.page.detail.choose_language("en")
    assert host.page.detail.title.text() == "1  Where you start"
    assert "This program is about" in host.page.detail.reading.toPlainText()


def test_homework_is_shown_as_it_is_asked(host: Host) -> None:
    host.page.detail.read(1)
    text = host.page.detail.reading.toPlainText()
    assert "Hemuppgift: Din utgångspunkt" in text
    assert "Vad vill du ha mer plats för i din vardag?" in text
    assert "På morgonen" in text
    assert "Tid tills jag somnade, 0–600 minuter" in text


def test_texts_that_look_like_markup_are_shown_as_they_are(host: Host) -> None:
    """INP-01."""
    version = host.given(hostile())
    host.page.reload()
    host.settle()
    host.page.show_place(Place(Section.PROGRAMS, arguments={"program": version}))
    host.settle()
    assert host.page.detail.title.text() == "<b>Farligt</b>"
    host.page.detail.read(1)
    text = host.page.detail.reading.toPlainText()
    for words in (
        "<b>Sida</b>",
        "<i>Rubrik</i>",
        "Ett & <script>två</script>",
        "<u>ruta</u>",
        "<h1>Fråga</h1>",
        "&amp; in",
    ):
        assert words in text


def test_a_module_without_text_is_shown_but_leads_nowhere(host: Host) -> None:
    host.go_to("angesthjalpen")
    row = host.page.detail.rows[0]
    assert not row.is_readable
    assert row.focusPolicy() is Qt.FocusPolicy.NoFocus
    host.page.detail.read(1)
    assert host.page.detail.module is None


def test_in_a_narrow_window_list_and_program_are_shown_one_at_a_time(host: Host) -> None:
    host.width = 700
    host.page.resize(700, 700)
    host.settle()
    assert not host.page.detail.isVisible()
    QTest.keyClick(host.page.rows, Qt.Key.Key_Return)
    host.settle()
    assert host.page.detail.isVisible()
    assert not host.page._list_side.isVisible()
    QTest.keyClick(host.page.detail, Qt.Key.Key_Escape)
    assert host.page.rows.isVisible()


def test_the_place_returns_to_what_was_read(host: Host) -> None:
    """ux.md "Resume"."""
    host.page.detail.read(3)
    state = host.page.workspace()
    host.go_to("angesthjalpen")
    host.page.restore_workspace(state)
    host.settle()
    assert host.page.detail.module is not None
    assert host.page.detail.module.number == 3


def test_each_module_with_text_can_be_reached_from_the_palette(host: Host) -> None:
    commands = [command for command in host.page.commands() if command.id.startswith("programs.read")]
    assert len(commands) == 8
    commands[1].run()
    assert host.page.detail.module is not None
    assert host.page.detail.module.number == 2


def test_everything_that_can_be_used_has_a_name(host: Host) -> None:
    controls = [one for one in host.page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [one for one in controls if one.isVisible() and not one.accessibleName() and not words_on(one)] == []


def test_lines_of_running_text_stay_readable(host: Host) -> None:
    """ux.md section 4: at most 75 characters wide."""
    host.page.resize(2000, 900)
    host.settle()
    host.page.detail.read(1)
    QApplication.processEvents()
    document = host.page.detail.reading.document()
    block, longest = document.firstBlock(), 0
    while block.isValid():
        layout = block.layout()
        longest = max([longest, *(layout.lineAt(line).textLength() for line in range(layout.lineCount()))])
        block = block.next()
    assert 55 <= longest <= 90


def test_an_unknown_program_in_a_place_changes_nothing(host: Host) -> None:
    host.page.show_place(Place(Section.PROGRAMS, arguments={"program": ProgramVersionId(404)}))
    host.settle()
    assert host.page.detail.title.text() == "Dagar och nätter"


def words_on(control: QWidget) -> str:
    return control.text() if isinstance(control, QAbstractButton) else ""


@pytest.mark.parametrize(
    ("own", "said"), [(None, None), (0, "samma arbetsdag"), (1, "1 arbetsdag"), (3, "3 arbetsdagar")]
)
def test_a_promise_of_the_programs_own_is_told(host: Host, own: int | None, said: str | None) -> None:
    """pacing.md "Promise": else the clinic's setting holds, and nothing is told of it here."""
    host.given(a_program(name="Eget löfte", answer_days=own))
    host.page.reload()
    host.go_to("Eget löfte")
    words = host.words().split("\n")
    assert ("Svar inom" in words) is (said is not None)
    assert said is None or said in words


def test_the_sheet_of_the_program_that_is_read_is_printed_by_key_button_and_palette(host: Host) -> None:
    """D29."""
    version = host.programs.find("Tobakshjälpen")
    host.go_to("Tobakshjälpen")
    QTest.keyClick(host.page.rows, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    host.page.detail.print_button.click()
    next(command for command in host.page.commands() if command.id == "programs.print").run()
    assert host.printed == [(version,)] * 3


def test_a_sheet_is_offered_of_a_program_and_not_of_a_module(host: Host) -> None:
    host.page.detail.read(1)
    host.settle()
    assert host.page.detail.print_button.isHidden()
    host.page.detail.go_back()
    assert not host.page.detail.print_button.isHidden()
