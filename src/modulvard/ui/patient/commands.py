"""What the palette and the menus may run on the patient page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from modulvard.services.patient_page import PatientPicture
from modulvard.ui.discretion import shown_name
from modulvard.ui.modules.steps import StepOffer
from modulvard.ui.modules.tempo import TempoChoice
from modulvard.ui.pages import PageCommand, PatientTab
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_Offered: TypeAlias = tuple[str, str, str, Callable[[], None]]
"""What it is known by, its words, its key, and what it runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """How the page does what its commands ask for."""

    go: Callable[[PatientTab], None]
    open_tempo: Callable[[TempoChoice | None], None]
    begin_start: Callable[[], None]
    homework: Callable[[Mapping[str, str]], None]
    """Asks the tab Hemuppgifter for something, by what its place can ask for."""
    ratings: Callable[[Mapping[str, str]], None]
    """Asks the tab Skattningar for something, likewise."""
    edit: Callable[[], None]
    print_sheet: Callable[[], None]
    write_note: Callable[[], None]
    flag: Callable[[], None]
    agreement: Callable[[], None]
    welcome: Callable[[], None] | None
    """None where the treatment has none to begin."""


_SYNONYMS = {
    "rating_new": (QT_TRANSLATE_NOOP("PatientPage", "ny skattning formulär svar enkät phq gad"),),
    "rating_plan": (QT_TRANSLATE_NOOP("PatientPage", "planera formulär enkät"),),
    "rating_table": (QT_TRANSLATE_NOOP("PatientPage", "importera csv svar"),),
}
"""What else a deed is looked for by, beside its words."""


def commands_of(
    picture: PatientPicture, doing: Doing, offers: tuple[StepOffer, ...], *, may_plan: bool
) -> tuple[PageCommand, ...]:
    """Return what can be done with the patient now, by what the account may do."""
    translate = QCoreApplication.translate
    about = shown_name(picture.card.patient.fields.name)
    found: list[PageCommand] = []

    def offer(ident: str, words: str, key: str, run: Callable[[], None]) -> None:
        said = words.rstrip(" …")
        synonyms = tuple(translate("PatientPage", words) for words in _SYNONYMS.get(ident, ()))
        command = PageCommand(id=f"patient.{ident}", words=said, about=about, synonyms=synonyms, shortcut=key, run=run)
        found.append(command)

    for ident, words, key, run in _tab_commands(picture, doing):
        offer(ident, words, key, run)
    if picture.view is not None and picture.may_change:
        offer("note", translate("PatientPage", "Skriv anteckning"), "Ctrl+J", doing.write_note)
    if may_plan:
        offer("tempo", translate("PatientPage", "Ändra tempo"), "T", partial(doing.open_tempo, None))
        pause = partial(doing.open_tempo, TempoChoice.PAUSE)
        offer("pause", translate("PatientPage", "Pausa behandlingen"), "T 4", pause)
    for step in offers:
        offer(step.ident, step.words, step.key, step.run)
    if picture.may_change and picture.view is not None:
        offer("flag", translate("PatientPage", "Flagga"), "F", doing.flag)
    if picture.may_change:
        offer("start", translate("PatientPage", "Starta behandling"), "Ctrl+N", doing.begin_start)
        offer("edit", translate("PatientPage", "Ändra uppgifter"), "", doing.edit)
    for ident, words, key, run in _paper_commands(picture, doing):
        offer(ident, words, key, run)
    return tuple(found)


def _paper_commands(picture: PatientPicture, doing: Doing) -> list[_Offered]:
    """Return what is printed, and what a start is followed by: the agreement, and the welcome in the thread (C3)."""
    translate, found = QCoreApplication.translate, []
    if doing.welcome is not None:
        found.append(("welcome", translate("PatientPage", "Börja välkomsttexten"), "", doing.welcome))
    if picture.view is not None and picture.may_print:
        found.append(("agreement", translate("PatientPage", "Skriv ut överenskommelsen"), "", doing.agreement))
    if picture.may_print:
        found.append(("print", translate("PatientPage", "Skriv ut sammanfattning"), "Ctrl+P", doing.print_sheet))
    return found


def _do_homework(doing: Doing, step: str) -> None:
    doing.go(PatientTab.HOMEWORK)
    doing.homework({"do": step})


def _tab_commands(picture: PatientPicture, doing: Doing) -> list[_Offered]:
    """Return the tabs that can be gone to, and what is begun in them."""
    translate = QCoreApplication.translate
    found: list[_Offered] = []

    def offer(ident: str, words: str, key: str, tab: PatientTab) -> None:
        found.append((ident, words, key, partial(doing.go, tab)))

    offer("overview", translate("PatientPage", "Visa Översikt"), "Alt+1", PatientTab.OVERVIEW)
    if picture.view is None:
        return found
    offer("modules", translate("PatientPage", "Visa Moduler"), "Alt+2", PatientTab.MODULES)
    offer("homework", translate("PatientPage", "Visa Hemuppgifter"), "Alt+3", PatientTab.HOMEWORK)
    for ident, words, key in _homework_commands(picture):
        found.append((f"homework_{ident}", words, key, partial(_do_homework, doing, ident)))
    offer("conversation", translate("PatientPage", "Visa Konversation"), "Alt+4", PatientTab.CONVERSATION)
    offer("ratings", translate("PatientPage", "Visa Skattningar"), "Alt+5", PatientTab.RATINGS)
    if picture.may_change:
        new, plan = partial(_do_rating, doing, "new"), partial(_do_rating, doing, "plan")
        found.append(("rating_new", translate("PatientPage", "Skriv in en skattning"), "Ctrl+N", new))
        found.append(("rating_plan", translate("PatientPage", "Planera skattningar"), "", plan))
        table = partial(_do_rating, doing, "table")
        found.append(("rating_table", translate("PatientPage", "Ta in skattningar från tabell"), "", table))
    offer("documents", translate("PatientPage", "Visa Dokument"), "Alt+7", PatientTab.DOCUMENTS)
    return found


def _do_rating(doing: Doing, step: str) -> None:
    doing.go(PatientTab.RATINGS)
    doing.ratings({"do": step})


def _homework_commands(picture: PatientPicture) -> list[tuple[str, str, str]]:
    translate, found = QCoreApplication.translate, []
    if not picture.may_change or picture.view is None:
        return []
    if picture.homework_waits:
        found.append(("write", translate("PatientPage", "Återkoppla hemuppgiften"), "H"))
    found.append(("hand_in", translate("PatientPage", "Registrera en inlämning"), "I"))
    if picture.view.treatment.ending is None:
        found.append(("new", translate("PatientPage", "Ge en hemuppgift"), "Ctrl+N"))
    return found
