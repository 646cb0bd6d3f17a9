"""Small sentences of the patient page."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from modulvard.services.patient_page import TreatmentHead
from modulvard.ui.i18n import short_day


def treatment_choice_words(head: TreatmentHead, on: date, language: str) -> str:
    """Return ”Dagar och nätter, pågår” or ”Dagar och nätter, avslutad fre 13 nov”."""
    translate = QCoreApplication.translate
    program = head.program.in_language(language)
    if head.ending is not None and head.ending.on <= on:
        day = short_day(head.ending.on, on)
        return translate("PatientPage", "{program}, avslutad {day}").format(program=program, day=day)
    if head.started_on > on:
        day = short_day(head.started_on, on)
        return translate("PatientPage", "{program}, startar {day}").format(program=program, day=day)
    return translate("PatientPage", "{program}, pågår").format(program=program)
