"""The preview of program sheets: one each, for all staff, about no patient (D29)."""

from tests.treatments_given import a_program, given_program
from tests.ui.printing.conftest import Previewer

from modulvard.domain.prints import PrintKind
from modulvard.services.program_prints import ProgramPrints
from modulvard.ui.printing.subjects import ProgramSheets
from modulvard.ui.printing.window import PreviewWindow


def opened(previewer: Previewer, *names: str) -> PreviewWindow:
    database = previewer.clinic.database
    versions = tuple(given_program(database, a_program(name=name)) for name in names)
    return previewer.open_subject(ProgramSheets(ProgramPrints(database, previewer.context.clock), versions))


def log(previewer: Previewer) -> list[tuple[str, str]]:
    with previewer.clinic.database.read() as session:
        written = "select measure, object_kind from access_log order by seq"
        return [tuple(row) for row in session.connection().exec_driver_sql(written)]


def test_the_sheet_says_what_it_is_and_offers_only_its_language(previewer: Previewer) -> None:
    choices = opened(previewer, "Lugna dagar").choices
    assert choices.order.kind is PrintKind.PROGRAM_SHEET
    assert [choices._title.text(), choices._program.text()] == ["Programblad", "Lugna dagar"]
    assert choices.languages.isVisible()
    assert not any(one.isVisible() for one in (choices.kinds, choices.readers, choices.sizes))
    assert choices.isAncestorOf(choices.window().focusWidget())


def test_printing_several_prints_each_and_logs_each(previewer: Previewer) -> None:
    """AUD-01."""
    window = opened(previewer, "Lugna dagar", "Vila")
    assert "program" in window.choices.forth.accessibleName()
    window.step_patient(1)
    previewer.settle()
    assert window.choices._program.text() == "Vila"
    window.print_out()
    previewer.settle()
    assert len(previewer.printer.printed) == 2
    assert log(previewer)[-2:] == [("print", "program_sheet")] * 2


def test_the_suggested_name_and_the_english_sheet(previewer: Previewer) -> None:
    window = opened(previewer, "Lugna dagar")
    window.choices.languages.choose(1)
    previewer.settle()
    window.save()
    previewer.settle()
    assert previewer.suggested == ["program-sheet-2026-11-23.pdf"]
    assert previewer.target.read_bytes().startswith(b"%PDF")
