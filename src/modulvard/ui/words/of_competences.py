"""Words for competences: what each is called, from when to when, and how it stands."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from modulvard.domain.competence import Competence, CompetenceKind, CompetenceName, CompetenceState
from modulvard.ui.components.chips import Chip
from modulvard.ui.i18n import day_and_month
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.of_intakes import competence_kind_words


def competence_words(name: CompetenceName, programs: Mapping[str, str]) -> str:
    """Return ”utbildning i programmet Tobakshjälpen”; ``programs`` is what each is called, by its key."""
    match name.kind:
        case CompetenceKind.OWN:
            return name.words
        case CompetenceKind.PROGRAM_TRAINING:
            return f"{competence_kind_words(name.kind)} {programs.get(name.words, name.words)}"
        case _:
            return competence_kind_words(name.kind)


def day_and_year(day: date) -> str:
    """Return ”3 jun 2016”."""
    return f"{day_and_month(day)} {day.year}"


def span_words(first: date, last: date | None) -> str:
    """Return ”3 jun 2016–31 dec 2026”, or ”sedan 3 jun 2016”."""
    if last is None:
        return QCoreApplication.translate("Competences", "Från {day}").format(day=day_and_year(first))
    return f"{day_and_year(first)} – {day_and_year(last)}"


def state_chip(one: Competence, state: CompetenceState) -> Chip:
    """Return how a competence stands, as shape and word."""
    translate = QCoreApplication.translate
    match state:
        case CompetenceState.COMING:
            return Chip.due(translate("Competences", "Gäller inte än"))
        case CompetenceState.ENDING if one.until_day is not None:
            words = translate("Competences", "Går ut {day}").format(day=day_and_month(one.until_day))
            return Chip(Tone.BEHIND, words, Shape.CLOCK)
        case CompetenceState.OVER:
            return Chip(Tone.PAUSED, translate("Competences", "Har gått ut"), Shape.DASH)
        case _:
            return Chip.done(translate("Competences", "Gäller"))
