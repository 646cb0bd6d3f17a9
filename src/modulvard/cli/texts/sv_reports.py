"""What is said of the clinic's reports, Swedish."""

REPORTS = {
    "help.report": "klinikens statistik över många behandlingar, utan namn och utan grupper under fem",
    "help.report.ratings": "ändring i skattningar, för varje program",
    "option.report_program": "programmets id, nyckel eller namn; alla dess versioner räknas",
    "option.report_from": "bara behandlingar som startade den månaden eller senare, som 2026-01",
    "option.report_to": "bara behandlingar som startade den månaden eller tidigare, som 2026-06",
    "option.report_cut_off": (
        "instrumentets nyckel och den gräns att räkna efter, där källorna ger flera, som lsas-sr=30"
    ),
    "usage.month": "{name}: skriv månaden ÅÅÅÅ-MM, till exempel 2026-01. En rapport gäller hela månader.",
    "usage.cut_off": "--cut-off skrivs så här: lsas-sr=30",
    "field.cut_off": "Gränsen",
    "problem.not_a_line": "ska vara en av källornas gränser: {lines}",
    "help.print.clinic-report": "klinikens rapport: ändring i skattningar; på svenska utan --lang",
    "print_field.report.text": "rapportens texter",
    "print_field.report.name": "programmets eller formulärets namn",
    "log.object.ratings": "ändring i skattningar",
}
