"""Registering hand-ins and giving homework on the patient's page: typed, pasted, from a file, on paper (C5)."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.homework.homework_host import WEEK, HomeworkClinic
from tests.ui.patient.hands import dialog_of, focused, press, write

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.homework import HandIn, Homework, HomeworkStatus
from modulvard.domain.homework_answers import WHOLE
from modulvard.domain.ids import ModuleNumber, PatientId, TreatmentId
from modulvard.domain.messages import Way
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import QuestionKind
from modulvard.ui.homework.answers_view import AnswerCard
from modulvard.ui.homework.arrival import DAY, MOMENT
from modulvard.ui.homework.hand_in_form import HandInForm
from modulvard.ui.homework.tab import HomeworkTab
from modulvard.ui.modules.dialogs import ReasonDialog
from modulvard.ui.pages import PatientTab

CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = """Hej!
Vad vill du ha mer plats för i din vardag?
Mer tid med barnen.
När passar det dig att läsa och skriva: På morgonen
"""


def opened(clinic: HomeworkClinic, qtbot: QtBot, patient: PatientId, form: str = "utgangspunkt") -> HomeworkTab:
    """Open the tab with a homework selected."""
    treatment = clinic.host.services.patient_pages.open(patient).shown_treatment
    wanted = clinic.line(treatment, form).homework.id
    clinic.host.open(patient, PatientTab.HOMEWORK, homework=wanted)
    tab = clinic.tab
    qtbot.waitUntil(lambda: tab.list.current is not None and tab.list.current.homework == wanted)
    clinic.host.operations.finish()
    tab.list.rows.setFocus()
    return tab


def begun(clinic: HomeworkClinic, qtbot: QtBot, patient: PatientId, form: str = "utgangspunkt") -> HandInForm:
    """Open the form by its key."""
    tab = opened(clinic, qtbot, patient, form)
    press(tab.list.rows, Qt.Key.Key_I)
    assert tab.forms.hand_in.isVisible()
    return tab.forms.hand_in


def homework(clinic: HomeworkClinic, treatment: TreatmentId, form: str = "utgangspunkt") -> Homework:
    return clinic.homework.reload(clinic.line(treatment, form).homework.id).homework


def registered(clinic: HomeworkClinic, qtbot: QtBot, treatment: TreatmentId, form: str = "utgangspunkt") -> HandIn:
    """Finish the form by key, and return what was kept."""
    press(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(homework(clinic, treatment, form).hand_ins))
    clinic.host.operations.finish()
    return homework(clinic, treatment, form).hand_ins[-1]


def paste(form: HandInForm, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    form.whole.insertFromMimeData(data)


def test_answers_are_typed_by_question_and_registered_by_key(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient)
    assert focused().accessibleName() == "Vad vill du ha mer plats för i din vardag?"
    form.fields[0].fill("Mer tid")
    form.fields[1].field.editor.setFocus()
    choice = focused()
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(4)
    assert form.missing == ""
    hand_in = registered(clinic, qtbot, treatment)
    assert [(answer.question, answer.value) for answer in hand_in.answers] == [
        ("onskan", "Mer tid"),
        ("stund", "kvall"),
    ]
    assert (hand_in.way, hand_in.time_known) == (Way.TYPED, True)
    assert clinic.tab.list.rows.hasFocus()
    clinic.host.undo()
    assert not homework(clinic, treatment).standing


def test_a_diary_is_filled_in_box_by_box_and_empty_boxes_stay_empty(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient, "dagbok")
    box = focused()
    assert box.accessibleName() == "Natten och dagen: Måndag, Gick och lade mig"
    assert isinstance(box, QLineEdit)
    box.setText("23:30")
    press(box, Qt.Key.Key_Tab)
    minutes = focused()
    assert isinstance(minutes, QLineEdit)
    minutes.setText("700")
    press(minutes, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(form.fields[0].field.error.words))
    assert form.fields[0].field.error.words == "Rad 1, kolumn 2: Talet ska vara högst 600."
    minutes.setText("45")
    hand_in = registered(clinic, qtbot, treatment, "dagbok")
    value = hand_in.answers[0].value
    assert isinstance(value, tuple)
    assert value[0] == ("23:30", 45, None, None, None, None)


def test_a_pasted_text_is_divided_for_correction_and_the_rest_is_kept(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient)
    form.choose_way(Way.PASTED)
    paste(form, TEXT)
    assert [field.given() for field in form.fields] == ["Mer tid med barnen.", "morgon", ""]
    assert form.whole.toPlainText() == "Hej!"
    hand_in = registered(clinic, qtbot, treatment)
    assert [answer.question for answer in hand_in.answers] == ["onskan", "stund", WHOLE]
    assert hand_in.way is Way.PASTED


def test_a_text_without_the_questions_is_kept_whole(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient)
    form.choose_way(Way.PASTED)
    paste(form, "Allt gick bra <b>i veckan</b>.")
    hand_in = registered(clinic, qtbot, treatment)
    assert [(answer.question, answer.value) for answer in hand_in.answers] == [
        (WHOLE, "Allt gick bra <b>i veckan</b>.")
    ]


def test_what_does_not_fit_its_question_stays_in_the_text(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, _ = clinic.started()
    form = begun(clinic, qtbot, patient)
    form.choose_way(Way.PASTED)
    paste(form, TEXT.replace("På morgonen", "När det passar"))
    assert form.fields[1].is_empty
    assert "När det passar" in form.whole.toPlainText()


def test_a_file_is_read_and_one_that_is_no_text_is_told_in_words(
    clinic: HomeworkClinic, qtbot: QtBot, tmp_path: Path
) -> None:
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient)
    picture, answers = tmp_path / "svar.png", tmp_path / "svar.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    answers.write_bytes(TEXT.encode("cp1252"))
    form.take_file(picture)
    qtbot.waitUntil(lambda: "ingen text" in form.file_error.words)
    form.take_file(tmp_path / "borta.txt")
    qtbot.waitUntil(lambda: "inte läsas" in form.file_error.words)
    form.take_file(answers)
    qtbot.waitUntil(lambda: not form.fields[0].is_empty)
    assert form.file_error.words == ""
    assert registered(clinic, qtbot, treatment).way is Way.FILE


def test_a_file_with_json_fills_in_the_diary(clinic: HomeworkClinic, qtbot: QtBot, tmp_path: Path) -> None:
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient, "dagbok")
    file = tmp_path / "dagbok.json"
    file.write_text('{"vecka": {"Tisdag": {"somna": "7,5", "ork": 3}}}', encoding="utf-8")
    form.take_file(file)
    qtbot.waitUntil(lambda: not form.fields[0].is_empty)
    value = registered(clinic, qtbot, treatment, "dagbok").answers[0].value
    assert isinstance(value, tuple)
    assert value[1] == (None, 7.5, None, None, None, 3)


def test_paper_needs_no_more_than_its_day(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient)
    form.choose_way(Way.PAPER)
    form.arrival.set_day("2026-11-19")
    hand_in = registered(clinic, qtbot, treatment)
    assert (hand_in.arrived, hand_in.way) == (date(2026, 11, 19), Way.PAPER)
    assert [(answer.question, answer.value) for answer in hand_in.answers] == [(WHOLE, "Inlämnad på papper.")]


def test_what_is_typed_by_question_stays_when_paper_is_chosen_and_is_registered(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    """ux.md 8.1: nothing typed is hidden and then lost."""
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient)
    form.fields[0].fill("Mer tid")
    form.choose_way(Way.PAPER)
    assert form.fields[0].isVisible()
    form.arrival.set_day("2026-11-19")
    hand_in = registered(clinic, qtbot, treatment)
    assert hand_in.way is Way.PAPER
    assert [(answer.question, answer.value) for answer in hand_in.answers] == [("onskan", "Mer tid")]


def test_when_it_came_is_a_day_or_a_moment_and_never_ahead(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient)
    form.fields[0].fill("Mer tid")
    form.arrival.choose(DAY)
    form.arrival.set_day("i går")
    form.submit()
    assert form.arrival.problem == "Skriv dagen som 2026-11-23."
    form.arrival.set_day("2026-11-24")
    form.submit()
    qtbot.waitUntil(lambda: form.save_button.isEnabled() and bool(form.arrival.problem))
    assert form.fields[0].given() == "Mer tid"
    form.arrival.choose(MOMENT)
    form.arrival.set_day("2026-03-29", "02:30")
    form.submit()
    assert form.arrival.problem == "Den tiden finns inte: då ställs klockan fram till sommartid."
    form.arrival.set_day("2026-11-22", "21:30")
    assert registered(clinic, qtbot, treatment).at == datetime(2026, 11, 22, 21, 30, tzinfo=STOCKHOLM)


def test_missing_answers_and_an_unopened_module_are_told_and_nothing_is_lost(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient)
    form.fields[0].fill("Mer tid")
    assert form.missing == "Utan svar: ”När passar det dig att läsa och skriva?”. Det går att registrera ändå."
    form.choose_homework("Modul 2 · Din egen ring")
    assert form.warning == "Modul 2 är inte öppnad än. Inlämningen registreras ändå."
    form.choose_homework("Modul 1 · Din utgångspunkt")
    assert form.fields[0].given() == "Mer tid"
    form.focus_first()
    press(focused(), Qt.Key.Key_Escape)
    assert not form.isVisible()
    press(focused(), Qt.Key.Key_I)
    assert form.fields[0].given() == "Mer tid"
    form.choose_homework("Modul 2 · Din egen ring")
    form.fields[0].fill(8)
    form.submit()
    qtbot.waitUntil(lambda: clinic.host.toasts.announced[-1:] == ["Modul 2 var inte öppnad när den lämnades in."])
    assert clinic.line(treatment, "min-ring").status is HomeworkStatus.HANDED_IN


def test_what_is_typed_comes_back_after_a_lock(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, _ = clinic.started()
    form = begun(clinic, qtbot, patient)
    form.fields[0].fill("Mer tid")
    kept = clinic.host.page.workspace()
    form.fields[0].fill("")
    clinic.host.page.restore_workspace(kept)
    clinic.host.operations.finish()
    qtbot.waitUntil(clinic.tab.forms.hand_in.isVisible)
    qtbot.waitUntil(lambda: form.fields[0].given() == "Mer tid")


def test_a_diary_is_shown_as_a_table_with_numbers_to_the_right(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    clinic.handed_in(treatment)
    tab = opened(clinic, qtbot, patient, "dagbok")
    qtbot.waitUntil(lambda: bool(tab.findChildren(AnswerCard)))
    table = tab.findChildren(AnswerCard)[0].table
    assert table is not None
    model = table.model()
    assert (model.rowCount(), model.columnCount()) == (7, 6)
    assert model.index(0, 0).data() == "23:30"
    assert model.index(4, 0).data() == WEEK["Fredag"]["sang"]
    assert model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Torsdag, Gick och lade mig: tomt"
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert table.height() == table.heightForWidth(table.width())


def test_an_answer_marked_with_space_stands_first(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    clinic.handed_in(treatment, "utgangspunkt", onskan="Mer tid", stund="kvall")
    tab = opened(clinic, qtbot, patient)
    qtbot.waitUntil(lambda: len(tab.findChildren(AnswerCard)) == 2)
    second = tab.findChildren(AnswerCard)[1]
    second.mark.setFocus()
    press(second.mark, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: homework(clinic, treatment).hand_ins[0].answers[1].marked)
    clinic.host.operations.finish()
    qtbot.waitUntil(lambda: tab.detail.questions[:1] == ("stund",))
    assert focused().accessibleName() == "Följ upp: När passar det dig att läsa och skriva?"


def test_a_hand_in_is_taken_back_with_a_reason_and_the_module_waits_for_it_again(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    patient, treatment = clinic.started()
    clinic.handed_in(treatment)
    clinic.handed_in(treatment, "utgangspunkt", onskan="Mer tid", stund="kvall")
    tab = opened(clinic, qtbot, patient)
    qtbot.waitUntil(lambda: bool(tab.findChildren(AnswerCard)))
    tab.detail.views[0].take_back_button.click()
    dialog = dialog_of(clinic.host.page, ReasonDialog)
    write(dialog, "fel patient")
    dialog.panel.submit_button.click()
    qtbot.waitUntil(lambda: not homework(clinic, treatment).standing)
    standing = clinic.host.services.treatments.reload(treatment).standing
    assert standing.module(ModuleNumber(1)).state is ModuleState.AVAILABLE
    clinic.host.operations.finish()
    qtbot.waitUntil(lambda: "tillbakatagen" in tab.detail.views[0].head)


def test_a_homework_of_ones_own_is_given_with_questions_of_several_kinds(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    tab = opened(clinic, qtbot, patient)
    press(tab.list.rows, Qt.Key.Key_N, CTRL)
    form = tab.forms.new
    assert form.isVisible()
    form.submit()
    qtbot.waitUntil(lambda: bool(form.title_field.error.words))
    form.title.setText("Rita en karta")
    form.due.setText("2026-12-01")
    form.add_question()
    focused_line = focused()
    assert isinstance(focused_line, QLineEdit)
    form.submit()
    assert form.rows[0].words_field.error.words == "Skriv frågan, eller ta bort den."
    form.rows[0].words.setText("Hur långt gick du?")
    form.rows[0].kind.choose(QuestionKind.NUMBER.value)
    form.rows[0].unit.setText("km")
    form.add_question()
    form.rows[1].words.setText("Med vem?")
    form.rows[1].kind.choose(QuestionKind.CHOICE.value)
    form.rows[1].choices.setPlainText("Ensam\nMed någon\n")
    form.submit()
    qtbot.waitUntil(lambda: any(line.homework.is_free for line in clinic.homework.reload_treatment(treatment)))
    given = clinic.homework.reload_treatment(treatment)[-1].homework
    number, choice = given.form.questions
    assert (given.form.title.sv, given.due_on) == ("Rita en karta", date(2026, 12, 1))
    assert (number.kind, number.unit and number.unit.sv) == (QuestionKind.NUMBER, "km")
    assert [one.text.sv for one in choice.choices] == ["Ensam", "Med någon"]
    clinic.host.operations.finish()
    clinic.host.undo()
    assert not any(line.homework.is_free for line in clinic.homework.reload_treatment(treatment))


def test_homework_without_hand_ins_is_withdrawn_and_comes_back_by_undo(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    tab = opened(clinic, qtbot, patient)
    tab.detail.withdraw_asked.emit(clinic.tab.list.current)
    qtbot.waitUntil(lambda: len(clinic.homework.reload_treatment(treatment)) == 1)
    clinic.host.operations.finish()
    clinic.host.undo()
    assert len(clinic.homework.reload_treatment(treatment)) == 2


def test_homework_of_a_module_reviewed_without_answers_says_so_and_what_comes_is_selected(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    patient, treatment = clinic.started()
    for state in (ModuleState.REVIEWED, ModuleState.DONE):
        clinic.host.services.treatments.set_module(treatment, ModuleNumber(1), state, on=date(2026, 11, 20), reason="")
    clinic.host.services.treatments.open_next(treatment)
    clinic.host.open(patient, PatientTab.HOMEWORK)
    tab = clinic.tab
    qtbot.waitUntil(lambda: tab.list.current is not None and tab.list.current.module == 2)
    tab.list.go_to(tab.list.shown[0])
    qtbot.waitUntil(lambda: tab.detail.told == "Modul 1 är återkopplad. Svaren finns inte här.")


def test_a_diary_of_ones_own_is_a_table_with_named_columns(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    """C5: each of the five ways to answer can be given in a homework of one's own."""
    patient, treatment = clinic.started()
    tab = opened(clinic, qtbot, patient)
    tab.begin_new()
    form = tab.forms.new
    form.title.setText("Sömndagbok")
    form.add_question()
    row = form.rows[0]
    assert row.kind.count() == len(QuestionKind)
    row.words.setText("Veckan")
    row.kind.choose(QuestionKind.TABLE.value)
    assert not row._columns_field.isHidden()
    assert row._choices_field.isHidden()
    form.submit()
    assert row._columns_field.error.words == "Skriv minst en kolumn."
    row.columns.setPlainText("Vad jag gjorde\nTimmar sömn (tal)\n\n")
    form.submit()
    assert row._lines_field.error.words == "Skriv minst en rad."
    row.lines.setPlainText("Måndag\nTisdag")
    form.submit()
    qtbot.waitUntil(lambda: any(line.homework.is_free for line in clinic.homework.reload_treatment(treatment)))
    (table,) = clinic.homework.reload_treatment(treatment)[-1].homework.form.questions
    assert [(column.label.sv, column.kind) for column in table.columns] == [
        ("Vad jag gjorde", QuestionKind.TEXT),
        ("Timmar sömn", QuestionKind.NUMBER),
    ]
    assert [line.sv for line in table.rows] == ["Måndag", "Tisdag"]
