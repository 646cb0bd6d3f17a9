"""What is said of the clinic's reports, English."""

REPORTS = {
    "help.report": "the clinic's statistics over many treatments, without names and without groups under five",
    "help.report.ratings": "change in ratings, for each program",
    "option.report_program": "the program's id, key or name; all its versions are counted",
    "option.report_from": "only treatments that started in that month or later, such as 2026-01",
    "option.report_to": "only treatments that started in that month or earlier, such as 2026-06",
    "option.report_cut_off": (
        "the instrument's key and the line to count by, where the sources give several, such as lsas-sr=30"
    ),
    "usage.month": "{name}: write the month YYYY-MM, such as 2026-01. A report is of whole months.",
    "usage.cut_off": "--cut-off is written like this: lsas-sr=30",
    "field.cut_off": "The line",
    "problem.not_a_line": "is to be one of the sources' lines: {lines}",
    "help.print.clinic-report": "the clinic's report: change in ratings; in Swedish without --lang",
    "print_field.report.text": "the report's texts",
    "print_field.report.name": "the name of the program or the form",
    "log.object.ratings": "change in ratings",
}
