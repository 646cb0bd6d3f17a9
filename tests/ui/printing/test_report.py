"""The preview of the clinic's report: about no patient, in the language that is chosen (C17)."""

from tests.reports_given import Counting
from tests.ui.printing.conftest import Previewer

from modulvard.domain.prints import PrintKind
from modulvard.domain.reports import Period
from modulvard.services.report_prints import ReportPrints
from modulvard.ui.printing.subjects import ReportSheet


def test_the_report_says_what_it_is_and_is_logged_when_it_is_printed(previewer: Previewer) -> None:
    """AUD-01."""
    database = previewer.clinic.database
    Counting.over(database).treatments(6, 20, 9)
    prints = ReportPrints(database, previewer.context.clock)
    window = previewer.open_subject(ReportSheet(prints, None, Period(), {}))
    choices = window.choices
    assert choices.order.kind is PrintKind.CLINIC_REPORT
    said = [choices._title.text(), choices._who.text(), choices._program.text()]
    assert said == ["Klinikrapport", "Klinikens egna tal, utan namn", "Lugna dagar"]
    assert not any(one.isVisible() for one in (choices.kinds, choices.readers, choices.sizes))
    window.print_out()
    previewer.settle()
    assert len(previewer.printer.printed) == 1
    with database.read() as session:
        written = "select measure, object_kind, patient_id from access_log order by seq desc limit 1"
        assert tuple(session.connection().exec_driver_sql(written).one()) == ("print", "clinic_report", None)
